import type { Check } from './check';
import { countGroups } from './count/groups';
import { countInline } from './count/inline';
import { countListed } from './count/listed';
import { countWords } from './count/words';
import { figureBreakdown } from './figure/breakdown';
import { figureConflict } from './figure/conflict';
import { figureDifference } from './figure/difference';
import { figureFormat } from './figure/format';
import { figureGrowth } from './figure/growth';
import { figureMissing } from './figure/missing';
import { figurePercent } from './figure/percent';
import { figureRatio } from './figure/ratio';
import { figureSum } from './figure/sum';
import { figureTarget } from './figure/target';
import { nameAbbreviation } from './name/abbreviation';
import { nameLevel } from './name/level';
import { namePredecessors } from './name/predecessors';
import { nameVariant } from './name/variant';
import { numberingDuplicate } from './numbering/duplicate';
import { numberingGap } from './numbering/gap';
import { numberingStyle } from './numbering/style';
import { periodCongress } from './period/congress';
import { periodDate } from './period/date';
import { periodTerm } from './period/term';
import { periodYears } from './period/years';
import { referenceAnnex } from './reference/annex';
import { referenceCode } from './reference/code';
import { referenceConflict } from './reference/conflict';
import { referenceFact } from './reference/fact';
import { referenceFootnote } from './reference/footnote';
import { referenceSection } from './reference/section';
import { spellingSyllable } from './spelling/syllable';
import { spellingToneStyle } from './spelling/tone-style';
import { spellingWord } from './spelling/word';
import { structureAnnounced } from './structure/announced';
import { structureEmpty } from './structure/empty';
import { structureMissing } from './structure/missing';
import { textBrackets } from './text/brackets';
import { textCapital } from './text/capital';
import { textDamaged } from './text/damaged';
import { textPlaceholder } from './text/placeholder';
import { textPunctuation } from './text/punctuation';
import { textRepeatedPassage } from './text/repeated-passage';
import { textRepeatedWord } from './text/repeated-word';
import { textSpacing } from './text/spacing';
import { textUnicode } from './text/unicode';

/**
 * Every rule, in the order of the catalogue: group by group, and within a group from what a reader asks first to what was
 * added last. `npm run new-rule group/name` adds one at the end of its group.
 */
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
  figureConflict,
  figureTarget,
  figureMissing,
  figureFormat,
  referenceAnnex,
  referenceFootnote,
  referenceSection,
  referenceCode,
  referenceFact,
  referenceConflict,
  periodDate,
  periodYears,
  periodTerm,
  periodCongress,
  nameLevel,
  nameVariant,
  nameAbbreviation,
  namePredecessors,
  structureMissing,
  structureEmpty,
  structureAnnounced,
  spellingSyllable,
  spellingWord,
  spellingToneStyle,
  textRepeatedWord,
  textRepeatedPassage,
  textBrackets,
  textPunctuation,
  textSpacing,
  textUnicode,
  textCapital,
  textPlaceholder,
  textDamaged,
];
