import { eitherUnit, titledUnit } from '../grammar/levels';
import { lastAtOrBefore } from '../text/search';

/** A stretch of a paragraph that speaks of one place: «Thị trấn Hát Lót: …», «(2) Địa bàn Ít Ong …», «Nà Mường có …». */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The place in small letters with its level: «xã hát lót», for «thị trấn hát lót» is another; empty before the first. */
  readonly place: string;
}

const syllable = '\\p{Lu}\\p{Ll}*';
const name = `${syllable}(?:\\s${syllable}){0,3}`;
const levels = `(?:[Đđ]ịa bàn|${eitherUnit}|[Đđ]ảng bộ)`;
const capitalLevels = `(?:Địa bàn|${titledUnit}|Đảng bộ)`;
/**
 * A place at the beginning of a sentence or clause: with its level («Xã Hát Lót …», «(xã Tà Lại 90 ha; xã Nà Mường …»),
 * or with a verb, a figure or a colon behind it («Nà Mường có 55 hộ»).
 */
const placeStart = new RegExp(
  `(?:^|[.:]\\s{0,2})(?<capital>${capitalLevels}\\s(?:${levels}\\s){0,2}${name})` +
    `|[;()]\\s{0,2}(?<level>(?:${levels}\\s){1,3}${name})` +
    `|(?:^|[.;]\\s{0,2})(?<bare>${syllable}(?:\\s${syllable}){1,2})(?=\\s?:|\\s(?:có|đã|được|tổ chức|duy trì|\\d))`,
  'gu',
);
/** Capitals that begin no place: «Đàn Bò: 3.406 con», «Hội Phụ Nữ có …». */
const noPlace = new Set(
  'đàn gia diện tổng trình về công ban hội năm ủy uỷ chi mặt phòng trường nghị đoàn cây bậc khối quỹ'.split(' '),
);

/** Cuts a paragraph where its sentences turn to another place. A place named in a bracket holds to the bracket's end. */
export function readSegments(text: string): Segment[] {
  const starts: { at: number; place: string }[] = [{ at: 0, place: '' }];
  const turn = (at: number, place: string): void => {
    const last = starts[starts.length - 1]!;
    if (last.place === place) return;
    if (last.at === at) starts.pop();
    starts.push({ at, place });
  };
  let outer = '';
  let bracketEnd = -1;
  placeStart.lastIndex = 0;
  for (let match = placeStart.exec(text); match; match = placeStart.exec(text)) {
    const groups = match.groups ?? {};
    const place = placeOf(groups['capital'] ?? groups['level'] ?? groups['bare'] ?? '');
    if (!place || noPlace.has(place.split(' ')[0]!)) continue;
    const { index } = match;
    if (index > bracketEnd && bracketEnd >= 0) {
      turn(bracketEnd, outer);
      bracketEnd = -1;
    }
    if (bracketEnd < 0 && text[index] === '(' && groups['level'] !== undefined) {
      const close = text.indexOf(')', index);
      bracketEnd = close < 0 ? text.length : close;
    }
    if (bracketEnd < 0) outer = place;
    turn(index, place);
  }
  if (bracketEnd >= 0 && bracketEnd < text.length) turn(bracketEnd, outer);
  return starts.map(({ at, place }, i) => ({ start: at, end: starts[i + 1]?.at ?? text.length, place }));
}

/** A place in small letters: «Đảng bộ xã Cò Nòi» and «Địa bàn xã Cò Nòi» are «xã cò nòi». */
export const placeOf = (written: string): string => written.toLowerCase().replace(/^(?:(?:đảng bộ|địa bàn)\s)+/u, '');

/** The segment that an offset lies in. */
export const segmentAt = (segments: readonly Segment[], at: number): Segment =>
  lastAtOrBefore(segments, at) ?? segments[0]!;
