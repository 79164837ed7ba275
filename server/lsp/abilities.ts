import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import { errandAbilities } from '../../protocol/names';

/** What the client can do, as far as it makes a difference here. Everything is false where the client says nothing. */
export interface Abilities {
  /** Asks for diagnostics itself (textDocument/diagnostic); then none are pushed. */
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticVersion: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  /** Tells of files that change on disk, once it is asked to. */
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly symbolTree: boolean;
  readonly workspaceSymbols: boolean;
  readonly definition: boolean;
  /** Shows which words lead to a definition, and how far it goes. */
  readonly definitionLinks: boolean;
  readonly references: boolean;
  readonly highlights: boolean;
  readonly documentLinks: boolean;
  readonly linkTooltips: boolean;
  readonly rename: boolean;
  /** Asks before a name is typed what would be renamed. */
  readonly prepareRename: boolean;
  /** Shows a bar while something takes its time. */
  readonly progress: boolean;
  readonly codeActionLiterals: boolean;
  /** Adds words to dictionaries itself, by the command `baoCao.addWord`. */
  readonly addsWords: boolean;
  /** Keeps what is ignored itself, by the command `baoCao.ignore`. */
  readonly ignores: boolean;
  /** Shows the page of a rule, by the command `baoCao.showRule`. */
  readonly showsRules: boolean;
  readonly preferredActions: boolean;
  /** Asks for the edit of an action when somebody chooses it. */
  readonly resolvesActions: boolean;
  readonly versionedEdits: boolean;
  readonly hover: boolean;
  /** Shows hovers written in Markdown; plain text otherwise. */
  readonly hoverMarkdown: boolean;
  readonly completion: boolean;
  /** Takes completions with tab stops. */
  readonly completionSnippets: boolean;
  /** Has the text changed where certain characters are typed. */
  readonly onTypeFormatting: boolean;
  readonly inlayHints: boolean;
  readonly refreshInlayHints: boolean;
  readonly codeLenses: boolean;
  readonly refreshCodeLenses: boolean;
  readonly semanticTokens: boolean;
  /** The largest number of folding ranges wanted for one document. */
  readonly foldingLimit: number;
}

/** @param capabilities as the client sent them; any part may be missing. */
// eslint-disable-next-line complexity -- a flat table: every `?.` counts as a branch.
export function abilitiesOf(capabilities: ClientCapabilities | null | undefined): Abilities {
  const { textDocument, workspace } = capabilities ?? {};
  const experimental = capabilities?.experimental as Partial<Record<string, unknown>> | null | undefined;
  const pull = textDocument?.diagnostic;
  const diagnostics = textDocument?.publishDiagnostics;
  const formats = textDocument?.hover?.contentFormat;
  const limit = textDocument?.foldingRange?.rangeLimit;
  return {
    pullDiagnostics: Boolean(pull),
    refreshDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    // Before 3.18 these stood under publishDiagnostics only, for pulled diagnostics too.
    relatedInformation: Boolean(pull?.relatedInformation ?? diagnostics?.relatedInformation),
    diagnosticData: Boolean(pull?.dataSupport ?? diagnostics?.dataSupport),
    diagnosticVersion: Boolean(diagnostics?.versionSupport),
    configuration: Boolean(workspace?.configuration),
    registerConfiguration: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    watchFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    workspaceFolders: Boolean(workspace?.workspaceFolders),
    symbolTree: Boolean(textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport),
    workspaceSymbols: Boolean(workspace?.symbol),
    definition: Boolean(textDocument?.definition),
    definitionLinks: Boolean(textDocument?.definition?.linkSupport),
    references: Boolean(textDocument?.references),
    highlights: Boolean(textDocument?.documentHighlight),
    documentLinks: Boolean(textDocument?.documentLink),
    linkTooltips: Boolean(textDocument?.documentLink?.tooltipSupport),
    rename: Boolean(textDocument?.rename),
    prepareRename: Boolean(textDocument?.rename?.prepareSupport),
    progress: Boolean(capabilities?.window?.workDoneProgress),
    codeActionLiterals: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    addsWords: experimental?.[errandAbilities.addWord] === true,
    resolvesActions: Boolean(
      textDocument?.codeAction?.dataSupport && textDocument.codeAction.resolveSupport?.properties.includes('edit'),
    ),
    ignores: experimental?.[errandAbilities.ignore] === true,
    showsRules: experimental?.[errandAbilities.showRule] === true,
    preferredActions: Boolean(textDocument?.codeAction?.isPreferredSupport),
    versionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    hover: Boolean(textDocument?.hover),
    hoverMarkdown: Array.isArray(formats) && formats.includes(MarkupKind.Markdown),
    completion: Boolean(textDocument?.completion),
    completionSnippets: Boolean(textDocument?.completion?.completionItem?.snippetSupport),
    onTypeFormatting: Boolean(textDocument?.onTypeFormatting),
    inlayHints: Boolean(textDocument?.inlayHint),
    refreshInlayHints: Boolean(workspace?.inlayHint?.refreshSupport),
    codeLenses: Boolean(textDocument?.codeLens),
    refreshCodeLenses: Boolean(workspace?.codeLens?.refreshSupport),
    semanticTokens: Boolean(textDocument?.semanticTokens),
    foldingLimit: typeof limit === 'number' && limit >= 0 ? limit : Infinity,
  };
}
