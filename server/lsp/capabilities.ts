import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { settingsSection } from '../../protocol/names';
import { fixAllKind } from '../language/actions/quick-fixes';
import { rewriteActionKinds } from '../language/rewrite/actions';
import type { Abilities } from './abilities';
import { completionOptions } from './features/completion';
import { semanticTokensOptions } from './features/semantic-tokens';

/** What the server offers to a client of these abilities. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(abilities.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: settingsSection,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    documentSymbolProvider: true,
    ...(abilities.workspaceSymbols ? { workspaceSymbolProvider: true } : {}),
    ...(abilities.definition ? { definitionProvider: true } : {}),
    ...(abilities.references ? { referencesProvider: true } : {}),
    ...(abilities.highlights ? { documentHighlightProvider: true } : {}),
    ...(abilities.documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
    ...(abilities.rename ? { renameProvider: abilities.prepareRename ? { prepareProvider: true } : true } : {}),
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(abilities.hover ? { hoverProvider: true } : {}),
    ...(abilities.completion ? { completionProvider: completionOptions } : {}),
    ...(abilities.onTypeFormatting ? { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } } : {}),
    ...(abilities.inlayHints ? { inlayHintProvider: true } : {}),
    ...(abilities.codeLenses ? { codeLensProvider: { resolveProvider: false } } : {}),
    ...(abilities.semanticTokens ? { semanticTokensProvider: semanticTokensOptions } : {}),
    // Said to all: Neovim 0.7 formats and does not announce it.
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: abilities.codeActionLiterals
      ? {
          codeActionKinds: ['quickfix', fixAllKind, ...rewriteActionKinds],
          ...(abilities.resolvesActions ? { resolveProvider: true } : {}),
        }
      : true,
    ...(abilities.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
