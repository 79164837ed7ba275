import { abbreviationsIn, type AbbreviationUse } from '../grammar/abbreviations';
import { append } from '../text/append';
import type { Flow } from '../text/flow';
import { once } from '../text/once';
import type { Span } from '../text/span';
import type { Report } from './model';

/** An abbreviation in a report. */
export interface PlacedAbbreviation extends AbbreviationUse {
  readonly flow: Flow;
  readonly span: Span;
  /** Whether it stands among the lines below a document, which are written in a language of their own. */
  readonly filed: boolean;
}

/** The lines below a document: «Lưu: VT, VHXH», «T/M ĐẢNG ỦY». */
const filing = /^[\s-]*(?:Lưu|T\/M|TM\.|KT\.|TL\.)(?!\p{L})/u;

/** Every abbreviation of a report with its uses in the order of the text. */
export const abbreviationsOf = once((report: Report): ReadonlyMap<string, readonly PlacedAbbreviation[]> => {
  const uses = new Map<string, PlacedAbbreviation[]>();
  for (const { flow, kind } of report.paragraphs) {
    const filed = kind === 'recipients' || filing.test(flow.text);
    for (const use of abbreviationsIn(flow.text))
      append(uses, use.letters, { ...use, flow, span: flow.spanOf(use.start, use.end), filed });
  }
  // Footnotes stand behind the body in the model, and at the foot of their page in the text.
  for (const places of uses.values()) places.sort((a, b) => a.span.start - b.span.start);
  return uses;
});
