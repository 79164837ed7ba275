import { CodeActionRequest, CodeActionTriggerKind, type Diagnostic } from 'vscode-languageserver';
import { diagnosticSource } from '../../../protocol/names';
import type { Dictionary } from '../../language/actions/add-word';
import { type Context, readAsAsked } from '../context';
import { toCodeAction } from '../convert';
import { isRange, returnedData } from '../validate';

/** Answers what can be done at a place; a rewrite is worked out when somebody chooses it (`rewrites.ts`). */
export function serveActions(context: Context): void {
  const { serve, service, settings, abilities } = context;

  serve(
    CodeActionRequest.type,
    ({ range, context: asked }) => isRange(range) && Array.isArray(asked?.diagnostics) && isKinds(asked.only),
    async (request) => {
      const { textDocument, range, context: asked } = request.params;
      // Actions as commands, for clients that know nothing else, would need a command of our own.
      if (request.version === undefined || !abilities().codeActionLiterals) return [];
      const current = await settings(textDocument.uri);
      const document = await readAsAsked(context, request);
      if (!document) return [];
      const shown: readonly (Diagnostic | null)[] = asked.diagnostics;
      const ours = shown.filter((one): one is Diagnostic => one?.source === diagnosticSource);
      const returned = abilities().diagnosticData ? ours.map(returnedData) : [];
      const automatic = asked.triggerKind === CodeActionTriggerKind.Automatic;
      const { addsWords, ignores, showsRules, resolvesActions: resolves } = abilities();
      const inFolder = hasFolder(textDocument.uri);
      const dictionaries: readonly Dictionary[] = !addsWords ? [] : inFolder ? ['user', 'folder'] : ['user'];
      const ignoreStore = !ignores ? undefined : inFolder ? 'folder' : 'user';
      const wanted = {
        only: asked.only ?? undefined,
        automatic,
        dictionaries,
        ignoreStore,
        showsRules,
        resolves,
        returned,
      } as const;
      const actions = service.actions(document, current, range, wanted);
      return actions.map((action) => toCodeAction(action, document, ours, abilities()));
    },
  );
}

/** Kinds of actions, where any are named. */
const isKinds = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every((kind) => typeof kind === 'string'));

/** A report that was never saved has no folder. */
const hasFolder = (uri: string): boolean => !uri.startsWith('untitled:');
