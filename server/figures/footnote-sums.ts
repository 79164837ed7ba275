import { near, rounding, sumOf } from './agree';
import { fits } from './compatible';
import { type Figure, isCount, isPercent, isQuantity } from './figure';
import { afterColon, type List, matchBrackets, readItems } from './lists';
import type { Relation } from './relation';
import { addUp, relation } from './relations/sum';
import { readSegments, type Segment } from './segments';
import type { Token } from './tokens';

/** A footnote's beginning that says that it takes the figure before its reference apart. */
const opensList = /^[\s*]*(?:trong đó|gồm|bao gồm|cụ thể|chi tiết|trong số đó)(?!\p{L})/iu;
/** How far before its reference the figure that a footnote explains may stand, in characters. */
const reach = 260;
/** Below this share of common words two figures are not taken for the same thing. */
const alike = 0.3;
const surelyAlike = 0.5;

/**
 * Figures of a body text and the footnote that takes them apart: «132.542 con … ong3» with «3 Trong đó: Đàn Trâu 327
 * con, …», or a footnote that gives the same figures place by place. Totals are figures of `body`, parts of `note`.
 */
export function footnoteSums(
  body: readonly Figure[],
  reference: number,
  note: { readonly text: string; readonly figures: readonly Figure[]; readonly tokens: readonly Token[] },
): Relation[] {
  const totals = body
    .filter((f) => f.end <= reference && reference - f.end <= reach && usable(f))
    .reverse()
    .slice(0, 8);
  if (!totals.length || !note.figures.length) return [];
  return [...listed(totals, note), ...placeByPlace(totals, note)];
}

const usable = (figure: Figure): boolean =>
  isQuantity(figure) && !isPercent(figure) && figure.number.form === 'digits' && !figure.change && !figure.per;

type Note = Parameters<typeof footnoteSums>[2];

/** The footnote is one list: the nearest total that its parts fit. */
function listed(totals: readonly Figure[], note: Note): Relation[] {
  if (!opensList.test(note.text)) return [];
  const { text, tokens } = note;
  const cue = tokens.findIndex((t) => t.kind === 'cue');
  if (cue < 0) return [];
  let from = afterColon(text, tokens, cue);
  // «Gồm các bản sau: (…)»: words may stand before the colon, and the whole list in brackets.
  const colon = tokens[from];
  if (colon?.kind === 'sign' && colon.sign === 'colon' && colon.start - tokens[cue]!.end < 40) from++;
  const open = tokens[from];
  const whole =
    open?.kind === 'sign' && open.sign === 'open' && text.slice(tokens[from - 1]!.end, open.start).trim() === '';
  const to = whole ? matchBrackets(tokens).get(from) : undefined;
  if (whole) from++;
  const { items, end } = readItems(text, tokens, from, to, whole ? 1 : 0, tokens[from - 1]?.end ?? 0);
  const kind = tokens[cue];
  const opening = kind?.kind === 'cue' && kind.cue !== 'open' && kind.cue !== 'total' ? kind.cue : 'among';
  for (const total of totals) {
    const list: List = {
      opening,
      bracketed: true,
      closed: true,
      totals: [total],
      adjacent: [true],
      items,
      start: 0,
      end,
    };
    const relations: Relation[] = [];
    addUp(text, list, true, relations, []);
    const found = relations.filter((r) => r.terms.length > 2);
    // The identity of total and list is read from the reference's place, which is never quite sure.
    if (found.length) return found.map((r) => (r.holds ? r : { ...r, certainty: 'likely' }));
  }
  return [];
}

/** The footnote gives the same thing for each place: one figure of every place's stretch, the most alike in words. */
function placeByPlace(totals: readonly Figure[], note: Note): Relation[] {
  const segments = readSegments(note.text).filter((s) => s.place);
  const places = new Set(segments.map((s) => s.place));
  if (places.size < 3 || places.size !== segments.length) return [];
  const relations: Relation[] = [];
  for (const total of totals) {
    const words = wordsOf(total, undefined);
    const parts: Figure[] = [];
    let least = 1;
    for (const segment of segments) {
      const best = mostAlike(total, words, note.figures, segment);
      if (!best) break;
      parts.push(best.figure);
      least = Math.min(least, best.score);
    }
    if (parts.length !== segments.length) continue;
    const sum = sumOf(parts);
    const holds = near(sum, total.value, rounding(total, parts));
    if (holds) relations.push(relation(total, parts, sum, true, 'equal', 'likely'));
    else if (
      least >= surelyAlike &&
      total.qualifier === '=' &&
      parts.every((part) => part.unit === undefined || fits(part, total) >= 1)
    ) {
      relations.push(relation(total, parts, sum, false, sum > total.value ? 'above' : 'below', 'likely'));
    }
  }
  // Parts that make up one total are not the parts of another.
  const taken = new Set(relations.filter((r) => r.holds).flatMap(partStarts));
  return relations.filter((r) => r.holds || !partStarts(r).every((start) => taken.has(start)));
}

const partStarts = (relation: Relation): number[] =>
  relation.terms.filter((t) => t.role === 'part').map((t) => t.place.start);

function mostAlike(
  total: Figure,
  words: ReadonlySet<string>,
  figures: readonly Figure[],
  segment: Segment,
): { figure: Figure; score: number } | undefined {
  let best: { figure: Figure; score: number } | undefined;
  let tied = false;
  for (const figure of figures) {
    if (figure.start < segment.start || figure.start >= segment.end || !isQuantity(figure) || isPercent(figure))
      continue;
    if (
      figure.number.form !== 'digits' ||
      figure.change ||
      ((figure.unit ?? total.unit) ? fits(figure, total) < 1 : false)
    )
      continue;
    const score = overlap(words, wordsOf(figure, segment));
    if (score < alike) continue;
    if (!best || score > best.score) {
      best = { figure, score };
      tied = false;
    } else if (score === best.score) tied = true;
  }
  return tied ? undefined : best;
}

/** Words that end the phrase which names a thing: «71 quyết định để chỉ đạo …», «2889 hộ đạt gia đình văn hóa». */
const phraseEnd = new Set('để của cho với và tại ở trên trong theo nhằm do thuộc so'.split(' '));
const commonWords = new Set(
  'có đã được là đạt đến nay còn giảm tổ chức ban hành các những xã phường tổng số cuộc'.split(' '),
);

/** What a figure is of, without its place: noun and modifiers of a count, the label of a measure. */
function wordsOf(figure: Figure, segment: Segment | undefined): ReadonlySet<string> {
  const place = new Set(segment?.place.split(' ') ?? []);
  const stop = figure.after.findIndex((word) => phraseEnd.has(word));
  const behind = figure.after.slice(0, stop < 0 ? 6 : stop);
  const named = isCount(figure) && behind.length > 1;
  const words = named ? behind : [...figure.nouns.flatMap((noun) => noun.split(' ')), ...figure.label.slice(-8)];
  return new Set(words.filter((word) => !commonWords.has(word) && !place.has(word)));
}

/** Common words over all words of the two. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common || 1);
}
