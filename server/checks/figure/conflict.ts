import type { Conflict } from '../../figures/conflicts';
import type { Statement } from '../../figures/statements';
import type { Message } from '../../messages/message';
import type { Span } from '../../text/span';
import { defineCheck, type Fix, type Remark } from '../check';
import { placeName } from './placeName';
import { figureIndexOf } from './relations';

/** One measure of one place and time with two values: a target that the text does not follow, a result told in two ways. */
export const figureConflict = defineCheck({
  id: 'figure/conflict',
  severity: 'warning',
  title: 'figure.conflict.title',
  *run(report) {
    const told = new Set<Statement>();
    for (const conflict of figureIndexOf(report).conflicts) {
      if (conflict.kind !== 'differs') continue;
      const { first, second, certainty } = conflict;
      yield remarkOn(conflict, certainty === 'likely' ? 'warning' : 'info');
      // Without a list of targets to hold to, either of the two may be the wrong one.
      if (first.listed || told.has(first)) continue;
      told.add(first);
      yield remarkOn({ ...conflict, first: second, second: first }, 'info');
    }
  },
});

const remarkOn = ({ first, second }: Conflict, severity: 'warning' | 'info'): Remark => ({
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
  fixes: fixesFor(first, second),
});

function messageFor(first: Statement, second: Statement): Message {
  const { measure, aim, place, year, figure } = second;
  const args = { name: measure.name, stated: figure.text, other: first.figure.text };
  if (aim === 'target') {
    return year === null
      ? { key: 'figure.conflict.target', args }
      : { key: 'figure.conflict.targetYear', args: { ...args, year } };
  }
  if (place) return { key: 'figure.conflict.resultAt', args: { ...args, place: placeName(place) } };
  return year === null
    ? { key: 'figure.conflict.result', args }
    : { key: 'figure.conflict.resultYear', args: { ...args, year } };
}

const digits = /^\d+(?:[.,]\d+)*/u;

/** Takes over the other value; not safe, since that one may be wrong. Only between values written in one unit. */
function fixesFor(first: Statement, second: Statement): Fix[] {
  const [from] = digits.exec(second.figure.text) ?? [];
  const [to] = digits.exec(first.figure.text) ?? [];
  if (!from || !to || first.figure.writtenFactor !== second.figure.writtenFactor) return [];
  const span: Span = { start: second.span.start, end: second.span.start + from.length };
  return [{ title: { key: 'figure.fix', args: { from, to } }, safe: false, edits: [{ span, newText: to }] }];
}
