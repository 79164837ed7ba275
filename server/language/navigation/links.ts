import type { Registry } from '../../knowledge/documents';
import { format, type Locale } from '../../messages/message';
import { type AnnexMention, annexesNamedIn } from '../../grammar/annexes';
import { citationsIn } from '../../grammar/citations';
import type { Report } from '../../report/model';
import { fold } from '../../text/fold';
import type { Range } from '../../text/source';
import { withoutEscapes } from '../../text/strings';
import { romanNumeral } from '../../text/vietnamese';
import { meant } from '../hover/document';

/** Words that lead out of the report. */
export interface DocumentLink {
  readonly range: Range;
  /** A page, or a file of the report's folder. */
  readonly target: string;
  readonly tooltip: string;
}

/**
 * The codes of documents whose page is on record, and the annexes that are files of their own.
 *
 * @param files the addresses of the files in the report's folder, its own left out.
 */
export function documentLinks(
  report: Report,
  registry: Registry,
  files: readonly string[],
  locale: Locale,
): DocumentLink[] {
  const { source } = report;
  const links: DocumentLink[] = [];
  const names = files.map((uri) => ({ uri, name: nameOf(uri) }));
  for (const { flow } of report.paragraphs) {
    const add = (start: number, end: number, target: string, tooltip: string) =>
      links.push({ range: source.rangeOf(flow.spanOf(start, end)), target, tooltip });
    for (const citation of citationsIn(flow.text)) {
      const known = citation.form === undefined ? [] : meant(citation, registry(citation.form));
      const page = known.length === 1 ? known[0]!.source : undefined;
      const host = page === undefined ? undefined : /^https:\/\/([^/?#]+)/u.exec(page)?.[1];
      if (page === undefined || host === undefined) continue;
      add(citation.start, citation.end, page, format({ key: 'links.page', args: { host } }, locale));
    }
    if (names.length === 0) continue;
    for (const mention of annexesNamedIn(flow.text)) {
      for (const [i, { value, start, end }] of mention.numbers.entries()) {
        const file = names.find(({ name }) => annexName(mention.kind, value).test(name));
        if (!file) continue;
        const tooltip = format({ key: 'links.file', args: { name: lastPart(file.uri) } }, locale);
        add(i === 0 ? mention.start : start, end, file.uri, tooltip);
      }
    }
  }
  return links;
}

/** How files of annexes are named: «Phụ lục 01 - Chỉ tiêu.xlsx», «PL1.docx», «bieu_so_2.xls», «Phu luc II.pdf». */
function annexName(kind: AnnexMention['kind'], value: number): RegExp {
  // «Gương tiêu biểu 2025» is no table.
  const word = kind === 'biểu' ? '(?<!tieu )bieu(?: mau)?' : '(?:phu ?luc|pl)';
  const roman = romanNumeral(value).toLowerCase();
  return new RegExp(`(?:^|[^a-z])${word} ?(?:so ?)?(?:0*${value}|${roman || '0'})(?![a-z\\d])`, 'u');
}

/** Without marks, in small letters, with a space for each sign. */
const nameOf = (uri: string): string =>
  fold(
    lastPart(uri)
      .replace(/\.\p{L}\w*$/u, '')
      .normalize('NFC'),
  ).replace(/[^a-z\d]+/gu, ' ');

const lastPart = (uri: string): string => withoutEscapes(uri.slice(uri.lastIndexOf('/') + 1));
