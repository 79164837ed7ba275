import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import { matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { defineCheck, type Remark, type Severity } from '../check';
import { digitAt, letterAt, lettersBefore, lettersBehind, lowerAt, upperAt, wordAt } from './shared/characters';
import { pairsIn } from '../../text/pairs';
import { textBefore } from '../../text/strings';
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

interface SpacingSlip extends Slip {
  readonly kind: Kind;
  /** A slip only if the report writes it the other way as a rule. */
  readonly against?: 'glued-percent' | 'spaced-percent' | 'spaced-unit' | { readonly spacedPair: string };
}

interface Spacing {
  readonly slips: readonly SpacingSlip[];
  readonly gluedPercents: number;
  readonly spacedPercents: number;
  readonly gluedUnits: number;
  readonly spacedUnits: number;
  /** Pairs of syllables with a dash between spaces: «tế - xã». */
  readonly spacedPairs: readonly string[];
}

/** A space before a sign: `nhiều ,` `64% ;` `việc .` `mẫu ./.`; a stop of an ellipsis or of `.NET` is none. */
const beforeSign = / +(?:[,;!?]|:(?!\/)|\.\/\.|\.(?![.…]))/g;
const mayStandBefore = / [,;!?:.]/;
/** A space before an ellipsis that ends a list; behind some words it is a blank to fill in. */
const beforeEllipsis = / +(?:…|\.{3})(?=[,;:)”]|\.?$|\s+(?:\p{Lu}|\p{Ll}{2,} \p{Ll}))/gu;
const blankBefore =
  /^(?:đạt|số|ngày|tháng|năm|có|là|khoảng|trên|dưới|lệ|gồm|từ|đến|lên|xuống|còn|hơn|được|thứ|bằng|tăng|giảm|thêm|ông|bà|tỉnh|xã|phường|huyện)$/;
/** A dash, or a sign of equality, with a space on one side only: `tế- xã`, `chính -mệnh`, `26- 28%`, `tuyến =150`. */
const oneSided = /(?<! )[-–=] +|(?<! ) +[-–=](?! )/g;
/** A dash between words, with spaces or without. */
const dash = / [-–] |[-–]/g;
/** A figure with the measure glued to it, or apart. */
const measure = /(?<=\d)(?<gap> ?)(?:ha|km|m|kg|KW|MW|kW)(?:²|³|2|3)?/g;
/** A counted thing glued to its figure: `2,127con`. */
const gluedNoun = /(?<=\d)(?:con|hộ|người|đồng chí|tấn|tạ|tỷ|tỉ|triệu|nghìn|đồng|bản|thôn|trường|xã)/g;
/** A figure glued to the word before it: `được115m`; one or two digits are footnotes that were not recognised. */
const gluedFigure = /\d{3,}/g;
/** Letters of a word that a figure may be glued to; longer runs are codes and addresses. */
const gluedWord = { least: 2, most: 7 } as const;
const doubleSpace = /(?<=\S) {2,3}(?=[^\s,;:.!?)\]”%…])/g;
const spacingOf = memoise((text: string): Spacing => {
  const slips: SpacingSlip[] = [];
  const drop = (kind: Kind, start: number, end: number, shownEnd: number, against?: SpacingSlip['against']) =>
    slips.push({
      kind,
      start,
      end: shownEnd,
      message: { key: `text.spacing.${kind}`, args: { text: shown(text, start, shownEnd) } },
      ...(against ? { against } : {}),
      fix: { title: { key: 'text.spacing.fix.drop' }, safe: true, edits: [{ start, end, newText: '' }] },
    });
  const add = (kind: Kind, start: number, end: number, at: readonly number[], against?: SpacingSlip['against']) =>
    slips.push({
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
    });

  if (mayStandBefore.test(text)) {
    for (const match of matchesOf(text, beforeSign)) {
      if (!wordAt(text, match.index - 1) && !signsBefore.has(text[match.index - 1] ?? '')) continue;
      const end = match.index + match[0].length;
      if (match[0].endsWith(' .') && wordAt(text, end)) continue;
      drop('before', match.index, match.index + match[0].search(/\S/), end);
    }
  }
  if (text.includes(' …') || text.includes(' ...')) {
    for (const match of matchesOf(text, beforeEllipsis)) {
      const at = /[”)]/.test(text[match.index - 1] ?? '') ? match.index - 1 : match.index;
      const word = text.slice(lettersBefore(text, at), at).toLowerCase();
      if (!word || blankBefore.test(word)) continue;
      drop('before', match.index, match.index + match[0].search(/\S/), match.index + match[0].length);
    }
  }
  const { pairs, unclosed, unopened } = pairsIn(text);
  for (const { open, close } of pairs) {
    insideOf(text, open.at + open.text.length, true, drop);
    insideOf(text, close.at, false, drop);
    if (/["“]/u.test(open.text)) {
      if (wordAt(text, open.at - 1)) add('missing', open.at, open.at + 1, [open.at]);
      const next = close.at + close.text.length;
      if (wordAt(text, next) && !/^\d{1,2}(?:[\s.,;]|$)/u.test(text.slice(next, next + 3)))
        add('missing', close.at, next, [next]);
    }
  }
  for (const sign of unclosed) if (/[([“]/u.test(sign.text)) insideOf(text, sign.at + 1, true, drop);
  for (const sign of unopened) insideOf(text, sign.at, false, drop);
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    // `Me(tên`; `(s)`, `(1)` are something else.
    const end = lettersBehind(text, at + 1);
    if (lowerAt(text, at - 1) && lowerAt(text, at - 2) && end - at > 2 && text[end] === ' ')
      add('missing', at, at + 1, [at]);
  }
  for (const match of matchesOf(text, gluedFigure)) {
    const from = lettersBefore(text, match.index);
    const length = match.index - from;
    const next = text[match.index + match[0].length] ?? '';
    if (!letterAt(next, 0) && !/[\s.,;]/.test(next)) continue;
    if (length < gluedWord.least || length > gluedWord.most) continue;
    if (![...text.slice(from, match.index)].every((_, i) => lowerAt(text, from + i))) continue;
    add('missing', match.index, match.index + match[0].length, [match.index]);
  }

  for (const match of matchesOf(text, oneSided)) {
    const end = match.index + match[0].length;
    if (!wordAt(text, match.index - 1) && !/[%”)]/.test(text[match.index - 1] ?? '')) continue;
    if (!wordAt(text, end) && text[end] !== '“') continue;
    // «a- nội dung», «I- Bối cảnh»: a list's letter or number; «Covid -19» wants no space at all.
    const word = text.slice(lettersBefore(text, match.index), match.index);
    if (
      (word.length === 1 && !digitAt(text, match.index - 2)) ||
      /^(?:[ivx]{1,4}|[IVX]{1,4}|[Cc]ovid|COVID)$/.test(word)
    )
      continue;
    add('around', match.index, end, [match[0].startsWith(' ') ? end : match.index]);
  }
  const spacedPairs: string[] = [];
  for (const match of matchesOf(text, dash)) {
    const end = match.index + match[0].length;
    const from = lettersBefore(text, match.index);
    const to = lettersBehind(text, end);
    if (match.index - from < 2 || to - end < 2 || wordAt(text, from - 1) || wordAt(text, to)) continue;
    const pair = `${text.slice(from, match.index)} ${text.slice(end, to)}`.toLowerCase();
    if (match[0].length > 1) spacedPairs.push(pair);
    // «thân thiện-Chính quyền»: words of other languages are not capitalised behind their dash.
    else if (lowerAt(text, from) && upperAt(text, end) && lowerAt(text, end + 1) && lowerAt(text, end + 2))
      add('around', match.index, end, [match.index, end]);
    else add('around', match.index, end, [match.index, end], { spacedPair: pair });
  }

  let gluedPercents = 0;
  let spacedPercents = 0;
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let start = at;
    while (text[start - 1] === ' ') start--;
    if (!digitAt(text, start - 1)) continue;
    if (start < at) {
      spacedPercents++;
      drop('percent', start, at, at + 1, 'glued-percent');
    } else {
      gluedPercents++;
      add('percent', at, at + 1, [at], 'spaced-percent');
    }
  }
  let gluedUnits = 0;
  let spacedUnits = 0;
  for (const match of matchesOf(text, measure)) {
    if (wordAt(text, match.index + match[0].length)) continue;
    if (match.groups!.gap) spacedUnits++;
    else {
      gluedUnits++;
      add('unit', match.index, match.index + match[0].length, [match.index], 'spaced-unit');
    }
  }
  for (const match of matchesOf(text, gluedNoun)) {
    const end = match.index + match[0].length;
    if (!letterAt(text, end)) add('missing', match.index, end, [match.index]);
  }
  const gaps = text.includes('  ') ? matchesOf(text, doubleSpace) : [];
  // Many wide gaps make columns, not slips.
  for (const match of gaps.length > 2 && gaps.length * 60 > text.length ? [] : gaps)
    drop('double', match.index, match.index + match[0].length - 1, match.index + match[0].length);
  return {
    slips: slips.sort((a, b) => a.start - b.start),
    gluedPercents,
    spacedPercents,
    gluedUnits,
    spacedUnits,
    spacedPairs,
  };
});

const signsBefore: ReadonlySet<string> = new Set(['%', ')', '”', '"', '’', ']', '…', '.']);

type Drop = (kind: Kind, start: number, end: number, shownEnd: number) => void;

/** Spaces behind an opening sign (`at` is where they would begin) or before a closing one (where they would end). */
function insideOf(text: string, at: number, opening: boolean, drop: Drop): void {
  let start = at;
  let end = at;
  if (opening) while (text[end] === ' ') end++;
  else while (text[start - 1] === ' ') start--;
  if (start === end || start === 0 || end >= text.length) return;
  // «(…)» to be filled in: ( … ) may have its spaces.
  if (opening && /[….]/u.test(text[end] ?? '')) return;
  if (!opening && /[….]/u.test(text[start - 1] ?? '')) return;
  drop('inside', start, end, end);
}

/** What stands around the place, as little as tells it: the words on both sides. */
function shown(text: string, start: number, end: number): string {
  const before = /\S{0,12}$/u.exec(textBefore(text, start, 12))?.[0] ?? '';
  const behind = /^\S{0,12}/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${behind}`;
}

interface Usage {
  readonly percent: 'glued' | 'spaced' | undefined;
  readonly unit: 'glued' | 'spaced' | undefined;
  readonly spacedPairs: ReadonlySet<string>;
}

/** How the report writes these things as a rule. */
function usageOf(report: Report): Usage {
  let gluedPercents = 0;
  let spacedPercents = 0;
  let gluedUnits = 0;
  let spacedUnits = 0;
  const pairs = new Set<string>();
  for (const { flow } of report.paragraphs) {
    const spacing = spacingOf(flow.text);
    gluedPercents += spacing.gluedPercents;
    spacedPercents += spacing.spacedPercents;
    gluedUnits += spacing.gluedUnits;
    spacedUnits += spacing.spacedUnits;
    for (const pair of spacing.spacedPairs) pairs.add(pair);
  }
  return {
    percent: majority(gluedPercents, spacedPercents),
    unit: majority(gluedUnits, spacedUnits),
    spacedPairs: pairs,
  };
}

const majority = (glued: number, spaced: number): 'glued' | 'spaced' | undefined =>
  glued >= clearMajority * Math.max(spaced, 1)
    ? 'glued'
    : spaced >= clearMajority * Math.max(glued, 1)
      ? 'spaced'
      : undefined;

function isExceptional({ against }: SpacingSlip, usage: Usage): boolean {
  if (against === undefined) return true;
  if (against === 'glued-percent') return usage.percent === 'glued';
  if (against === 'spaced-percent') return usage.percent === 'spaced';
  if (against === 'spaced-unit') return usage.unit === 'spaced';
  return usage.spacedPairs.has(against.spacedPair);
}
