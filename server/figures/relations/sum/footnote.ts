import { bodyParagraphAt } from '../../../report/body-paragraphs';
import type { Footnote, Report } from '../../../report/model';
import { near, rounding, sumOf } from '../../agree';
import { fits } from '../../compatible';
import { type Figure, isCount, isPercent, isQuantity } from '../../figure';
import { afterColon, type List, matchBrackets, readItems } from '../../lists';
import { readParagraph } from '../../paragraph-figures';
import { reassess, type Relation } from '../../relation';
import { placed, type ReportRelation } from '../../report-relation';
import { readSegments, type Segment } from '../../segments';
import { type Token, tokenise } from '../../tokens';
import { divide } from './divisions';
import { compareAll } from './list';
import { offOutcome, sumRelation } from './sum-relation';

/** A footnote's beginning that says that it takes the figure before its reference apart. */
const opensList = /^[\s*]*(?:trong đó|gồm|bao gồm|cụ thể|chi tiết|trong số đó)(?!\p{L})/iu;
/** How far before its reference the figure that a footnote explains may stand, in characters. */
const reach = 260;
/** Below this share of common words two figures are not taken for the same thing. */
const alike = 0.3;
const surelyAlike = 0.5;

/** Figures farther back than so many are not looked at. */
const mostTotals = 8;

/** Body figures and their breakdowns in footnotes; each relation stands where its total does. */
export const footnoteSums = (report: Report): ReportRelation[] =>
  report.footnotes.flatMap((footnote) => ofFootnote(report, footnote));

function ofFootnote(report: Report, { reference, paragraphs }: Footnote): ReportRelation[] {
  const [first] = paragraphs;
  if (!reference || !first) return [];
  const paragraph = bodyParagraphAt(report, reference.span.start);
  if (!paragraph) return [];
  const body = readParagraph(paragraph.flow.text).figures;
  const { text } = first.flow;
  const { figures } = readParagraph(text);
  if (!body.length || !figures.length) return [];
  const note = { text, figures, tokens: tokenise(text, figures) };
  return explained(body, paragraph.flow.flowOffset(reference.span.start), note).map((relation) =>
    placed({ ...relation, place: relation.statedPlace }, (role) => (role === 'total' ? paragraph.flow : first.flow)),
  );
}

interface Note {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly tokens: readonly Token[];
}

/**
 * Figures of a body text and the footnote that takes them apart: «132.542 con … ong3» with «3 Trong đó: Đàn Trâu 327
 * con, …», or a footnote that gives the same figures place by place. Totals are figures of `body`, parts of `note`.
 */
function explained(body: readonly Figure[], reference: number, note: Note): Relation[] {
  const totals = body
    .filter((f) => f.end <= reference && reference - f.end <= reach && usable(f))
    .reverse()
    .slice(0, mostTotals);
  if (!totals.length) return [];
  return [...listed(totals, note), ...placeByPlace(totals, note)];
}

const usable = (figure: Figure): boolean =>
  isQuantity(figure) && !isPercent(figure) && figure.number.form === 'digits' && !figure.change && !figure.per;

/** «Gồm các bản sau: …»: so many characters may stand between the cue and its colon. */
const colonReach = 40;

/** The footnote is one list: the nearest total that its parts fit. */
function listed(totals: readonly Figure[], note: Note): Relation[] {
  if (!opensList.test(note.text)) return [];
  const { text, tokens } = note;
  const cue = tokens.findIndex((t) => t.kind === 'cue');
  if (cue < 0) return [];
  let from = afterColon(text, tokens, cue);
  // «Gồm các bản sau: (…)»: words may stand before the colon, and the whole list in brackets.
  const colon = tokens[from];
  if (colon?.kind === 'sign' && colon.sign === 'colon' && colon.start - tokens[cue]!.end < colonReach) from++;
  const open = tokens[from];
  const whole =
    open?.kind === 'sign' && open.sign === 'open' && text.slice(tokens[from - 1]!.end, open.start).trim() === '';
  const to = whole ? matchBrackets(tokens).get(from) : undefined;
  if (whole) from++;
  const { items, end } = readItems(text, tokens, { from, to, depth: whole ? 1 : 0, start: tokens[from - 1]?.end ?? 0 });
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
    const found = compareAll(divide(text, list, { fractions: true })).filter((r) => r.terms.length > 2);
    // The identity of total and list is read from the reference's place, which is never quite sure.
    if (found.length) return found.map((r) => (r.holds ? r : reassess(r, r.outcome, 'likely')));
  }
  return [];
}

/** Fewer places are no division of the whole area. */
const fewestPlaces = 3;

/** The footnote gives the same thing for each place: one figure of every place's stretch, the most alike in words. */
function placeByPlace(totals: readonly Figure[], note: Note): Relation[] {
  const segments = readSegments(note.text).filter((s) => s.place);
  const places = new Set(segments.map((s) => s.place));
  if (places.size < fewestPlaces || places.size !== segments.length) return [];
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
    if (near(sum, total.value, rounding(total, parts)))
      relations.push(sumRelation(total, parts, { outcome: 'equal', certainty: 'likely' }));
    else if (
      least >= surelyAlike &&
      total.qualifier === '=' &&
      parts.every((part) => part.unit === undefined || fits(part, total) >= 1)
    ) {
      relations.push(sumRelation(total, parts, { outcome: offOutcome(sum, total.value), certainty: 'likely' }));
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

/** How many words name a thing at most: behind its count, and in front of a measure. */
const wordsBehind = 6;
const wordsInFront = 8;

/** What a figure is of, without its place: noun and modifiers of a count, the label of a measure. */
function wordsOf(figure: Figure, segment: Segment | undefined): ReadonlySet<string> {
  const place = new Set(segment?.place.split(' ') ?? []);
  const stop = figure.after.findIndex((word) => phraseEnd.has(word));
  const behind = figure.after.slice(0, stop < 0 ? wordsBehind : stop);
  const named = isCount(figure) && behind.length > 1;
  const words = named
    ? behind
    : [...figure.nouns.flatMap((noun) => noun.split(' ')), ...figure.label.slice(-wordsInFront)];
  return new Set(words.filter((word) => !commonWords.has(word) && !place.has(word)));
}

/** Common words over all words of the two. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common || 1);
}
