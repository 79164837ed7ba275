import { parseSyllable } from './syllable';
import type { Span } from './span';

/** Where a loose mark belongs: what stands in `span` becomes `newText`. */
interface Rejoined extends Span {
  readonly newText: string;
}

const mark = /[\u0300-\u036f]/u;
const letter = /\p{L}/u;
/** More blanks than this between a letter and its mark are no slip of a converter. */
const mostBlanks = 2;
/** No letter bears more marks, and no syllable has more letters: what is longer is looked at no further. */
const mostMarks = 3;
const mostLetters = 8;

/**
 * Puts the loose marks that begin at `at` (NFC) back on the letter that they were parted from: «Đa ̉ng» is Đảng, «ca ́n»
 * cán, «chı́» chí, «c ́an» cán. Undefined where no syllable comes out, since the mark may then belong elsewhere.
 */
export function rejoinMarks(text: string, at: number): Rejoined | undefined {
  let end = at;
  while (mark.test(text[end] ?? '') && end - at <= mostMarks) end++;
  let leftEnd = at;
  while (text[leftEnd - 1] === ' ' && at - leftEnd < mostBlanks) leftEnd--;
  let start = leftEnd;
  while (letter.test(text[start - 1] ?? '') && leftEnd - start <= mostLetters) start--;
  if (start === leftEnd || leftEnd - start > mostLetters || end - at > mostMarks) return undefined;
  const left = text.slice(start, leftEnd).replaceAll('ı', 'i');
  const marks = text.slice(at, end);
  const near = lettersFrom(text, end);
  const joined = syllableOf(left, marks, text.slice(end, near));
  if (joined !== undefined && !partOfNext(text, near)) return { start, end: near, newText: joined };
  // «Đa ̉ ng»: what follows is no syllable by itself.
  const far = text[near] === ' ' ? lettersFrom(text, near + 1) : near;
  const rest = text.slice(end, near) + text.slice(near + 1, far);
  const whole = far > near + 1 && partOfNext(text, near) ? syllableOf(left, marks, rest) : undefined;
  if (whole !== undefined) return { start, end: far, newText: whole };
  return joined === undefined ? undefined : { start, end: near, newText: joined };
}

/** Whether the letters behind the blank at `at` are a syllable's end and no syllable: «ng», «n». */
const partOfNext = (text: string, at: number): boolean =>
  /^ (?:ch?|m|nh?|ng|p|t)(?!\p{L})/u.test(text.slice(at, at + 4));

function lettersFrom(text: string, from: number): number {
  let end = from;
  while (letter.test(text[end] ?? '') && end - from <= mostLetters) end++;
  return end;
}

/** The syllable of what stands before and behind its marks, with its capitals; undefined where there is none. */
function syllableOf(left: string, marks: string, right: string): string | undefined {
  const composed = (left + marks + right).normalize('NFC');
  const read = parseSyllable(composed.toLowerCase());
  if (read && !read.misplaced) return composed;
  // «c ́an», «hoat́»: the converter, or a hand, put the mark beside the vowel that bears it.
  const bare = left + right;
  for (let i = 0; i < bare.length; i++) {
    const toned = (bare.slice(0, i + 1) + marks + bare.slice(i + 1)).normalize('NFC');
    const syllable = toned.length === bare.length ? parseSyllable(toned.toLowerCase()) : undefined;
    if (syllable && !syllable.misplaced) return toned;
  }
  return undefined;
}
