import { lexicon } from '../../knowledge/spelling/lexicon';
import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import { parseSyllable, spellSyllable, type TonePlacement } from '../../text/syllable';
import { oneKeyApart, telexOf } from '../../text/telex';
import { casingOf } from '../../text/words';
import { defineCheck, type Fix, type Remark } from '../check';
import { placementOf } from './engine/placement';
import { slipsOf, type Slip } from './engine/slips';
import { spelledParagraphs, type Spelled, type Stranger } from './engine/spelled';
import { isAccepted, likeWritten, readingOf, writtenWord } from './engine/wording';

/** A letter that only Vietnamese has with its mark; words without one are names, codes and foreign words. */
const marked = /[ăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
/** As many uses make a word the report's own. */
const recurring = 3;
/** How many readings are proposed. */
const shown = 3;

/** What cannot be a syllable of Vietnamese: câo, trair, nghành, tòan, vàphát. */
export const spellingSyllable = defineCheck({
  id: 'spelling/syllable',
  severity: 'warning',
  title: 'spelling.syllable.title',
  *run(report, { words: accepted }) {
    const { usual } = placementOf(report);
    const paragraphs = spelledParagraphs(report);
    const told = new Set<string>();
    for (const slip of slipsOf(report)) {
      const { paragraph: index, word } = slip;
      told.add(`${index} ${word}`);
      if (!slip.impossible || slip.count > 1 || isAccepted(paragraphs[index]!, word, word, accepted)) continue;
      yield remarkOn(report, index, word, meantBy(slip, paragraphs[index]!, usual));
    }
    const strangers = strangersOf(report);
    const uses = new Map<string, number>();
    for (const { lower } of strangers) uses.set(lower, (uses.get(lower) ?? 0) + 1);
    for (const { index, word, lower } of strangers) {
      if (told.has(`${index} ${word}`) || uses.get(lower)! >= recurring) continue;
      const paragraph = paragraphs[index]!;
      const meaning = isAccepted(paragraph, word, word, accepted) ? undefined : meant(paragraph, word, usual);
      if (meaning) yield remarkOn(report, index, word, meaning);
    }
  },
});

interface Meaning {
  readonly key: 'spelling.syllable.found' | 'spelling.syllable.tone' | 'spelling.syllable.glued';
  readonly readings: readonly string[];
  /** How many figures behind the word belong to it, for each reading; none if missing. */
  readonly figures?: readonly number[];
  /** Whether nothing else can be meant. */
  readonly certain: boolean;
}

/** The strangers of all paragraphs. */
const strangersOf = (report: Report): readonly (Stranger & { readonly index: number })[] =>
  spelledParagraphs(report).flatMap(({ strangers }, index) => strangers.map((stranger) => ({ ...stranger, index })));

const meantBy = (slip: Slip, paragraph: Spelled, usual: TonePlacement): Meaning => ({
  key: slip.meant[0]!.way === 'joined' ? 'spelling.syllable.glued' : 'spelling.syllable.found',
  readings: slip.meant.map((reading) => readingOf(reading, paragraph, slip.word, usual)),
  figures: slip.meant.map(({ figures = 0 }) => figures),
  certain: false,
});

/** What is meant, where the context does not tell. */
function meant(paragraph: Spelled, word: number, usual: TonePlacement): Meaning | undefined {
  const written = writtenWord(paragraph, word);
  const casing = casingOf(paragraph.words, word);
  const lower = written.toLowerCase();
  // A capital at the start of a sentence may be a name's; a word in capitals may be an abbreviation.
  if (!marked.test(lower) || (casing === 'title' && !parseSyllable(lower)?.misplaced)) return undefined;
  const as = (word: string): string => likeWritten(word, casing, usual);
  const syllable = parseSyllable(lower);
  if (syllable) return { key: 'spelling.syllable.tone', readings: [as(spellSyllable(syllable))], certain: true };
  const parted = part(lower);
  if (parted) return { key: 'spelling.syllable.glued', readings: [as(parted)], certain: false };
  const near = nearest(lower);
  if (!near.length) near.push(...lettersApart(lower));
  return near.length ? { key: 'spelling.syllable.found', readings: near.map(as), certain: false } : undefined;
}

/** vàphát: two syllables that the lexicon knows side by side. */
function part(word: string): string | undefined {
  const known = lexicon();
  for (let at = 1; at < word.length; at++) {
    const first = known.idOf(word.slice(0, at));
    const second = first < 0 ? first : known.idOf(word.slice(at));
    if (second >= 0 && known.pairCount(first, second) > 0) return `${word.slice(0, at)} ${word.slice(at)}`;
  }
  return undefined;
}

/** The syllables one key away, the most frequent first. */
function nearest(word: string): string[] {
  const keys = telexOf(word);
  const found: string[] = [];
  for (const spelling of lexicon().spellings) {
    const other = telexOf(spelling);
    if (other !== keys && !oneKeyApart(keys, other)) continue;
    found.push(spelling);
    if (found.length === shown) break;
  }
  return found;
}

/** Loan words have several groups of vowels, consonants in a row or letters of other alphabets: vắcxin, blốc, jút. */
const borrowed =
  /[fjwz]|^[^aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{4}|^(?:[bcdđfgkp][lr]|tl|s[tcpkml]|xt|chr|hr|mr)/u;

/** What is meant by letters typed twice or in the wrong order, which Telex can turn into marks: đồồng, nâhn, qucố. */
function lettersApart(word: string): string[] {
  if (borrowed.test(word)) return [];
  const known = lexicon();
  const ids = new Set<number>();
  for (let i = 0; i < word.length; i++) {
    const rest = word.slice(i + 1);
    ids.add(known.idOf(word.slice(0, i) + rest));
    if (rest !== '') ids.add(known.idOf(word.slice(0, i) + rest[0]! + word[i]! + rest.slice(1)));
  }
  // The lexicon's ids go by frequency.
  return [...ids]
    .filter((id) => id >= 0 && marked.test(known.spellings[id]!))
    .sort((a, b) => a - b)
    .slice(0, shown)
    .map((id) => known.spellings[id]!);
}

function remarkOn(report: Report, index: number, word: number, meaning: Meaning): Remark {
  const { key, readings, figures, certain } = meaning;
  const { flow } = report.paragraphs[index]!;
  const { words } = spelledParagraphs(report)[index]!;
  const span = flow.spanOf(words.starts[word]!, words.ends[word]!);
  const written = flow.text.slice(words.starts[word], words.ends[word]);
  const message: Message = { key, args: { written, meant: readings[0]! } };
  const fixes = readings.map((newText, i): Fix => {
    const all = flow.spanOf(words.starts[word]!, words.ends[word]! + (figures?.[i] ?? 0));
    return { title: { key: 'spelling.fix', args: { word: newText } }, safe: certain, edits: [{ span: all, newText }] };
  });
  return { span, message, fixes };
}
