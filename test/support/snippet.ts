import assert from 'node:assert/strict';

/** What an editor makes of a snippet when nothing is typed: the text, and its tab stops in the order of their numbers. */
export interface Expanded {
  readonly text: string;
  readonly stops: readonly { readonly number: number; readonly start: number; readonly end: number }[];
}

/**
 * Reads the snippet syntax of the protocol: `$1`, `${1}`, `${1:text}` (nested too), `${1|one,two|}`, and `\` before `$`,
 * `}` and `\`. Fails on anything else, a variable included: editors would put their own words there.
 */
export function expand(snippet: string): Expanded {
  const stops: Expanded['stops'][number][] = [];
  let text = '';
  let at = 0;
  const take = (sign: string): void => {
    assert.equal(snippet[at], sign, `«${sign}» at ${at} of ${snippet}`);
    at++;
  };
  const number = (): number => {
    const digits = /^\d+/u.exec(snippet.slice(at))?.[0];
    assert.ok(digits, `a number at ${at} of ${snippet}`);
    at += digits.length;
    return Number(digits);
  };
  const read = (ends: string): void => {
    while (at < snippet.length && !ends.includes(snippet[at]!)) {
      const sign = snippet[at]!;
      if (sign === '\\' && /[$}\\|,]/u.test(snippet[at + 1] ?? '')) {
        text += snippet[at + 1]!;
        at += 2;
      } else if (sign === '$') {
        stop();
      } else {
        text += sign;
        at++;
      }
    }
  };
  const stop = (): void => {
    take('$');
    const start = text.length;
    const braced = snippet[at] === '{';
    if (braced) at++;
    const one = number();
    if (braced && snippet[at] === ':') {
      at++;
      read('}');
    } else if (braced && snippet[at] === '|') {
      at++;
      read(',|');
      while (snippet[at] !== '|') at++;
      at++;
    }
    if (braced) take('}');
    stops.push({ number: one, start, end: text.length });
  };
  read('');
  return { text, stops: stops.sort((a, b) => (a.number || Infinity) - (b.number || Infinity)) };
}
