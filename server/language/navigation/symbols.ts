import type { Report } from '../../report/model';
import { fold } from '../../text/fold';
import type { Range } from '../../text/source';
import { outline, type OutlineItem, type OutlineKind } from './outline';

/** A heading or an indicator as it is found from outside its report. */
export interface ReportSymbol {
  readonly kind: Exclude<OutlineKind, 'paragraph'>;
  readonly name: string;
  /** The heading that it stands under; empty for the outermost. */
  readonly container: string;
  /** The heading itself, not what stands under it. */
  readonly range: Range;
}

/** The headings and indicators of a report, in the order of the text. */
export function symbolsOf(report: Report): ReportSymbol[] {
  const symbols: ReportSymbol[] = [];
  const visit = (items: readonly OutlineItem[], container: string): void => {
    for (const { kind, name, selectionRange: range, children } of items) {
      // A numbered paragraph bears no name: its first clause is text like any other.
      if (kind !== 'paragraph') symbols.push({ kind, name, container, range });
      visit(children, kind === 'paragraph' ? container : name);
    }
  };
  // A heading without any word has nothing that could be looked for, so its stand-in is never matched.
  visit(outline(report, 'vi'), '');
  return symbols;
}

/**
 * Whether a name answers to what somebody types to find it: its letters in this order, with or without their marks.
 * Editors sort and narrow down what they get, so that this may be generous.
 */
export function answersTo(query: string): (name: string) => boolean {
  const wanted = fold(query.normalize('NFC')).replace(/\s+/gu, '');
  return (name) => {
    if (wanted === '') return true;
    let at = 0;
    for (const character of fold(name)) if (character === wanted[at]) at++;
    return at === wanted.length;
  };
}
