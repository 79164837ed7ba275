import data from './units.json';
import { groupOf } from '../text/matches';

/** A measure: what it measures, and its factor to the dimension's first unit. */
export interface Unit {
  readonly name: string;
  readonly dimension: string;
  readonly base: string;
  readonly factor: number;
}

const byForm = new Map<string, Unit>();
for (const { dimension, base, units } of data.dimensions) {
  for (const { unit, factor, forms } of units) {
    for (const form of forms) byForm.set(form, { name: unit, dimension, base, factor });
  }
}

/** Words that begin with a unit's letters but are none: đồng chí, ngày hội, năm học. */
const notUnits = '(?!\\s(?:chí|bào|hồ|cỏ|ruộng|thời|bộ|hành|đội|ý|thuận|tình|nghiệp|phục|nhất|minh)(?!\\p{L}))';
const escape = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first, so that «km2» is not read as «km» and «tháng tuổi» not as «tháng». */
const alternatives = [...byForm.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => (form === 'đồng' ? `đồng${notUnits}` : escape(form)))
  .join('|');
const unitForm = new RegExp(`\\s?(?<form>${alternatives})(?![\\p{L}²³])`, 'uy');

export interface UnitMatch {
  readonly unit: Unit;
  /** As written, without the blank before it. */
  readonly form: string;
  readonly end: number;
}

/** The measure that stands at `at`, after one blank at most. */
export function unitAt(text: string, at: number): UnitMatch | undefined {
  unitForm.lastIndex = at;
  const match = unitForm.exec(text);
  const form = groupOf(match, 'form');
  const unit = form === undefined ? undefined : byForm.get(form);
  return unit && form !== undefined ? { unit, form, end: unitForm.lastIndex } : undefined;
}

/** A unit by one of its written forms. */
export const unitNamed = (form: string): Unit | undefined => byForm.get(form);

/** The units that measure the same, smallest first, for conversions. */
export function unitsLike(unit: Unit): readonly Unit[] {
  const same = new Map<string, Unit>();
  for (const candidate of byForm.values())
    if (candidate.dimension === unit.dimension) same.set(candidate.name, candidate);
  return [...same.values()].sort((a, b) => a.factor - b.factor);
}
