import { facetsOf } from '../../facets';
import { type Figure, isPercent } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import { type Certainty, type Outcome, type Relation, term } from '../../relation';
import { basesBack, largestBody, percentOf, percentRelation, verdict } from './percent-relation';
import type { ShareAt, ShareReading } from './share-reader';
import { clauseAround, isShareOf } from './share-cues';

/** Committees and congresses, whose make-up reports give in percent of a number named once. */
const bodies = new Set(['đồng chí', 'ủy viên', 'uỷ viên', 'cấp ủy viên', 'cấp uỷ viên', 'đại biểu']);
/** Ways of dividing members beside those of `facets.ts`. */
const education = /(?<!\p{L})(?:trung cấp|sơ cấp|trình độ)(?!\p{L})/u;

/**
 * «Tổng số cấp ủy viên là 24 đồng chí …; tỷ lệ nữ chiếm 45,8 %»: no count is given, but some whole number of members
 * has to make the percentage.
 */
export function ofMembers({ paragraph, share, index }: ShareAt): ShareReading | undefined {
  if (share.value <= 0 || share.value >= 100) return undefined;
  const words = clauseAround(paragraph.text, share);
  if (!facetsOf(words).length && !education.test(words)) return undefined;
  const around = bodiesAround(paragraph, share);
  // Inside a body's own bracket no other body is meant.
  const bases = around.length ? around : bodiesBefore(paragraph, index);
  const tried = bases.map((base) => {
    const computed = percentOf(membersOf(share, base), base.value);
    return { base, computed, outcome: verdict(share, computed) };
  });
  const equal = tried.find((t) => t.outcome === 'equal');
  if (equal) return read(share, equal, 'implied', 'sure');
  const off = tried.find((t) => t.outcome === 'last-place');
  if (off) return read(share, off, 'last-place', 'likely');
  // The innermost body around it; of those before it the one that the paragraph began with.
  const meant = around.length ? tried[0] : tried.at(-1);
  return meant && read(share, meant, 'different', around.length ? 'likely' : 'weak');
}

/** The whole number of members that comes nearest to the percentage. */
const membersOf = (share: Figure, base: Figure): number => Math.round((share.value / 100) * base.value);

function read(
  share: Figure,
  { base, computed }: { readonly base: Figure; readonly computed: number },
  outcome: Outcome,
  certainty: Certainty,
): { readonly relation: Relation } {
  return { relation: percentRelation(share, [term('base', base)], { computed, outcome, certainty }) };
}

/** The bodies whose lists the percentage stands in, the innermost first. */
const bodiesAround = ({ lists }: ParagraphContext, { start }: Figure): Figure[] =>
  lists
    .filter((list) => list.start <= start && start < list.end && list.opening !== 'colon')
    .flatMap((list) => list.totals.slice(0, 1))
    .filter(isBody)
    .reverse();

/** The bodies named before, the nearest first, without counts that have their own percentage behind them. */
function bodiesBefore(paragraph: ParagraphContext, index: number): Figure[] {
  const found: Figure[] = [];
  for (let k = index - 1; k >= 0 && k >= index - basesBack; k--) {
    const figure = paragraph.amounts[k]!;
    if (isBody(figure) && !isShareCount(paragraph, k)) found.push(figure);
  }
  return found;
}

const isBody = (figure: Figure): boolean =>
  figure.nouns.some((noun) => bodies.has(noun)) &&
  figure.number.form === 'digits' &&
  figure.value > 1 &&
  figure.value <= largestBody;

/** Whether the amount at `k` is itself a count with its percentage behind it. */
function isShareCount({ text, amounts }: ParagraphContext, k: number): boolean {
  const next = amounts[k + 1];
  return next !== undefined && isPercent(next) && isShareOf(text, amounts[k]!, next);
}
