import type { Check } from './check';
import { countGroups } from './count/groups';
import { countInline } from './count/inline';
import { countListed } from './count/listed';
import { countWords } from './count/words';
import { figureBreakdown } from './figure/breakdown';
import { figureDifference } from './figure/difference';
import { figureGrowth } from './figure/growth';
import { figurePercent } from './figure/percent';
import { figureRatio } from './figure/ratio';
import { figureSum } from './figure/sum';
import { numberingDuplicate } from './numbering/duplicate';
import { numberingGap } from './numbering/gap';
import { numberingStyle } from './numbering/style';
import { periodDate } from './period/date';
import { periodYears } from './period/years';
import { referenceCode } from './reference/code';
import { referenceConflict } from './reference/conflict';
import { referenceFact } from './reference/fact';
import { structureAnnounced } from './structure/announced';
import { structureEmpty } from './structure/empty';
import { textBrackets } from './text/brackets';
import { textRepeatedWord } from './text/repeatedWord';

/** Every rule, in the order of the catalogue. Adding one: its file, a line here, its page, its messages. */
export const checks: readonly Check[] = [
  numberingGap,
  numberingDuplicate,
  numberingStyle,
  countListed,
  countGroups,
  countInline,
  countWords,
  figureSum,
  figurePercent,
  figureRatio,
  figureBreakdown,
  figureDifference,
  figureGrowth,
  periodYears,
  structureEmpty,
  structureAnnounced,
  textRepeatedWord,
  textBrackets,
  referenceCode,
  referenceConflict,
  referenceFact,
  periodDate,
];
