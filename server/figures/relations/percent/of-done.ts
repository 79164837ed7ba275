import { fits } from '../../compatible';
import { type Figure, isPercent } from '../../figure';
import { isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { baseWords } from './base-words';
import { basesBack, countAndBase, isFraction, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { isComparedWith } from './share-cues';

/** What has been done of something, told right before its share: «đã làm rõ 183 vụ, đạt 85,5%». */
const done = /(?<!\p{L})đã(?:\s\p{L}+|,){0,6}\s?$/iu;
const doneReach = 50;
/** Between the count and its share: «…, đạt 85,5%», «…, tỷ lệ giải ngân 64%», «… (64%)». */
const shareOfIt = /^[^,;.()\d]{0,60}(?:[,(]\s?(?:đạt|bằng|chiếm)?\s?(?:t[ỷỉ]\slệ(?:\s\p{L}+){0,4}\s)?|\()$/iu;
/** What there is to do and what is done of it stand no farther apart, in characters. */
const widestGap = 130;

/**
 * «Xảy ra 214 vụ, giảm 58 vụ so với kỳ trước (272 vụ); đã làm rõ 183 vụ, đạt 85,5%»: what is done is a share of what
 * there is, the nearest figure of the same thing before it that is no change and nothing to compare with.
 */
export function ofDone({ paragraph, share, index, before: count }: ShareAt): ShareReading | undefined {
  const { text, amounts } = paragraph;
  if (!count || isPercent(count) || isFraction(count) || count.change || baseWords(text, share).length)
    return undefined;
  if (!shareOfIt.test(text.slice(count.end, share.start)) || !isDone(text, count)) return undefined;
  const before = amounts
    .slice(Math.max(0, index - 1 - basesBack), index - 1)
    .filter((f) => isWhole(paragraph, f, count));
  const base = before.at(-1);
  if (!base || isDone(text, base) || !isWithinSentence(text.slice(base.end, count.start), widestGap)) return undefined;
  const computed = percentOf(count.value, base.value);
  const outcome = verdict(share, computed);
  // Of another whole, named farther back: the reader of counts looks for it.
  const another = before.some((f) => verdict(share, percentOf(count.value, f.value)) === 'equal');
  if (outcome !== 'equal' && another) return undefined;
  const certainty = outcome === 'equal' ? 'sure' : 'likely';
  return { relation: percentRelation(share, countAndBase(count, base), { computed, outcome, certainty }) };
}

const isDone = (text: string, { number }: Figure): boolean =>
  done.test(text.slice(Math.max(0, number.start - doneReach), number.start));

const isWhole = ({ text }: ParagraphContext, figure: Figure, count: Figure): boolean =>
  !isPercent(figure) &&
  !isFraction(figure) &&
  !figure.change &&
  figure.qualifier === '=' &&
  figure.value >= count.value &&
  fits(count, figure) === 2 &&
  !isComparedWith(text, figure);
