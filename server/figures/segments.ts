/** A stretch of a paragraph that speaks of one place: «Thị trấn Hát Lót: …», «(2) Địa bàn Ít Ong …», «Nà Mường có …». */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The place in small letters with its level: «xã hát lót», for «thị trấn hát lót» is another; empty before the first. */
  readonly place: string;
}

const syllable = '\\p{Lu}\\p{Ll}*';
/** A place at the beginning of a sentence or clause, with its level or with a verb or colon behind it. */
const placeStart = new RegExp(
  `(?:^|[.;:()]\\s{0,2})(?<level>(?:(?:[Đđ]ịa bàn|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Tt]ỉnh|[Đđ]ảng bộ)\\s){1,3}${syllable}(?:\\s${syllable}){0,3})` +
    `|(?:^|[.;]\\s{0,2})(?<bare>${syllable}(?:\\s${syllable}){1,2})(?=\\s?:|\\s(?:có|đã|được|tổ chức|duy trì|\\d))`,
  'gu',
);

/** Cuts a paragraph where its sentences turn to another place. */
export function readSegments(text: string): Segment[] {
  const starts: { at: number; place: string }[] = [];
  placeStart.lastIndex = 0;
  for (let match = placeStart.exec(text); match; match = placeStart.exec(text)) {
    const name = match.groups?.['level'] ?? match.groups?.['bare'] ?? '';
    const place = name.toLowerCase().replace(/^(?:(?:đảng bộ|địa bàn)\s)+/u, '');
    if (starts[starts.length - 1]?.place !== place) starts.push({ at: match.index, place });
  }
  const segments: Segment[] = [];
  if (!starts.length || starts[0]!.at > 0) segments.push({ start: 0, end: starts[0]?.at ?? text.length, place: '' });
  starts.forEach(({ at, place }, i) => segments.push({ start: at, end: starts[i + 1]?.at ?? text.length, place }));
  return segments;
}

/** The segment that an offset lies in. */
export function segmentAt(segments: readonly Segment[], at: number): Segment {
  let low = 0;
  let high = segments.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= at) low = middle;
    else high = middle;
  }
  return segments[low]!;
}
