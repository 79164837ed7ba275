import type { Marker } from '../grammar/marker';
import { memoise } from '../text/memo';
import type { Span } from '../text/span';
import { textWidth } from '../text/width';
import { readMarker } from '../grammar/markers';

/** What a line's text tells wherever it stands. */
export interface LineText {
  readonly text: string;
  /** Natural width of the text, in thousandths of an em. */
  readonly width: number;
  /** Natural width of its first word. */
  readonly firstWord: number;
  /** The marker that it may begin with, see `markerOf`; the span is one of the text. */
  readonly marker: Marker | undefined;
}

/** In a line of no more characters a marker may be judged by what stands on the next. */
const shortLine = 60;

/** Reads a line by its text, without the spaces around it. */
export const readLine = memoise((text): LineText => {
  const space = text.search(/\s/u);
  return {
    text,
    width: textWidth(text),
    firstWord: textWidth(text, 0, space < 0 ? text.length : space),
    marker: text.length > shortLine ? readMarker(text, 0, text.length) : undefined,
  };
});

/** The marker that a line may begin with: whether it is one, is for the whole document to decide. */
export function markerOf(view: string, { start, end }: Span, { text, marker }: LineText): Marker | undefined {
  if (text.length <= shortLine) return readMarker(view, start, end);
  return marker && { ...marker, span: { start, end: start + marker.span.end } };
}
