import type { Marker } from '../../grammar/marker';
import type { Message } from '../../messages/message';
import { readMarker } from '../../grammar/markers';
import { paddedLike, referenceNumber } from '../../grammar/section-references';
import type { Report, Section } from '../../report/model';
import type { Replacement } from '../../text/pieces';
import type { Span } from '../../text/span';
import { listLetters, ordinalOf, romanValue } from '../../text/vietnamese';
import { numberPlace, relabelled } from '../../grammar/labels';
import { allSections } from '../../report/outline-walk';
import { capitalised } from '../../text/strings';
import type { Binding, Occurrence } from '../references/binding';
import { bindingsOf, type Bound } from '../references/bindings';

/**
 * Gives a heading or an indicator another marker, and its number to all that refer to it. What is numbered after it
 * (2.1. below 2.) and what refers to that follows.
 */
export function renameMarker(
  report: Report,
  { binding, isDefinition }: Bound,
  name: string,
): readonly Replacement[] | Message {
  const old = binding.marker!;
  const written = report.source.text.slice(old.span.start, old.span.end);
  const wanted = isDefinition ? typedMarker(old, written, name) : numberedMarker(old, written, name);
  if (!wanted) return { key: 'rename.marker', args: { name } };
  const isSame = wanted.style === old.style && equal(wanted.numbers, old.numbers);
  if (!isSame && siblingsOf(report, old).some((one) => one !== old && isNumbered(one, wanted)))
    return { key: 'rename.markerTaken', args: { name: wanted.text } };

  const shared = sharedMentions(report);
  const replacements: Replacement[] = [{ span: old.span, newText: wanted.text }];
  const follow = ({ kind, mentions }: Binding, as: Pick<Marker, 'style' | 'numbers'>): boolean => {
    for (const mention of mentions) {
      const place = numberOf(mention);
      if (!place || shared.has(place.start)) continue;
      const number = report.source.text.slice(place.start, place.end);
      const newText = kind === 'indicator' ? paddedLike(number, as.numbers.at(-1)!) : referenceNumber(number, as);
      if (newText === undefined) return false;
      replacements.push({ span: place, newText });
    }
    return true;
  };

  const refers = binding.mentions.some((mention) => numberOf(mention));
  const tellsMore = wanted.style !== old.style || wanted.merged !== undefined || old.merged !== undefined;
  if (!isSame && refers && (tellsMore || !follow(binding, wanted)))
    return { key: 'rename.markerStyle', args: { name: wanted.text, old: old.text } };
  for (const { below, numbers } of dependents(report, binding, wanted)) {
    const { start, end } = below.marker!.span;
    const place = numberPlace(below.marker!, report.source.text.slice(start, end));
    if (!place) continue;
    replacements.push({ span: { start: start + place.start, end: start + place.end }, newText: numbers.join('.') });
    follow(below, { style: 'arabic', numbers });
  }
  return replacements;
}

/** A marker as somebody typed it over the old one, the sign behind it left out perhaps. */
function typedMarker(old: Marker, written: string, name: string): Marker | undefined {
  const sign = written.slice(numberPlace(old, written)?.end ?? written.length);
  const bare = markerOf(name);
  // «2.3» is a marker as it stands, but beside «2.1.» it was meant to have a stop.
  const isBare = bare !== undefined && /[\p{L}\d]$/u.test(name) && bare.style === old.style;
  return (isBare || !bare ? markerOf(name + sign) : undefined) ?? bare;
}

/** The marker with the number that somebody typed over a reference to it: «2.3», «ba», «IV», «05». */
function numberedMarker(old: Marker, written: string, name: string): Marker | undefined {
  const place = numberPlace(old, written);
  const numbers = numbersOf(name);
  if (!place || !numbers || numbers.length > (old.style === 'arabic' ? 5 : 1)) return undefined;
  const padded = /^0\d/u.test(written.slice(place.start));
  const label = relabelled(old, numbers, { letters: listLetters, padded }, written);
  return label === undefined ? undefined : markerOf(label);
}

function numbersOf(name: string): readonly number[] | undefined {
  const arabic = name.replace(/\.$/u, '');
  if (/^\d{1,3}(?:\.\d{1,2})*$/u.test(arabic)) return arabic.split('.').map(Number);
  const value = romanValue(name.toUpperCase()) ?? ordinalOf(name);
  return value === undefined ? undefined : [value];
}

/** The marker that these characters are, and nothing else. */
function markerOf(text: string): Marker | undefined {
  const probe = capitalised(text);
  for (const candidate of [text, probe]) {
    const marker = readMarker(`${candidate} A`, 0, candidate.length + 2);
    if (marker && marker.style !== 'bullet' && marker.text === candidate) return marker;
  }
  return undefined;
}

const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);
const isNumbered = (marker: Marker, { style, numbers }: Marker): boolean =>
  marker.style === style && equal(marker.numbers, numbers);

/** The markers of the sections, or of the indicators, that the one with this marker stands among. */
function siblingsOf(report: Report, marker: Marker): readonly Marker[] {
  const find = (sections: readonly Section[]): readonly Section[] | undefined => {
    if (sections.some((section) => section.marker === marker)) return sections;
    for (const { children } of sections) {
      const found = find(children);
      if (found) return found;
    }
    return undefined;
  };
  return (find(report.sections) ?? []).flatMap((section) => section.marker ?? []);
}

/** The sections below that begin with the old number, with what they will be called. */
function dependents(
  report: Report,
  { marker }: Binding,
  wanted: Marker,
): { below: Binding; numbers: readonly number[] }[] {
  const old = marker!;
  if (old.style !== 'arabic' || wanted.style !== 'arabic' || old.form.startsWith('*')) return [];
  const section = allSections(report.sections).find((one) => one.marker === old);
  const below = new Set(allSections(section?.children ?? []).map((one) => one.marker));
  return bindingsOf(report).flatMap((binding) => {
    const own = binding.marker;
    if (!own || !below.has(own) || own.style !== 'arabic' || own.numbers.length <= old.numbers.length) return [];
    if (!equal(own.numbers.slice(0, old.numbers.length), old.numbers)) return [];
    return [{ below: binding, numbers: [...wanted.numbers, ...own.numbers.slice(old.numbers.length)] }];
  });
}

/** Where the places start that may mean several sections: nobody knows which of them they follow. */
function sharedMentions(report: Report): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { marker, mentions } of bindingsOf(report)) {
    if (!marker) continue;
    for (const {
      words: [number],
    } of mentions)
      (seen.has(number!.start) ? shared : seen).add(number!.start);
  }
  return shared;
}

/** The number by which a place surely names it; undefined where it does so in words. */
const numberOf = ({ words: [number], byNumber, doubtful }: Occurrence): Span | undefined =>
  byNumber && !doubtful ? number : undefined;
