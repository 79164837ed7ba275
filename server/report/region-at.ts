import { firstWhereNot } from '../text/search';
import type { Region, Report } from './model';

/** The innermost region in which an offset of the NFC view lies; undefined between regions. */
export function regionAt({ regions }: Pick<Report, 'regions'>, offset: number): Region | undefined {
  const behind = firstWhereNot(regions.length, (i) => regions[i]!.span.start <= offset);
  // Inner regions begin behind the outer ones that hold them; annexes follow each other.
  for (let i = behind - 1; i >= 0; i--) if (offset < regions[i]!.span.end) return regions[i];
  return undefined;
}
