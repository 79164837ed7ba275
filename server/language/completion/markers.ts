import type { Marker } from '../../grammar/marker';
import { format } from '../../messages/message';
import { nextLabel } from '../../grammar/labels';
import type { Section } from '../../report/model';
import { fold } from '../../text/fold';
import { groupOf, matchesOf } from '../../text/matches';
import { oneLine } from '../../text/strings';
import type { Candidate, Source } from './candidate';
import { type CaretPlace, sectionsAbove } from './place';

/** The longest heading that fits beside its number in a list. */
const longestHeading = 60;
/** A number in brackets, inside a text. */
const numbered = /\((?<number>\d{1,2})\)/gu;
/** What is typed of one. */
const bracket = /\((?<number>\d{0,2})$/u;

/** The next number of each level that is open: where a line begins, and inside a sentence that counts (1) …; (2) … */
export const markers: Source = {
  kind: 'marker',
  by: 'place',
  complete(place, { locale }) {
    const { before } = place;
    const indent = /^\s*/u.exec(before)![0].length;
    const typed = before.slice(indent);
    // Of a word so much may be the marker «Một là,»; of anything else, only what marks.
    if (!/^(?:\(?[\p{L}\d]?[\d.]{0,12}\)?|\p{Lu}[\p{L}\s]{1,12})$/u.test(typed)) return inSentence(place);
    const found = new Map<string, Candidate>();
    for (const [depth, section] of sectionsAbove(place).entries()) {
      const label = section.marker && nextLabel(section.marker);
      if (label === undefined || found.has(label) || label === typed || !fold(label).startsWith(fold(typed))) continue;
      const detail = format({ key: 'completion.marker.after', args: { heading: headingOf(section) } }, locale);
      found.set(
        label,
        candidate(place, label, indent, { detail, weight: depth, spaced: isSpaced(section.marker!, place) }),
      );
    }
    return [...found.values()];
  },
};

/** «Phần thứ hai» ends its line, «(1)-Một» has its text right behind. */
const isSpaced = ({ span }: Marker, { report }: CaretPlace): boolean =>
  /[^\S\r\n]/u.test(report.source.text[span.end] ?? '');

function inSentence(place: CaretPlace): Candidate[] {
  const { before, report, lineStart } = place;
  const match = bracket.exec(before);
  if (!match) return [];
  const at = lineStart + match.index;
  const paragraph = report.paragraphs.find(({ span }) => span.start < at && at <= span.end);
  if (!paragraph) return [];
  const { flow, textStart } = paragraph;
  const text = flow.text.slice(textStart, Math.max(textStart, flow.flowOffset(at)));
  const last = groupOf(matchesOf(text, numbered).at(-1), 'number');
  const label = `(${Number(last) + 1})`;
  if (last === undefined || !label.startsWith(match[0])) return [];
  return [candidate(place, label, match.index, { weight: 0, spaced: true })];
}

function candidate(
  { before, after }: CaretPlace,
  label: string,
  from: number,
  { spaced, ...rest }: { readonly detail?: string; readonly weight: number; readonly spaced: boolean },
): Candidate {
  const until = label.endsWith(')') && after.startsWith(')') ? 1 : 0;
  const space = spaced && !/^\s/u.test(after.slice(until)) ? ' ' : '';
  return { ...rest, key: label, label, from, until, newText: label + space, rest: label.slice(before.length - from) };
}

function headingOf({ marker, title }: Section): string {
  const heading = oneLine(`${marker!.text} ${title}`);
  return heading.length > longestHeading ? `${heading.slice(0, longestHeading).trimEnd()}…` : heading;
}
