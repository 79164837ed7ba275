import type { Report } from '../../report/model';
import { groupOf, groupsOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import type { Span } from '../../text/span';
import { oneLine } from '../../text/strings';

/** One commune with two grades of one title: «đạt chuẩn nông thôn mới», «đạt chuẩn nông thôn mới nâng cao». */
export interface GradeConflict {
  /** As written first. */
  readonly place: string;
  readonly lower: Span;
  readonly higher: Span;
  readonly higherGrade: string;
}

interface Grade {
  readonly place: string;
  readonly grade: string;
  readonly year: string;
  /** Whether the same sentence names another place with a grade of its own. */
  readonly contrasted: boolean;
  readonly start: number;
  readonly end: number;
}

/** «xã Hát Lót được công nhận đạt chuẩn nông thôn mới nâng cao năm 2024» */
const title =
  /(?<!\p{L})(?<place>(?:[Xx]ã|[Bb]ản|[Hh]uyện)\s\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,2})\s(?:đã\s)?(?:được\scông\snhận|đạt)(?:\slà)?(?:\sxã|\sbản|\shuyện)?(?:\sđạt)?(?:\s(?:tiêu\s)?chuẩn)?\snông\sthôn\smới(?<grade>\snâng\scao|\skiểu\smẫu)?(?:\s(?:vào\s)?năm\s(?<year>\d{4}))?/gu;

/**
 * Places whose grade stands lower in a sentence that compares places with each other than elsewhere. A plain «đạt chuẩn»
 * beside nothing else, or with a year of its own, may be an earlier step.
 */
export function gradeConflicts(report: Report): GradeConflict[] {
  const grades = report.paragraphs.flatMap(({ flow }) => gradesIn(flow.text).map((grade) => ({ grade, flow })));
  const higherOf = new Map<string, (typeof grades)[number]>();
  for (const found of grades) {
    const place = found.grade.place.toLowerCase();
    if (found.grade.grade && !higherOf.has(place)) higherOf.set(place, found);
  }
  return grades.flatMap(({ grade: lower, flow }) => {
    if (lower.grade || lower.year || !lower.contrasted) return [];
    const higher = higherOf.get(lower.place.toLowerCase());
    if (!higher) return [];
    return [
      {
        place: lower.place,
        lower: flow.spanOf(lower.start, lower.end),
        higher: higher.flow.spanOf(higher.grade.start, higher.grade.end),
        higherGrade: higher.grade.grade,
      },
    ];
  });
}

/** Titles in one paragraph; each is looked at beside every other. */
const mostGrades = 50;

const gradesIn = memoise((text: string): readonly Grade[] => {
  if (!text.includes('nông thôn mới')) return [];
  const found = matchesOf(text, title)
    .slice(0, mostGrades)
    .map((match) => ({
      place: oneLine(groupsOf<'place'>(match).place),
      grade: (groupOf(match, 'grade') ?? '').trim(),
      year: groupOf(match, 'year') ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }));
  return found.map((grade) => ({
    ...grade,
    contrasted: found.some((other) => {
      if (other.place === grade.place || !other.grade) return false;
      const [first, second] = other.start < grade.start ? [other, grade] : [grade, other];
      return !/\.\s/u.test(text.slice(first.end, second.start));
    }),
  }));
});
