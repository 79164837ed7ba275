import type { Remark } from '../../checks/check';
import { defaultCheckOptions } from '../../checks/check';
import { checks } from '../../checks/checks';
import { countFix } from '../../checks/count/shared/count-fix';
import type { Message } from '../../messages/message';
import type { IndicatorGroup, Report } from '../../report/model';
import { parseReport } from '../../report/parse';
import { groupsOf, matchesOf } from '../../text/matches';
import { Pieces, type Replacement } from '../../text/pieces';
import { SourceText } from '../../text/source';
import { editsOf, refused, type Rewriter } from './rewrite';

/** The rules that hold an announced number of things against what is listed. */
const counts = checks.filter(({ id }) => ['count/listed', 'count/groups', 'count/inline', 'count/words'].includes(id));

/** «22 chỉ tiêu, gồm 06 + 12 + 02 + 02»: a total with those of its groups. */
const written =
  /(?<!\p{L}|\d|[.,])(?<total>\d{1,3})(?=\s+chỉ tiêu(?!\p{L})[^.;+]{0,60}?(?<!\d)(?<sum>\d{1,3}(?:\s*\+\s*\d{1,3})+)(?!\d))/gu;

/**
 * A total is right only when those of its groups are, and these when their own groups are; levels nest no deeper than
 * this. More readings, and two rules count one thing in two ways.
 */
const mostReadings = 8;

/** Sets every announced count that the report contradicts to what is listed, in the way the count is written. */
export const recount: Rewriter = (report) => {
  const pieces = new Pieces(report.source.text);
  let current = report;
  for (let reading = 0; reading < mostReadings; reading++) {
    const remarks = counts.flatMap((check) =>
      [...check.run(current, defaultCheckOptions)].map((remark) => ({
        ...remark,
        severity: remark.severity ?? check.severity,
      })),
    );
    const edits = apart([...remarks.flatMap(sureEdits), ...current.indicatorGroups.flatMap((g) => sums(current, g))]);
    if (edits.length === 0) {
      const notes = unsure(current, remarks);
      const made = editsOf(report, pieces);
      return made.length === 0 && notes.length > 0 ? refused(notes[0]!) : { edits: made, notes };
    }
    pieces.replace(edits);
    current = parseReport(new SourceText(pieces.text));
  }
  return refused({ key: 'rewrite.recount.unstable' });
};

/** Only what is sure: where the text does not tell the items apart for certain, the count may be what is right. */
const sureEdits = ({ severity, fixes = [] }: Remark): readonly Replacement[] =>
  severity === 'error' ? (fixes[0]?.edits ?? []) : [];

function unsure({ source }: Report, remarks: readonly Remark[]): Message[] {
  const lines = remarks
    // A list that is still being written has no number yet.
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ span }) => source.positionAt(span.start).line + 1);
  if (lines.length === 0) return [];
  return [{ key: 'rewrite.recount.unsure', args: { count: lines.length, lines: [...new Set(lines)].join(', ') } }];
}

/** Totals written out as a sum, in the heading of a group of indicators or right below it. */
function sums(report: Report, group: IndicatorGroup): Replacement[] {
  const inner = group.groups.flatMap((g) => sums(report, g));
  const listed = group.groups.map((g) => g.listed);
  if (listed.length < 2 || listed.includes(0)) return inner;
  const edits: Replacement[] = [];
  const set = (
    start: number,
    end: number,
    value: number,
    flow: { spanOf: (s: number, e: number) => Replacement['span'] },
  ) => {
    const [edit] = countFix(report, flow.spanOf(start, end), value).edits;
    if (edit) edits.push(edit);
  };
  for (const { flow } of [group.section.paragraph, ...group.section.body]) {
    for (const match of matchesOf(flow.text, written)) {
      const { total, sum } = groupsOf<'total' | 'sum'>(match);
      const parts = matchesOf(sum, /\d+/gu);
      if (parts.length !== listed.length) continue;
      const at = flow.text.indexOf(sum, match.index);
      if (Number(total) !== group.listed) set(match.index, match.index + total.length, group.listed, flow);
      for (const [i, part] of parts.entries()) {
        const start = at + part.index;
        if (Number(part[0]) !== listed[i]) set(start, start + part[0].length, listed[i]!, flow);
      }
    }
  }
  return [...inner, ...edits];
}

/** Of edits to one place only the first. */
function apart(edits: readonly Replacement[]): Replacement[] {
  const taken: Replacement[] = [];
  for (const edit of edits)
    if (!taken.some(({ span }) => span.start < edit.span.end && edit.span.start < span.end)) taken.push(edit);
  return taken;
}
