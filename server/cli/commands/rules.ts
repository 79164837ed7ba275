import { checks } from '../../checks/checks';
import { format } from '../../messages/message';
import { colorsFor } from '../colors';
import { safeJson } from '../escape';
import { unknownRule } from '../options';
import { rulePage } from '../rule-page';
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
  options: ['format', 'output', 'config', 'no-color'],
  run(options, { locale }) {
    const [id, ...more] = options.files;
    if (more.length) throw new Problem({ key: 'cli.usage.one-rule' });
    const selected = id === undefined ? checks : checks.filter((check) => check.id === id);
    if (id !== undefined && !selected.length) throw unknownRule(id);
    const entries = selected.map((check) => ({
      id: check.id,
      severity: check.severity,
      title: format({ key: check.title }, locale),
      ...(id !== undefined && { page: rulePage(check, locale) }),
    }));
    const sink = openSink(options, []);
    if (options.format === 'json') {
      sink.write(`${safeJson({ schemaVersion, rules: entries })}\n`);
    } else if (id !== undefined) {
      for (const { page } of entries) sink.write(page ?? '');
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
