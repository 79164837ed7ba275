// Makes server/knowledge/neighbours.json: which words can meet on one syllable, as in «hành vi | vi phạm».
//   node scripts/neighbours.mjs [FOLDER]
// FOLDER (../shared/lexicon) holds counts of texts of the genre (compounds.tsv, as a segmenter joined them) and of
// statutes and encyclopaedia (syllables-, pairs- and triples-broad.tsv); see its README for the sources.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? `${root}../shared/lexicon`;
/** What makes two syllables a word. Looser, and «khu công» and «chuẩn quốc» are words; tighter, and «tích tụ» is none. */
const word = {
  /** Joined by the segmenter so often; what is rarer is a name, a slip, or a word of stories. */
  compounds: 8,
  /** Or counted so often, and so many times as often as by chance (a logarithm). */
  pairs: 100,
  bond: 4,
  /** … unless in so large a share of its uses one of the two belongs more to what stands on its other side: «cáo | kết quả». */
  crossed: 0.5,
};
/** A double stands on purpose where it stands in so large a share of the uses of the pair; slips are a tenth of that. */
const seam = 0.0009;

const rowsOf = (file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([text, count]) => [text, Number(count)]);

const syllables = new Map(rowsOf('syllables-broad.tsv'));
const total = [...syllables.values()].reduce((sum, count) => sum + count, 0);
const pairs = new Map(rowsOf('pairs-broad.tsv'));
const letters = /^\p{L}+ \p{L}{2,}$/u;

const bonds = new Map();
for (const [text, count] of pairs) {
  const [a, b] = text.split(' ').map((syllable) => syllables.get(syllable) ?? Infinity);
  bonds.set(text, Math.log((count * total) / (a * b)));
}
/** Of each pair, how often its first syllable belongs to what stands before it, and its second to what stands behind. */
const crossings = new Map();
const crosses = (pair, side, count) => {
  const known = crossings.get(pair) ?? { before: 0, behind: 0 };
  known[side] += count;
  crossings.set(pair, known);
};
const triples = rowsOf('triples-broad.tsv');
for (const [text, count] of triples) {
  const [one, two, three] = text.split(' ');
  const [left, right] = [`${one} ${two}`, `${two} ${three}`];
  if ((bonds.get(right) ?? 0) > (bonds.get(left) ?? 0)) crosses(left, 'behind', count);
  else crosses(right, 'before', count);
}

const words = new Set();
for (const [text, count] of rowsOf('compounds.tsv')) if (count >= word.compounds && letters.test(text)) words.add(text);
for (const [text, count] of pairs) {
  if (count < word.pairs || !letters.test(text) || bonds.get(text) < word.bond) continue;
  const { before, behind } = crossings.get(text) ?? { before: 0, behind: 0 };
  if (Math.max(before, behind) < word.crossed * count) words.add(text);
}

/** Words by their first syllable; those alone that share a syllable with another. */
const starts = new Set([...words].map((text) => text.split(' ')[0]));
const ends = new Set([...words].map((text) => text.split(' ')[1]));
const behind = new Map();
for (const text of words) {
  const [first, second] = text.split(' ');
  if (first === second || (!starts.has(second) && !ends.has(first))) continue;
  behind.set(first, [...(behind.get(first) ?? []), second]);
}

/** «trở thành | thành viên»: pairs behind whose second syllable the same one stands again, for a word of its own. */
const seams = [];
for (const [text, count] of triples) {
  const [before, first, second] = text.split(' ');
  if (first !== second || before === first || !letters.test(`${before} ${first}`)) continue;
  if (count >= seam * (pairs.get(`${before} ${first}`) ?? Infinity)) seams.push(`${before} ${first}`);
}

const inOrder = (list) => [...list].sort((a, b) => a.localeCompare(b, 'vi'));
const source =
  'Counts over 980 public Vietnamese documents, mostly laws and administrative reports of 2005-2010, and over the ' +
  'codified statutes of Vietnam (2026) and an extract of the Vietnamese encyclopaedia (2017), 31 million syllables. ' +
  'words: of each syllable those with which it makes a word; seams: pairs behind which the second syllable often stands ' +
  'again for a word of its own. Made by scripts/neighbours.mjs; words to be added by hand stand in repeats.json.';
const rows = inOrder(behind.keys()).map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(inOrder(behind.get(key)).join(' '))}`); // prettier-ignore
writeFileSync(
  `${root}server/knowledge/neighbours.json`,
  `{\n  "source": ${JSON.stringify(source)},\n  "seams": ${JSON.stringify(inOrder(seams))},\n  "words": {\n${rows.join(',\n')}\n  }\n}\n`,
);
