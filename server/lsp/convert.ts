import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { diagnosticSource, errandCommands } from '../../protocol/names';
import type { Severity } from '../checks/check';
import type * as language from '../language/diagnostics/diagnostic';
import type * as actions from '../language/actions/action';
import type { Folding } from '../language/navigation/folding';
import type { OutlineItem, OutlineKind } from '../language/navigation/outline';
import type { ReportSymbol } from '../language/navigation/symbols';
import type { PlacedMessage } from '../language/settings-file';
import { format, type Locale } from '../messages/message';
import type { Range } from '../text/source';
import type { Abilities } from './abilities';
import type { OpenDocument } from './documents';

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is wrong in a settings file; of one that is no JSON nothing can be used. */
export const toSettingsDiagnostic = ({ message, range }: PlacedMessage, locale: Locale): Diagnostic => ({
  range,
  severity: message.key.startsWith('server.settings.syntax') ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
  source: diagnosticSource,
  message: format(message, locale),
});

export function toDiagnostic(one: language.Diagnostic, document: OpenDocument, abilities: Abilities): Diagnostic {
  const { rule, severity, message, range, related, fixes, word, place } = one;
  const data: language.DiagnosticData = {
    version: document.version,
    fixes,
    ...(word === undefined ? {} : { word }),
    ...(place && (abilities.ignores || abilities.showsRules) ? { place } : {}),
  };
  return {
    range,
    severity: severityNumbers[severity],
    ...(rule === null ? {} : { code: rule }),
    source: diagnosticSource,
    message,
    ...(related.length && abilities.relatedInformation
      ? {
          relatedInformation: related.map((other) => ({
            location: { uri: document.uri, range: other.range },
            message: other.message,
          })),
        }
      : {}),
    ...((fixes.length || word !== undefined || data.place) && abilities.diagnosticData ? { data } : {}),
  };
}

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  part: SymbolKind.Module,
  section: SymbolKind.Namespace,
  paragraph: SymbolKind.String,
  indicator: SymbolKind.Number,
};

export function toSymbol({ kind, name, detail, range, selectionRange, children }: OutlineItem): DocumentSymbol {
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: symbolKinds[kind],
    range,
    selectionRange,
    children: children.map(toSymbol),
  };
}

/** For clients without trees: the items in the order of the text, each with the name of the one above it. */
export function toFlatSymbols(items: readonly OutlineItem[], uri: string, container?: string): SymbolInformation[] {
  return items.flatMap(({ kind, name, range, children }) => [
    { name, kind: symbolKinds[kind], location: { uri, range }, ...(container ? { containerName: container } : {}) },
    ...toFlatSymbols(children, uri, name),
  ]);
}

export const toWorkspaceSymbol = ({ kind, name, container, range }: ReportSymbol, uri: string): SymbolInformation => ({
  name,
  kind: symbolKinds[kind],
  location: { uri, range },
  ...(container ? { containerName: container } : {}),
});

export const toFoldingRange = ({ startLine, endLine, kind }: Folding): FoldingRange => ({
  startLine,
  endLine,
  // So that the editor's "fold all comments" folds the footnotes.
  ...(kind === 'footnote' ? { kind: FoldingRangeKind.Comment } : {}),
});

/** @param ranges from the inside out, at least one. */
export function toSelectionRange(ranges: readonly Range[]): SelectionRange {
  let result: SelectionRange | undefined;
  for (const range of [...ranges].reverse()) result = result ? { range, parent: result } : { range };
  return result!;
}

/** @param asked the diagnostics that the action's `repairs` count in. */
export function toCodeAction(
  { kind, title, edits, errand, rewrite, preferred, repairs }: actions.CodeAction,
  document: OpenDocument,
  asked: readonly Diagnostic[],
  abilities: Abilities,
): CodeAction {
  const diagnostics = repairs.map((index) => asked[index]!);
  return {
    title,
    kind,
    ...(diagnostics.length ? { diagnostics } : {}),
    ...(preferred && abilities.preferredActions ? { isPreferred: true } : {}),
    ...(errand
      ? { command: { title, command: errandCommands[errand.name], arguments: [...errand.args, document.uri] } }
      : rewrite && abilities.resolvesActions
        ? { data: { uri: document.uri, version: document.version, ...rewrite } }
        : { edit: toWorkspaceEdit(edits, document, abilities) }),
  };
}

export function toWorkspaceEdit(
  edits: readonly language.DocumentEdit[],
  { uri, clientVersion }: OpenDocument,
  abilities: Abilities,
): WorkspaceEdit {
  // With the version an editor refuses an edit that was meant for an older text.
  if (abilities.versionedEdits)
    return { documentChanges: [{ textDocument: { uri, version: clientVersion }, edits: [...edits] }] };
  return { changes: { [uri]: [...edits] } };
}
