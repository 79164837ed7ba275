import data from './lookalikes.json';

const letters: Readonly<Record<string, string | undefined>> = data.letters;

/** The Latin letter that a letter of another alphabet is mistaken for; undefined for all others. */
export const latinFor = (letter: string): string | undefined => letters[letter];
