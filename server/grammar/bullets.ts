/** The signs that items without a number begin with, as they stand within a class of an expression. */
export const bulletSigns = '-–—+*•●▪■◦';
