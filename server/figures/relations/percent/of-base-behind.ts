import { fits } from '../../compatible';
import { isPercent } from '../../figure';
import { divisionsOf } from '../sum/list';
import { countAndBase, isFraction, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { isShareOf } from './share-cues';

/** Between a percentage and its base: «31,2% trong 19.840 lao động», «của tổng số 1.206 ha». */
const baseFollows = /^\s(?:(?:tính\s)?trên|trong|của)\s(?:tổng\s(?:số\s)?|số\s)?$/u;

/**
 * «6.188 người, gồm bắt buộc 4.872 người, tự nguyện 1.316 người, chiếm 31,19% trong 19.840 lao động»: the base stands
 * behind its percentage. Behind a list the share is that of its total as well as of its last part, and only the figures
 * tell which.
 */
export function ofBaseBehind({ paragraph, share, before: count, behind: base }: ShareAt): ShareReading | undefined {
  if (!count || !base || !(base.value > 0) || isPercent(base) || isFraction(base) || base.change) return undefined;
  if (!baseFollows.test(paragraph.text.slice(share.end, base.start))) return undefined;
  if (isPercent(count) || isFraction(count) || count.change || !isShareOf(paragraph.text, count, share))
    return undefined;
  const wholes = divisionsOf(paragraph)
    .flat()
    .filter(({ list, total }) => list.start <= count.start && count.start < list.end && total.start < count.start)
    .map(({ total }) => total);
  const tried = [count, ...wholes].map((part) => {
    const computed = percentOf(part.value, base.value);
    return { part, computed, outcome: verdict(share, computed) };
  });
  const met = tried.find(({ outcome }) => outcome === 'equal') ?? tried.find(({ outcome }) => outcome === 'last-place');
  const { part, computed, outcome } = met ?? tried[0]!;
  if (!met && (fits(part, base) < 1 || part.value > base.value)) return undefined;
  const certainty = met || !wholes.length ? 'sure' : 'likely';
  return { relation: percentRelation(share, countAndBase(part, base), { computed, outcome, certainty }) };
}
