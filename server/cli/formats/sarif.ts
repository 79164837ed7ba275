import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Notification, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import type { Severity } from '../../checks/check';
import { checks } from '../../checks/checks';
import { format, type Locale } from '../../messages/message';
import type { Range } from '../../text/source';
import type { ShownFinding } from '../../language/diagnostics/findings';
import { safeJson } from '../escape';
import type { Reporter } from '../reporter';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS), the exchange format of static analysis. */
export const sarif: Reporter = async function* (files, { locale }) {
  const rules = checks.map((check) => descriptor(check.id, check.severity, format({ key: check.title }, locale)));
  const results: Result[] = [];
  const notifications: Notification[] = [];
  for await (const { path, findings, ignored, error } of files) {
    results.push(...findings.map((finding) => result(path, finding)));
    // Suppressed outside the report, and by a person: the list `ignore` of the configuration.
    for (const finding of ignored)
      results.push({ ...result(path, finding), suppressions: [{ kind: 'external', status: 'accepted' }] });
    if (error !== null) {
      const location = { physicalLocation: { artifactLocation: artifact(path) } };
      notifications.push({ level: 'error', message: { text: error }, locations: [location] });
    }
  }
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bao-cao', semanticVersion: version, language: locale satisfies Locale, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        results,
      },
    ],
  };
  yield `${safeJson(log)}\n`;
};

const descriptor = (id: string, severity: Severity, title: string): ReportingDescriptor => ({
  id,
  shortDescription: { text: title },
  defaultConfiguration: { level: levels[severity] },
});

function result(path: string, finding: ShownFinding): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: checks.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: place(path, finding.range) }],
    relatedLocations: finding.related.map(({ range, message }, id) => ({
      id,
      physicalLocation: place(path, range),
      message: { text: message },
    })),
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifact(path),
          replacements: edits.map(({ range, newText }) => ({
            deletedRegion: region(range),
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  };
}

const place = (path: string, range: Range): PhysicalLocation => ({
  artifactLocation: artifact(path),
  region: region(range),
});

const region = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A relative path stays relative, so that the log means the same on another machine; standard input has a scheme of its own. */
function artifact(path: string): ArtifactLocation {
  if (path === '-') return { uri: 'stdin:' };
  const absolute = pathToFileURL(resolve(path)).href;
  const base = pathToFileURL(`${process.cwd()}/`).href;
  if (!absolute.startsWith(base)) return { uri: absolute };
  const relative = absolute.slice(base.length);
  // What stands before the first colon would be read as a scheme (RFC 3986, 4.2).
  return { uri: /^[^/]*:/u.test(relative) ? `./${relative}` : relative };
}
