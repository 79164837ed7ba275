import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import type { Replacement } from '../../text/pieces';
import type { Span } from '../../text/span';
import { isCapitals } from '../../text/vietnamese';
import { type Bound, occurrencesOf } from '../references/bindings';
import type { Occurrence } from '../references/binding';

/** Each syllable begins with a capital: Mạc Khê, Krông Pắc, Y-Tý. */
const properName = /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,5}$/u;

/** Writes a name another way wherever it stands whole, in capitals where it stands in capitals. */
export function renameName(report: Report, { binding }: Bound, name: string): readonly Replacement[] | Message {
  if (!properName.test(name)) return { key: 'rename.name', args: { name } };
  return occurrencesOf(binding).flatMap((occurrence) => replaced(report.source.text, occurrence, name));
}

/** Word by word, so that a line break or a footnote in the middle of the name stays where it is. */
function replaced(text: string, { words }: Occurrence, name: string): Replacement[] {
  const first = words[0]!;
  const isShouted = words.length > 0 && isCapitals(words.map(({ start, end }) => text.slice(start, end)).join(''));
  const wanted = (isShouted ? name.toUpperCase() : name).split(' ');
  const replacements: Replacement[] = [];
  for (const [i, span] of words.entries()) {
    const isLast = i === words.length - 1;
    const newText = isLast && wanted.length > i ? wanted.slice(i).join(' ') : wanted[i];
    if (newText !== undefined) replacements.push({ span, newText });
    else replacements.push({ span: withSpace(text, span, first), newText: '' });
  }
  return replacements;
}

/** A word that goes takes the space before it along, unless a line ends there. */
function withSpace(text: string, { start, end }: Span, first: Span): Span {
  let from = start;
  while (from > first.end && (text[from - 1] === ' ' || text[from - 1] === '\u00a0')) from--;
  return { start: from, end };
}
