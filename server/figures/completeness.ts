import { sumOf } from './agree';
import type { Figure } from './figure';
import type { Item, List } from './lists';
import type { Certainty } from './relation';
import type { Part } from './relations/sum';

/**
 * How sure it is that parts which do not add up contradict their total; undefined where they need not. Parts above the
 * total are wrong under any opening; parts below it only where the list claims to be complete.
 */
export function certaintyOf(
  text: string,
  list: List,
  total: Figure,
  parts: readonly Part[],
  taken: ReadonlySet<Figure>,
  above: boolean,
): Certainty | undefined {
  const touching = list.adjacent[list.totals.indexOf(total)] === true;
  const named = parts.filter((p) => p.fit > 0).length;
  const bare = parts.length - named;
  const last = list.items.indexOf(parts[parts.length - 1]!.item);
  const behind = list.items[last + 1];
  const listed = list.items.slice(0, last + (behind && behind.before !== 'semicolon' ? 2 : 1));
  const openInside = list.items.slice(0, last + 1).some((item) => item.open) || !list.closed;
  const open = openInside || listed.some((item) => item.open);
  // Bare numbers are parts only if they all are («khai trừ 02, cảnh cáo 01»), right behind their total.
  if (named === 0 && (total !== list.totals[0] || !touching)) return undefined;
  // One bare number above the total is a slip; several are of something else («3 trường (Mầm non 195, Tiểu học 211)»).
  const outsized = parts.filter((p) => p.fit === 0 && p.figure.value > total.value).length;
  const others = sumOf(parts.filter((p) => p.figure.value <= total.value).map((p) => p.figure));
  if (bare > 0 && outsized > 0 && (outsized > 1 || others > total.value)) return undefined;
  if (parts.some((p) => p.crowded)) return undefined;
  const share = sumOf(parts.map((p) => p.figure)) / total.value;
  if (total.unit && (share < leastShare || share > 1 / leastShare)) return undefined;
  const strangers = listed.filter(
    (item) => item.figures.some((f) => !taken.has(f)) && !parts.some((p) => p.item === item),
  ).length;
  const yearly = parts.every((p) =>
    /năm (?:19|20)\d\d\s*[:,]?\s*(?:\p{L}+\s*){0,3}$/iu.test(text.slice(p.item.start, p.figure.start)),
  );
  // Years are left out of a list on purpose, unless those named make nearly all of the total.
  const nearly = sumOf(parts.map((p) => p.figure)) > nearlyAll * total.value;
  if (yearly && ((!above && !nearly) || /(?:^|\s)(?:còn|hiện có|duy trì|giảm)$/u.test(total.label.join(' '))))
    return undefined;
  const tail = listed[listed.length - 1]!;
  const trailing = !tail.figures.length && !tail.inner.length && tail.before !== 'opening' && wordCount(text, tail) > 3;
  const complete = !open && !strangers && (!yearly || nearly);
  switch (list.opening) {
    case 'consisting':
      if (!complete) return above ? 'likely' : undefined;
      return !touching ? 'likely' : trailing && !above ? 'likely' : 'sure';
    case 'bracket':
      if (!touching) return above && named === parts.length ? 'likely' : undefined;
      if (!complete) return above && named === parts.length ? 'likely' : undefined;
      return trailing && !above ? 'weak' : yearly ? 'likely' : 'sure';
    case 'colon':
    case 'namely':
      if (!complete || !touching) return undefined;
      if (trailing && !above) return 'weak';
      return named === parts.length ? 'sure' : 'likely';
    case 'among': {
      if (above) return named === parts.length || list.bracketed ? (complete ? 'sure' : 'likely') : 'likely';
      if (openInside || strangers || (yearly && !nearly)) return undefined;
      // The sets are full as a rule; far below the total something was left out on purpose.
      if (isFullSet(text, list, parts))
        return sumOf(parts.map((p) => p.figure)) / total.value > 0.7 ? 'likely' : 'weak';
      return trailing || open ? undefined : missesLittle(list, total, parts);
    }
  }
}

/**
 * Sets of names that leave nothing out, so that a «trong đó» with all of them is complete. Every part has to bear one of
 * the names, and every name has to occur.
 */
const completeSets: readonly { readonly words: readonly RegExp[]; readonly example: string }[] = [
  { words: [/mầm non/u, /tiểu học/u, /thcs|trung học cơ sở/u], example: 'Mầm non 195, Tiểu học 211, THCS 195' },
  { words: [/giám sát/u, /kiểm tra/u], example: '08 cuộc giám sát, 08 cuộc kiểm tra' },
  { words: [/khiển trách/u, /cảnh cáo/u, /khai trừ|cách chức/u], example: 'khiển trách 16, cảnh cáo 01, khai trừ 02' },
  { words: [/(?:^|\s)nam(?:\s|$)/u, /(?:^|\s)nữ(?:\s|$)/u], example: 'nam 12, nữ 15' },
  { words: [/chi bộ (?:cơ sở|trực thuộc)/u, /đảng bộ|cơ sở/u], example: '02 Đảng bộ cơ sở, 12 Chi bộ cơ sở' },
  {
    words: [/đảng ủy|ban thường vụ|ủy ban kiểm tra/u, /chi bộ/u],
    example: 'Ban Thường vụ thi hành 01 đảng viên; chi bộ thi hành 26 đảng viên',
  },
  {
    words: [/thường lệ|thường kỳ|định kỳ/u, /chuyên đề|bất thường|đột xuất/u],
    example: '30 kỳ họp thường lệ; 15 kỳ họp chuyên đề',
  },
  { words: [/khiếu nại/u, /tố cáo|kiến nghị/u], example: '03 đơn khiếu nại, 179 đơn kiến nghị' },
  { words: [/nông/u, /công nghiệp/u, /dịch vụ/u], example: 'nông nghiệp 120, công nghiệp 30, dịch vụ 50' },
  { words: [/(?:^|\s)lớn(?:\s|$)/u, /(?:^|\s)nhỏ(?:\s|$)/u], example: '02 nhà máy lớn, 04 nhà máy nhỏ' },
  { words: [/chính thức/u, /dự bị/u], example: '1.100 đảng viên chính thức, 71 đảng viên dự bị' },
  { words: [/công lập/u, /tư thục|dân lập|ngoài công lập/u], example: '6 trường công lập, 2 trường tư thục' },
  { words: [/trực tuyến/u, /trực tiếp/u], example: '18.000 hồ sơ trực tuyến, 5.362 hồ sơ trực tiếp' },
  { words: [/3 sao/u, /4 sao/u], example: '02 sản phẩm đạt 4 sao, 02 sản phẩm đạt 3 sao' },
  { words: [/tự nhiên/u, /rừng trồng|trồng/u], example: '489,07 ha tự nhiên, 390,71 ha rừng trồng' },
  {
    words: [/(?:^|\s)xã(?!\p{L})/u, /(?:^|\s)(?:bản|thôn|tổ dân phố|tiểu khu)(?!\p{L})/u],
    example: '4 nhà văn hóa xã; 30 nhà văn hóa bản',
  },
  { words: [/tập thể/u, /cá nhân/u], example: '12 tập thể, 35 cá nhân' },
  { words: [/xây (?:dựng )?mới|làm mới/u, /sửa chữa|nâng cấp|cải tạo/u], example: 'xây mới 8 nhà, sửa chữa 11 nhà' },
];

/** Measures that make less of the total than this are of something else: «10 km đường (rộng 3 m, dày 20 cm)». */
const leastShare = 0.3;

/** The share of a total that the years named must make for the list to be all of them. */
const nearlyAll = 0.9;

/** From this many parts on a list names every kind there is, however rare («0 Nghị quyết»). */
const manyParts = 5;

/** An entry behind «và» shares the words in front of its neighbour: «Đảng ủy kiểm tra 05 chi bộ và 02 đảng viên». */
function clauseStart(list: List, item: Item): number {
  const at = list.items.indexOf(item);
  return item.before === 'and' ? (list.items[at - 1]?.start ?? item.start) : item.start;
}

/** Whether the parts' names leave nothing out. */
function isFullSet(text: string, list: List, parts: readonly Part[]): boolean {
  const words = parts.map((p, i) =>
    text.slice(clauseStart(list, p.item), parts[i + 1]?.item.start ?? p.item.end).toLowerCase(),
  );
  return completeSets.some(
    ({ words: set }) =>
      parts.length >= set.length &&
      set.every((w) => words.some((one) => w.test(one))) &&
      words.every((one) => set.some((w) => w.test(one))),
  );
}

/**
 * «trong đó» claims nothing by itself. It is taken as complete where it names very many kinds, or where it misses the
 * total by very little.
 */
function missesLittle(list: List, total: Figure, parts: readonly Part[]): Certainty | undefined {
  const missing = 1 - sumOf(parts.map((p) => p.figure)) / total.value;
  if (parts.length >= manyParts && missing < 0.4) return 'likely';
  if (list.bracketed && parts.length >= 4 && missing < 0.15) return 'likely';
  if (parts.length >= 3 && missing < 0.03) return 'likely';
  if (parts.length >= 2 && missing < 0.12 && list.bracketed) return 'weak';
  return undefined;
}

const wordCount = (text: string, item: Item): number => text.slice(item.start, item.end).match(/\p{L}+/gu)?.length ?? 0;
