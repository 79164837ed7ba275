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

export interface Structure {
  readonly drafts: readonly Draft[];
  readonly roots: readonly Node[];
}

/** A heading in capitals, «BÁO CÁO», has at least so many characters, and at most so many. */
const capitalsLength = { least: 7, most: 200 };

/**
 * Groups lines into paragraphs and markers into an outline. One pass over the lines, in which what a marker means is
 * decided by the layout before it, the text behind it and the numberings that are open there.
 */
export function readStructure(view: string, lines: readonly LayoutLine[], regions: RegionLines): Structure {
  const drafts: Draft[] = [];
  const roots: Node[] = [];
  const numberings = new OpenNumberings<Node>();
  const counts = (index: number): boolean => isStructural(regions.kindAt(index));
  const ahead = new Lookahead(lines, counts);
  /** Lines of lists that stand inside an item of a list of the same look. */
  const nested = new Set<number>();
  let current: Draft | undefined;
  let owner: Node | undefined;
  let annex: Node | undefined;
  let ended = false;
  let begun = false;

  const openNode = (draft: Draft, parent: Node | undefined): Node => {
    const node: Node = { draft, parent, children: [], body: [] };
    (parent?.children ?? roots).push(node);
    return node;
  };
  const start = (line: LayoutLine, role: Draft['role'], marker?: Marker): Draft => {
    const draft: Draft = { lines: [line], marker, role };
    drafts.push(draft);
    return draft;
  };
  const fill = (draft: Draft): void => {
    if (owner) owner.body.push(draft);
    else begun = true;
  };

  const entersTable = (index: number): boolean =>
    (regions.kindAt(index) === 'table') !== (regions.kindAt(index - 1) === 'table');
  /** Whether words in capitals stand inside a list, which goes on below them. */
  const isEmphasis = (index: number): boolean => {
    const next = owner && ahead.markerBelow(index);
    return next !== undefined && firstNumber(next) > 1 && numberings.continuity(next) === 'continues';
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const previous = lines[index - 1];
    const { marker } = line;
    const kind = regions.kindAt(index);
    const region = isStructural(kind) ? undefined : kind;
    const continuity = (): Continuity => {
      if (region || nested.has(index)) return 'starts';
      const found = numberings.continuity(marker!);
      const chance = symbols.has(marker!.style) && found === 'strays' && numberings.lastOf(marker!) === undefined;
      return chance && !ahead.isContinued(index) ? 'alone' : found;
    };
    if (regions.beginsAnnex(index)) {
      current = start(line, 'annex');
      numberings.closeAll();
      owner = annex = openNode(current, undefined);
      ended = false;
    } else if (kind === 'recipients' && isRecipients(line.text)) {
      current = start(line, 'recipients');
      numberings.closeAll();
      owner = openNode(current, annex);
      ended = true;
    } else if (marker && isMarker({ view, line, marker, previous, current: textBefore(view, current), continuity })) {
      current = start(line, marker.style === 'bullet' ? 'bullet' : region ? 'quoted' : 'marked', marker);
      if (marker.style === 'bullet' || region) fill(current);
      else {
        const draft = current;
        // A slogan in capitals above the first part is no heading of it.
        const capitals = marker.style === 'part' ? undefined : capitalsParent(owner);
        const open = (parent: Node | undefined): Node => openNode(draft, parent ?? capitals ?? annex);
        const outer = numberings.lastOf(marker);
        if (nestable.has(marker.style) && firstNumber(marker) === 1 && outer !== undefined && !nested.has(index))
          for (const at of ahead.nestedList(index, outer) ?? []) nested.add(at);
        owner = nested.has(index) ? numberings.openNested(marker, open) : numberings.open(marker, open);
      }
    } else if (current && previous && !entersTable(index) && joins({ view, lines, index, current })) {
      current.lines.push(line);
    } else if (!ended && !region && isCapitalHeading(line.text) && !isEmphasis(index)) {
      const untitled = owner === undefined && !begun;
      current = start(line, untitled ? 'title' : 'capitals');
      const node = openNode(current, untitled ? undefined : (numberings.closeBelowParts() ?? annex));
      // What stands between the title and the first heading belongs to no section.
      if (!untitled) owner = node;
    } else {
      current = start(line, 'body');
      fill(current);
    }
  }
  return { drafts, roots };
}

/** Letters that stand for substances and quantities as often as for items. */
const symbols: ReadonlySet<Marker['style']> = new Set(['letter', 'roman', 'small-letter']);
/** Lists of one look that may stand one inside an item of the other. */
const nestable: ReadonlySet<Marker['style']> = new Set(['arabic', 'arabic-bracket', 'parenthesis', 'small-letter']);

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
