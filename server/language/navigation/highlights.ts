import type { Report } from '../../report/model';
import type { Position, Range } from '../../text/source';
import { boundHere, namePlace } from './definition';

export interface Highlight {
  readonly range: Range;
  /** Whether the thing is defined here, rather than only named. */
  readonly isDefinition: boolean;
}

/**
 * Every place that names what is named at a position, in the order of the text. None where it is named nowhere else:
 * then an editor marks equal words, as it does in any text.
 */
export function highlights(report: Report, position: Position): Highlight[] {
  const { source } = report;
  const found = new Map<number, Highlight>();
  for (const { binding } of boundHere(report, position)) {
    const { definition, mentions } = binding;
    if (mentions.length + (definition ? 1 : 0) < 2) continue;
    if (definition) {
      const span = namePlace(definition);
      found.set(span.start, { range: source.rangeOf(span), isDefinition: true });
    }
    for (const { span } of mentions)
      if (!found.has(span.start)) found.set(span.start, { range: source.rangeOf(span), isDefinition: false });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, highlight]) => highlight);
}
