import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Check } from '../checks/check';
import { format, type Locale, type MessageKey } from '../messages/message';
import { severityKeys } from './formats/pretty';
import { Problem } from './problem';

/**
 * A rule's page. The pages lie beside the bundle, in the package as in the repository, and are Vietnamese; where there is
 * none in English yet, the title, the severity and the headings are, and it is said what the rest is.
 */
export function rulePage({ id, severity, title }: Check, locale: Locale): string {
  const vietnamese = read(`${id}.md`);
  if (locale === 'vi') {
    if (vietnamese === undefined) throw new Problem({ key: 'cli.rules.no-page', args: { rule: id } });
    return vietnamese;
  }
  const translated = read(path.join(locale, `${id}.md`));
  if (translated !== undefined) return translated;
  const word = format({ key: severityKeys[severity] }, locale);
  const head = [
    `# ${id}: ${format({ key: title }, locale)}`,
    format({ key: 'cli.rules.severity', args: { severity: word } }, locale),
  ];
  if (vietnamese === undefined) return `${head.join('\n\n')}\n`;
  const body = vietnamese.replace(/^# .*\n+/u, '').replace(/^## (?<heading>.+)$/gmu, (line, heading: string) => {
    const key = headings[heading.trim()];
    return key === undefined ? line : `## ${format({ key }, locale)}`;
  });
  return [...head, format({ key: 'cli.rules.vietnamese-page' }, locale), body].join('\n\n');
}

/** The headings that the pages have. */
const headings: Readonly<Record<string, MessageKey>> = {
  'Tìm gì': 'cli.rules.what',
  'Vì sao': 'cli.rules.why',
  Sai: 'cli.rules.wrong',
  Đúng: 'cli.rules.right',
  'Chắc đến đâu': 'cli.rules.sure',
  'Cách bỏ qua': 'cli.rules.ignore',
};

function read(name: string): string | undefined {
  try {
    return readFileSync(path.join(__dirname, '..', 'docs', 'rules', name), 'utf8');
  } catch {
    return undefined;
  }
}
