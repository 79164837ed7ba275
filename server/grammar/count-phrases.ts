import { memoise } from '../text/memo';
import { findNumbers } from '../text/numbers';
import { textBefore } from '../text/strings';

/** A count as it stands in a text; offsets are those of the text. */
export interface CountPhrase {
  readonly value: number;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
}

/** The noun phrase behind a number: words up to the next sign, number or bracket; no name is longer. */
const nounPattern = /\s?(\p{L}[\p{L}\s\-–/]{0,300}(?:,\s\p{L}[\p{L}\s\-–/]{0,300})?)/uy;
/** Words that end the noun phrase: what follows speaks of the things, and does not name them. */
const nounEnd =
  /\s(?:là|gồm|bao gồm|như sau|sau|trong đó|cụ thể|đạt|được|với|để|do|của|thuộc|cho|về|trên|tại|ở|có|và|từ|theo|đã|như)(?!\p{L}).*$/su;
/** A number behind one of these counts nothing: a year, an article, a place in an order. */
const noCount =
  /(?<!\p{L})(?:năm|tháng|ngày|số|điều|khoản|điểm|mục|phần|chương|khóa|lần thứ|thứ|mức độ|mức|giai đoạn|lớp|cấp|quốc lộ|trang|quý|phụ lục|biểu|hạng|loại|đề án|tiểu khu|tổ|bản)\s*$/iu;
/** Units and scales: quantities, not counts of listed things. */
const noNoun =
  /^(?:năm|tháng|ngày|giờ|phút|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng|con|ha|km|m|kg|tấn|tạ|lít|lần|tuổi|điểm|độ|người|lượt|khẩu|cuộc)(?!\p{L})/iu;

/** Every whole number of a text that counts things by name, digits or words («06 khâu đột phá», «ba nhóm nhiệm vụ»). */
export const countPhrases = memoise((text: string): readonly CountPhrase[] => {
  const found: CountPhrase[] = [];
  for (const number of findNumbers(text)) {
    if ((number.form !== 'digits' && number.form !== 'words') || number.scale !== 1) continue;
    if (!Number.isInteger(number.value) || number.value < 1 || number.value > 999 || number.notes.includes('glued'))
      continue;
    if (noCount.test(textBefore(text, number.start, 16))) continue;
    nounPattern.lastIndex = number.end;
    const match = nounPattern.exec(text);
    if (!match) continue;
    const noun = match[1]!
      .replace(nounEnd, '')
      .trim()
      .replace(/[\s\-–/,]+$/u, '');
    if (!noun || noNoun.test(noun)) continue;
    const nounStart = number.end + match[0].length - match[1]!.length;
    found.push({
      value: number.value,
      noun,
      start: number.start,
      end: nounStart + noun.length,
      numberStart: number.start,
      numberEnd: number.end,
    });
  }
  return found;
});
