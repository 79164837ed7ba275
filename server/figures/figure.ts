import type { Unit } from '../knowledge/units';
import type { WrittenNumber } from '../text/number';

/** What a number is written for. Only `quantity` takes part in relations between amounts. */
export type FigureUse =
  | 'quantity'
  /** năm 2025, (1986 - 2025), giai đoạn 2021-2030 */
  | 'year'
  /** ngày 24, tháng 6/2025, dịp 27/7 */
  | 'date'
  /** 57-NQ/TW, Quyết định 22, ISO 9001:2015 */
  | 'code'
  /** Quốc lộ 43, Covid-19, tiểu khu 13, Đề án 06, giai đoạn 2, “5 rõ” */
  | 'name'
  /** lần thứ 2, Điều 5, mức độ 3, lớp 9, khóa 13 */
  | 'rank'
  /** 2.1. in front of a paragraph, (1) inside it */
  | 'marker';

/** How a figure limits what it states: «trên 90 %», «khoảng 3.000 hộ», «từ 5 bản trở lên». */
export type Qualifier = '=' | '>=' | '<=' | '~';

/**
 * A number in its sentence: value, unit, the thing counted, and what surrounds it. Offsets are those of the paragraph's
 * text; `value` and `place` are in the unit's base (đồng, m, ha, kg …), or plain counts.
 */
export interface Figure {
  readonly number: WrittenNumber;
  readonly use: FigureUse;
  /** From the number to the end of its unit or counted noun. */
  readonly start: number;
  readonly end: number;
  /** As written, from `start` to `end`: «39 hệ thống», «15,610 tỷ». */
  readonly text: string;
  /** For a fraction the numerator, for an interval the lower end. */
  readonly value: number;
  /** The worth of the last place as written. */
  readonly place: number;
  /** The other reading of an ambiguous separator, in the same unit. */
  readonly alternative?: number;
  /** The upper end of an interval or the denominator of a fraction. */
  readonly second?: number;
  readonly unit?: Unit;
  /** «ha» of «tấn/ha», «người/năm» of «triệu đồng/người/năm»; empty for plain units. */
  readonly per: string;
  /** The value and unit as a reader sees them: 15,61 and «tỷ đồng»; 28 and «hệ thống». */
  readonly writtenValue: number;
  readonly writtenUnit: string;
  /** What one written unit is worth in the base unit: 1e9 for «tỷ đồng». */
  readonly writtenFactor: number;
  /** Counted nouns behind the number, in small letters: «thôn», «bản», «tiểu khu» of «67 thôn, bản, tiểu khu». */
  readonly nouns: readonly string[];
  /** Words behind number and unit up to the next sign, in small letters. */
  readonly after: readonly string[];
  /** Words before the number back to the last sign or figure, in small letters, copulas and qualifiers taken away. */
  readonly label: readonly string[];
  /** Where the words before it begin, qualifier included. */
  readonly labelStart: number;
  readonly qualifier: Qualifier;
  /** Whether it states a change: «tăng 306 ha», «giảm 5 hộ». */
  readonly change: '' | 'rise' | 'fall';
}

/** Whether the figure is an amount that could be added, divided or compared. */
export const isQuantity = (figure: Figure): boolean => figure.use === 'quantity' && Number.isFinite(figure.value);

export const isPercent = (figure: Figure): boolean => figure.unit?.dimension === 'percent';

/** Whether it counts things: no measure behind it. */
export const isCount = (figure: Figure): boolean => figure.unit === undefined;
