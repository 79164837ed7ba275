import type { Command } from './command';
import { check } from './commands/check';

/** Every command, in the order of the help; all but `check` are loaded when asked for, since its start is what is waited for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => Promise.resolve(check),
  outline: async () => (await import('./commands/outline')).outline,
  indicators: async () => (await import('./commands/indicators')).indicators,
  figures: async () => (await import('./commands/figures')).figures,
  fix: async () => (await import('./commands/fix')).fix,
  convert: async () => (await import('./commands/convert')).convert,
  rules: async () => (await import('./commands/rules')).rules,
  lsp: async () => (await import('./commands/lsp')).lsp,
};
