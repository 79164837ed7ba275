import type { Report } from '../../../report/model';
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

const known = new WeakMap<Report, ReportPlacement>();

/** Where a report puts its tone marks. */
export function placementOf(report: Report): ReportPlacement {
  let placement = known.get(report);
  if (!placement) {
    const words = spelledParagraphs(report).flatMap(({ placed }, paragraph) =>
      placed.map((word) => ({ ...word, paragraph })),
    );
    const modern = words.filter((word) => word.placement === 'new').length;
    placement = { words, usual: modern * 2 > words.length ? 'new' : 'old' };
    known.set(report, placement);
  }
  return placement;
}
