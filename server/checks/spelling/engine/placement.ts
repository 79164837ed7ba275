import type { Report } from '../../../report/model';
import { once } from '../../../text/once';
import type { TonePlacement } from '../../../text/syllable';
import type { Placed } from '../../../text/tone-placement';
import { spelledParagraphs } from './spelled';

/** A word of a report whose tone mark could stand in two places. */
export interface PlacedWord extends Placed {
  readonly paragraph: number;
}

export interface ReportPlacement {
  readonly words: readonly PlacedWord[];
  /** The placement that most of the words have; the old one for as many of each. */
  readonly usual: TonePlacement;
}

/** Where a report puts its tone marks. */
export const placementOf = once((report: Report): ReportPlacement => {
  const words = spelledParagraphs(report).flatMap(({ placed }, paragraph) =>
    placed.map((word) => ({ ...word, paragraph })),
  );
  const modern = words.filter((word) => word.placement === 'new').length;
  return { words, usual: modern * 2 > words.length ? 'new' : 'old' };
});
