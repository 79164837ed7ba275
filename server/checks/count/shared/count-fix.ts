import type { Report } from '../../../report/model';
import type { Span } from '../../../text/span';
import { capitalised } from '../../../text/strings';
import { cardinalWord } from '../../../text/vietnamese';
import type { Fix } from '../../check';

/**
 * Puts the counted number in place of the stated one, in the way the stated one is written: `05` becomes `04`, «ba»
 * becomes «bốn». Never safe: the list may be what is wrong.
 */
export function countFix(report: Report, span: Span, count: number): Fix {
  const written = report.source.text.slice(span.start, span.end);
  const word = /^\p{L}/u.test(written) ? cardinalWord(count) : undefined;
  const capital = /^\p{Lu}/u.test(written);
  const digits = written.startsWith('0') ? String(count).padStart(written.length, '0') : String(count);
  const newText = word ? (capital ? capitalised(word) : word) : digits;
  return { title: { key: 'count.fix', args: { count: newText } }, safe: false, edits: [{ span, newText }] };
}
