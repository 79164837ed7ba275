import { memoise } from '../text/memo';
import { groupsOf, matchesOf } from '../text/matches';
import { textBefore } from '../text/strings';
import { codedKinds, kindWords } from './document-kinds';
import { type Code, codePattern, readCode } from './document-codes';
import { isPartyBody, type Issuer, issuerAt, type Named } from './organs';
import { anyOf } from './patterns';
import { datesIn, type WrittenDate } from './dates';

/** A document's code as it stands in a text, with what is said about the document; offsets are those of the text. */
export interface Citation extends Code {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number of the document. */
  readonly number: string;
  /** The word before the code: «Nghị quyết». */
  readonly kindWord: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** The date given behind the code. */
  readonly date: WrittenDate | undefined;
  /** The issuer named behind it, of the organs of the centre. */
  readonly issuer: Named<Issuer> | undefined;
  /** What follows up to the next code or the end of the sentence, in small letters. */
  readonly context: string;
}

const stateDecision = ['quyết định'];

/** The words that name a kind of document, right before the code. */
const wordBefore = new RegExp(`(?<!\\p{L})(?<word>${anyOf([...codedKinds, 'luật'])})(?:\\s+số)?\\s*:?\\s*$`, 'iu');

/** Longer than any kind of document in words, with «số». */
const longestKind = 40;
/** How far behind a code its date and issuer may stand. */
const reach = 240;

/** Every document code of a text with two groups of letters, or of the National Assembly, in the order of the text. */
export const citationsIn = memoise((text: string): readonly Citation[] => {
  if (!/\d\s?[-–/]\s?\p{Lu}/u.test(text)) return [];
  const codes = matchesOf(text, codePattern).flatMap((match) => {
    const code = readCode(match);
    return code ? [{ match, code }] : [];
  });
  return codes.map(({ match, code }, i): Citation => {
    const start = match.index;
    const end = start + match[0].length;
    const stop = Math.min(text.length, codes[i + 1]?.match.index ?? text.length, end + reach);
    const tail = text.slice(end, stop);
    const clause = tail.slice(0, /[.;](?:\s|$)/u.exec(tail)?.index ?? tail.length);
    const word = wordBefore.exec(textBefore(text, start, longestKind));
    const wordStart = word ? Math.max(0, start - longestKind) + word.index : 0;
    // «ngày» stands right behind the code, perhaps after a comma.
    const dateAt = end + (/^[\s,(]*(?:ban hành\s+)?ngày\s+/iu.exec(tail)?.[0].length ?? -1);
    const date = dateAt > end ? datesIn(text).find((d) => d.start === dateAt) : undefined;
    const from = date ? date.end : end;
    return {
      text: match[0],
      start,
      end,
      number: groupsOf<'number'>(match).number,
      ...code,
      kindWord: word
        ? { text: groupsOf<'word'>(word).word, start: wordStart, end: wordStart + groupsOf<'word'>(word).word.length }
        : undefined,
      date,
      issuer: issuerBehind(text, from),
      context: clause.toLowerCase(),
    };
  });
});

/** «, của» between a code, or its date, and the issuer. */
const leadToIssuer = /^[\s,]*(?:của\s+)?/u;
/** Longer than that and its blanks. */
const longestLead = 12;

function issuerBehind(text: string, from: number): Citation['issuer'] {
  const lead = leadToIssuer.exec(text.slice(from, from + longestLead))![0];
  return issuerAt(text, from + lead.length);
}

/** The words that a kind may be called by; a State decision is never a «quy định». */
export function wordsOf({ kind, body }: Pick<Citation, 'kind' | 'body'>): readonly string[] {
  if (kind === 'QĐ' && !isPartyBody.test(body)) return stateDecision;
  return kindWords[kind] ?? [];
}
