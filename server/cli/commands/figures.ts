import { figuresOf, type ReportRelation, type ReportTerm } from '../../figures/figureIndex';
import { proofOf } from '../../figures/proof';
import { format, type Locale } from '../../messages/message';
import type { Range, SourceText } from '../../text/source';
import { colorsFor, type Colors } from '../colors';
import type { Command } from '../command';
import { schemaVersion } from '../formats/json';
import { expandInputs } from '../inputs';
import { openReport } from '../open-report';
import { reportFailure } from '../output';
import { explain, Problem } from '../problem';
import { openSink } from '../sink';
import { printable } from '../terminal';

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

/** Prints every relation between the figures of one report, whether it holds or not, with its proof. */
export const figures: Command = {
  name: 'figures',
  operands: 'FILE',
  summary: 'cli.command.figures',
  formats: ['pretty', 'json'],
  options: ['format', 'output', 'locale', 'no-color'],
  async run(options, { locale }) {
    const inputs = await expandInputs(options.files);
    const [input] = inputs;
    if (!input || inputs.length > 1) throw new Problem({ key: 'cli.usage.one-file', args: { count: inputs.length } });
    const { path, problem } = input;
    const sink = openSink(options, inputs);
    let relations: readonly ReportRelation[] = [];
    let source: SourceText | undefined;
    let error: string | null = null;
    try {
      if (problem) throw problem;
      const report = openReport(path);
      source = report.source;
      relations = figuresOf(report).relations;
    } catch (thrown) {
      error = explain(thrown, locale);
    }
    reportFailure({ path, error });
    if (options.format === 'json') {
      const entries = source ? relations.map((relation) => entryOf(relation, source)) : [];
      sink.write(`${JSON.stringify({ schemaVersion, path, relations: entries, error })}\n`);
    } else if (source) sink.write(list(relations, source, locale, colorsFor(sink.color)));
    sink.close();
    return error === null ? 0 : 2;
  },
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
    const proof = printable(proofOf(relation));
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
