import { anyCommune, communeLevels, type UnitLevel } from '../grammar/levels';
import type { UnitKind } from '../knowledge/units-2025';
import { memoise } from '../text/memo';
import { groupsOf, matchesOf } from '../text/matches';
import type { Span } from '../text/span';
import { congressesIn } from '../grammar/congresses';
import { datesIn, isPossible, type Day } from '../grammar/dates';
import { once } from '../text/once';
import { textBefore } from '../text/strings';
import type { Report } from './model';

/** The units that write such reports, and the Party committees of old ones. */
export type Level = UnitLevel;

/** What stands at the head of a document. */
const headParagraphs = 40;
/** «Mạc Khê, ngày 15 tháng 12 năm 2025» as a line of its own, or with the rest of the head before it and the title behind. */
const dateLine =
  /(?:^|Hạnh phúc\s+|VIỆT NAM\s+|^Số:?\s*\S+\s+)\p{Lu}[\p{L}\s.]{1,40},\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?=$|\s+\p{Lu}{2,}(?!\p{L}))/u;

/** The date of the report itself, where its head gives a whole one. */
export function ownDate(report: Report): { readonly date: Day; readonly span: Span } | undefined {
  for (const { flow } of report.paragraphs.slice(0, headParagraphs)) {
    if (!dateLine.test(flow.text.trim())) continue;
    const date = datesIn(flow.text).find(({ form }) => form === 'words');
    if (date && isPossible(date)) return { date, span: flow.spanOf(date.start, date.end) };
  }
  return undefined;
}

/** «nhiệm kỳ 2025 - 2030» with the years as numbers. */
const termPattern = /nhiệm\s+kỳ\s*\(?\s*(?<from>(?:19|20)\d\d)\s*[-–—]\s*(?<to>(?:19|20)\d\d)/giu;
/** The report speaks of this many terms at least before one can be called the coming one. */
const fewest = 2;

/** The first years of the five-year terms of a text; people's councils and the Assembly have years of their own. */
const termYearsIn = memoise((text: string): readonly string[] =>
  matchesOf(text, termPattern).flatMap((match) => {
    const { from, to } = groupsOf<'from' | 'to'>(match);
    if (Number(to) - Number(from) !== 5) return [];
    const before = textBefore(text, match.index, 60);
    return /(?:hđnd|hội đồng nhân dân|quốc hội)[^.;]{0,40}$/iu.test(before) ? [] : [from];
  }),
);

/**
 * The term that the report plans for: that of its title, or else the latest one that headings name or the text names
 * again and again. Undefined where nothing tells.
 */
export const comingTerm = once((report: Report): { readonly from: number; readonly to: number } | undefined => {
  const counts = new Map<string, number>();
  for (const paragraph of report.paragraphs) {
    for (const from of termYearsIn(paragraph.flow.text)) {
      const weight = paragraph.kind === 'title' || /^phần/iu.test(paragraph.flow.text) ? 3 : 1;
      counts.set(from, (counts.get(from) ?? 0) + weight);
    }
  }
  const from = [...counts]
    .filter(([, count]) => count >= fewest)
    .map(([year]) => Number(year))
    .sort((a, b) => b - a)[0];
  return from === undefined ? undefined : { from, to: from + 5 };
});

/** The year in which the report is put before its congress, or bears as its date; undefined where nothing tells. */
export const reportYear = (report: Report): number | undefined =>
  ownDate(report)?.date.year ?? (report.profile === 'bao-cao-chinh-tri' ? comingTerm(report)?.from : undefined);

/** The unit that the report is of. */
export interface Unit {
  readonly level: UnitKind;
  /** In small letters. */
  readonly name: string;
}

const levels: ReadonlySet<string> = new Set(communeLevels);
/** The head of a State document: «ỦY BAN NHÂN DÂN XÃ MẠC KHÊ». */
const headUnit = new RegExp(
  `(?:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|đảng ủy|đảng uỷ|đảng bộ)\\s+(?<level>${anyCommune})\\s+(?<name>\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*){0,3})`,
  'iu',
);

/** The commune or ward whose congress or committee the report is put before; undefined where nothing tells. */
export const ownUnit = once((report: Report): Unit | undefined => {
  const coming = comingTerm(report);
  const counts = new Map<string, number>();
  for (const { flow } of report.paragraphs) {
    for (const { level, name, ordinal, term } of congressesIn(flow.text)) {
      if (!levels.has(level) || !name) continue;
      if (term ? term.from !== coming?.from : ordinal !== 1) continue;
      counts.set(`${level}|${name}`, (counts.get(`${level}|${name}`) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best) {
    const [level, name] = best[0].split('|') as [Unit['level'], string];
    return { level, name };
  }
  for (const { flow } of report.paragraphs.slice(0, headParagraphs)) {
    const match = headUnit.exec(flow.text);
    if (match) {
      const { level, name } = groupsOf<'level' | 'name'>(match);
      return { level: level.toLowerCase() as Unit['level'], name: name.toLowerCase() };
    }
  }
  return undefined;
});

const planTitle = /nhiệm vụ|mục tiêu|phương hướng|giải pháp/iu;

/** The section that plans the coming term, where a heading of the first level announces one. */
export function comingPart(report: Report): Span | undefined {
  const coming = comingTerm(report);
  if (!coming) return undefined;
  const years = new RegExp(`${coming.from}\\s*[-–—]\\s*${coming.to}`, 'u');
  return report.sections.find(({ title, kind }) => kind !== 'paragraph' && planTitle.test(title) && years.test(title))
    ?.span;
}
