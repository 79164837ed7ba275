import { matchesOf } from '../text/matches';
import type { Span } from '../text/span';
import type { LayoutLine } from './layout';

const limits = {
  /** A page carries no more lines. */
  lines: 60,
  /** A sentence that tells a total and its parts is not longer, in characters. */
  sentence: 400,
} as const;

/** A whole number before a sign or the end of its line: «Hưng Đông 131.» */
const wholeNumber = /(?<![\d.,/\p{L}-])(?<digits>\d{2,5})(?=[.;,)]|\s*$)(?![.,]\d)/gu;
const year = /^(?:19|20)\d\d$/u;

/**
 * The place of the reference to footnote `number` that is glued to a whole number on its page: «Hưng Đông 131.» is 13
 * with note 1. Told by what adds up with it taken off, or where only one number may bear it. `body` are the lines of
 * the running text up to the footnote.
 */
export function gluedReference(view: string, body: readonly LayoutLine[], number: number): Span | undefined {
  const written = String(number);
  const candidates: Span[] = [];
  for (let i = body.length - 1; i >= Math.max(0, body.length - limits.lines); i--) {
    const line = body[i]!;
    for (const match of matchesOf(line.text, wholeNumber)) {
      const { digits } = match.groups as { digits: string };
      if (!digits.endsWith(written) || digits.length === written.length || year.test(digits)) continue;
      const end = line.start + match.index + digits.length;
      candidates.push({ start: end - written.length, end });
    }
    if (line.afterPageMark) break;
  }
  return candidates.find((span) => addsUp(view, span)) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** Whether the first number of a sentence is the sum of the others, with the reference taken off the last of them. */
function addsUp(view: string, { start }: Span): boolean {
  const before = view.slice(Math.max(0, start - limits.sentence), start);
  const sentence = /(?:^|[.!?]\s)(?<last>(?:(?![.!?]\s)[\s\S])*)$/u.exec(before)?.groups?.last ?? before;
  const numbers = matchesOf(sentence, /\d+(?:\.\d{3})*(?:,\d+)?/gu).map(([text]) =>
    Number(text.replaceAll('.', '').replace(',', '.')),
  );
  for (let first = 0; first + 2 < numbers.length; first++) {
    const sum = numbers.slice(first + 1).reduce((a, b) => a + b, 0);
    if (sum === numbers[first]) return true;
  }
  return false;
}
