import { mentionsIn } from '../../figures/statements/mentions';
import type { Indicator, Report } from '../../report/model';
import { indicatorsOf } from '../../report/outline-walk';
import { append } from '../../text/append';
import type { Flow } from '../../text/flow';
import { cover, isInside, type Span } from '../../text/span';
import type { Binding, Occurrence } from './binding';
import { numberedIndicatorMentions } from './sections';
import { phraseFinder, wordsIn } from './words';

/** A name of fewer words («Sản lượng») says too little to be found by its words alone. */
const fewestWords = 3;

/**
 * The indicators of the report's lists, each with the places outside the lists that name it: by its number, by a known
 * measure with a value («hộ nghèo còn 8,9%»), or by the words of its name.
 */
export function indicatorBindings(report: Report): Binding[] {
  const indicators = indicatorsOf(report);
  if (!indicators.length) return [];
  const numbered = numberedIndicatorMentions(report);
  const spans = indicators.map(({ indicator }) => indicator.span).sort((a, b) => a.start - b.start);

  const byMeasure = new Map<string, Indicator[]>();
  const byName = new Map<string, Indicator[]>();
  for (const { indicator, paragraph } of indicators) {
    const measure = mentionsIn(paragraph.flow.text)[0]?.measure.id;
    if (measure !== undefined) append(byMeasure, measure, indicator);
    const name = wordsIn(indicator.name).map(({ text }) => text);
    if (name.length >= fewestWords) append(byName, name.join(' '), indicator);
  }
  const find = phraseFinder(byName);
  const named = new Map<Indicator, Occurrence[]>();
  for (const { flow, span } of report.paragraphs) {
    const add = (list: readonly Indicator[], start: number, end: number): void => {
      const place = flow.spanOf(start, end);
      if (isInside(spans, place)) return;
      for (const indicator of list) append(named, indicator, { span: place, words: [place] });
    };
    if (isInside(spans, span)) continue;
    if (byMeasure.size)
      for (const { measure, start, end } of mentionsIn(flow.text)) add(byMeasure.get(measure.id) ?? [], start, end);
    for (const { value, words } of find(flow.text)) add(value, words[0]!.start, words.at(-1)!.end);
  }

  return indicators.map(({ indicator, paragraph: { flow, textStart } }) => {
    const { marker, name, span } = indicator;
    return {
      kind: 'indicator',
      label: marker.style === 'bullet' ? name : `${marker.text} ${name}`,
      definition: {
        span: cover(marker.span, nameSpan(flow, textStart, name) ?? marker.span),
        words: [marker.span],
        range: cover(span, marker.span),
      },
      mentions: united([...(numbered.get(indicator) ?? []), ...(named.get(indicator) ?? [])]),
      marker,
    };
  });
}

function nameSpan(flow: Flow, from: number, name: string): Span | undefined {
  const start = flow.text.indexOf(name, from);
  return start < 0 ? undefined : flow.spanOf(start, start + name.length);
}

/** In the order of the text; what lies within another was found in two ways. */
function united(places: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  for (const place of [...places].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1);
    if (!last || place.span.start >= last.span.end) kept.push(place);
  }
  return kept;
}
