/**
 * The words as the alternatives of an expression, the longest first, so that «kết luận kiểm tra» is not read as «kết
 * luận». They are written into it as they are: no signs with a meaning of their own.
 */
export const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** The same with a small or capital letter at the beginning, for expressions that tell the two apart: `[Xx]ã`. */
export const anyOfCapitalised = (words: readonly string[]): string =>
  anyOf(words)
    .split('|')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`)
    .join('|');

/** The same with a capital at the beginning. */
export const anyOfTitled = (words: readonly string[]): string =>
  anyOf(words)
    .split('|')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('|');
