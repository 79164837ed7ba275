import type { Check } from '../checks/check';
import { checks } from '../checks/checks';
import type { Message } from '../messages/message';
import { documentsWith, registryWith } from '../knowledge/documents';
import type { Report } from '../report/model';
import { parseReport } from '../report/parse';
import { type Position, type Range, SourceText, touches } from '../text/source';
import { type ActionRequest, type CodeAction, isWanted } from './actions/action';
import { applied, cleaning, type Remains, remainsOf } from './cleaning/clean';
import { type CodeLens, codeLenses } from './annotations/code-lens';
import { definitions, type Link, references } from './navigation/definition';
import type { OtherReport } from './completion/candidate';
import {
  complete,
  type Completion,
  type CompletionRequest,
  type Completions,
  describeCompletion,
} from './completion/complete';
import { type Diagnostic, type DiagnosticData, type DocumentEdit, tooLongDiagnostic } from './diagnostics/diagnostic';
import { type Document, ReportCache } from './document';
import { fixAll, fixAllKind, placeActions, quickFixes, wordActions } from './actions/quick-fixes';
import { type Folding, foldings } from './navigation/folding';
import { type Highlight, highlights } from './navigation/highlights';
import { formatting } from './cleaning/formatting';
import { type Hover, hover } from './hover/hover';
import { findingsOf, type RuleCrash } from './diagnostics/findings';
import { type InlayHint, inlayHints } from './annotations/inlay-hints';
import { type DocumentLink, documentLinks } from './navigation/links';
import { outline, type OutlineItem } from './navigation/outline';
import { rename, type Renamed, type RenameOffer, renameOffer } from './rename/rename';
import { type ReadyRewrite, rewrite, rewriteActions } from './rewrite/actions';
import type { RewriteKind } from './rewrite/rewrite';
import { type Skeleton, skeletonOf, type SkeletonRequest } from './writing/skeleton';
import { selection } from './navigation/selection';
import { type SemanticToken, semanticTokens } from './annotations/semantic-tokens';
import { type Settings, settingsKey } from './settings';
import { tidyLine } from './writing/tidy';
import { afterEnter } from './writing/typing';

export interface LanguageServiceOptions {
  readonly checks?: readonly Check[];
  readonly cache?: ReportCache;
  /** In UTF-16 units; a longer document is not read at all. */
  readonly longestText?: number;
}

/**
 * A hundred times a long report. What is longer is a log or a dump, and reading it would keep the editor waiting for
 * many seconds after every keystroke.
 */
const longestText = 10_000_000;

/** Ten times a long report: cleaning reads the text several times over. In UTF-16 units. */
const longestFormatted = 1_000_000;

const tooLongToClean = ({ length }: string): Message | undefined =>
  length > longestFormatted
    ? { key: 'server.formatting.tooLong', args: { length, limit: longestFormatted } }
    : undefined;

/**
 * What an editor may ask about a document. Answers are plain data in positions of the document as it is; they depend on
 * nothing but the arguments, only faster the second time.
 */
export class LanguageService {
  private readonly checks: readonly Check[];
  private readonly cache: ReportCache;
  private readonly longestText: number;
  private tellCrash: (crash: RuleCrash) => void = () => undefined;
  /** The diagnostics of a report under one set of settings; goes when the report goes. */
  private readonly found = new WeakMap<Report, { readonly key: string; readonly diagnostics: readonly Diagnostic[] }>();

  constructor(options: LanguageServiceOptions = {}) {
    this.checks = options.checks ?? checks;
    this.cache = options.cache ?? new ReportCache();
    this.longestText = options.longestText ?? longestText;
  }

  /** `tell` hears of a rule that crashes, each time a report is checked; without it nobody does. */
  onRuleCrash(tell: (crash: RuleCrash) => void): void {
    this.tellCrash = tell;
  }

  /** The rules that settings may name. */
  get ruleIds(): readonly string[] {
    return this.checks.map(({ id }) => id);
  }

  /** Reads the document, or does nothing where this version was read before; says whether it had to. */
  read(document: Document): boolean {
    if (this.cache.has(document)) return false;
    this.report(document);
    return true;
  }

  diagnostics(document: Document, settings: Settings): readonly Diagnostic[] {
    if (this.isTooLong(document)) return [tooLongDiagnostic(document.text.length, this.longestText, settings.locale)];
    const report = this.report(document);
    const key = settingsKey(settings);
    const known = this.found.get(report);
    if (known?.key === key) return known.diagnostics;
    const { shown: diagnostics, crashes } = findingsOf(report, settings, { checks: this.checks, withPlaces: true });
    crashes.forEach((crash) => this.tellCrash(crash));
    this.found.set(report, { key, diagnostics });
    return diagnostics;
  }

  outline(document: Document, { locale }: Settings): OutlineItem[] {
    return outline(this.report(document), locale);
  }

  foldings(document: Document, limit?: number): Folding[] {
    return foldings(this.report(document), limit);
  }

  /** Where the thing named at a position is defined, or the other side of a contradiction that stands there. */
  definitions(document: Document, position: Position, settings: Settings): Link[] {
    return definitions(this.report(document), position, this.diagnostics(document, settings));
  }

  /** Every place that names what is named at a position; `declaration`: its definition, too. */
  references(document: Document, position: Position, settings: Settings, declaration: boolean): Range[] {
    return references(this.report(document), position, this.diagnostics(document, settings), declaration);
  }

  highlights(document: Document, position: Position): Highlight[] {
    return highlights(this.report(document), position);
  }

  /** What can be renamed at a position, or why nothing can. */
  renameOffer(document: Document, position: Position): RenameOffer {
    return renameOffer(this.report(document), position);
  }

  /** Gives what is named at a position another name, wherever it is named. */
  rename(document: Document, position: Position, newName: string): Renamed {
    return rename(this.report(document), position, newName);
  }

  /** @param files the addresses of the files in the document's folder, its own left out. */
  documentLinks(document: Document, { locale, documents }: Settings, files: readonly string[]): DocumentLink[] {
    return documentLinks(this.report(document), registryWith(documents), files, locale);
  }

  selection(document: Document, position: Position): Range[] {
    return selection(this.report(document), position);
  }

  hover(document: Document, position: Position, { locale, documents }: Settings): Hover | undefined {
    return hover(this.report(document), position, locale, registryWith(documents));
  }

  inlayHints(document: Document, range: Range, settings: Settings): InlayHint[] {
    return settings.inlayHints.figures ? inlayHints(this.report(document), range, settings.locale) : [];
  }

  codeLenses(document: Document, settings: Settings): CodeLens[] {
    return settings.codeLens.indicators ? codeLenses(this.report(document), settings.locale) : [];
  }

  semanticTokens(document: Document, range?: Range): SemanticToken[] {
    return semanticTokens(this.report(document), range);
  }

  /**
   * What may be written at a position.
   */
  completions(
    document: Document,
    position: Position,
    { documents, locale }: Settings,
    { others, snippets, triggered }: CompletionRequest,
  ): Completions {
    const known = { documents: documentsWith(documents), others, locale, snippets };
    return complete(this.report(document), position, known, triggered);
  }

  /** What there is to say of a completion of this document, in lines. */
  completionDetails(
    document: Document,
    { kind, key }: Pick<Completion, 'kind' | 'key'>,
    { documents, locale }: Settings,
    others: readonly OtherReport[],
  ): readonly string[] {
    const known = { documents: documentsWith(documents), others, locale, snippets: false };
    return describeCompletion(kind, key, this.report(document), known);
  }

  /** What changes by itself when Enter was typed, see `afterEnter` and `tidyLine`; `position` is behind the line break. */
  afterEnter(document: Document, position: Position, { onType }: Settings): DocumentEdit[] {
    const report = this.report(document);
    const edits = onType.continueLists ? afterEnter(report, position) : [];
    const ended = position.line - 1;
    // Of an item without text nothing is left.
    const isGone = edits.some(({ range }) => range.start.line === ended);
    return onType.tidy && !isGone ? [...tidyLine(report, ended), ...edits] : edits;
  }

  /**
   * The edits that clean a document or a range of it, in steps between which others may have a turn; why not, where it
   * is too long for that.
   */
  *formatting(document: Document, range?: Range): Generator<void, readonly DocumentEdit[] | Message> {
    return tooLongToClean(document.text) ?? (yield* formatting(this.report(document), range));
  }

  /** A text that is no document, cleaned: what is to be pasted. Otherwise the same as `formatting`. */
  *cleaned(text: string): Generator<void, { readonly text: string } | Message> {
    const tooLong = tooLongToClean(text);
    if (tooLong) return tooLong;
    const report = parseReport(new SourceText(text));
    return { text: applied(report.source.text, yield* cleaning(report)) };
  }

  /** What could be cleaned; nothing where the document is too long for that. */
  remains(document: Document): Remains {
    return tooLongToClean(document.text) ? { wraps: 0, pages: 0 } : remainsOf(this.report(document));
  }

  /**
   * The actions at a range. `returned`: what came back with the diagnostics that the editor shows there (undefined
   * for one without fixes): these fixes are used where they are meant for this version; otherwise, and where nothing
   * came back, those of whatever is found at the range.
   */
  actions(
    document: Document,
    settings: Settings,
    range: Range,
    request: ActionRequest & { readonly returned?: readonly (DiagnosticData | undefined)[] },
  ): CodeAction[] {
    const { returned = [] } = request;
    const actions: CodeAction[] = [];
    if (isWanted('quickfix', request)) {
      const fresh = returned.length > 0 && returned.every((data) => !data || data.version === document.version);
      const { locale } = settings;
      if (fresh) {
        const given: readonly Omit<DiagnosticData, 'version'>[] = returned.map((data) => data ?? { fixes: [] });
        actions.push(
          ...quickFixes(given),
          ...wordActions(given, request, locale),
          ...placeActions(given, request, locale),
        );
      } else {
        const here = this.diagnostics(document, settings).filter((one) => touches(one.range, range));
        const found = [
          ...quickFixes(here),
          ...wordActions(here, request, locale),
          ...placeActions(here, request, locale),
        ];
        actions.push(...found.map((action) => ({ ...action, repairs: [] })));
      }
    }
    // Nobody wants a light bulb on every line: fix-all is offered only to who asks.
    if (isWanted(fixAllKind, request) && !(request.automatic && !request.only)) {
      actions.push(...fixAll(this.diagnostics(document, settings), settings.locale));
    }
    for (const action of rewriteActions(this.report(document), range, request, settings.locale)) {
      const unresolved = { ...action, edits: [], preferred: false, repairs: [] };
      if (request.resolves) actions.push(unresolved);
      else {
        const done = this.rewrite(document, settings, range, action.rewrite.kind);
        if ('edits' in done && done.edits.length > 0) actions.push({ ...unresolved, edits: done.edits });
      }
    }
    return actions;
  }

  /** What a change of the outline as a whole would do at a range, or why it cannot be done. */
  rewrite(document: Document, { locale }: Settings, range: Range, kind: RewriteKind): ReadyRewrite {
    if (this.isTooLong(document))
      return { refused: tooLongDiagnostic(document.text.length, this.longestText, locale).message };
    return rewrite(this.report(document), range, kind, locale);
  }

  /** A document to begin with. */
  skeleton(request: SkeletonRequest): Skeleton {
    return skeletonOf(request);
  }

  /** The document read; an overlong one reads as an empty one. */
  report(document: Document): Report {
    return this.cache.report(this.isTooLong(document) ? { ...document, text: '' } : document);
  }

  private isTooLong({ text }: Document): boolean {
    return text.length > this.longestText;
  }

  /** Lets go of a document that was closed. */
  forget(uri: string): void {
    this.cache.forget(uri);
  }
}
