import type { Message } from '../../messages/message';
import { abbreviationsIn } from '../../grammar/abbreviations';
import { abbreviationsOf } from '../../report/abbreviations';
import type { Report } from '../../report/model';
import type { Replacement } from '../../text/pieces';
import { type Bound, occurrencesOf } from '../references/bindings';

/** Writes an abbreviation in other letters, where it is introduced and wherever it is used. */
export function renameAbbreviation(report: Report, { binding }: Bound, name: string): readonly Replacement[] | Message {
  // Among words in small letters, as it will mostly stand.
  const [use] = abbreviationsIn(`a ${name} a`);
  if (use?.letters !== name) return { key: 'rename.abbreviation', args: { name } };
  if (name !== binding.label && abbreviationsOf(report).has(name)) return { key: 'rename.taken', args: { name } };
  return occurrencesOf(binding).map(({ span }) => ({ span, newText: name }));
}
