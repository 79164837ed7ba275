import type { Marker } from '../grammar/marker';
import type { Flow } from '../text/flow';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';

/** A stretch of text that belongs together, with line breaks, page remains and footnotes taken out of its flow. */
export interface Paragraph {
  readonly flow: Flow;
  readonly span: Span;
  readonly marker?: Marker;
  /** Offset of `flow.text` behind the marker; 0 without one. */
  readonly textStart: number;
  /** `marked`: a heading or numbered paragraph; `item`: behind a bullet. */
  readonly kind: 'title' | 'marked' | 'capitals' | 'item' | 'body' | 'footnote' | 'recipients';
}

/** A heading with what stands under it, or a numbered paragraph. */
export interface Section {
  readonly kind: 'part' | 'section' | 'paragraph';
  /** Absent for unnumbered headings (the title, capitals, «Nơi nhận:»). */
  readonly marker?: Marker;
  /** The whole heading; of a numbered or run-in paragraph its first clause. */
  readonly title: string;
  /** From the marker to the end of the last wrapped line of the heading (of the first clause, for a paragraph). */
  readonly headingSpan: Span;
  /** The heading and everything under it. */
  readonly span: Span;
  /** The paragraph that bears the heading. */
  readonly paragraph: Paragraph;
  /** Paragraphs directly under this heading, the children's excluded. */
  readonly body: readonly Paragraph[];
  readonly children: readonly Section[];
}

/** A number of things that the text announces: «22 chỉ tiêu», «ba nhóm nhiệm vụ». */
export interface AnnouncedCount {
  readonly value: number;
  /** The noun phrase that follows, as written, up to the next sign. */
  readonly noun: string;
  /** Number and noun. */
  readonly span: Span;
  readonly numberSpan: Span;
}

export type Comparison = '=' | '>=' | '<=' | '~' | 'range';

export interface IndicatorValue {
  readonly text: string;
  /** Null where the text names no figure. */
  readonly value: number | undefined;
  /** The upper end of an interval. */
  readonly upper: number | undefined;
  readonly unit: string;
  readonly comparison: Comparison;
  readonly year: number | undefined;
  readonly span: Span;
}

export interface Indicator {
  readonly marker: Marker;
  /** Absent for an indicator behind a bullet. */
  readonly section: Section | undefined;
  readonly name: string;
  readonly values: readonly IndicatorValue[];
  readonly span: Span;
}

export interface IndicatorGroup {
  readonly section: Section;
  readonly declared: AnnouncedCount | undefined;
  /** The indicators under this heading, those of its groups included. */
  readonly listed: number;
  readonly groups: readonly IndicatorGroup[];
  readonly indicators: readonly Indicator[];
}

export interface FootnoteReference {
  readonly number: number;
  readonly span: Span;
}

export interface Footnote {
  readonly number: number;
  readonly markerSpan: Span;
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
  /** Null where no glued reference was found. */
  readonly reference: FootnoteReference | undefined;
}

/** A run of marked things on one level: sibling headings, paragraphs, items, or `(1) …; (2) …` inside a sentence. */
export interface Enumeration {
  readonly markers: readonly Marker[];
  /** The sections that bear the markers, one each; empty for a list that stands inside a text, if only in part. */
  readonly sections: readonly Section[];
  /** The section whose children they are, if any. */
  readonly parent: Section | undefined;
  /** The paragraph that holds the list, for a list inside a text. */
  readonly paragraph: Paragraph | undefined;
  /** The number that the list begins with when nothing is missing: 1, or one more than the list it runs on from. */
  readonly first: number;
  /** Whether the list is the last thing in a text that is still being written. */
  readonly open: boolean;
}

/**
 * A part of a document that is read in its own way. `head`: organ, number, title; `annex`: with a numbering of its own,
 * as a `form` has, which is blank on purpose; `quotation`: text about another text, as amendments are; `table`: rows;
 * `recipients` and `signature`: what closes a document.
 */
export type RegionKind = 'head' | 'body' | 'annex' | 'form' | 'quotation' | 'table' | 'recipients' | 'signature';

export interface Region {
  readonly kind: RegionKind;
  readonly span: Span;
}

/** A report as it is read: plain, immutable data over the NFC view of its text. */
export interface Report {
  readonly source: SourceText;
  /** In reading order, footnotes behind the body. */
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  readonly indicatorGroups: readonly IndicatorGroup[];
  readonly enumerations: readonly Enumeration[];
  /** Head, body, annexes and what lies inside these, in the order of the text; a region stands before those inside it. */
  readonly regions: readonly Region[];
  /** The kind of document, by its title: `bao-cao-chinh-tri`, …; `van-ban` where nothing tells. */
  readonly profile: string;
}
