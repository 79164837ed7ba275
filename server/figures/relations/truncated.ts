import { type Figure, isPercent, isQuantity } from '../figure';
import { type Relation, term, tidy } from '../relation';

/** Things of which a commune has so few that their shares are small fractions. */
const few =
  /(?<!\p{L})(?:trường|bản|thôn|tiểu khu|tổ dân phố|chi bộ|đảng bộ|cơ quan|đơn vị|khu dân cư|xã|phường)(?!\p{L})/u;
/** Denominators up to here count as few; up to the second one a proper rounding is looked for first. */
const fewest = 20;
const farthest = 40;

/**
 * «trường đạt chuẩn mức độ 2 đạt tỷ lệ 64,28%»: with two decimals hardly any percentage is a small fraction cut off
 * (9/14 = 64,2857) unless it was made that way. Only one in two hundred meets one by chance, so it is noted, no more.
 */
export function truncatedFractions(text: string, figures: readonly Figure[], known: readonly Relation[]): Relation[] {
  const explained = new Set(known.flatMap((relation) => relation.terms.map((t) => t.place.start)));
  return figures.flatMap((share) => {
    if (!isQuantity(share) || !isPercent(share) || share.number.form !== 'digits' || share.change || share.per)
      return [];
    if (share.place !== 0.01 || share.value <= 0 || share.value >= 100 || explained.has(share.start)) return [];
    const clause = /[^,;.()]*$/u.exec(text.slice(Math.max(0, share.start - 90), share.start))?.[0] ?? '';
    if (!few.test(`${clause.toLowerCase()} ${share.after.slice(0, 3).join(' ')}`)) return [];
    const computed = cutOff(share.value);
    if (computed === undefined) return [];
    const terms = [term('share', share)];
    return [
      {
        kind: 'percent' as const,
        holds: false,
        outcome: 'last-place' as const,
        certainty: 'weak' as const,
        stated: share.text,
        statedPlace: { start: share.number.start, end: share.number.end },
        computed: tidy(computed),
        place: { start: share.start, end: share.end },
        terms,
      },
    ];
  });
}

/** The small fraction that a percentage with two decimals is cut off from, if none with few parts rounds to it. */
function cutOff(percent: number): number | undefined {
  const hundredths = Math.round(percent * 100);
  let found: number | undefined;
  for (let parts = 2; parts <= farthest; parts++) {
    const n = Math.round((hundredths * parts) / 10_000);
    const exact = (n * 10_000) / parts;
    if (Math.round(exact) === hundredths) return undefined;
    if (parts <= fewest && Math.floor(exact + 1e-9) === hundredths) found ??= exact / 100;
  }
  return found;
}
