import {
  type SymbolInformation,
  type WorkDoneProgressReporter,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { answersTo, symbolsOf } from '../../language/navigation/symbols';
import { format } from '../../messages/message';
import type { Context } from '../context';
import { toWorkspaceSymbol } from '../convert';
import type { Turn } from '../fence';

/** More than these nobody reads through; another letter typed brings other ones. */
const mostSymbols = 500;
/** Fewer files than these are read before anybody looks for a bar. */
const fewFiles = 10;

/** Answers where a section or an indicator stands in the reports of the workspace, those that are not open included. */
export function serveWorkspaceSymbols(context: Context): void {
  const { serveWorkspace, reports } = context;

  serveWorkspace(
    WorkspaceSymbolRequest.type,
    ({ query }) => typeof query === 'string',
    async (turn) => {
      const matches = answersTo(turn.params.query);
      const bar = progressOf(context, turn);
      const found: SymbolInformation[] = [];
      try {
        for await (const { uri, value } of reports.read(symbolsOf, { breathe: turn.breathe, progress: bar.report })) {
          for (const symbol of value) {
            if (!matches(symbol.name)) continue;
            found.push(toWorkspaceSymbol(symbol, uri));
            if (found.length >= mostSymbols) return found;
          }
        }
        return found;
      } finally {
        bar.done();
      }
    },
  );
}

/** The progress of reading many files: where the client named a place for it, else in a bar of our own. */
function progressOf(context: Context, { params }: Turn<WorkspaceSymbolParams>) {
  const { window } = context.connection;
  let bar: WorkDoneProgressReporter | undefined;
  return {
    report: async (done: number, total: number): Promise<void> => {
      if (total < fewFiles) return;
      if (!bar) {
        if (params.workDoneToken !== undefined) bar = window.attachWorkDoneProgress(params.workDoneToken);
        else if (context.abilities().progress) bar = await window.createWorkDoneProgress();
        else return;
        const { locale } = await context.settings();
        bar.begin(format({ key: 'server.workspace.reading' }, locale), 0);
      }
      bar.report(Math.floor((100 * done) / total), `${done}/${total}`);
    },
    done: () => bar?.done(),
  };
}
