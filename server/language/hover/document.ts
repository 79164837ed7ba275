import { type KnownDocument, mergerOf, mergerRecord, type Registry } from '../../knowledge/documents';
import { format, type Locale, type Message } from '../../messages/message';
import { type Citation, citationsIn, wordsOf } from '../../grammar/citations';
import { dateText, isWhole, readDay, sameDay } from '../../grammar/dates';
import type { Report } from '../../report/model';
import type { Span } from '../../text/span';
import { capitalised } from '../../text/strings';

export interface DocumentFacts {
  readonly span: Span;
  readonly title: string;
  readonly facts: readonly string[];
  readonly list: readonly string[];
}

/** What the registry knows of the document whose code stands at an offset; undefined where it knows nothing. */
export function documentAt(
  report: Report,
  offset: number,
  registry: Registry,
  locale: Locale,
): DocumentFacts | undefined {
  const say = (message: Message) => format(message, locale);
  for (const { span: paragraph, flow } of report.paragraphs) {
    if (offset < paragraph.start || paragraph.end <= offset) continue;
    for (const citation of citationsIn(flow.text)) {
      const span = flow.spanOf(citation.start, citation.end);
      if (citation.form === undefined || offset < span.start || span.end <= offset) continue;
      const known = meant(citation, registry(citation.form)).map((document) => factsOf(document, say));
      const merger = mergerFacts(citation.form, say);
      if (merger) known.push(merger);
      if (!known.length) continue;
      const [facts = []] = known;
      const title = titleOf(citation, citation.form, say);
      // Of several documents with one code each has a line of its own.
      return known.length === 1
        ? { span, title, facts, list: [] }
        : { span, title, facts: [], list: known.map((one) => one.join('; ')) };
    }
  }
  return undefined;
}

function titleOf(citation: Citation, code: string, say: (message: Message) => string): string {
  const [kind] = wordsOf(citation);
  const word = kind ?? citation.kindWord?.text.toLowerCase();
  if (word === undefined) return say({ key: 'hover.document.code', args: { code } });
  return say({ key: 'hover.document.title', args: { kind: capitalised(word), code } });
}

/** The document of the day that the report gives, else the one whose subject it names, else all of that code. */
export function meant({ date, context }: Citation, documents: readonly KnownDocument[]): readonly KnownDocument[] {
  const found =
    documents.find((one) => isWhole(date) && one.date !== undefined && sameDay(date, readDay(one.date))) ??
    documents.find(({ keywords }) => keywords.some((word) => context.includes(word)));
  return found ? [found] : documents;
}

function factsOf(document: KnownDocument, say: (message: Message) => string): string[] {
  const { date, issuer, subject, source, checked, verified } = document;
  const facts: string[] = [];
  if (date !== undefined) facts.push(say({ key: 'hover.document.date', args: { date } }));
  if (issuer !== undefined) facts.push(say({ key: 'hover.document.issuer', args: { issuer } }));
  if (subject !== undefined) facts.push(say({ key: 'hover.document.subject', args: { subject } }));
  facts.push(sourceOf(source, checked, say));
  if (!verified) facts.push(say({ key: 'hover.document.unverified' }));
  return facts;
}

function mergerFacts(code: string, say: (message: Message) => string): string[] | undefined {
  const merger = mergerOf(code);
  if (!merger) return undefined;
  const { source, checked } = mergerRecord;
  return [
    say({ key: 'hover.document.date', args: { date: dateText(readDay(merger.date)) } }),
    say({ key: 'hover.document.merger', args: { province: merger.province } }),
    sourceOf(source, checked, say),
    ...(merger.verified ? [] : [say({ key: 'hover.document.unverified' })]),
  ];
}

const sourceOf = (
  source: string | undefined,
  checked: string | undefined,
  say: (message: Message) => string,
): string =>
  source === undefined || checked === undefined
    ? say({ key: 'hover.document.own' })
    : say({ key: 'hover.document.source', args: { source, checked } });
