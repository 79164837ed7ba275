import { fixedSpellings } from '../../knowledge/names';
import { isWord } from '../../knowledge/repeats';
import { capitalisedIn } from '../../grammar/capitalised';
import type { Report } from '../../report/model';
import { append } from '../../text/append';
import { memoise } from '../../text/memo';
import { ordinalOf } from '../../text/vietnamese';
import type { Flow } from '../../text/flow';
import { fold } from '../../text/fold';
import { groupsOf, matchesOf } from '../../text/matches';
import { textBefore } from '../../text/strings';
import { parseSyllable } from '../../text/syllable';
import { defineCheck, type Remark } from '../check';

/** A name is taken for a slip of another when that one is at least so frequent. */
const sureCount = 5;
/** That name is also so many times as frequent as its slip. */
const sureRatio = 2;
/** One name that occurs once and differs in marks alone needs less. */
const marksCount = 4;
/** Below that, a difference in marks is a remark only, and one in letters two names (Khèn Mông, Khê Mông). */
const likelyCount = 2;

/** One name in two spellings: the rarer is marked. */
export const nameVariant = defineCheck({
  id: 'name/variant',
  severity: 'warning',
  title: 'name.variant.title',
  *run(report, { words: accepted }) {
    yield* names(report, accepted);
    yield* quotations(report);
    for (const { flow } of report.paragraphs) yield* spellings(flow, accepted);
  },
});

interface NamePlace {
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly text: string;
  readonly syllables: readonly string[];
  readonly places: NamePlace[];
}

/** `accepted`: in small letters. */
function* names(report: Report, accepted: ReadonlySet<string>): Generator<Remark> {
  const known = new Map<string, Name>();
  for (const { flow } of report.paragraphs) {
    for (const { text, start } of capitalisedIn(flow.text)) {
      const name = known.get(text) ?? { text, syllables: text.split(/\s/u), places: [] };
      name.places.push({ flow, start, end: start + text.length });
      known.set(text, name);
    }
  }
  const buckets = new Map<string, Name[]>();
  for (const name of known.values()) {
    for (const i of name.syllables.keys()) {
      const key = name.syllables.map((s, j) => (i === j ? '*' : s)).join(' ');
      append(buckets, key, name);
    }
  }
  for (const bucket of buckets.values()) {
    if (bucket.length < 2 || bucket.length > 12) continue;
    for (const rare of bucket) {
      if (rare.places.every((place) => isCutWord(rare, place) || isForeign(rare, place))) continue;
      if (accepted.has(rare.text.toLowerCase())) continue;
      const usual = bucket
        .filter((other) => other !== rare && other.places.length > rare.places.length && mayBeSlip(rare, other))
        .sort((a, b) => b.places.length - a.places.length)[0];
      if (usual) yield* slips(rare, usual);
    }
  }
}

/** «Bộ Công | an», «Phó Thủ | tướng»: the last syllable makes a word with the small one behind, which is no slip. */
function isCutWord({ syllables }: Name, { flow, end }: NamePlace): boolean {
  const behind = /^\s(?<next>\p{Ll}+)/u.exec(flow.text.slice(end, end + longestSyllable))?.groups?.next;
  return behind !== undefined && isWord(syllables[syllables.length - 1]!.toLowerCase(), behind);
}

/** «Make in Viet Nam»: a name without marks among words of another language. */
function isForeign({ text }: Name, { flow, start, end }: NamePlace): boolean {
  if (marked.test(text.normalize('NFD'))) return false;
  const before = textBefore(flow.text, start, besideName).replace(/^\p{L}+/u, '');
  const around = `${before} ${flow.text.slice(end, end + besideName).replace(/\p{L}+$/u, '')}`;
  return (around.match(/\p{L}{3,}/gu) ?? []).some((word) => parseSyllable(word.toLowerCase()) === undefined);
}

/** A mark on a letter, taken apart; đ too. */
const marked = /[\u0300-\u0323đĐ]/u;
/** Characters beside a name in which words of the same phrase stand. */
const besideName = 14;
const longestSyllable = 9;

function* slips(rare: Name, usual: Name): Generator<Remark> {
  const [a, b] = [rare.places.length, usual.places.length];
  const sure = b >= sureCount || (differsInMarks(rare, usual) && a === 1 && b >= marksCount);
  if (!(sure || (b >= likelyCount && differsInMarks(rare, usual))) || b < a * sureRatio || neighbours(rare, usual))
    return;
  const other = usual.places[0]!;
  for (const { flow, start, end } of rare.places) {
    const span = flow.spanOf(start, end);
    yield {
      span,
      severity: sure ? 'warning' : 'hint',
      message: { key: 'name.variant.found', args: { name: rare.text, other: usual.text, count: b } },
      related: [
        {
          span: other.flow.spanOf(other.start, other.end),
          message: { key: 'name.variant.other', args: { other: usual.text } },
        },
      ],
      fixes: [
        {
          title: { key: 'name.variant.fix', args: { other: usual.text } },
          safe: false,
          edits: [{ span, newText: usual.text }],
        },
      ],
    };
  }
}

/** Both in one list are two names: «bản Nà Lo, bản Nà Lò». */
function neighbours(a: Name, b: Name): boolean {
  const reach = 80;
  const byFlow = new Map<Flow, NamePlace[]>();
  for (const place of b.places) append(byFlow, place.flow, place);
  return a.places.some((p) => byFlow.get(p.flow)?.some((q) => Math.abs(p.start - q.start) < reach));
}

/** Whether one differs from the other in one syllable, by marks or by one letter, and not by where the tone stands. */
function mayBeSlip(a: Name, b: Name): boolean {
  const i = a.syllables.findIndex((s, j) => s !== b.syllables[j]);
  const [x, y] = [a.syllables[i]!, b.syllables[i]!];
  if (phonetic(x) === phonetic(y)) return false;
  const [p, q] = [fold(x), fold(y)];
  return p === q || (Math.min(p.length, q.length) >= 3 && oneLetter(p, q));
}

const differsInMarks = (a: Name, b: Name): boolean =>
  a.syllables.map(fold).join(' ') === b.syllables.map(fold).join(' ');

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The syllable by its sound: the tone at the end, wherever it was placed, and i for y. */
const phonetic = memoise((syllable: string): string => {
  const parts = syllable.toLowerCase().normalize('NFD');
  return parts.replace(toneMarks, '').replace(/y$/u, 'i') + (parts.match(toneMarks)?.join('') ?? '');
});

/** Whether one letter more, less or other makes one of the other. */
function oneLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [i, j] = [a.length, b.length];
  while (i > start && j > start && a[i - 1] === b[j - 1]) {
    i--;
    j--;
  }
  return Math.max(i - start, j - start) === 1;
}

/** The name of a movement or model between quotation marks. */
const quoted = /“(?<inside>[^“”"]{8,90})”/gu;
const smallWords: ReadonlySet<string> = new Set(['về', 'và', 'của', 'các']);
const fewestWords = 3;
const mostWords = 14;

interface Quotation {
  /** Equal for two ways of writing one name. */
  readonly key: string;
  readonly variant: string;
  readonly start: number;
  readonly end: number;
}

const quotationsIn = memoise((text: string): readonly Quotation[] => {
  if (!text.includes('“')) return [];
  const found: Quotation[] = [];
  for (const match of matchesOf(text, quoted)) {
    const inside = groupsOf<'inside'>(match)
      .inside.trim()
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .replace(/[.,;:]+$/u, '');
    const words = inside.match(/[\p{L}\d]+/gu) ?? [];
    if (words.length < fewestWords || words.length > mostWords) continue;
    const key = words
      .filter((word) => !smallWords.has(word))
      .map((word) => phonetic(String(ordinalOf(word) ?? word)))
      .join(' ');
    // Where the tone stands and how wide a dash is are the matter of other rules.
    const variant = inside.replace(/[\p{L}\d]+/gu, phonetic).replace(/\s*[-–—]\s*/gu, ' - ');
    found.push({ key, variant, start: match.index + 1, end: match.index + match[0].length - 1 });
  }
  return found;
});

/** «Chi bộ 4 tốt» and «Chi bộ bốn tốt», «An toàn an ninh trật tự» and «An toàn về an ninh, trật tự». */
function* quotations(report: Report): Generator<Remark> {
  const groups = new Map<string, Map<string, NamePlace[]>>();
  for (const { flow } of report.paragraphs) {
    for (const { key, variant, start, end } of quotationsIn(flow.text)) {
      const variants = groups.get(key) ?? new Map<string, NamePlace[]>();
      append(variants, variant, { flow, start, end });
      groups.set(key, variants);
    }
  }
  for (const variants of groups.values()) {
    if (variants.size < 2) continue;
    const [usual, ...others] = [...variants.values()].sort((a, b) => b.length - a.length);
    const other = usual![0]!;
    const written = other.flow.text.slice(other.start, other.end);
    for (const { flow, start, end } of others.flat()) {
      yield {
        span: flow.spanOf(start, end),
        severity: 'hint',
        message: { key: 'name.variant.quoted', args: { other: written } },
        related: [
          {
            span: other.flow.spanOf(other.start, other.end),
            message: { key: 'name.variant.other', args: { other: written } },
          },
        ],
        fixes: [
          {
            title: { key: 'name.variant.fix', args: { other: written } },
            safe: false,
            edits: [{ span: flow.spanOf(start, end), newText: written }],
          },
        ],
      };
    }
  }
}

const spellingsIn = memoise((text: string) =>
  fixedSpellings.flatMap(({ right, pattern, accepted }) =>
    matchesOf(text, pattern)
      .filter(([written]) => written !== right && !accepted.includes(written))
      .map((match) => ({ right, start: match.index, end: match.index + match[0].length })),
  ),
);

function* spellings(flow: Flow, accepted: ReadonlySet<string>): Generator<Remark> {
  for (const { right, start, end } of spellingsIn(flow.text)) {
    if (accepted.has(flow.text.slice(start, end).toLowerCase())) continue;
    const span = flow.spanOf(start, end);
    yield {
      span,
      severity: 'info',
      message: { key: 'name.variant.spelling', args: { right } },
      fixes: [
        { title: { key: 'name.variant.fix', args: { other: right } }, safe: true, edits: [{ span, newText: right }] },
      ],
    };
  }
}
