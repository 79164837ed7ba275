// Packs counts of syllables and pairs, with the terms of server/knowledge/spelling/genre.json, into lexicon.json beside
// it; docs/lexicon.md describes both.
//   npx tsx scripts/build-lexicon.ts [FOLDER]
// FOLDER (../shared/lexicon) holds counts of the genre (syllables.tsv, bigrams.tsv) and of statutes and encyclopaedia
// (syllables-broad.tsv, pairs-broad.tsv): NFC, small letters, what is counted before its count. Where it is missing, the
// counts are those of the lexicon.json that is there: enough to add terms.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import genre from '../server/knowledge/spelling/genre.json';
import { countOf, packCount, packNumber, readTwo, type PackedLexicon } from '../server/knowledge/spelling/pack';
import { fold } from '../server/text/fold';
import { otherI, parseSyllable, spellSyllable, type Syllable } from '../server/text/syllable';

const folder = process.argv[2] ?? '../shared/lexicon';
const target = 'server/knowledge/spelling/lexicon.json';
/**
 * What a use in the genre's own texts weighs beside one in statutes and encyclopaedia: those are 27 times as long, and
 * added up as they are, they would drown it. With 8 the genre is a fifth of the mixture.
 */
const genreWeight = 8;
/** A pair of a term counts for as much as one that the counted texts use regularly; in uses of the genre. */
const termCount = 40;
/** Pairs rarer than this in the mixture are left out. */
const leastPair = 5;
/** Pair counts are kept to a step of 1.16 to this power: coarser digits compress better. */
const coarse = 2;

const rows = (file: string): string[][] =>
  readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').map((line) => line.split('\t')); // prettier-ignore

/** Counts of a syllable's written forms; hoá and hóa are one form, lý and lí two of one syllable. */
interface Entry {
  count: number;
  best: number;
  written: Syllable;
}
const entries = new Map<string, Entry>();

const keys = new Map<string, string | undefined>();
/** One key for all ways to write a syllable; undefined for what is none. */
function keyOf(text: string): string | undefined {
  if (!keys.has(text)) keys.set(text, findKey(text));
  return keys.get(text);
}
function findKey(text: string): string | undefined {
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

function addPairs(file: string, weight: number): void {
  for (const [pair = '', count = ''] of rows(file)) {
    const [first = '', second = ''] = pair.split(' ');
    addPair(first, second, (known) => known + Number(count) * weight);
  }
}

/** What is packed already; undefined where the counts are there. */
const packed = existsSync(folder) ? undefined : (JSON.parse(readFileSync(target, 'utf8')) as PackedLexicon);

function readCounts(): void {
  for (const [text = '', count = ''] of rows('syllables-broad.tsv')) addSyllable(text, Number(count));
  for (const [text = '', count = ''] of rows('syllables.tsv')) addSyllable(text, Number(count) * genreWeight);
  addPairs('pairs-broad.tsv', 1);
  addPairs('bigrams.tsv', genreWeight);
}

function readPacked({ syllables, counts, lengths, followers, pairCounts }: PackedLexicon): void {
  const spellings = syllables.split(' ');
  for (const [id, text] of spellings.entries()) addSyllable(text, countOf(counts.charCodeAt(id)));
  for (let first = 0, at = 0; first < spellings.length; first++) {
    for (const end = at + readTwo(lengths, first * 2); at < end; at++) {
      const count = countOf(pairCounts.charCodeAt(at));
      addPair(spellings[first]!, spellings[readTwo(followers, at * 2)]!, () => count);
    }
  }
}

if (packed) readPacked(packed);
else readCounts();
const termUses = termCount * genreWeight;
for (const term of genre.terms) {
  const words = term.split(' ');
  for (const word of words) if (!entries.has(keyOf(word) ?? '')) addSyllable(word, termUses);
  for (const [i, word] of words.slice(1).entries()) addPair(words[i]!, word, (known) => Math.max(known, termUses));
}

const order = [...entries].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
const idOf = new Map(order.map(([key], id) => [key, id]));
const successors = order.map(([key]) =>
  [...(pairs.get(key) ?? [])]
    .flatMap(([second, count]) => {
      const id = idOf.get(second);
      return id === undefined || (!packed && count < leastPair) ? [] : [{ id, count }];
    })
    .sort((a, b) => a.id - b.id),
);
const total = Math.round(order.reduce((sum, [, { count }]) => sum + count, 0));

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

/** Words of other languages that the encyclopaedia has; what is a Vietnamese syllable without its marks may be a slip. */
function strangers(): string {
  if (packed) return packed.strangers;
  const bare = new Set(order.map(([key]) => fold(key)));
  return rows('syllables-broad.tsv')
    .map(([text = '']) => text)
    .filter((text) => /^[a-z]{2,14}$/u.test(text) && keyOf(text) === undefined && !bare.has(text))
    .sort()
    .join(' ');
}

const flat = successors.flat();
const counted: PackedLexicon = {
  source:
    'Counted over 980 public documents, mostly laws, decrees, resolutions and administrative reports of 2005-2010 (1.1 million syllables), mixed with the codified statutes of Vietnam (2026) and an extract of the Vietnamese encyclopaedia (2017) of together 30 million, and the terms of genre.json; made by scripts/build-lexicon.ts.',
  total,
  syllables: order.map(([, { written }]) => spellSyllable(written)).join(' '),
  counts: order.map(([, { count }]) => packCount(count)).join(''),
  lengths: successors.map((list) => packNumber(list.length, 2)).join(''),
  followers: flat.map(({ id }) => packNumber(id, 2)).join(''),
  pairCounts: flat.map((p) => packCount(p.count, coarse)).join(''),
  ...leftovers(),
  meantLengths: '',
  meant: '',
  meantWays: '',
  strangers: strangers(),
};
const write = (lexicon: PackedLexicon): void => writeFileSync(target, `${JSON.stringify(lexicon, undefined, 1)}\n`);

/** What may be meant by a syllable is as good as never a word as rare as this. */
const leastMeant = 100;

/** What may have been meant by each syllable: the engine's own channel, asked beforehand. */
async function meant(): Promise<Pick<PackedLexicon, 'meantLengths' | 'meant' | 'meantWays'>> {
  const { findReadingsOfId } = await import('../server/checks/spelling/engine/candidates');
  const { ways } = await import('../server/checks/spelling/engine/channel');
  const lists = order.map((_, id) =>
    findReadingsOfId(id)
      .flatMap(({ ids: [other = 0], way }) => (order[other]![1].count < leastMeant ? [] : [{ other, way }]))
      .sort((a, b) => a.other - b.other),
  );
  return {
    meantLengths: lists.map((list) => packNumber(list.length, 1)).join(''),
    meant: lists.flatMap((list) => list.map(({ other }) => packNumber(other, 2))).join(''),
    meantWays: lists.flatMap((list) => list.map(({ way }) => packNumber(ways.indexOf(way), 1))).join(''),
  };
}

const kb = (text: string): string =>
  `${(text.length / 1000).toFixed(0)} kB, deflated ${(deflateRawSync(text, { level: 9 }).length / 1000).toFixed(0)} kB`;

async function main(): Promise<void> {
  write(counted); // The engine reads the syllables from there.
  const lexicon = { ...counted, ...(await meant()) };
  write(lexicon);
  for (const [name, part] of Object.entries(lexicon)) {
    if (typeof part === 'string' && part.length > 5000) console.log(`${name.padEnd(12)} ${kb(part)}`);
  }
  console.log(`${order.length} syllables, ${flat.length} pairs, ${kb(JSON.stringify(lexicon))}`);
}

void main();
