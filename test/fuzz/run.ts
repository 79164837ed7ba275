import { randomFrom } from '../support/random';
import { Intruder } from './messages';
import { assertAnswers } from './properties';
import { assertSettings } from './settings';
import { randomText } from './texts';

export interface FuzzFailure {
  /** Makes the same case again: `npm run fuzz -- 1 CASE`. */
  readonly at: number;
  readonly kind: Kind;
  readonly text: string;
  readonly error: unknown;
}

type Kind = 'text' | 'settings' | 'messages';

/** Of a hundred cases so many are settings files and visits to the server; the others are texts. */
const share = { settings: 8, messages: 2 } as const;

const kindOf = (at: number): Kind => {
  const place = at % 100;
  return place < share.messages ? 'messages' : place < share.messages + share.settings ? 'settings' : 'text';
};

/**
 * Runs `count` cases from number `first` on, each of which depends on its number alone, and tells every one that fails.
 *
 * @param tell called behind each thousand.
 */
export async function* fuzz(
  count: number,
  first: number,
  tell: (done: number) => void = () => undefined,
): AsyncGenerator<FuzzFailure> {
  let intruder: Intruder | undefined;
  try {
    for (let at = first; at < first + count; at++) {
      const random = randomFrom(at);
      const kind = kindOf(at);
      const text = kind === 'text' ? randomText(random) : '';
      try {
        if (kind === 'text') assertAnswers(text);
        else if (kind === 'settings') assertSettings(random);
        else {
          if (!intruder) await (intruder = new Intruder()).begin();
          await intruder.visit(random);
        }
      } catch (error) {
        if (kind === 'messages') {
          intruder?.end();
          intruder = undefined;
        }
        yield { at, kind, text, error };
      }
      if ((at - first) % 1000 === 999) tell(at - first + 1);
    }
  } finally {
    intruder?.end();
  }
}
