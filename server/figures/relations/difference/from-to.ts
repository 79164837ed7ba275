import { textBefore } from '../../../text/strings';
import { near } from '../../agree';
import { type Figure, isPercent } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { reassess, type Relation, term } from '../../relation';
import { difference, growth, halfPlaces, slackOf } from './change-relation';
import { pairsIn, type ValuePair } from './pairs';
import { groupOf } from '../../../text/matches';

/** «từ 47,71 xuống còn 12,92%; giảm 34,79%»: two values, the change between them, and the verb. */
export const fromToChanges = (paragraph: ParagraphContext): Relation[] =>
  pairsIn(paragraph).flatMap((pair) => {
    const { text } = paragraph;
    const found = pair.by && unlessUnbound(pair, ofChange(text, pair, pair.by));
    const turned = found?.holds === false ? undefined : ofVerb(text, pair);
    // «tăng từ 3,85% xuống còn 1,12%, bình quân mỗi năm giảm 0,91%»: the change beside them says nothing of the verb,
    // and a verb that is right nothing new beside a change.
    const told = pair.by && turned?.holds ? undefined : turned;
    return [found, told].filter((relation) => relation !== undefined);
  });

/** Two values that only their years bind may be of two things: sure only where they agree. */
const unlessUnbound = ({ bound }: ValuePair, relation: Relation | undefined): Relation | undefined =>
  relation && !bound && !relation.holds ? reassess(relation, relation.outcome, 'likely') : relation;

/** A change per year is not the whole change. */
const average = /(?<!\p{L})(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm)(?!\p{L})/iu;
/** How far around a change such words are looked for, in characters. */
const averageBefore = 30;
const averageBehind = 12;

function ofChange(text: string, pair: ValuePair, by: Figure): Relation | undefined {
  const { to } = pair;
  const from = inUnitOf(pair.from, to);
  const around = textBefore(text, by.start, averageBefore) + text.slice(by.start, by.end + averageBehind);
  if (average.test(around) || by.per) return undefined;
  const change = Math.abs(from.value - to.value);
  const relative = from.value === 0 ? Infinity : (change / from.value) * 100;
  const isGrowth = isPercent(by) && near(by.value, relative, by.place);
  const terms = [term('from', pair.from), term('to', to), term('by', by)];
  if (isPercent(by) && !isPercent(to))
    return growth(by, { computed: relative, outcome: isGrowth ? 'equal' : 'different', certainty: 'sure', terms });
  if (by.unit?.dimension !== to.unit?.dimension) return undefined;
  const rises = to.value > from.value;
  if ((by.change === 'rise') !== rises && change > halfPlaces([from, to, by])) {
    const computed = (to.value - from.value) / by.writtenFactor;
    return difference(by, { computed, outcome: 'different', certainty: 'likely', terms });
  }
  const computed = change / by.writtenFactor;
  if (near(by.value, change, slackOf([from, to, by])))
    return difference(by, { computed, outcome: 'equal', certainty: 'sure', terms });
  // Per cent of per cent: from 20 % to 15 % may also be called «giảm 25%».
  if (isGrowth) return growth(by, { computed: relative, outcome: 'equal', certainty: 'likely', terms });
  return difference(by, { computed, outcome: 'different', certainty: 'sure', terms });
}

const inUnitOf = (figure: Figure, model: Figure): Figure =>
  figure.unit || !model.unit
    ? figure
    : { ...figure, unit: model.unit, value: figure.value * model.unit.factor, place: figure.place * model.unit.factor };

/** The verb in front of the first value: «giảm từ», «nâng tỷ lệ từ mức». */
const verbBefore = /(?<!\p{L})(?<verb>tăng|giảm|nâng|hạ)(?:\s\p{L}+){0,2}\stừ\s(?:\p{L}+\s)?$/iu;
const verbReach = 40;
const risingVerbs: ReadonlySet<string> = new Set(['tăng', 'nâng']);

/** Between the ends of a range: «mỗi năm giảm từ 3% đến 5%» gives a least and a most, no start and no end. */
const rangeBetween = /^[^\d,;()]{0,24}(?<!\p{L}|lên\s|xuống\s)(?:đến|tới)\s$/u;

/** «giảm từ 5% xuống còn 7%»: the verb against the figures. */
function ofVerb(text: string, { from: first, to }: ValuePair): Relation | undefined {
  const verb = groupOf(verbBefore.exec(textBefore(text, first.start, verbReach)), 'verb')?.toLowerCase();
  if (!verb) return undefined;
  const change = to.value - inUnitOf(first, to).value;
  const right = risingVerbs.has(verb) ? change >= 0 : change <= 0;
  if (!right && rangeBetween.test(text.slice(first.end, to.start))) return undefined;
  return difference(to, {
    computed: change / to.writtenFactor,
    outcome: right ? 'implied' : 'different',
    certainty: right ? 'weak' : 'likely',
    terms: [term('from', first), term('to', to)],
  });
}
