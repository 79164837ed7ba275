import type { Paragraph, Region, Report } from '../../report/model';
import type { Span } from '../../text/span';
import { defineCheck, type Fix, type Remark } from '../check';
import { firstWhereNot } from '../../text/search';
import { textBefore } from '../../text/strings';
import { pairsIn, type Pair, type Sign } from '../../text/pairs';

/** A bracket may stay open over so many paragraphs: a list inside brackets, a quotation of several lines. */
const paragraphsAcross = 4;
/** Signs without a partner that are looked through for one. */
const mostLeft = 64;

/** A bracket or quotation mark that has no partner, or the wrong one, within its paragraph. */
export const textBrackets = defineCheck({
  id: 'text/brackets',
  severity: 'warning',
  title: 'text.brackets.title',
  *run(report) {
    const left: Left[] = [];
    const quotations = report.regions.filter(({ kind }) => kind === 'quotation');
    let section = 0;
    for (const [index, paragraph] of report.paragraphs.entries()) {
      const { flow } = paragraph;
      if (isHeading(paragraph)) section++;
      if (!hasSign.test(flow.text)) continue;
      const { pairs, unclosed, unopened } = pairsIn(flow.text);
      for (const pair of pairs) if (differs(pair)) yield mixed(paragraph, pair);
      const place = (sign: Sign, opens: boolean): Left => {
        const quotation = isQuote(sign) ? regionOf(quotations, spanOf(flow, sign)) : undefined;
        return { sign, paragraph, index, section, opens, quotation };
      };
      for (const sign of unclosed) left.push(place(sign, true));
      for (const sign of unopened) settle(left, place(sign, false));
    }
    for (const rest of left) if (!framesQuotation(report, rest)) yield lonely(report, rest);
  },
});

const hasSign = /[()[\]{}“”«»"‘’]/u;

/** A sign without a partner in its own paragraph. */
interface Left {
  readonly sign: Sign;
  readonly paragraph: Paragraph;
  readonly index: number;
  /** How many headings stand above. */
  readonly section: number;
  readonly opens: boolean;
  /** For a quotation mark, the text of several paragraphs that is quoted where it stands. */
  readonly quotation: Region | undefined;
}

const isQuote = ({ text }: Sign): boolean => /[“”"]/u.test(text);

/** Quotations follow each other. */
function regionOf(quotations: readonly Region[], { start }: Span): Region | undefined {
  const behind = firstWhereNot(quotations.length, (i) => quotations[i]!.span.start <= start);
  const region = quotations[behind - 1];
  return region && start < region.span.end ? region : undefined;
}

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '”': '“', '»': '«' };

/** Takes the opening sign out of what is left where a paragraph nearby opened what is closed here; keeps both otherwise. */
function settle(left: Left[], closing: Left): void {
  for (let i = left.length - 1; i >= Math.max(0, left.length - mostLeft); i--) {
    const candidate = left[i]!;
    if (closing.index - candidate.index > paragraphsAcross || closing.section !== candidate.section) break;
    if (!candidate.opens || candidate.sign.text !== partners[closing.sign.text]) continue;
    if ((candidate.paragraph.kind === 'footnote') !== (closing.paragraph.kind === 'footnote')) break;
    left.splice(i, 1);
    return;
  }
  left.push(closing);
}

/**
 * Each paragraph of a long quotation may open a mark of its own, and the last one closes them all, whatever is quoted
 * between.
 */
function framesQuotation({ source }: Report, { sign, paragraph, opens, quotation }: Left): boolean {
  if (!quotation) return false;
  const { text } = source;
  const { start, end } = quotation.span;
  const at = spanOf(paragraph.flow, sign).start;
  if (!opens) return end - at <= tail && quotationEnd.test(text.slice(at, end));
  return lineBegin.test(textBefore(text, at, tail)) && quotationEnd.test(text.slice(Math.max(start, end - tail), end));
}

const lineBegin = /(?:^|\n)[ \t]*$/u;
/** Behind a quotation come so many signs at most. */
const tail = 8;
const quotationEnd = /[”"][\s.;,:)”"]*$/u;

/** A heading opens nothing for the text under it and closes nothing of the text above. */
const isHeading = (paragraph: Paragraph): boolean =>
  paragraph.kind === 'capitals' ||
  (paragraph.marker !== undefined && ['part', 'chapter', 'letter', 'roman'].includes(paragraph.marker.style));

/** “ closed by " or by another “, ‘ closed by ”. */
const differs = ({ open, close }: Pair): boolean =>
  open.text.startsWith('‘') || close.text !== (usual[open.text] ?? '”');
const usual: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '"': '"' };

function mixed({ flow }: Paragraph, { open, close }: Pair): Remark {
  const right = open.text === '“' ? { sign: close, text: '”' } : { sign: open, text: '“' };
  const place = spanOf(flow, right.sign);
  return {
    span: place,
    message: { key: 'text.brackets.mixed', args: { open: open.text, close: close.text } },
    related: [{ span: spanOf(flow, right.sign === open ? close : open), message: { key: 'text.brackets.other' } }],
    fixes: [
      {
        title: { key: 'text.brackets.fix.replace', args: { sign: right.text } },
        safe: true,
        edits: [{ span: place, newText: right.text }],
      },
    ],
  };
}

function lonely(report: Report, { sign, paragraph: { flow }, opens, quotation }: Left): Remark {
  const span = spanOf(flow, sign);
  // «((hạn hán …)»: the second of two is as good as the first; the fix takes one out.
  const twice = opens && flow.text[sign.at + 1] === sign.text && flow.text[sign.at] === sign.text;
  if (twice) {
    return {
      span: { start: span.start, end: span.end + 1 },
      message: { key: 'text.brackets.double', args: { sign: sign.text } },
      fixes: [
        {
          title: { key: 'text.brackets.fix.remove', args: { sign: sign.text } },
          safe: report.source.text.slice(span.start, span.end + 1) === sign.text.repeat(2),
          edits: [{ span, newText: '' }],
        },
      ],
    };
  }
  const remove = removal(report, sign, span);
  if (sign.text === '"') return { span, message: { key: 'text.brackets.odd' }, fixes: remove };
  return {
    span,
    // Where a quotation of several paragraphs was to end is a guess.
    ...(quotation && opens ? { severity: 'info' as const } : {}),
    message: { key: opens ? 'text.brackets.open' : 'text.brackets.close', args: { sign: sign.text } },
    fixes: opens ? [...closing(flow, sign), ...remove] : remove,
  };
}

function removal({ source: { text } }: Report, sign: Sign, span: Span): Fix[] {
  // A sign with spaces on both sides takes one of them along.
  const apart = text[span.start - 1] === ' ' && text[span.end] === ' ';
  return [
    {
      title: { key: 'text.brackets.fix.drop', args: { sign: sign.text } },
      safe: false,
      edits: [{ span: { start: span.start, end: span.end + (apart ? 1 : 0) }, newText: '' }],
    },
  ];
}

/** Where the clause or the sentence ends. */
const clauseEnd = /[;.:!?…]+(?=\s|$)|$/u;

/** A clause that goes on for longer has no place where it surely ends, in characters. */
const longestClause = 600;

/** Closes a bracket or quotation before the next sign that ends a clause. */
function closing(flow: Paragraph['flow'], sign: Sign): Fix[] {
  const close = Object.keys(partners).find((candidate) => partners[candidate] === sign.text);
  const from = sign.at + sign.text.length;
  const inside = flow.text.slice(from, from + longestClause);
  const end = clauseEnd.exec(inside)!.index;
  const goesOn = end === inside.length && from + end < flow.text.length;
  const length = inside.slice(0, end).trimEnd().length;
  if (close === undefined || length === 0 || goesOn) return [];
  const at = flow.spanOf(from + length - 1, from + length).end;
  const words = inside.slice(0, length).split(/\s+/u).slice(-lastWords).join(' ');
  return [
    {
      title: { key: 'text.brackets.fix.add', args: { sign: close, words } },
      safe: false,
      edits: [{ span: { start: at, end: at }, newText: close }],
    },
  ];
}

/** So many words tell the place. */
const lastWords = 3;

const spanOf = (flow: Paragraph['flow'], sign: Sign): Span => flow.spanOf(sign.at, sign.at + sign.text.length);
