import { near } from '../agree';
import { facetsOf } from '../facets';
import { type Figure, isPercent } from '../figure';
import { type Certainty, type Outcome, type Relation, spanning, term, tidy } from '../relation';
import { segmentAt } from '../segments';
import { isShareOf, measuredAgainst, type Setting } from './percent';

/** Sets of shares that leave nothing out, so that all of them together make 100 %. */
const wholes: readonly { readonly words: readonly RegExp[]; readonly example: string }[] = [
  {
    words: [/nông/u, /công nghiệp|xây dựng/u, /dịch vụ/u],
    example: 'nông, lâm nghiệp 35,2%; công nghiệp - xây dựng 28,1%; dịch vụ 36,7%',
  },
  {
    words: [/ngân sách/u, /nhân dân|người dân|dân góp/u, /doanh nghiệp|xã hội hóa|xã hội hoá/u],
    example: 'ngân sách nhà nước chiếm 57,54%, nhân dân đóng góp 40,33%, doanh nghiệp 2,11%',
  },
  {
    words: [/rất hài lòng/u, /(?<!rất |không |chưa )hài lòng/u, /không hài lòng|chưa hài lòng|bình thường/u],
    example: 'rất hài lòng 80%, hài lòng 18%, không hài lòng 2%',
  },
  {
    words: [/xuất sắc/u, /tốt/u, /không hoàn thành|chưa hoàn thành/u],
    example: 'xuất sắc 18%, tốt 70%, hoàn thành 10%, không hoàn thành 2%',
  },
  {
    words: [/giỏi/u, /khá/u, /trung bình|đạt/u, /yếu|chưa đạt/u],
    example: 'giỏi 20%, khá 50%, trung bình 28%, yếu 2%',
  },
  { words: [/(?:^|\s)nam(?:\s|$)/u, /(?:^|\s)nữ(?:\s|$)/u], example: 'nam 48,5%, nữ 51,5%' },
  { words: [/kinh/u, /thái|mường|tày|mông|khmer|nùng/u, /khác/u], example: 'Kinh 60%, Thái 30%, dân tộc khác 10%' },
];
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
/** What is left when all the others are named. */
const rest = /(?<!\p{L})(?:còn lại|số còn lại)(?!\p{L})/u;
/** In front of the shares: they are announced as a division. */
const announced = /(?<!\p{L})(?:cơ cấu|tỷ trọng|tỉ trọng|phân theo|chia theo|kết cấu)(?!\p{L})/iu;

/** Percentages further apart than this are not one list. */
const widestGap = 150;
/** A sum this close to 100 means that the shares were meant to make it. */
const nearMiss = 0.2;
/** Words of rates that stand for themselves: tỷ lệ tham gia BHYT đạt 80%, suy dinh dưỡng còn 12,3%. */
const rate = /(?<!\p{L})(?:t[ỷỉ] lệ|đạt|còn|giảm|tăng|tham gia|hoàn thành|được)(?!\p{L})/iu;

/** Shares that should make 100 %. */
export function breakdownsOf(setting: Setting): Relation[] {
  return runs(setting).flatMap((run) => split(setting, run));
}

/** Percentages of one sentence that stand beside each other as a list does. */
function runs(setting: Setting): Figure[][] {
  const { text, figures, segments } = setting;
  const found: Figure[][] = [];
  let run: Figure[] = [];
  const close = (): void => {
    if (run.length > 1) found.push(run);
    run = [];
  };
  figures.forEach((figure, i) => {
    const next = figures[i + 1];
    if (!isPercent(figure)) {
      if (!(next && isPercent(next) && isShareOf(text, figure, next))) close();
      return;
    }
    const usable =
      figure.number.form === 'digits' &&
      !figure.change &&
      figure.qualifier === '=' &&
      figure.value < 100 &&
      figure.value > 0;
    if (!usable || figure.per || measuredAgainst(text, figure)) {
      close();
      return;
    }
    const last = run[run.length - 1];
    if (last) {
      const gap = text.slice(last.end, figure.start);
      const broken = gap.length > widestGap || /\.\s/u.test(gap) || !/[,;()]|\svà\s/u.test(gap);
      if (broken || segmentAt(segments, last.start) !== segmentAt(segments, figure.start)) close();
    }
    run.push(figure);
  });
  close();
  return found;
}

const sumOf = (shares: readonly Figure[]): number => shares.reduce((sum, f) => sum + f.value, 0);
const slack = (shares: readonly Figure[]): number => shares.reduce((sum, f) => sum + f.place, 0) / 2;

/** Stretches of a run that make 100; the run itself where none does and it claims to. */
function split(setting: Setting, run: readonly Figure[]): Relation[] {
  const { text } = setting;
  const relations: Relation[] = [];
  let i = 0;
  while (i < run.length - 1) {
    let sum = run[i]!.value;
    let end = i + 1;
    for (; end < run.length; end++) {
      sum += run[end]!.value;
      const shares = run.slice(i, end + 1);
      if (near(sum, 100, slack(shares)) && !areRates(text, shares) && standsAlone(text, run, i, end)) break;
      if (sum > 101) end = run.length;
    }
    if (end < run.length) {
      relations.push(build(run.slice(i, end + 1), 'equal', end - i > 1 ? 'sure' : 'likely'));
      i = end + 1;
    } else i++;
  }
  if (relations.length) return relations;
  const claim = claimOf(setting, run);
  if (!claim) return [];
  const { shares, certainty } = claim;
  const total = sumOf(shares);
  if (near(total, 100, slack(shares))) return [build(shares, 'equal', 'likely')];
  return [
    build(
      shares,
      total < 100 ? (certainty === 'none' ? 'within' : 'below') : 'above',
      certainty === 'none' ? 'weak' : certainty,
    ),
  ];
}

/** Whether a stretch of a run ends where the list does, or where a semicolon or stop parts it from the next share. */
function standsAlone(text: string, run: readonly Figure[], from: number, to: number): boolean {
  const parted = (a: Figure | undefined, b: Figure | undefined): boolean =>
    !a || !b || /[;.]/u.test(text.slice(a.end, b.start));
  return parted(run[from - 1], run[from]) && parted(run[to], run[to + 1]);
}

interface Claim {
  readonly shares: readonly Figure[];
  readonly certainty: Certainty | 'none';
}

/** Why a run of shares should make 100, if anything says so. */
function claimOf(setting: Setting, run: readonly Figure[]): Claim | undefined {
  const { text } = setting;
  const total = sumOf(run);
  const words = run.map((share, i) => clause(text, share, run[i - 1]));
  const facets = new Set(words.flatMap((w) => facetsOf(w)));
  const named = (set: readonly RegExp[]): boolean =>
    run.length >= set.length && set.every((w) => words.some((text) => w.test(text)));
  if (facets.size <= 1) {
    const counted = setting.figures.some(
      (f) =>
        f.value === run.length &&
        !f.unit &&
        f.end <= run[0]!.start &&
        run[0]!.start - f.end < 90 &&
        !/[.;]/u.test(text.slice(f.end, run[0]!.start)),
    );
    if (counted && run.length > 2) return { shares: run, certainty: 'sure' };
    if (wholes.some((set) => named(set.words))) return { shares: run, certainty: 'likely' };
    if (run.length > 2 && Math.abs(total - 100) <= nearMiss && !areRates(text, run))
      return { shares: run, certainty: 'likely' };
    if (run.length > 2 && announced.test(text.slice(Math.max(0, run[0]!.start - 90), run[0]!.start)))
      return { shares: run, certainty: 'likely' };
  }
  if (rest.test(words.at(-1)!) && !areRates(text, run)) return { shares: run, certainty: 'likely' };
  for (let i = 0; i + 1 < run.length; i++) {
    const pair = run.slice(i, i + 2);
    const apart = exclusive.some(({ words: [a, b] }) =>
      [words.slice(i, i + 2), words.slice(i, i + 2).reverse()].some(([x, y]) => a.test(x!) && b.test(y!)),
    );
    if (apart && sumOf(pair) > 100 && !areRates(text, pair)) return { shares: pair, certainty: 'likely' };
    const near = `${words[i]} ${words[i + 1]}`;
    if (pairs.some((set) => set.words.every((w) => w.test(near)))) {
      return { shares: pair, certainty: sumOf(pair) > 100 ? 'likely' : 'weak' };
    }
  }
  const noun = run[0]!.after[0];
  if (total < 100 && noun !== undefined && run.every((share) => share.after[0] === noun))
    return { shares: run, certainty: 'none' };
  return undefined;
}

const areRates = (text: string, shares: readonly Figure[]): boolean =>
  shares.some((share, i) => {
    const from = Math.max(shares[i - 1]?.end ?? 0, share.start - 80);
    const words = /[^,;.:]*$/u.exec(text.slice(from, share.start))?.[0] ?? '';
    return rate.test(words) && !/chiếm|đóng góp/u.test(words);
  });

/** The words around a share: back to the share before it, on to the next sign. */
function clause(text: string, share: Figure, previous: Figure | undefined): string {
  const from = Math.max(previous?.end ?? 0, share.start - 80);
  const before = /[^;]*$/u.exec(text.slice(from, share.start))?.[0] ?? '';
  const behind = /^[^,;.()]*/u.exec(text.slice(share.end, share.end + 60))?.[0] ?? '';
  return `${before} ${behind}`.toLowerCase();
}

function build(shares: readonly Figure[], outcome: Outcome, certainty: Certainty): Relation {
  const terms = shares.map((share) => term('share', share));
  const place = spanning(terms.map((t) => t.place));
  return {
    kind: 'breakdown',
    holds: outcome === 'equal' || outcome === 'within',
    outcome,
    certainty,
    stated: '100%',
    statedPlace: place,
    computed: tidy(sumOf(shares)),
    place,
    terms,
  };
}
