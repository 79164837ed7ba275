import type { Figure } from '../../figure';

/** Words of rates that stand for themselves: tỷ lệ tham gia BHYT đạt 80%, suy dinh dưỡng còn 12,3%. */
const rate = /(?<!\p{L})(?:t[ỷỉ] lệ|đạt|còn|giảm|tăng|tham gia|hoàn thành|được)(?!\p{L})/iu;

/** Words that make a rate a share all the same. */
const sharing = /chiếm|đóng góp/u;
/** How far around a share its words are read, in characters. */
const wordsBefore = 80;
const wordsBehind = 60;

/** The text in front of a share, back to the share before it. */
const lead = (text: string, share: Figure, previous: Figure | undefined): string =>
  text.slice(Math.max(previous?.end ?? 0, share.start - wordsBefore), share.start);

/** Whether one of the percentages is a rate of its own, which nothing adds up. */
export const areRates = (text: string, shares: readonly Figure[]): boolean =>
  shares.some((share, i) => {
    const words = /[^,;.:]*$/u.exec(lead(text, share, shares[i - 1]))?.[0] ?? '';
    return rate.test(words) && !sharing.test(words);
  });

/** The words around a share: back to the share before it, on to the next sign; in small letters. */
export function wordsAround(text: string, share: Figure, previous: Figure | undefined): string {
  const before = /[^;]*$/u.exec(lead(text, share, previous))?.[0] ?? '';
  const behind = /^[^,;.()]*/u.exec(text.slice(share.end, share.end + wordsBehind))?.[0] ?? '';
  return `${before} ${behind}`.toLowerCase();
}
