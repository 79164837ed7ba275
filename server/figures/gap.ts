/** A full stop with a blank behind it; the dot inside «3.000» is none. */
const sentenceEnd = /\.\s/u;
const clauseEnd = /;|\.\s/u;

/** Whether figures with this text between them stand in one sentence, no farther apart than `widest` characters. */
export const isWithinSentence = (between: string, widest = Infinity): boolean =>
  between.length <= widest && !sentenceEnd.test(between);

/** The same for one clause: no semicolon either. */
export const isWithinClause = (between: string, widest = Infinity): boolean =>
  between.length <= widest && !clauseEnd.test(between);
