import type { Message } from '../messages/message';
import { nearestName } from '../text/nearest';

/** Something in settings that cannot be used. */
export interface SettingsProblem extends Message {
  /** The keys and indexes that lead to it. */
  readonly at: readonly (string | number)[];
  /** It is the key that is wrong, not what it is set to. */
  readonly isKey?: true;
}

/**
 * Who has written the settings: the section `baoCao` of an editor's configuration, where editors and other programs have
 * keys of their own, or a `.bao-cao.json`, where every key is ours and every entry has a place.
 */
export type SettingsOrigin = 'editor' | 'file';

/** What is being read, and what was found wrong so far. */
export interface SettingsReading {
  readonly origin: SettingsOrigin;
  readonly problems: SettingsProblem[];
}

/** A key as messages name it: those of an editor under the name of the section. */
export const settingName = ({ origin }: SettingsReading, name: string): string =>
  origin === 'editor' ? `baoCao.${name}` : name;

/** An entry of a list that cannot be used, in short. */
export interface Refused {
  readonly index: number;
  readonly shown: string;
}

/** Names the entries of one list that cannot be used: in a file each at its place, for an editor all in one message. */
export function refuseEntries(
  reading: SettingsReading,
  list: string,
  key: Message['key'],
  refused: readonly Refused[],
): void {
  const name = settingName(reading, list);
  const groups = reading.origin === 'file' ? refused.map((one) => [one]) : [refused];
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const value = group.map(({ shown }) => shown).join(', ');
    reading.problems.push({ key, args: { name, value }, at: [list, first.index] });
  }
}

/** The keys that an object may have. */
export interface AllowedKeys {
  readonly known: readonly string[];
  /** Leads to the object. */
  readonly at?: readonly (string | number)[];
  /** Whether keys that are near to none of ours are allowed, such as a `note`. */
  readonly foreign?: 'refused' | 'kept';
}

/** Names the keys of an object in a file that there are not, with those that were most likely meant. */
export function refuseUnknownKeys(
  { origin, problems }: SettingsReading,
  object: Readonly<Record<string, unknown>>,
  { known, at = [], foreign = 'refused' }: AllowedKeys,
): void {
  if (origin === 'editor') return;
  for (const name of Object.keys(object)) {
    if (known.includes(name)) continue;
    const near = nearestName(name, known);
    if (near === undefined && foreign === 'kept') continue;
    const where = { at: [...at, name], isKey: true } as const;
    problems.push(
      near === undefined
        ? {
            key: 'server.settings.unknown',
            args: { name: shownKey(name), known: known.filter((one) => !one.startsWith('$')).join(', ') },
            ...where,
          }
        : { key: 'server.settings.unknown-near', args: { name: shownKey(name), near }, ...where },
    );
  }
}

/** A key that anybody may have written, as a message can show it. */
const shownKey = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
