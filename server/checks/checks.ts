import type { Check } from './check';
import { countGroups } from './count/groups';
import { countInline } from './count/inline';
import { countListed } from './count/listed';
import { countWords } from './count/words';
import { numberingDuplicate } from './numbering/duplicate';
import { numberingGap } from './numbering/gap';
import { numberingStyle } from './numbering/style';
import { structureAnnounced } from './structure/announced';
import { structureEmpty } from './structure/empty';

/** Every rule, in the order of the catalogue. Adding one: its file, a line here, its page, its messages. */
export const checks: readonly Check[] = [
  numberingGap,
  numberingDuplicate,
  numberingStyle,
  countListed,
  countGroups,
  countInline,
  countWords,
  structureEmpty,
  structureAnnounced,
];
