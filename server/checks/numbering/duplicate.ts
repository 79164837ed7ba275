import { labelOf } from '../../grammar/labels';
import { defineCheck } from '../check';
import { numberingProblems } from '../../report/numbering-problems';
import { renumberFrom, scriptOfList } from './shared/renumber';
import { unreadLists } from './shared/unread';

/** Two items of one list bear the same number. */
export const numberingDuplicate = defineCheck({
  id: 'numbering/duplicate',
  severity: 'error',
  title: 'numbering.duplicate.title',
  *run(report) {
    yield* unreadLists(report, 'duplicate');
    for (const { list, problem, doubtful } of numberingProblems(report)) {
      if (problem.kind !== 'duplicate' || doubtful) continue;
      const marker = list.markers[problem.at]!;
      const other = list.markers[problem.of]!;
      yield {
        span: marker.span,
        message: {
          key: 'numbering.duplicate.found',
          args: { marker: marker.text, expected: labelOf(marker, problem.expected, scriptOfList(list)) },
        },
        related: [{ span: other.span, message: { key: 'numbering.duplicate.other', args: { marker: other.text } } }],
        fixes: renumberFrom(report, list, problem.at, problem.expected),
      };
    }
  },
});
