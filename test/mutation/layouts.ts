/**
 * Writes reports in other layouts and tells what is read differently then. A layout changes no word, so headings and
 * findings have to stay what they are: what does not depends on the layout of the reports that were at hand.
 *
 *   npx tsx test/mutation/layouts.ts [--list] [--layout WORDS] FILE…
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { severities, type Severity } from '../../server/checks/check';
import { runChecks } from '../../server/checks/run';
import type { Report, Section } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

/** Each line becomes these lines. */
const lineByLine =
  (change: (line: string, index: number) => readonly string[]) =>
  (report: Report): string =>
    report.source.original.split(/\r?\n/u).flatMap(change).join('\n');

/** What a word processor gives: a paragraph is a line, footnotes stand at the end. */
const paragraphLines = (report: Report): string[] => report.paragraphs.map(({ flow }) => flow.text);

/** Lines of at most `width` characters. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** Lines to a page, in the layouts that are written page by page. */
const pageLines = 46;

/** Pages of wrapped lines, with what `foot` puts below the lines of each and before those of the next. */
const paged =
  (width: number, foot: (page: number, pages: number) => readonly string[], airy = true) =>
  (report: Report): string => {
    const lines = paragraphLines(report).flatMap((text) => [...wrapped(text, width), ...(airy ? [''] : [])]);
    const pages = Math.ceil(lines.length / pageLines);
    return Array.from({ length: pages }, (_, i) => [
      ...lines.slice(i * pageLines, (i + 1) * pageLines),
      ...(i + 1 < pages ? foot(i + 1, pages) : []),
    ])
      .flat()
      .join('\n');
  };

const layouts: Readonly<Record<string, (report: Report) => string>> = {
  crlf: ({ source }) => source.original.replace(/\r?\n/gu, '\r\n'),
  nfd: ({ source }) => source.original.normalize('NFD'),
  indented: lineByLine((line) => [line.trim() ? `    ${line}` : line]),
  tabbed: lineByLine((line) => [line.trim() ? `\t${line}` : line]),
  trimmed: lineByLine((line) => [line.trim()]),
  trailing: lineByLine((line) => [`${line}  `]),
  airy: lineByLine((line) => [line, '']),
  dense: lineByLine((line) => (line.trim() ? [line] : [])),
  paragraphs: (report) => paragraphLines(report).join('\n'),
  'airy paragraphs': (report) => paragraphLines(report).join('\n\n'),
  'wrapped at 80': (report) =>
    paragraphLines(report)
      .flatMap((text) => wrapped(text, 80))
      .join('\n'),
  'wrapped at 80, airy': (report) =>
    paragraphLines(report)
      .map((text) => wrapped(text, 80).join('\n'))
      .join('\n\n'),
  'wrapped at 60, airy': paged(60, () => []),
  'doubled lines': (report) =>
    paragraphLines(report)
      .flatMap((text) => wrapped(text, 80))
      .join('\n\n'),
  'pages: 12': paged(88, (page) => ['', String(page), '']),
  'pages: - 12 -': paged(88, (page) => ['', `- ${page} -`]),
  'pages: Trang 12/45': paged(88, (page, pages) => [`Trang ${page}/${pages}`, '']),
  'pages: form feed': paged(88, (page) => ['', `${page}`, '\f']),
  'label and number': paged(88, (page) => ['', `- ${page} -`, 'DỰ THẢO LẦN 2', '']),
  'name and number in one': paged(88, (page) => ['', `Báo cáo trình Đại hội | Trang ${page}`, '']),
  'label without numbers': paged(88, () => ['DỰ THẢO']),
  'dense, page numbers': paged(88, (page) => [String(page)], false),
};

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function headings(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap((section) => [
    ...(section.kind === 'paragraph'
      ? []
      : [`${'  '.repeat(depth)}${section.marker?.text ?? ''} ${squeezed(section.title)}`]),
    ...headings(section.children, depth + 1),
  ]);
}

/** Layout itself is the business of these rules. */
const aboutLayout = new Set(['text/unicode', 'text/spacing']);

function findings(report: Report, least: Severity): string[] {
  return runChecks(report)
    .filter(({ rule, severity }) => !aboutLayout.has(rule) && severities.indexOf(severity) <= severities.indexOf(least))
    .map(
      ({ rule, severity, span }) => `${severity} ${rule} ${squeezed(report.source.text.slice(span.start, span.end))}`,
    );
}

/** What `after` has not of `before`, as often as it lacks it. */
function lacking(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of after) left.set(one, (left.get(one) ?? 0) + 1);
  return before.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      list: { type: 'boolean', default: false },
      layout: { type: 'string', default: '' },
      least: { type: 'string', default: 'warning' },
    },
    allowPositionals: true,
  });
  const least = severities.find((one) => one === values.least) ?? 'warning';
  for (const file of positionals) {
    const original = parseReport(new SourceText(readFileSync(file, 'utf8')));
    const before = { headings: headings(original.sections), findings: findings(original, least) };
    console.log(`${path.basename(file)}: ${before.headings.length} headings, ${before.findings.length} findings`);
    for (const [name, write] of Object.entries(layouts)) {
      if (!name.includes(values.layout)) continue;
      const report = parseReport(new SourceText(write(original)));
      const after = { headings: headings(report.sections), findings: findings(report, least) };
      const parts = (['headings', 'findings'] as const).map((what) => {
        const lost = lacking(before[what], after[what]);
        const fresh = lacking(after[what], before[what]);
        return { what, lost, fresh };
      });
      console.log(
        `  ${name.padEnd(20)} ${parts.map((p) => `${p.what} -${p.lost.length} +${p.fresh.length}`).join('   ')}`,
      );
      if (!values.list) continue;
      for (const { lost, fresh } of parts) {
        for (const one of lost) console.log(`      - ${one.slice(0, 150)}`);
        for (const one of fresh) console.log(`      + ${one.slice(0, 150)}`);
      }
    }
  }
}

main();
