import { anyCommune, eitherCommune, shoutedCommune } from '../../grammar/levels';
import type { Report, Section } from '../../report/model';
import { groupsOf, matchesOf } from '../../text/matches';
import { near } from '../agree';
import { type Figure, isCount, isQuantity } from '../figure';
import { readParagraph } from '../paragraph-figures';
import { type Statement, statementsOf } from '../statements';

/** A share of the whole area that the counts and shares of its parts do not make. */
export interface WholeShare {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  /** In percent. */
  readonly computed: number;
}

/** Counts are small and shares rounded; more than this part of the computed share apart is no rounding. */
const tolerance = 0.25;
/** Of one kind; more than these are a table. */
const mostStatements = 60;

/**
 * «tỷ lệ hộ nghèo (giảm từ 6,1 % xuống còn 1,8 %)» where «phường A còn 02 hộ nghèo, tỷ lệ 0,055 %; phường B 30 hộ nghèo,
 * tỷ lệ 2,27 %»: each count over its share gives a base, and all counts over all bases the share of the whole. Only
 * where a heading lists exactly these places.
 */
export function wholeShares(report: Report): WholeShare[] {
  const statements = statementsOf(report).filter(
    (s) =>
      s.aim === 'result' && s.measure.dimension === 'percent' && s.year === undefined && s.figure.qualifier === '=',
  );
  const wholes = statements.filter((s) => s.place === '').slice(0, mostStatements);
  if (!wholes.length) return [];
  const lists = unitLists(report.sections);
  return wholes.flatMap((whole) => {
    const parts = statements.filter((s) => s.place && s.measure.id === whole.measure.id).slice(0, mostStatements);
    const names = new Set(parts.map((p) => nameOf(p.place)));
    if (parts.length < 2 || names.size !== parts.length || !lists.some((list) => sameNames(list, names))) return [];
    const counts = parts.map((part) => countBefore(report, part));
    if (counts.some((count) => count === undefined) || parts.some((part) => part.figure.value <= 0)) return [];
    const sum = counts.reduce<number>((total, count) => total + count!.value, 0);
    const base = parts.reduce((total, part, i) => total + counts[i]!.value / part.figure.value, 0);
    const computed = sum / base;
    if (near(computed, whole.figure.value, Math.max(tolerance * computed, whole.figure.place))) return [];
    return [{ whole, parts, computed }];
  });
}

/** The count that a share belongs to: the figure right in front of it. */
function countBefore(report: Report, { figure, span }: Statement): Figure | undefined {
  const paragraph = report.paragraphs.find((p) => p.span.start <= span.start && span.end <= p.span.end);
  if (!paragraph) return undefined;
  const { text } = paragraph.flow;
  const before = readParagraph(text)
    .figures.filter((f) => f.end <= figure.start && isQuantity(f))
    .at(-1);
  if (!before || !isCount(before) || !before.nouns.length) return undefined;
  return /^[^.;\d]{0,40}$/u.test(text.slice(before.end, figure.start)) ? before : undefined;
}

const level = new RegExp(`^(?:${anyCommune})\\s`, 'u');
const nameOf = (place: string): string => place.replace(level, '');
const sameNames = (list: readonly string[], names: ReadonlySet<string>): boolean =>
  list.length === names.size && list.every((name) => names.has(name));

const listed = new RegExp(
  `(?<!\\p{L})(?:${shoutedCommune}|${eitherCommune})\\s(?<names>\\p{Lu}\\p{L}*\\s\\p{Lu}\\p{L}*(?:,\\s\\p{Lu}\\p{L}*\\s\\p{Lu}\\p{L}*(?=,|\\s(?:VÀ|và)\\s|$))*)`,
  'gu',
);

/** The names of units that each heading lists: «ĐẢNG BỘ PHƯỜNG ĐÔNG SANG VÀ PHƯỜNG MỘC SƠN». */
function unitLists(sections: readonly Section[]): string[][] {
  return sections.flatMap((section) => {
    const names = matchesOf(section.title, listed).flatMap((match) => groupsOf<'names'>(match).names.split(/,\s/u));
    return names.length > 1 ? [names.map((name) => name.toLowerCase())] : [];
  });
}
