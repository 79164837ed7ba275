import type { Marker } from '../grammar/marker';
import type { LayoutLine } from './layout';

/** A paragraph as lines, with its marker and the node of the outline that it opens or belongs to. */
export interface Draft {
  readonly lines: LayoutLine[];
  readonly marker: Marker | undefined;
  /**
   * `capitals`: an unnumbered heading; `title`: before anything else; `recipients`: «Nơi nhận:»; `annex`: the heading of
   * one; `quoted`: with a marker that counts nothing of this document, as in quotations and tables.
   */
  readonly role: 'marked' | 'bullet' | 'body' | 'capitals' | 'title' | 'recipients' | 'annex' | 'quoted';
}

/** A heading, numbered paragraph or item of the outline, while it is being read. */
export interface Node {
  readonly draft: Draft;
  readonly parent: Node | undefined;
  readonly children: Node[];
  /** Paragraphs under it that open no node of their own. */
  readonly body: Draft[];
}
