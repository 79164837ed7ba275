import type { Report } from '../report/model';
import { near } from './agree';
import { type Statement, statementsOf } from './statements';

/** Two statements of a report that cannot both be right. */
export interface Conflict {
  /**
   * `differs`: one thing with two values; `backward`: a target that falls behind what is reached already; `exceeds`: a
   * part of the area has more than the whole aims at.
   */
  readonly kind: 'differs' | 'backward' | 'exceeds';
  readonly first: Statement;
  readonly second: Statement;
}

/** What a report says twice of one measure: pairs that agree, and pairs that cannot both be right. */
export interface Repetitions {
  readonly agreeing: readonly (readonly [Statement, Statement])[];
  readonly conflicts: readonly Conflict[];
}

/** Compares all statements of the same thing, place, time and aim with each other, and targets with results. */
export function repetitionsOf(report: Report): Repetitions {
  const byMeasure = new Map<string, Statement[]>();
  for (const statement of statementsOf(report)) {
    const same = byMeasure.get(statement.measure.id) ?? [];
    if (!same.length) byMeasure.set(statement.measure.id, same);
    same.push(statement);
  }
  const agreeing: (readonly [Statement, Statement])[] = [];
  const conflicts: Conflict[] = [];
  for (const statements of byMeasure.values()) {
    agreeing.push(...repeated(statements));
    conflicts.push(...differing(statements), ...unreached(statements));
  }
  return { agreeing, conflicts: conflicts.sort((a, b) => a.second.span.start - b.second.span.start) };
}

function repeated(statements: readonly Statement[]): (readonly [Statement, Statement])[] {
  const some = statements.slice(0, mostStatements);
  return some.flatMap((second, i) => {
    const first = some
      .slice(0, i)
      .find((other) => sameThing(other, second) && other.figure.value === second.figure.value);
    return first ? [[first, second] as const] : [];
  });
}

/** More statements of one measure than these are a table, not assertions to compare pair by pair. */
const mostStatements = 60;

function differing(statements: readonly Statement[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const some = statements.slice(0, mostStatements);
  some.forEach((second, i) => {
    const first = some.slice(0, i).find((other) => sameThing(other, second) && !agree(other, second));
    // A value that agrees with another statement of the same thing is reported once, at the odd one.
    if (first) conflicts.push({ kind: 'differs', first, second });
  });
  return conflicts;
}

function sameThing(a: Statement, b: Statement): boolean {
  if (a.place !== b.place || a.aim !== b.aim || a.figure.per !== b.figure.per) return false;
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  // Results of different years stand side by side without contradiction; only targets share their year by nature.
  return a.year === b.year || a.aim === 'target';
}

/** Whether two figures may state one value: within their rounding, or within what their qualifiers allow. */
function agree({ figure: a }: Statement, { figure: b }: Statement): boolean {
  if (near(a.value, b.value, Math.max(a.place, b.place) / 2)) return true;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.qualifier === '>=' || high.qualifier === '<=') return true;
  return (low.qualifier === '~' || high.qualifier === '~') && low.value > 0.9 * high.value;
}

function unreached(statements: readonly Statement[]): Conflict[] {
  const { better, additive } = statements[0]!.measure;
  if (better === 'none') return [];
  const conflicts: Conflict[] = [];
  const targets = statements.filter((s) => s.aim === 'target').slice(0, mostStatements);
  const results = statements.filter((s) => s.aim === 'result').slice(0, mostStatements);
  const behind = (aim: Statement, reached: Statement): boolean =>
    better === 'more' ? aim.figure.value < reached.figure.value : aim.figure.value > reached.figure.value;
  for (const second of targets) {
    if (second.place) continue;
    const whole = results.filter((r) => r.place === '' && r.figure.per === second.figure.per);
    const reached = whole[whole.length - 1];
    if (reached && behind(second, reached) && !agree(second, reached))
      conflicts.push({ kind: 'backward', first: reached, second });
    else if (additive && better === 'more') {
      const part = results.find((r) => r.place !== '' && r.figure.value > second.figure.value && !agree(r, second));
      if (part) conflicts.push({ kind: 'exceeds', first: part, second });
    }
  }
  return conflicts;
}
