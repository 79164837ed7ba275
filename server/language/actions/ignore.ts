import { format, type Locale } from '../../messages/message';
import type { Errand } from './errand';
import type { FoundPlace } from '../diagnostics/ignored';

/** Where what is ignored is kept: the `.bao-cao.json` of the report's folder, or the user's settings where it has none. */
export type IgnoreStore = 'folder' | 'user';

/** How far an entry reaches: these words, all of the rule's in this report, all of them wherever the store counts. */
const scopes = { folder: ['here', 'file', 'folder'], user: ['here', 'user'] } as const;

/** The ways to let a finding stand. */
export const ignoreActions = (place: FoundPlace, store: IgnoreStore, locale: Locale): Errand[] =>
  scopes[store].map((scope) => ({
    title: format({ key: `server.ignore.${scope}`, args: { rule: place.rule } }, locale),
    name: 'ignore',
    args: [scope, place],
  }));

/** Leads to the page that says why. */
export const showRuleAction = ({ rule }: FoundPlace, locale: Locale): Errand => ({
  title: format({ key: 'server.show-rule', args: { rule } }, locale),
  name: 'showRule',
  args: [rule],
});
