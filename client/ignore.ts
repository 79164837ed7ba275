import * as vscode from 'vscode';
import type { FoundPlace } from '../protocol/ignored';
import { settingsSection } from '../protocol/names';
import { changeFolderFile } from './folder-file';
import { entryFor, hasEntry, withIgnored, withRuleOff } from './folder-settings';
import { say } from './messages';
import { reasonOf } from './reason';

/**
 * Lets a finding stand: here, in its file or in its folder, by the `.bao-cao.json` that counts there; by the user's
 * settings for a report that has no folder. Nothing is written into the report. Failures are shown.
 */
export async function ignore(scope: unknown, place: unknown, report: unknown): Promise<void> {
  if (!isPlace(place) || typeof report !== 'string') return;
  const { rule } = place;
  const uri = vscode.Uri.parse(report);
  try {
    if (uri.scheme === 'untitled') await ignoreForUser(place, scope === 'here');
    else if (scope === 'here') await changeFolderFile(uri, (file) => withIgnored(entryFor(place, file)));
    else if (scope === 'file')
      await changeFolderFile(uri, (file) => withIgnored({ rule, file: file.normalize('NFC') }));
    else if (scope === 'folder') {
      await changeFolderFile(uri, () => withRuleOff(rule));
      tellIfOverruled(rule, uri);
    }
  } catch (error) {
    void vscode.window.showErrorMessage(say('ignore.failed', { rule, reason: reasonOf(error) }));
  }
}

async function ignoreForUser(place: FoundPlace, here: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration(settingsSection);
  if (here) {
    const entries = settings.inspect<readonly unknown[]>('ignore')?.globalValue ?? [];
    const entry = entryFor(place);
    if (hasEntry(entries, entry)) return;
    await settings.update('ignore', [...entries, entry], vscode.ConfigurationTarget.Global);
  } else {
    const rules = settings.inspect<Readonly<Record<string, string>>>('rules')?.globalValue ?? {};
    await settings.update('rules', { ...rules, [place.rule]: 'off' }, vscode.ConfigurationTarget.Global);
  }
}

/** The editor's own level for a rule goes before that of the folder. */
function tellIfOverruled(rule: string, report: vscode.Uri): void {
  const level = vscode.workspace
    .getConfiguration(settingsSection, report)
    .get<Readonly<Record<string, string>>>('rules')?.[rule];
  if (level !== undefined && level !== 'off')
    void vscode.window.showWarningMessage(say('ignore.overruled', { rule, level }));
}

function isPlace(value: unknown): value is FoundPlace {
  const { rule, words, section } = (value ?? {}) as Partial<FoundPlace>;
  return [rule, words, section].every((text) => typeof text === 'string');
}
