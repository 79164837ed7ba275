import type { KnownDocument } from '../../knowledge/documents';
import { format, type Locale } from '../../messages/message';
import { citationsIn, wordsOf } from '../../grammar/citations';
import { codedKinds } from '../../grammar/document-kinds';
import { anyOf } from '../../grammar/patterns';
import type { Report } from '../../report/model';
import { fold } from '../../text/fold';
import { once } from '../../text/once';
import { capitalised } from '../../text/strings';
import type { Candidate, Known, Source } from './candidate';
import { matchOf, type CaretPlace } from './place';

/** A document that can be cited. */
interface Citable {
  /** In its right form. */
  readonly code: string;
  /** The words that its kind may be called by, in small letters, and the one that it is; undefined where that is open. */
  readonly kinds: readonly string[];
  readonly kind: string | undefined;
  readonly date: string | undefined;
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
  /** Absent for what only the report knows. */
  readonly record: KnownDocument | undefined;
}

const words = anyOf(codedKinds);
/** «Nghị quyết », «Nghị quyết số 57-N», «57-NQ». */
const byCode = new RegExp(
  `(?:(?<![\\p{L}\\d])(?<kind>${words})\\s+(?<so>số\\s*:?\\s+)?)?(?<![\\p{L}\\d/.,-])(?<typed>\\d{1,5}(?:\\s?[-/][\\p{L}\\d/-]*)?)?$`,
  'iu',
);
/** «Chỉ thị số tín dụng»: words of the subject, for who does not know the number. */
const bySubject = new RegExp(
  `(?<![\\p{L}\\d])(?<kind>${words})\\s+(?<so>số)\\s*:?\\s+(?<typed>\\p{L}[\\p{L}\\s,]{0,40})$`,
  'iu',
);
/** So much of «Nghị quyết số …» must have been typed before all of them are listed among other words. */
const leastTyped = 5;

/**
 * Documents by number, kind or subject: on record, the user's own, and those that the report cites. The first citation
 * is full (kind, number, date, issuer, subject: HD 36-HD/VPTW of 03/4/2018); behind a full one the number is enough.
 */
export const documents: Source = {
  kind: 'document',
  by: 'place',
  complete(place, known) {
    const line = place.before.slice(-reach);
    const subject = bySubject.exec(line);
    const { kind, so, typed = '' } = (subject ?? byCode.exec(line))?.groups ?? {};
    // A number alone is a figure.
    if (kind === undefined && !/[-/]/u.test(typed)) return [];
    const from = place.before.length - typed.length;
    const wanted = kind?.toLowerCase();
    return citablesOf(place.report, known).flatMap((one, index): Candidate[] => {
      if (wanted !== undefined && !one.kinds.includes(wanted)) return [];
      if (!(subject ? speaksOf(one, typed) : startsAs(one.code, typed))) return [];
      const isCited = citedBefore(place, one.code, place.lineStart + from);
      const text = isCited ? one.code : citationOf(one);
      if (text === typed) return [];
      const whole = kind === undefined ? cited(one, text) : so === undefined ? `số ${text}` : text;
      return [
        {
          ...shared(one),
          label: one.code,
          from,
          newText: whole,
          rest: subject ? ` ${one.code}` : one.code.slice(typed.length),
          weight: -index,
        },
      ];
    });
  },
  describe,
};

/** The same where «Nghị quyết …» is being typed among other words. */
export const documentWords: Source = {
  kind: 'document',
  by: 'words',
  complete(place, known) {
    return citablesOf(place.report, known).flatMap((one, index): Candidate[] => {
      if (one.kind === undefined) return [];
      const label = cited(one, one.code);
      const match = matchOf(place, label, leastTyped);
      if (!match) return [];
      const isCited = citedBefore(place, one.code, place.lineStart + match.from);
      const newText = isCited ? label : cited(one, citationOf(one));
      return [{ ...shared(one), label, newText, ...match, weight: -index }];
    });
  },
  describe,
};

/** Longer than any citation that is being typed. */
const reach = 120;

const shared = (one: Citable): Pick<Candidate, 'key' | 'detail'> => {
  const detail = [one.issuer, one.date, one.subject].filter(Boolean).join(', ');
  return { key: keyOf(one), ...(detail ? { detail } : {}) };
};

const keyOf = ({ code, date }: Citable): string => `${code} ${date ?? ''}`;

function describe(key: string, report: Report, known: Known): string[] {
  const one = citablesOf(report, known).find((citable) => keyOf(citable) === key);
  if (!one) return [];
  return [cited(one, citationOf(one)), ...sourceOf(one.record, known.locale)];
}

function sourceOf(record: KnownDocument | undefined, locale: Locale): string[] {
  if (!record) return [format({ key: 'completion.document.cited' }, locale)];
  const { source, checked, verified } = record;
  const own = source === undefined || checked === undefined;
  return [
    format(own ? { key: 'hover.document.own' } : { key: 'hover.document.source', args: { source, checked } }, locale),
    ...(verified ? [] : [format({ key: 'hover.document.unverified' }, locale)]),
  ];
}

/** «57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá …», as far as it is known. */
function citationOf({ code, date, issuer, subject }: Citable): string {
  const behind = [date && `ngày ${date}`, issuer && `của ${issuer}`, subject && `về ${subject}`].filter(Boolean);
  return behind.length ? `${code}, ${behind.join(' ')}` : code;
}

/** «Nghị quyết số » before the code, where the kind is known. */
const cited = ({ kind }: Citable, text: string): string =>
  kind === undefined ? text : `${capitalised(kind)} số ${text}`;

const squeezed = (code: string): string => fold(code).replace(/\s/gu, '');
const startsAs = (code: string, typed: string): boolean => squeezed(code).startsWith(squeezed(typed));

/** Whether words that were typed begin some words of the subject. */
function speaksOf({ subject }: Citable, typed: string): boolean {
  return subject !== undefined && ` ${fold(subject)}`.includes(` ${fold(typed).replace(/\s+/gu, ' ')}`);
}

/** The user's documents, those on record, and what the report itself cites and nobody else knows. */
function citablesOf(report: Report, { documents: recorded }: Known): Citable[] {
  const known = recorded.map((record): Citable => {
    const { code, date, issuer, subject } = record;
    return { code, ...kindOf(code), date, issuer, subject, record };
  });
  const codes = new Set(known.map(({ code }) => code));
  return [...known, ...citedIn(report).citables.filter(({ code }) => !codes.has(code))];
}

const ofAssembly = ['nghị quyết', 'luật'];

/** The first word for a kind is the usual one; a «QĐ» of the Party may be three things, as may a code without a kind. */
function kindOf(code: string): Pick<Citable, 'kinds' | 'kind'> {
  const [citation] = citationsIn(code);
  if (!citation) return { kinds: [], kind: undefined };
  if (citation.kind === '') return { kinds: ofAssembly, kind: undefined };
  const kinds = wordsOf(citation);
  const open = citation.kind === 'QĐ' && kinds.length > 1;
  return open ? { kinds: [...kinds, 'quy chế'], kind: undefined } : { kinds, kind: kinds[0] };
}

interface Cited {
  readonly citables: readonly Citable[];
  /** Where the first full citation of each code ends, in offsets of the NFC view. */
  readonly full: ReadonlyMap<string, number>;
}

const citedIn = once((report: Report): Cited => {
  const citables = new Map<string, Citable>();
  const full = new Map<string, number>();
  for (const { flow } of report.paragraphs) {
    for (const citation of citationsIn(flow.text)) {
      const { form: code, date, issuer, kindWord, slip } = citation;
      if (code === undefined || slip !== undefined) continue;
      const { end } = flow.spanOf(citation.start, citation.end);
      if (date && end < (full.get(code) ?? Infinity)) full.set(code, end);
      const before = citables.get(code);
      if (before?.date !== undefined && before.issuer !== undefined) continue;
      citables.set(code, {
        code,
        ...(kindWord ? { kinds: [kindWord.text.toLowerCase()], kind: kindWord.text.toLowerCase() } : kindOf(code)),
        date: date?.year !== undefined ? `${date.dayText}/${date.monthText}/${date.year}` : before?.date,
        issuer: issuer?.name ?? before?.issuer,
        subject: undefined,
        record: undefined,
      });
    }
  }
  return { citables: [...citables.values()], full };
});

/** Whether a full citation stands before an offset. */
const citedBefore = ({ report }: CaretPlace, code: string, offset: number): boolean =>
  (citedIn(report).full.get(code) ?? Infinity) <= offset;
