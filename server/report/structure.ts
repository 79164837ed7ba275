import type { Marker } from '../grammar/marker';
import { isCapitals } from '../text/vietnamese';
import { joins, looksLikeHeading } from './continuation';
import type { Draft, Node } from './draft';
import type { LayoutLine } from './layout';
import { isMarker } from './marker-evidence';
import { OpenNumberings } from './numbering';

export interface Structure {
  readonly drafts: readonly Draft[];
  readonly roots: readonly Node[];
}

/** A heading in capitals, «BÁO CÁO», has at least so many characters, and at most so many. */
const capitalsLength = { least: 7, most: 200 };
const recipients = /^Nơi nhận\s*:?$/iu;

/**
 * Groups lines into paragraphs and markers into an outline. One pass over the lines, in which what a marker means is
 * decided by the layout before it, the text behind it and the numberings that are open there.
 */
export function readStructure(view: string, lines: readonly LayoutLine[]): Structure {
  const drafts: Draft[] = [];
  const roots: Node[] = [];
  const numberings = new OpenNumberings<Node>();
  let current: Draft | undefined;
  let owner: Node | undefined;
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
    if (
      marker &&
      isMarker({
        view,
        line,
        marker,
        previous,
        current: textBefore(view, current),
        continuity: () => numberings.continuity(marker),
      })
    ) {
      current = start(line, marker.style === 'bullet' ? 'bullet' : 'marked', marker);
      if (marker.style === 'bullet') fill(current);
      else {
        const draft = current;
        // A slogan in capitals above the first part is no heading of it.
        const capitals = marker.style === 'part' ? undefined : capitalsParent(owner);
        owner = numberings.open(marker, (parent) => openNode(draft, parent ?? capitals));
      }
    } else if (current && previous && joins({ view, lines, index, current })) {
      current.lines.push(line);
    } else if (recipients.test(line.text)) {
      current = start(line, 'recipients');
      numberings.closeAll();
      owner = openNode(current, undefined);
      ended = true;
    } else if (!ended && isCapitalHeading(line.text)) {
      const untitled = owner === undefined && !begun;
      current = start(line, untitled ? 'title' : 'capitals');
      const node = openNode(current, untitled ? undefined : numberings.closeBelowParts());
      // What stands between the title and the first heading belongs to no section.
      if (!untitled) owner = node;
    } else {
      current = start(line, 'body');
      fill(current);
    }
  }
  return { drafts, roots };
}

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
