import data from './foreign.json';

const words = new Set(data.words);

/** Whether a word in small letters is one of those from other languages that reports use as they are. */
export const isForeign = (word: string): boolean => words.has(word);
