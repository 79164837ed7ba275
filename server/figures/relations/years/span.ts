import type { Span } from '../../../text/span';
import { textBefore } from '../../../text/strings';
import type { Figure } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Certainty, type Relation, relationOf, statedBy, term, type Term } from '../../relation';

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

/** How far in front of a number of years the words are read that say how it counts, in characters. */
const planReach = 24;
/** How far behind it its two years are looked for. */
const spanReach = 200;
/** Another number of years is looked for among so many figures behind it. */
const figuresBehind = 5;
/** «sau 3 năm thực hiện Nghị quyết (nhiệm kỳ 2020 - 2025)»: part of a term says nothing of the term. */
const partOfTerm = /(?<!\p{L})(?:sau|qua|hơn|gần|trong|còn|mới)\s$/iu;
const partReach = 6;

/**
 * A number of years beside the years it spans. Anniversaries and terms count the distance (5 năm, 2020 - 2025), plans
 * count both ends (5 năm 2021 - 2025). «40 năm (1986 - 2025)» fits only when both ends are counted, which reviewers
 * mark: it does not hold, with the outcome `inclusive`.
 */
export function yearSpans({ text, figures }: ParagraphContext): Relation[] {
  return figures.flatMap((figure, i): Relation[] => {
    if (!isYears(figure) || figure.writtenUnit !== 'năm' || figure.qualifier !== '=') return [];
    // Another number of years before the bracket owns it: «40 năm … (1986 - 2025), 35 năm … (1991 - 2025)».
    const rival = figures.slice(i + 1, i + 1 + figuresBehind).find((f) => f.use === 'quantity' && isInYears(f));
    const found = spanBehind(text, figure, rival?.start ?? Infinity);
    if (!found) return [];
    const outcome = outcomeOf(text, figure, found);
    if (outcome === 'different' && isPartOfTerm(text, figure, found)) return [];
    return [
      relationOf({
        kind: 'years',
        stated: statedBy(figure),
        outcome,
        certainty: certaintyOf(outcome, found),
        computed: found.distance,
        terms: [term('by', figure), found.from, found.to],
      }),
    ];
  });
}

const isInYears = ({ unit }: Figure): boolean => unit?.dimension === 'years';
const isYears = (figure: Figure): boolean =>
  figure.use === 'quantity' && isInYears(figure) && figure.number.form !== 'interval';

/** The two years behind a number of years. */
interface YearSpan {
  readonly from: Term;
  readonly to: Term;
  readonly distance: number;
  /** Whether they follow at once, without brackets. */
  readonly direct: boolean;
  /** From the number of years to the end of the span, in characters. */
  readonly length: number;
}

function spanBehind(text: string, { end }: Figure, limit: number): YearSpan | undefined {
  const rest = text.slice(end, Math.min(limit, end + spanReach));
  const near = direct.exec(rest);
  const match = near ?? bracketed.exec(rest);
  const { from, to } = match?.groups ?? {};
  if (!match || from === undefined || to === undefined || Number(to) <= Number(from)) return undefined;
  const [found] = match;
  const second = found.lastIndexOf(to);
  const year = (role: 'from' | 'to', written: string, at: number): Term => {
    const place: Span = { start: end + at, end: end + at + written.length };
    return { role, text: written, value: Number(written), unit: '', place };
  };
  return {
    from: year('from', from, found.lastIndexOf(from, second - 1)),
    to: year('to', to, second),
    distance: Number(to) - Number(from),
    direct: near !== null,
    length: found.length,
  };
}

function outcomeOf(
  text: string,
  { value, start, end }: Figure,
  { from, distance, direct, length }: YearSpan,
): 'equal' | 'inclusive' | 'different' {
  if (value === distance) return 'equal';
  if (value !== distance + 1) return 'different';
  const words = textBefore(text, start, planReach) + text.slice(start, end + length);
  return plan.test(words) || direct || isPlanPeriod(value, from.value) ? 'equal' : 'inclusive';
}

/** A term of five years named beside «sau 3 năm thực hiện …» says nothing of the three years. */
function certaintyOf(outcome: 'equal' | 'inclusive' | 'different', { direct, length }: YearSpan): Certainty {
  if (outcome === 'equal') return 'sure';
  if (outcome === 'inclusive') return 'likely';
  if (direct || length < beside) return 'sure';
  return length < sameClause ? 'likely' : 'weak';
}

/** Part of a term is less than the term; more than it is no part. */
const isPartOfTerm = (text: string, { value, start }: Figure, { direct, distance, length }: YearSpan): boolean =>
  !direct && !(value > distance + 1 && length < beside) && partOfTerm.test(textBefore(text, start, partReach));
