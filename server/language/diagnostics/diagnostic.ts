import { type Finding, type Severity, severities } from '../../checks/check';
import { format, type Locale } from '../../messages/message';
import type { Range, SourceText } from '../../text/source';
import { wordOf } from '../actions/add-word';
import type { FoundPlace } from './ignored';
import type { Settings } from '../settings';

export interface DocumentEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A finding's fix, written out so far that it can be applied as it stands. */
export interface ReadyFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly DocumentEdit[];
}

/** Travels with a diagnostic through the editor and back, so that its fixes need not be searched again. */
export interface DiagnosticData {
  /** The version of the document that the edits are meant for. */
  readonly version: number;
  readonly fixes: readonly ReadyFix[];
  /** What a dictionary may take up, see `wordOf`. */
  readonly word?: string;
  /** What an entry of `ignore` would name. */
  readonly place?: FoundPlace;
}

/** A finding as an editor shows it. */
export interface Diagnostic {
  /** Null for what is said of the document as such, and by no rule. */
  readonly rule: string | null;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly ReadyFix[];
  /** What a dictionary may take up, see `wordOf`. */
  readonly word?: string;
  /** What an entry of `ignore` would name. */
  readonly place?: FoundPlace;
}

/** Whether the settings want findings of this weight to be seen. */
export const isShown = (severity: Severity, { minSeverity }: Settings): boolean =>
  severities.indexOf(severity) <= severities.indexOf(minSeverity);

export function diagnosticOf(finding: Finding, source: SourceText, locale: Locale): Diagnostic {
  const word = wordOf(finding.rule, source.text.slice(finding.span.start, finding.span.end));
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: format(finding.message, locale),
    range: source.rangeOf(finding.span),
    related: finding.related.map(({ span, message }) => ({
      range: source.rangeOf(span),
      message: format(message, locale),
    })),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title: format(title, locale),
      safe,
      edits: edits.map(({ span, newText }) => ({ range: source.rangeOf(span), newText })),
    })),
    ...(word === undefined ? {} : { word }),
  };
}

const start = { line: 0, character: 0 };

/** Says that a document is too long to be read, so that nobody takes silence for praise. */
export function tooLongDiagnostic(length: number, limit: number, locale: Locale): Diagnostic {
  const millions = (units: number) => (units / 1e6).toFixed(1).replace('.', locale === 'vi' ? ',' : '.');
  const message = format(
    { key: 'server.document.too-long', args: { length: millions(length), limit: millions(limit) } },
    locale,
  );
  return { rule: null, severity: 'info', message, range: { start, end: start }, related: [], fixes: [] };
}
