/** One item of a numbered list: the numbers it stands for, several for a merged marker such as `(3,4)`. */
export interface Numbered {
  readonly low: number;
  readonly high: number;
}

export type SequenceProblem =
  /** `numbers` are missing right before item `at`; `after` is the item they should follow, -1 at the beginning. */
  | { readonly kind: 'gap'; readonly at: number; readonly numbers: readonly number[]; readonly after: number }
  /** Item `at` bears the number of item `of`; `expected` is the number that its place asks for. */
  | { readonly kind: 'duplicate'; readonly at: number; readonly of: number; readonly expected: number }
  /** Item `at` bears a number that follows from nothing. */
  | { readonly kind: 'stray'; readonly at: number; readonly expected: number; readonly after: number };

/** Worth of keeping an item as right, of a step by one, and of the number that the place asks for. */
const worth = { item: 10, step: 2, place: 1 };
/** Beyond this many items only steps between neighbours are looked at, so that the cost stays linear. */
const longList = 400;

/**
 * What is wrong with the numbers of a list that should run first, first + 1, …. The items that are right are taken to
 * be the longest increasing chain; what lies outside it repeats a number or strays, what it jumps over is missing.
 */
export function sequenceProblems(items: readonly Numbered[], first: number): SequenceProblem[] {
  const right = rightItems(items, first);
  const problems: SequenceProblem[] = [];
  let high = first - 1;
  let after = -1;
  let between: number[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!right[i]) {
      between.push(i);
      continue;
    }
    const missing = range(high + 1, items[i]!.low - 1);
    report(between, high, after);
    // A stray item stands in for a missing number.
    if (missing.length > between.length)
      problems.push({ kind: 'gap', at: i, numbers: missing.slice(between.length), after });
    high = items[i]!.high;
    after = i;
    between = [];
  }
  report(between, high, after);
  return problems.sort((a, b) => a.at - b.at);

  function report(strays: readonly number[], from: number, previous: number): void {
    for (const [n, at] of strays.entries()) {
      const expected = from + 1 + n;
      const of = items.findIndex(
        (item, j) => j !== at && right[j] && item.low <= items[at]!.high && items[at]!.low <= item.high,
      );
      problems.push(
        of >= 0 ? { kind: 'duplicate', at, of, expected } : { kind: 'stray', at, expected, after: previous },
      );
    }
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Which items belong to the best increasing chain. */
function rightItems(items: readonly Numbered[], first: number): boolean[] {
  const score: number[] = [];
  const from: number[] = [];
  let position = first;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const own = worth.item + (item.low === position ? worth.place : 0);
    position += item.high - item.low + 1;
    score[i] = item.low >= first ? own + (item.low === first ? worth.step : 0) : -1;
    from[i] = -1;
    if (score[i]! < 0) continue;
    for (let j = i - 1; j >= Math.max(0, i - longList); j--) {
      if (score[j]! < 0 || items[j]!.high >= item.low) continue;
      const reached = score[j]! + own + (items[j]!.high + 1 === item.low ? worth.step : 0);
      // Among equals the earlier item stays: the second of two equal numbers is the repetition.
      if (reached > score[i]! || (reached === score[i] && j < from[i]!)) {
        score[i] = reached;
        from[i] = j;
      }
    }
  }
  const right = items.map(() => false);
  let best = -1;
  for (let i = 0; i < items.length; i++) if (score[i]! > 0 && (best < 0 || score[i]! > score[best]!)) best = i;
  for (let i = best; i >= 0; i = from[i]!) right[i] = true;
  return right;
}
