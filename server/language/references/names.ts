import { anyHamlet, anyUnit } from '../../grammar/levels';
import { capitalisedIn } from '../../grammar/capitalised';
import type { Report } from '../../report/model';
import { append } from '../../text/append';
import type { Flow } from '../../text/flow';
import { textBefore } from '../../text/strings';
import { isCapitals } from '../../text/vietnamese';
import type { Binding, Occurrence } from './binding';
import { type PhraseMatch, phraseFinder } from './words';

/** What is said before the name of a place, a people or a person. */
const naming = new RegExp(
  `(?<!\\p{L})(?:${anyUnit}|${anyHamlet}|ấp|làng|buôn|xóm|khu|suối|sông|hồ|núi|dãy|đèo|đồi|đồn|cầu|chợ|trường|địa bàn|vùng|cánh đồng|dân tộc|người|đồng chí|ông|bà|anh|chị|cụ)\\s+$`,
  'iu',
);
/** How far before a name that is looked for, in characters. */
const reach = 16;
/** Between two names of one list. */
const listed = /^(?:,|;|,? và| với| -)\s$/iu;
/** A longer name goes on: «Điện Biên» in «Điện Biên Phủ». */
const goesOn = /^\s\p{Lu}\p{Ll}/u;
/** A word with a capital stands before; at the start of a sentence every word has one. */
const capitalBefore = /(?<start>^|[.!?:;“"(–-]\s*)?(?<word>\p{Lu}\p{Ll}*)\s$/u;

/**
 * The names of places, peoples and persons, each with all its occurrences: whole names only, in small letters or in
 * capitals. One name in two spellings is two names.
 */
export function nameBindings(report: Report): Binding[] {
  const names = new Set<string>();
  for (const { flow } of report.paragraphs) for (const name of namesOf(flow.text)) names.add(name);
  const find = phraseFinder([...names].map((name) => [name, name] as const));
  const found = new Map<string, Occurrence[]>();
  for (const { flow } of report.paragraphs) {
    let before = -1;
    for (const match of find(flow.text)) {
      if (!isOccurrence(flow.text, match, before)) continue;
      before = match.words.at(-1)!.end;
      append(found, match.value, occurrenceOf(flow, match));
    }
  }
  return [...found].map(([label, mentions]) => ({
    kind: 'name',
    label,
    definition: undefined,
    // Footnotes stand behind the body in the model.
    mentions: mentions.sort((a, b) => a.span.start - b.span.start),
  }));
}

/** The names of a text that are certainly names, for what stands before them or beside them. */
function namesOf(text: string): string[] {
  const names: string[] = [];
  let before = -1;
  for (const { text: name, start } of capitalisedIn(text)) {
    const isName =
      naming.test(textBefore(text, start, reach)) || (before >= 0 && listed.test(text.slice(before, start)));
    if (!isName) continue;
    names.push(name);
    before = start + name.length;
  }
  return names;
}

/** @param before where the last name of the text ended. */
function isOccurrence(text: string, { value, words }: PhraseMatch<string>, before: number): boolean {
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  const written = text.slice(start, end);
  if (written === value) {
    if (goesOn.test(text.slice(end, end + 3))) return false;
    const lead = textBefore(text, start, reach);
    const capital = capitalBefore.exec(lead)?.groups;
    return !capital || capital['start'] !== undefined || naming.test(lead) || isCapitals(capital['word']!);
  }
  if (written !== value.toUpperCase()) return false;
  // Among words in capitals only these tell where a name begins.
  return (
    naming.test(textBefore(text, start, reach)) ||
    (before >= 0 && before < start && listed.test(text.slice(before, start)))
  );
}

const occurrenceOf = (flow: Flow, { words }: PhraseMatch<string>): Occurrence => ({
  span: flow.spanOf(words[0]!.start, words.at(-1)!.end),
  words: words.map(({ start, end }) => flow.spanOf(start, end)),
});
