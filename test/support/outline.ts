import type { Report, Section } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

export interface OutlineOptions {
  /** Whether numbered paragraphs and run-in headings are shown, marked «¶»; left out by default. */
  readonly paragraphs?: boolean;
  /** Whether headings without a marker are shown; by default their children stand in their place. */
  readonly unnumbered?: boolean;
}

/** The sections of a report as indented lines of «marker title», without the punctuation that ends a title. */
export function outlineOf(report: Report, options: OutlineOptions = {}): string[] {
  const lines: string[] = [];
  const visit = (section: Section, depth: number): void => {
    const shown = section.kind === 'paragraph' ? options.paragraphs : section.marker ? true : options.unnumbered;
    if (shown) {
      const title = section.title.replace(/\s+/gu, ' ').replace(/[\s.:;,]+$/u, '');
      const pilcrow = section.kind === 'paragraph' ? '¶ ' : '';
      lines.push(`${'  '.repeat(depth)}${pilcrow}${[section.marker?.text, title].filter(Boolean).join(' ')}`);
    }
    for (const child of section.children) visit(child, shown ? depth + 1 : depth);
  };
  for (const section of report.sections) visit(section, 0);
  return lines;
}

export const parseText = (text: string): Report => parseReport(new SourceText(text));

/**
 * Puts the expected line in place of an actual one that it describes, so that only what differs shows. Expected lines
 * may end in «…», since where a run-in heading's first clause ends is a matter of taste, and begin with «¶?» where a
 * careful reader could take the line for a heading as well as for a numbered paragraph.
 */
export function alignOutline(actual: readonly string[], expected: readonly string[]): string[] {
  return actual.map((line, index) =>
    expected[index] !== undefined && describes(expected[index], line) ? expected[index] : line,
  );
}

function describes(expected: string, line: string): boolean {
  const either = expected.includes('¶? ');
  const wanted = either ? expected.replace('¶? ', '') : expected;
  const given = either ? line.replace('¶ ', '') : line;
  return wanted.endsWith('…') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
