import { assemblyTerms } from '../knowledge/congresses';
import { romanValue } from '../text/vietnamese';
import { kindWords } from './document-kinds';
import { isPartyBody, isStateBody } from './organs';
import { groupsOf } from '../text/matches';

/** `order`: the signs or parts are out of place; `year`: the year is missing; `space`, `case`: small slips. */
export type CodeSlip = 'order' | 'year' | 'space' | 'case';

/** A document's code taken apart. */
export interface Code {
  /** The year within the code: 2019 of 88/2019/QH14. */
  readonly year: number | undefined;
  /** The kind by its letters: NQ, CT, QĐ …; empty for codes of the National Assembly. */
  readonly kind: string;
  /** Who issued it, by letters: TW, TU, HĐND, QH14 … */
  readonly body: string;
  /** The right way to write it, or undefined where it cannot be told. Equal for two writings of one code. */
  readonly form: string | undefined;
  /** What is wrong with the writing. */
  readonly slip: CodeSlip | undefined;
}

/** A number, perhaps a year, and two groups of letters in any order and with any signs between them. */
export const codePattern =
  /(?<![\p{L}\d/.,])(?<number>\d{1,5})(?<s1>\s?[-–/]\s?)(?:(?<year>(?:19|20)\d\d)(?<s2>\s?[-–/]\s?))?(?<first>\p{Lu}[\p{L}]{0,9}\d{0,2})(?:(?<s3>\s?[-–/]\s?)(?<second>\p{Lu}[\p{L}]{0,9}\d{0,2}))?(?![\p{L}\d]|[-–/][\p{L}\d])/gu;

/** What `codePattern` finds, as it is read. */
interface Parts {
  /** As written, but for Ð. */
  readonly raw: string;
  readonly number: string;
  readonly year: string | undefined;
  /** The groups of letters, of which the first names the kind in most codes. */
  readonly first: string;
  readonly second: string | undefined;
  /** The signs behind the number, the year and the first letters. */
  readonly signs: readonly [string, string, string];
  /** D is written for Đ in the kind: 37-QD/TW. */
  readonly undotted: boolean;
}

/** Takes a match of `codePattern` apart; undefined for what is no document code («TH-THCS», «21/KCN»). */
export function readCode(match: RegExpExecArray): Code | undefined {
  const { number, s1, year, s2, first, s3, second } = groupsOf<
    never,
    'number' | 's1' | 'year' | 's2' | 'first' | 's3' | 'second'
  >(match);
  const undotted = second !== undefined && (first === 'QD' || first === 'ND');
  const parts: Parts = {
    raw: dotted(match[0]),
    number: number!,
    year,
    first: undotted ? first.replace('D', 'Đ') : dotted(first!),
    second: second === undefined ? undefined : dotted(second),
    signs: [sign(s1), sign(s2), sign(s3)],
    undotted,
  };
  for (const read of families) {
    const code = read(parts);
    if (code) return code;
  }
  return undefined;
}

/** «NĐ» is often typed with the Icelandic Ð, which text/unicode speaks of. */
const dotted = (letters: string): string => letters.replaceAll('Ð', 'Đ');
const sign = (written: string | undefined): string => (written ?? '').trim().replace('–', '-');
const isKind = (letters: string): boolean => letters.toUpperCase() in kindWords;

/** A code with its right form, and its slip: a small one where it has no greater. */
function codeOf({ raw, year }: Parts, code: Pick<Code, 'kind' | 'body' | 'form' | 'slip'>): Code {
  const { form, slip } = code;
  const spaced = /\s|–/u.test(raw);
  const small: CodeSlip | undefined =
    form === undefined ? undefined : spaced ? 'space' : form !== raw ? 'case' : undefined;
  return { ...code, slip: slip ?? small, year: year === undefined ? undefined : Number(year) };
}

/** The National Assembly and its Standing Committee: 88/2019/QH14, 1314/2024/UBTVQH15, and 12/2020/NQ-QH for it. */
function assemblyCode(parts: Parts): Code | undefined {
  const { number, year, first, second, signs } = parts;
  if (year === undefined) return undefined;
  if (second === undefined) {
    if (!/^(?:UBTV)?QH\d{1,2}$/u.test(first)) return undefined;
    const isRight = first.startsWith('UBTV') || (signs[0] === '/' && signs[1] === '/');
    return codeOf(parts, {
      kind: '',
      body: first,
      form: `${number}/${year}/${first}`,
      slip: isRight ? undefined : 'order',
    });
  }
  if (!isKind(first) || !/^QH\d{0,2}$/u.test(second)) return undefined;
  const term = second.length > 2 ? second.slice(2) : assemblyTerm(Number(year));
  const form = term === undefined ? undefined : `${number}/${year}/QH${term}`;
  return codeOf(parts, { kind: first.toUpperCase(), body: `QH${term ?? ''}`, form, slip: 'order' });
}

/** The National Assembly in office at the end of a year, by its number. */
function assemblyTerm(year: number): number | undefined {
  // In the year of an election two Assemblies sit, one after the other.
  const term = assemblyTerms.find(({ term: years }) => {
    const [from = 0, to = 0] = years.split('-').map(Number);
    return from < year && year < to;
  });
  return term && romanValue(term.ordinal);
}

/** 57/NQTW: the sign between kind and body is missing. */
const glued = /^(?<kind>NQ|CT|KL|QĐ|HD)(?<body>TW|TU)$/u;
/** Committees whose letters are all capitals. */
const committee = /^(?:TW|TU|HU|QU|ĐU)$/iu;

/** A body of the Party: BCT is the Politburo, but a ministry behind the sign of the State. */
const isOfParty = (body: string, { signs }: Parts): boolean =>
  isPartyBody.test(body) && !(isStateBody.test(body) && signs[0] === '/');

/** Organs of the Party, without a year: 57-NQ/TW. */
function partyCode(parts: Parts): Code | undefined {
  const { number, year, first, second, signs, undotted } = parts;
  if (year !== undefined) return undefined;
  if (second === undefined) {
    const { kind, body } = glued.exec(first)?.groups ?? {};
    if (kind === undefined || body === undefined) return undefined;
    return codeOf(parts, { kind, body, form: `${number}-${kind}/${body}`, slip: 'order' });
  }
  // 57/TW-NQ: kind and body have changed places.
  if (!isKind(first) && isKind(second) && isPartyBody.test(first)) {
    const body = first.toUpperCase();
    return codeOf(parts, { kind: second, body, form: `${number}-${second}/${body}`, slip: 'order' });
  }
  if (!isKind(first) || !isOfParty(second, parts)) return undefined;
  const body = committee.test(second) ? second.toUpperCase() : second;
  const isRight = signs[0] === '-' && signs[2] === '/';
  return codeOf(parts, {
    kind: first.toUpperCase(),
    body,
    form: `${number}-${first}/${body}`,
    slip: isRight ? slipOf(undotted) : 'order',
  });
}

/** Organs of the State: 30/2020/NĐ-CP, 15/QĐ-UBND. */
function stateCode(parts: Parts): Code | undefined {
  const { number, year, first, second, signs, undotted } = parts;
  if (second === undefined || !isKind(first) || isOfParty(second, parts) || !isStateBody.test(second)) return undefined;
  const kind = first.toUpperCase();
  const body = /^ttg$/iu.test(second) ? 'TTg' : /^ttr$/iu.test(second) ? 'TTr' : second.toUpperCase();
  const isRight = signs[0] === '/' && signs[2] === '-' && (year === undefined || signs[1] === '/');
  // Decrees bear their year since 1997 (Law on the Promulgation of Legal Documents, 1996).
  if (isRight && kind === 'NĐ' && body === 'CP' && year === undefined)
    return codeOf(parts, { kind, body, form: undefined, slip: 'year' });
  const form = year === undefined ? `${number}/${first}-${body}` : `${number}/${year}/${first}-${body}`;
  return codeOf(parts, { kind, body, form, slip: isRight ? slipOf(undotted) : 'order' });
}

const slipOf = (undotted: boolean): CodeSlip | undefined => (undotted ? 'case' : undefined);

/** Each family writes its codes in a way of its own. */
const families: readonly ((parts: Parts) => Code | undefined)[] = [assemblyCode, partyCode, stateCode];
