import type { Figure } from '../figure';
import { type Certainty, type Outcome, type Place, type Relation, spanning, term } from '../relation';

const date = '(?:\\d{1,2}[/.-]){0,2}';
/** The years that a number of years stands for: (1986 - 2025), (nhiệm kỳ 2020 - 2025), (10/10/1895 - 10/10/2025). */
const bracketed = new RegExp(
  `^[^().;]{0,160}?\\((?:từ\\s|năm\\s|giai đoạn\\s|nhiệm kỳ\\s|ngày\\s){0,2}${date}(?<from>(?:1[5-9]|20)\\d\\d)\\s?(?:[-–—]|đến)\\s?(?:năm\\s|ngày\\s)?${date}(?<to>(?:1[5-9]|20)\\d\\d)\\)`,
  'u',
);
/** «5 năm 2021 - 2025», «5 năm, giai đoạn 2021 - 2025». */
const direct =
  /^,?\s(?:\(?giai đoạn\s|từ\s|nhiệm kỳ\s)?(?:năm\s)?(?<from>(?:19|20)\d\d)\s?(?:[-–—]|đến)\s?(?:năm\s)?(?<to>(?:19|20)\d\d)(?!\d)/u;
/** Years in brackets this near to a number of years are its own; farther off they may be another thing's. */
const beside = 45;
const sameClause = 110;
/** Plans count both their years: kế hoạch 5 năm 2021 - 2025; so do years in a row. */
const plan = /(?<!\p{L})(?:kế hoạch|giai đoạn|liên tục|liên tiếp|liền)(?!\p{L})/iu;

/** Five- and ten-year plans begin in years that end in 1 or 6: 10 năm (2021 - 2030). */
const isPlanPeriod = (years: number, from: number): boolean => (years === 5 || years === 10) && from % 5 === 1;

/**
 * A number of years beside the years it spans. Anniversaries and terms count the distance (5 năm, 2020 - 2025), plans
 * count both ends (5 năm 2021 - 2025). «40 năm (1986 - 2025)» fits only when both ends are counted, which reviewers
 * mark: it does not hold, with the outcome `inclusive`.
 */
export function yearsOf(text: string, figures: readonly Figure[]): Relation[] {
  const relations: Relation[] = [];
  figures.forEach((figure, i) => {
    if (figure.use !== 'quantity' || figure.unit?.dimension !== 'years' || figure.number.form === 'interval') return;
    if (figure.writtenUnit !== 'năm' || figure.qualifier !== '=') return;
    // Another number of years before the bracket owns it: «40 năm … (1986 - 2025), 35 năm … (1991 - 2025)».
    const rival = figures.slice(i + 1, i + 6).find((f) => f.use === 'quantity' && f.unit?.dimension === 'years');
    const rest = text.slice(figure.end, Math.min(rival?.start ?? Infinity, figure.end + 200));
    const near = direct.exec(rest);
    const match = near ?? bracketed.exec(rest);
    if (!match?.groups) return;
    const from = Number(match.groups['from']);
    const to = Number(match.groups['to']);
    if (to <= from) return;
    const words = text.slice(Math.max(0, figure.start - 24), figure.end + match[0].length);
    const distance = to - from;
    const outcome: Outcome =
      figure.value === distance
        ? 'equal'
        : figure.value !== distance + 1
          ? 'different'
          : plan.test(words) || near || isPlanPeriod(figure.value, from)
            ? 'equal'
            : 'inclusive';
    const year = (text: string, offset: number): Place => ({
      start: figure.end + offset,
      end: figure.end + offset + text.length,
    });
    const second = match[0].lastIndexOf(match.groups['to']!);
    const toPlace = year(match.groups['to']!, second);
    const fromPlace = year(match.groups['from']!, match[0].lastIndexOf(match.groups['from']!, second - 1));
    // A term of five years named beside «sau 3 năm thực hiện …» says nothing of the three years.
    const certainty: Certainty =
      outcome === 'different'
        ? near || match[0].length < beside
          ? 'sure'
          : match[0].length < sameClause
            ? 'likely'
            : 'weak'
        : outcome === 'inclusive'
          ? 'likely'
          : 'sure';
    if (
      outcome === 'different' &&
      !near &&
      // Part of a term is less than the term; more than it is no part.
      !(figure.value > distance + 1 && match[0].length < beside) &&
      /(?<!\p{L})(?:sau|qua|hơn|gần|trong|còn|mới)\s$/iu.test(text.slice(0, figure.start).slice(-6))
    )
      return;
    relations.push({
      kind: 'years',
      holds: outcome === 'equal',
      outcome,
      certainty,
      stated: figure.text,
      statedPlace: { start: figure.number.start, end: figure.number.end },
      computed: distance,
      place: spanning([figure, fromPlace, toPlace]),
      terms: [
        term('by', figure),
        { role: 'from', text: match.groups['from']!, value: from, unit: '', place: fromPlace },
        { role: 'to', text: match.groups['to']!, value: to, unit: '', place: toPlace },
      ],
    });
  });
  return relations;
}
