import { textBefore } from '../../../text/strings';
import { fits } from '../../compatible';
import type { Figure } from '../../figure';
import type { Item, List } from '../../lists';
import { groupOf } from '../../../text/matches';

/** A part of a list: the figure that fits the total, and how well. */
export interface Part {
  readonly figure: Figure;
  readonly fit: 0 | 1 | 2;
  readonly item: Item;
  /** The strongest sign between the part before and this one. */
  readonly before: Item['before'];
  /** Whether its entry holds another figure that fits as well, so that something else has begun. */
  readonly crowded: boolean;
}

/** A total with the parts that the list behind it gives, whether or not they add up. */
export interface Division {
  readonly text: string;
  readonly total: Figure;
  readonly list: List;
  readonly parts: readonly Part[];
  /** The parts of all totals of the list. */
  readonly taken: ReadonlySet<Figure>;
}

/** Ages, spans of time and shares are not added up. */
const unaddable: ReadonlySet<string> = new Set(['percent', 'age', 'years', 'months', 'time', 'hours', 'voltage']);

/**
 * What each total of a list has as its parts. A list may name several totals at once («3 hộ 17 khẩu, trong đó … 01 hộ 06
 * khẩu; …»). `fractions`: numerators count as parts, as in footnotes of plans.
 */
export function divide(text: string, list: List, { fractions = false } = {}): readonly Division[] {
  const taken = new Set<Figure>();
  const found: Division[] = [];
  for (const total of list.totals) {
    // «một sản phẩm» names a thing rather than counts it.
    if (total.number.form === 'words' && total.value === 1) continue;
    if (total.per || (total.unit && unaddable.has(total.unit.dimension))) continue;
    const search = { text, list, total, taken, fractions };
    const named = partsOf(search, 1);
    const parts = named.length || total === list.totals[0] ? partsOf(search, 0) : [];
    if (!parts.length) continue;
    for (const part of parts) taken.add(part.figure);
    found.push({ text, total, list, parts, taken });
    if (!named.length) break;
  }
  return found;
}

/** How far before a figure the year that it is of may stand, in characters. */
const yearReach = 60;
/** «năm 2022 đạt 14.653 tỷ đồng»: the year that a figure is said to be of; not «đến năm 2025», up to which all counts. */
const yearBefore = /(?<!(?:đến|từ|so với|so|trước|sau)\s)năm\s(?<year>(?:19|20)\d\d)(?!\s?[-–])[^.,;()\d]*$/iu;

const yearOf = (text: string, figure: Figure): string | undefined =>
  groupOf(yearBefore.exec(textBefore(text, figure.start, yearReach)), 'year');

/** A list of figures has its first within this many entries (an entry's own commas cut it into several). */
const namesFirst = 3;

interface Search {
  readonly text: string;
  readonly list: List;
  readonly total: Figure;
  readonly taken: ReadonlySet<Figure>;
  readonly fractions: boolean;
}

/** The parts of one total; `least`: 1 where only figures that name the same thing will do, 0 where bare numbers will. */
function partsOf({ text, list, total, taken, fractions }: Search, least: 0 | 1): Part[] {
  const parts: Part[] = [];
  let before: Item['before'] = 'opening';
  let inner: boolean | undefined;
  const usable = (figure: Figure): boolean =>
    !taken.has(figure) &&
    !figure.change &&
    figure.number.form !== 'interval' &&
    (fractions || figure.number.form !== 'fraction') &&
    figure.unit?.dimension !== 'percent';
  const year = yearOf(text, total);
  const ofOtherYear = (figure: Figure): boolean => {
    const own = year === undefined ? undefined : yearOf(text, figure);
    return own !== undefined && own !== year;
  };
  const fitting = (item: Item): boolean =>
    [...item.figures, ...item.inner].some((figure) => usable(figure) && fits(figure, total) >= Math.max(1, least));
  for (const [index, item] of list.items.entries()) {
    if (before !== 'semicolon') before = item.before;
    const candidates = (figures: readonly Figure[], bound: number): Part[] =>
      figures.flatMap((figure) => {
        const fit = usable(figure) ? fits(figure, total) : -1;
        return fit !== -1 && fit >= bound && !ofOtherYear(figure)
          ? [{ figure, fit, item, before, crowded: false }]
          : [];
      });
    // What entries say in brackets counts where none of them says anything outside of them.
    let found = inner === true ? [] : candidates(item.figures, least);
    if (!found.length && inner !== false) {
      found = candidates(item.inner, item.figures.length ? 1 : least);
      if (found.length) inner = true;
    } else if (found.length) inner = false;
    if (!found.length) {
      // A list that begins with names alone (03 xã, gồm: xã Hát Lót, xã Cò Nòi …) is none of figures.
      if (!parts.length && index >= namesFirst) break;
      // Behind a semicolon entries without a fitting figure begin something else.
      if (parts.length && item.before === 'semicolon' && !untilSemicolon(list.items, index).some(fitting)) break;
      continue;
    }
    const best = found.reduce((a, b) => (b.fit > a.fit ? b : a));
    const crowded = found.filter((c) => c.fit === best.fit).length > 1;
    if (parts.length && before === 'semicolon' && !continues(parts, best)) break;
    parts.push({ ...best, crowded });
    before = 'opening';
  }
  return parts;
}

/** The entries from `index` to the next semicolon. */
function untilSemicolon(items: readonly Item[], index: number): readonly Item[] {
  let end = index + 1;
  while (end < items.length && items[end]!.before !== 'semicolon') end++;
  return items.slice(index, end);
}

/** Whether a part behind a semicolon still belongs to a list that used commas before. */
function continues(parts: readonly Part[], next: Part): boolean {
  if (parts.length < 2 || parts.slice(1).some((p) => p.before === 'semicolon')) return true;
  const last = parts[parts.length - 1]!;
  if (parts.some((p) => p.before === 'and')) return false;
  return next.fit === last.fit && (next.fit === 2 || next.figure.label[0] === last.figure.label[0]);
}
