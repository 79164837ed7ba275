import { type Statement, statementsOf } from '../../figures/statements';
import { format, type Locale } from '../../messages/message';
import type { Indicator, Report } from '../../report/model';
import { contains } from '../../text/span';
import { bindingsOf } from '../references/bindings';

/** A measure that every section speaks of would fill the screen. */
const most = 6;

/**
 * What the rest of a report says of an indicator: the results of its measure, which stand against the target, the
 * places that give the target again, and the lines that name it otherwise.
 */
export function saidElsewhere(report: Report, indicator: Indicator, locale: Locale): string[] {
  const all = statementsOf(report);
  const own = all.filter(({ span }) => contains(indicator.span, span));
  const others = all.filter(
    (one) =>
      !contains(indicator.span, one.span) &&
      own.some(({ measure, place, period }) => {
        return measure === one.measure && place === one.place && (one.aim === 'result' || period === one.period);
      }),
  );
  const line = (offset: number) => report.source.positionAt(offset).line + 1;
  const told = new Set(others.map(({ span }) => line(span.start)));
  const binding = bindingsOf(report).find(({ kind, marker }) => kind === 'indicator' && marker === indicator.marker);
  const mentioned = new Set(binding?.mentions.map(({ span }) => line(span.start)).filter((at) => !told.has(at)));
  const facts = others.slice(0, most).map((one) => said(one, line(one.span.start), locale));
  if (others.length > most) facts.push(format({ key: 'hover.more', args: { count: others.length - most } }, locale));
  if (mentioned.size) facts.push(format({ key: 'hover.mentions', args: { lines: [...mentioned].join(', ') } }, locale));
  return facts;
}

function said({ aim, figure, year }: Statement, line: number, locale: Locale): string {
  const time = year === undefined ? '' : ` (${format({ key: 'hover.year', args: { year } }, locale)})`;
  const key = aim === 'result' ? 'hover.result' : 'hover.target';
  return format({ key, args: { value: `${figure.text}${time}`, line } }, locale);
}
