import type { Paragraph, Report, Section } from '../../../report/model';
import { fits } from '../../compatible';
import { type Figure, isPercent, isQuantity } from '../../figure';
import { readParagraph } from '../../paragraph-figures';
import { type TermRole, tidy } from '../../relation';
import { reportRelationOf, type ReportRelation, type ReportTerm } from '../../report-relation';
import { baseWords } from './base-words';
import { percentOf, verdict } from './percent-relation';
import { isShareOf, measuredAgainst } from './share-cues';

/** A lead that divides its last figure between the items below it: «… là 412 tỷ đồng, chia theo khu vực như sau:». */
const divides = /(?<!\p{L})(?:gồm|chia|phân|trong đó|cụ thể|như sau)(?!\p{L})[^.;\d]*:\s*$/iu;

/** An item of the list with its count and the share that it makes. */
interface Item {
  readonly paragraph: Paragraph;
  readonly count: Figure;
  readonly share: Figure;
}

/**
 * «Tổng vốn là 400 tỷ đồng, chia ra: a) vốn nhà nước 80 tỷ đồng, chiếm 20%; b) …»: where every item below a lead has a
 * count and its share, the figure of the lead is what they are shares of.
 */
export const sharesOfLeads = (report: Report): readonly ReportRelation[] => report.sections.flatMap(ofSection);

function ofSection(section: Section): readonly ReportRelation[] {
  const below = section.children.flatMap(ofSection);
  const lead = section.body.at(-1) ?? section.paragraph;
  if (section.children.length < 2 || !divides.test(lead.flow.text)) return below;
  const total = amountsOf(lead).at(-1);
  if (!total || isPercent(total) || total.change || total.qualifier !== '=' || !(total.value > 0)) return below;
  const items = section.children.map(({ paragraph }) => itemOf(paragraph, total));
  if (!items.every((item) => item !== undefined)) return below;
  const judged = items.map((item) => {
    const computed = percentOf(item.count.value, total.value);
    return { ...item, computed, outcome: verdict(item.share, computed) };
  });
  const off = judged.filter(({ outcome }) => outcome === 'different').length;
  // Where most shares are of another figure the lead is not what they are shares of.
  if (off * 2 >= judged.length) return below;
  return [
    ...below,
    ...judged.map(({ paragraph, count, share, computed, outcome }) => {
      const { flow } = paragraph;
      return reportRelationOf({
        kind: 'percent',
        stated: share.text,
        statedSpan: flow.spanOf(share.number.start, share.number.end),
        span: flow.spanOf(count.start, share.end),
        outcome,
        certainty: 'sure',
        computed: tidy(computed),
        terms: [termOf('share', share, paragraph), termOf('part', count, paragraph), termOf('base', total, lead)],
      });
    }),
  ];
}

const amountsOf = ({ flow }: Paragraph): readonly Figure[] =>
  readParagraph(flow.text).figures.filter((f) => isQuantity(f) && f.number.form === 'digits');

function itemOf(paragraph: Paragraph, total: Figure): Item | undefined {
  const { text } = paragraph.flow;
  const [count, share] = amountsOf(paragraph);
  if (!count || !share || isPercent(count) || !isPercent(share) || count.change || share.change) return undefined;
  if (fits(count, total) < 1 || count.value > total.value || !isShareOf(text, count, share)) return undefined;
  return measuredAgainst(text, share) || baseWords(text, share).length ? undefined : { paragraph, count, share };
}

const termOf = (role: TermRole, figure: Figure, { flow }: Paragraph): ReportTerm => ({
  role,
  text: figure.text,
  value: tidy(figure.writtenValue),
  unit: figure.writtenUnit,
  span: flow.spanOf(figure.start, figure.end),
});
