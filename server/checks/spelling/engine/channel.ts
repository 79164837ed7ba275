import { keySet, mayBeOneKeyApart, oneKeyApart, telexOf } from '../../../text/telex';

/**
 * The channel of the noisy channel model: how somebody who meant one syllable came to type another. The other half, how
 * well each fits where it stands, is in model.ts; judge.ts weighs the two against each other.
 */
/** The ways of the channel; how likely each is stands in weights.json. */
export const ways = [
  'tone missing',
  'tone hỏi/ngã',
  'tone',
  'mark missing',
  'mark',
  'no marks',
  'mark and tone',
  'onset',
  'ending',
  'i/y',
  'letter missing',
  'letter doubled',
  'letter added',
  'letters swapped',
  'key beside',
  'key',
  'two slips',
  'keys left in',
  'joined',
  'split',
  'two capitals',
  'confused',
] as const;
export type Way = (typeof ways)[number];

/** A syllable taken apart for comparing. */
export interface Form {
  readonly spelling: string;
  /** Without its tone: «trương» of «trường». */
  readonly base: string;
  readonly tone: number;
  /** Without any marks. */
  readonly bare: string;
  /** The keys of the Telex method, see `telexOf`. */
  readonly telex: string;
  readonly keys: number;
}

const toneRows = ['aàáảãạ', 'ăằắẳẵặ', 'âầấẩẫậ', 'eèéẻẽẹ', 'êềếểễệ', 'iìíỉĩị', 'oòóỏõọ', 'ôồốổỗộ', 'ơờớởỡợ', 'uùúủũụ', 'ưừứửữự', 'yỳýỷỹỵ']; // prettier-ignore
const plainOf: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
/** By UTF-16 unit: the letter without its tone, without any mark, and the tone. */
const baseUnits = new Uint16Array(0x1f00);
const bareUnits = new Uint16Array(0x1f00);
const toneUnits = new Uint8Array(0x1f00);
for (let unit = 0; unit < baseUnits.length; unit++) {
  baseUnits[unit] = unit;
  bareUnits[unit] = unit;
}
for (const row of toneRows) {
  for (let tone = 0; tone < 6; tone++) {
    const unit = row.charCodeAt(tone);
    baseUnits[unit] = row.charCodeAt(0);
    bareUnits[unit] = (plainOf[row[0]!] ?? row[0]!).charCodeAt(0);
    toneUnits[unit] = tone;
  }
}
bareUnits['đ'.charCodeAt(0)] = 'd'.charCodeAt(0);

/** The letter of a UTF-16 unit (small letter, NFC) without any mark. */
export const bareUnit = (unit: number): number => bareUnits[unit] ?? unit;

/** Takes a word in small letters apart. */
export function formOf(spelling: string): Form {
  let base = '';
  let bare = '';
  let tone = 0;
  for (let i = 0; i < spelling.length; i++) {
    const unit = spelling.charCodeAt(i);
    base += String.fromCharCode(baseUnits[unit] ?? unit);
    bare += String.fromCharCode(bareUnits[unit] ?? unit);
    if ((toneUnits[unit] ?? 0) > 0) tone = toneUnits[unit]!;
  }
  const telex = telexOf(spelling);
  return { spelling, base, tone, bare, telex, keys: keySet(telex) };
}

const hoi = 3;
const nga = 4;

/** The way from `meant` to `written`; undefined where there is none of one step (of two, for `far`). */
export function wayBetween(written: Form, meant: Form, far: boolean): Way | undefined {
  if (written.bare === meant.bare) return marksBetween(written, meant, far);
  const sameTone = written.tone === meant.tone;
  if (sameTone) {
    const sounds = soundsBetween(written.base, meant.base);
    if (sounds) return sounds;
    const letters = lettersBetween(written.base, meant.base);
    if (letters) return letters;
  }
  if (mayBeOneKeyApart(written.keys, meant.keys) && oneKeyApart(written.telex, meant.telex)) {
    return lettersBetween(written.telex, meant.telex) ?? 'key';
  }
  if (!far) return undefined;
  return lettersBetween(written.bare, meant.bare) || soundsBetween(written.bare, meant.bare) ? 'two slips' : undefined;
}

function marksBetween(written: Form, meant: Form, far: boolean): Way | undefined {
  if (written.base === meant.base) {
    if (written.tone === meant.tone) return undefined;
    if (written.tone === 0) return 'tone missing';
    const swapped = written.tone === hoi ? meant.tone === nga : written.tone === nga && meant.tone === hoi;
    return swapped ? 'tone hỏi/ngã' : 'tone';
  }
  if (written.spelling === written.bare) return meant.tone === 0 ? 'mark missing' : 'no marks';
  if (written.tone === meant.tone) return isLacking(written.base, meant.base) ? 'mark missing' : 'mark';
  return far ? 'mark and tone' : oneKeyApart(written.telex, meant.telex) ? 'key' : 'mark and tone';
}

/** Whether the first only lacks marks that the second has: «trương» and «truong» of «trương». */
function isLacking(written: string, meant: string): boolean {
  for (let i = 0; i < written.length; i++) {
    if (written[i] !== meant[i] && written.charCodeAt(i) !== bareUnit(meant.charCodeAt(i))) return false;
  }
  return true;
}

/** Onsets that sound alike in one region or another. */
const onsetGroups = [['ch', 'tr'], ['d', 'gi', 'r', 'v'], ['s', 'x'], ['l', 'n'], ['ng', 'ngh'], ['g', 'gh'], ['c', 'k', 'q'], ['b', 'p'], ['h', 'kh'], ['qu', 'kw', 'w']]; // prettier-ignore
const endingGroups = [
  ['c', 't'],
  ['n', 'ng'],
  ['n', 'nh'],
  ['t', 'ch'],
  ['u', 'o'],
  ['i', 'y'],
];

/** yêu, yết stand alone, and are written with an i. */
const yRhyme = /^[iy]ê/u;

const onsetOf = new Map<string, readonly string[]>();
for (const group of onsetGroups)
  for (const onset of group) onsetOf.set(onset, [...(onsetOf.get(onset) ?? []), ...group]);

function splitOnset(base: string): readonly [string, string] {
  for (let length = 3; length > 0; length--) {
    const onset = base.slice(0, length);
    if (!onsetOf.has(onset) || base.length === length) continue;
    return [onset, base.slice(length)];
  }
  return ['', base];
}

function soundsBetween(written: string, meant: string): Way | undefined {
  const [a, restA] = splitOnset(written);
  const [b, restB] = splitOnset(meant);
  if (a !== b && onsetOf.get(a)?.includes(b)) {
    // gi + i is written gi.
    if (restA === restB || (a === 'gi' && restB === `i${restA}`) || (b === 'gi' && restA === `i${restB}`))
      return 'onset';
  }
  for (const group of endingGroups) {
    for (const x of group) {
      if (!written.endsWith(x)) continue;
      const stem = written.slice(0, -x.length);
      for (const y of group) if (y !== x && meant === stem + y) return x === 'i' || x === 'y' ? 'i/y' : 'ending';
    }
  }
  return yRhyme.test(written) && yRhyme.test(meant) && written.slice(1) === meant.slice(1) ? 'i/y' : undefined;
}

/** The keys beside each key. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = new Set<string>();
for (const [r, row] of rows.entries()) {
  for (let i = 0; i < row.length; i++) {
    const near = [row[i + 1], rows[r + 1]?.[i], rows[r + 1]?.[i - 1]];
    for (const key of near) {
      if (key === undefined) continue;
      beside.add(row[i]! + key);
      beside.add(key + row[i]!);
    }
  }
}

/** How one letter or key more, less, another or two in the wrong order make the second into the first. */
function lettersBetween(written: string, meant: string): Way | undefined {
  const difference = written.length - meant.length;
  if (difference > 1 || difference < -1) return undefined;
  const shorter = Math.min(written.length, meant.length);
  let from = 0;
  while (from < shorter && written.charCodeAt(from) === meant.charCodeAt(from)) from++;
  let to = 0;
  while (to < shorter - from && written.charCodeAt(written.length - 1 - to) === meant.charCodeAt(meant.length - 1 - to)) to++; // prettier-ignore
  const restA = written.slice(from, written.length - to);
  const restB = meant.slice(from, meant.length - to);
  if (restA.length === 0 && restB.length === 1) return 'letter missing';
  if (restA.length === 1 && restB.length === 0) return written[from] === written[from - 1] || written[from] === written[from + 1] ? 'letter doubled' : 'letter added'; // prettier-ignore
  if (restA.length === 1 && restB.length === 1) {
    const key = String.fromCharCode(bareUnit(restA.charCodeAt(0)), bareUnit(restB.charCodeAt(0)));
    return beside.has(key) ? 'key beside' : 'key';
  }
  return restA.length === 2 && restA === [...restB].reverse().join('') ? 'letters swapped' : undefined;
}
