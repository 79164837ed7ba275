import { once } from '../../../text/once';
import { groupOf } from '../../../text/matches';
import { textBefore } from '../../../text/strings';
import { type Figure, isPercent, isQuantity } from '../../figure';
import { isWithinClause, isWithinSentence } from '../../gap';
import type { ParagraphContext } from '../../paragraph-context';
import { areComparable, widestGap } from './change-relation';

/** The earlier and the later value of one thing, and the change stated beside them. */
export interface ValuePair {
  readonly from: Figure;
  readonly to: Figure;
  readonly by: Figure | undefined;
  /** Whether words bind the two, «từ … lên …», and not their years alone. */
  readonly bound: boolean;
}

/** The amounts that may rise and fall: in digits, and no ages. */
export const changing = once(({ text, quantities }: ParagraphContext): readonly Figure[] =>
  quantities.filter(
    (f) => isQuantity(f) && f.number.form === 'digits' && f.unit?.dimension !== 'age' && !isAside(text, f),
  ),
);

/** A share in brackets behind its count: «từ 112 tuyến (68,3%) lên 148 tuyến (90,2%)». */
const isAside = (text: string, figure: Figure): boolean =>
  isPercent(figure) &&
  !figure.change &&
  opensAside.test(textBefore(text, figure.start, asideReach)) &&
  /^\s?\)/u.test(text.slice(figure.end, figure.end + 2));
const opensAside = /[\p{L}\d²³]\s?\((?:(?:chiếm|đạt|bằng|tỷ lệ)\s){0,2}$/iu;
const asideReach = 20;
const asides = /\([^()]*\)/gu;

/** In front of the first of two figures: từ 47,71 xuống còn 12,92 %. */
const fromBefore = /(?<!\p{L})từ\s(?:mức\s|khoảng\s|trên\s|gần\s)?$/iu;
/** Between the two: xuống còn, lên, đến; «từ 400 hộ trở lên trong số 900 hộ» is a bound and its whole. */
const toBetween =
  /^[\s%]*(?:\p{L}+\s|,\s?|\(|\)|\d{4}\s?){0,8}?(?:xuống(?:\scòn)?|còn|(?<!trở\s)lên(?:\sđến|\stới)?|đến|tới|sang)\s(?:\p{L}+\s){0,3}(?:\d{4}\s)?(?:là\s|đạt\s|còn\s)?$/iu;
/** Times that two figures stand for: đầu nhiệm kỳ 27%, cuối nhiệm kỳ 21%. */
const earlier = /(?<!\p{L})(?:đầu (?:nhiệm kỳ|năm|kỳ)|trước (?:đây|sáp nhập))[^.;]{0,40}$/iu;
const later = /(?<!\p{L})(?:cuối (?:nhiệm kỳ|năm|kỳ)|đến nay|hiện nay|sau sáp nhập)[^.;]{0,40}$/iu;
/** How far in front of a value these words are looked for, in characters. */
const fromReach = 24;
const leadReach = 60;

/** Every pair of neighbouring values of one thing. */
export const pairsIn = once((paragraph: ParagraphContext): readonly ValuePair[] => {
  const { text } = paragraph;
  const figures = changing(paragraph);
  return figures.flatMap((from, i): ValuePair[] => {
    const to = figures[i + 1];
    if (!to || (from.change && !fromBefore.test(textBefore(text, from.start, fromReach)))) return [];
    if (isPair(text, from, to)) return [{ from, to, by: changeBeside(text, figures, i), bound: true }];
    const dated = datedPair(text, figures, i);
    return dated ? [dated] : [];
  });
});

function isPair(text: string, from: Figure, to: Figure): boolean {
  const gap = text.slice(from.end, to.start);
  if (!isWithinClause(gap, widestGap) || !areComparable(from, to)) return false;
  const before = textBefore(text, from.start, leadReach);
  if (fromBefore.test(before)) return toBetween.test(gap.replace(asides, ''));
  return earlier.test(before) && later.test(gap);
}

/** The year right before a value: «năm 2020 là 3.720 tỷ đồng». */
const yearBefore = /(?<!\p{L})năm\s(?<year>(?:19|20)\d\d)\s(?:\p{L}+\s){0,3}$/iu;
const yearReach = 40;
/** In front of the change that follows from two values: «…, như vậy tăng 2.220 tỷ đồng», «…, tăng 2.220 tỷ đồng». */
const resulting =
  /^\s?[,;]\s?(?:(?:như vậy|tức là|tức|nghĩa là|qua đó)\s)?(?:đã\s)?(?:tăng|giảm)\s(?:thêm\s|được\s)?$/iu;
/** What else a change behind two values may be measured by. */
const otherMeasure =
  /^[^.;,()]{0,30}?(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|\/năm|mỗi năm|hằng năm|bình quân)/iu;
const otherReach = 40;

/** «Năm 2025 ước 5.940 tỷ đồng; năm 2020 là 3.720 tỷ đồng, như vậy tăng 2.220 tỷ đồng»: two values by their years. */
function datedPair(text: string, figures: readonly Figure[], i: number): ValuePair | undefined {
  const [first, second, by] = [figures[i]!, figures[i + 1]!, figures[i + 2]];
  if (!by?.change || by.per || first.change || second.change || !areComparable(first, second)) return undefined;
  if (!isWithinSentence(text.slice(first.end, second.start), widestGap)) return undefined;
  if (!resulting.test(text.slice(second.end, by.number.start))) return undefined;
  if (otherMeasure.test(text.slice(by.end, by.end + otherReach))) return undefined;
  const yearOf = (figure: Figure, reach: number): number =>
    Number(groupOf(yearBefore.exec(textBefore(text, figure.number.start, reach)), 'year') ?? NaN);
  const [one, other] = [yearOf(first, yearReach), yearOf(second, Math.min(yearReach, second.number.start - first.end))];
  if (one < other) return { from: first, to: second, by, bound: false };
  return one > other ? { from: second, to: first, by, bound: false } : undefined;
}

/** A change in front of a pair stands no farther from it than this, in characters. */
const statedReach = 50;
/** «vượt 1,2% so với chỉ tiêu» says nothing of the change. */
const beyondPlan = /(?<!\p{L})vượt\s(?:\p{L}+\s)?$/iu;
const openBracket = /\([^)]*$/u;

/** Words of change that also mean other things, right behind two values: «…, thêm 36 tuyến», «…, bớt đi 8,8 điểm phần trăm». */
const moreBehind = /^\s*[,;(]\s?(?:như vậy\s)?thêm\s(?:được\s)?$/iu;
const lessBehind = /^\s*[,;(]\s?(?:như vậy\s)?(?:bớt|hạ|rút)\s(?:(?:đi|được|xuống)\s)?$/iu;

function changeInOtherWords(tail: string, by: Figure): Figure | undefined {
  if (moreBehind.test(tail)) return { ...by, change: 'rise' };
  return lessBehind.test(tail) ? { ...by, change: 'fall' } : undefined;
}

/** The stated change behind the pair («; giảm 34,79%») or before it («giảm 34,79% (từ …»). */
function changeBeside(text: string, figures: readonly Figure[], i: number): Figure | undefined {
  const [from, to, behind] = [figures[i]!, figures[i + 1]!, figures[i + 2]];
  const before = figures[i - 1];
  const lead = before?.change ? text.slice(before.end, from.start) : undefined;
  const stated = lead !== undefined && lead.length < statedReach && /^[^.;\d]*$/u.test(lead);
  // «giảm 21 đơn vị (từ 874 xuống còn 853), giảm 115 phòng»: the bracket is about what stands before it.
  if (stated && openBracket.test(lead)) return before;
  if (!behind) return stated ? before : undefined;
  const tail = text.slice(to.end, behind.start).replace(asides, '');
  const told = behind.change ? behind : changeInOtherWords(tail, behind);
  if (told && !beyondPlan.test(tail) && isWithinSentence(tail, widestGap)) return told;
  return stated ? before : undefined;
}
