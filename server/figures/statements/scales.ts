import type { Report } from '../../report/model';
import { memoise } from '../../text/memo';
import type { Span } from '../../text/span';
import { type Figure, isQuantity } from '../figure';
import { readParagraph } from '../paragraph-figures';
import { readSegments, segmentAt } from '../segments';

/** A count that one place has a thousand times as much of as every other place told of beside it. */
export interface ScaleOutlier {
  readonly figure: Figure;
  readonly span: Span;
  readonly other: Figure;
  readonly otherSpan: Span;
}

/** Communes differ in size, but not so much: a scale written by mistake (triệu for nghìn) makes at least this factor. */
const outlying = 1000;
/** So many words behind the numbers must be the same: «cây phân tán». */
const sameWords = 3;

/** «Thị trấn … trồng hơn 9 triệu cây phân tán … Xã … 8.606 cây phân tán … Xã … 500 cây phân tán» */
export const scaleOutliers = (report: Report): ScaleOutlier[] =>
  report.paragraphs.flatMap(({ flow }) =>
    outliersIn(flow.text).map(({ figure, other }) => ({
      figure,
      other,
      span: flow.spanOf(figure.start, figure.end),
      otherSpan: flow.spanOf(other.start, other.end),
    })),
  );

/** Figures with a scale in one paragraph; each is looked at beside every other figure. */
const mostScaled = 50;
const scaleWord = /\d\s?(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)/u;

const outliersIn = memoise((text: string): readonly Pick<ScaleOutlier, 'figure' | 'other'>[] => {
  if (!scaleWord.test(text)) return [];
  const { figures } = readParagraph(text);
  const scaled = figures.filter((f) => isQuantity(f) && !f.unit && f.writtenFactor >= outlying);
  if (!scaled.length) return [];
  const segments = readSegments(text);
  const placeOf = (figure: Figure): string => segmentAt(segments, figure.start).place;
  const counted = (figure: Figure): string => figure.after.slice(0, sameWords).join(' ');
  return scaled.slice(0, mostScaled).flatMap((figure) => {
    const place = placeOf(figure);
    const others = figures.filter(
      (f) => isQuantity(f) && !f.unit && f.after.length >= 2 && counted(f) === counted(figure) && placeOf(f) !== place,
    );
    const [largest] = [...others].sort((a, b) => b.value - a.value);
    return place && largest && others.length > 1 && figure.value >= outlying * largest.value
      ? [{ figure, other: largest }]
      : [];
  });
});
