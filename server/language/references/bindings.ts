import { abbreviationsOf } from '../../report/abbreviations';
import { citationsIn } from '../../grammar/citations';
import type { Report } from '../../report/model';
import { allSections } from '../../report/outline-walk';
import { append } from '../../text/append';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Binding, Definition, Occurrence } from './binding';
import { indicatorBindings } from './indicators';
import { nameBindings } from './names';
import { sectionMentions } from './sections';

/** Everything of a report that has a name or a number, with the places that name it. */
export const bindingsOf = once((report: Report): readonly Binding[] => {
  const indicators = indicatorBindings(report);
  const taken = new Set(indicators.map(({ marker }) => marker));
  return [
    ...indicators,
    ...footnoteBindings(report),
    ...abbreviationBindings(report),
    ...documentBindings(report),
    ...sectionBindings(report).filter(({ marker }) => !taken.has(marker)),
    ...nameBindings(report),
  ];
});

/** A place with the thing that it names. */
export interface Bound {
  readonly binding: Binding;
  readonly occurrence: Occurrence | Definition;
  readonly isDefinition: boolean;
}

/**
 * What is named at an offset: the smallest place that holds it, and everything that this place names. Right behind a
 * word counts where nothing begins there.
 */
export function boundAt(report: Report, offset: number): readonly Bound[] {
  let best: Bound[] = [];
  let size = Infinity;
  const consider = (bound: Bound): void => {
    const { start, end } = bound.occurrence.span;
    if (offset < start || offset > end) return;
    // A place that only ends here gives way to any that holds what follows.
    const length = end - start + (offset === end ? 1e9 : 0);
    if (length < size) {
      best = [];
      size = length;
    }
    if (length === size) best.push(bound);
  };
  for (const binding of bindingsOf(report)) {
    if (binding.definition) consider({ binding, occurrence: binding.definition, isDefinition: true });
    for (const occurrence of binding.mentions) consider({ binding, occurrence, isDefinition: false });
  }
  return best;
}

/** All places of a binding in the order of the text. */
export function occurrencesOf({ definition, mentions }: Binding): readonly Occurrence[] {
  return definition ? [...mentions, definition].sort((a, b) => a.span.start - b.span.start) : mentions;
}

const place = (span: Span): Occurrence => ({ span, words: [span] });

const footnoteBindings = ({ footnotes }: Report): Binding[] =>
  footnotes.map(({ number, markerSpan, span, reference }) => ({
    kind: 'footnote',
    label: String(number),
    definition: { ...place(markerSpan), range: span },
    mentions: reference ? [place(reference.span)] : [],
  }));

/** Introduced where a bracket stands behind the words: «hợp tác xã (HTX)»; the first time counts. */
function abbreviationBindings(report: Report): Binding[] {
  return [...abbreviationsOf(report)].map(([label, uses]) => {
    const introduced = uses.find(({ meaning }) => meaning !== undefined);
    return {
      kind: 'abbreviation',
      label,
      definition: introduced ? { ...place(introduced.span), range: introduced.span } : undefined,
      mentions: uses.filter((use) => use !== introduced).map(({ span }) => place(span)),
    };
  });
}

/** The first citation with a date is the one in full; else the first. */
function documentBindings(report: Report): Binding[] {
  const found = new Map<string, { readonly span: Span; readonly dated: boolean }[]>();
  for (const { flow } of report.paragraphs) {
    for (const { form, text, start, end, date } of citationsIn(flow.text))
      append(found, form ?? text, { span: flow.spanOf(start, end), dated: date !== undefined });
  }
  return [...found].map(([label, cited]) => {
    cited.sort((a, b) => a.span.start - b.span.start);
    const first = cited.find(({ dated }) => dated) ?? cited[0]!;
    return {
      kind: 'document',
      label,
      definition: { ...place(first.span), range: first.span },
      mentions: cited.filter((one) => one !== first).map(({ span }) => place(span)),
    };
  });
}

function sectionBindings(report: Report): Binding[] {
  const mentions = sectionMentions(report);
  return allSections(report.sections).flatMap((section) => {
    const { marker, headingSpan, span } = section;
    if (!marker || marker.style === 'bullet') return [];
    return {
      kind: 'section',
      label: marker.text,
      definition: { span: headingSpan, words: [marker.span], range: span },
      mentions: mentions.get(section) ?? [],
      marker,
    };
  });
}
