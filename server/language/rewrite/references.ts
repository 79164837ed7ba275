import type { Marker } from '../../grammar/marker';
import type { Message } from '../../messages/message';
import type { IndicatorGroup, Paragraph, Report, Section } from '../../report/model';
import type { Pieces, Replacement } from '../../text/pieces';
import { matchesOf } from '../../text/matches';
import type { Span } from '../../text/span';
import { textBefore } from '../../text/strings';
import { ordinalOf, ordinalWord, romanNumeral, romanValue } from '../../text/vietnamese';
import { parentsOf } from './lists';

/** «mục 2.1, 2.2 và 3», «mục II.2», «Phần thứ hai», «Chương II», «Điều 5»: a name, and the numbers behind it. */
const named =
  /(?<!\p{L})(?:(?<section>[Mm]ục|[Tt]iểu mục)\s+(?:số\s+)?(?<paths>(?:[IVX]+|\d{1,2})(?:\.\d{1,2}){0,3}(?:(?:\s*[,;]\s*|\s+(?:và|đến|hoặc)\s+)\d{1,2}(?:\.\d{1,2}){1,3})*)|(?<part>[Pp]hần|PHẦN|[Cc]hương|CHƯƠNG)\s+(?:thứ\s+(?<word>nhất|hai|ba|tư|năm|sáu|bảy)|(?<roman>[IVX]+))|(?<article>[Đđ]iều)\s+(?<articles>\d{1,3}(?:(?:\s*,\s*|\s+và\s+)(?:[Đđ]iều\s+)?\d{1,3})*))(?![\p{L}\d]|[.,]\d|\s?%)/gu;
/** «chỉ tiêu số 03», «các chỉ tiêu số 03, 04 và 05», «chỉ tiêu (3)». */
const indicators =
  /(?<!\p{L})[Cc]hỉ tiêu\s+(?:số\s+|thứ\s+|(?=\())(?<numbers>\(?\d{1,2}\)?(?:(?:\s*,\s*|\s+và\s+)\(?\d{1,2}\)?(?!\d|[.,]\d|\s?%|\s+(?!(?:và|của|nêu|thì|chưa|không|đều|đã|cần|ở|trong)(?!\p{L}))\p{L}))*)(?!\d|[.,]\d|\s?%)/gu;
/** Other things that are called «mục» and «điều». */
const otherName = /(?<!\p{L})(?:danh|hạng|chuyên|tiết|số)\s$/iu;

const documentKind =
  '(?:nghị quyết|nghị định|thông tư|luật|bộ luật|hiến pháp|quyết định|chỉ thị|kết luận|hướng dẫn|quy định|quy chế|kế hoạch|công văn|điều lệ|chương trình|thông báo|đề án|văn kiện|báo cáo|tờ trình|biên bản)';
/** Of another document: «của Nghị quyết số …», «Điều lệ Đảng». */
const ofAnother = new RegExp(
  `^[\\s,]*(?:(?:của|tại|trong|thuộc|theo|ở|ban hành|kèm theo)\\s+)*${documentKind}(?!\\p{L})(?!\\s+này)`,
  'iu',
);
/** Of this one: «của báo cáo này», «nêu trên». */
const ofThis = new RegExp(
  `^[^.;:()]{0,40}?(?:${documentKind}\\s+này|nêu trên|đã nêu|ở trên|trên đây|dưới đây|sau đây)`,
  'iu',
);
const anotherDocument = new RegExp(`(?<!\\p{L})${documentKind}(?!\\p{L})(?!\\s+này)`, 'iu');
/** «mục 2.1, phần thứ hai»: what the section named before it stands in. */
const within =
  /^[\s,]*(?:(?:của|thuộc|tại|ở|trong)\s+)?(?:mục\s+(?<above>[IVX]+|\d{1,2}(?:\.\d{1,2}){0,3})|[Pp]hần\s+(?:thứ\s+(?<word>nhất|hai|ba|tư|năm|sáu|bảy)|(?<roman>[IVX]+)))(?![\p{L}\d]|\.\d)/u;

/** A number in a text that names something of the report by its number. */
interface Mention {
  readonly span: Span;
  readonly targets: readonly Target[];
  /** Whether it may be another document's. */
  readonly doubtful: boolean;
  /** Writes the number of a target as this mention does. */
  readonly write: (target: Marker) => string | undefined;
}

/** What may be named: its marker before, and after the numbers have changed. */
interface Target {
  readonly marker: Marker;
  readonly now: Marker;
}

/**
 * What has to change where the report names its own sections and indicators, now that they bear other numbers.
 *
 * @param before the report whose text `pieces` began with.
 * @param after the report that `pieces` reads as now; the edits are of its text.
 */
export function referenceEdits(
  before: Report,
  after: Report,
  pieces: Pieces,
): { readonly edits: readonly Replacement[]; readonly notes: readonly Message[] } {
  const targets = targetsOf(before, after, pieces);
  if (![...targets.values()].some(({ marker, now }) => !sameNumbers(marker, now))) return { edits: [], notes: [] };
  const edits: Replacement[] = [];
  const left: number[] = [];
  for (const { span, targets: possible, doubtful, write } of mentions(before, targets)) {
    const changed = possible.filter(({ marker, now }) => !sameNumbers(marker, now));
    if (changed.length === 0) continue;
    const texts = new Set(possible.map(({ now }) => write(now)));
    const [newText] = texts;
    const start = pieces.placeOf(span.start);
    const end = pieces.placeOf(span.end - 1);
    if (doubtful || texts.size > 1 || newText === undefined || start === undefined || end === undefined)
      left.push(before.source.positionAt(span.start).line + 1);
    else if (newText !== before.source.text.slice(span.start, span.end))
      edits.push({ span: { start, end: end + 1 }, newText });
  }
  const lines = [...new Set(left)].join(', ');
  return {
    edits,
    notes: left.length ? [{ key: 'rewrite.references.left', args: { count: left.length, lines } }] : [],
  };
}

const sameNumbers = (a: Marker, b: Marker): boolean =>
  a.style === b.style && a.numbers.length === b.numbers.length && a.numbers.every((n, i) => n === b.numbers[i]);

/** What every numbered section is now: the section whose text begins at the same place. */
function targetsOf(before: Report, after: Report, pieces: Pieces): ReadonlyMap<Section, Target> {
  const now = new Map<number, Section>();
  const visit = (sections: readonly Section[], see: (section: Section) => void): void => {
    for (const section of sections) {
      see(section);
      visit(section.children, see);
    }
  };
  const textStart = ({ paragraph }: Section): number => paragraph.flow.sourceOffset(paragraph.textStart);
  visit(after.sections, (section) => now.set(textStart(section), section));
  const targets = new Map<Section, Target>();
  visit(before.sections, (section) => {
    const { marker } = section;
    const place = marker && pieces.placeOf(textStart(section));
    const found = place === undefined ? undefined : now.get(place);
    if (marker && found?.marker) targets.set(section, { marker, now: found.marker });
  });
  return targets;
}

function* mentions(report: Report, targets: ReadonlyMap<Section, Target>): Generator<Mention> {
  const parents = parentsOf(report);
  const isWithin = (section: Section, fits: (marker: Marker) => boolean): boolean => {
    for (let above = parents.get(section); above; above = parents.get(above))
      if (above.marker && fits(above.marker)) return true;
    return false;
  };
  for (const paragraph of report.paragraphs) {
    const { flow, textStart } = paragraph;
    if (/mục|phần|chương|điều/iu.test(flow.text)) {
      for (const match of matchesOf(flow.text, named)) {
        if (match.index < textStart || otherName.test(flow.text.slice(0, match.index))) continue;
        const end = match.index + match[0].length;
        const kind = kindOf(flow.text, match.index, end);
        if (kind === 'another') continue;
        const above = aboveOf(flow.text.slice(end, end + 40));
        for (const one of numbersIn(match)) {
          const at = match.index + one.from;
          const possible = [...targets].flatMap(([section, target]) =>
            one.fits(target.marker) && [above, one.roman].every((outer) => !outer || isWithin(section, outer))
              ? [target]
              : [],
          );
          yield {
            span: flow.spanOf(at, at + one.text.length),
            targets: possible,
            doubtful: kind === 'doubtful',
            write: one.write,
          };
        }
      }
    }
    yield* indicatorMentions(report, paragraph, targets);
  }
}

/** Whose section it is, by what stands around its name. */
function kindOf(text: string, start: number, end: number): 'own' | 'another' | 'doubtful' {
  // «mục 2.1, phần II Nghị quyết …»: the document is named last.
  let rest = text.slice(end, end + 120);
  for (let inner = within.exec(rest); inner; inner = within.exec(rest)) rest = rest.slice(inner[0].length);
  if (ofThis.test(rest.slice(0, 70))) return 'own';
  if (ofAnother.test(rest)) return 'another';
  const sentence = textBefore(text, start, 300).replace(/^.*[.;!?]\s+(?=\p{Lu})/su, '');
  return anotherDocument.test(sentence) ? 'doubtful' : 'own';
}

function aboveOf(rest: string): ((marker: Marker) => boolean) | undefined {
  const groups = within.exec(rest)?.groups;
  if (!groups) return undefined;
  const { above, word, roman } = groups;
  if (above !== undefined) return sectionNamed(above);
  const number = word === undefined ? romanValue(roman!) : ordinalOf(word);
  return ({ style, numbers }) => style === 'part' && numbers[0] === number;
}

interface Numbered {
  readonly text: string;
  /** From where in the match on the text stands. */
  readonly from: number;
  readonly fits: (marker: Marker) => boolean;
  /** What the section must stand in: the II of «mục II.2». */
  readonly roman?: (marker: Marker) => boolean;
  readonly write: (marker: Marker) => string | undefined;
}

const inFigures = ({ numbers }: Marker): string => numbers.join('.');
const inRoman = ({ numbers }: Marker): string => romanNumeral(numbers[0]!);

/** «II» and «2.1» as the names of a section. */
const sectionNamed = (path: string): ((marker: Marker) => boolean) =>
  /^\d/u.test(path)
    ? ({ style, numbers }) =>
        (style === 'arabic' || style === 'arabic-bracket' || style === 'division') && numbers.join('.') === path
    : ({ style, numbers }) => (style === 'roman' || style === 'division') && numbers[0] === romanValue(path);

function* numbersIn(match: RegExpExecArray): Generator<Numbered> {
  const { paths, part, word, roman, articles } = match.groups as Partial<Record<string, string>>;
  const number = word ?? roman;
  if (part !== undefined && number !== undefined) {
    const value = word === undefined ? romanValue(number) : ordinalOf(number);
    const style = part.toLowerCase() === 'phần' ? 'part' : 'chapter';
    const write = (marker: Marker) => (word === undefined ? inRoman(marker) : ordinalWord(marker.numbers[0]!));
    const from = match[0].lastIndexOf(number);
    yield { text: number, from, fits: (marker) => marker.style === style && marker.numbers[0] === value, write };
    return;
  }
  const list = paths ?? articles ?? '';
  const listStart = match[0].indexOf(list, match[0].search(/\s/u));
  for (const piece of matchesOf(list, /[IVX]+|\d+(?:\.\d+)*/gu)) {
    const from = listStart + piece.index;
    const [text] = piece;
    if (articles !== undefined)
      yield {
        text,
        from,
        fits: ({ style, numbers }) => style === 'article' && numbers[0] === Number(text),
        write: inFigures,
      };
    else {
      const before = /([IVX]+)\.$/u.exec(list.slice(0, piece.index))?.[1];
      yield {
        text,
        from,
        fits: sectionNamed(text),
        ...(before === undefined ? {} : { roman: sectionNamed(before) }),
        write: /^\d/u.test(text) ? inFigures : inRoman,
      };
    }
  }
}

/** Indicators named by their numbers, behind the first heading that lists any: before it, those of the last term are meant. */
function* indicatorMentions(
  report: Report,
  { flow, kind, span, textStart }: Paragraph,
  targets: ReadonlyMap<Section, Target>,
): Generator<Mention> {
  const first = report.indicatorGroups.find(({ listed }) => listed > 0);
  if (!first || kind === 'footnote' || span.start < first.section.span.start || !/chỉ tiêu/iu.test(flow.text)) return;
  const listed = report.indicatorGroups.flatMap(sectionsOf);
  for (const match of matchesOf(flow.text, indicators)) {
    const end = match.index + match[0].length;
    const whose = kindOf(flow.text, match.index, end);
    if (match.index < textStart || whose === 'another') continue;
    const numbers = match.groups!.numbers!;
    const from = match.index + match[0].length - numbers.length;
    for (const { 0: text, index } of matchesOf(numbers, /\d+/gu)) {
      yield {
        span: flow.spanOf(from + index, from + index + text.length),
        targets: listed.flatMap((section) => {
          const target = targets.get(section);
          return target?.marker.numbers[0] === Number(text) ? [target] : [];
        }),
        doubtful: whose === 'doubtful',
        write: ({ numbers: now }) => String(now[0]).padStart(text.startsWith('0') ? text.length : 1, '0'),
      };
    }
  }
}

const sectionsOf = (group: IndicatorGroup): Section[] => [
  ...group.indicators.flatMap(({ section }) => section ?? []),
  ...group.groups.flatMap(sectionsOf),
];
