import { headingCount } from './announced';
import { indicatorValues } from './indicator-values';
import type { Indicator, IndicatorGroup, IndicatorValue, Paragraph, Section } from './model';

/** «Chỉ tiêu chủ yếu», «Các chỉ tiêu về kinh tế»: a heading that holds indicators. */
const groupTitle = /^(?:(?:các|những|một số|hệ thống)\s+)?(?:nhóm\s+)?chỉ tiêu/iu;
/** A heading that speaks of how indicators were met, and lists none. */
const resultTitle = /kết quả|thực hiện|hoàn thành|đánh giá/iu;
const countedIndicators = /^chỉ tiêu/iu;

/** The target groups of a report: the outermost headings that hold indicators, with their groups. */
export function readIndicatorGroups(sections: readonly Section[]): IndicatorGroup[] {
  const found: IndicatorGroup[] = [];
  for (const section of sections) {
    if (isGroup(section) && (section.children.length > 0 || section.body.length > 0)) found.push(readGroup(section));
    else found.push(...readIndicatorGroups(section.children));
  }
  return found;
}

const declaredIn = (section: Section) => {
  const count = headingCount(section.paragraph);
  return count && countedIndicators.test(count.noun) ? count : undefined;
};

function isGroup(section: Section): boolean {
  if (section.kind === 'paragraph') return false;
  if (declaredIn(section)) return true;
  return groupTitle.test(section.title) && !resultTitle.test(section.title);
}

/** A heading inside a group that has a count of its own, speaks of indicators, or lists numbered things. */
function isInnerGroup(section: Section, siblings: readonly Section[]): boolean {
  if (section.kind === 'paragraph') return false;
  if (declaredIn(section)) return true;
  const style = section.marker?.style;
  // The numbered indicators may have headings of their own, with values in the paragraphs below.
  if (style === 'parenthesis' || style === 'small-letter' || style === 'word') return false;
  return section.children.length > 0 || siblings.some((s) => declaredIn(s) !== undefined);
}

function readGroup(section: Section): IndicatorGroup {
  const groups: IndicatorGroup[] = [];
  const indicators: Indicator[] = [];
  for (const child of section.children) {
    if (isInnerGroup(child, section.children)) groups.push(readGroup(child));
    else if (child.marker) indicators.push(readIndicator(child));
  }
  const own = section.children.reduce(
    (n, c) => n + (indicators.some((i) => i.section === c) ? (c.marker?.merged?.length ?? 1) : 0),
    0,
  );
  // A group may list its indicators behind bullets.
  const bullets = groups.length + indicators.length === 0 ? section.body.filter((p) => p.kind === 'item') : [];
  const main = bullets[0]?.marker?.form;
  for (const item of bullets) {
    if (item.marker!.form !== main) continue;
    const values = indicatorValues([item]);
    indicators.push({ marker: item.marker!, section: undefined, name: nameOf(item, values), values, span: item.span });
  }
  return {
    section,
    declared: declaredIn(section),
    listed: own + (own === 0 && bullets.length ? indicators.length : 0) + groups.reduce((n, g) => n + g.listed, 0),
    groups,
    indicators,
  };
}

function readIndicator(section: Section): Indicator {
  const { paragraph } = section;
  const values = indicatorValues([
    paragraph,
    ...section.body,
    ...section.children.flatMap((c) => [c.paragraph, ...c.body]),
  ]);
  return {
    marker: section.marker!,
    section,
    name: nameOf(paragraph, values),
    values,
    span: section.span,
  };
}

/** Verbs and adverbs between what is measured and its value. */
const towardsValue =
  /[\s,;:(]*(?:(?<!\p{L})(?:đạt|là|từ|khoảng|trên|ước|đến|lên|còn|giảm|tăng|hơn|dưới|ít nhất|tối thiểu|không quá|bình quân|tỷ lệ|được|có|số)[\s,;:(]*)*$/iu;
/** A name shorter than this, or one that only says when, is none. */
const shortestName = 5;

/** What is measured: the text before the first value, or all of it where the value comes first. */
function nameOf(paragraph: Paragraph, values: readonly IndicatorValue[]): string {
  const { text } = paragraph.flow;
  const value = values[0];
  const end =
    value && value.span.start < paragraph.span.end ? paragraph.flow.flowOffset(value.span.start) : text.length;
  const before = text.slice(paragraph.textStart, end).replace(towardsValue, '');
  if (before.length >= shortestName && !/^(?:đến|phấn đấu|hằng|hàng|trong|mỗi)\s[^;:]{0,30}$/iu.test(before))
    return before.trim();
  return text.slice(paragraph.textStart).replace(/[\s.;:]+$/u, '');
}
