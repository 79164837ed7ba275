import type { Figure } from '../../figure';
import { type Certainty, type Outcome, type Relation, relationOf, statedBy, type Term } from '../../relation';

interface ChangeFacts {
  /** In the written unit of the stated figure; percent for growth. */
  readonly computed: number;
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly terms: readonly Term[];
}

/** An amount of change against the values before and after it. */
export const difference = (stated: Figure, facts: ChangeFacts): Relation =>
  relationOf({ kind: 'difference', stated: statedBy(stated), ...facts });

/** A change in percent against the values before and after it. */
export const growth = (stated: Figure, facts: ChangeFacts): Relation =>
  relationOf({ kind: 'growth', stated: statedBy(stated), ...facts });

/** A change and its values do not stand farther apart than this, in characters. */
export const widestGap = 130;

/** The base stated behind a comparison: so với năm 2020 (18,6 tỷ đồng); so với 18,6 tỷ đồng. */
export const toBase = /^[^.;]{0,60}?so với\s(?:\p{L}+\s|\d{4}\s?){0,8}\(?\s?(?:là\s|đạt\s|\p{L}+\s){0,2}$/iu;

/** Same dimension; the first may leave the unit to the second: «từ 47,71 xuống còn 12,92%». */
export const areComparable = (from: Figure, to: Figure): boolean =>
  from.unit || to.unit
    ? from.unit === undefined
      ? !from.nouns.length && to.unit !== undefined
      : from.unit.dimension === to.unit?.dimension && (from.per === to.per || !from.per || !to.per)
    : (from.nouns[0] ?? to.nouns[0]) === (to.nouns[0] ?? from.nouns[0]);

/**
 * What rounding explains in a subtraction: half a place of each figure. Figures with the same last place lose nothing.
 */
export const slackOf = (figures: readonly Figure[]): number =>
  figures.every((f) => f.place === figures[0]!.place) ? 0 : halfPlaces(figures);

export const halfPlaces = (figures: readonly Figure[]): number => figures.reduce((sum, f) => sum + f.place, 0) / 2;
