import { lastNumber, type Marker } from '../../grammar/marker';
import { missingSections } from '../../report/missing-sections';
import type { ExpectedSection } from '../../knowledge/outlines';
import {
  type Authority,
  indicatorsOf,
  recipientModels,
  type SectionId,
  sectionIds,
  type SectionModel,
  sectionModels,
  signatureModels,
} from '../../knowledge/sections';
import { format, type Locale } from '../../messages/message';
import type { IndicatorGroup, Report, Section } from '../../report/model';
import type { Range } from '../../text/source';
import {
  firstBelow,
  inCapitals,
  type NewMarker,
  nextBelow,
  nextMarker,
  nextPart,
  numbered,
  type SectionPlace,
  placeAt,
} from './section-place';
import { type Facts, SnippetText } from './snippet-text';

export type SnippetId = SectionId | 'chi-tieu-tiep' | 'noi-nhan' | 'chu-ky';

/** A section, or a piece of one, that can be put into a report. */
export interface SectionSnippet {
  readonly id: SnippetId;
  /** Its title, in Vietnamese as it will stand in the report. */
  readonly label: string;
  /** Its marker, and whether the report is thought to need it; in the user's language. */
  readonly detail: string;
  /** The text as it reads before anything is filled in. */
  readonly documentation: string;
  /** The text in the snippet syntax of the protocol: tab stops, with the markers that are right at the place. */
  readonly snippet: string;
  /** Whether documents of this kind usually have the section and this one does not. */
  readonly missing: boolean;
  /** What else changes with it: the counts that the headings above announce, where they are right so far. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/**
 * What can be begun at a place of the report: every section that reports of this kind know, with the numbers that go on
 * there, the next indicator where a group of them is open, recipients and signature.
 *
 * @param offset of the NFC view, where what somebody has typed of a name begins; a marker before it on its line is used.
 */
export function sectionSnippets(report: Report, offset: number, locale: Locale): readonly SectionSnippet[] {
  const place = placeAt(report, offset);
  const open = openGroups(report.indicatorGroups, offset);
  const expected = missingSections(report);
  const sections = sectionIds.map((id) => sectionAt(id, place, { open, expected, locale }));
  const indicator = nextIndicator(place, open, locale);
  const authority = authorityOf(report);
  const ends = [ending('noi-nhan', recipients(authority), locale), ending('chu-ky', signature(authority), locale)];
  return [...(indicator ? [indicator] : []), ...sections, ...ends];
}

interface Surroundings {
  /** The groups of indicators around the place. */
  readonly open: readonly IndicatorGroup[];
  /** What the report still lacks. */
  readonly expected: readonly ExpectedSection[];
  readonly locale: Locale;
}

function sectionAt(id: SectionId, place: SectionPlace, { open, expected, locale }: Surroundings): SectionSnippet {
  const { report, given } = place;
  const model = sectionModels[id];
  const [outer] = open;
  const inside = model.items && outer ? nextBelow(place, outer.section) : undefined;
  const next = id === 'phan' ? nextPart(place) : (inside ?? nextMarker(place, model, isKnown));
  const marker = given ? { marker: given, text: given.text } : next;
  const text = new SnippetText();
  if (!given) text.text(marker.text).text(marker.marker.style === 'part' ? '\n' : ' ');
  const first = runningOn(outer);
  writeSection(text, model, { marker: marker.marker, report, first, indicator: indicatorOf(report) });
  const missing = !model.items && expected.some(({ words }) => words.some((word) => model.words?.includes(word)));
  const key = missing ? 'server.snippet.missing' : 'server.snippet.section';
  return {
    id,
    label: plainTitle(model.title),
    detail: format({ key, args: { marker: marker.text } }, locale),
    documentation: text.plain,
    snippet: text.snippet,
    missing,
    edits: inside && outer ? recounted([outer], indicatorsOf(model), report) : [],
  };
}

export interface Writing {
  readonly report: Report;
  /** The marker of the heading, which is written already. */
  readonly marker: Marker;
  /** The number of the first indicator. */
  readonly first: number;
  /** How indicators are marked. */
  readonly indicator: Marker;
  readonly facts?: Facts;
}

/** Writes a section behind its marker: the rest of the heading, its text, what stands below. */
export function writeSection(text: SnippetText, model: SectionModel, writing: Writing): void {
  const { report, marker, indicator, facts = {} } = writing;
  const count = indicatorsOf(model);
  const write = inCapitals(marker, report) ? (part: string) => part.toUpperCase() : undefined;
  text.model(model.title, { facts, ...(write ? { write } : {}) });
  if (count) text.text(` (${twoDigits(count)} chỉ tiêu)`);
  for (const line of model.lines ?? []) text.text('\n').model(line, { facts });
  const below = [...(model.children ?? []), ...(model.groups ?? []).map((id) => sectionModels[id])];
  for (const [index, child] of below.entries()) {
    const next = numbered(firstBelow(marker, report).marker, index + 1);
    text.text(`\n${next.text} `);
    writeSection(text, child, { ...writing, marker: next.marker });
  }
  for (const [index, item] of (model.items ?? []).entries()) {
    const label = indicatorLabel(indicator, marker, writing.first + index);
    text.text(`\n${label.text} `).model(item, { facts });
  }
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');
const plainTitle = (title: string): string => title.replace(/[{}]/gu, '');

/** How the report marks its indicators: (1) where there are none. */
function indicatorOf(report: Report): Marker {
  const find = (groups: readonly IndicatorGroup[]): Marker | undefined => {
    for (const { indicators, groups: inner } of groups) {
      const found = indicators[0]?.marker ?? find(inner);
      if (found) return found;
    }
    return undefined;
  };
  return find(report.indicatorGroups) ?? usualIndicator;
}

export const usualIndicator: Marker = {
  style: 'parenthesis',
  text: '(1)',
  numbers: [1],
  form: '(#)',
  spaced: true,
  span: { start: 0, end: 0 },
};

/** 2.1.3. is an indicator of 2.1. */
function indicatorLabel(model: Marker, group: Marker, number: number): NewMarker {
  if (model.style === 'bullet') return { marker: model, text: model.text };
  const longer = model.style === 'arabic' && group.style === 'arabic' && model.numbers.length > group.numbers.length;
  return numbered(longer ? { ...model, numbers: [...group.numbers, number] } : model, number);
}

/** The groups of indicators in which the place is, outermost first. */
function openGroups(groups: readonly IndicatorGroup[], offset: number): readonly IndicatorGroup[] {
  const around = groups.filter(({ section }) => section.headingSpan.start < offset);
  const group = around.at(-1);
  // Between the end of the group and the place there is nothing but blank space.
  if (!group || !isOpen(group.section, offset)) return [];
  return [group, ...openGroups(group.groups, offset)];
}

const isOpen = ({ span }: Section, offset: number): boolean => offset >= span.start && offset <= span.end + 3;

/** The number with which a further group begins: 1, or the next one where indicators are numbered through. */
function runningOn(outer: IndicatorGroup | undefined): number {
  const firsts = outer?.groups.slice(1).map(({ indicators }) => indicators[0]) ?? [];
  if (!outer || !firsts.some((first) => first && lastNumber(first.marker) > 1)) return 1;
  const last = outer.groups.flatMap(({ indicators }) => indicators).at(-1);
  return last ? lastNumber(last.marker) + 1 : 1;
}

/** The next indicator of the group that is open. */
function nextIndicator(
  { report, given }: SectionPlace,
  open: readonly IndicatorGroup[],
  locale: Locale,
): SectionSnippet | undefined {
  const group = open.at(-1);
  const last = group?.indicators.at(-1)?.marker;
  if (!last) return undefined;
  const next =
    last.style === 'bullet'
      ? { text: last.text }
      : numbered(last, Math.max(lastNumber(last), ...(last.merged ?? [])) + 1);
  const text = new SnippetText().text(given ? '' : `${next.text} `).model('{Tên chỉ tiêu} {hoàn thành mức được giao}.');
  return {
    id: 'chi-tieu-tiep',
    label: format({ key: 'server.snippet.indicator' }, 'vi'),
    detail: format({ key: 'server.snippet.section', args: { marker: next.text } }, locale),
    documentation: text.plain,
    snippet: text.snippet,
    missing: false,
    edits: recounted(open, 1, report),
  };
}

/** The counts announced by groups that will hold `more` indicators; one that is wrong already is left to its finding. */
function recounted(groups: readonly IndicatorGroup[], more: number, report: Report): SectionSnippet['edits'] {
  return groups.flatMap(({ declared, listed }) => {
    if (declared?.value !== listed) return [];
    const { start, end } = declared.numberSpan;
    const written = report.source.text.slice(start, end);
    if (!/^\d+$/u.test(written)) return [];
    const newText = String(listed + more).padStart(written.length, '0');
    return [{ range: report.source.rangeOf(declared.numberSpan), newText }];
  });
}

const models = sectionIds.map((id) => sectionModels[id]);
/** Whether a title, in small letters, is that of a section that reports usually have. */
const isKnown = (title: string): boolean =>
  models.some(({ words = [], items }) => !items && words.some((word) => title.includes(word)));

/** What stands at the head of a document. */
const headLength = 1_000;

/** Whose form a document has: by the words at its head, or else by its kind. */
function authorityOf({ source, profile }: Report): Authority {
  const head = source.text.slice(0, headLength).toUpperCase();
  if (/CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA/u.test(head)) return 'state';
  return profile === 'bao-cao-chinh-tri' || /ĐẢNG CỘNG SẢN VIỆT NAM|ĐẢNG (?:BỘ|ỦY|UỶ)/u.test(head) ? 'party' : 'state';
}

/** The signs between recipients: the Party's papers have commas, the State's semicolons (NĐ 30/2020/NĐ-CP, annex I). */
const separators: Readonly<Record<Authority, string>> = { party: ',', state: ';' };

/** Writes «Nơi nhận:» and the lines below. */
export function recipients(
  authority: Authority,
  text = new SnippetText(),
  lines = recipientModels[authority],
): SnippetText {
  text.text('Nơi nhận:');
  for (const [index, line] of lines.entries())
    text
      .text('\n- ')
      .model(line)
      .text(index === lines.length - 1 ? '.' : separators[authority]);
  return text;
}

export function signature(
  authority: Authority,
  text = new SnippetText(),
  lines = signatureModels[authority],
): SnippetText {
  for (const [index, line] of lines.entries()) text.text(index ? '\n' : '').model(line);
  return text;
}

const ending = (id: 'noi-nhan' | 'chu-ky', text: SnippetText, locale: Locale): SectionSnippet => ({
  id,
  label: format({ key: `server.snippet.${id}` }, 'vi'),
  detail: format({ key: `server.snippet.${id}.detail` }, locale),
  documentation: text.plain,
  snippet: text.snippet,
  missing: false,
  edits: [],
});
