import { createRequire } from 'node:module';
import type { Command } from '../command';
import { Problem } from '../problem';

/** Runs the language server, for editors other than VS Code. */
export const lsp: Command = {
  name: 'lsp',
  operands: '--stdio',
  summary: 'cli.command.lsp',
  formats: [],
  options: ['stdio', 'clientProcessId'],
  run: async ({ stdio }) => {
    if (!stdio) throw new Problem({ key: 'cli.usage.stdio' });
    // The bundle beside this one: `check` would otherwise carry the protocol libraries. It reads `--stdio` by itself.
    createRequire(__filename)('./server.js');
    return new Promise(() => undefined);
  },
};
