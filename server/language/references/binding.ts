import type { Marker } from '../../grammar/marker';
import type { Span } from '../../text/span';

/** A thing of a report that has a name or number, and is spoken of elsewhere by it. */
export type BindingKind = 'indicator' | 'footnote' | 'abbreviation' | 'document' | 'section' | 'name';

/** A place where a thing is named. */
export interface Occurrence {
  /** Where somebody points to mean it. */
  readonly span: Span;
  /** The words of its name there, or the number that stands for it: what a change of name rewrites. */
  readonly words: readonly Span[];
  /** Whether it is named by its number: «mục 2.1», «chỉ tiêu số 03». */
  readonly byNumber?: boolean;
  /** Whether another document's may be meant: a change of number leaves the place as it is. */
  readonly doubtful?: boolean;
}

/** The place where a thing is what it is: the heading of a section, the words that introduce an abbreviation. */
export interface Definition extends Occurrence {
  /** All that belongs to it. */
  readonly range: Span;
}

/** A thing with every place that names it. */
export interface Binding {
  readonly kind: BindingKind;
  /** What it is called: «HTX», «57-NQ/TW», «2.1.», «Mạc Khê». */
  readonly label: string;
  /** Null where the report uses the name and nowhere says what it is. */
  readonly definition: Definition | undefined;
  /** In the order of the text, the definition left out. */
  readonly mentions: readonly Occurrence[];
  /** Of a section or an indicator. */
  readonly marker?: Marker;
}
