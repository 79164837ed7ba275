import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import { type Settings, settingsKey } from '../../language/settings';
import { type Context, readNewest } from '../context';
import { toDiagnostic } from '../convert';
import type { OpenDocument } from '../documents';
import { nextMessage } from '../fence';

/** How long typing has to pause before diagnostics are pushed, in milliseconds: a burst of keystrokes costs one run. */
const pause = 150;

/**
 * Tells the client what is found in its documents: on request where it asks, of our own accord where it cannot ask,
 * never both. The client's `initialize` decides.
 */
export function serveDiagnostics(context: Context): { readonly settingsChanged: () => void } {
  servePulled(context);
  const push = servePushed(context);
  return {
    settingsChanged() {
      if (!context.abilities().pullDiagnostics) push.all();
      else if (context.abilities().refreshDiagnostics) {
        const refresh = context.connection.languages.diagnostics.refresh();
        refresh.catch((error: unknown) => context.crashed('workspace/diagnostic/refresh', error));
      }
    },
  };
}

function servePulled(context: Context): void {
  const { serve, documents, settings } = context;
  const resultIds = new ResultIds();

  serve(
    DocumentDiagnosticRequest.type,
    () => true,
    async ({ params: { textDocument, previousResultId }, check, breathe }): Promise<DocumentDiagnosticReport> => {
      const { uri } = textDocument;
      if (!documents.get(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const current = await settings(uri);
      check();
      const known = documents.get(uri);
      if (known && previousResultId !== undefined && previousResultId === resultIds.of(known, current)) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
      }
      const document = await readNewest(context, uri, breathe);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId: resultIds.of(document, current),
        items: diagnose(context, document, current),
      };
    },
  );
}

function servePushed(context: Context): { readonly all: () => void } {
  const { abilities, connection, crashed, documents, isRunning, settings } = context;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const push = async (uri: string) => {
    if (!documents.get(uri)) return;
    const current = await settings(uri);
    const document = await readNewest(context, uri, nextMessage);
    if (!document || !isRunning()) return;
    const version = abilities().diagnosticVersion ? { version: document.clientVersion } : {};
    await connection.sendDiagnostics({ uri, ...version, diagnostics: diagnose(context, document, current) });
  };
  const cancel = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  /** A later call for the same document takes the place of this one. */
  const schedule = (uri: string, delay: number) => {
    if (abilities().pullDiagnostics) return;
    cancel(uri);
    const run = () => {
      timers.delete(uri);
      push(uri).catch((error: unknown) => crashed('textDocument/publishDiagnostics', error));
    };
    timers.set(uri, setTimeout(run, delay));
  };

  documents.onOpen(({ uri }) => schedule(uri, 0));
  documents.onEdit(({ uri }) => schedule(uri, pause));
  documents.onClose(({ uri }) => {
    cancel(uri);
    // The list of problems shall not keep what nobody looks at any more.
    if (!abilities().pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return { all: () => documents.uris().forEach((uri) => schedule(uri, 0)) };
}

const diagnose = ({ service, abilities }: Context, document: OpenDocument, settings: Settings) =>
  service.diagnostics(document, settings).map((one) => toDiagnostic(one, document, abilities()));

/** Names for answers: equal for the same text under the same settings, and only then. */
class ResultIds {
  private readonly numbers = new Map<string, number>();

  of({ version }: OpenDocument, settings: Settings): string {
    const key = settingsKey(settings);
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.numbers.size));
    return `${version}.${number}`;
  }
}
