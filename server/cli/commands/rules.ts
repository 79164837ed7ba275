import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../checks/checks';
import { format } from '../../messages/message';
import { colorsFor } from '../colors';
import type { Command } from '../command';
import { schemaVersion } from '../formats/json';
import { severityColors, severityKeys } from '../formats/pretty';
import { Problem } from '../problem';
import { openSink } from '../sink';
import { fit } from '../terminal';

/** Prints the catalogue of rules, or one rule's page. */
export const rules: Command = {
  name: 'rules',
  operands: '[RULE]',
  summary: 'cli.command.rules',
  formats: ['pretty', 'json'],
  options: ['format', 'output', 'locale', 'no-color'],
  run(options, { locale }) {
    const [id, ...more] = options.files;
    if (more.length) throw new Problem({ key: 'cli.usage.one-rule' });
    const selected = id === undefined ? checks : checks.filter((check) => check.id === id);
    if (id !== undefined && !selected.length) throw new Problem({ key: 'cli.usage.unknown-rule', args: { rule: id } });
    const entries = selected.map((check) => ({
      id: check.id,
      severity: check.severity,
      title: format({ key: check.title }, locale),
      ...(id !== undefined && { page: page(id) }),
    }));
    const sink = openSink(options, []);
    if (options.format === 'json') {
      sink.write(`${JSON.stringify({ schemaVersion, rules: entries })}\n`);
    } else if (id !== undefined) {
      sink.write(page(id));
    } else {
      const colors = colorsFor(sink.color);
      for (const { id: rule, severity, title } of entries) {
        const word = fit(format({ key: severityKeys[severity] }, locale), 10);
        sink.write(`${fit(rule, 26)}  ${colors[severityColors[severity]](word)}  ${title}\n`);
      }
    }
    sink.close();
    return 0;
  },
};

/** The rule's page; the pages lie beside the bundle, in the package as in the repository. */
function page(id: string): string {
  try {
    return readFileSync(path.join(__dirname, '..', 'docs', 'rules', `${id}.md`), 'utf8');
  } catch {
    throw new Problem({ key: 'cli.rules.no-page', args: { rule: id } });
  }
}
