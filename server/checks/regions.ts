import { regionAt } from '../report/region-at';
import type { RegionKind, Report } from '../report/model';
import { once } from '../text/once';

/** What a document says itself: neither quoted, nor rows, nor a form to be filled in. */
export const ownText: readonly RegionKind[] = ['head', 'body', 'annex'];
/** … and its tables. */
export const withTables: readonly RegionKind[] = [...ownText, 'table'];
/** Its text without what closes it. */
export const textAndTables: readonly RegionKind[] = ['head', 'body', 'annex', 'form', 'table', 'quotation'];
/** All but forms, in which blanks stand on purpose. */
export const filledIn: readonly RegionKind[] = [
  'head',
  'body',
  'annex',
  'table',
  'quotation',
  'recipients',
  'signature',
];

const readings = once((_: Report) => new Map<readonly RegionKind[], Report>());

/** Whether a rule that reads some regions reads what stands at an offset. */
export function reads(report: Report, regions: readonly RegionKind[] | undefined, offset: number): boolean {
  const region = regions && regionAt(report, offset);
  if (region === undefined || !regions!.includes(region.kind)) return region === undefined;
  // The lines that close a form are to be filled in, too.
  const closes = region.kind === 'recipients' || region.kind === 'signature';
  if (!closes || regions!.includes('form')) return true;
  return !report.regions.some(({ kind, span }) => kind === 'form' && span.start <= offset && offset < span.end);
}

/** The report with the paragraphs only that stand in some of its regions; itself where no other is in it. */
export function readingOf(report: Report, regions: readonly RegionKind[] | undefined): Report {
  if (!regions || report.regions.every(({ kind }) => regions.includes(kind))) return report;
  const known = readings(report);
  const before = known.get(regions);
  if (before) return before;
  const paragraphs = report.paragraphs.filter(({ span }) => reads(report, regions, span.start));
  const reading: Report = { ...report, paragraphs };
  known.set(regions, reading);
  return reading;
}
