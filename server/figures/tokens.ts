import { textBefore } from '../text/strings';
import { type Cue, cueOf, cuePattern } from './cues';
import type { Figure } from './figure';

export type Sign = 'comma' | 'semicolon' | 'stop' | 'colon' | 'open' | 'close' | 'plus' | 'equals' | 'and';

/** A figure, a sign or a cue word of a paragraph, with the number of brackets it stands in. */
export type Token =
  | {
      readonly kind: 'figure';
      readonly start: number;
      readonly end: number;
      readonly depth: number;
      readonly figure: Figure;
    }
  | { readonly kind: 'sign'; readonly start: number; readonly end: number; readonly depth: number; readonly sign: Sign }
  | { readonly kind: 'cue'; readonly start: number; readonly end: number; readonly depth: number; readonly cue: Cue };

const signs: Readonly<Record<string, Sign>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '+': 'plus',
  '=': 'equals',
};

/** Signs, and words that bind figures. One alternation of plain words: linear. */
const pattern = new RegExp(`[,;:()\\[\\]+=]|…|\\.{1,3}|(?<!\\p{L})(?:${cuePattern}|v\\.v|và)(?!\\p{L})`, 'giu');

/** The structure of a paragraph around its figures, in order. */
export function tokenise(text: string, figures: readonly Figure[]): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let next = 0;
  const takeFigures = (before: number): void => {
    for (; next < figures.length && figures[next]!.start < before; next++) {
      const figure = figures[next]!;
      if (figure.use !== 'marker') tokens.push({ kind: 'figure', start: figure.start, end: figure.end, depth, figure });
    }
  };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = match[0];
    const start = match.index;
    const end = pattern.lastIndex;
    takeFigures(start);
    // Signs inside a number («17.938», «99,9») belong to it; so do the commas between its nouns.
    const last = next > 0 ? figures[next - 1] : undefined;
    if (last && last.start < start && start < (word === ',' ? last.end : last.number.end)) continue;
    const sign = signs[word];
    if (sign) {
      // The brackets of a marker, (1), close nothing and open nothing.
      const marker = sign === 'open' ? figures[next] : last;
      if ((sign === 'open' || sign === 'close') && marker?.use === 'marker') {
        if (sign === 'open' && marker.start === end) continue;
        if (sign === 'close' && marker.number.end === start) {
          tokens.push({ kind: 'sign', start: marker.start - 1, end, depth, sign: 'semicolon' });
          continue;
        }
      }
      if (sign === 'close') depth = Math.max(0, depth - 1);
      tokens.push({ kind: 'sign', start, end, depth, sign });
      if (sign === 'open') depth++;
    } else if (word === '.') {
      if (endsSentence(text, start)) tokens.push({ kind: 'sign', start, end, depth, sign: 'stop' });
    } else if (/^và$/iu.test(word)) {
      tokens.push({ kind: 'sign', start, end, depth, sign: 'and' });
    } else {
      const cue = word.startsWith('.') ? 'open' : cueOf(word);
      if (cue) tokens.push({ kind: 'cue', start, end, depth, cue });
    }
  }
  takeFigures(Infinity);
  return tokens;
}

/** A full stop with a blank behind it, not of an initial («TT. HĐND») and not inside «v.v.». */
function endsSentence(text: string, at: number): boolean {
  const after = text[at + 1];
  if (after !== undefined && after !== ' ' && after !== '\n' && !/[\p{L}(“"]/u.test(after)) return false;
  if (after !== undefined && /\p{Ll}/u.test(after)) return false;
  return !/(?:^|[\s(])(?:\p{Lu}{1,2}|v\.v|đ)$/u.test(textBefore(text, at, 4));
}
