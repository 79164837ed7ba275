import type { Conflict } from '../../figures/conflicts';
import { figureIndexOf } from '../../figures/figure-index';
import type { Message } from '../../messages/message';
import { defineCheck } from '../check';
import { placeName } from './shared/place-name';

/** A target that falls behind what the report says is reached, in the whole area or in a part of it. */
export const figureTarget = defineCheck({
  id: 'figure/target',
  severity: 'warning',
  title: 'figure.target.title',
  *run(report) {
    for (const conflict of figureIndexOf(report).conflicts) {
      if (conflict.kind === 'differs') continue;
      const { first, second, certainty } = conflict;
      yield {
        span: second.span,
        severity: certainty === 'likely' ? 'warning' : 'info',
        message: messageFor(conflict),
        related: [{ span: first.span, message: { key: 'figure.target.reached', args: { text: first.figure.text } } }],
      };
    }
  },
});

function messageFor({ kind, first, second }: Conflict): Message {
  const { measure, figure } = second;
  const args = { name: measure.name, stated: figure.text, reached: first.figure.text };
  if (kind === 'exceeds') return { key: 'figure.target.exceeds', args: { ...args, place: placeName(first.place) } };
  return { key: measure.sense === 'lower' ? 'figure.target.above' : 'figure.target.below', args };
}
