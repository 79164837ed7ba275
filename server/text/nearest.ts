import { closestMatch } from 'leven';

/** Of three letters one may be wrong (two letters that have changed places count as two), and at most so many in all. */
const lettersPerSlip = 3;
const mostSlips = 3;

/**
 * The name that somebody most likely meant who wrote one that there is not; undefined where none is near. Of names with
 * parts (`count/listed`) the last part alone is enough.
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const byPart = names.find((name) => name.split('/').at(-1) === word);
  const maxDistance = Math.min(mostSlips, Math.ceil(word.length / lettersPerSlip));
  return byPart ?? closestMatch(word, names, { maxDistance });
}
