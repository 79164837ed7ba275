import { bulletSigns } from '../../grammar/bullets';
import { groupsOf, matchesOf } from '../../text/matches';
import type { Span } from '../../text/span';

/** A change of the NFC view that touches white space alone. */
export interface SpaceEdit extends Span {
  readonly newText: string;
}

/** Blanks that are wider than a slip: columns side by side, a gap to fill in by hand. */
const columns = /\S(?:\t| {4,}|(?: {3,}\S+){2})/u;

/** A marker with the tab, or the blanks, that a list of Word leaves behind it. */
const looseMarker = new RegExp(
  `^(?:[${bulletSigns}]|\\(?[\\p{L}\\d]{1,5}(?:\\.\\d{1,2})*[.)])(?<gap>\\t[ \\t\\u00a0]*|[ \\u00a0]{2,})(?=[\\p{L}“"(])`,
  'u',
);

/** Whether somebody placed the parts of a line with blanks or tabs; nothing in it may be moved then. */
export const isColumnar = (line: string): boolean =>
  columns.test(line) && columns.test(line.slice(looseMarker.exec(line)?.[0].length ?? 0));

/** Several blanks, or blanks before a sign that ends something. «. . .» and «số :/2025» are gaps to fill in. */
const slips = /(?<=\S)(?: +(?=[,;:.!?](?:[\s”"’)\]]|$)(?!\s*[.…_]))|[ \u00a0]{2,}(?=\S))/gu;
/** «ngày  tháng  năm»: room for a date. */
const roomBefore = /(?<!\p{L})(?:ngày|tháng|năm|số)$/iu;
const roomBehind = /^(?:tháng|năm|\/|-)/iu;
/** «5 . Xã …»: how some converters write a footnote's number; without the blank it would be a heading's marker. */
const almostMarker = /^\(?[\p{L}\d.]{1,5}$/u;
/** «1 : 2.000», «8 : 30»: a ratio, or a time of the day. */
const ratioBehind = /^: ?\d/u;
const endsWord = /[\p{L}\p{M}\d%)”"’\]]/u;

/** What is amiss with the spaces inside `view[start, end)`, a stretch of one line without spaces around it. */
export function spaceEdits(view: string, { start, end }: Span): SpaceEdit[] {
  const line = view.slice(start, end);
  if (!/[ \t]/u.test(line) || isColumnar(line)) return [];
  const edits: SpaceEdit[] = [];
  const loose = looseMarker.exec(line);
  if (loose) {
    const behind = start + loose[0].length;
    edits.push({ start: behind - groupsOf<'gap'>(loose).gap.length, end: behind, newText: ' ' });
  }
  for (const match of matchesOf(line, slips)) {
    const at = match.index;
    const next = at + match[0].length;
    if (loose && at < loose[0].length) continue;
    const beforeSign = /[,;:.!?]/u.test(line[next]!);
    if (/\d/u.test(line[at - 1]!) && ratioBehind.test(line.slice(next, next + 3))) continue;
    if (beforeSign && (!endsWord.test(line[at - 1]!) || almostMarker.test(line.slice(0, at)))) continue;
    if (!beforeSign && roomBefore.test(line.slice(0, at)) && roomBehind.test(line.slice(next))) continue;
    edits.push({ start: start + at, end: start + next, newText: beforeSign ? '' : ' ' });
  }
  return edits;
}
