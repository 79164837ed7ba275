/**
 * The signs that items without a number begin with, as they stand within a class of an expression: dashes of every
 * length, dots and squares, arrows and ticks, and the private-use characters that Word's Symbol and Wingdings leave.
 */
export const bulletSigns = '-–—‐‑⁃−+*•‣·●○▪■◦◆◇❖►▶➢➤➔✓✔✦★\\uf020-\\uf0ff';

/**
 * Letters and signs that such a font shows as a bullet and that plain text keeps: «o», «Ø», «ü», «§» before a blank and
 * a capital; others, which are words or begin one more often, before a tab only.
 */
export const bulletLetters = '[oØü§Ÿ](?=[ \\t\\u00a0]+[\\p{Lu}“"(])|[vqnulw](?=\\t[ \\t]*\\p{Lu})';
