// Packs counts of syllables and pairs, with the terms of server/knowledge/spelling/genre.json, into lexicon.json beside
// it; docs/lexicon.md describes both.
//   npx tsx scripts/build-lexicon.ts [FOLDER]
// FOLDER (../shared/lexicon) holds syllables.tsv (syllable, count) and bigrams.tsv (pair, count, documents), NFC and in
// small letters. Where it is missing, the counts are those of the lexicon.json that is there: enough to add terms.
// What is no Vietnamese syllable is left out: a lexicon of context has no use for it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import genre from '../server/knowledge/spelling/genre.json';
import {
  countOf,
  packCount,
  packNumber,
  readOne,
  readTwo,
  type PackedLexicon,
} from '../server/knowledge/spelling/pack';
import { otherI, parseSyllable, spellSyllable, type Syllable } from '../server/text/syllable';

const folder = process.argv[2] ?? '../shared/lexicon';
const target = 'server/knowledge/spelling/lexicon.json';
/** A pair of a term counts for as much as one that the counted texts use regularly. */
const termCount = 40;
/** From this count on, and so many times (as a logarithm) more often than by chance, two syllables belong together. */
const strongCount = 8;
const leastBond = 3;

const rows = (file: string): string[][] =>
  readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').map((line) => line.split('\t')); // prettier-ignore

/** Counts of a syllable's written forms; hoá and hóa are one form, lý and lí two of one syllable. */
interface Entry {
  count: number;
  best: number;
  written: Syllable;
}
const entries = new Map<string, Entry>();

/** One key for all ways to write a syllable; undefined for what is none. */
function keyOf(text: string): string | undefined {
  const syllable = parseSyllable(text);
  if (!syllable || syllable.misplaced) return undefined;
  const other = otherI(syllable);
  const forms = [spellSyllable(syllable), ...(other ? [spellSyllable(other)] : [])];
  return forms.sort()[0];
}

function addSyllable(text: string, count: number): void {
  const key = keyOf(text);
  if (key === undefined) return;
  const entry = entries.get(key) ?? { count: 0, best: 0, written: parseSyllable(text)! };
  entry.count += count;
  if (count > entry.best) {
    entry.best = count;
    entry.written = parseSyllable(text)!;
  }
  entries.set(key, entry);
}

/** Counts by first and second key. */
const pairs = new Map<string, Map<string, number>>();

function addPair(first: string, second: string, merge: (known: number) => number): void {
  const [a, b] = [keyOf(first), keyOf(second)];
  if (a === undefined || b === undefined) return;
  const seconds = pairs.get(a) ?? new Map<string, number>();
  seconds.set(b, merge(seconds.get(b) ?? 0));
  pairs.set(a, seconds);
}

function readCounts(): void {
  for (const [text = '', count = ''] of rows('syllables.tsv')) addSyllable(text, Number(count));
  for (const [pair = '', count = ''] of rows('bigrams.tsv')) {
    const [first = '', second = ''] = pair.split(' ');
    addPair(first, second, (known) => known + Number(count));
  }
}

function readPacked(): void {
  const packed = JSON.parse(readFileSync(target, 'utf8')) as PackedLexicon;
  const syllables = packed.syllables.split(' ');
  for (const [id, text] of syllables.entries()) addSyllable(text, countOf[readOne(packed.counts, id)]!);
  for (let first = 0, at = 0; first < syllables.length; first++) {
    const end = at + 2 + readTwo(packed.pairs, at) * 3;
    for (at += 2; at < end; at += 3) {
      const count = countOf[readOne(packed.pairs, at + 2)]!;
      addPair(syllables[first]!, syllables[readTwo(packed.pairs, at)]!, () => count);
    }
  }
}

if (existsSync(folder)) readCounts();
else readPacked();
for (const term of genre.terms) {
  const words = term.split(' ');
  for (const word of words) if (!entries.has(keyOf(word) ?? '')) addSyllable(word, termCount);
  for (const [i, word] of words.slice(1).entries()) addPair(words[i]!, word, (known) => Math.max(known, termCount));
}

const order = [...entries].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
const idOf = new Map(order.map(([key], id) => [key, id]));
const successors = order.map(([key]) =>
  [...(pairs.get(key) ?? [])]
    .flatMap(([second, count]) => {
      const id = idOf.get(second);
      return id === undefined ? [] : [{ id, count }];
    })
    .sort((a, b) => a.id - b.id),
);

const total = order.reduce((sum, [, { count }]) => sum + count, 0);
/** Pairs that belong together: of these a slip's right reading is made. */
const behind = order.map((): number[] => []);
const before = order.map((): number[] => []);
for (const [first, seconds] of successors.entries()) {
  for (const { id, count } of seconds) {
    const bond = Math.log((count * total) / (order[first]![1].count * order[id]![1].count));
    if (count < strongCount || bond < leastBond) continue;
    behind[first]!.push(id);
    before[id]!.push(first);
  }
}
const packLists = (lists: readonly (readonly number[])[]): string =>
  lists.map((list) => packNumber(list.length, 2) + list.map((id) => packNumber(id, 2)).join('')).join('');

/** What stands beside a syllable in pairs too rare to be listed, before and behind it; never less than this share. */
const leastLeftover = 0.03;

function leftovers(): { leftovers: string; rest: number } {
  const restBefore = order.map(([, { count }]) => count);
  const restBehind = [...restBefore];
  for (const [first, seconds] of successors.entries()) {
    for (const { id, count } of seconds) {
      restBefore[first]! -= count;
      restBehind[id]! -= count;
    }
  }
  const least = (rest: number, i: number) => Math.max(rest, leastLeftover * order[i]![1].count, 1);
  return {
    leftovers: order.map((_, i) => packCount(least(restBefore[i]!, i)) + packCount(least(restBehind[i]!, i))).join(''),
    rest: Math.round(restBehind.reduce((sum, rest, i) => sum + least(rest, i), 0)),
  };
}

const lexicon: PackedLexicon = {
  source:
    'Counted over 980 public Vietnamese documents, mostly laws, decrees, resolutions and administrative reports of 2005-2010 (1.13 million syllables), and the terms of genre.json; made by scripts/build-lexicon.ts.',
  total,
  syllables: order.map(([, { written }]) => spellSyllable(written)).join(' '),
  counts: order.map(([, { count }]) => packCount(count)).join(''),
  pairs: successors
    .map((list) => packNumber(list.length, 2) + list.map((p) => packNumber(p.id, 2) + packCount(p.count)).join(''))
    .join(''),
  ...leftovers(),
  partnersBehind: packLists(behind),
  partnersBefore: packLists(before),
};
const text = JSON.stringify(lexicon, undefined, 1) + '\n';
writeFileSync(target, text);
const size = (Buffer.byteLength(text) / 1000).toFixed(0);
console.log(`${order.length} syllables, ${successors.reduce((sum, list) => sum + list.length, 0)} pairs, ${size} kB`);
