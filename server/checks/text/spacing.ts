import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import { groupOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { pairsIn, type Pair } from '../../text/pairs';
import type { Span } from '../../text/span';
import { textBefore } from '../../text/strings';
import { defineCheck, type Remark, type Severity } from '../check';
import { digitAt, letterAt, lettersBefore, lettersBehind, lowerAt, upperAt, wordAt } from './shared/characters';
import { remarkOf, thin, type Slip } from './shared/slips';

/** From more places of one kind than this on, one remark stands for all; of the lighter kinds, sooner. */
const mostPlaces = 30;
const mostLightPlaces = 6;
/** A way of writing must be this many times as frequent as the other before the other is called the exception. */
const clearMajority = 2;

/** Spaces before signs, inside brackets, on one side of a dash, doubled; and what the report itself writes otherwise. */
export const textSpacing = defineCheck({
  id: 'text/spacing',
  severity: 'info',
  title: 'text.spacing.title',
  *run(report) {
    const found = new Map<Kind, Remark[]>(kinds.map((kind) => [kind, []]));
    const usage = usageOf(report);
    for (const paragraph of report.paragraphs) {
      const { flow, textStart, marker } = paragraph;
      for (const slip of spacingOf(flow.text).slips) {
        // What stands behind a heading's number is for `numbering/style`, except plain double spaces.
        if (marker && slip.start < textStart && slip.kind !== 'double') continue;
        if (!isExceptional(slip, usage)) continue;
        const remark = remarkOf(report, paragraph, slip);
        // A line ends inside: only a sign that begins the next line is wrong there for certain.
        if (!remark.fixes?.length && slip.kind !== 'before') continue;
        // «kinh tế-» at the end of a line: whether a space follows cannot be seen.
        if (
          slip.kind === 'around' &&
          /^[-–=]\s*[\r\n]/u.test(report.source.text.slice(remark.span.start, remark.span.end))
        )
          continue;
        found.get(slip.kind)!.push({ ...remark, severity: severityOf[slip.kind] });
      }
    }
    for (const kind of kinds) {
      yield* thin(found.get(kind)!, {
        limit: severityOf[kind] === 'hint' ? mostLightPlaces : mostPlaces,
        message: (count): Message => ({ key: `text.spacing.${kind}.many`, args: { count } }),
        fix: (count): Message => ({ key: 'text.spacing.fix.many', args: { count } }),
      });
    }
  },
});

const kinds = ['before', 'inside', 'around', 'missing', 'percent', 'unit', 'double'] as const;
type Kind = (typeof kinds)[number];

const severityOf: Readonly<Record<Kind, Severity>> = {
  before: 'info',
  inside: 'info',
  around: 'info',
  missing: 'info',
  percent: 'info',
  unit: 'hint',
  double: 'hint',
};

/** A slip only if the report writes it the other way as a rule. */
type Against = 'glued-percent' | 'spaced-percent' | 'spaced-unit' | { readonly spacedPair: string };

interface SpacingSlip extends Slip {
  readonly kind: Kind;
  readonly against?: Against;
}

/** How often something is written with a space, and how often without. */
interface Tally {
  readonly glued: number;
  readonly spaced: number;
}

interface Spacing {
  readonly slips: readonly SpacingSlip[];
  readonly percents: Tally;
  readonly units: Tally;
  /** Pairs of syllables with a dash between spaces: «tế - xã». */
  readonly spacedPairs: readonly string[];
}

/** Signs that a space and another sign may wrongly follow. */
const signsBefore: ReadonlySet<string> = new Set(['%', ')', '”', '"', '’', ']', '…', '.']);
/** A space before a sign: `nhiều ,` `64% ;` `việc .` `mẫu ./.`; a stop of an ellipsis or of `.NET` is none. */
const beforeSign = / +(?:[,;!?]|:(?!\/)|\.\/\.|\.(?![.…]))/gu;
const mayStandBefore = / [,;!?:.]/u;
/** Behind a figure and a space: the sign of a ratio or of a time, «1 : 2.000», «8 : 30»; a comma may be a decimal one. */
const betweenFigures = /^(?:: ?|,)\d/u;
/** A space before an ellipsis that ends a list; behind some words it is a blank to fill in. */
const beforeEllipsis = / +(?:…|\.{3})(?=[,;:)”]|\.?$|\s+(?:\p{Lu}|\p{Ll}{2,} \p{Ll}))/gu;
const blankBefore =
  /^(?:đạt|số|ngày|tháng|năm|có|là|khoảng|trên|dưới|lệ|gồm|từ|đến|lên|xuống|còn|hơn|được|thứ|bằng|tăng|giảm|thêm|ông|bà|tỉnh|xã|phường|huyện)$/u;
/** A dash, or a sign of equality, with a space on one side only: `tế- xã`, `chính -mệnh`, `26- 28%`, `tuyến =150`. */
const oneSided = /(?<! )[-–=] +|(?<! ) +[-–=](?! )/gu;
/** «a- nội dung», «I- Bối cảnh»: a list's letter or number; «Covid -19» wants no space at all. */
const noDash = /^(?:[ivx]{1,4}|[IVX]{1,4}|[Cc]ovid|COVID)$/u;
/** A dash between words, with spaces or without. */
const dash = / [-–] |[-–]/gu;
/** A figure with the measure glued to it, or apart. */
const measure = /(?<=\d)(?<gap> ?)(?:ha|km|m|kg|KW|MW|kW)(?:²|³|2|3)?/gu;
/** A counted thing glued to its figure: `2,127con`. */
const gluedNoun = /(?<=\d)(?:con|hộ|người|đồng chí|tấn|tạ|tỷ|tỉ|triệu|nghìn|đồng|bản|thôn|trường|xã)/gu;
/** A figure glued to the word before it: `được115m`; one or two digits are footnotes that were not recognised. */
const gluedFigure = /\d{3,}/gu;
/** Letters of a word that a figure may be glued to; longer runs are codes and addresses. */
const gluedWord = { least: 2, most: 7 } as const;
/** Two or three spaces, but before a sign. */
const doubleSpace = /(?<=\S) {2,3}(?=[^\s,;:.!?)\]”%…])/gu;
/** Wide gaps make columns, not slips, where there are more than `few` of them and one in so many characters. */
const columns = { few: 2, characters: 60 } as const;

/** The spacing of a paragraph's text; the slips in its order, those of one place in the order of the readers. */
const spacingOf = memoise((text: string): Spacing => {
  const dashes = dashesIn(text);
  const percents = percentsIn(text);
  const units = unitsIn(text);
  const slips = [
    ...spacesBeforeSigns(text),
    ...spacesBeforeEllipses(text),
    ...spacesAroundPairs(text),
    ...gluedBrackets(text),
    ...gluedFigures(text),
    ...oneSidedDashes(text),
    ...dashes.slips,
    ...percents.slips,
    ...units.slips,
    ...gluedNouns(text),
    ...doubleSpaces(text),
  ];
  return {
    slips: slips.sort((a, b) => a.start - b.start),
    percents: percents.tally,
    units: units.tally,
    spacedPairs: dashes.spacedPairs,
  };
});

/** A slip that is mended by taking spaces out: `start` to `end`; it is shown, and marked, up to `shownEnd`. */
function surplus(
  text: string,
  { kind, start, end, shownEnd, against }: Span & { kind: Kind; shownEnd: number; against?: Against },
): SpacingSlip {
  return {
    kind,
    start,
    end: shownEnd,
    message: { key: `text.spacing.${kind}`, args: { text: shown(text, start, shownEnd) } },
    ...(against ? { against } : {}),
    fix: { title: { key: 'text.spacing.fix.drop' }, safe: true, edits: [{ start, end, newText: '' }] },
  };
}

/** A slip that is mended by putting spaces in, at the places `at`. */
function missing(
  text: string,
  { kind, start, end, at, against }: Span & { kind: Kind; at: readonly number[]; against?: Against },
): SpacingSlip {
  return {
    kind,
    start,
    end,
    message: { key: `text.spacing.${kind}`, args: { text: shown(text, start, end) } },
    ...(against ? { against } : {}),
    fix: {
      title: { key: 'text.spacing.fix.add' },
      safe: true,
      edits: at.map((place) => ({ start: place, end: place, newText: ' ' })),
    },
  };
}

/** «nhiều , gọn». */
function spacesBeforeSigns(text: string): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  if (!mayStandBefore.test(text)) return slips;
  for (const match of matchesOf(text, beforeSign)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!wordAt(text, start - 1) && !signsBefore.has(text[start - 1] ?? '')) continue;
    if (match[0].endsWith(' .') && wordAt(text, end)) continue;
    if (digitAt(text, start - 1) && betweenFigures.test(text.slice(end - 1, end + 2))) continue;
    slips.push(surplus(text, { kind: 'before', start, end: start + match[0].search(/\S/u), shownEnd: end }));
  }
  return slips;
}

/** «chè, mận …». */
function spacesBeforeEllipses(text: string): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  if (!text.includes(' …') && !text.includes(' ...')) return slips;
  for (const match of matchesOf(text, beforeEllipsis)) {
    const start = match.index;
    const at = /[”)]/u.test(text[start - 1] ?? '') ? start - 1 : start;
    const word = text.slice(lettersBefore(text, at), at).toLowerCase();
    if (!word || blankBefore.test(word)) continue;
    const shownEnd = start + match[0].length;
    slips.push(surplus(text, { kind: 'before', start, end: start + match[0].search(/\S/u), shownEnd }));
  }
  return slips;
}

/** «( Nà Quền )», «“ Nhà sạch”», and quotations glued to the words around them. */
function spacesAroundPairs(text: string): SpacingSlip[] {
  const { pairs, unclosed, unopened } = pairsIn(text);
  return [
    ...pairs.flatMap((pair) => [
      ...spaceBehind(text, pair.open.at + pair.open.text.length),
      ...spaceBefore(text, pair.close.at),
      ...(/["“]/u.test(pair.open.text) ? gluedQuotation(text, pair) : []),
    ]),
    ...unclosed.filter((sign) => /[([“]/u.test(sign.text)).flatMap((sign) => spaceBehind(text, sign.at + 1)),
    ...unopened.flatMap((sign) => spaceBefore(text, sign.at)),
  ];
}

function gluedQuotation(text: string, { open, close }: Pair): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  if (wordAt(text, open.at - 1))
    slips.push(missing(text, { kind: 'missing', start: open.at, end: open.at + 1, at: [open.at] }));
  const next = close.at + close.text.length;
  // A digit or two behind it may be a footnote's number.
  if (wordAt(text, next) && !/^\d{1,2}(?:[\s.,;]|$)/u.test(text.slice(next, next + 3)))
    slips.push(missing(text, { kind: 'missing', start: close.at, end: next, at: [next] }));
  return slips;
}

/** Spaces that begin at `start`, right behind an opening sign. */
function spaceBehind(text: string, start: number): SpacingSlip[] {
  let end = start;
  while (text[end] === ' ') end++;
  return spaceInside(text, start, end, text[end]);
}

/** Spaces that end at `end`, right before a closing sign. */
function spaceBefore(text: string, end: number): SpacingSlip[] {
  let start = end;
  while (text[start - 1] === ' ') start--;
  return spaceInside(text, start, end, text[start - 1]);
}

/** «(…)» is to be filled in: ( … ) may have its spaces. `next`: the character that the spaces part from the sign. */
function spaceInside(text: string, start: number, end: number, next = ''): SpacingSlip[] {
  if (start === end || start === 0 || end >= text.length || /[….]/u.test(next)) return [];
  return [surplus(text, { kind: 'inside', start, end, shownEnd: end })];
}

/** «Nà Quền(Huổi Cát)»; `Me(tên`, `(s)`, `(1)` are something else. */
function gluedBrackets(text: string): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const end = lettersBehind(text, at + 1);
    if (lowerAt(text, at - 1) && lowerAt(text, at - 2) && end - at > 2 && text[end] === ' ')
      slips.push(missing(text, { kind: 'missing', start: at, end: at + 1, at: [at] }));
  }
  return slips;
}

/** «được115m». */
function gluedFigures(text: string): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  for (const match of matchesOf(text, gluedFigure)) {
    const start = match.index;
    const end = start + match[0].length;
    const from = lettersBefore(text, start);
    const next = text[end] ?? '';
    if (!letterAt(next, 0) && !/[\s.,;]/u.test(next)) continue;
    if (start - from < gluedWord.least || start - from > gluedWord.most) continue;
    if (![...text.slice(from, start)].every((_, i) => lowerAt(text, from + i))) continue;
    slips.push(missing(text, { kind: 'missing', start, end, at: [start] }));
  }
  return slips;
}

/** «kinh tế- xã hội». */
function oneSidedDashes(text: string): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  for (const match of matchesOf(text, oneSided)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!wordAt(text, start - 1) && !/[%”)]/u.test(text[start - 1] ?? '')) continue;
    if (!wordAt(text, end) && text[end] !== '“') continue;
    if (isSigned(text, start, match[0], end)) continue;
    const word = text.slice(lettersBefore(text, start), start);
    if ((word.length === 1 && !digitAt(text, start - 2)) || noDash.test(word)) continue;
    slips.push(missing(text, { kind: 'around', start, end, at: [match[0].startsWith(' ') ? end : start] }));
  }
  return slips;
}

/** A figure that ends a text, with its percent sign; and one that begins it. */
const figureBefore = /(?<figure>\d+(?:\.\d{3})*(?:,\d+)?)\s?%?$/u;
const figureBehind = /^(?<figure>\d+(?:\.\d{3})*(?:,\d+)?)/u;
/** Longer figures are no ends of an interval. */
const longestFigure = 16;

/** «từ -1,2%»: the minus sign of a figure, glued to it. «2020 -2025», «15% -20%» are intervals, since they go up. */
function isSigned(text: string, start: number, dash: string, end: number): boolean {
  if (!/^ +[-–]$/u.test(dash) || !digitAt(text, end)) return false;
  const before = figureBefore.exec(textBefore(text, start, longestFigure))?.groups?.['figure'];
  const behind = figureBehind.exec(text.slice(end, end + longestFigure))?.groups?.['figure'];
  if (before === undefined || behind === undefined) return true;
  return valueOf(behind) <= valueOf(before);
}

const valueOf = (figure: string): number => Number(figure.replaceAll('.', '').replace(',', '.'));

/** «kinh tế-xã hội», a slip where the report writes «kinh tế - xã hội»; and what tells how it does. */
function dashesIn(text: string): Pick<Spacing, 'slips' | 'spacedPairs'> {
  const slips: SpacingSlip[] = [];
  const spacedPairs: string[] = [];
  for (const match of matchesOf(text, dash)) {
    const start = match.index;
    const end = start + match[0].length;
    const from = lettersBefore(text, start);
    const to = lettersBehind(text, end);
    if (start - from < 2 || to - end < 2 || wordAt(text, from - 1) || wordAt(text, to)) continue;
    const pair = `${text.slice(from, start)} ${text.slice(end, to)}`.toLowerCase();
    const glued = { kind: 'around', start, end, at: [start, end] } as const;
    if (match[0].length > 1) spacedPairs.push(pair);
    // «thân thiện-Chính quyền»: words of other languages are not capitalised behind their dash.
    else if (lowerAt(text, from) && upperAt(text, end) && lowerAt(text, end + 1) && lowerAt(text, end + 2))
      slips.push(missing(text, glued));
    else slips.push(missing(text, { ...glued, against: { spacedPair: pair } }));
  }
  return { slips, spacedPairs };
}

/** What a way of writing is held against: the slips of both ways, and how often each is used. */
interface Counted {
  readonly slips: readonly SpacingSlip[];
  readonly tally: Tally;
}

/** «8 %» or «8%», whichever the report seldom writes. */
function percentsIn(text: string): Counted {
  const slips: SpacingSlip[] = [];
  let [glued, spaced] = [0, 0];
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let start = at;
    while (text[start - 1] === ' ') start--;
    if (!digitAt(text, start - 1)) continue;
    if (start < at) {
      spaced++;
      slips.push(surplus(text, { kind: 'percent', start, end: at, shownEnd: at + 1, against: 'glued-percent' }));
    } else {
      glued++;
      slips.push(missing(text, { kind: 'percent', start: at, end: at + 1, at: [at], against: 'spaced-percent' }));
    }
  }
  return { slips, tally: { glued, spaced } };
}

/** «12ha», where the report writes «12 ha». */
function unitsIn(text: string): Counted {
  const slips: SpacingSlip[] = [];
  let [glued, spaced] = [0, 0];
  for (const match of matchesOf(text, measure)) {
    const start = match.index;
    const end = start + match[0].length;
    if (wordAt(text, end)) continue;
    if (groupOf(match, 'gap')) spaced++;
    else {
      glued++;
      slips.push(missing(text, { kind: 'unit', start, end, at: [start], against: 'spaced-unit' }));
    }
  }
  return { slips, tally: { glued, spaced } };
}

/** «2,127con». */
function gluedNouns(text: string): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  for (const match of matchesOf(text, gluedNoun)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!letterAt(text, end)) slips.push(missing(text, { kind: 'missing', start, end, at: [start] }));
  }
  return slips;
}

function doubleSpaces(text: string): SpacingSlip[] {
  const gaps = text.includes('  ') ? matchesOf(text, doubleSpace) : [];
  if (gaps.length > columns.few && gaps.length * columns.characters > text.length) return [];
  return gaps.map(({ index: start, 0: gap }) => {
    const end = start + gap.length;
    return surplus(text, { kind: 'double', start, end: end - 1, shownEnd: end });
  });
}

/** Characters shown on either side of a place, at most. */
const mostShown = 12;

/** What stands around the place, as little as tells it: the words on both sides. */
function shown(text: string, start: number, end: number): string {
  const before = /\S*$/u.exec(textBefore(text, start, mostShown))?.[0] ?? '';
  const behind = /^\S*/u.exec(text.slice(end, end + mostShown))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${behind}`;
}

interface Usage {
  readonly percent: 'glued' | 'spaced' | undefined;
  readonly unit: 'glued' | 'spaced' | undefined;
  readonly spacedPairs: ReadonlySet<string>;
}

/** How the report writes these things as a rule. */
function usageOf(report: Report): Usage {
  const spacings = report.paragraphs.map(({ flow }) => spacingOf(flow.text));
  return {
    percent: majority(spacings.map(({ percents }) => percents)),
    unit: majority(spacings.map(({ units }) => units)),
    spacedPairs: new Set(spacings.flatMap(({ spacedPairs }) => spacedPairs)),
  };
}

function majority(tallies: readonly Tally[]): 'glued' | 'spaced' | undefined {
  let [glued, spaced] = [0, 0];
  for (const tally of tallies) {
    glued += tally.glued;
    spaced += tally.spaced;
  }
  if (glued >= clearMajority * Math.max(spaced, 1)) return 'glued';
  return spaced >= clearMajority * Math.max(glued, 1) ? 'spaced' : undefined;
}

function isExceptional({ against }: SpacingSlip, usage: Usage): boolean {
  if (against === undefined) return true;
  if (against === 'glued-percent') return usage.percent === 'glued';
  if (against === 'spaced-percent') return usage.percent === 'spaced';
  if (against === 'spaced-unit') return usage.unit === 'spaced';
  return usage.spacedPairs.has(against.spacedPair);
}
