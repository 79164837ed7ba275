import { classesOfNoun } from '../../../knowledge/counted';
import { countedBy } from '../../compatible';
import type { Figure } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Relation, term } from '../../relation';
import { segmentAt } from '../../segments';
import { baseWords } from './base-words';
import { percentOf, percentRelation } from './percent-relation';

/** A share that rounds to nothing gives no upper bound of its base; this part of a place stands for nothing. */
const almostNothing = 1 / 1000;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Counts and percentages whose base the text does not give. Several of one segment that count the same kind of thing
 * have one base between them; one that fits none of the others is noted, never more, since the bases may differ.
 */
export function impliedBases(
  paragraph: ParagraphContext,
  shares: readonly { readonly share: Figure; readonly count: Figure }[],
): Relation[] {
  const groups = new Map<string, Bounds>();
  return shares.flatMap(({ share, count }): Relation[] => {
    if (!(share.value > 0) || !(count.value > 0)) return [];
    const { low, high } = boundsOf(share, count);
    const key = groupOf(paragraph, share, count);
    const known = groups.get(key);
    const meets = !known || (low <= known.high && known.low <= high);
    if (!known) groups.set(key, { low, high });
    else if (meets) groups.set(key, { low: Math.max(low, known.low), high: Math.min(high, known.high) });
    const base = known && !meets ? (known.low + known.high) / 2 : (count.value * 100) / share.value;
    const facts = {
      computed: percentOf(count.value, base),
      outcome: meets ? 'implied' : 'different',
      certainty: 'weak',
    } as const;
    return [percentRelation(share, [term('part', count)], facts)];
  });
}

/** The bases that give the percentage within its rounding. */
const boundsOf = ({ value, place }: Figure, count: Figure): Bounds => ({
  low: (count.value * 100) / (value + place / 2),
  high: (count.value * 100) / Math.max(value - place / 2, place * almostNothing),
});

/** What shares of one base have in common: their stretch of the text, the kind of thing, the words for the base. */
function groupOf({ text, segments }: ParagraphContext, share: Figure, count: Figure): string {
  const kind = count.unit?.dimension ?? classesOfNoun(countedBy(count)[0] ?? '')[0] ?? 'bare';
  return `${segmentAt(segments, count.start).start} ${kind} ${baseWords(text, share).join(' ')}`;
}
