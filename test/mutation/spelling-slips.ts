import { parseSyllable } from '../../server/text/syllable';
import { telexOf } from '../../server/text/telex';
import { seeded, type Random } from './mutations';

/** A slip put into a text. Offsets of the text with the slips in it. */
export interface PlantedSlip {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

/** Makes a slip of a word in small letters (and the one behind it, for those of two words); undefined where it cannot. */
type Slip = (word: string, random: Random, next: string) => string | undefined;

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;

const toneRows = ['aàáảãạ', 'ăằắẳẵặ', 'âầấẩẫậ', 'eèéẻẽẹ', 'êềếểễệ', 'iìíỉĩị', 'oòóỏõọ', 'ôồốổỗộ', 'ơờớởỡợ', 'uùúủũụ', 'ưừứửữự', 'yỳýỷỹỵ']; // prettier-ignore
const rowOf = (letter: string): string | undefined => toneRows.find((row) => row.includes(letter));

/** Replaces the letter with a tone, or gives undefined where there is none. */
function toned(word: string, to: (row: string, tone: number) => string | undefined): string | undefined {
  for (const [i, letter] of [...word].entries()) {
    const row = rowOf(letter);
    if (!row?.slice(1).includes(letter)) continue;
    const other = to(row, row.indexOf(letter));
    return other === undefined ? undefined : word.slice(0, i) + other + word.slice(i + 1);
  }
  return undefined;
}

const plain: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
const otherHat: Readonly<Record<string, string>> = { ă: 'â', â: 'ă', ô: 'ơ', ơ: 'ô' };

/** Replaces letters with a hat, horn or breve by what `to` has for them, the tone as it is. */
function hatted(word: string, to: Readonly<Record<string, string>>): string | undefined {
  const changed = [...word]
    .map((letter) => {
      const row = rowOf(letter);
      const other = row === undefined ? undefined : to[row[0]!];
      return row === undefined || other === undefined ? letter : rowOf(other)![row.indexOf(letter)]!;
    })
    .join('');
  return changed === word ? undefined : changed;
}

const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

/** Replaces the first of the beginnings that a word has. */
const onset =
  (...swaps: readonly (readonly [string, string])[]): Slip =>
  (word, random) => {
    const fitting = swaps.filter(([from]) => word.startsWith(from) && word.length > from.length);
    if (!fitting.length) return undefined;
    const [from, to] = pick(fitting, random);
    return to + word.slice(from.length);
  };
const ending =
  (...swaps: readonly (readonly [string, string])[]): Slip =>
  (word) => {
    const swap = swaps.find(([from]) => word.endsWith(from) && word.length > from.length);
    return swap && word.slice(0, -swap[0].length) + swap[1];
  };

const beside: Readonly<Record<string, string>> = {
  q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol', a: 'qsz', s: 'awdx', d: 'sefc',
  f: 'drgv', g: 'fthb', h: 'gyjn', j: 'hukm', k: 'jil', l: 'kop', z: 'asx', x: 'zsdc', c: 'xdfv', v: 'cfgb', b: 'vghn', n: 'bhjm', m: 'njk',
}; // prettier-ignore

const vniMarks: Readonly<Record<string, string>> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7' };
/** The keys of a word by VNI, each mark behind its letter or, by half the hands, the tone at the end. */
function vniKeys(word: string, random: Random): string {
  const atEnd = random() < 0.5;
  let tone = '';
  let typed = '';
  for (const letter of word) {
    const row = rowOf(letter);
    if (letter === 'đ') typed += 'd9';
    else if (row) {
      typed += vniMarks[row[0]!] ?? row[0]!;
      const at = row.indexOf(letter);
      const key = at > 0 ? '021345'[at]! : '';
      if (atEnd) tone = key || tone;
      else typed += key;
    } else typed += letter;
  }
  return typed + tone;
}

/** Words that are taken for one another: what is meant, and what is written. */
const confusable: readonly (readonly [string, string])[] = [
  ['dành', 'giành'], ['giành', 'dành'], ['xử', 'sử'], ['sử', 'xử'], ['suất', 'xuất'], ['xuất', 'suất'], ['sung', 'xung'], ['tham', 'thăm'],
  ['chuyển', 'truyển'], ['trú', 'chú'], ['chú', 'trú'], ['trung', 'chung'], ['chung', 'trung'], ['giữ', 'dữ'], ['dữ', 'giữ'], ['sẻ', 'sẽ'],
  ['sẽ', 'sẻ'], ['kỷ', 'kỹ'], ['kỹ', 'kỷ'], ['cũng', 'củng'], ['củng', 'cũng'], ['những', 'nhửng'], ['sáp', 'sát'], ['trao', 'chao'],
  ['trách', 'chách'], ['đổi', 'đỗi'], ['đỗ', 'đổ'], ['nỗ', 'nổ'], ['hỗ', 'hổ'], ['nghĩ', 'nghỉ'], ['nghỉ', 'nghĩ'], ['ngũ', 'ngủ'], ['rỗi', 'rổi'],
  ['lãnh', 'lảnh'], ['mãi', 'mải'], ['bảo', 'bão'], ['đảm', 'đãm'], ['triển', 'chiển'], ['xây', 'sây'], ['sản', 'xản'], ['giá', 'dá'],
  ['dân', 'giân'], ['gia', 'da'], ['ra', 'da'], ['rà', 'dà'], ['sinh', 'xinh'], ['xã', 'sã'], ['vụ', 'dụ'], ['năng', 'lăng'], ['lực', 'nực'],
  ['các', 'cát'], ['tất', 'tấc'], ['mặt', 'mặc'], ['mặc', 'mặt'], ['việc', 'việt'], ['biết', 'biếc'], ['thuộc', 'thuột'], ['khăn', 'khăng'], ['tăng', 'tăn'],
  ['quan', 'quang'], ['bàn', 'bàng'], ['đoàn', 'đoàng'], ['toàn', 'toàng'], ['ban', 'bang'], ['hoàn', 'hoàng'], ['phương', 'phươn'], ['yếu', 'yến'],
]; // prettier-ignore
const confusedWith = new Map<string, string[]>();
for (const [meant, written] of confusable) confusedWith.set(meant, [...(confusedWith.get(meant) ?? []), written]);

const swapped = (word: string, i: number): string => word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);

/** The kinds of slips. Those of `twoWords` take the word behind with them. */
export const slipKinds: Readonly<Record<string, Slip>> = {
  'tone missing': (word) => toned(word, (row) => row[0]),
  'tone other': (word, random) => toned(word, (row, tone) => row[pick([1, 2, 3, 4, 5].filter((t) => t !== tone), random)]),
  'hỏi/ngã': (word) => toned(word, (row, tone) => (tone === 3 ? row[4] : tone === 4 ? row[3] : undefined)),
  'hat or horn missing': (word) => hatted(word, plain),
  'hat other': (word) => hatted(word, otherHat),
  'no marks': (word) => (withoutMarks(word) === word ? undefined : withoutMarks(word)),
  'đ/d': (word, random) => (word.startsWith('đ') ? `d${word.slice(1)}` : word.startsWith('d') && random() < 0.3 ? `đ${word.slice(1)}` : undefined),
  'ch/tr': onset(['ch', 'tr'], ['tr', 'ch']),
  'd/gi/r': onset(['d', 'gi'], ['gi', 'd'], ['gi', 'r'], ['r', 'd'], ['r', 'gi'], ['d', 'r']),
  's/x': onset(['s', 'x'], ['x', 's']),
  'l/n': (word, random) => (/^(?:ng|nh)/u.test(word) ? undefined : onset(['l', 'n'], ['n', 'l'])(word, random, '')),
  'c/t': (word, random) => (word.endsWith('ch') ? undefined : ending(['c', 't'], ['t', 'c'])(word, random, '')),
  'n/ng': ending(['ng', 'n'], ['n', 'ng']),
  'i/y': (word, random) => onset(['yê', 'iê'], ['yế', 'iế'])(word, random, '') ?? ending(['ay', 'ai'], ['ai', 'ay'], ['ây', 'âi'], ['ấy', 'ấi'], ['ầy', 'ầi'], ['áy', 'ái'], ['ái', 'áy'], ['ại', 'ạy'], ['ạy', 'ại'], ['ài', 'ày'], ['ày', 'ài'], ['ải', 'ảy'], ['ảy', 'ải'])(word, random, ''),
  'letter missing': (word, random) => {
    const i = Math.floor(random() * word.length);
    return word.length < 3 ? undefined : word.slice(0, i) + word.slice(i + 1);
  },
  'letter doubled': (word, random) => {
    const i = Math.floor(random() * word.length);
    return word.slice(0, i + 1) + word.slice(i);
  },
  'letters swapped': (word, random) => {
    const i = Math.floor(random() * (word.length - 1));
    return word.length < 3 || word[i] === word[i + 1] ? undefined : swapped(word, i);
  },
  'key beside': (word, random) => {
    const places = [...word].flatMap((letter, i) => (letter in beside ? [i] : []));
    if (!places.length) return undefined;
    const i = pick(places, random);
    return word.slice(0, i) + pick([...beside[word[i]!]!], random) + word.slice(i + 1);
  },
  'Telex keys left in': (word, random) => {
    const keys = telexOf(word);
    if (keys === word) return undefined;
    // The tone's key alone, at the end, or all of them.
    return random() < 0.5 ? (toned(word, (row) => row[0]) ?? word) + (/[sfrxj]$/u.exec(keys)?.[0] ?? '') : keys;
  },
  'VNI keys left in': (word, random) => {
    const keys = vniKeys(word, random);
    return keys === word || !/\d/u.test(keys) ? undefined : keys;
  },
  'joined': (word, _, next) => (next ? word + next : undefined),
  'split': (word, random) => {
    if (word.length < 4) return undefined;
    const i = 1 + Math.floor(random() * (word.length - 1));
    return `${word.slice(0, i)} ${word.slice(i)}`;
  },
  'tone misplaced': (word) => {
    const match = /^(.*?)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(n|ng|t|c|nh|i|y)$/u.exec(word) ?? /^(.*?)([iuư])([ềếểễệờớởỡợồốổỗộầấẩẫậ])(n|ng|t|c|u|i|p|m)$/u.exec(word);
    if (!match || word.startsWith('qu') || word.startsWith('gi')) return undefined;
    const [, before = '', first = '', second = '', after = ''] = match;
    const row = rowOf(second)!;
    return before + rowOf(first)![row.indexOf(second)]! + row[0]! + after;
  },
  'two capitals': (word) => (word.length < 3 ? undefined : word.slice(0, 2).toUpperCase() + word.slice(2)),
  'confusable word': (word, random) => (confusedWith.has(word) ? pick(confusedWith.get(word)!, random) : undefined),
}; // prettier-ignore

/** A syllable left out; what is found of it is told apart. */
export const missingSyllable = 'syllable missing';

const word = /(?<![\p{L}\p{M}\d])\p{L}{2,7}(?![\p{L}\p{M}\d])/gu;

/**
 * Puts a slip into a text (NFC) about every `gap` words, the kinds in turn, never two within `apart` words.
 */
export function withSlips(text: string, seed: number, gap = 60): { text: string; slips: readonly PlantedSlip[] } {
  const random = seeded(seed);
  const words = [...text.matchAll(word)].filter((m) => parseSyllable(m[0].toLowerCase()));
  const kinds = [...Object.keys(slipKinds), missingSyllable];
  const queue: string[] = [];
  const slips: PlantedSlip[] = [];
  let out = '';
  let from = 0;
  for (let at = Math.floor(random() * gap); at < words.length; at += Math.ceil(gap * (0.5 + random()))) {
    if (queue.length < kinds.length) queue.push(...[...kinds].sort(() => random() - 0.5));
    // The word, or the next few if it does not lend itself to the kind whose turn it is.
    for (const [q, kind] of queue.slice(0, kinds.length).entries()) {
      const made = madeAt({ text, words, at, from, random }, kind);
      if (!made) continue;
      queue.splice(q, 1);
      out += text.slice(from, made.start);
      slips.push({ kind, start: out.length, end: out.length + made.written.length, written: made.written, meant: made.meant }); // prettier-ignore
      out += made.written;
      from = made.end;
      break;
    }
  }
  return { text: out + text.slice(from), slips };
}

interface Chance {
  readonly text: string;
  readonly words: readonly RegExpExecArray[];
  /** Index of the word. */
  readonly at: number;
  /** What stands before is done with. */
  readonly from: number;
  readonly random: Random;
}

function madeAt({ text, words, at, from, random }: Chance, kind: string): Omit<PlantedSlip, 'kind'> | undefined {
  const match = words[at]!;
  const written = match[0];
  const start = match.index;
  if (start < from) return undefined;
  const lower = written.toLowerCase();
  const title = written !== lower && written === lower[0]!.toUpperCase() + lower.slice(1);
  const behind = words[at + 1];
  const before = words[at - 1];
  const gapBefore = before ? text.slice(before.index + before[0].length, start) : '.';
  const gapBehind = behind ? text.slice(start + written.length, behind.index) : '.';
  const isSmall = (w: RegExpExecArray | undefined): boolean => w !== undefined && w[0] === w[0].toLowerCase();
  const initial = title && /[.\n:;•–-]\s*$/u.test(gapBefore) && isSmall(behind) && gapBehind === ' ';
  if (written !== lower && !initial) return undefined;
  if (kind === 'two capitals') {
    if (!initial || lower.length < 3) return undefined;
    return { start, end: start + written.length, written: slipKinds[kind]!(lower, random, '')!, meant: written };
  }
  if (kind === missingSyllable) {
    // The second syllable of a pair, within a line.
    if (gapBehind !== ' ' || !isSmall(behind) || !isSmall(before)) return undefined;
    return { start, end: behind!.index + behind![0].length, written, meant: `${written} ${behind![0]}` };
  }
  const joined = kind === 'joined';
  if (joined && (gapBehind !== ' ' || !isSmall(behind))) return undefined;
  const slip = slipKinds[kind]!(lower, random, joined ? behind![0] : '');
  if (slip === undefined || slip === lower) return undefined;
  const cased = title ? slip[0]!.toUpperCase() + slip.slice(1) : slip;
  const meant = joined ? `${written} ${behind![0]}` : written;
  return { start, end: start + meant.length, written: cased, meant };
}
