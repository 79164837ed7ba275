import { once } from './groups';
import type { Paragraph, Report } from './model';

/** The paragraphs outside the footnotes, in the order of the text. */
const bodyParagraphs = once((report: Report): readonly Paragraph[] =>
  report.paragraphs.filter((paragraph) => paragraph.kind !== 'footnote'),
);

/** The paragraph outside the footnotes in which an offset of the NFC view lies. */
export function bodyParagraphAt(report: Report, offset: number): Paragraph | undefined {
  const paragraphs = bodyParagraphs(report);
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low - 1];
  return paragraph && offset < paragraph.span.end ? paragraph : undefined;
}
