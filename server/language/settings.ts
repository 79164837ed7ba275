import { type Severity, severities } from '../checks/check';
import type { RuleLevels } from '../checks/run';
import { type Locale, locales } from '../messages/message';
import { nearestName } from '../text/nearest';
import { type IgnoreEntry, readIgnored } from './diagnostics/ignored';
import {
  refuseUnknownKeys,
  settingName,
  type SettingsOrigin,
  type SettingsProblem,
  type SettingsReading,
} from './settings-problem';
import { isObject, noTerms, readList, readTerms, shown, type Terms, uniteTerms } from './terms';

/** What a user or a folder may set; the section `baoCao` of an editor's configuration. */
export interface Settings extends Terms {
  readonly rules: RuleLevels;
  readonly locale: Locale;
  /** Lighter findings are not shown. */
  readonly minSeverity: Severity;
  /** What a person has looked at and lets stand. */
  readonly ignore: readonly IgnoreEntry[];
  /** Patterns as in a `.gitignore`, from the folder of the settings: what is no report there, however much it looks like one. */
  readonly exclude: readonly string[];
  /** Whether the computed value is shown behind figures that do not hold. */
  readonly inlayHints: { readonly figures: boolean };
  /** Whether headings of indicators say how many there are. */
  readonly codeLens: { readonly indicators: boolean };
  /** What happens to the text by itself where Enter is typed: lists go on, the line that was ended is tidied up. */
  readonly onType: { readonly continueLists: boolean; readonly tidy: boolean };
}

export const defaultSettings: Settings = {
  rules: {},
  locale: 'vi',
  minSeverity: 'hint',
  ignore: [],
  exclude: [],
  inlayHints: { figures: false },
  codeLens: { indicators: true },
  onType: { continueLists: true, tidy: false },
  ...noTerms,
};

const levels: readonly (Severity | 'off')[] = ['off', ...severities];

const switches = [true, false] as const;

/** The keys of a `.bao-cao.json`; an editor's section may have others. */
const settingNames = ['$schema', ...Object.keys(defaultSettings)];

/**
 * Reads settings that anybody may have written: what cannot be understood is left at its default and named in
 * `problems`. An absent value (undefined or null) is no problem; neither are the keys of others in an editor's section.
 *
 * @param ruleIds the rules that there are.
 */
export function readSettings(
  value: unknown,
  ruleIds: readonly string[],
  origin: SettingsOrigin = 'editor',
): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] } {
  const reading: SettingsReading = { origin, problems: [] };
  const { problems } = reading;
  const named = (path: readonly string[]) => settingName(reading, path.join('.'));
  const object = (candidate: unknown, path: readonly string[]) => {
    if (isObject(candidate)) return candidate;
    if (candidate === undefined || candidate === null) return {};
    problems.push({ key: 'server.settings.object', args: { name: named(path) }, at: path });
    return {};
  };
  const choice = <T extends string | boolean>(
    candidate: unknown,
    path: readonly string[],
    allowed: readonly T[],
  ): T | undefined => {
    const found = allowed.find((one) => one === candidate);
    if (found === undefined && candidate !== undefined && candidate !== null) {
      const args = { name: named(path), allowed: allowed.join(', '), value: shown(candidate) };
      problems.push({ key: 'server.settings.choice', args, at: path });
    }
    return found;
  };
  /** Switches in a group of their own: `inlayHints: { figures: true }`. */
  const flags = <T extends string>(group: string, otherwise: Readonly<Record<T, boolean>>): Record<T, boolean> => {
    const values = object(section[group], [group]);
    refuseUnknownKeys(reading, values, { known: Object.keys(otherwise), at: [group] });
    const read = Object.entries<boolean>(otherwise).map(([name, usual]) => {
      return [name, choice(values[name], [group, name], switches) ?? usual] as const;
    });
    return Object.fromEntries(read) as Record<T, boolean>;
  };

  const isWhole = isObject(value) || value === undefined || value === null;
  if (!isWhole) problems.push(wholeProblem(origin));
  const section = isObject(value) ? value : {};
  refuseUnknownKeys(reading, section, { known: settingNames });
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, level] of Object.entries(object(section['rules'], ['rules']))) {
    if (!ruleIds.includes(id)) {
      problems.push(unknownRule(id, ruleIds, named(['rules'])));
      continue;
    }
    const known = choice(level, ['rules', id], levels);
    if (known) rules[id] = known;
  }
  const settings: Settings = {
    rules,
    locale: choice(section['locale'], ['locale'], locales) ?? defaultSettings.locale,
    minSeverity: choice(section['minSeverity'], ['minSeverity'], severities) ?? defaultSettings.minSeverity,
    ignore: readIgnored(section, ruleIds, reading),
    exclude: readList(section, 'exclude', reading, { key: 'server.settings.text', read: readPattern }),
    inlayHints: flags('inlayHints', defaultSettings.inlayHints),
    codeLens: flags('codeLens', defaultSettings.codeLens),
    onType: flags('onType', defaultSettings.onType),
    ...readTerms(section, reading),
  };
  return { settings, problems };
}

const wholeProblem = (origin: SettingsOrigin): SettingsProblem =>
  origin === 'editor'
    ? { key: 'server.settings.object', args: { name: 'baoCao' }, at: [] }
    : { key: 'server.settings.whole', at: [] };

function unknownRule(id: string, ruleIds: readonly string[], name: string): SettingsProblem {
  const near = nearestName(id, ruleIds);
  const where = { at: ['rules', id], isKey: true } as const;
  return near === undefined
    ? { key: 'server.settings.rule', args: { name, rule: shown(id) }, ...where }
    : { key: 'server.settings.rule-near', args: { name, rule: shown(id), near }, ...where };
}

/** Patterns keep their spaces. */
const readPattern = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/**
 * The settings for a document in a folder that has its own: a rule's level is the editor's where it has one, terms and
 * what is ignored are united, and what the editor leaves at its default the folder decides.
 */
export function mergeSettings(editor: Settings, folder: Settings): Settings {
  const decided = <K extends 'locale' | 'minSeverity'>(name: K): Settings[K] =>
    editor[name] === defaultSettings[name] ? folder[name] : editor[name];
  return {
    ...editor,
    rules: { ...folder.rules, ...editor.rules },
    locale: decided('locale'),
    minSeverity: decided('minSeverity'),
    ignore: [...editor.ignore, ...folder.ignore],
    ...uniteTerms(editor, folder),
  };
}

/** Equal for settings under which the same is found and said, whatever the order in which they were written. */
export function settingsKey(settings: Settings): string {
  const { rules, locale, minSeverity, ignore, words, abbreviations, documents } = settings;
  const sorted = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, locale, minSeverity, ignore, words, abbreviations, documents]);
}
