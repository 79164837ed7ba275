import type { ParagraphContext } from './paragraph-context';
import type { Relation } from './relation';
import { breakdowns } from './relations/breakdown/whole';
import { namedCounts } from './relations/count/names';
import { baseChanges } from './relations/difference/against-base';
import { fromToChanges } from './relations/difference/from-to';
import { changesInSteps } from './relations/difference/steps';
import { datedGrowths } from './relations/growth/dated';
import { planGrowths } from './relations/growth/plan';
import { restatedGrowths } from './relations/growth/restated';
import { shareOfWholes } from './relations/percent/share';
import { truncatedFractions } from './relations/percent/truncated';
import { yields } from './relations/product/yield';
import { fractionRatios } from './relations/ratio/fraction';
import { closingTotals } from './relations/sum/closing';
import { composedTotals } from './relations/sum/composed';
import { denominatorSums } from './relations/sum/denominators';
import { listSums } from './relations/sum/list';
import { neighbourSums } from './relations/sum/neighbours';
import { stateSums } from './relations/sum/states';
import { yearSpans } from './relations/years/span';

/** One way in which figures of a paragraph bind each other. */
export interface RelationReader {
  /** The kind it makes and what it looks at; its file and its test are named so. */
  readonly name: string;
  /** What a paragraph has to hold for anything to be read: one quantity, two of them, or a percentage beside another. */
  readonly needs: 'quantity' | 'two' | 'percentage';
  readonly read: (paragraph: ParagraphContext) => Iterable<Relation>;
}

/** Every reader, in the order in which they are asked; a later one may look at what the earlier ones found. */
export const relationReaders: readonly RelationReader[] = [
  { name: 'sum/list', needs: 'two', read: listSums },
  { name: 'sum/closing', needs: 'two', read: closingTotals },
  { name: 'sum/composed', needs: 'two', read: composedTotals },
  { name: 'count/names', needs: 'two', read: namedCounts },
  { name: 'sum/neighbours', needs: 'two', read: neighbourSums },
  { name: 'sum/denominators', needs: 'two', read: denominatorSums },
  { name: 'sum/states', needs: 'two', read: stateSums },
  { name: 'percent/share', needs: 'percentage', read: shareOfWholes },
  { name: 'breakdown/whole', needs: 'percentage', read: breakdowns },
  { name: 'percent/truncated', needs: 'percentage', read: truncatedFractions },
  { name: 'difference/from-to', needs: 'two', read: fromToChanges },
  { name: 'difference/steps', needs: 'two', read: changesInSteps },
  { name: 'difference/against-base', needs: 'two', read: baseChanges },
  { name: 'growth/restated', needs: 'percentage', read: restatedGrowths },
  { name: 'growth/plan', needs: 'two', read: planGrowths },
  { name: 'growth/dated', needs: 'two', read: datedGrowths },
  { name: 'product/yield', needs: 'two', read: yields },
  { name: 'years/span', needs: 'quantity', read: yearSpans },
  { name: 'ratio/fraction', needs: 'quantity', read: fractionRatios },
];
