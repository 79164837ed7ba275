import type { CheckedFile } from '../check-file';
import { safeJson } from '../escape';
import type { Reporter } from '../reporter';

/** The version of the shape of all JSON output; grows when a change would break a reader. */
export const schemaVersion = 1;

/** A file as the JSON formats show it. */
export function fileEntry({ path, profile, findings, error }: CheckedFile) {
  return {
    path,
    profile,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: finding.range,
      related: finding.related.map(({ range, message }) => ({ path, range, message })),
      fixes: finding.fixes,
    })),
    error,
  };
}

/** One JSON document for the whole run. */
export const json: Reporter = async function* (files, { tally, passedOver }) {
  let between = '\n';
  yield `{"schemaVersion":${schemaVersion},"files":[`;
  for await (const file of files) {
    yield between + safeJson(fileEntry(file));
    between = ',\n';
  }
  yield `\n],"summary":${safeJson({ ...tally(), passedOver })}}\n`;
};
