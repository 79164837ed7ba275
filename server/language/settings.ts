import { type Severity, severities } from '../checks/check';
import type { RuleLevels } from '../checks/run';
import { type Locale, locales, type Message } from '../messages/message';
import { type IgnoreEntry, readIgnored } from './diagnostics/ignored';
import { noTerms, readTerms, shown, type Terms, uniteTerms } from './terms';

/** What a user or a folder may set; the section `baoCao` of an editor's configuration. */
export interface Settings extends Terms {
  readonly rules: RuleLevels;
  readonly locale: Locale;
  /** Lighter findings are not shown. */
  readonly minSeverity: Severity;
  /** What a person has looked at and lets stand. */
  readonly ignore: readonly IgnoreEntry[];
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
  inlayHints: { figures: false },
  codeLens: { indicators: true },
  onType: { continueLists: true, tidy: false },
  ...noTerms,
};

const levels: readonly (Severity | 'off')[] = ['off', ...severities];

const switches = [true, false] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads settings that anybody may have written: what cannot be understood is left at its default and named in
 * `problems`. An absent value (undefined or null) is no problem; neither are keys that are not ours.
 *
 * @param ruleIds the rules that there are.
 */
export function readSettings(
  value: unknown,
  ruleIds: readonly string[],
): { readonly settings: Settings; readonly problems: readonly Message[] } {
  const problems: Message[] = [];
  const object = (name: string, candidate: unknown) => {
    if (isObject(candidate)) return candidate;
    if (candidate !== undefined && candidate !== null) problems.push({ key: 'server.settings.object', args: { name } });
    return {};
  };
  const choice = <T extends string | boolean>(
    name: string,
    candidate: unknown,
    allowed: readonly T[],
  ): T | undefined => {
    const found = allowed.find((one) => one === candidate);
    if (found === undefined && candidate !== undefined && candidate !== null) {
      const args = { name, allowed: allowed.join(', '), value: shown(candidate) };
      problems.push({ key: 'server.settings.choice', args });
    }
    return found;
  };

  /** A switch in a group of its own: `inlayHints: { figures: true }`. */
  const flag = (group: string, name: string, otherwise: boolean): boolean => {
    const values = object(`baoCao.${group}`, section[group]);
    return choice(`baoCao.${group}.${name}`, values[name], switches) ?? otherwise;
  };

  const section = object('baoCao', value);
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, level] of Object.entries(object('baoCao.rules', section['rules']))) {
    if (!ruleIds.includes(id)) {
      problems.push({ key: 'server.settings.rule', args: { rule: shown(id) } });
      continue;
    }
    const known = choice(`baoCao.rules.${id}`, level, levels);
    if (known) rules[id] = known;
  }
  const settings: Settings = {
    rules,
    locale: choice('baoCao.locale', section['locale'], locales) ?? defaultSettings.locale,
    minSeverity: choice('baoCao.minSeverity', section['minSeverity'], severities) ?? defaultSettings.minSeverity,
    ignore: readIgnored(section['ignore'], ruleIds, problems),
    inlayHints: { figures: flag('inlayHints', 'figures', defaultSettings.inlayHints.figures) },
    codeLens: { indicators: flag('codeLens', 'indicators', defaultSettings.codeLens.indicators) },
    onType: {
      continueLists: flag('onType', 'continueLists', defaultSettings.onType.continueLists),
      tidy: flag('onType', 'tidy', defaultSettings.onType.tidy),
    },
    ...readTerms(section, problems),
  };
  return { settings, problems };
}

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
