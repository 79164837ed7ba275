import { near, rounding, sumOf } from '../agree';
import { fits } from '../compatible';
import { type Figure, isPercent, isQuantity } from '../figure';
import { type Relation, spanning, term, tidy } from '../relation';
import { readSegments, segmentAt } from '../segments';

/** Right before a total that closes its list: …, tổng số 163 người; …; tổng cộng 142 đồng chí. */
const closes = /[,;:(]\s?(?:\p{L}+\s){0,2}?(?<cue>tổng cộng|cộng|tổng số|tổng)(?:\s\p{L}+){0,4}\s?:?\s?$/iu;
const widestGap = 80;
const mostParts = 30;

/**
 * Parts in front of their total: «khối Đảng 25 người, khối Nhà nước 120 người, khối đoàn thể 18 người, tổng số 163
 * người». The list has no beginning that could be seen, so that only «tổng cộng» behind three or more of the same thing
 * contradicts them.
 */
export function closingTotals(text: string, all: readonly Figure[]): Relation[] {
  const figures = all.filter((f) => isQuantity(f) && !isPercent(f) && f.number.form === 'digits');
  const relations: Relation[] = [];
  figures.forEach((total, i) => {
    if (i < 2 || total.change || total.per || total.qualifier !== '=') return;
    const cue = closes.exec(text.slice(Math.max(0, total.start - 50), total.start))?.groups?.['cue'];
    if (!cue) return;
    const parts: Figure[] = [];
    for (let k = i - 1; k >= 0 && parts.length < mostParts; k--) {
      const part = figures[k]!;
      const gap = text.slice(part.end, parts[0]?.start ?? total.start);
      if (
        gap.length > widestGap ||
        /\.\s/u.test(gap) ||
        part.change ||
        fits(part, total) < 2 ||
        part.label.includes('tổng')
      )
        break;
      parts.unshift(part);
    }
    const found = startOf(parts, total);
    if (found) relations.push(build(total, found, true));
    else if (
      /^(?:tổng )?cộng$/iu.test(cue) &&
      parts.length > 2 &&
      segmentAt(readSegments(text), parts[0]!.start).end >= total.end
    ) {
      relations.push(build(total, parts, false));
    }
  });
  return relations;
}

/** The parts right before the total that make it up, as many as it takes. */
function startOf(parts: readonly Figure[], total: Figure): readonly Figure[] | undefined {
  for (let from = parts.length - 2; from >= 0; from--) {
    const some = parts.slice(from);
    const sum = sumOf(some);
    if (near(sum, total.value, rounding(total, some))) return some;
    if (sum > total.value) return undefined;
  }
  return undefined;
}

function build(total: Figure, parts: readonly Figure[], holds: boolean): Relation {
  const sum = sumOf(parts);
  const terms = [term('total', total), ...parts.map((p) => term('part', p))];
  return {
    kind: 'sum',
    holds,
    outcome: holds ? 'equal' : sum > total.value ? 'above' : 'below',
    certainty: 'likely',
    stated: total.text,
    statedPlace: { start: total.number.start, end: total.number.end },
    computed: tidy(sum / total.writtenFactor),
    place: spanning(terms.map((t) => t.place)),
    terms,
  };
}
