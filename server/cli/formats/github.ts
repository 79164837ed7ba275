import type { Severity } from '../../checks/check';
import { visible } from '../escape';
import type { Reporter } from '../reporter';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which shows them beside the lines they speak of. Lines and columns start at 1. */
export const github: Reporter = async function* (files) {
  for await (const { path, findings, error } of files) {
    if (error !== null) yield command('error', { file: path }, error);
    for (const { rule, severity, message, range } of findings) {
      const { start, end } = range;
      yield command(
        commands[severity],
        {
          file: path,
          line: start.line + 1,
          col: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
          title: rule,
        },
        message,
      );
    }
  }
};

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

/** The escapes of actions/toolkit (packages/core/src/command.ts); what a log would obey besides is made visible. */
const escapeData = (text: string) =>
  visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
