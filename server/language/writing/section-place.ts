import { lastNumber, levelOf, type Marker, type MarkerStyle } from '../../grammar/marker';
import type { SectionModel } from '../../knowledge/sections';
import { labelOf } from '../../grammar/labels';
import { readMarker } from '../../grammar/markers';
import type { Report, Section } from '../../report/model';
import { isCapitals } from '../../text/vietnamese';

/** A level of headings that is open at a place of the report. */
interface Level {
  /** The heading above; undefined at the top. */
  readonly parent: Section | undefined;
  /** The headings of the level before the place, with their markers. */
  readonly siblings: readonly Heading[];
}

export type Heading = Section & { readonly marker: Marker };

/** A place in a report, as a new section sees it. */
export interface SectionPlace {
  readonly report: Report;
  /** Outermost first; never empty. The innermost one may have no headings yet. */
  readonly levels: readonly Level[];
  /** The marker that stands on the line already. */
  readonly given: Marker | undefined;
}

/** @param offset of the NFC view; of its line nothing counts but a marker that stands before it. */
export function placeAt(report: Report, offset: number): SectionPlace {
  const { text } = report.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const levels: Level[] = [];
  const visit = (sections: readonly Section[], parent: Section | undefined) => {
    const before = sections.filter(({ headingSpan }) => headingSpan.start < lineStart);
    const siblings = before.filter(isHeading);
    const last = before.at(-1);
    if (siblings.length || parent?.marker || !last) levels.push({ parent, siblings });
    if (last && last.kind !== 'paragraph') visit(last.children, last.marker ? last : parent);
  };
  visit(report.sections, undefined);
  const first = lineStart + /^[ \t]*/u.exec(text.slice(lineStart, offset))![0].length;
  const marker = first < offset ? readMarker(text, first, offset) : undefined;
  const given = marker && text.slice(marker.span.end, offset).trim() === '' ? marker : undefined;
  return { report, levels: levels.length ? levels : [{ parent: undefined, siblings: [] }], given };
}

const isHeading = (section: Section): section is Heading =>
  section.kind !== 'paragraph' && section.marker !== undefined;

const overSections: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'division', 'article']);
const plain = (style: MarkerStyle, form: string, numbers: readonly number[] = [1]): Marker => ({
  style,
  text: '',
  numbers,
  form,
  spaced: true,
  span: { start: 0, end: 0 },
});
export const firstPart: Marker = { ...plain('part', 'Phần thứ #'), text: 'Phần thứ nhất' };
export const firstSection = plain('roman', '#.');

/** A marker that is still to be written. */
export interface NewMarker {
  /** Style, form and numbers; its span means nothing. */
  readonly marker: Marker;
  readonly text: string;
}

/** The marker with another last number. */
export function numbered(model: Marker, number: number): NewMarker {
  const numbers = [...model.numbers.slice(0, -1), number];
  const text = labelOf(model, number);
  return { marker: { ...model, numbers, text }, text };
}

/** The next part. */
export function nextPart({ report, levels }: SectionPlace): NewMarker {
  const parts = levels.flatMap(({ siblings }) => siblings).filter(({ marker }) => marker.style === 'part');
  const last = parts.at(-1) ?? report.sections.filter(isHeading).find(({ marker }) => marker.style === 'part');
  return last ? numbered(last.marker, parts.length ? lastNumber(last.marker) + 1 : 1) : numbered(firstPart, 1);
}

/**
 * The marker that a section gets at a place: on the level below a heading that names it («Hạn chế, nguyên nhân»), or
 * else beside the outermost sections that `isKnown` tells by their titles.
 */
export function nextMarker(
  place: SectionPlace,
  { words = [] }: SectionModel,
  isKnown: (title: string) => boolean,
): NewMarker {
  const levels = place.levels.filter(({ siblings }) => !siblings.some(({ marker }) => overSections.has(marker.style)));
  const names = ({ parent }: Level) => {
    const title = parent?.title.toLowerCase() ?? '';
    return /,|\svà\s/u.test(title) && words.some((word) => title.includes(word));
  };
  const level =
    levels.findLast(names) ??
    levels.find(({ siblings }) => siblings.some(({ title }) => isKnown(title.toLowerCase()))) ??
    levels[0];
  return level ? nextOn(level, place.report) : firstSectionOf(place.report);
}

/** The next marker right below a heading that is open at the place. */
export function nextBelow(place: SectionPlace, parent: Section): NewMarker | undefined {
  const level = place.levels.find((one) => one.parent === parent);
  return level && nextOn(level, place.report);
}

function nextOn({ parent, siblings }: Level, report: Report): NewMarker {
  const last = siblings.at(-1)?.marker;
  if (last) return numbered(last, Math.max(lastNumber(last), ...(last.merged ?? [])) + 1);
  return parent?.marker ? firstBelow(parent.marker, report) : firstSectionOf(report);
}

/** The first marker of the outermost sections, as the report writes them elsewhere. */
function firstSectionOf(report: Report): NewMarker {
  const outermost = (sections: readonly Section[]): Heading | undefined => {
    const found = sections.find((s): s is Heading => isHeading(s) && !overSections.has(s.marker.style));
    return found ?? sections.map(({ children }) => outermost(children)).find(Boolean);
  };
  return numbered(outermost(report.sections)?.marker ?? firstSection, 1);
}

/** The first marker of the headings below another, as elsewhere in the report below such a one. */
export function firstBelow(parent: Marker, report: Report): NewMarker {
  const level = levelOf(parent);
  const findChild = (sections: readonly Section[]): Marker | undefined => {
    for (const { marker, children } of sections) {
      const child = marker && levelOf(marker) === level ? children.find(isHeading)?.marker : undefined;
      const found = child ?? findChild(children);
      if (found) return found;
    }
    return undefined;
  };
  const child = findChild(report.sections) ?? usualBelow(parent);
  const isLonger = child.style === 'arabic' && child.numbers.length > 1;
  const prefix = isLonger && parent.style === 'arabic' ? parent.numbers : child.numbers.slice(0, -1);
  return numbered({ ...child, numbers: [...prefix, 1] }, 1);
}

function usualBelow({ style, numbers, form }: Marker): Marker {
  if (style === 'part' || style === 'chapter') return firstSection;
  if (style === 'letter') return firstSection;
  if (style === 'roman') return plain('arabic', '#.');
  if (style === 'arabic' && numbers.length < 3) return plain('arabic', form, [...numbers, 1]);
  return plain('small-letter', '#)');
}

/** Whether a heading with this marker stands in capitals: as others of its level do. */
export function inCapitals({ style }: Marker, report: Report): boolean {
  const find = (sections: readonly Section[]): boolean | undefined => {
    for (const section of sections) {
      if (isHeading(section) && section.marker.style === style) return isCapitals(section.title);
      const found = find(section.children);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(report.sections) ?? (style === 'part' || style === 'letter' || style === 'roman');
}
