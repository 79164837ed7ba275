import type { Marker } from '../grammar/marker';
import { isCapitals } from '../text/vietnamese';
import { isRecipients } from './closing';
import { joins, looksLikeHeading } from './continuation';
import type { Draft, Node } from './draft';
import type { LayoutLine } from './layout';
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

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const previous = lines[index - 1];
    const { marker } = line;
    const kind = regions.kindAt(index);
    const region = isStructural(kind) ? undefined : kind;
    const continuity = (): Continuity => (region ? 'skips' : numberings.continuity(marker!));
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
        owner = numberings.open(marker, (parent) => openNode(draft, parent ?? capitals ?? annex));
      }
    } else if (current && previous && joins({ view, lines, index, current })) {
      current.lines.push(line);
    } else if (!ended && !region && isCapitalHeading(line.text)) {
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
