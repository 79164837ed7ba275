import { customs, openers, partyLevels, partyOrgans, unitKinds, wrongForms, type Form } from '../../knowledge/capitals';
import type { Message } from '../../messages/message';
import { formRulesOf } from '../../report/form';
import type { Paragraph, Report } from '../../report/model';
import { matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { capitalised } from '../../text/strings';
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

const kinds = ['name', 'unit', 'comma', 'semicolon', 'sentence', 'custom'] as const;
type Kind = (typeof kinds)[number];
const severityOf: Readonly<Record<Kind, Severity>> = {
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

interface Capitals {
  readonly slips: readonly CapitalSlip[];
  /** Clauses behind a semicolon that begin with a small letter, and with a capital. */
  readonly lowerClauses: number;
  readonly upperClauses: number;
  /** Units named with a small letter inside a sentence, and with a capital. */
  readonly lowerUnits: number;
  readonly upperUnits: number;
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
const clause = /[,;][ \u00a0]{1,2}/g;
/** A full stop with what follows. */
const stop = /\.[ \u00a0]{1,2}/g;
/** A small word behind a full stop, or behind a comma or semicolon two syllables. */
const smallWord = /\p{Ll}{2,}(?=[ ,])/uy;
const opening = /(?<first>\p{L}+) (?<second>\p{Ll}+)/uy;

/** Whether nothing but signs and spaces stands around. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !wordAt(text, start - 1) && !letterAt(text, end);

/** Abbreviations with a stop, and letters of names. */
const abbreviations = /^(?:vv|tr|tp|TP|Tp|ThS|TS|GS|PGS|BS|St|No|stt|STT|xb|Nxb|NXB)$/u;

const capitalsIn = memoise((text: string): Capitals => {
  const slips: CapitalSlip[] = [];
  const add = (kind: Kind, start: number, end: number, right: string, written?: string) =>
    slips.push({
      kind,
      start,
      end,
      ...(written === undefined ? {} : { written }),
      message: { key: `text.capital.${kind}`, args: { written: text.slice(start, end), right } },
      fix: {
        title: { key: 'text.capital.fix', args: { right } },
        safe: kind === 'name',
        edits: [{ start, end, newText: right }],
      },
    });
  const next = (end: number): string => /^ (\p{L}+)/u.exec(text.slice(end, end + 8))?.[1] ?? '';

  for (const match of matchesOf(text, named)) {
    const end = match.index + match[0].length;
    const form = wrongForms.get(match[0]);
    if (form && standsAlone(text, match.index, end) && !form.notBefore.has(next(end)))
      add('name', match.index, end, form.right);
  }
  for (const match of matchesOf(text, body)) {
    const level = match.groups!.level!;
    const end = match.index + match[0].length;
    if (standsAlone(text, match.index, end)) add('name', end - level.length, end, capitalised(level));
  }
  let lowerUnits = 0;
  let upperUnits = 0;
  for (const match of matchesOf(text, unit)) {
    const upper = match.groups!.upper;
    const end = match.index + match[0].length;
    if (!upperAt(text, end) || !lowerAt(text, end + 1) || !insideSentence(text, match.index)) continue;
    if (upper === undefined) lowerUnits++;
    else {
      upperUnits++;
      add('unit', match.index, match.index + upper.length, upper.toLowerCase());
    }
  }
  let lowerClauses = 0;
  let upperClauses = 0;
  for (const match of matchesOf(text, clause)) {
    const start = match.index + match[0].length;
    if (!lowerAt(text, start) && !upperAt(text, start)) continue;
    const before = text[match.index - 1] === ' ' ? match.index - 2 : match.index - 1;
    if (!wordAt(text, before) && !/[%)”"]/.test(text[before] ?? '')) continue;
    const isUpper = upperAt(text, start);
    if (text[match.index] === ';' && !isUpper) lowerClauses++;
    if (!isUpper) continue;
    opening.lastIndex = start;
    const { first = '', second = '' } = opening.exec(text)?.groups ?? {};
    if (!openers.has(`${first} ${second}`.toLowerCase())) continue;
    if (text[match.index] === ';') upperClauses++;
    if (first.slice(1) !== first.slice(1).toLowerCase()) continue;
    add(text[match.index] === ',' ? 'comma' : 'semicolon', start, start + first.length, first.toLowerCase());
  }
  for (const match of matchesOf(text, stop)) {
    const start = match.index + match[0].length;
    if (!lowerAt(text, start)) continue;
    const from = lettersBefore(text, match.index);
    const ends =
      match.index - from >= 2
        ? !abbreviations.test(text.slice(from, match.index))
        : /[)”%]/.test(text[match.index - 1] ?? '');
    smallWord.lastIndex = start;
    const word = ends ? smallWord.exec(text)?.[0] : undefined;
    if (word) add('sentence', start, start + word.length, capitalised(word));
  }
  const seen: string[] = [];
  for (const match of matchesOf(text, custom)) {
    const form = customOf.get(match[0])!;
    const end = match.index + match[0].length;
    if (!standsAlone(text, match.index, end) || form.notBefore.has(next(end))) continue;
    seen.push(match[0]);
    if (match[0] === form.wrong) add('custom', match.index, end, form.right, form.wrong);
  }
  return {
    slips: slips.sort((a, b) => a.start - b.start),
    lowerClauses,
    upperClauses,
    lowerUnits,
    upperUnits,
    customs: seen,
  };
});

/** Whether a small letter, and a comma at most, stands before: no beginning of a sentence or of an item. */
const insideSentence = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && lowerAt(text, /[,;]/.test(text[at - 2] ?? '') ? at - 3 : at - 2);

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
  let [lower, upper, lowerUnits, upperUnits] = [0, 0, 0, 0];
  const count = new Map<string, number>();
  for (const paragraph of report.paragraphs) {
    if (!hasText(paragraph)) continue;
    const capitals = capitalsIn(paragraph.flow.text);
    lower += capitals.lowerClauses;
    upper += capitals.upperClauses;
    lowerUnits += capitals.lowerUnits;
    upperUnits += capitals.upperUnits;
    for (const form of capitals.customs) count.set(form, (count.get(form) ?? 0) + 1);
  }
  const exceptions = new Set<string>();
  for (const { wrong, right } of customs) {
    const times = count.get(wrong) ?? 0;
    if (times > 0 && (count.get(right) ?? 0) >= clearMajority * times) exceptions.add(wrong);
  }
  return {
    lowerBehindSemicolon: lower >= clearMajority * upper,
    lowerUnits: lowerUnits >= clearMajority * upperUnits,
    exceptions,
  };
}
