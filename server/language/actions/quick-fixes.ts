import { format } from '../../messages/message';
import { compare, touches } from '../../text/source';
import { addWordActions } from './add-word';
import type { Diagnostic, DocumentEdit, ReadyFix } from '../diagnostics/diagnostic';
import type { Errand } from './errand';
import { ignoreActions, showRuleAction } from './ignore';
import type { FoundPlace } from '../diagnostics/ignored';
import type { Locale } from '../../messages/message';
import type { ActionRequest, CodeAction } from './action';

export const fixAllKind = 'source.fixAll.baoCao';

/** One action per fix of the given diagnostics; of two equal ones only the first. */
export function quickFixes(diagnostics: readonly { readonly fixes: readonly ReadyFix[] }[]): CodeAction[] {
  const actions: CodeAction[] = [];
  const seen = new Set<string>();
  diagnostics.forEach(({ fixes }, index) => {
    const safe = fixes.filter((fix) => fix.safe);
    for (const fix of fixes) {
      if (!fix.edits.length) continue;
      const key = JSON.stringify([fix.title, fix.edits]);
      if (seen.has(key)) continue;
      seen.add(key);
      const preferred = safe.length === 1 && fix.safe;
      actions.push({ kind: 'quickfix', title: fix.title, edits: fix.edits, preferred, repairs: [index] });
    }
  });
  return actions;
}

/** The ways to say that a word is right after all, for each diagnostic that is about one; for one word only once. */
export function wordActions(
  diagnostics: readonly { readonly word?: string }[],
  { dictionaries = [] }: ActionRequest,
  locale: Locale,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const seen = new Set<string>();
  diagnostics.forEach(({ word }, index) => {
    if (word === undefined || seen.has(word)) return;
    seen.add(word);
    for (const errand of addWordActions(word, dictionaries, locale)) actions.push(errandAction(errand, index));
  });
  return actions;
}

const errandAction = (errand: Errand, index: number): CodeAction => ({
  kind: 'quickfix',
  title: errand.title,
  edits: [],
  errand,
  preferred: false,
  repairs: [index],
});

/** Where more findings than this are asked about, as for a selected page, nobody means to ignore one of them. */
const mostPlaces = 12;

/** The ways to let findings stand, and to read why they are made; what is said of a rule only once. */
export function placeActions(
  diagnostics: readonly { readonly place?: FoundPlace }[],
  { ignoreStore, showsRules }: ActionRequest,
  locale: Locale,
): CodeAction[] {
  const places = diagnostics.flatMap(({ place }, index) => (place ? [{ place, index }] : []));
  if (places.length > mostPlaces) return [];
  const ignoring = places.flatMap(({ place, index }) =>
    ignoreStore ? ignoreActions(place, ignoreStore, locale).map((errand) => errandAction(errand, index)) : [],
  );
  const reading = places.flatMap(({ place, index }) =>
    showsRules ? [errandAction(showRuleAction(place, locale), index)] : [],
  );
  const seen = new Set<string>();
  return [...ignoring, ...reading].filter(({ title, errand }) => {
    // Two places of one rule have the same title, and are two places all the same.
    const key = JSON.stringify([title, errand!.args[0] === 'here' ? errand!.args : '']);
    return !seen.has(key) && seen.add(key);
  });
}

/** All safe fixes at once; nothing where there is none. */
export function fixAll(diagnostics: readonly Diagnostic[], locale: Locale): CodeAction[] {
  const edits = safeEdits(diagnostics);
  if (!edits.length) return [];
  const title = format({ key: 'server.fix-all' }, locale);
  return [{ kind: fixAllKind, title, edits, preferred: false, repairs: [] }];
}

/**
 * The edits of every diagnostic's first safe fix, in the order of the text. A fix that touches the ground of one taken
 * before is left for the next round: applied together they might not mean what each means alone.
 */
export function safeEdits(diagnostics: readonly Diagnostic[]): DocumentEdit[] {
  const taken: DocumentEdit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => touches(edit.range, other.range)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => compare(a.range.start, b.range.start));
}
