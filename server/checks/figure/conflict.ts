import type { Conflict } from '../../figures/conflicts';
import { figureIndexOf } from '../../figures/figure-index';
import type { Statement } from '../../figures/statements';
import { attainmentsOf } from '../../figures/statements/attainment';
import { gradeConflicts } from '../../figures/statements/grades';
import { scaleOutliers } from '../../figures/statements/scales';
import { wholeShares } from '../../figures/statements/whole-share';
import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import { sectionsAt } from '../../report/outline-walk';
import { formatNumber } from '../../text/format-number';
import type { Span } from '../../text/span';
import { defineCheck, type Fix, type Remark } from '../check';
import { placeName } from './shared/place-name';
import { groupOf } from '../../text/matches';

/**
 * One measure of one place and time told in two ways: two values, missed and surpassed, two grades, two
 * scales, a share of the whole that its parts do not make.
 */
export const figureConflict = defineCheck({
  id: 'figure/conflict',
  severity: 'warning',
  title: 'figure.conflict.title',
  *run(report) {
    yield* values(report);
    yield* attainments(report);
    yield* grades(report);
    yield* scales(report);
    yield* shares(report);
  },
});

/** A target that the text does not follow, a result with two values. */
function* values(report: Report): Generator<Remark> {
  const told = new Set<Statement>();
  for (const conflict of figureIndexOf(report).conflicts) {
    if (conflict.kind !== 'differs') continue;
    const { first, second, certainty } = conflict;
    yield remarkOn(report, conflict, certainty === 'likely' ? 'warning' : 'info');
    // Without a list of targets to hold to, either of the two may be the wrong one.
    if (first.listed || told.has(first)) continue;
    told.add(first);
    yield remarkOn(report, { ...conflict, first: second, second: first }, 'info');
  }
}

/** Both sides of a contradiction: the one to look at first, and the other as a mere note. */
function* bothSides(span: Span, message: Message, other: Span, otherMessage: Message): Generator<Remark> {
  yield { span, message, related: [{ span: other, message: otherMessage }] };
  yield { span: other, severity: 'info', message: otherMessage, related: [{ span, message }] };
}

function* attainments(report: Report): Generator<Remark> {
  for (const { measure, place, missed, reached } of attainmentsOf(report)) {
    const args = { name: measure.name, place: placeName(place) };
    const at = place ? 'At' : '';
    yield* bothSides(missed, { key: `figure.conflict.missed${at}`, args }, reached, {
      key: `figure.conflict.reached${at}`,
      args,
    });
  }
}

function* grades(report: Report): Generator<Remark> {
  for (const { place, lower, higher, higherGrade: grade } of gradeConflicts(report)) {
    const args = { place, grade };
    yield* bothSides(lower, { key: 'figure.conflict.gradeLower', args }, higher, {
      key: 'figure.conflict.gradeHigher',
      args,
    });
  }
}

function* scales(report: Report): Generator<Remark> {
  for (const { figure, span, other, otherSpan } of scaleOutliers(report)) {
    const args = { text: figure.text, other: other.text };
    yield {
      span,
      message: { key: 'figure.conflict.scale', args },
      related: [{ span: otherSpan, message: { key: 'figure.conflict.scaleOther', args } }],
    };
  }
}

function* shares(report: Report): Generator<Remark> {
  for (const { whole, parts, computed } of wholeShares(report)) {
    const args = { name: whole.measure.name, stated: whole.figure.text, computed: formatNumber(computed) };
    yield {
      span: whole.span,
      message: { key: 'figure.conflict.share', args },
      fixes: shareFix(whole, computed),
      related: parts.map(({ span, place, figure }) => ({
        span,
        message: { key: 'figure.conflict.sharePart', args: { place: placeName(place), text: figure.text } },
      })),
    };
  }
}

/** The computed share, to as many places as the stated one has, or one more where it would vanish. */
function shareFix({ figure, span }: Statement, computed: number): Fix[] {
  const [from] = digits.exec(figure.text) ?? [];
  if (!from) return [];
  const places = groupOf(/,(?<decimals>\d+)$/u.exec(from), 'decimals')?.length ?? 0;
  const to = formatNumber(computed, computed < 1 ? Math.max(places, 2) : places);
  const edits = [{ span: { start: span.start, end: span.start + from.length }, newText: to }];
  return [{ title: { key: 'figure.fix', args: { from, to } }, safe: false, edits }];
}

const remarkOn = (report: Report, { first, second }: Conflict, severity: 'warning' | 'info'): Remark => ({
  span: second.span,
  severity,
  message: messageFor(first, second),
  related: [
    {
      span: first.span,
      message: {
        key: first.listed ? 'figure.conflict.listed' : 'figure.conflict.other',
        args: { name: first.measure.name, text: first.figure.text },
      },
    },
  ],
  fixes: [...fixesFor(report, second, first, 'here'), ...fixesFor(report, first, second, 'there')],
});

function messageFor(first: Statement, second: Statement): Message {
  const { measure, aim, place, year, figure } = second;
  const args = { name: measure.name, stated: figure.text, other: first.figure.text };
  if (aim === 'target') {
    return year === undefined
      ? { key: 'figure.conflict.target', args }
      : { key: 'figure.conflict.targetYear', args: { ...args, year } };
  }
  if (place) return { key: 'figure.conflict.resultAt', args: { ...args, place: placeName(place) } };
  return year === undefined
    ? { key: 'figure.conflict.result', args }
    : { key: 'figure.conflict.resultYear', args: { ...args, year } };
}

const digits = /^\d+(?:[.,]\d+)*/u;

/**
 * Gives one statement the value of the other; not safe, since that one may be wrong. Only between values written in one
 * unit. `where`: whether the one that is written to is the one that the remark stands at.
 */
function fixesFor(report: Report, one: Statement, other: Statement, where: 'here' | 'there'): Fix[] {
  const [from] = digits.exec(one.figure.text) ?? [];
  const [to] = digits.exec(other.figure.text) ?? [];
  if (!from || !to || other.figure.writtenFactor !== one.figure.writtenFactor) return [];
  const span: Span = { start: one.span.start, end: one.span.start + from.length };
  const far = where === 'here' ? other : one;
  const section = sectionsAt(report, far.span.start).findLast(({ marker }) => marker)?.marker?.text;
  return [
    {
      title: section
        ? { key: `figure.conflict.fix.${where}In`, args: { from, to, section } }
        : { key: `figure.conflict.fix.${where}`, args: { from, to } },
      safe: false,
      edits: [{ span, newText: to }],
    },
  ];
}
