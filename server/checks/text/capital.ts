import { expansionOf, isFree } from '../../knowledge/abbreviations';
import { customs, openers, partyLevels, partyOrgans, unitKinds, wrongForms, type Form } from '../../knowledge/capitals';
import type { Message } from '../../messages/message';
import { formRulesOf } from '../../report/form';
import type { Paragraph, Report } from '../../report/model';
import { groupOf, groupsOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import type { Span } from '../../text/span';
import { capitalised, textBefore } from '../../text/strings';
import { parseSyllable } from '../../text/syllable';
import { isCapitals } from '../../text/vietnamese';
import { defineCheck, type Remark, type Severity } from '../check';
import { letterAt, lettersBefore, lowerAt, upperAt, wordAt } from './shared/characters';
import { remarkOf, thin, type Slip } from './shared/slips';

/** From more places of one kind than this on, one remark stands for all. */
const mostPlaces = 15;
const mostLightPlaces = 6;
/** Of two ways of writing, one must be this many times as frequent before the other is called the exception. */
const clearMajority = 4;

/** Capital letters against annex II of decree 30/2020, where it leaves no doubt, and against the report's own custom. */
export const textCapital = defineCheck({
  id: 'text/capital',
  severity: 'info',
  title: 'text.capital.title',
  *run(report, { words }) {
    const found = new Map<Kind, Remark[]>(kinds.map((kind) => [kind, []]));
    const usage = usageOf(report);
    const older = formRulesOf(report).length === 0;
    for (const paragraph of report.paragraphs) {
      if (!hasText(paragraph)) continue;
      for (const slip of capitalsIn(paragraph.flow.text).slips) {
        if (words.size > 0 && words.has(paragraph.flow.text.slice(slip.start, slip.end).toLowerCase())) continue;
        // «Hai là, Phát huy …»: the text behind a marker.
        if (paragraph.marker && slip.start <= paragraph.textStart) continue;
        if (slip.kind === 'semicolon' && !usage.lowerBehindSemicolon) continue;
        // A report older than the decree did not have to know its annex.
        if (slip.kind === 'name' && older) continue;
        if (slip.kind === 'unit' && !usage.lowerUnits) continue;
        if (slip.kind === 'custom' && !usage.exceptions.has(slip.written ?? '')) continue;
        found.get(slip.kind)!.push({ ...remarkOf(report, paragraph, slip), severity: severityOf[slip.kind] });
      }
    }
    for (const kind of kinds) {
      yield* thin(found.get(kind)!, {
        limit: severityOf[kind] === 'hint' ? mostLightPlaces : mostPlaces,
        message: (count): Message => ({ key: `text.capital.${kind}.many`, args: { count } }),
        fix: (count): Message => ({ key: 'text.capital.fix.many', args: { count } }),
      });
    }
  },
});

const kinds = ['shift', 'name', 'unit', 'comma', 'semicolon', 'sentence', 'custom'] as const;
type Kind = (typeof kinds)[number];
const severityOf: Readonly<Record<Kind, Severity>> = {
  shift: 'warning',
  name: 'info',
  unit: 'info',
  comma: 'info',
  semicolon: 'info',
  sentence: 'info',
  custom: 'hint',
};

interface CapitalSlip extends Slip {
  readonly kind: Kind;
  /** For a custom: the form as written. */
  readonly written?: string;
}

/** How often something begins with a small letter, and how often with a capital. */
interface Tally {
  readonly lower: number;
  readonly upper: number;
}

interface Capitals {
  readonly slips: readonly CapitalSlip[];
  /** Clauses behind a semicolon. */
  readonly clauses: Tally;
  /** Units named inside a sentence. */
  readonly units: Tally;
  /** The forms of `customs` as they are written. */
  readonly customs: readonly string[];
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const anyOf = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

const named = new RegExp(anyOf(wrongForms.keys()), 'g');
const customForms = customs.flatMap((form) => [form.wrong, form.right]);
const custom = new RegExp(anyOf(customForms), 'g');
const customOf: ReadonlyMap<string, Form> = new Map(
  customs.flatMap((form) => [
    [form.wrong, form],
    [form.right, form],
  ]),
);
/** «Ban Thường vụ tỉnh ủy». */
const body = new RegExp(`(?:${anyOf(partyOrgans)}) (?<level>(?:${anyOf(partyLevels)}) (?:ủy|uỷ))`, 'g');
/** A unit's kind inside a sentence, before its name: «của Phường Mộc Sơn», «tại bản Nhạp». */
const unit = new RegExp(
  `(?:(?<upper>${anyOf(unitKinds)})|${anyOf(unitKinds.map((kind) => kind.toLowerCase()))}) `,
  'g',
);
/** A comma or semicolon with what follows. */
const clause = /[,;][ \u00a0]{1,2}/gu;
/** A full stop with what follows. */
const stop = /\.[ \u00a0]{1,2}/gu;
/** A small word behind a full stop, or behind a comma or semicolon two syllables. */
const smallWord = /\p{Ll}{2,}(?=[ ,])/uy;
const opening = /(?<first>\p{L}+) (?<second>\p{Ll}+)/uy;

/** Whether nothing but signs and spaces stands around. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !wordAt(text, start - 1) && !letterAt(text, end);

/** Abbreviations with a stop, and letters of names. */
const abbreviations = /^(?:vv|tr|tp|TP|Tp|ThS|TS|GS|PGS|BS|St|No|stt|STT|xb|Nxb|NXB)$/u;

/** The capitals of a paragraph's text; the slips in its order, those of one place in the order of the readers. */
const capitalsIn = memoise((text: string): Capitals => {
  const units = unitsIn(text);
  const clauses = clausesIn(text);
  const written = customsIn(text);
  const slips = [
    ...heldShifts(text),
    ...wrongNames(text),
    ...wrongBodies(text),
    ...units.slips,
    ...clauses.slips,
    ...smallSentences(text),
    ...written.slips,
  ];
  return {
    slips: slips.sort((a, b) => a.start - b.start),
    units: units.tally,
    clauses: clauses.tally,
    customs: written.forms,
  };
});

/** A slip at `start`, where `right` belongs in place of what stands there. */
function slipAt(
  text: string,
  { kind, start, end, right, written }: Span & { kind: Kind; right: string; written?: string },
): CapitalSlip {
  return {
    kind,
    start,
    end,
    ...(written === undefined ? {} : { written }),
    message: { key: `text.capital.${kind}`, args: { written: text.slice(start, end), right } },
    fix: {
      title: { key: 'text.capital.fix', args: { right } },
      safe: kind === 'name' || kind === 'shift',
      edits: [{ start, end, newText: right }],
    },
  };
}

/** A word with a capital behind its first letter and a small letter somewhere. */
const mixedCase = /(?<![\p{L}\p{M}\d])(?=\p{L}*\p{Ll})\p{L}\p{Ll}*\p{Lu}\p{L}*(?![\p{L}\p{M}\d])/gu;
/** A plain word like «CaO», «pH», «mA» may be a formula or a unit. */
const formula = /^[A-Za-z]{1,3}$/u;
/** «UBNd»: the shift key was let go too early. */
const letGo = /^\p{Lu}{2,}\p{Ll}$/u;

/** «thành đảNg», «NHÂn dân», «UBNd»: the shift key held too long, pressed too late or let go too early. */
function heldShifts(text: string): CapitalSlip[] {
  return matchesOf(text, mixedCase).flatMap(({ 0: word, index: start }) => {
    const right = withoutHeldShift(text, word, start);
    return right === undefined ? [] : [slipAt(text, { kind: 'shift', start, end: start + word.length, right })];
  });
}

function withoutHeldShift(text: string, word: string, start: number): string | undefined {
  const abbreviation = word.toUpperCase();
  if (letGo.test(word) && (isFree(abbreviation) || expansionOf(abbreviation) !== undefined)) return abbreviation;
  const small = word.toLowerCase();
  const syllable = parseSyllable(small);
  if (!syllable || syllable.misplaced) return undefined;
  // «KInh», two capitals of a plain word, is `spelling/word`'s.
  if (/^\p{Lu}{2}\p{Ll}+$/u.test(word) || formula.test(word)) return undefined;
  // «BÁo CÁO» stands among capitals.
  if (
    /\p{Lu}{2}\s$/u.test(textBefore(text, start, 4)) ||
    /^\s\p{Lu}{2}(?!\p{Ll})/u.test(text.slice(start + word.length, start + word.length + 4))
  )
    return /^\p{Lu}{2}/u.test(word) ? abbreviation : undefined;
  return /^\p{Lu}/u.test(word) ? capitalised(small) : small;
}

/** The word behind a form, which may make it another name: «Ban chấp hành» and «ban chấp hành án». */
const wordBehind = (text: string, end: number): string =>
  groupOf(/^ (?<word>\p{L}+)/u.exec(text.slice(end, end + longestWord + 1)), 'word') ?? '';
/** Letters of the longest Vietnamese syllable, «nghiêng». */
const longestWord = 7;

/** «Ban chấp hành Đảng bộ». */
function wrongNames(text: string): CapitalSlip[] {
  return matchesOf(text, named).flatMap(({ 0: name, index: start }) => {
    const end = start + name.length;
    const form = wrongForms.get(name);
    if (!form || !standsAlone(text, start, end) || form.notBefore.has(wordBehind(text, end))) return [];
    return [slipAt(text, { kind: 'name', start, end, right: form.right })];
  });
}

/** «Ban Thường vụ tỉnh ủy». */
function wrongBodies(text: string): CapitalSlip[] {
  return matchesOf(text, body).flatMap((match) => {
    const level = groupsOf<'level'>(match).level;
    const end = match.index + match[0].length;
    if (!standsAlone(text, match.index, end)) return [];
    return [slipAt(text, { kind: 'name', start: end - level.length, end, right: capitalised(level) })];
  });
}

/** What a way of writing is held against: the slips of one way, and how often each is used. */
interface Counted {
  readonly slips: readonly CapitalSlip[];
  readonly tally: Tally;
}

/** «của Phường Mộc Sơn», where the report writes «phường Mộc Sơn». */
function unitsIn(text: string): Counted {
  const slips: CapitalSlip[] = [];
  let [lower, upper] = [0, 0];
  for (const match of matchesOf(text, unit)) {
    const start = match.index;
    const kind = groupOf(match, 'upper');
    const nameStart = start + match[0].length;
    if (!upperAt(text, nameStart) || !lowerAt(text, nameStart + 1) || !insideSentence(text, start)) continue;
    if (kind === undefined) lower++;
    else {
      upper++;
      slips.push(slipAt(text, { kind: 'unit', start, end: start + kind.length, right: kind.toLowerCase() }));
    }
  }
  return { slips, tally: { lower, upper } };
}

/** «…, Công tác …», «…; Công tác …»: a clause that begins as if it were a sentence. */
function clausesIn(text: string): Counted {
  const slips: CapitalSlip[] = [];
  let [lower, upper] = [0, 0];
  for (const match of matchesOf(text, clause)) {
    const sign = text[match.index];
    const start = match.index + match[0].length;
    const isUpper = upperAt(text, start);
    if ((!isUpper && !lowerAt(text, start)) || !followsWord(text, match.index)) continue;
    if (!isUpper) {
      if (sign === ';') lower++;
      continue;
    }
    opening.lastIndex = start;
    const { first = '', second = '' } = opening.exec(text)?.groups ?? {};
    if (!openers.has(`${first} ${second}`.toLowerCase())) continue;
    if (sign === ';') upper++;
    if (first.slice(1) !== first.slice(1).toLowerCase()) continue;
    if (sign === ',' && isListedName(text, match.index, start)) continue;
    const kind = sign === ',' ? 'comma' : 'semicolon';
    slips.push(slipAt(text, { kind, start, end: start + first.length, right: first.toLowerCase() }));
  }
  return { slips, tally: { lower, upper } };
}

/**
 * Whether what stands behind a comma is a name in a list of names: «các bộ: Quốc phòng, Xây dựng, …», «Sở Nội vụ, Xây
 * dựng», «Hướng dẫn số 12», «Tổ chức biên chế - Tổ chức phi chính phủ».
 */
function isListedName(text: string, comma: number, start: number): boolean {
  const behind = text.slice(start, start + listReach);
  const item = /^[^,;.:]*/u.exec(behind)![0];
  if (/^\p{L}+ \p{Ll}+ số\s/u.test(item) || / [-–] \p{Lu}/u.test(item)) return true;
  if (/^, \p{Lu}/u.test(behind.slice(item.length))) return true;
  const before = textBefore(text, comma, listReach);
  const previous = before.slice(Math.max(...[',', ':', ';', '.'].map((sign) => before.lastIndexOf(sign))) + 1);
  // At the start of a sentence a capital tells nothing.
  if (previous.length < before.length && /^ \p{Lu}/u.test(previous) && !/[.]$/u.test(before.slice(0, -previous.length)))
    return true;
  return namedOrgan.test(previous);
}

/** How far from a comma the items beside it are looked at. */
const listReach = 80;
/** «Sở Nội vụ», «Bộ Nông nghiệp và Môi trường», with nothing behind. */
const namedOrgan =
  /(?:^|\s)(?:[Bb]ộ|[Ss]ở|[Bb]an|[Cc]ục|[Vv]ụ|[Vv]iện|[Hh]ội|[Pp]hòng) \p{Lu}\p{Ll}*(?: \p{Ll}+)?(?:(?: và| -)? \p{Lu}\p{Ll}*(?: \p{Ll}+)?){0,3}$/u;

/** Whether a word, a figure or what closes them stands before a sign, perhaps with a space between. */
function followsWord(text: string, sign: number): boolean {
  const before = text[sign - 1] === ' ' ? sign - 2 : sign - 1;
  return wordAt(text, before) || /[%)”"]/u.test(text[before] ?? '');
}

/** «… đạt kết quả. thực hiện tốt …». */
function smallSentences(text: string): CapitalSlip[] {
  return matchesOf(text, stop).flatMap((match) => {
    const start = match.index + match[0].length;
    if (!lowerAt(text, start) || !endsSentence(text, match.index)) return [];
    smallWord.lastIndex = start;
    const word = smallWord.exec(text)?.[0];
    return word ? [slipAt(text, { kind: 'sentence', start, end: start + word.length, right: capitalised(word) })] : [];
  });
}

/** Whether a stop ends a sentence, and not an abbreviation or a number. */
function endsSentence(text: string, at: number): boolean {
  const from = lettersBefore(text, at);
  return at - from >= 2 ? !abbreviations.test(text.slice(from, at)) : /[)”%]/u.test(text[at - 1] ?? '');
}

/** What may be written in two ways, but in one report in one. */
function customsIn(text: string): { readonly slips: readonly CapitalSlip[]; readonly forms: readonly string[] } {
  const slips: CapitalSlip[] = [];
  const forms: string[] = [];
  for (const { 0: written, index: start } of matchesOf(text, custom)) {
    const form = customOf.get(written)!;
    const end = start + written.length;
    if (!standsAlone(text, start, end) || form.notBefore.has(wordBehind(text, end))) continue;
    forms.push(written);
    if (written === form.wrong) slips.push(slipAt(text, { kind: 'custom', start, end, right: form.right, written }));
  }
  return { slips, forms };
}

/** Whether a small letter, and a comma at most, stands before: no beginning of a sentence or of an item. */
const insideSentence = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && lowerAt(text, /[,;]/u.test(text[at - 2] ?? '') ? at - 3 : at - 2);

/** Titles have their own capitals; in capitals throughout nothing can be told. */
const hasText = ({ kind, flow }: Paragraph): boolean =>
  kind !== 'title' && kind !== 'capitals' && !isCapitals(flow.text);

interface Usage {
  readonly lowerBehindSemicolon: boolean;
  readonly lowerUnits: boolean;
  /** Forms of `customs` that the report writes the other way as a rule. */
  readonly exceptions: ReadonlySet<string>;
}

function usageOf(report: Report): Usage {
  const read = report.paragraphs.filter(hasText).map(({ flow }) => capitalsIn(flow.text));
  const count = new Map<string, number>();
  for (const form of read.flatMap((capitals) => capitals.customs)) count.set(form, (count.get(form) ?? 0) + 1);
  const exceptions = customs
    .filter(({ wrong, right }) => {
      const times = count.get(wrong) ?? 0;
      return times > 0 && (count.get(right) ?? 0) >= clearMajority * times;
    })
    .map(({ wrong }) => wrong);
  return {
    lowerBehindSemicolon: isLower(read.map(({ clauses }) => clauses)),
    lowerUnits: isLower(read.map(({ units }) => units)),
    exceptions: new Set(exceptions),
  };
}

/** Whether small letters are the rule. */
function isLower(tallies: readonly Tally[]): boolean {
  let [lower, upper] = [0, 0];
  for (const tally of tallies) {
    lower += tally.lower;
    upper += tally.upper;
  }
  return lower >= clearMajority * upper;
}
