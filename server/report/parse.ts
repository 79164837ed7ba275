import { beginReport } from '../text/memo';
import type { SourceText } from '../text/source';
import type { Draft } from './draft';
import { readEnumerations } from './enumerations';
import { splitFootnotes, type FootnoteLines } from './footnotes';
import { readIndicatorGroups } from './indicators';
import { readLayout, type LayoutLine } from './layout';
import type { Footnote, Paragraph, Report } from './model';
import { ParagraphMaker } from './paragraphs';
import { profileOf } from './profile';
import { readRegions } from './regions';
import { buildSections } from './sections';
import { readStructure } from './structure';
import { rowLists } from './table-rows';

/** Reads a report. Never throws and never drops text: what it does not understand stays a paragraph. */
export function parseReport(source: SourceText): Report {
  beginReport();
  const view = source.text;
  const layout = readLayout(view);
  const { body, footnotes: notes } = splitFootnotes(view, layout);
  const regions = readRegions(body);
  const structure = readStructure(view, body, regions);
  const maker = new ParagraphMaker(
    view,
    notes.flatMap((note) => (note.reference ? [note.reference] : [])),
  );
  const made = new Map<Draft, Paragraph>();
  const paragraphOf = (draft: Draft): Paragraph => made.get(draft)!;
  for (const draft of structure.drafts) made.set(draft, maker.make(draft.lines, draft.marker, kinds[draft.role]));
  const sections = buildSections(structure.roots, paragraphOf);
  const footnotes = notes.map((note) => footnoteOf(note, maker, layout.unwrapped));
  const paragraphs = [...made.values(), ...footnotes.flatMap((note) => note.paragraphs)];
  const endOfText = layout.lines.reduce((end, line) => Math.max(end, line.end), 0);
  return {
    source,
    paragraphs,
    sections,
    footnotes,
    indicatorGroups: readIndicatorGroups(sections),
    enumerations: [
      ...readEnumerations(sections, paragraphs, footnotes, endOfText),
      ...rowLists({ paragraphs, regions: regions.regions }),
    ],
    regions: regions.regions,
    profile: profileOf(view),
  };
}

/** A line of a note that is narrower than this share of its widest one was ended on purpose. */
const endedWidth = 0.8;

/** How a draft of each role reads as a paragraph. */
const kinds: Readonly<Record<Draft['role'], Paragraph['kind']>> = {
  title: 'title',
  marked: 'marked',
  bullet: 'item',
  body: 'body',
  quoted: 'body',
  capitals: 'capitals',
  annex: 'capitals',
  recipients: 'recipients',
};

/** A footnote's paragraphs: a new one begins at an item of its own, or with a capital behind a line that ended early. */
function footnoteOf(note: FootnoteLines, maker: ParagraphMaker, unwrapped: boolean): Footnote {
  const widest = Math.max(...note.lines.map((line) => line.width));
  const groups: LayoutLine[][] = [];
  for (const line of note.lines) {
    const group = groups[groups.length - 1];
    const previous = group?.[group.length - 1];
    const { marker } = line;
    const item = marker !== undefined && (marker.style === 'bullet' || marker.form.startsWith('*'));
    const ended =
      previous !== undefined && (unwrapped || previous.width < widest * endedWidth) && /[.;:!?]$/.test(previous.text);
    if (!group || (line !== note.lines[0] && (item || ended))) groups.push([line]);
    else group.push(line);
  }
  const paragraphs = groups.map((lines, i) => {
    const marker = i === 0 ? undefined : lines[0]!.marker;
    const own = marker && (marker.style === 'bullet' || marker.form.startsWith('*')) ? marker : undefined;
    return maker.make(lines, own, 'footnote', i === 0 ? note.bodyStart : lines[0]!.start);
  });
  return {
    number: note.number,
    markerSpan: note.markerSpan,
    span: { start: note.markerSpan.start, end: note.lines[note.lines.length - 1]!.end },
    paragraphs,
    reference: note.reference ? { number: note.number, span: note.reference } : undefined,
  };
}
