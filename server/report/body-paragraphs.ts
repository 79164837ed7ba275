import { once } from '../text/once';
import { firstWhereNot } from '../text/search';
import type { Paragraph, Report } from './model';

/** The paragraphs outside the footnotes, in the order of the text. */
const bodyParagraphs = once((report: Report): readonly Paragraph[] =>
  report.paragraphs.filter((paragraph) => paragraph.kind !== 'footnote'),
);

/** The paragraph outside the footnotes in which an offset of the NFC view lies. */
export function bodyParagraphAt(report: Report, offset: number): Paragraph | undefined {
  const paragraphs = bodyParagraphs(report);
  const index = firstWhereNot(paragraphs.length, (i) => paragraphs[i]!.span.start <= offset) - 1;
  const paragraph = paragraphs[index];
  return paragraph && offset < paragraph.span.end ? paragraph : undefined;
}
