/**
 * Puts slips of drafting into reports, class by class, and counts how many are reported at all and how many gravely.
 *
 *   npx tsx test/mutation/slips.ts [--list] [--count N] [--seed N] [--kind WORDS] [FILE…]
 *
 * Without files, the reports of test/clean, the clean seeds, and those of ../shared/corpus where that stands beside the
 * project. A slip is seen where the mutated report has a finding that the original has not, at most `reach` characters
 * from its place.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { seeded, type Random } from './mutations';

/** A change of the text: what stands from `start` to `end` becomes `to`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

type Kind = (text: string, random: Random) => readonly Edit[];

const reach = 60;

/** An edit for every match: its group `at`, or the whole of it, becomes what `to` makes of it. */
const each =
  (pattern: RegExp, to: (written: string, match: RegExpExecArray, random: Random) => string | undefined): Kind =>
  (text, random) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = match.groups?.at ?? match[0];
      const start = match.index + match[0].indexOf(written);
      const replaced = to(written, match, random);
      return replaced === undefined || replaced === written
        ? []
        : [{ start, end: start + written.length, to: replaced }];
    });

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;
const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII', 'XXIII']; // prettier-ignore
const words = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Marks of tone by the letter that bears them. */
const tones = ['aáàảãạ', 'ăắằẳẵặ', 'âấầẩẫậ', 'eéèẻẽẹ', 'êếềểễệ', 'iíìỉĩị', 'oóòỏõọ', 'ôốồổỗộ', 'ơớờởỡợ', 'uúùủũụ', 'ưứừửữự', 'yýỳỷỹỵ']; // prettier-ignore
const small = /(?<=[\s(“"])[\p{Ll}]{3,7}(?=[\s,.;)])/gu;

function otherTone(word: string, _: unknown, random: Random): string | undefined {
  for (const [i, letter] of [...word].entries()) {
    const row = tones.find((t) => t.indexOf(letter) > 0);
    if (row)
      return (
        word.slice(0, i) +
        pick(
          [...row].slice(1).filter((l) => l !== letter),
          random,
        ) +
        word.slice(i + 1)
      );
  }
  return undefined;
}

/** A neighbour on the keyboard, a letter left out, or two that have changed places. */
function otherLetter(word: string, _: unknown, random: Random): string | undefined {
  const i = Math.floor(random() * (word.length - 1));
  const how = Math.floor(random() * 3);
  if (how === 0) return word.slice(0, i) + word.slice(i + 1);
  if (how === 1) return word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
  return word.slice(0, i) + word[i]! + word[i]! + word.slice(i + 1);
}

const kinds: Readonly<Record<string, Kind>> = {
  'term, other years': each(/nhiệm kỳ (?<at>20\d\d\s?[-–]\s?20\d\d)/gu, (at, _, random) =>
    at.replace(pick([/^20\d\d/, /20\d\d$/], random), (year) => String(Number(year) + pick([-1, 1, 2], random))),
  ),
  'congress, other ordinal': each(/(?:toàn quốc|đảng bộ (?:tỉnh|huyện|xã|phường)[\p{L} ]{0,30}) lần thứ (?<at>[IVX]+)(?!\p{L})/giu, (at, _, random) =>
    romans[Math.max(1, romans.indexOf(at) + pick([-1, 1], random))],
  ), // prettier-ignore
  'years the wrong way': each(/(?<at>(?<a>20\d\d)\s?[-–]\s?(?<b>20\d\d))/gu, (at, m) =>
    at.replace(m.groups!.a!, '#').replace(m.groups!.b!, m.groups!.a!).replace('#', m.groups!.b!),
  ),
  'party code as the State’s': each(/\d+-(?:NQ|CT|KL|QĐ)\/T[WU]/gu, (at) => at.replace('-', '#').replace('/', '-').replace('#', '/')),
  'state code as the Party’s': each(/(?<![/\d])\d+\/(?:QĐ|KH|NQ|BC)-(?:UBND|HĐND|TTg)/gu, (at) => at.replace('/', '#').replace('-', '/').replace('#', '-')),
  'known date, other day': each(/(?:57-NQ\/TW|68-NQ\/TW|66-NQ\/TW|59-NQ\/TW|25-NQ\/TW|18-NQ\/TW|05-CT\/TW|1681\/NQ-UBTVQH15),? ngày (?<at>\d{1,2})\//gu, (at, _, random) => String(((Number(at) + pick([1, 2, 5], random)) % 28) + 1).padStart(2, '0')),
  'date that there is not': each(/ngày (?<at>\d{1,2})\/(?:4|6|9|11|02)\/20\d\d/gu, () => '31'),
  'count in words': each(/(?<![\p{L}\d] )(?<at>ba|bốn|năm|sáu|Ba|Bốn|Năm|Sáu) (?:khâu|nhiệm vụ|giải pháp|chương trình)/gu, (at) => {
    const next = words[words.indexOf(at.toLowerCase()) + 1]!;
    return /^\p{Lu}/u.test(at) ? next[0]!.toUpperCase() + next.slice(1) : next;
  }),
  'xã for phường and back': each(/(?:địa bàn|toàn|của|Đảng ủy|UBND) (?<at>xã|phường)(?= (?:đã|có|được|và|là)|[.,;])/gu, (at) => (at === 'xã' ? 'phường' : 'xã')),
  'tone': each(small, otherTone),
  'letter': each(small, otherLetter),
  'word twice': each(/(?<=\s)\p{Ll}{3,6}(?=\s\p{Ll})/gu, (at) => `${at} ${at}`),
  'two words twice': each(/(?<=\s)\p{Ll}{3,6}\s\p{Ll}{3,6}(?=\s\p{Ll})/gu, (at) => `${at} ${at}`),
  'bracket left out': each(/(?<=\p{L}\s)\((?!\d)|(?<=[\p{L}%])\)(?=[\s,.;])/gu, () => ''),
  'quotation mark left out': each(/[“”](?=[\s\p{L},.])/gu, () => ''),
  'decimal point': each(/\d,\d{1,2}(?=\s?%)/gu, (at) => at.replace(',', '.')),
  'decimal point before a unit': each(/(?<![\d.,])\d{1,3},\d{1,2}(?=\s(?:tỷ|triệu|ha|km|tấn))/gu, (at) => at.replace(',', '.')),
  'no dot in a long number': each(/(?<![\d.,])\d{1,2}\.\d{3}(?=\s(?:hộ|người|ha|tấn|triệu|đảng viên))/gu, (at) => at.replace('.', '')),
  'rise for fall': each(/(?<at>tăng|giảm|Tăng|Giảm) từ \d[^.;]{0,40} (?:lên|xuống|còn)/gu, (at) => ({ tăng: 'giảm', giảm: 'tăng', Tăng: 'Giảm', Giảm: 'Tăng' })[at]),
  'annex that is not there': each(/(?<=\p{Ll}{2})(?=\.\n)/gu, () => ' (chi tiết tại Phụ lục 07 kèm theo)'),
  'part above its whole': each(/(?<at>\d+)\/\d+ (?:hộ|người|thôn|bản|trường|chỉ tiêu|chi bộ)/gu, (at) => String(Number(at) + 900)),
  'share above the whole': each(/chiếm (?<at>\d{1,2},\d{1,2})%/gu, (at) => `1${at.padStart(5, '2')}`),
  'year out of its term': each(/(?:đến (?:hết )?năm|Đến (?:hết )?năm) (?<at>20[23]\d)(?!\d)/gu, (at) => `20${at.slice(3)}${at[2]}`),
  'comma twice': each(/(?<=\p{L}),(?=\s\p{Ll})/gu, () => ',,'),
  'space before a comma': each(/(?<=\p{L}),(?=\s\p{Ll})/gu, () => ' ,'),
  'no space behind a comma': each(/(?<=\p{L}),\s(?=\p{Ll})/gu, () => ','),
  'no full stop between sentences': each(/(?<=\p{Ll})\.(?= \p{Lu})/gu, () => ''),
  'small letter behind a full stop': each(/(?<=\p{Ll}\. )\p{Lu}(?=\p{Ll})/gu, (at) => at.toLowerCase()),
  'capital within a sentence': each(/(?<=\p{Ll}, )\p{Ll}(?=\p{Ll}{2,} \p{Ll})/gu, (at) => at.toUpperCase()),
  'paragraph twice': (text) =>
    [...text.matchAll(/(?<=\n)[^\n]{120,600}\n/gu)].map((m) => ({ start: m.index, end: m.index, to: `${m[0]}\n` })),
  'line left out of a sentence': each(/(?<=\p{Ll},? )(?:và|của|trên|trong|với|cho|được) (?=\p{Ll})/gu, () => ''),
}; // prettier-ignore

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    count: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
  },
});

const root = path.resolve(__dirname, '../..');
const texts = (folder: string, end: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(end)).map((name) => path.join(folder, name)) : []; // prettier-ignore
const files = positionals.length
  ? positionals
  : [
      ...texts(path.join(root, 'test/clean'), '.txt'),
      ...texts(path.join(root, 'seeds'), '.sach.txt'),
      ...texts(path.join(root, '../shared/corpus'), '.txt'),
    ];

interface Place {
  readonly key: string;
  readonly grave: boolean;
  readonly start: number;
  readonly end: number;
}

function placesOf(text: string): Place[] {
  return runChecks(parseReport(new SourceText(text))).flatMap((f) =>
    [f.span, ...f.related.map((r) => r.span)].map(({ start, end }) => ({
      key: `${f.rule} ${text.slice(start, end)}`,
      grave: f.severity === 'error' || f.severity === 'warning',
      start,
      end,
    })),
  );
}

const scores = new Map<string, { tried: number; seen: number; grave: number }>();
const misses: string[] = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8').normalize('NFC');
  const before = new Map<string, number>();
  for (const { key } of placesOf(text)) before.set(key, (before.get(key) ?? 0) + 1);
  for (const [kind, editsOf] of Object.entries(kinds)) {
    if (!kind.includes(values.kind)) continue;
    const random = seeded(Number(values.seed));
    const edits = [...editsOf(text, random)];
    const score = scores.get(kind) ?? { tried: 0, seen: 0, grave: 0 };
    scores.set(kind, score);
    for (let n = 0; n < Number(values.count) && edits.length; n++) {
      const [edit] = edits.splice(Math.floor(random() * edits.length), 1) as [Edit];
      const mutated = text.slice(0, edit.start) + edit.to + text.slice(edit.end);
      const left = new Map(before);
      const fresh = placesOf(mutated).filter(({ key }) => {
        const known = left.get(key) ?? 0;
        if (known > 0) left.set(key, known - 1);
        return known === 0;
      });
      const near = fresh.filter((p) => p.start <= edit.start + edit.to.length + reach && p.end >= edit.start - reach);
      score.tried++;
      if (near.length) score.seen++;
      else misses.push(`${kind}: ${path.basename(file)}  «${text.slice(Math.max(0, edit.start - 50), edit.start)}[${text.slice(edit.start, edit.end)}→${edit.to.slice(0, 60)}]${text.slice(edit.end, edit.end + 40)}»`.replace(/\s+/g, ' ')); // prettier-ignore
      if (near.some((p) => p.grave)) score.grave++;
    }
  }
}

const share = (n: number, of: number): string => `${n}/${of} ${Math.round((100 * n) / of)}%`.padStart(14);
console.log(`${''.padEnd(34)}${'seen'.padStart(14)}${'gravely'.padStart(14)}`);
for (const [kind, { tried, seen, grave }] of scores) {
  if (tried) console.log(`${kind.padEnd(34)}${share(seen, tried)}${share(grave, tried)}`);
}
if (values.list) console.log(misses.join('\n'));
