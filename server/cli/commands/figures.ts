import { figureIndexOf } from '../../figures/figure-index';
import { proofOf } from '../../figures/proof';
import type { ReportRelation, ReportTerm } from '../../figures/report-relation';
import { format, type Locale } from '../../messages/message';
import type { Range, SourceText } from '../../text/source';
import type { Colors } from '../colors';
import type { Command } from '../command';
import { inputOptions } from '../options';
import { printReports } from '../reports';
import { sentence } from '../escape';

interface TermEntry extends Omit<ReportTerm, 'span'> {
  readonly range: Range;
}

/** A relation between figures, as the JSON shows it. */
interface RelationEntry {
  readonly kind: ReportRelation['kind'];
  readonly holds: boolean;
  readonly stated: string;
  readonly computed: number;
  readonly range: Range;
  readonly terms: readonly TermEntry[];
}

/** Prints every relation between the figures of every report, whether it holds or not, with its proof. */
export const figures: Command = {
  name: 'figures',
  operands: 'FILE…',
  summary: 'cli.command.figures',
  formats: ['pretty', 'json'],
  options: ['format', 'output', 'config', ...inputOptions, 'quiet', 'no-color'],
  run: (options, settings) =>
    printReports(options, settings, {
      name: 'relations',
      entries: (report) => figureIndexOf(report).relations.map((relation) => entryOf(relation, report.source)),
      pretty: (report, colors) => list(figureIndexOf(report).relations, report.source, settings.locale, colors),
    }),
};

const entryOf = (relation: ReportRelation, source: SourceText): RelationEntry => ({
  kind: relation.kind,
  holds: relation.holds,
  stated: relation.stated,
  computed: relation.computed,
  range: source.rangeOf(relation.span),
  terms: relation.terms.map(({ span, ...term }) => ({ ...term, range: source.rangeOf(span) })),
});

function list(relations: readonly ReportRelation[], source: SourceText, locale: Locale, colors: Colors): string {
  const lines = relations.map((relation) => {
    const line = String(source.positionAt(relation.span.start).line + 1).padStart(6);
    const kind = format({ key: `cli.figures.kind.${relation.kind}` }, locale);
    const proof = sentence(proofOf(relation));
    const mark = relation.holds ? '✓' : '✗';
    return `${colors.dim(line)}  ${mark} ${relation.holds ? colors.dim(kind) : kind}  ${relation.holds ? proof : colors.bold(proof)}\n`;
  });
  const holding = relations.filter((relation) => relation.holds).length;
  const summary = format(
    { key: 'cli.figures.summary', args: { seen: relations.length, holding, failing: relations.length - holding } },
    locale,
  );
  return `${lines.join('')}${lines.length ? '\n' : ''}${summary}\n`;
}
