import type { UnitKind } from '../knowledge/units-2025';
import { anyOf, anyOfCapitalised, anyOfTitled } from './patterns';

/** The ranks of units, the highest first; between province and commune there is none since 01/7/2025. */
export type Rank = 'province' | 'district' | 'commune' | 'hamlet';

/** The kinds of units of each rank, as they are called before their names; all of them but hamlets have a government. */
const names = {
  // A city may also be of the rank of a district, in texts about the years before.
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  hamlet: ['thôn', 'bản', 'tiểu khu', 'tổ dân phố', 'khu phố'],
} as const satisfies Readonly<Record<Rank, readonly string[]>>;

/** The units that write reports, and those that once did. */
export type UnitLevel = (typeof names)['province' | 'district' | 'commune'][number];

export const communeLevels: readonly UnitKind[] = names.commune;
/** What a commune lies in. */
const higherLevels: readonly UnitLevel[] = [...names.district, ...names.province];
export const unitLevels: readonly UnitLevel[] = [...names.commune, ...higherLevels];
export const hamletLevels: readonly string[] = names.hamlet;

/** Alternatives of an expression, in small letters. */
export const anyProvince = anyOf(names.province);
export const anyCommune = anyOf(communeLevels);
export const anyHigher = anyOf(higherLevels);
export const anyUnit = anyOf(unitLevels);
export const anyHamlet = anyOf(hamletLevels);
/** With a small letter or a capital, with a capital, and in capitals: for expressions that tell letters apart. */
export const eitherUnit = anyOfCapitalised(unitLevels);
export const eitherCommune = anyOfCapitalised(communeLevels);
export const eitherHamlet = anyOfCapitalised(hamletLevels);
export const titledUnit = anyOfTitled(unitLevels);
export const shoutedCommune = anyCommune.toUpperCase();

const isHigher = new RegExp(`^(?:${anyHigher})(?!\\p{L})`, 'u');
/** Whether the unit that a place names, «huyện Mường La», is one that communes lie in. */
export const isAboveCommune = (place: string): boolean => isHigher.test(place);

const levelBefore = new RegExp(`^(?:${anyUnit})\\s`, 'u');
/** The name without the level before it: «Mạc Khê» of «xã Mạc Khê». */
export const withoutLevel = (place: string): string => place.replace(levelBefore, '');
