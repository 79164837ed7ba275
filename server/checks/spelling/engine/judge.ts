import { lexicon } from '../../../knowledge/spelling/lexicon';
import { weights } from '../../../knowledge/spelling/weights';
import type { Casing } from '../../../text/words';
import type { Reading } from './candidates';
import { ways } from './channel';
import type { Model } from './model';

/** What a word is, by itself. */
const kinds = ['known', 'unlisted', 'impossible', 'bare', 'foreign', 'keyed', 'capitals'] as const;
export type Kind = (typeof kinds)[number];

/** Where a reading would stand: ids of the lexicon, -1 for a boundary, a name or a word that it does not have. */
export interface Place {
  readonly left: number;
  /** What is written: one word, or the two parts of a split one. */
  readonly written: readonly number[];
  readonly right: number;
  /** What stands before the word on the left, and behind that on the right. */
  readonly beyondLeft: number;
  readonly beyondRight: number;
  readonly kind: Kind;
  readonly casing: Casing;
}

/**
 * What is weighed: the noisy channel, as logarithms, and beside it what tells how far the counts can be trusted.
 *
 * gain… is how much better the reading follows the word before, and is followed by the word behind; alone, how much more
 * frequent it is where nothing stands before it. support… and written… say how often the pair that the reading makes, and
 * the one that is written, was seen at all. A side that is a boundary or a name gives no facts.
 */
export const factNames = [
  'always', 'gainLeft', 'gainRight', 'gainAlone', 'gainWithin', 'supportLeft', 'supportRight', 'unsupportedLeft', 'unsupportedRight',
  'tornLeft',
  'tornRight',
  'writtenLeft', 'writtenRight', 'familiarWritten', 'familiarMeant', 'oneSide', 'noSide', 'title', 'upperStranger',
  'recursKnown', 'recursStranger', 'twoSlipsOfPossible',
  ...ways.map((way) => `way ${way}` as const), ...kinds.map((kind) => `kind ${kind}` as const),
] as const; // prettier-ignore
export type FactName = (typeof factNames)[number];

const at = Object.fromEntries(factNames.map((name, i) => [name, i])) as Readonly<Record<FactName, number>>;
const wayAt = Object.fromEntries(ways.map((way) => [way, at[`way ${way}`]]));
const kindAt = Object.fromEntries(kinds.map((kind) => [kind, at[`kind ${kind}`]]));

/** Beyond this a gain says no more. */
const mostGain = 12;
/** More uses in the report than this say no more. */
const mostUses = 4;

const mostTorn = 6;

const clamp = (gain: number): number => Math.max(-mostGain, Math.min(mostGain, gain));
const seen = (count: number): number => Math.log1p(count) / 2;

/** By how much a neighbour belongs more closely to what is beyond it than to the reading: (học tập) chung. */
function tornFrom(first: number, second: number, one: number, other: number): number {
  if (first < 0 || second < 0) return 0;
  const away = lexicon().bond(first, second);
  if (away <= 0) return 0;
  return Math.max(0, Math.min(mostTorn, away - Math.max(0, lexicon().bond(one, other))));
}

const facts = new Float64Array(factNames.length);

/** The facts of a reading in its place. `others`: how often the report has the written word elsewhere. The array is used again. */
export function factsOf(place: Place, reading: Reading, model: Model, others: number): Float64Array {
  const { ids, way } = reading;
  const { left, written, right, kind } = place;
  const [first] = written as [number];
  const last = written[written.length - 1]!;
  const [meantFirst] = ids as [number];
  const meantLast = ids[ids.length - 1]!;
  // Of what the table of confusions has, the report's own uses prove nothing, however many.
  const own = way === 'confused' ? Infinity : kind === 'known' ? 1 : 0;
  facts.fill(0);
  facts[at.always] = 1;
  const before = model.step(left, meantFirst) - model.step(left, first, own);
  if (left >= 0) {
    const support = model.pairCount(left, meantFirst);
    facts[at.gainLeft] = clamp(before);
    facts[at.supportLeft] = seen(support);
    facts[at.unsupportedLeft] = support === 0 ? 1 : 0;
    facts[at.tornLeft] = tornFrom(place.beyondLeft, left, left, meantFirst);
    facts[at.writtenLeft] = seen(model.pairCount(left, first, own));
  } else facts[at.gainAlone] = clamp(before);
  if (right >= 0) {
    const support = model.pairCount(meantLast, right);
    facts[at.gainRight] = clamp(model.step(meantLast, right) - model.step(last, right, own));
    facts[at.supportRight] = seen(support);
    facts[at.unsupportedRight] = support === 0 ? 1 : 0;
    facts[at.tornRight] = tornFrom(right, place.beyondRight, meantLast, right);
    facts[at.writtenRight] = seen(model.pairCount(last, right, own));
  }
  if (written.length > 1) facts[at.gainWithin] = clamp(-model.step(first, last, own));
  else if (ids.length > 1) facts[at.gainWithin] = clamp(12 + model.step(meantFirst, meantLast));
  if (kind === 'known') facts[at.familiarWritten] = seen(lexicon().count(first)) / 2;
  facts[at.familiarMeant] = seen(lexicon().count(meantFirst)) / 2;
  const sides = (left >= 0 ? 1 : 0) + (right >= 0 ? 1 : 0);
  if (sides === 1) facts[at.oneSide] = 1;
  else if (sides === 0) facts[at.noSide] = 1;
  if (place.casing === 'title') facts[at.title] = 1;
  if (place.casing === 'upper' && kind !== 'known') facts[at.upperStranger] = 1;
  facts[kind === 'known' ? at.recursKnown : at.recursStranger] = own === Infinity ? 0 : Math.min(mostUses, others);
  if (way === 'two slips' && (kind === 'unlisted' || kind === 'bare')) facts[at.twoSlipsOfPossible] = 1;
  facts[wayAt[way]!] = 1;
  facts[kindAt[kind]!] = 1;
  return facts;
}

const weightOf = Float64Array.from(factNames, (name) => weights.facts[name] ?? 0);

/** The logarithm of the odds that the reading was meant and not what is written, give or take a constant. */
export function scoreOf(place: Place, reading: Reading, model: Model, others: number): number {
  const values = factsOf(place, reading, model, others);
  let score = 0;
  for (let i = 0; i < weightOf.length; i++) score += weightOf[i]! * values[i]!;
  return score;
}
