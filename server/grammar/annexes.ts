import { ownerNamed } from './document-kinds';
import { groupsOf, matchesOf } from '../text/matches';
import { romanValue } from '../text/vietnamese';

/** Annexes or tables of a report that a text names; offsets are those of the text. */
export interface AnnexMention {
  readonly kind: 'phụ lục' | 'biểu';
  /** «Biểu 01, 02» names two. */
  readonly numbers: readonly { readonly value: number; readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
}

/** «Biểu 01, 02», «Phụ lục số 3», «Phụ lục II»; «biểu» in small letters only with «số», for «tiêu biểu 03 mô hình». */
const named =
  /(?<!\p{L})(?<kind>Phụ lục|phụ lục|PHỤ LỤC|Biểu|BIỂU|biểu(?=\s+số))(?:\s+số)?:?\s+(?<list>\d{1,2}(?!\d|[.,]\d|\s?%)(?:(?:\s*,\s*|\s+và\s+|\s*;\s*)\d{1,2}(?!\d|[.,]\d|\s?%|\s+\p{L}+\s+(?:đạt|là)))*|[IVX]+(?!\p{L}))/gu;
/** How far behind the number of an annex another document may be named. */
const longestName = 60;
const number = /\d+|[IVX]+/gu;

/** The annexes that a text names as those of its own document, in the order of the text. */
export function annexesNamedIn(text: string): AnnexMention[] {
  const found: AnnexMention[] = [];
  for (const match of matchesOf(text, named)) {
    const { kind, list } = groupsOf<'kind' | 'list'>(match);
    const end = match.index + match[0].length;
    if (ownerNamed(text.slice(end, end + longestName)) === 'other') continue;
    const numbers = matchesOf(list, number).map(({ 0: written, index }) => {
      const start = end - list.length + index;
      return { value: annexNumber(written), start, end: start + written.length };
    });
    found.push({ kind: /^p/iu.test(kind) ? 'phụ lục' : 'biểu', numbers, start: match.index, end });
  }
  return found;
}

/** The value of an Arabic or Roman number. */
export const annexNumber = (text: string): number => (/^\d/u.test(text) ? Number(text) : (romanValue(text) ?? 0));
