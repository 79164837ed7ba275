import { groupsOf, matchesOf } from '../../text/matches';

/** What a text says about the time of a figure. */
export interface TimeCue {
  /** «đến năm 2030», «năm 2025»: the year next to the figure; undefined where none is named. */
  readonly year: number | undefined;
  /** The period that its clause counts over: «hằng năm», «6 tháng đầu năm»; empty for a plain value. */
  readonly period: string;
  /** The period that its sentence counts over. */
  readonly sentencePeriod: string;
  /** «phấn đấu», «dự kiến», «mục tiêu»: the value is aimed at. */
  readonly aim: boolean;
  /** «đã đạt», «hiện có» between name and value: it is there already, whatever the heading announces. */
  readonly reached: boolean;
  /** «đầu nhiệm kỳ», «cùng kỳ», «Nghị quyết đề ra»: the value is one to compare with. */
  readonly compared: boolean;
}

const year = /(?<!\d)(?:năm|đến|cuối|hết|trước)\s{1,2}(?<year>20\d\d)(?![\d/])/gu;
const aims =
  /(?<!\p{L})(?:phấn đấu|dự kiến|mục tiêu|đặt ra|dự báo|theo kế hoạch|sẽ|hướng tới|định hướng|đến (?:hết )?năm 20[3-9]\d)(?!\p{L})/u;
const already = /(?<!\p{L})(?:đã|hiện|hiện nay|hiện tại|đến nay)(?: (?:đạt|có|là|ở mức|lên|còn))?\s*$/u;
const periods =
  /(?<!\p{L})(?:hằng năm|hàng năm|mỗi năm|bình quân năm|bình quân|trung bình|tháng đầu năm|\d+ tháng|quý|giai đoạn|trong nhiệm kỳ|cả nhiệm kỳ|trong 0?5 năm)(?!\p{L})|\/năm/u;
const comparisons =
  /(?<!\p{L})(?:đầu nhiệm kỳ|cùng kỳ|năm trước|so với|nhiệm kỳ trước|đầu năm|nghị quyết (?:đại hội )?(?:đề ra|giao)|chỉ tiêu (?:giao|đề ra)|kế hoạch giao|toàn quốc|cả nước|toàn tỉnh|toàn huyện|bình quân chung|yêu cầu|quy định là)(?!\p{L})/u;
/** «bình quân» inside the name of a measure says nothing of its time. */
const perHead = /thu nhập bình quân(?: đầu người)?/gu;

/** Where a value and the words about it stand in `plain`, its paragraph in small letters. */
export interface ValuePlace {
  readonly plain: string;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** Where what is said of its measure begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Where the value stands. */
  readonly at: number;
}

/** How far behind a value its time is read, in characters. */
const behindReach = 60;

/** Reads the time of a value from the words of its sentence before it and of its clause behind it. */
export function timeOf({ plain, sentence, start, end, at }: ValuePlace): TimeCue {
  const before = plain.slice(sentence, at).replace(perHead, (words) => ' '.repeat(words.length));
  const lead = before.slice(0, start - sentence);
  const sign = Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';'), lead.lastIndexOf(':'), lead.lastIndexOf('('));
  const clause = before.slice(sign + 1);
  const behind = /^[^.;,)]*/u.exec(plain.slice(end, end + behindReach))?.[0] ?? '';
  const named = matchesOf(before, year).at(-1) ?? matchesOf(behind, year)[0];
  return {
    year: named ? Number(groupsOf<'year'>(named).year) : undefined,
    period: periods.exec(clause)?.[0] ?? periods.exec(behind)?.[0] ?? '',
    sentencePeriod: periods.exec(before)?.[0] ?? periods.exec(behind)?.[0] ?? '',
    aim: aims.test(before) || aims.test(behind),
    reached: already.test(plain.slice(Math.min(start, at), at)),
    compared: comparisons.test(clause) || comparisons.test(behind),
  };
}

/** Where the sentence that runs into `at` begins; sentences longer than `reach` begin that far in front of it. */
export function sentenceStart(plain: string, at: number, reach = 300): number {
  const from = Math.max(0, at - reach);
  let found = from;
  for (const match of matchesOf(plain.slice(from, at), /[.;](?=\s)/gu)) found = from + match.index + 1;
  return found;
}
