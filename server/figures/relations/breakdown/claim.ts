import { groupOf } from '../../../text/matches';
import { textBefore } from '../../../text/strings';
import { sumOf } from '../../agree';
import { isFullSetOfShares } from '../../complete-sets';
import { facetsOf } from '../../facets';
import type { Figure } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import type { Certainty } from '../../relation';
import { areRates, wordsAround } from './share-words';

/** Shares that something says should make 100. */
export interface Claim {
  readonly shares: readonly Figure[];
  /** `none`: they are of one thing, but need not be all of it. */
  readonly certainty: Certainty | 'none';
}

interface Run {
  readonly paragraph: ParagraphContext;
  readonly shares: readonly Figure[];
  /** The words around each share, in small letters. */
  readonly words: readonly string[];
  readonly total: number;
}

/** Why a run of shares should make 100, if anything says so: the first reason that applies. */
export function claimOf(paragraph: ParagraphContext, shares: readonly Figure[]): Claim | undefined {
  const words = shares.map((share, i) => wordsAround(paragraph.text, share, shares[i - 1]));
  const run = { paragraph, shares, words, total: sumOf(shares) };
  for (const { claim } of reasons) {
    const found = claim(run);
    if (found) return found;
  }
  return undefined;
}

/** A sum this close to 100 means that the shares were meant to make it. */
const nearMiss = 0.2;
/** How far before the shares their number or division is announced, in characters. */
const announcedReach = 90;
/** In front of the shares: they are announced as a division. */
const announced = /(?<!\p{L})(?:cơ cấu|tỷ trọng|tỉ trọng|phân theo|chia theo|kết cấu)(?!\p{L})/iu;

/** What is left when all the others are named. */
const rest = /(?<!\p{L})(?:còn lại|số còn lại)(?!\p{L})/u;
/** Pairs that usually leave nothing out; one of the two may still stand for less than the rest. */
const pairs: readonly { readonly words: readonly RegExp[]; readonly example: string }[] = [
  {
    words: [/(?<!trên |sau )đại học/u, /(?:trên|sau) đại học/u],
    example: 'Trình độ Đại học: 25%; Trình độ trên Đại học: 75%',
  },
  { words: [/trung cấp/u, /cao cấp/u], example: 'Trung cấp chiếm 12,5%; Cao cấp chiếm 87,5%' },
];
/** Pairs of which nothing can be both; more than 100 together is wrong where they are shares and not rates of their own. */
const exclusive: readonly { readonly words: readonly [RegExp, RegExp]; readonly example: string }[] = [
  { words: [/rất hài lòng/u, /(?<!rất |không |chưa )hài lòng/u], example: 'rất hài lòng 90%, hài lòng 10%' },
  { words: [/trực tuyến/u, /trực tiếp/u], example: 'trực tuyến 4.476 hồ sơ (91%), trực tiếp 442 hồ sơ (9%)' },
  { words: [/thành thị|đô thị/u, /nông thôn/u], example: 'dân số thành thị chiếm 32%, nông thôn chiếm 68%' },
  { words: [/thường trú/u, /tạm trú/u], example: 'thường trú 76%, tạm trú 24%' },
];

/** Two words behind a share are no longer than this, in characters. */
const longestBase = 24;

/** Reasons why shares make 100, the strongest first. Shares of several facets overlap and make none. */
const reasons: readonly { readonly name: string; readonly claim: (run: Run) => Claim | undefined }[] = [
  { name: 'as many as announced', claim: (run) => all(run, isOneFacet(run) && areCounted(run), 'sure') },
  { name: 'names that leave nothing out', claim: (run) => all(run, isOneFacet(run) && isFullSetOfShares(run.words)) },
  { name: 'nearly 100', claim: (run) => all(run, isOneFacet(run) && isNearMiss(run)) },
  { name: 'an announced division', claim: (run) => all(run, isOneFacet(run) && isDivision(run)) },
  {
    name: 'the rest named last',
    claim: (run) => all(run, rest.test(run.words.at(-1)!) && !areRates(run.paragraph.text, run.shares)),
  },
  { name: 'two that leave nothing out', claim: ofPair },
  { name: 'shares of one thing', claim: ofOneThing },
];

const all = ({ shares }: Run, applies: boolean, certainty: Certainty = 'likely'): Claim | undefined =>
  applies ? { shares, certainty } : undefined;

const isOneFacet = ({ words }: Run): boolean => new Set(words.flatMap((w) => facetsOf(w))).size <= 1;

/** «3 dân tộc: Kinh 67,62%, Thái 18,3%, Mường 14,1%» */
function areCounted({ paragraph, shares }: Run): boolean {
  const { start } = shares[0]!;
  return (
    shares.length > 2 &&
    paragraph.amounts.some(
      (f) =>
        f.value === shares.length &&
        !f.unit &&
        f.end <= start &&
        start - f.end < announcedReach &&
        !/[.;]/u.test(paragraph.text.slice(f.end, start)),
    )
  );
}

const isNearMiss = ({ paragraph, shares, total }: Run): boolean =>
  shares.length > 2 && Math.abs(total - 100) <= nearMiss && !areRates(paragraph.text, shares);

const isDivision = ({ paragraph, shares }: Run): boolean =>
  shares.length > 2 && announced.test(textBefore(paragraph.text, shares[0]!.start, announcedReach));

/** Two neighbours that exclude each other or leave nothing out. */
function ofPair({ paragraph, shares, words }: Run): Claim | undefined {
  for (let i = 0; i + 1 < shares.length; i++) {
    const pair = shares.slice(i, i + 2);
    const [a = '', b = ''] = words.slice(i, i + 2);
    const tooMuch = sumOf(pair) > 100;
    const apart = exclusive.some(
      ({ words: [one, other] }) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)),
    );
    if (apart && tooMuch && !areRates(paragraph.text, pair) && !areOfBases(paragraph.text, pair))
      return { shares: pair, certainty: 'likely' };
    if (pairs.some((set) => set.words.every((w) => w.test(`${a} ${b}`))))
      return { shares: pair, certainty: tooMuch ? 'likely' : 'weak' };
  }
  return undefined;
}

/** A percentage of a thing named right behind it: «95% rác thải sinh hoạt đô thị, 90% rác thải sinh hoạt nông thôn». */
const baseBehind = /^\s+(?<base>\p{L}+\s+\p{L}+)/u;

/** Whether shares are each of a base of its own, and not of one whole. */
const areOfBases = (text: string, shares: readonly Figure[]): boolean =>
  shares.every((share) => {
    const base = groupOf(baseBehind.exec(text.slice(share.end, share.end + longestBase)), 'base')?.toLowerCase();
    return base !== undefined && !exclusive.some(({ words }) => words.some((word) => word.test(base)));
  });

/** «12% hộ …, 30% hộ …»: below 100 nothing is wrong. */
function ofOneThing({ shares, total }: Run): Claim | undefined {
  const noun = shares[0]!.after[0];
  return total < 100 && noun !== undefined && shares.every((share) => share.after[0] === noun)
    ? { shares, certainty: 'none' }
    : undefined;
}
