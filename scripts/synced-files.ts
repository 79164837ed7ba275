import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../server/checks/checks';

export const root = path.join(__dirname, '..');

/** Lists of rules' ids, as an editor completes them: what is allowed by a JSON schema. */
const withRuleIds = ['package.json', 'syntaxes/bao-cao.schema.json'];
/** Texts by key, sorted by it. */
const catalogues = ['vi', 'en', 'client.vi', 'client.en'].map((name) => `l10n/${name}.json`).concat('package.nls.json');

/** An `enum` of at least one `group/name`, over several lines. */
const idEnum = /^(?<indent> *)"enum": \[\n(?: *"[a-z-]+\/[a-z-]+",?\n)+ *\]/gmu;

/** The text with every list of rules' ids made anew, in the order of the catalogue. */
const withIds = (text: string, ids: readonly string[]): string =>
  text.replace(idEnum, (_, indent: string) => {
    const lines = ids.map((id) => `${indent}  "${id}"`);
    return `${indent}"enum": [\n${lines.join(',\n')}\n${indent}]`;
  });

/** The text of a flat JSON object with its keys sorted. */
function sorted(text: string): string {
  const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, string>>);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** What follows from the rules and the keys: each such file with its text as it is, and as it should be. */
export function syncedFiles(): { readonly file: string; readonly text: string; readonly synced: string }[] {
  const ids = checks.map(({ id }) => id);
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replace(/\r\n/gu, '\n');
  return [
    ...withRuleIds.map((file) => ({ file, text: read(file), synced: withIds(read(file), ids) })),
    ...catalogues.map((file) => ({ file, text: read(file), synced: sorted(read(file)) })),
  ];
}
