/** Kinds of characters; 0 is one not met yet. */
const other = 1;
const lower = 2;
const upper = 3;
const mark = 4;
const digit = 5;

/** Kinds of the characters met so far, by UTF-16 unit: a look-up costs a tenth of a Unicode class in an expression. */
const kinds = new Uint8Array(0x10000);
/** Their small letters. */
const folded = new Uint16Array(0x10000);

function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return other;
  const unit = text.charCodeAt(index);
  const kind = kinds[unit]!;
  return kind === 0 ? learn(unit) : kind;
}

/** Punctuation, symbols and arrows: no letter stands among them. */
const symbols = { from: 0x2000, to: 0x2bff } as const;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  // Letters with two cases are nearly all there are; a Unicode class is asked, which costs, for the rest only.
  const kind =
    unit >= 0x30 && unit <= 0x39
      ? digit
      : small !== character.toUpperCase()
        ? small === character
          ? lower
          : upper
        : unit < 0xaa || (unit >= symbols.from && unit <= symbols.to)
          ? other
          : unit >= 0x300 && unit <= 0x36f
            ? mark
            : rareKind(character);
  kinds[unit] = kind;
  folded[unit] = small.charCodeAt(0);
  return kind;
}

/** Whether a UTF-16 unit is a letter, figure, or a loose mark on one. */
export function isWordUnit(unit: number): boolean {
  const kind = kinds[unit]!;
  return (kind === 0 ? learn(unit) : kind) > other;
}
/** The small letter of a unit that was asked about before. */
export const foldUnit = (unit: number): number => folded[unit]!;

const rareKind = (character: string): number =>
  /\p{L}/u.test(character) ? lower : /\p{M}/u.test(character) ? mark : /\p{N}/u.test(character) ? digit : other;

/** Whether a letter stands at an offset; false beyond the text, as with all below. */
export function letterAt(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === lower || kind === upper;
}
export const lowerAt = (text: string, index: number): boolean => kindAt(text, index) === lower;
export const upperAt = (text: string, index: number): boolean => kindAt(text, index) === upper;
export const digitAt = (text: string, index: number): boolean => kindAt(text, index) === digit;
/** A letter, figure, or a loose mark on one. */
export const wordAt = (text: string, index: number): boolean => kindAt(text, index) > other;

/** Where the letters that end before `index` begin. */
export function lettersBefore(text: string, index: number): number {
  let start = index;
  while (start > 0 && letterAt(text, start - 1)) start--;
  return start;
}

/** Where the letters that begin at `index` end. */
export function lettersBehind(text: string, index: number): number {
  let end = index;
  while (letterAt(text, end)) end++;
  return end;
}
