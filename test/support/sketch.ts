import type { Marker } from '../../server/grammar/marker';
import assert from 'node:assert/strict';
import type { Footnote, Indicator, IndicatorGroup, Paragraph, Report, Section } from '../../server/report/model';
import { Flow } from '../../server/text/flow';
import { type Range, SourceText } from '../../server/text/source';
import type { Span } from '../../server/text/span';

/**
 * A report put together by hand: the text, and the parts of it that a test names by their words. For tests of what is
 * built on the model, so that they do not hang on how the parser reads a line.
 */
export class Sketch {
  readonly source: SourceText;
  private readonly paragraphs: Paragraph[] = [];

  constructor(text: string) {
    this.source = new SourceText(text);
  }

  /** The only place where these words stand (line breaks of the text count as spaces). */
  span(words: string): Span {
    const flat = this.source.text.replace(/\s/gu, ' ');
    const start = flat.indexOf(words.normalize('NFC'));
    assert.ok(start >= 0, `not in the text: ${words}`);
    assert.equal(flat.indexOf(words.normalize('NFC'), start + 1), -1, `twice in the text: ${words}`);
    return { start, end: start + words.normalize('NFC').length };
  }

  /** From the first words to the end of the last ones. */
  through(first: string, last: string): Span {
    return { start: this.span(first).start, end: this.span(last).end };
  }

  paragraph(first: string, last = first, kind: Paragraph['kind'] = 'body'): Paragraph {
    const span = this.through(first, last);
    const lines = [...this.source.text.slice(span.start, span.end).matchAll(/[^\n]+/gu)];
    const pieces = lines.map((line) => ({
      start: span.start + line.index,
      end: span.start + line.index + line[0].trimEnd().length,
    }));
    const paragraph: Paragraph = { flow: new Flow(this.source.text, pieces), span, textStart: 0, kind };
    this.paragraphs.push(paragraph);
    return paragraph;
  }

  marker(text: string, span: Span): Marker {
    return { style: 'arabic', text, numbers: [1], form: '#.', spaced: true, span };
  }

  /** A section from its heading to the last of its words; `marker` is what the heading begins with. */
  section(
    kind: Section['kind'],
    heading: string,
    { marker = '', last = heading, children = [] }: { marker?: string; last?: string; children?: Section[] } = {},
  ): Section {
    const headingSpan = this.span(heading);
    const title = heading.slice(marker.length).trim();
    const start = headingSpan.start;
    return {
      kind,
      ...(marker ? { marker: this.marker(marker, { start, end: start + marker.length }) } : {}),
      title,
      headingSpan,
      span: this.through(heading, last),
      paragraph: this.paragraph(heading, heading, 'marked'),
      body: [],
      children,
    };
  }

  indicator(marker: string, words: string, values: readonly string[] = [], section?: Section): Indicator {
    const span = this.span(`${marker} ${words}`);
    return {
      marker: this.marker(marker, { start: span.start, end: span.start + marker.length }),
      section,
      name: words,
      values: values.map((text) => ({
        text,
        value: undefined,
        upper: undefined,
        unit: '',
        comparison: '=',
        year: undefined,
        span: this.span(text),
      })),
      span,
    };
  }

  group(section: Section, indicators: Indicator[], groups: IndicatorGroup[] = []): IndicatorGroup {
    return { section, declared: undefined, listed: indicators.length, groups, indicators };
  }

  footnote(number: number, words: string): Footnote {
    const span = this.span(words);
    const markerSpan = { start: span.start, end: span.start + 1 };
    return { number, markerSpan, span, paragraphs: [this.paragraph(words, words, 'footnote')], reference: undefined };
  }

  report(parts: { sections?: Section[]; groups?: IndicatorGroup[]; footnotes?: Footnote[] } = {}): Report {
    return {
      source: this.source,
      paragraphs: this.paragraphs,
      sections: parts.sections ?? [],
      footnotes: parts.footnotes ?? [],
      indicatorGroups: parts.groups ?? [],
      enumerations: [],
      regions: [],
      profile: 'van-ban',
    };
  }

  /** The words in a range, as they stand in the original, on one line. */
  words({ start, end }: Range): string {
    const lines = this.source.original.split('\n');
    if (start.line === end.line) return lines[start.line]!.slice(start.character, end.character);
    const inner = lines.slice(start.line + 1, end.line);
    return [lines[start.line]!.slice(start.character), ...inner, lines[end.line]!.slice(0, end.character)].join(' ');
  }
}
