import { figureIndexOf } from '../../figures/figure-index';
import type { ReportFigure } from '../../figures/report-relation';
import type { MessageKey } from '../../messages/message';
import type { PlainNumber } from '../../text/number';
import { defineCheck, type Fix, type Remark, type Severity } from '../check';

interface Form {
  readonly key: MessageKey;
  readonly severity: Severity;
  /** The number in the right form; undefined where only its writer knows. */
  readonly right?: string;
  /** Whether the right form can mean nothing else. */
  readonly safe?: boolean;
}

/** Numbers written against the grammar of reports: decimal comma, dots between groups of three, nothing in between. */
export const figureFormat = defineCheck({
  id: 'figure/format',
  severity: 'info',
  title: 'figure.format.title',
  *run(report) {
    const { figures } = figureIndexOf(report);
    const grouping = groupsThousands(figures);
    for (const { figure, paragraph } of figures) {
      if (figure.use !== 'quantity') continue;
      for (const number of partsOf(figure.number)) {
        const form = formOf(number, figure, grouping);
        if (!form) continue;
        const span = paragraph.flow.spanOf(number.start, number.digitsEnd);
        const text = paragraph.flow.text.slice(number.start, number.digitsEnd);
        const fixes: Fix[] = form.right
          ? [
              {
                title: { key: 'figure.fix', args: { from: text, to: form.right } },
                safe: form.safe ?? false,
                edits: [{ span, newText: form.right }],
              },
            ]
          : [];
        yield {
          span,
          severity: form.severity,
          message: { key: form.key, args: { text, right: form.right ?? '' } },
          fixes,
        } satisfies Remark;
      }
    }
  },
});

function partsOf(number: ReportFigure['figure']['number']): readonly PlainNumber[] {
  if (number.form === 'fraction') return [number.numerator, number.denominator];
  if (number.form === 'interval') return [number.lower, number.upper];
  return [number];
}

/** Whether the report puts dots into its long numbers more often than not. */
function groupsThousands(figures: readonly ReportFigure[]): boolean {
  let grouped = 0;
  let plain = 0;
  for (const { figure } of figures) {
    if (figure.use !== 'quantity') continue;
    for (const number of partsOf(figure.number)) {
      if (number.notes.includes('ungrouped') || number.notes.includes('spaced-groups')) plain++;
      else if (/\d\.\d{3}/u.test(number.text)) grouped++;
    }
  }
  return grouped > plain;
}

function formOf(number: PlainNumber, figure: ReportFigure['figure'], grouping: boolean): Form | undefined {
  if (number.form !== 'digits') return undefined;
  const digits = number.text.slice(0, number.digitsEnd - number.start);
  const has = (note: PlainNumber['notes'][number]) => number.notes.includes(note);
  const counted = !figure.unit && figure.nouns.length > 0;
  if (has('malformed')) return { key: 'figure.format.malformed', severity: 'warning' };
  if (has('double-scale')) return { key: 'figure.format.scale', severity: 'warning' };
  if (has('loose-group'))
    return { key: 'figure.format.space', severity: 'warning', right: digits.replace(/\s/gu, ''), safe: true };
  if (has('decimal-point') && figure.unit)
    return { key: 'figure.format.decimal', severity: 'warning', right: digits.replace('.', ','), safe: true };
  if (has('comma-groups'))
    return { key: 'figure.format.comma', severity: 'warning', right: digits.replaceAll(',', '.') };
  // Nobody counts a thousandth of an animal, or measures a village road to the millimetre.
  if (has('ambiguous-comma') && (counted || figure.writtenUnit === 'm'))
    return { key: 'figure.format.comma', severity: 'warning', right: digits.replace(',', '.') };
  if (has('spaced-groups') && grouping)
    return { key: 'figure.format.ungrouped', severity: 'info', right: digits.replace(/[^\d,]/gu, '.') };
  if (has('ungrouped') && grouping && (counted || figure.unit))
    return { key: 'figure.format.ungrouped', severity: 'info', right: digits.replace(/\B(?=(?:\d{3})+$)/gu, '.') };
  return undefined;
}
