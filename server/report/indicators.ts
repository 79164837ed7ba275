import { headingCount } from './announced';
import { indicatorValues } from './indicatorValues';
import type { Indicator, IndicatorGroup, Section } from './model';

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
  return count && countedIndicators.test(count.noun) ? count : null;
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
  return section.children.length > 0 || siblings.some((s) => declaredIn(s) !== null);
}

function readGroup(section: Section): IndicatorGroup {
  const groups: IndicatorGroup[] = [];
  const indicators: Indicator[] = [];
  for (const child of section.children) {
    if (isInnerGroup(child, section.children)) groups.push(readGroup(child));
    else if (child.marker) indicators.push(readIndicator(child));
  }
  const own = section.children.reduce((n, c) => n + (indicators.some((i) => i.section === c) ? (c.marker?.merged?.length ?? 1) : 0), 0);
  // A group may list its indicators behind bullets.
  const bullets = groups.length + indicators.length === 0 ? section.body.filter((p) => p.kind === 'item') : [];
  const main = bullets[0]?.marker?.form;
  for (const item of bullets) {
    if (item.marker!.form !== main) continue;
    const text = item.flow.text.slice(item.textStart);
    indicators.push({ marker: item.marker!, section: null, name: nameOf(text), values: indicatorValues([item]), span: item.span });
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
  return {
    marker: section.marker!,
    section,
    name: nameOf(paragraph.flow.text.slice(paragraph.textStart)),
    values: indicatorValues([paragraph, ...section.body, ...section.children.flatMap((c) => [c.paragraph, ...c.body])]),
    span: section.span,
  };
}

/** What is measured: the text up to the first figure, sign or verb of reaching. */
function nameOf(text: string): string {
  const end = /[:;.]\s|[:;.]$|\s(?:đạt|là|từ|khoảng|trên|ước|đến|lên|còn|giảm|tăng)\s+(?=(?:từ|trên|khoảng|ít nhất|tối thiểu|hơn|dưới|còn|đạt)?\s?\d)|\s(?=\d)|\s\(\d/u.exec(text);
  const name = (end && end.index > 8 ? text.slice(0, end.index) : text.replace(/[.;:]+$/u, '')).trim();
  return name.replace(/[,(]+$/u, '').trim();
}
