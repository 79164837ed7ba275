import { readMarker } from '../grammar/markers';
import type { Line } from '../text/lines';
import { isLower } from '../text/vietnamese';
import { sentenceEnd } from './line-ends';
import { groupsOf } from '../text/matches';

/** «12», «- 12 -», «Trang 12/45»: a page number in a line of its own. */
const pageNumber = /^(?:[-–]\s?)?(?:Trang\s+)?(?<number>\d{1,3})(?:\s?\/\s?\d{1,3})?(?:\s?[-–])?$/iu;
/** A number that nothing but a page bears: between dashes, with the count of pages, or called a page. */
const plainlyPage = /^(?:[-–]\s?\d{1,3}\s?[-–]|Trang\s.*|\d{1,3}\s?\/\s?\d{1,3})$/iu;

const limits = {
  /** No page number is written longer, with its signs. */
  pageNumber: 24,
  /** No header or footer is longer, in characters. */
  label: 110,
  /** A page has at least so many lines, blank ones included, and at most so many. */
  page: { least: 12, most: 130 },
  /** Pages that follow each other in their numbers, from this many on, are no coincidence. */
  chain: 3,
  /** A label without a number beside it stands on at least so many pages. */
  unnumbered: 3,
  /** A page without a number ends inside a sentence at least so often. */
  breaks: 0.2,
  /** Most of the occurrences of a label have to behave like one. */
  share: 0.6,
  /** The pages of one text have the same length, but for this share of it. */
  raggedPage: 0.25,
  /** By so many pages the first number may be off from where the length of the pages puts it. */
  origin: 2.5,
} as const;

/** The lines that a converter left of the pages' own headers, footers and numbers. */
export interface PageRemains {
  /** Places among all lines of the text: all that pages left, and the labels among them. */
  readonly has: (index: number) => boolean;
  readonly isLabel: (index: number) => boolean;
}

/**
 * Finds page numbers and the labels that stand on every page: «DỰ THẢO», the report's name. A number counts where it
 * goes on from those of the pages before, or stands alone and no table counts its rows so; a label, where such numbers stand beside it, or where it
 * comes back at the pace of the pages and breaks sentences. `all` are the lines of the NFC view.
 */
export function pageRemains(view: string, all: readonly Line[]): PageRemains {
  const numbers = numberLines(view, all);
  const remains = new Set(numbers.flatMap(({ index, sure }) => (sure ? [index] : [])));
  const values = new Map(numbers.map(({ index, value }) => [index, value]));
  const numbered = remains.size > 0;
  for (const label of labelsOf(view, all, values)) {
    // Where pages are numbered, labels stand beside the numbers; other lines that come back are a text written twice.
    if (numbered && !standsBesideNumbers(view, all, label, values)) continue;
    for (const index of label) {
      remains.add(index);
      for (const beside of [neighbour(all, index, -1), neighbour(all, index, 1)])
        if (beside !== undefined && values.has(beside)) remains.add(beside);
    }
  }
  return { has: (index) => remains.has(index), isLabel: (index) => remains.has(index) && !values.has(index) };
}

interface NumberLine {
  readonly index: number;
  readonly value: number;
  readonly sure: boolean;
}

function numberLines(view: string, all: readonly Line[]): NumberLine[] {
  const found: { index: number; value: number; alone: boolean; plain: boolean }[] = [];
  for (const [index, line] of all.entries()) {
    if (line.blank || line.end - line.start > limits.pageNumber) continue;
    const text = view.slice(line.start, line.end);
    const match = pageNumber.exec(text);
    if (!match) continue;
    const value = Number(groupsOf<'number'>(match).number);
    found.push({ index, value, alone: standsAlone(all, index, view), plain: plainlyPage.test(text) });
  }
  const chained = chainOf(found);
  const lone = found.filter(({ alone, plain }, i) => alone && !plain && !chained.has(i));
  const counting = lone.every(({ index, value }, i) => {
    const before = lone[i - 1];
    return (
      before === undefined ||
      (value > before.value && index - before.index >= limits.page.least * (value - before.value))
    );
  });
  return found.map(({ index, value, alone, plain }, i) => ({
    index,
    value,
    sure: (alone && (plain || counting)) || chained.has(i),
  }));
}

/** The places, among the numbers found, of the longest run that counts pages. */
function chainOf(found: readonly { readonly index: number; readonly value: number }[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = [];
  for (const [i, { index, value }] of found.entries()) {
    let length = 1;
    let before = -1;
    for (let j = i - 1; j >= 0 && index - found[j]!.index <= limits.page.most; j--) {
      if (found[j]!.value !== value - 1 || index - found[j]!.index < limits.page.least) continue;
      if (best[j]!.length + 1 > length) [length, before] = [best[j]!.length + 1, j];
    }
    best.push({ length, before });
  }
  const end = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0);
  const chain: number[] = [];
  if ((best[end]?.length ?? 0) >= limits.chain) for (let i = end; i >= 0; i = best[i]!.before) chain.push(i);
  const [last, first] = [found[chain[0] ?? -1], found[chain[chain.length - 1] ?? -1]];
  if (!last || !first) return new Set();
  // Pages are counted from the first one; the rows of a table, from wherever it stands.
  const page = (last.index - first.index) / (chain.length - 1);
  return new Set(Math.abs(first.index - first.value * page) <= limits.origin * page ? chain : []);
}

/** A page number stands between blank lines or beside a page break; a lone figure of a wrapped line does not. */
function standsAlone(all: readonly Line[], index: number, view: string): boolean {
  const before = all[index - 1];
  const after = all[index + 1];
  return (
    ((!before || before.blank) && (!after || after.blank)) ||
    view.slice(all[index]!.from, all[index]!.start).includes('\f') ||
    (after !== undefined && view.slice(after.from, after.end).includes('\f'))
  );
}

/** A label is neither an item nor the end of a sentence, though «a. …; b. …» may come back at the pace of pages. */
function mayBeLabel(view: string, { start, end }: Line): boolean {
  const text = view.slice(start, end);
  return !/[.;:,]$/u.test(text) && !readMarker(text, 0, text.length);
}

/** The lines of each label that stands on every page. */
function labelsOf(view: string, all: readonly Line[], numbers: ReadonlyMap<number, number>): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, line] of all.entries()) {
    if (line.blank || line.end - line.start > limits.label || numbers.has(index)) continue;
    const text = view.slice(line.start, line.end);
    const key = text.replace(/\d+/gu, '#');
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  const labels: number[][] = [];
  const first = all.findIndex((line) => !line.blank);
  for (const group of groups.values()) {
    if (group.length < 2 || !mayBeLabel(view, all[group[0]!]!)) continue;
    // The first page's own «DỰ THẢO» is part of the head.
    const pages = group.filter((index) => index > first);
    if (pages.length < 2) continue;
    const repeated = repeats(view, all, pages, numbers);
    if (repeated) labels.push(pages);
  }
  return labels;
}

function repeats(
  view: string,
  all: readonly Line[],
  pages: readonly number[],
  numbers: ReadonlyMap<number, number>,
): boolean {
  const breaks = pages.filter((index) => breaksSentence(view, all, index, numbers)).length;
  // «Mẫu biểu số 2» counts forms, not pages: a number inside the label is one where the label breaks sentences.
  const counted = pages.map(
    (index) => numberBeside(all, index, numbers) ?? (breaks > 0 ? numberInside(view, all[index]!) : undefined),
  );
  const steps = pages.slice(1).map((index, i) => index - pages[i]!);
  const onward = steps.filter((step, i) => {
    const [before, after] = [counted[i], counted[i + 1]];
    return (
      before !== undefined && after !== undefined && after - before >= 1 && step >= limits.page.least * (after - before)
    );
  }).length;
  if (onward >= limits.share * steps.length && (pages.length >= limits.unnumbered || breaks > 0)) return true;
  if (pages.length < limits.unnumbered || breaks < Math.max(2, limits.breaks * pages.length)) return false;
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]!;
  if (middle < limits.page.least || middle > limits.page.most) return false;
  const even = steps.filter((step) => Math.abs(step - middle) <= limits.raggedPage * middle).length;
  return even >= limits.share * steps.length;
}

/** Whether most of the lines of a label have a page's number beside or within them. */
function standsBesideNumbers(
  view: string,
  all: readonly Line[],
  label: readonly number[],
  numbers: ReadonlyMap<number, number>,
): boolean {
  const beside = label.filter(
    (index) => (numberBeside(all, index, numbers) ?? numberInside(view, all[index]!)) !== undefined,
  );
  return beside.length >= limits.share * label.length;
}

/** The page's number in the line beside a label. */
function numberBeside(all: readonly Line[], index: number, numbers: ReadonlyMap<number, number>): number | undefined {
  for (const beside of [neighbour(all, index, -1), neighbour(all, index, 1)]) {
    const number = beside === undefined ? undefined : numbers.get(beside);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The page's number at the beginning or end of a label. */
function numberInside(view: string, { start, end }: Line): number | undefined {
  const inside = /\s(\d{1,3})(?:\s?\/\s?\d{1,3})?\s*$|^(\d{1,3})\s/iu.exec(view.slice(start, end));
  return inside ? Number(inside[1] ?? inside[2]) : undefined;
}

/** Whether the text before the line goes on behind it in small letters. */
function breaksSentence(
  view: string,
  all: readonly Line[],
  index: number,
  numbers: ReadonlyMap<number, number>,
): boolean {
  const beyond = (step: 1 | -1): Line | undefined => {
    let at = neighbour(all, index, step);
    if (at !== undefined && numbers.has(at)) at = neighbour(all, at, step);
    return at === undefined ? undefined : all[at];
  };
  const [before, after] = [beyond(-1), beyond(1)];
  return (
    before !== undefined &&
    after !== undefined &&
    !sentenceEnd.test(view.slice(before.start, before.end)) &&
    isLower(view, after.start)
  );
}

/** The place of the next line with text, before or after. */
function neighbour(all: readonly Line[], index: number, step: 1 | -1): number | undefined {
  let at = index + step;
  while (all[at]?.blank) at += step;
  return all[at] ? at : undefined;
}
