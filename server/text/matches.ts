import { memoise } from './memo';

const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression, as `matchAll` finds them. That copies the expression first, and to copy a class of
 * letters written out takes much longer than to search a paragraph.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global expression: ${pattern.source}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return matches;
}

/**
 * The matches of one expression in paragraphs, remembered by their text; where `mayHave` is given, only texts that it
 * matches are searched.
 */
export const matcher = (pattern: RegExp, mayHave?: RegExp): ((text: string) => readonly RegExpExecArray[]) =>
  memoise((text) => (mayHave?.test(text) === false ? none : matchesOf(text, pattern)));

/**
 * The named groups of a match, all of which take part in it: `groupsOf<'day' | 'month'>(match)`. A group that may not
 * take part, because it stands in a branch or is optional, is named second: `groupsOf<'day', 'year'>(match)`.
 */
export const groupsOf = <Always extends string, Perhaps extends string = never>(
  match: RegExpExecArray,
): Readonly<Record<Always, string> & Partial<Record<Perhaps, string>>> =>
  match.groups as Record<Always, string> & Partial<Record<Perhaps, string>>;

/** One group of a match, or of an expression that did not match; undefined where it takes no part. */
export const groupOf = (match: RegExpExecArray | null | undefined, name: string): string | undefined =>
  match?.groups?.[name];
