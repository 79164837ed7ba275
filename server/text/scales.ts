import { groupOf } from './matches';
/** Powers of ten of the scale words; both spellings of «tỷ» and «nghìn» are accepted. */
const exponents: Readonly<Record<string, number>> = {
  chục: 1,
  trăm: 2,
  nghìn: 3,
  ngàn: 3,
  vạn: 4,
  triệu: 6,
  tỷ: 9,
  tỉ: 9,
};

/**
 * A scale word behind a number. «tỷ lệ», «tỷ trọng», «tỷ suất» are no scales («chiếm 5 tỷ lệ…»), nor is «triệu» in a
 * name («Triệu Sơn»).
 */
const scaleWord = /\s?(?<word>chục|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ](?!\s(?:lệ|trọng|suất|phú)(?!\p{L})))(?!\p{L})/uy;
const halfWord = /\srưỡi(?!\p{L})/uy;

export interface Scale {
  /** The power of ten, 0 without a scale word. */
  readonly exponent: number;
  /** Where the scale words end; the offset given where there are none. */
  readonly end: number;
  /** «1 triệu rưỡi». */
  readonly half: boolean;
  /** Two scales of which the first is no usual multiplier: «200 trăm triệu»; «2 nghìn tỷ» is usual. */
  readonly doubled: boolean;
}

/** The scale words at `at`: «triệu», «nghìn tỷ», «tỷ rưỡi». */
export function decimalExponent(text: string, at: number): Scale {
  let exponent = 0;
  let end = at;
  let words = 0;
  let doubled = false;
  // Three words are more than any real scale has: a run of «triệu triệu triệu …» must not cost more.
  for (; words < 3; words++) {
    scaleWord.lastIndex = end;
    const match = scaleWord.exec(text);
    if (!match) break;
    const power = exponents[groupOf(match, 'word') ?? ''] ?? 0;
    if (words > 0 && (exponent < 3 || power < 6)) doubled = true;
    exponent += power;
    end = scaleWord.lastIndex;
  }
  let half = false;
  if (words > 0) {
    halfWord.lastIndex = end;
    if (halfWord.test(text)) {
      half = true;
      end = halfWord.lastIndex;
    }
  }
  return { exponent, end, half, doubled };
}

/** Whether a scale word stands at `at`. */
export function startsScale(text: string, at: number): boolean {
  scaleWord.lastIndex = at;
  return scaleWord.test(text);
}

/** The power of ten of a scale word in small letters, undefined for other words. */
export const scaleExponent = (word: string): number | undefined => exponents[word];
