/** The order of letters in Vietnamese lists: a b c d đ e g h i k l m n o p q r s t u v x y (no f, j, w, z; no ă, â, ê …). */
export const listLetters = 'abcdđeghiklmnopqrstuvxy';

const ordinalWords: readonly (readonly string[])[] = [
  ['nhất', 'một'],
  ['hai', 'nhì'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
];

/** Every word for a place in an order that is understood: «nhất», «một», «hai» … «mười». */
export const ordinalForms: readonly string[] = ordinalWords.flat();

/** 1 for «nhất» and «một» … 10 for «mười»; undefined for anything else. */
export function ordinalOf(word: string): number | undefined {
  const index = ordinalWords.findIndex((words) => words.includes(word.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

const cardinals = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** «một», «hai» … for 1 … 10. */
export const cardinalWord = (n: number): string | undefined => cardinals[n - 1];

/** «nhất», «hai» … for 1 … 10. */
export const ordinalWord = (n: number): string | undefined => ordinalWords[n - 1]?.[0];

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a well-formed Roman numeral up to 399; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || !text) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = romanDigits[text[i]!]!;
    value += digit < (romanDigits[text[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}

/** The Roman numeral of 1 … 399. */
export function romanNumeral(value: number): string {
  const steps: readonly [number, string][] = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]; // prettier-ignore
  let rest = value;
  let text = '';
  for (const [step, digits] of steps) {
    while (rest >= step) {
      text += digits;
      rest -= step;
    }
  }
  return text;
}

const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/** Whether the character at `index` is a letter. */
export const isLetter = (text: string, index: number): boolean => letter.test(text[index] ?? '');
export const isUpper = (text: string, index: number): boolean => upper.test(text[index] ?? '');
export const isLower = (text: string, index: number): boolean => lower.test(text[index] ?? '');

/** Whether the text has letters and none of them is lower case (`quốc` is no capital heading, `QP-AN 2025` is). */
export const isCapitals = (text: string): boolean => upper.test(text) && !lower.test(text);

/** Number of syllables: letters or digits between spaces, slashes and dashes; a lone sign is none. */
export function countSyllables(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu)?.length ?? 0;
}
