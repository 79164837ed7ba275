import { levelOf, type Marker } from '../grammar/marker';
import { append } from '../text/append';
import type { Paragraph, Section } from './model';
import type { Draft, Node } from './draft';

/** How a marked paragraph reads: a heading, one sentence, or a heading run into the text that follows it. */
type Look = 'heading' | 'sentence' | 'text';

/** No heading is longer than this (seven lines of a page). */
const longestHeading = 620;
/** A heading in the form of one sentence, or of several, is not longer than this (six lines and five of a page). */
const longestSentence = { sentence: 560, text: 450 };

/** The end of a sentence, or a colon before a capital, inside a text. */
const sentenceBreak = /[.!?…][”"’)]?\s+(?=[\p{Lu}“"(\d-])|:\s+(?=\p{Lu})/u;
const clauseEnd = /[.:;!?](?=\s|$)/u;

const alwaysHeading: ReadonlySet<Marker['style']> = new Set([
  'part',
  'chapter',
  'division',
  'article',
  'letter',
  'roman',
]);

/** Turns the nodes of the outline into sections. */
export function buildSections(roots: readonly Node[], paragraphOf: (draft: Draft) => Paragraph): Section[] {
  const kinds = new Map<Node, Section['kind']>();
  for (const siblings of groups(roots)) judge(siblings, paragraphOf, kinds);
  return roots.map((node) => build(node, paragraphOf, kinds));
}

/** Siblings of one level, for every parent. */
function* groups(nodes: readonly Node[]): Generator<readonly Node[]> {
  const levels = new Map<string, Node[]>();
  for (const node of nodes) append(levels, node.draft.marker ? levelOf(node.draft.marker) : '', node);
  yield* levels.values();
  for (const node of nodes) yield* groups(node.children);
}

/** Decides which of the siblings are headings: what most of them look like counts for each. */
function judge(
  siblings: readonly Node[],
  paragraphOf: (draft: Draft) => Paragraph,
  kinds: Map<Node, Section['kind']>,
): void {
  const looks = siblings.map((node) => lookOf(node, paragraphOf));
  const hasContent = siblings.map((node) => node.children.length + node.body.length > 0);
  const headings = looks.filter((look) => look === 'heading').length;
  // Sentences in bold type are headings where each of them has text of its own below.
  const mostly =
    headings * 2 > siblings.length || siblings.every((node, i) => hasContent[i] && isShort(node, looks[i]));
  for (const [i, node] of siblings.entries()) {
    const marker = node.draft.marker;
    let kind: Section['kind'] = 'paragraph';
    if (!marker || alwaysHeading.has(marker.style))
      kind = marker?.style === 'part' || marker?.style === 'chapter' ? 'part' : 'section';
    else if (marker.style === 'word' || node.parent?.draft.marker?.style === 'article') kind = 'paragraph';
    else if (looks[i] === 'heading')
      kind = marker.style === 'arabic' || (hasContent[i] && mostly) ? 'section' : 'paragraph';
    else if (hasContent[i] && mostly && isShort(node, looks[i])) kind = 'section';
    kinds.set(node, kind);
  }
}

function isShort(node: Node, look: Look | undefined): boolean {
  const as = look === 'sentence' ? 'sentence' : 'text';
  return lengthOf(node) <= longestSentence[as];
}

const lengthOf = (node: Node): number =>
  node.draft.lines[node.draft.lines.length - 1]!.end - node.draft.lines[0]!.start;

function lookOf(node: Node, paragraphOf: (draft: Draft) => Paragraph): Look {
  if (!node.draft.marker) return 'heading';
  if (lengthOf(node) > longestHeading) return 'text';
  const paragraph = paragraphOf(node.draft);
  const text = paragraph.flow.text.slice(paragraph.textStart).trimEnd();
  if (sentenceBreak.test(text)) return 'text';
  return /[.;,!?]$/.test(text) ? 'sentence' : 'heading';
}

function build(node: Node, paragraphOf: (draft: Draft) => Paragraph, kinds: Map<Node, Section['kind']>): Section {
  const paragraph = paragraphOf(node.draft);
  const kind = kinds.get(node)!;
  const body = node.body.map(paragraphOf);
  const children = node.children.map((child) => build(child, paragraphOf, kinds));
  const end = Math.max(paragraph.span.end, ...body.map((p) => p.span.end), ...children.map((c) => c.span.end));
  const { text } = paragraph.flow;
  const runIn = node.draft.marker?.style === 'article' && sentenceBreak.test(text.slice(paragraph.textStart));
  const whole = kind === 'paragraph' ? lookOf(node, paragraphOf) === 'heading' : !runIn;
  const titleEnd = whole ? text.length : firstClauseEnd(text, paragraph.textStart);
  return {
    kind,
    ...(node.draft.marker ? { marker: node.draft.marker } : {}),
    title: text.slice(paragraph.textStart, titleEnd).trim(),
    headingSpan: {
      start: paragraph.span.start,
      end: whole ? paragraph.span.end : paragraph.flow.spanOf(0, titleEnd).end,
    },
    span: { start: paragraph.span.start, end },
    paragraph,
    body,
    children,
  };
}

/** Where the first clause of a numbered paragraph ends: before its first full stop, colon or semicolon. */
function firstClauseEnd(text: string, from: number): number {
  const match = clauseEnd.exec(text.slice(from));
  return match && match.index > 0 ? from + match.index : text.length;
}
