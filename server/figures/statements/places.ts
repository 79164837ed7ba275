import { anyHigher, eitherHamlet, eitherUnit } from '../../grammar/levels';
import { groupsOf, matchesOf } from '../../text/matches';
import { oneLine } from '../../text/strings';
import { placeOf, segmentAt, type Segment } from '../segments';

const name = '(?<name>\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}*){0,3})';
/** A level with a name behind it, or «địa bàn Ít Ong». */
const named = new RegExp(
  `(?<!\\p{L})(?:(?<village>${eitherHamlet})|(?<area>[Đđ]ịa bàn\\s)?(?<level>${eitherUnit})|[Đđ]ịa bàn)\\s${name}`,
  'gu',
);
/** A level by itself that means another unit than the report's own, unless that is one: «trên địa bàn thị trấn». */
const levelAlone = new RegExp(
  `(?<!\\p{L})(?:địa bàn|toàn|ở|tại|của)\\s(?<level>thị trấn|${anyHigher})(?!\\p{L}|\\s\\p{Lu})`,
  'gu',
);
/** Units above communes stand behind a comma as part of an address: «xã Mai Sơn, tỉnh Sơn La». */
const above = new RegExp(`^(?:${anyHigher})$`, 'u');

/**
 * The place that the value at `at` belongs to, by its sentence (from `sentence` on) and by the sentence before that opens
 * with a place (`segments`, of the same text); small letters, «xã hát lót», «ít ong», «thị trấn»; empty where the text names none.
 */
export function placeAt(text: string, segments: readonly Segment[], sentence: number, at: number): string {
  let place = '';
  let found = -1;
  const before = text.slice(sentence, at);
  for (const match of matchesOf(before, named)) {
    const { village, level = '', area } = groupsOf<never, 'village' | 'level' | 'area'>(match);
    const written = match[0];
    // A village is the place only of what follows at once.
    if (village !== undefined && /[,;:()]/u.test(before.slice(match.index + written.length))) continue;
    if (above.test(level.toLowerCase()) && area === undefined && match.index > 0) continue;
    place = oneLine(placeOf(written));
    found = match.index;
  }
  for (const match of matchesOf(before, levelAlone)) if (match.index > found) place = groupsOf<'level'>(match).level;
  return place || segmentAt(segments, at).place;
}
