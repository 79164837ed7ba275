import type { Report, Section } from '../../report/model';
import { allSections, parentsOf } from '../../report/outline-walk';
import type { Pieces } from '../../text/pieces';

/** A place of a section that no change of its marker moves. */
export const anchorOf = ({ paragraph }: Section): number => paragraph.flow.sourceOffset(paragraph.textStart);

/**
 * Whether a changed report still reads as the same sections, each below the one that it should be below; what is
 * written may be read in another way than it was meant.
 *
 * @param parentOf the section of `before` that each of them should be below.
 */
export function readsAsMeant(
  before: Report,
  after: Report,
  pieces: Pieces,
  parentOf: (section: Section) => Section | undefined,
): boolean {
  const now = new Map(allSections(after.sections).map((section) => [anchorOf(section), section]));
  const found = (section: Section | undefined): Section | undefined => {
    const place = section && pieces.placeOf(anchorOf(section));
    return place === undefined ? undefined : now.get(place);
  };
  const parents = parentsOf(after);
  const sections = allSections(before.sections);
  if (sections.length !== now.size || before.footnotes.length !== after.footnotes.length) return false;
  return sections.every((section) => {
    const same = found(section);
    return same !== undefined && parents.get(same) === found(parentOf(section));
  });
}
