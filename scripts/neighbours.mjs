// Makes server/knowledge/neighbours.json: the two-syllable words that can meet on one syllable, as in «hành vi | vi phạm».
//   node scripts/neighbours.mjs [compounds.tsv]
// The list of compounds (word, count) stands beside the project where it is developed, see its README for the source.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const input = process.argv[2] ?? `${root}../shared/lexicon/compounds.tsv`;
/** Rarer words are names, slips, or words of stories. */
const least = 8;

const starts = new Map();
const ends = new Map();
const add = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value));
for (const line of readFileSync(input, 'utf8').split('\n')) {
  const [word, count] = line.split('\t');
  const syllables = word.split(' ');
  if (syllables.length !== 2 || Number(count) < least || !/^\p{L}+ \p{L}+$/u.test(word)) continue;
  const [first, second] = syllables;
  if (first === second || second.length < 2) continue;
  add(starts, first, second);
  add(ends, second, first);
}
const words = {};
for (const syllable of [...ends.keys()].sort((a, b) => a.localeCompare(b, 'vi'))) {
  if (!starts.has(syllable)) continue;
  const list = (set) => [...set].sort((a, b) => a.localeCompare(b, 'vi')).join(' ');
  words[syllable] = [list(ends.get(syllable)), list(starts.get(syllable))];
}
const source =
  'Counts over 980 public Vietnamese documents, mostly laws and administrative reports of 2005-2010; two-syllable words ' +
  `that occur at least ${least} times and share a syllable with another. Of each syllable: those before it, those behind it. ` +
  'Made by scripts/neighbours.mjs; words to be added by hand stand in repeats.json.';
const rows = Object.entries(words).map(
  ([key, value]) => `  ${JSON.stringify(key)}: [${value.map((v) => JSON.stringify(v)).join(', ')}]`,
);
writeFileSync(
  `${root}server/knowledge/neighbours.json`,
  `{\n  "source": ${JSON.stringify(source)},\n  "words": {\n${rows.join(',\n')}\n  }\n}\n`,
);
