import { type NewReportKind, type newReportKinds, newReportYears } from '../protocol/requests';

/** What a kind of document is about: the five years of a term, a year that is to come, or one that ends. */
export type PeriodKind = (typeof newReportKinds)[NewReportKind];

export interface Period {
  readonly from: number;
  /** The same as `from` where it is a year. */
  readonly to: number;
}

/** Congresses of the Party at all levels meet in years that end in 0 or 5. */
const termLength = 5;

/** The period that somebody who begins a document on a day most likely means. */
export function usualPeriod(kind: PeriodKind, date: Date): Period {
  const year = date.getFullYear();
  if (kind === 'term') {
    // Drafting begins in the year before the congress.
    const from = Math.floor((year + 1) / termLength) * termLength;
    return { from, to: from + termLength };
  }
  // Plans of the next year are made in its last quarter, reports of a year up to the Lunar New Year.
  const month = date.getMonth() + 1;
  const about = kind === 'plan' ? (month >= 10 ? year + 1 : year) : month <= 2 ? year - 1 : year;
  return { from: about, to: about };
}

export const periodText = ({ from, to }: Period): string => (from === to ? String(from) : `${from} - ${to}`);

/** Reads «2026», and of a term «2025 - 2030» or its first year; undefined where it is no such period. */
export function readPeriod(kind: PeriodKind, text: string): Period | undefined {
  const match = /^\s*(?<from>\d{4})(?:\s*[-–—]\s*(?<to>\d{4}))?\s*$/u.exec(text);
  if (!match) return undefined;
  const length = kind === 'term' ? termLength : 0;
  const from = Number(match.groups!.from);
  const to = match.groups!.to === undefined ? from + length : Number(match.groups!.to);
  return to - from === length && from >= newReportYears.first && to <= newReportYears.last ? { from, to } : undefined;
}
