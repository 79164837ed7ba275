import { anyCommune, anyHamlet, withoutLevel } from '../../grammar/levels';
import { type Measure, measuresIn, plainOf } from '../../knowledge/measures';
import type { Paragraph, Report } from '../../report/model';
import { groupOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import type { Span } from '../../text/span';
import { readSegments } from '../segments';
import { mostNames } from './mentions';
import { placeAt } from './places';
import { sentenceStart } from './times';

/** A target that one place of a report counts among those missed, and another among those reached or surpassed. */
export interface Attainment {
  readonly measure: Measure;
  /** Without its level, in small letters; empty for the whole area. */
  readonly place: string;
  readonly missed: Span;
  readonly reached: Span;
}

interface Claim {
  readonly measure: Measure;
  readonly place: string;
  readonly reached: boolean;
  readonly start: number;
  readonly end: number;
}

/** «một số chỉ tiêu … chưa đạt so với kế hoạch đề ra (như: …», «2 chỉ tiêu chưa đạt gồm: …» */
const missedList =
  /(?<!\p{L})chỉ tiêu(?!\p{L})[^.;:()]{0,80}?(?:chưa|không) (?:hoàn thành|đạt)[^.;:()]{0,50}?(?:\(\s?|:\s?)?(?:như|gồm|cụ thể|đó là)(?: là| sau)?\s?:?\s/gu;
/** «, vượt so với chỉ tiêu Nghị quyết», «đạt 105 % chỉ tiêu», «đạt và vượt mục tiêu». */
const reachedTarget =
  /(?<!\p{L})(?<!chưa |không )(?:vượt|đạt 1\d\d(?:,\d+)?\s?%)(?: \d+(?:,\d+)?\s?%)?(?: so)?(?: với)? (?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết)(?!\p{L})/u;
/** Where a measure falls short: «ở địa bàn Chiềng Muôn, Chiềng San, Nặm Păm». */
const missedWhere = new RegExp(
  `^\\s(?:ở|tại|của)\\s(?:(?:các\\s)?(?:địa bàn|${anyCommune}|${anyHamlet})\\s)?(?<names>\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}*)*(?:(?:,\\s|\\svà\\s)\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}*)*)*)`,
  'u',
);

/** Every measure that the report calls missed in one place and reached in another, for the same area. */
export function attainmentsOf(report: Report): Attainment[] {
  const claims = report.paragraphs.flatMap((paragraph) =>
    claimsIn(paragraph.flow.text).map((claim) => ({ claim, paragraph })),
  );
  const missed = claims.filter(({ claim, paragraph }) => !claim.reached && isOwn(claim, paragraph));
  if (!missed.length) return [];
  const reached = new Map<string, (typeof claims)[number]>();
  for (const found of claims) {
    const { claim, paragraph } = found;
    if (claim.reached && isOwn(claim, paragraph) && !reached.has(keyOf(claim))) reached.set(keyOf(claim), found);
  }
  return missed.flatMap(({ claim, paragraph }) => {
    const other = reached.get(keyOf(claim));
    if (!other) return [];
    return [
      {
        measure: claim.measure,
        place: claim.place,
        missed: paragraph.flow.spanOf(claim.start, claim.end),
        reached: other.paragraph.flow.spanOf(other.claim.start, other.claim.end),
      },
    ];
  });
}

const keyOf = ({ measure, place }: Claim): string => `${measure.id}|${place}`;

/** A footnote speaks of what its reference stands at; only the places it names are its own. */
const isOwn = (claim: Claim, paragraph: Paragraph): boolean => paragraph.kind !== 'footnote' || claim.place !== '';

/** Lists of missed targets in one paragraph. */
const mostLists = 20;
/** And how far one may reach, in characters. */
const longestList = 1500;
/** How far behind a measure it is said whether it was reached, in characters. */
const clauseReach = 130;
/** Without one of these words there is nothing to read. */
const hint = /hỉ tiêu|vượt|ục tiêu|ế hoạch|ghị quyết/u;

const claimsIn = memoise((text: string): readonly Claim[] => {
  if (!hint.test(text)) return [];
  const plain = plainOf(text);
  const misses = plain.includes('chỉ tiêu') ? matchesOf(plain, missedList) : [];
  const surpasses = reachedTarget.test(plain);
  if (!misses.length && !surpasses) return [];
  const names = measuresIn(plain);
  if (!names.length || names.length > mostNames) return [];
  const segments = readSegments(text);
  const claims: Claim[] = [];
  for (const { index, 0: lead } of misses.slice(0, mostLists)) {
    const from = index + lead.length;
    const stop = /[.)](?=\s|$)/u.exec(plain.slice(from, from + longestList));
    const to = stop ? from + stop.index : Math.min(plain.length, from + longestList);
    for (const { measure, start, end } of names) {
      if (start < from || end > to) continue;
      const where = groupOf(missedWhere.exec(text.slice(end, to)), 'names');
      const places = where
        ? where.split(/,\s|\svà\s/u)
        : [withoutLevel(placeAt(text, segments, sentenceStart(plain, start), start))];
      for (const place of places) claims.push({ measure, place: place.toLowerCase(), reached: false, start, end });
    }
  }
  if (!surpasses) return claims;
  names.forEach(({ measure, start, end }, i) => {
    const next = names.slice(i + 1).find((n) => n.measure.id !== measure.id && !joined(plain.slice(end, n.start)));
    const clause = plain.slice(end, Math.min(next?.start ?? Infinity, end + clauseReach));
    const stop = /[.;](?=\s|\(|$)/u.exec(clause);
    const found = reachedTarget.exec(stop ? clause.slice(0, stop.index) : clause);
    if (!found) return;
    const place = withoutLevel(placeAt(text, segments, sentenceStart(plain, start), start));
    claims.push({ measure, place, reached: true, start: end + found.index, end: end + found.index + found[0].length });
  });
  return claims;
});

/** «Tỷ lệ hộ nghèo, hộ cận nghèo giảm còn …»: both names share what follows. */
const joined = (between: string): boolean => /^(?:,|\svà)?\s?$/u.test(between);

/** The name of a place without its level. */
