import type { WrittenNumber } from '../text/number';
import { findNumbers } from '../text/numbers';
import { textBefore } from '../text/strings';
import type { Comparison, IndicatorValue, Paragraph } from './model';

/** A number behind one of these names something and measures nothing. */
const naming =
  /(?<!\p{L})(?:năm|tháng|ngày|số|mức độ|mức|giai đoạn|khóa|lần thứ|thứ|lớp|cấp|quốc lộ|điều|khoản|hạng|loại|đề án|tiểu khu|chuẩn|quý|nhiệm kỳ)\s*$/iu;
const unitPattern = /\s?(%|‰|[\p{L}²³/]+(?:\s[\p{L}/²³]+){0,2})/uy;
/** The unit ends where the sentence goes on. */
const unitEnd =
  /\s(?:trở|đến|vào|đạt|được|so|trong|năm|có|và|cho|theo|trên|là|với|ở|tại|duy|bình|hằng|hàng|để|của|mới|không|hoàn).*$/u;
const scaleWord = /^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s?/iu;

/** The values that an indicator sets, in the order of its text. */
export function indicatorValues(paragraphs: readonly Paragraph[]): IndicatorValue[] {
  const values: IndicatorValue[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.flow;
    for (const number of findNumbers(text)) {
      if (number.start < paragraph.textStart) continue;
      const before = textBefore(text, number.start, 28);
      if (naming.test(before) || isYears(number, text) || /[\p{L}\d][/-]$/u.test(before)) continue;
      values.push(valueOf(paragraph, number, before));
    }
  }
  return values;
}

function isYears(number: WrittenNumber, text: string): boolean {
  const year = (n: number) => Number.isInteger(n) && n >= 1900 && n <= 2100;
  if (number.form === 'interval') return year(number.lower.value) && year(number.upper.value);
  return (
    number.form === 'digits' &&
    year(number.value) &&
    /^\d{4}$/.test(number.text) &&
    !/^\s?(?:%|[\p{Ll}])/u.test(text.slice(number.end, number.end + 2))
  );
}

function valueOf(paragraph: Paragraph, number: WrittenNumber, before: string): IndicatorValue {
  const { text } = paragraph.flow;
  unitPattern.lastIndex = number.end;
  const match = unitPattern.exec(text);
  const unit = match ? match[1]!.replace(unitEnd, '').trim() : '';
  const unitTail = match ? number.end + match[0].indexOf(match[1]!) + unit.length : number.end;
  const after = text.slice(unitTail, unitTail + 24);
  const more = /^\s?(?:trở lên)/u.exec(after);
  const less = /^\s?(?:trở xuống)/u.exec(after);
  const end = unitTail + ((more ?? less) ? (more ?? less)![0].length : 0);
  const year =
    /^[^.;]{0,60}?(?:đến|vào|năm)\s+(?:năm\s+)?(20\d\d)/u.exec(text.slice(end, end + 80)) ??
    /(?:đến|năm)\s+(?:năm\s+)?(20\d\d)[^.;]{0,120}$/u.exec(textBefore(text, number.start, 160));
  const scaled = number.form === 'digits' && number.scale !== 1;
  return {
    text: text.slice(number.start, end),
    value: number.form === 'interval' ? number.lower.value : number.value,
    upper: number.form === 'interval' ? number.upper.value : undefined,
    unit: scaled ? unit.replace(scaleWord, '') : unit,
    comparison: comparisonOf(number, before, more !== null, less !== null),
    year: year ? Number(year[1]) : undefined,
    span: paragraph.flow.spanOf(number.start, end),
  };
}

function comparisonOf(number: WrittenNumber, before: string, more: boolean, less: boolean): Comparison {
  if (number.form === 'interval') return 'range';
  if (more || /(?<!\p{L})(?:trên|hơn|ít nhất|tối thiểu|từ)\s+$/iu.test(before)) return '>=';
  if (less || /(?<!\p{L})(?:dưới|không quá|tối đa|không vượt quá)\s+$/iu.test(before)) return '<=';
  return /(?<!\p{L})(?:khoảng|ước|gần|ước đạt)\s+$/iu.test(before) ? '~' : '=';
}
