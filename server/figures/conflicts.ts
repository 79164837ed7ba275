import { isAboveCommune } from '../grammar/levels';
import type { Report } from '../report/model';
import { append } from '../text/append';
import { once } from '../text/once';
import { near } from './agree';
import { type Statement, statementsOf } from './statements';

/** Two statements of a report that cannot both be right. */
export interface Conflict {
  /**
   * `differs`: one thing with two values; `backward`: a target that falls behind what is reached already; `exceeds`: a
   * part of the area has more than the whole aims at.
   */
  readonly kind: 'differs' | 'backward' | 'exceeds';
  /** The statement to hold to: a target of the list, the more frequent or the first value; what is reached. */
  readonly first: Statement;
  /** The statement to look at. */
  readonly second: Statement;
  /** `weak` where a bound («từ 90 % trở lên») leaves room for both, or the difference could be meant. */
  readonly certainty: 'likely' | 'weak';
}

/** What a report says twice of one measure: pairs that agree, and pairs that cannot both be right. */
export interface Repetitions {
  readonly agreeing: readonly (readonly [Statement, Statement])[];
  readonly conflicts: readonly Conflict[];
}

/** More statements of one measure than these are a table, not assertions to compare. */
const mostStatements = 60;

/** Compares all statements of the same thing, place, time and aim with each other, and targets with results. */
export const repetitionsOf = once((report: Report): Repetitions => {
  const agreeing: (readonly [Statement, Statement])[] = [];
  const conflicts: Conflict[] = [];
  for (const statements of groupBy(statementsOf(report), (s) => s.measure.id)) {
    const some = statements.slice(0, mostStatements);
    for (const group of groupBy(some.filter(isComparable), keyOf)) compare(group, agreeing, conflicts);
    conflicts.push(...unreached(some));
  }
  return { agreeing, conflicts: conflicts.sort((a, b) => a.second.span.start - b.second.span.start) };
});

function groupBy<T>(items: readonly T[], key: (item: T) => string): Iterable<readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, key(item), item);
  return groups.values();
}

/** What is counted over a period can be compared only where the text names that period or year. */
const isComparable = ({ measure, year, period, aim }: Statement): boolean =>
  measure.flow ? year !== undefined || period !== '' || aim === 'target' : period === '';

const keyOf = ({ place, year, period, aim }: Statement): string => [place, aim, year ?? '', period].join('|');

function compare(
  group: readonly Statement[],
  agreeing: (readonly [Statement, Statement])[],
  conflicts: Conflict[],
): void {
  const first = standard(group);
  if (!first) return;
  for (const second of group) {
    if (second === first) continue;
    if (first.figure.value === second.figure.value) {
      agreeing.push(first.span.start < second.span.start ? [first, second] : [second, first]);
      continue;
    }
    const certainty = contradiction(first, second);
    if (certainty) conflicts.push({ kind: 'differs', first, second, certainty });
  }
}

/** The statement that the others are held against: a listed target, or else the first of the most frequent value. */
function standard(group: readonly Statement[]): Statement | undefined {
  if (group.length < 2) return undefined;
  const listed = group.find((s) => s.listed);
  if (listed) return listed;
  const count = (value: number): number => group.filter((s) => s.figure.value === value).length;
  return group.reduce((best, s) => (count(s.figure.value) > count(best.figure.value) ? s : best));
}

/** «khoảng 100» leaves room down to this share of the higher value. */
const aboutTheSame = 0.8;

/** How surely two values exclude each other: not within their rounding, nor within what their qualifiers allow. */
function contradiction({ figure: a }: Statement, { figure: b }: Statement): Conflict['certainty'] | undefined {
  if (isNear(a.value, b.value, Math.max(a.place, b.place))) return undefined;
  if (a.alternative === b.value || b.alternative === a.value) return undefined;
  if (a.second !== undefined || b.second !== undefined) return undefined;
  if (a.qualifier === '=' && b.qualifier === '=') return 'likely';
  if (a.qualifier === b.qualifier && a.qualifier !== '~') return 'weak';
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.qualifier === '>=' || high.qualifier === '<=') return undefined;
  if (low.qualifier === '~' || high.qualifier === '~')
    return low.value < aboutTheSame * high.value ? 'weak' : undefined;
  return 'weak';
}

/** Just less than one: a whole unit of the last place apart is another value. */
const almostOne = 0.999;

/** Less than one unit of the coarser last place apart: rounded or cut off. */
const isNear = (a: number, b: number, place: number): boolean => near(a, b, place * almostOne);

/** An amount may be meant to shrink a little; below this share of what is reached it is a slip. */
const shrunk = 0.75;

function unreached(statements: readonly Statement[]): Conflict[] {
  const { sense, additive, flow, dimension } = statements[0]!.measure;
  if (!sense) return [];
  const conflicts: Conflict[] = [];
  const results = statements.filter((s) => s.aim === 'result' && s.figure.second === undefined);
  const whole = results.filter((r) => r.place === '' && (!flow || r.year !== undefined) && r.period === '').at(-1);
  for (const second of statements) {
    if (second.aim !== 'target' || second.place || second.figure.second !== undefined || second.period) continue;
    const aim = second.figure;
    if (whole && isBehind(second, whole, sense)) {
      const bound = aim.qualifier !== '=' || (whole.figure.qualifier !== '=' && whole.figure.qualifier !== '>=');
      const slight = dimension !== 'percent' && aim.value > shrunk * whole.figure.value;
      conflicts.push({ kind: 'backward', first: whole, second, certainty: bound || slight ? 'weak' : 'likely' });
    } else if (additive && !flow) {
      const part = results.find((r) => r.place && !isAboveCommune(r.place) && isBehind(second, r, sense));
      if (part) conflicts.push({ kind: 'exceeds', first: part, second, certainty: 'likely' });
    }
  }
  return conflicts;
}

function isBehind({ figure: aim }: Statement, { figure: reached }: Statement, sense: 'higher' | 'lower'): boolean {
  if (isNear(aim.value, reached.value, Math.max(aim.place, reached.place))) return false;
  if (sense === 'higher') return aim.value < reached.value && aim.qualifier !== '~' && reached.qualifier !== '<=';
  return aim.value > reached.value && aim.qualifier !== '~' && reached.qualifier !== '>=';
}

/** Units above communes are no parts of the report's area. */
