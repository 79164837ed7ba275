import type { Figure } from '../../figure';
import { groupOf } from '../../../text/matches';

/** Behind a percentage: the words up to the next sign. */
const wordsBehind = /^\s+(?<words>\p{Ll}+(?:\s\p{L}+){0,6})/u;
const reach = 70;
/** How many of them name the base. */
const mostWords = 4;
/** Words that begin something else than the name of a base. */
const emptyWords = new Set('và đạt hoàn là thuộc có đã được nên do về theo tại ở của'.split(' '));
/** Words that say nothing of what a base is. */
const linkWords = new Set('tổng số trong so với'.split(' '));

/** The words that name a percentage's base: «57,5% diện tích đất nông nghiệp», «3% tổng số hộ». */
export function baseWords(text: string, share: Figure): readonly string[] {
  const words = groupOf(wordsBehind.exec(text.slice(share.end, share.end + reach)), 'words');
  const list = words?.toLowerCase().split(/\s/u) ?? [];
  return !list.length || emptyWords.has(list[0]!) ? [] : list.filter((w) => !linkWords.has(w)).slice(0, mostWords);
}

/** Whether the words around a figure name at least half of these. */
export function mentions(figure: Figure, words: readonly string[]): boolean {
  const near = ` ${[...figure.label, ...figure.after].join(' ')} `;
  const hits = words.filter((w) => near.includes(` ${w} `)).length;
  return hits * 2 >= words.length;
}
