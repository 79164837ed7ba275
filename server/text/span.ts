import { lastAtOrBefore } from './search';

/** A half-open interval of offsets into the NFC view of a text (see `SourceText`). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Whether `inner` lies within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether one of the spans, which lie in order and apart, holds the other. */
export function isInside(spans: readonly Span[], { start, end }: Span): boolean {
  const outer = lastAtOrBefore(spans, start);
  return outer !== undefined && end <= outer.end;
}
