import { labelOf } from '../../grammar/labels';
import { listLetters } from '../../text/vietnamese';
import { defineCheck, type Remark } from '../check';
import { numberingProblems } from '../../report/numbering-problems';
import { adoptPrefix, renumberFrom, scriptOfList } from './shared/renumber';
import { unreadLists } from './shared/unread';

/** The place of đ in the order of list letters. */
const letterDe = listLetters.indexOf('đ') + 1;

/** A number is missing before an item, or an item's number follows from nothing. */
export const numberingGap = defineCheck({
  id: 'numbering/gap',
  severity: 'error',
  title: 'numbering.gap.title',
  *run(report) {
    yield* unreadLists(report, 'gap');
    for (const { list, problem, doubtful } of numberingProblems(report)) {
      if (doubtful) continue;
      const marker = list.markers[problem.at]!;
      const script = scriptOfList(list);
      const before = problem.kind === 'gap' || problem.kind === 'stray' ? list.markers[problem.after] : undefined;
      const related: Remark['related'] = before
        ? [{ span: before.span, message: { key: 'numbering.gap.before', args: { marker: before.text } } }]
        : [];
      if (problem.kind === 'gap') {
        const missing = problem.numbers.map((n) => labelOf(marker, n, script)).join(', ');
        const withoutDe = missing === labelOf(marker, letterDe, script);
        // Capital letters follow the Latin alphabet as often, and many lists of small ones leave đ out on purpose.
        if (withoutDe && marker.style === 'letter') continue;
        const args = { marker: marker.text, missing, before: before?.text ?? '' };
        yield {
          span: marker.span,
          message: { key: before ? 'numbering.gap.missing' : 'numbering.gap.first', args },
          ...(withoutDe && marker.style === 'small-letter' ? { severity: 'info' as const } : {}),
          related,
          fixes: renumberFrom(report, list, problem.at, problem.numbers[0]!),
        };
      } else if (problem.kind === 'stray') {
        const args = {
          marker: marker.text,
          expected: labelOf(marker, problem.expected, script),
          before: before?.text ?? '',
        };
        yield {
          span: marker.span,
          message: { key: before ? 'numbering.gap.stray' : 'numbering.gap.strayFirst', args },
          related,
          fixes: renumberFrom(report, list, problem.at, problem.expected),
        };
      } else if (problem.kind === 'prefix' || problem.kind === 'headless') {
        const parent = problem.parent.marker!;
        const missing = problem.kind === 'headless' ? labelOf(parent, problem.missing) : '';
        yield {
          span: marker.span,
          message: {
            key: problem.kind === 'headless' ? 'numbering.gap.headless' : 'numbering.gap.prefix',
            args: { marker: marker.text, parent: parent.text, missing },
          },
          related: [{ span: parent.span, message: { key: 'numbering.gap.parent', args: { parent: parent.text } } }],
          // Where the heading before is what is missing, it has to be written.
          fixes: problem.kind === 'prefix' ? adoptPrefix(list, parent.numbers) : [],
        };
      }
    }
  },
});
