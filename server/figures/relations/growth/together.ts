import type { Figure } from '../../figure';
import { isWithinClause } from '../../gap';

/** Figures of one growth do not stand farther apart than this, in characters. */
const widestGap = 120;

/** Whether two figures stand in one clause, near enough to be values of one growth. */
export const areTogether = (text: string, first: Figure, second: Figure): boolean =>
  isWithinClause(text.slice(first.end, second.start), widestGap);
