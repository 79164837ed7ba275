import { itemCount } from '../../grammar/marker';
import { format, type Locale } from '../../messages/message';
import type { IndicatorGroup, Report } from '../../report/model';
import type { Range } from '../../text/source';

/** A line that an editor shows above a heading. */
export interface CodeLens {
  /** Within one line. */
  readonly range: Range;
  readonly title: string;
}

/** Above each heading of indicators: how many are listed of those announced, and how many name a figure. */
export function codeLenses(report: Report, locale: Locale): CodeLens[] {
  const { source } = report;
  const lenses: CodeLens[] = [];
  const visit = (group: IndicatorGroup) => {
    const { section, declared, listed, groups } = group;
    if (listed > 0 || declared) {
      const { start, end } = section.headingSpan;
      const heading = source.text.slice(start, end);
      const line = /^[^\r\n]*/u.exec(heading)?.[0].length ?? 0;
      const count = declared ? `${listed}/${declared.value}` : String(listed);
      const args = { count, quantitative: quantitative(group) };
      lenses.push({
        range: source.rangeOf({ start, end: start + line }),
        title: format({ key: 'lens.indicators', args }, locale),
      });
    }
    groups.forEach(visit);
  };
  report.indicatorGroups.forEach(visit);
  return lenses;
}

/** The indicators with a figure, counted as `listed` counts: a merged marker «(3,4)» stands for several. */
const quantitative = ({ indicators, groups }: IndicatorGroup): number =>
  indicators
    .filter(({ values }) => values.some(({ value }) => value !== undefined))
    .reduce((sum, { marker }) => sum + itemCount(marker), 0) +
  groups.reduce((sum, group) => sum + quantitative(group), 0);
