/** What the mutations need to know about markers, written apart from the parser on purpose: it is what they test. */

export type Family = 'roman' | 'arabic' | 'parenthesis' | 'letter' | 'small' | 'part' | 'word';

export interface Numbering {
  readonly family: Family;
  /** Counting from 1; of 2.1. the last level. */
  readonly number: number;
  /** What stands before and behind the number that counts. */
  readonly before: string;
  readonly after: string;
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const letters = 'abcdđeghiklmnopqrstuvxy';
const capitals = 'ABCDEGHIKL';
const parts = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'];
const words = ['', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'];

const patterns: readonly (readonly [Family, RegExp])[] = [
  ['roman', /^(?<before>)(?<number>[IVX]+)(?<after>\s*[.\-–]?)$/u],
  ['arabic', /^(?<before>(?:\d+\.)*)(?<number>\d+)(?<after>\s*[.\-–]*)$/u],
  ['parenthesis', /^(?<before>\()(?<number>\d+)(?<after>\)\s*[.\-–]?)$/u],
  ['letter', /^(?<before>)(?<number>[A-HKL])(?<after>[.\-–])$/u],
  ['small', /^(?<before>)(?<number>[a-zđ])(?<after>[).])$/u],
  ['part', /^(?<before>Phần thứ )(?<number>\p{L}+)(?<after>)$/u],
  ['word', /^(?<before>)(?<number>\p{Lu}\p{Ll}*)(?<after> là[,:]?)$/u],
];

const tables: Partial<Record<Family, readonly string[]>> = {
  roman: romans,
  letter: ['', ...capitals],
  small: ['', ...letters],
  part: parts,
  word: words,
};

/** Reads a marker as an annotation writes it; undefined for bullets, merged markers and headings without one. */
export function readNumbering(marker: string): Numbering | undefined {
  const text = marker.normalize('NFC').trim();
  for (const [family, pattern] of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const table = tables[family];
    const written = family === 'part' ? groups.number!.toLowerCase() : groups.number!;
    const number = table ? table.indexOf(written) : Number(groups.number);
    if (number > 0) return { family, number, before: groups.before!, after: groups.after! };
  }
  return undefined;
}

/** The marker with another number; undefined where the style has none so high. */
export function writeNumbering(numbering: Numbering, number: number): string | undefined {
  const table = tables[numbering.family];
  const written = table ? table[number] : String(number);
  return number < 1 || written === undefined ? undefined : `${numbering.before}${written}${numbering.after}`;
}
