import type { LayoutLine } from './layout';

/** A run of lines, both ends included. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** A quotation that was not closed within so many lines was hardly opened. */
const longest = 400;
/** «1. Sửa đổi, bổ sung Điều 5 như sau:» introduces amending text. */
const introduction = /(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^.;]*như sau\s*:?$/iu;
/** What every quotation ends with. */
const mayEnd = /[”"]/u;
const closingEnd = /[”"][\s.;,:)]*$/u;

/**
 * Quotations that run over several lines: amending text and quoted statute, of which each paragraph may open a mark of
 * its own and only the last closes. `ends` says before which lines no quotation goes on (an annex begins there).
 */
export function quotationsIn(lines: readonly LayoutLine[], ends: (index: number) => boolean): LineRun[] {
  const found: LineRun[] = [];
  const endings = lines.flatMap(({ text, marker }, i) => (mayEnd.test(text) || (marker && introduction.test(text)) ? [i] : [])); // prettier-ignore
  let ending = 0;
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (!/[“"]/u.test(text) || opened(text, 0) <= 0) continue;
    while (ending < endings.length && endings[ending]! <= i) ending++;
    if (!(endings[ending]! <= i + longest)) continue;
    // A quotation that matters for the numbering begins on a line of its own or behind a colon.
    const own = /^[“"]/u.test(text);
    if (!own && !/:\s*[“"][^”"]*$/u.test(text)) continue;
    const last = endOf(lines, i, ends);
    if (last === undefined) continue;
    const first = own ? i : i + 1;
    // Of what is quoted inside a sentence, only numbered clauses matter.
    const counted = own || lines.slice(first, last + 1).some(({ marker }) => marker && marker.style !== 'bullet');
    if (last >= first && counted) found.push({ first, last });
    i = Math.max(i, last);
  }
  return found;
}

function endOf(lines: readonly LayoutLine[], first: number, ends: (index: number) => boolean): number | undefined {
  let depth = opened(lines[first]!.text, 0);
  let several = false;
  for (let i = first + 1; i < lines.length && i <= first + longest; i++) {
    if (ends(i)) return undefined;
    const { text } = lines[i]!;
    const opens = text.startsWith('“');
    // The closing mark was forgotten: the next amendment ends what was quoted.
    if (!opens && lines[i]!.marker && introduction.test(text)) return i - 1;
    several ||= opens;
    // A paragraph inside the quotation opens the mark anew.
    depth = opened(opens ? text.slice(1) : text, depth);
    if (depth > 0) continue;
    const next = lines[i + 1];
    if (several && next?.text.startsWith('“') && !closingEnd.test(text)) {
      depth = 1;
      continue;
    }
    return i;
  }
  return undefined;
}

/** How many quotations are open behind a text, `depth` being open before it. */
function opened(text: string, depth: number): number {
  let open = depth;
  for (const [i, sign] of [...text].entries()) {
    if (sign === '“') open++;
    else if (sign === '”') open = Math.max(0, open - 1);
    // Straight marks tell by what they touch: 5" is none, and one that is open is closed.
    else if (sign === '"' && !/\d/u.test(text[i - 1] ?? '')) open += open > 0 ? -1 : 1;
  }
  return open;
}
