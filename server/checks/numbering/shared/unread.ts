import { numberingProblems } from '../../../report/numbering-problems';
import type { Enumeration, Report } from '../../../report/model';
import type { Remark } from '../../check';

/**
 * One remark for each list of which it is doubtful that it was read as it is meant: that its numbers could not be
 * followed, at the first that does not fit. `rule` says whose remarks are asked for.
 */
export function* unreadLists(report: Report, rule: 'gap' | 'duplicate'): Generator<Remark> {
  const said = new Set<Enumeration>();
  for (const { list, problem, doubtful } of numberingProblems(report)) {
    if (!doubtful || said.has(list)) continue;
    said.add(list);
    if ((problem.kind === 'duplicate') !== (rule === 'duplicate')) continue;
    const marker = list.markers[problem.at]!;
    yield {
      span: marker.span,
      severity: 'info',
      message: { key: 'numbering.unread', args: { marker: marker.text } },
    };
  }
}
