import type { Indicator, IndicatorGroup, Paragraph } from '../../report/model';
import { groupsOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { defineCheck, type Remark } from '../check';

/** A value left to fill in: «đạt …%», «đạt ..... triệu đồng», «là xx%». */
const blank =
  /(?<lead>(?<!\p{L})(?:đạt|là|từ|trên|khoảng|còn|tăng|giảm|có|đến|:)\s*)(?<blank>…+|\.{3,}|_{2,}|x{2,3}|X{2,3})(?=\s*(?:%|ha|km|m²|tấn|tạ|kg|triệu|tỷ|tỉ|nghìn|đồng|người|hộ|con|đảng viên|bản|trường|doanh nghiệp|lượt|[.;,)]|$))/gu;
/** A unit with no number before it: «đạt % trở lên», «khoảng tỷ đồng». */
const bareUnit = /(?<!\p{L})(?:đạt|là|từ|trên|khoảng|còn)\s+(?<blank>%|(?:triệu|tỷ|tỉ|nghìn) đồng)(?!\p{L})/gu;
/** What is measured in figures, so that an indicator of it needs one. */
const measured =
  /^(?:tỷ lệ|tỉ lệ|tốc độ|tổng|diện tích|sản lượng|năng suất|thu nhập|thu ngân sách|giá trị|số|mật độ|doanh thu)(?!\p{L})/iu;
/** Values in words: «không còn hộ nghèo», «giữ vững», «toàn bộ». */
const inWords =
  /(?<!\p{L})(?:không|giữ vững|duy trì|hoàn thành|toàn bộ|tất cả|hằng năm đều|đầy đủ|đạt chuẩn|đạt tiêu chuẩn|tốt|xuất sắc|khá|vượt|cơ bản|đạt và vượt|phê duyệt|ban hành)(?!\p{L})/iu;

/** What a blank cannot do without; most paragraphs have none of it. */
const mayHaveBlank = /…|\.{3}|__|xx|XX|\s%|\s(?:đạt|là|từ|trên|khoảng|còn)\s+(?:triệu|tỷ|tỉ|nghìn)\s/u;

const blanksIn = memoise((text: string): readonly RegExpExecArray[] =>
  mayHaveBlank.test(text) ? [...matchesOf(text, blank), ...matchesOf(text, bareUnit)] : [],
);

/** An indicator without a value, or a blank left to fill in. */
export const figureMissing = defineCheck({
  id: 'figure/missing',
  severity: 'warning',
  title: 'figure.missing.title',
  *run(report) {
    for (const paragraph of report.paragraphs) yield* blanks(paragraph);
    for (const indicator of leaves(report.indicatorGroups)) {
      const { section } = indicator;
      if (!section || indicator.values.length > 0) continue;
      const text = [section.paragraph, ...section.body].map((p) => p.flow.text.slice(p.textStart)).join(' ');
      if (!measured.test(text) || inWords.test(text) || blanksIn(text).length > 0) continue;
      yield {
        span: section.headingSpan,
        message: { key: 'figure.missing.value', args: { marker: indicator.marker.text } },
      };
    }
  },
});

function* leaves(groups: readonly IndicatorGroup[]): Generator<Indicator> {
  for (const group of groups) {
    yield* leaves(group.groups);
    yield* group.indicators;
  }
}

function* blanks(paragraph: Paragraph): Generator<Remark> {
  const { text } = paragraph.flow;
  for (const match of blanksIn(text)) {
    const { lead = '', blank: place = '' } = groupsOf<never, 'lead' | 'blank'>(match);
    const start = lead ? match.index + lead.length : match.index + match[0].lastIndexOf(place);
    // «đạt nhiều kết quả tích cực: …» at the end of a list is an ellipsis, not a blank, without a unit behind it.
    if (
      /^[….]+$/u.test(place) &&
      !/^\s*(?:%|[\p{L}])/u.test(text.slice(start + place.length)) &&
      !/(?:đạt|là|từ|khoảng)\s*$/u.test(lead)
    )
      continue;
    yield { span: paragraph.flow.spanOf(match.index, start + place.length), message: { key: 'figure.missing.blank' } };
  }
}
