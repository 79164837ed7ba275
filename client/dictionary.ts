import * as vscode from 'vscode';
import { settingsSection } from '../protocol/names';
import { changeFolderFile } from './folder-file';
import { withWord } from './folder-settings';
import { say } from './messages';
import { reasonOf } from './reason';

/** Adds a word to the user's settings or to the `.bao-cao.json` of a report's folder; failures are shown. */
export async function addWord(word: unknown, dictionary: unknown, report: unknown): Promise<void> {
  if (typeof word !== 'string' || typeof report !== 'string') return;
  try {
    if (dictionary === 'folder') await changeFolderFile(vscode.Uri.parse(report), () => withWord(word));
    else await addToUser(word);
  } catch (error) {
    void vscode.window.showErrorMessage(say('words.failed', { word, reason: reasonOf(error) }));
  }
}

async function addToUser(word: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(settingsSection);
  const words = settings.inspect<readonly string[]>('words')?.globalValue ?? [];
  if (!words.includes(word)) await settings.update('words', [...words, word], vscode.ConfigurationTarget.Global);
}
