import { firstNumber, type Marker } from '../grammar/marker';
import { isCapitals } from '../text/vietnamese';
import { isRecipients } from './closing';
import { joins, looksLikeHeading } from './continuation';
import type { Draft, Node } from './draft';
import type { LayoutLine } from './layout';
import { Lookahead } from './lookahead';
import { isMarker } from './marker-evidence';
import { OpenNumberings, type Continuity } from './numbering';
import type { RegionKind } from './model';
import type { RegionLines } from './regions';
import { isRow } from './tables';

export interface Structure {
  readonly drafts: readonly Draft[];
  readonly roots: readonly Node[];
}

/** A heading in capitals, «BÁO CÁO», has at least so many characters, and at most so many. */
const capitalsLength = { least: 7, most: 200 };

/** Letters that stand for substances and quantities as often as for items. */
const symbols: ReadonlySet<Marker['style']> = new Set(['letter', 'roman', 'small-letter']);
/** Lists of one look that may stand one inside an item of the other. */
const nestable: ReadonlySet<Marker['style']> = new Set(['arabic', 'arabic-bracket', 'parenthesis', 'small-letter']);

/**
 * Groups lines into paragraphs and markers into an outline. One pass over the lines, in which what a marker means is
 * decided by the layout before it, the text behind it and the numberings that are open there.
 */
export function readStructure(view: string, lines: readonly LayoutLine[], regions: RegionLines): Structure {
  const reader = new OutlineReader(view, lines, regions);
  for (let index = 0; index < lines.length; index++) reader.read(index);
  return reader;
}

/** Reads line after line, and keeps what is open. */
class OutlineReader implements Structure {
  readonly drafts: Draft[] = [];
  readonly roots: Node[] = [];
  private readonly numberings = new OpenNumberings<Node>();
  private readonly ahead: Lookahead;
  /** Lines of lists that stand inside an item of a list of the same look. */
  private readonly nested = new Set<number>();
  private current: Draft | undefined;
  /** The innermost heading or item, which the paragraphs below it belong to. */
  private owner: Node | undefined;
  private annex: Node | undefined;
  /** Whether the list of recipients has ended the document, or its annex. */
  private ended = false;
  /** Whether anything stands above the first heading. */
  private begun = false;

  constructor(
    private readonly view: string,
    private readonly lines: readonly LayoutLine[],
    private readonly regions: RegionLines,
  ) {
    this.ahead = new Lookahead(lines, (index) => isStructural(regions.kindAt(index)));
  }

  read(index: number): void {
    const { text, marker } = this.lines[index]!;
    const structural = isStructural(this.regions.kindAt(index));
    if (this.regions.beginsAnnex(index)) this.beginAnnex(index);
    else if (this.regions.kindAt(index) === 'recipients' && isRecipients(text)) this.endDocument(index);
    else if (marker && this.isMarker(index, marker)) {
      if (marker.style !== 'bullet' && structural) this.openMarked(index, marker);
      else this.fill(this.start(index, marker.style === 'bullet' ? 'bullet' : 'quoted', marker));
    } else if (this.current && this.joins(index, this.current)) this.current.lines.push(this.lines[index]!);
    else if (!this.ended && structural && isCapitalHeading(text) && !this.isEmphasis(index)) this.openCapitals(index);
    else this.fill(this.start(index, 'body'));
  }

  private isMarker(index: number, marker: Marker): boolean {
    return isMarker({
      view: this.view,
      line: this.lines[index]!,
      marker,
      previous: this.lines[index - 1],
      current: textBefore(this.view, this.current),
      continuity: () => this.continuity(index, marker),
    });
  }

  private continuity(index: number, marker: Marker): Continuity {
    if (!isStructural(this.regions.kindAt(index)) || this.nested.has(index)) return 'starts';
    const found = this.numberings.continuity(marker);
    const chance = symbols.has(marker.style) && found === 'strays' && this.numberings.lastOf(marker) === undefined;
    return chance && !this.ahead.isContinued(index) ? 'alone' : found;
  }

  private joins(index: number, current: Draft): boolean {
    const { kindAt } = this.regions;
    if (index === 0 || (kindAt(index) === 'table') !== (kindAt(index - 1) === 'table')) return false;
    if (kindAt(index) === 'table' && isRow(this.lines[index]!)) return false;
    return joins({ view: this.view, lines: this.lines, index, current });
  }

  /** Whether words in capitals stand inside a list, which goes on below them. */
  private isEmphasis(index: number): boolean {
    const next = this.owner && this.ahead.markerBelow(index);
    return next !== undefined && firstNumber(next) > 1 && this.numberings.continuity(next) === 'continues';
  }

  private beginAnnex(index: number): void {
    this.numberings.closeAll();
    this.owner = this.annex = this.openNode(this.start(index, 'annex'), undefined);
    this.ended = false;
  }

  private endDocument(index: number): void {
    this.numberings.closeAll();
    this.owner = this.openNode(this.start(index, 'recipients'), this.annex);
    this.ended = true;
  }

  private openMarked(index: number, marker: Marker): void {
    const draft = this.start(index, 'marked', marker);
    // A slogan in capitals above the first part is no heading of it.
    const capitals = marker.style === 'part' ? undefined : capitalsParent(this.owner);
    const open = (parent: Node | undefined): Node => this.openNode(draft, parent ?? capitals ?? this.annex);
    const outer = this.numberings.lastOf(marker);
    if (nestable.has(marker.style) && firstNumber(marker) === 1 && outer !== undefined && !this.nested.has(index))
      for (const at of this.ahead.nestedList(index, outer) ?? []) this.nested.add(at);
    this.owner = this.nested.has(index) ? this.numberings.openNested(marker, open) : this.numberings.open(marker, open);
  }

  private openCapitals(index: number): void {
    // What stands between the title and the first heading belongs to no section.
    if (this.owner === undefined && !this.begun) this.openNode(this.start(index, 'title'), undefined);
    else this.owner = this.openNode(this.start(index, 'capitals'), this.numberings.closeBelowParts() ?? this.annex);
  }

  private start(index: number, role: Draft['role'], marker?: Marker): Draft {
    this.current = { lines: [this.lines[index]!], marker, role };
    this.drafts.push(this.current);
    return this.current;
  }

  private openNode(draft: Draft, parent: Node | undefined): Node {
    const node: Node = { draft, parent, children: [], body: [] };
    (parent?.children ?? this.roots).push(node);
    return node;
  }

  private fill(draft: Draft): void {
    if (this.owner) this.owner.body.push(draft);
    else this.begun = true;
  }
}

/** Whether markers and capitals make an outline there: rows, quoted clauses and recipients have none of this document's. */
const isStructural = (kind: RegionKind): boolean =>
  kind === 'head' || kind === 'body' || kind === 'annex' || kind === 'form';

/** The text of the open paragraph, for the marker that may follow it. */
function textBefore(view: string, draft: Draft | undefined) {
  if (!draft) return undefined;
  return {
    textStart: draft.marker?.span.end ?? draft.lines[0]!.start,
    end: draft.lines[draft.lines.length - 1]!.end,
    heading: looksLikeHeading(view, draft),
  };
}

/** An unnumbered capital heading keeps the numbered ones after it, until the next part. */
function capitalsParent(owner: Node | undefined): Node | undefined {
  for (let node = owner; node; node = node.parent) if (node.draft.role === 'capitals') return node;
  return undefined;
}

/** Words in capitals, more than an abbreviation and less than a paragraph. */
function isCapitalHeading(text: string): boolean {
  return (
    text.length >= capitalsLength.least &&
    text.length <= capitalsLength.most &&
    isCapitals(text) &&
    /\p{Lu}{2,}\s+\p{Lu}/u.test(text) &&
    !/[;,]$|^["“(]/.test(text)
  );
}
