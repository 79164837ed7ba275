import { type Figure, isQuantity } from './figure';
import { type List, readLists } from './lists';
import type { Relation } from './relation';
import { readSegments, type Segment } from './segments';
import { tokenise } from './tokens';

/** Dimensions that only qualify other figures: ages, years, spans of time. */
const qualifying: ReadonlySet<string> = new Set(['age', 'years', 'months', 'time', 'hours']);

/**
 * What readers of relations may ask of a paragraph. All offsets are those of `text` (NFC). What only some of them need is
 * read when the first of them asks.
 */
export class ParagraphContext {
  private ownLists: readonly List[] | undefined;
  private ownSegments: readonly Segment[] | undefined;
  private ownAmounts: readonly Figure[] | undefined;

  constructor(
    readonly text: string,
    /** Every number of the text, whatever it is written for. */
    readonly figures: readonly Figure[],
    /** Those that state how much or how many of something. */
    readonly quantities: readonly Figure[],
    /** What the readers before this one found. */
    readonly known: readonly Relation[],
  ) {}

  get lists(): readonly List[] {
    return (this.ownLists ??= readLists(this.text, tokenise(this.text, this.figures)));
  }

  /** The stretches that speak of one place each. */
  get segments(): readonly Segment[] {
    return (this.ownSegments ??= readSegments(this.text));
  }

  /** Quantities in digits without those that only qualify others. */
  get amounts(): readonly Figure[] {
    return (this.ownAmounts ??= this.quantities.filter(
      (figure) =>
        isQuantity(figure) && !(figure.unit && qualifying.has(figure.unit.dimension)) && figure.number.form !== 'words',
    ));
  }
}
