import data from './measures.json';

/** Something that reports state of a place again and again: «bảo hiểm y tế», «tỷ lệ hộ nghèo» … */
export interface Measure {
  readonly id: string;
  /** `percent`, `count`, or a unit's dimension. */
  readonly unit: string;
  /** For counts: what the figure must count. */
  readonly nouns: readonly string[];
  /** Whether the figures of parts add up to that of the whole. */
  readonly additive: boolean;
  readonly better: 'more' | 'less' | 'none';
  readonly words: readonly (readonly string[])[];
  readonly not: readonly string[];
}

const measures: readonly Measure[] = data.measures.map((row) => ({
  id: row.id,
  unit: row.unit,
  nouns: row.nouns ?? [],
  additive: row.additive ?? false,
  better: row.better as Measure['better'],
  words: row.words,
  not: row.not,
}));
const byUnit = new Map<string, readonly Measure[]>();
for (const measure of measures) byUnit.set(measure.unit, [...(byUnit.get(measure.unit) ?? []), measure]);

/** The measure that words around a figure (in small letters) name; undefined where none or several do. */
export function measureNamed(words: string, unit: string, nouns: readonly string[]): Measure | undefined {
  const found = (byUnit.get(unit) ?? []).filter(
    (measure) =>
      (!measure.nouns.length || nouns.some((noun) => measure.nouns.includes(noun))) &&
      measure.words.some((row) => row.every((word) => words.includes(word))) &&
      !measure.not.some((word) => words.includes(word)),
  );
  return found.length === 1 ? found[0] : undefined;
}
