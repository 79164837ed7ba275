import type { Measure } from '../knowledge/measures';
import { comingTerm, ownUnit } from '../report/identity';
import type { IndicatorGroup, Paragraph, Report } from '../report/model';
import { once } from '../text/once';
import { isInside, type Span } from '../text/span';
import type { Figure } from './figure';
import { contextsOf, type SectionContext } from './statements/contexts';
import { mentionsIn, type Mention } from './statements/mentions';

/** What a report says of a measure: how much, where, when, and whether it is reached or aimed at. */
export interface Statement {
  readonly measure: Measure;
  readonly figure: Figure;
  /** The figure. */
  readonly span: Span;
  /** The place in small letters with its level; empty for what the whole report is about. */
  readonly place: string;
  /** Null for a result without a year: one of today. A target without a year is one of the coming term's end. */
  readonly year: number | undefined;
  /** The period it counts over: «hằng năm», «trong nhiệm kỳ»; empty for a plain value. */
  readonly period: string;
  readonly aim: 'result' | 'target';
  /** Whether it stands in the list of targets, which the rest of the report has to follow. */
  readonly listed: boolean;
}

/** Every statement of a known measure, in the order of the text. */
export const statementsOf = once((report: Report): readonly Statement[] => {
  const found = report.paragraphs
    .map((paragraph) => ({ paragraph, mentions: mentionsIn(paragraph.flow.text) }))
    .filter(({ mentions }) => mentions.length > 0);
  if (!found.length) return [];
  const unit = ownUnit(report);
  const own = unit ? `${unit.level} ${unit.name}` : '';
  const horizon = comingTerm(report)?.to;
  const contexts = contextsOf(report.sections, own);
  const targets = targetSpans(report.indicatorGroups).sort((a, b) => a.start - b.start);
  return found.flatMap(({ paragraph, mentions }) => {
    const context = contexts.get(paragraph) ?? nowhere;
    return mentions.flatMap((mention) => statementOf(mention, paragraph, context, { own, horizon, targets }));
  });
});

const nowhere: SectionContext = { phase: 'open', place: '', targets: false };

interface Setting {
  readonly own: string;
  readonly horizon: number | undefined;
  readonly targets: readonly Span[];
}

function statementOf(mention: Mention, paragraph: Paragraph, context: SectionContext, setting: Setting): Statement[] {
  const { measure, figure, time } = mention;
  if (time.compared) return [];
  const span = paragraph.flow.spanOf(figure.start, figure.end);
  const place = placeIn(mention.place, context.place);
  const { own, horizon } = setting;
  const listed = isInside(setting.targets, span);
  const ahead = time.aim || (time.year !== undefined && horizon !== undefined && time.year >= horizon);
  if (
    (context.phase === 'plan' && (ahead || listed || !time.reached)) ||
    (context.phase === 'open' && (listed || ahead))
  ) {
    if (!listed && !context.targets && !ahead) return [];
    const year = time.year ?? horizon;
    const period = measure.flow ? time.sentencePeriod : time.period;
    return [{ measure, figure, span, place: place === own ? '' : place, year, period, aim: 'target', listed }];
  }
  // In the part on results «phấn đấu» tells of the old plan. A footnote speaks of what its reference stands at: only
  // the places it names are its own.
  if (ahead || (paragraph.kind === 'footnote' && !place)) return [];
  const period = measure.flow ? time.sentencePeriod : time.period;
  return [{ measure, figure, span, place, year: time.year, period, aim: 'result', listed: false }];
}

/** A place as the headings call it: below «… ĐẢNG BỘ THỊ TRẤN NÔNG TRƯỜNG …» «thị trấn» is that one. */
function placeIn(place: string, heading: string): string {
  if (!heading) return place;
  return !place || heading.startsWith(place) || place.startsWith(heading) ? heading : place;
}

const targetSpans = (groups: readonly IndicatorGroup[]): Span[] =>
  groups.flatMap((group) => [...targetSpans(group.groups), ...group.indicators.map((i) => i.span)]);
