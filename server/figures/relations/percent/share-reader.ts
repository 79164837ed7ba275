import type { Figure } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';

/** A percentage where it stands among the amounts of its paragraph. */
export interface ShareAt {
  readonly paragraph: ParagraphContext;
  readonly share: Figure;
  /** Its index in `paragraph.amounts`. */
  readonly index: number;
  /** The amounts beside it. */
  readonly before: Figure | undefined;
  readonly behind: Figure | undefined;
}

/**
 * What a percentage was found to be: a relation; nothing that could be checked; or the share of a count whose base the
 * text does not give.
 */
export type ShareReading = { readonly relation: Relation } | { readonly count: Figure } | 'nothing';

/** One way to read a percentage; undefined leaves it to the next. */
export interface ShareReader {
  readonly name: string;
  readonly example: string;
  readonly read: (at: ShareAt) => ShareReading | undefined;
}
