import * as vscode from 'vscode';
import en from '../l10n/client.en.json';
import vi from '../l10n/client.vi.json';
import { settingsSection } from '../protocol/names';

/** Keys of `l10n/client.vi.json`; a test holds `l10n/client.en.json` to the same keys and placeholders. */
export type ClientMessage = keyof typeof vi;

/**
 * A text for the user: Vietnamese, or English where `baoCao.locale` says so. The editor's own display language is not
 * asked: VS Code has no Vietnamese one, so most people who write reports run it in English.
 */
export function say(key: ClientMessage, args: Readonly<Record<string, string | number>> = {}): string {
  const catalogue = vscode.workspace.getConfiguration(settingsSection).get('locale') === 'en' ? en : vi;
  return catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
