import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers from 0 to 1. */
export type Random = () => number;

const seeds = path.join(__dirname, '../../seeds');
const specimens = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(seeds, name), 'utf8'));

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);
export const oneOf = <T>(random: Random, choices: readonly T[]): T => choices[below(random, choices.length)]!;
const several = (random: Random, most: number, make: (index: number) => string): string =>
  Array.from({ length: 1 + below(random, most) }, (_, i) => make(i)).join('');

/**
 * What a report is made of: `<name>` stands for one of the choices of that name. A name that calls itself does so
 * seldom enough to come to an end.
 */
const grammar: Readonly<Record<string, readonly string[]>> = {
  report: ['<head><sections>', '<sections>', '<sentence> <sentence>', '<head><lines>', '<sections>\n<annex>'],
  head: ['BÁO CÁO CHÍNH TRỊ\n\n', 'ĐẢNG BỘ XÃ <name>\n*\n', 'NGHỊ QUYẾT\n<sentence>\n', ''],
  annex: ['PHỤ LỤC <int>\n<lines>', 'Mẫu số <int>\n……\n<lines>', 'Nơi nhận:\n- Như trên;\n- Lưu VT.\n'],
  sections: ['<section>', '<section>\n<section>', '<section>\n\n<section>\n<section>'],
  section: ['<marker> <title>\n<lines>', '<marker> <title> (<int> chỉ tiêu)\n<items>', '<marker><title>', '<lines>'],
  lines: ['<sentence>', '<sentence>\n<sentence>', '<items>', '<sentence> <sentence>\n\n<sentence>'],
  items: ['(1) <clause>.\n(2) <clause>.\n', '- <clause>;\n- <clause>.\n', 'a) <clause>\nb) <clause>\n', '(<int>) <clause>\n'],
  marker: ['I.', 'II.', '1.', '<int>.', '1.<int>.', '2.1.1.', 'a)', '(<int>)', 'A.', 'Điều <int>.', 'Phần thứ hai', '•', '+'],
  title: ['TÌNH HÌNH', 'Chỉ tiêu kinh tế', 'Nhiệm vụ <int>', '<name>', 'Công tác xây dựng Đảng'],
  sentence: ['<clause>.', '<clause>, <clause>.', '<clause>; <clause>', '“<clause>”.', '<clause> (<clause>).', '<clause>: <clause>, <clause> và <clause>.'],
  clause: ['<figure>', 'tổng số <amount>, trong đó: <amount>, <amount>', '<amount>/<amount>, đạt <share>', '<words> <figure>', 'tăng từ <amount> lên <amount>, tăng <share>', 'chiếm <share>', 'cơ cấu <share>, <share>, <share>', '<document>', 'nhiệm kỳ <year> - <year>', 'giai đoạn <year>-<year> (<int> năm)', 'ngày <int>/<int>/<year>', 'theo mục <int>.<int> và Phụ lục <int>', 'xã <name>', '<int> nhiệm vụ: (1) <words>; (2) <words>', 'so với năm <year> tăng <share>', '<words>'],
  figure: ['<amount>', 'đạt <share>', '<share>', 'khoảng <amount>', 'trên <amount>', '-<amount>'],
  amount: ['<number> <unit>', '<number>', '<int> <unit>', '<spelled> <unit>', '<number> - <number> <unit>'],
  share: ['<number>%', '<number> %', '<int>,<int>%'],
  unit: ['hộ', 'tỷ đồng', 'triệu đồng/người/năm', 'ha', 'tấn', 'tỷ tỷ đồng', 'nghìn tỷ đồng', 'xã', 'km', 'tạ/ha', '%'],
  number: ['<int>', '<int>.000', '1.234,5', '<int>,<int>', '0', '12.5', '1 120', '37,<zeros>', '1<zeros>', '<int>/<int>', '0,<zeros>1', '9.999.999.999.999', '1,070'],
  zeros: ['0', '000', '0000000000000000000000000000000000000000', '<zeros><zeros>'],
  int: ['0', '1', '2', '3', '5', '06', '12', '31', '99', '100', '2025'],
  year: ['1930', '2015', '2020', '2025', '2030', '0000', '99999'],
  spelled: ['hai mươi hai', 'một trăm linh năm', 'ba', 'mười', 'năm năm', 'một tỷ rưỡi'],
  document: ['Nghị quyết số <int>-NQ/TW ngày <int>/<int>/<year>', 'Quyết định số <int>/QĐ-TTg', 'Luật số <int>/<year>/QH15', 'Đại hội lần thứ <roman>'],
  roman: ['XIII', 'XX', 'IIII', 'MMMM', 'XXV'],
  name: ['Mường Lùng', 'Nậm Sài', 'NẬM SÀI', 'mường lùng', 'HTX (HTX)', 'Hợp tác xã (HTX)', 'UBND'],
  words: ['thực hiện thực hiện', 'phát triển kinh tế - xã hội', 'công tác cán bộ', 'hòan thành', 'nâng cao chất lượng  đời sống', 'kinh kế', 'của của', 'an ninh , trật tự'],
}; // prettier-ignore

function written(random: Random, name: string, depth = 0): string {
  const choices = grammar[name]!;
  const chosen = depth > 12 ? choices[0]! : oneOf(random, choices);
  return chosen.replace(/<(\w+)>/gu, (_, inner: string) => written(random, inner, depth + 1));
}

/** What no keyboard writes, and what converters leave. */
const hostile = [
  '\ud800', '\udc00', '\ud83d', '\u0301', '\u0323', '\u0309', '\u1100\u1161', '\u11a8', '가', '\u200b', '\u200f', '\u202e', '\u2028', '\u2029', '\u0085', '\ufeff', '\0',
  '\x1b[31m', '\b', '\f', '\v', '\r', '\r\n', '\t', '\u00a0', '\u2009', '\u00ad', '\ufffd', '\uffff', '😀', '𝟙', '①', '½', '²', 'ﬁ', 'ß', 'İ', 'ı', 'ǆ', 'Ω', 'а', 'Ð',
  '«', '»', '“', '”', '((((', '))))', '"', "'", '`', '$&', '$1', '{name}', '%s', '<', '&', '\\', '…', '……', '____', '٣', '५', '1e5', '1e999', '0x10', '-0', '+1', 'NaN',
  '__proto__', 'constructor', 'toString', 'undefined', 'null',
] as const; // prettier-ignore

/** A slice of a specimen, after some accidents. */
function mutated(random: Random): string {
  const whole = oneOf(random, specimens);
  const from = below(random, whole.length);
  let text = whole.slice(from, from + below(random, 600));
  for (let i = below(random, 6); i > 0; i--) {
    const at = below(random, text.length + 1);
    const end = Math.min(text.length, at + below(random, 12));
    const kind = below(random, 4);
    const put = kind === 0 ? '' : kind === 1 ? oneOf(random, hostile) : kind === 2 ? written(random, 'clause') : text.slice(at, end).repeat(2);
    text = text.slice(0, at) + put + text.slice(end);
  }
  return text;
} // prettier-ignore

const makers: readonly ((random: Random) => string)[] = [
  (random) => written(random, 'report'),
  (random) => written(random, 'lines'),
  mutated,
  (random) => several(random, 24, () => oneOf(random, [oneOf(random, hostile), written(random, 'words'), ' ', '\n'])),
  (random) => oneOf(random, hostile).repeat(1 + below(random, 80)),
  (random) => several(random, 12, () => String.fromCodePoint(below(random, 0x110000))),
  (random) => written(random, 'report').normalize('NFD'),
  (random) => mutated(random).replace(/\n/gu, '\r\n'),
];

/** A text that is the same for the same numbers. */
export const randomText = (random: Random): string => oneOf(random, makers)(random);
