import type { PlainNumber } from './number';
import { scaleExponent } from './scales';
import { textBefore } from './strings';
import { groupOf } from './matches';

const ones: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** Forms that stand only behind «mươi»: hai mươi mốt, bốn mươi tư, mười lăm. */
const onesAfterTens: Readonly<Record<string, number>> = { ...ones, mốt: 1, tư: 4, lăm: 5, nhăm: 5 };

/** Where a number in words can begin. One of ten words; its neighbours decide whether it is a number. */
const start = /một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười/giu;
const letter = /\p{L}/u;
const word = /\s?(?<word>\p{L}+)/uy;

/**
 * Words behind which «một» counts nothing: một số đơn vị · một phần · một cách toàn diện · một trong những · một vài ·
 * một mặt · một bộ phận · một cửa · một lòng; Một là, …
 */
const notBehindOne: ReadonlySet<string> = new Set(
  'số phần cách trong vài mặt bộ cửa lòng lần khi chút ít loạt bước thời chiều là'.split(' '),
);
/** thứ hai, tháng ba, lớp bốn, ngã ba, khóa hai, mùng ba, cấp ba, số một, chi bộ hai: ranks and names. */
const ranks = new Set([
  'thứ',
  'tháng',
  'lớp',
  'ngã',
  'khóa',
  'khoá',
  'mùng',
  'mồng',
  'số',
  'lần',
  'quý',
  'đòn',
  'loại',
  'hạng',
  'bậc',
  'năm',
  'ông',
  'bà',
]);
/**
 * Words that are something else more often («năm» is year, «chín» is ripe) count only before a thing that reports
 * count: năm khâu đột phá, chín nhóm giải pháp.
 */
const doubtful = new Set(['năm', 'chín']);
const countedThings = new Set(
  'khâu nhóm chỉ nhiệm giải nội lĩnh bài đột chương đề xã phường bản thôn đơn mục kết công dự mô tổ chi vấn nguyên yêu quan phương nghị tiêu điểm trường hộ đồng cuộc lớp'.split(
    ' ',
  ),
);
/** trong năm xã …, hằng năm đơn vị …: the year after all. */
const beforeYear = new Set(
  'trong hằng hàng mỗi các đầu cuối giữa từng nhiều những số của qua cả theo nửa mấy vài đến tính'.split(' '),
);

/** Every number in words of a text (in NFC), in order: hai mươi hai, một trăm linh năm, ba nghìn, Hai khâu đột phá. */
export function findNumberWords(text: string): PlainNumber[] {
  const found: PlainNumber[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const at = match.index;
    if ((at > 0 && letter.test(text[at - 1]!)) || letter.test(text[start.lastIndex] ?? '')) continue;
    const number = readWords(text, at);
    if (!number || !countsSomething(text, at, match[0].toLowerCase(), number)) continue;
    found.push({
      form: 'words',
      start: at,
      end: number.end,
      text: text.slice(at, number.end),
      value: number.value,
      place: number.place,
      scale: 1,
      digitsEnd: number.end,
      notes: [],
    });
    start.lastIndex = number.end;
  }
  return found;
}

interface WordNumber {
  readonly value: number;
  readonly place: number;
  readonly end: number;
  readonly words: number;
}

function readWords(text: string, at: number): WordNumber | undefined {
  const next = (from: number): { word: string; end: number } | undefined => {
    word.lastIndex = from;
    const match = word.exec(text);
    return match ? { word: (groupOf(match, 'word') ?? '').toLowerCase(), end: word.lastIndex } : undefined;
  };
  let total = 0;
  let end = at;
  let words = 0;
  let ceiling = Infinity;
  let place = 1;
  for (;;) {
    const section = belowThousand(next, end);
    if (!section) break;
    const scale = next(section.end);
    const exponent = scale && scale.word !== 'trăm' && scale.word !== 'chục' ? scaleExponent(scale.word) : undefined;
    const factor = exponent === undefined ? 1 : 10 ** exponent;
    if (factor >= ceiling) break;
    // «tỷ lệ» behind a number word is no scale.
    if (scale && /^t[ỷỉ]$/u.test(scale.word) && /^(?:lệ|trọng|suất)$/u.test(next(scale.end)?.word ?? '')) break;
    total += section.value * factor;
    words += section.words + (exponent === undefined ? 0 : 1);
    end = exponent === undefined ? section.end : scale!.end;
    place = factor;
    ceiling = factor;
    if (exponent === undefined) break;
    const half = next(end);
    if (half?.word === 'rưỡi') {
      total += factor / 2;
      place = factor / 2;
      end = half.end;
      words++;
      break;
    }
  }
  return words ? { value: total, place, end, words } : undefined;
}

interface Section {
  readonly value: number;
  readonly end: number;
  readonly words: number;
}
type Next = (from: number) => { word: string; end: number } | undefined;

function belowThousand(next: Next, from: number): Section | undefined {
  const first = next(from);
  if (!first) return undefined;
  const digit = ones[first.word];
  const hundred = digit === undefined ? undefined : next(first.end);
  if (digit !== undefined && hundred?.word === 'trăm') {
    const link = next(hundred.end);
    if (link && (link.word === 'linh' || link.word === 'lẻ')) {
      const one = next(link.end);
      const value = one && onesAfterTens[one.word];
      if (one && value !== undefined) return { value: digit * 100 + value, end: one.end, words: 4 };
    }
    const rest = belowHundred(next, hundred.end);
    // «một trăm năm 2025» must not read as 105: a bare «năm» behind a hundred is the year.
    if (rest && rest.words > 1) return { value: digit * 100 + rest.value, end: rest.end, words: 2 + rest.words };
    return { value: digit * 100, end: hundred.end, words: 2 };
  }
  return belowHundred(next, from);
}

function belowHundred(next: Next, from: number): Section | undefined {
  const first = next(from);
  if (!first) return undefined;
  if (first.word === 'mười') return withOnes(next, 10, first.end, 1);
  const digit = ones[first.word];
  if (digit === undefined) return undefined;
  const tens = next(first.end);
  if (tens?.word === 'mươi') return withOnes(next, digit * 10, tens.end, 2);
  return { value: digit, end: first.end, words: 1 };
}

function withOnes(next: Next, tens: number, end: number, words: number): Section {
  const one = next(end);
  const value = one && onesAfterTens[one.word];
  // «mười năm», «hai mươi năm» are ten and twenty years: fifteen is «mười lăm».
  if (one && value !== undefined && one.word !== 'năm') return { value: tens + value, end: one.end, words: words + 1 };
  return { value: tens, end, words };
}

function countsSomething(text: string, at: number, first: string, number: WordNumber): boolean {
  const before = previousWord(text, at);
  if (ranks.has(before) && number.words === 1) return false;
  if (before === 'thứ') return false;
  if (number.words > 1) return true;
  word.lastIndex = number.end;
  const match = word.exec(text);
  const after = (groupOf(match, 'word') ?? '').toLowerCase();
  if (!match || after === 'là') return false;
  if (first === 'một' && notBehindOne.has(after)) return false;
  if (doubtful.has(first))
    return countedThings.has(after) && !beforeYear.has(before) && !/\d\s?$/.test(textBefore(text, at, 2));
  // A capital inside a sentence, before another capital, is a name: Ba Vì, Hai Bà Trưng; all capitals are a heading.
  const name = /^\p{Lu}\p{Ll}/u;
  return !(name.test(text.slice(at, at + 2)) && name.test(groupOf(match, 'word') ?? ''));
}

/** The word before an offset, in small letters; empty where punctuation or a figure stands between. */
function previousWord(text: string, at: number): string {
  let end = at;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  let from = end;
  while (from > 0 && end - from < 8 && letter.test(text[from - 1]!)) from--;
  return text.slice(from, end).toLowerCase();
}
