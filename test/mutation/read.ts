import type { IndicatorGroup, Report, Section } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import type { GoldClaim, GoldHeading, GoldIndicator, GoldReport } from './gold';

/**
 * A report as the parser reads it, in the form of an annotation: for mutations of reports that nobody has annotated.
 * What the parser misses is not mutated; so this tells nothing of how well it reads.
 */
export function readAsGold(name: string, text: string): GoldReport {
  const report = parseReport(new SourceText(text));
  const outline: GoldHeading[] = [];
  const visit = (section: Section, depth: number): void => {
    const { start, end } = report.source.rangeOf(section.headingSpan);
    outline.push({
      line: start.line + 1,
      endLine: end.line + 1,
      depth,
      marker: section.marker?.text ?? '',
      title: section.title,
      kind: section.kind,
    });
    for (const child of section.children) visit(child, depth + 1);
  };
  for (const section of report.sections) visit(section, 0);
  return {
    name,
    seed: name,
    lines: text.split('\n'),
    outline,
    indicators: report.indicatorGroups.flatMap((group) => indicatorsOf(report, group)),
    counted_claims: report.indicatorGroups.flatMap((group) => claimsOf(report, group)),
  };
}

const lineOf = ({ source }: Report, offset: number): number => source.positionAt(offset).line + 1;

const indicatorsOf = (report: Report, group: IndicatorGroup): GoldIndicator[] => [
  ...group.indicators.map(({ marker }) => ({
    line: lineOf(report, marker.span.start),
    number: marker.text,
    group: group.section.title,
  })),
  ...group.groups.flatMap((inner) => indicatorsOf(report, inner)),
];

const claimsOf = (report: Report, { declared, listed, groups }: IndicatorGroup): GoldClaim[] => [
  ...(declared
    ? [
        {
          line: lineOf(report, declared.span.start),
          quote: `${declared.value} ${declared.noun}`,
          noun: declared.noun,
          declared: declared.value,
          listed,
          ok: declared.value === listed,
        },
      ]
    : []),
  ...groups.flatMap((inner) => claimsOf(report, inner)),
];
