import { bulletSigns } from '../../grammar/bullets';
import type { Report } from '../../report/model';
import { memoise } from '../../text/memo';
import { isCapitals, isUpper } from '../../text/vietnamese';

/** A run of words that begins with a capital and with no sentence. */
interface Run {
  readonly words: readonly string[];
  /** Its first word, its first two words …: put together once, not for every version of the report. */
  readonly phrases: readonly string[];
  /** The word behind it, where only a space is between. */
  readonly follower: string | undefined;
  /** Whether it begins its sentence, so that its capital says nothing. */
  readonly initial: boolean;
  /** The word before it that begins the sentence: «Theo Đảng ủy»; or the name does: «Lò Văn Minh». */
  readonly opener: string | undefined;
}

/** No name is longer: «Ủy ban Mặt trận Tổ quốc Việt Nam». */
const mostWords = 9;
/** Behind this many words in small letters no name goes on: «Hội đồng nhân dân xã …». */
const mostSmall = 3;
/** From this share on, what follows a phrase belongs to it: «Ban Chấp» is always followed by «hành». */
const bound = 0.8;
/** A word in small letters ends a name where it follows at least so often, and so many times: «Hội đồng nhân dân». */
const likely = { share: 0.5, count: 3 };
/** Words that no name ends with. */
const functionWords: ReadonlySet<string> = new Set(
  'và với của cho các những trong ngoài trên dưới về tại từ đến theo để do bởi là có được bị đã đang sẽ không chưa còn mà thì nên ở vào ra khi sau trước gồm cùng hoặc hay như một nhiều mọi cả số năm tháng ngày lần thứ khóa'.split(
    ' ',
  ),
);

/** A name that has «và» in it is written so many times at least: «Bộ Nông nghiệp và Môi trường». */
const leastJoined = 3;
const roman = /^[IVXLC]+$/u;

const words = /\p{L}+/gu;
const opens = new RegExp(`(?:^|[${bulletSigns}.:;!?…()“"«])\\s*$`, 'u');

const runsIn = memoise((text: string): readonly Run[] => {
  const runs: Run[] = [];
  if (isCapitals(text)) return runs;
  const found: { text: string; start: number; end: number; capital: boolean; shouted: boolean }[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const [word] = match;
    const capital = isUpper(word, 0);
    const shouted = word.length > 1 && capital && isCapitals(word);
    found.push({ text: word, start: match.index, end: match.index + word.length, capital, shouted });
  }
  const joined = (i: number) => i > 0 && i < found.length && text.slice(found[i - 1]!.end, found[i]!.start) === ' ';
  const add = (from: number, rest: Pick<Run, 'initial' | 'opener'>) => {
    const run = [found[from]!.text];
    let small = 0;
    let next = from + 1;
    for (; joined(next) && run.length < mostWords; next++) {
      const word = found[next]!;
      small = word.capital ? 0 : small + 1;
      if (small > mostSmall || (word.shouted && found[next + 1]?.shouted)) break;
      run.push(word.text);
    }
    const phrases = run.map((_, i) => run.slice(0, i + 1).join(' '));
    if (run.length > 1)
      runs.push({ words: run, phrases, follower: joined(next) ? found[next]!.text : undefined, ...rest });
  };
  for (const [i, first] of found.entries()) {
    if (!first.capital || first.shouted || (joined(i) && found[i - 1]!.capital)) continue;
    const from = Math.max(0, first.start - lookBehind);
    const initial = opens.test(text.slice(from, first.start));
    add(i, { initial, opener: undefined });
    const second = found[i + 1];
    if (initial && joined(i + 1) && second!.capital && !second!.shouted)
      add(i + 1, { initial: false, opener: first.text });
  }
  return runs;
});

/** Signs before a word that tell whether a sentence begins with it. */
const lookBehind = 8;

interface Count {
  all: number;
  /** Where it does not begin a sentence. */
  inside: number;
  /** What follows it, in words; most phrases occur once. */
  next: Map<string, number> | undefined;
}

/**
 * The names of a report, with how often each is written: words with capitals (Lò Văn Minh), and what goes together
 * again and again behind a capital (Ban Chấp hành, Đảng bộ xã Mạc Khê). Capitals of Vietnamese names stand on the first
 * syllable of each word, which the count of what follows what makes up for.
 */
export function namesOf(report: Report): Map<string, number> {
  const counts = new Map<string, Count>();
  const doubtful: Run[] = [];
  const count = ({ words: run, phrases, follower, initial }: Run) => {
    let before: Count | undefined;
    for (const [i, phrase] of phrases.entries()) {
      const word = run[i]!;
      if (before) addTo(before, word);
      let known = counts.get(phrase);
      if (!known) counts.set(phrase, (known = { all: 0, inside: 0, next: undefined }));
      known.all++;
      if (!initial) known.inside++;
      before = known;
    }
    if (follower !== undefined && before) addTo(before, follower);
  };
  for (const { flow, kind } of report.paragraphs) {
    if (kind === 'recipients') continue;
    for (const run of runsIn(flow.text)) {
      if (run.opener === undefined) count(run);
      else doubtful.push(run);
    }
  }
  // Where both words go together inside of sentences, too, the first is part of the name.
  for (const run of doubtful) if (!counts.get(`${run.opener} ${run.words[0]}`)?.inside) count(run);
  const names = new Map<string, number>();
  for (const [phrase, known] of counts) if (isName(phrase, known, counts)) names.set(phrase, known.all);
  return names;
}

function addTo(count: Count, word: string): void {
  count.next ??= new Map();
  count.next.set(word, (count.next.get(word) ?? 0) + 1);
}

function isName(phrase: string, { all, inside, next }: Count, counts: ReadonlyMap<string, Count>): boolean {
  const cut = phrase.lastIndexOf(' ');
  if (cut < 0 || inside === 0) return false;
  const last = phrase.slice(cut + 1);
  if (functionWords.has(last) || roman.test(last)) return false;
  // Two names that stand side by side: «Nà Vạc và xã Khê Hạ».
  if (all < leastJoined && phrase.split(' ').some((word) => functionWords.has(word))) return false;
  const commonest = next ? Math.max(...next.values()) : 0;
  // A part of a longer name.
  if (commonest / all >= bound) return false;
  if (isUpper(last, 0)) return true;
  const before = counts.get(phrase.slice(0, cut))!;
  return all >= likely.count && (all / before.all >= likely.share || !phrase.slice(0, cut).includes(' '));
}
