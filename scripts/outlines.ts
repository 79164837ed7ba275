/**
 * Prints how texts are read: of each the kind of document and the outline, with the line that a heading stands on. To be
 * looked through by a person, kind by kind.
 *
 *   npx tsx scripts/outlines.ts [--paragraphs] FILE…
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Section } from '../server/report/model';
import { parseReport } from '../server/report/parse';
import { SourceText } from '../server/text/source';

/** No more of a title is printed. */
const titleLength = 70;

const { values, positionals } = parseArgs({
  options: { paragraphs: { type: 'boolean', default: false } },
  allowPositionals: true,
});

function print(sections: readonly Section[], source: SourceText, depth = 0): void {
  for (const section of sections) {
    if (section.kind === 'paragraph' && !values.paragraphs) continue;
    const line = String(source.positionAt(section.headingSpan.start).line + 1).padStart(5);
    const title = section.title.slice(0, titleLength);
    console.log(
      `${line} ${'  '.repeat(depth)}${section.kind === 'paragraph' ? '¶ ' : ''}${section.marker?.text ?? '·'} ${title}`,
    );
    print(section.children, source, depth + 1);
  }
}

for (const file of positionals) {
  const source = new SourceText(readFileSync(file, 'utf8'));
  const report = parseReport(source);
  console.log(`\n${path.basename(file)}: ${report.profile}`);
  print(report.sections, source);
}
