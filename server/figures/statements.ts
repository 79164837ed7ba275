import { type Measure, measureNamed } from '../knowledge/measures';
import type { Paragraph, Report, Section } from '../report/model';
import type { Span } from '../text/span';
import { type Figure, isCount, isQuantity } from './figure';
import { readParagraph } from './relations';
import { readSegments, segmentAt } from './segments';

/** What a report says of a measure: how much, where, when, and whether it is reached or aimed at. */
export interface Statement {
  readonly measure: Measure;
  readonly figure: Figure;
  readonly span: Span;
  /** The place in small letters with its level; empty for what the whole report is about. */
  readonly place: string;
  readonly year: number | null;
  readonly aim: 'result' | 'target';
}

const result = /kết quả|đánh giá|thực trạng|đặc điểm|tình hình|khái quát/iu;
const target = /phương hướng|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|đột phá/iu;
const aims = /(?<!\p{L})(?:phấn đấu|mục tiêu|đến (?:năm )?20[3-9]\d)(?!\p{L})/iu;
const yearNear = /(?:năm|đến|cuối|đầu năm)\s(?<year>20\d\d)/giu;
/** Figures of other times than the one reported on. */
const before = /(?<!\p{L})(?:đầu nhiệm kỳ|so với|trước (?:đây|sáp nhập)|từ)\s(?:\p{L}+\s){0,2}$/iu;
/** How many characters in front of and behind a figure may name what it measures. */
const wordsBefore = 110;
const wordsBehind = 60;

/** Every statement of a known measure, in the order of the text. */
export function statementsOf(report: Report): Statement[] {
  const aimOf = aimsBySection(report);
  const own = ownPlace(report);
  return report.paragraphs.flatMap((paragraph) => ofParagraph(paragraph, aimOf.get(paragraph), own));
}

function ofParagraph(paragraph: Paragraph, sectionAim: Statement['aim'] | undefined, own: string): Statement[] {
  const { text } = paragraph.flow;
  const { figures } = readParagraph(text);
  if (!figures.some(isUsable)) return [];
  const segments = readSegments(text);
  return figures.flatMap((figure, i) => {
    if (!isUsable(figure)) return [];
    const unit = figure.unit?.dimension ?? 'count';
    const words = wordsAround(text, figure, figures[i - 1], figures[i + 1]);
    const measure = measureNamed(words.before, unit, figure.nouns) ?? measureNamed(words.behind, unit, figure.nouns);
    if (!measure || before.test(text.slice(Math.max(0, figure.start - 30), figure.start))) return [];
    const sentence = sentenceAround(text, figure);
    const named = nameBefore.exec(text.slice(Math.max(0, figure.start - 40), figure.start))?.groups?.['name'];
    const place = named?.toLowerCase() ?? segmentAt(segments, figure.start).place;
    if (
      /(?<!\p{L})(?:bình quân|trung bình|mỗi năm|hằng năm giảm|giảm bình quân)(?!\p{L})/iu.test(words.near) &&
      measure.unit === 'percent'
    )
      return [];
    // A footnote speaks of what its reference stands at; only the places it names are its own.
    if (paragraph.kind === 'footnote' && (!place || place === own)) return [];
    return [
      {
        measure,
        figure,
        span: paragraph.flow.spanOf(figure.start, figure.end),
        place: place === own ? '' : place,
        year: yearOf(sentence, figure.start - sentenceStart(text, figure.start)),
        aim: aims.test(sentence) ? 'target' : (sectionAim ?? 'result'),
      },
    ];
  });
}

const isUsable = (figure: Figure): boolean => isQuantity(figure) && !figure.change && figure.number.form === 'digits';

interface Words {
  readonly before: string;
  readonly behind: string;
  readonly near: string;
}

/** The words that may name a figure: back to the figure or sentence before it, on to the next sign. */
function wordsAround(text: string, figure: Figure, previous: Figure | undefined, next: Figure | undefined): Words {
  const own = previous?.use === 'quantity' && !isCountOf(text, previous, figure) ? previous.end : 0;
  const floor = Math.max(figure.start - wordsBefore, own);
  const lead = text.slice(floor, figure.start);
  const stop = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('; '));
  const ceiling = Math.min(figure.end + wordsBehind, next?.start ?? Infinity);
  const tail = /^[^,;.()]*/u.exec(text.slice(figure.number.end, ceiling))?.[0] ?? '';
  const front = lead.slice(stop < 0 ? 0 : stop + 2).toLowerCase();
  return { before: front, behind: tail.toLowerCase(), near: `${front} ${tail.toLowerCase()}` };
}

/** «Số người tham gia BHYT là 20.513 người, đạt 95,2% dân số»: the share is of what the count before it counts. */
const isCountOf = (text: string, count: Figure, share: Figure): boolean =>
  share.unit?.dimension === 'percent' &&
  isCount(count) &&
  /^[^.;:()\d]{0,30}$/u.test(text.slice(count.end, share.start));

/** Longer sentences than this name the year of a figure near it, or not at all. */
const sentenceReach = 300;

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - sentenceReach);
  const lead = text.slice(from, at);
  const stop = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('; '));
  return stop < 0 ? from : from + stop + 2;
}

function sentenceAround(text: string, figure: Figure): string {
  const tail = text.slice(figure.end, figure.end + 80);
  const stop = tail.indexOf('. ');
  return text.slice(sentenceStart(text, figure.start), figure.end) + (stop < 0 ? tail : tail.slice(0, stop));
}

/** The year named nearest to a place of a sentence, before it if any; years that it is compared with are others'. */
function yearOf(sentence: string, at: number): number | null {
  let found: number | null = null;
  for (const match of sentence.matchAll(yearNear)) {
    if (match.index > at && found !== null) break;
    if (!/so với\s(?:\p{L}+\s)?$/u.test(sentence.slice(0, match.index))) found = Number(match.groups?.['year']);
  }
  return found;
}

/** «Tỷ lệ hộ sử dụng nước sạch: Hát Lót 47%, Cò Nòi 100%»: the name right in front of the figure is its place. */
const nameBefore = /[,:;(]\s?(?<name>\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,2})\s(?:đạt\s|còn\s|là\s|có\s)?$/u;

/** The place that the report as a whole is about: the one named most often at its beginning. */
function ownPlace(report: Report): string {
  const opening = report.source.text.slice(0, openingLength).replace(/\s+/gu, ' ');
  const counts = new Map<string, number>();
  for (const match of opening.matchAll(levelled))
    counts.set(match[0].toLowerCase(), (counts.get(match[0].toLowerCase()) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const openingLength = 6000;
const levelled =
  /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Tt]ỉnh)\s\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,2}/gu;

/** What the headings above each paragraph say of its figures; the nearest one that says anything decides. */
function aimsBySection(report: Report): Map<Paragraph, Statement['aim']> {
  const found = new Map<Paragraph, Statement['aim']>();
  const walk = (section: Section, above: Statement['aim'] | undefined): void => {
    const says = result.test(section.title)
      ? 'result'
      : target.test(section.title) && section.kind !== 'paragraph'
        ? 'target'
        : undefined;
    // Below a part about results a heading like «2. Chỉ tiêu …» still speaks of results.
    const aim =
      above === 'result' && says === 'target' && section.kind !== 'part' && !/20[3-9]\d|chủ yếu/u.test(section.title)
        ? above
        : (says ?? above);
    if (aim) for (const paragraph of [section.paragraph, ...section.body]) found.set(paragraph, aim);
    for (const child of section.children) walk(child, aim);
  };
  for (const section of report.sections) walk(section, undefined);
  return found;
}
