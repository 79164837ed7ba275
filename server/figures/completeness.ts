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
  above: boolean,
): Certainty | undefined {
  const touching = list.adjacent[list.totals.indexOf(total)] === true;
  const named = parts.filter((p) => p.fit > 0).length;
  const bare = parts.length - named;
  const last = list.items.indexOf(parts[parts.length - 1]!.item);
  const behind = list.items[last + 1];
  const listed = list.items.slice(0, last + (behind && behind.before !== 'semicolon' ? 2 : 1));
  const open = listed.some((item) => item.open) || !list.closed;
  // Bare numbers are parts only if they all are («khai trừ 02, cảnh cáo 01»), right behind their total.
  if (named === 0 && (total !== list.totals[0] || !touching)) return undefined;
  if (bare > 0 && parts.some((p) => p.fit === 0 && p.figure.value > total.value)) return undefined;
  if (parts.some((p) => p.crowded)) return undefined;
  const strangers = listed.filter((item) => item.figures.length && !parts.some((p) => p.item === item)).length;
  const yearly = parts.every((p) =>
    /năm (?:19|20)\d\d\s*[:,]?\s*(?:\p{L}+\s*){0,3}$/iu.test(text.slice(p.item.start, p.figure.start)),
  );
  if (yearly && (!above || /(?:^|\s)(?:còn|hiện có|duy trì|giảm)$/u.test(total.label.join(' ')))) return undefined;
  const tail = listed[listed.length - 1]!;
  const trailing = !tail.figures.length && !tail.inner.length && tail.before !== 'opening' && wordCount(text, tail) > 3;
  const complete = !open && !strangers && !yearly;
  switch (list.opening) {
    case 'consisting':
      if (!complete) return above ? 'likely' : undefined;
      return !touching ? 'likely' : trailing && !above ? 'likely' : 'sure';
    case 'bracket':
      if (!touching) return above && named === parts.length ? 'likely' : undefined;
      if (!complete) return above && named === parts.length ? 'likely' : undefined;
      return trailing && !above ? 'weak' : 'sure';
    case 'colon':
    case 'namely':
      if (!complete || !touching) return undefined;
      if (trailing && !above) return 'weak';
      return named === parts.length ? 'sure' : 'likely';
    case 'among': {
      if (above) return named === parts.length || list.bracketed ? (complete ? 'sure' : 'likely') : 'likely';
      if (!complete || trailing) return undefined;
      return amongIsComplete(text, list, total, parts);
    }
  }
}

/** Sets of names that leave nothing out, so that a «trong đó» with all of them is complete. */
const completeSets: readonly { readonly words: readonly RegExp[]; readonly example: string }[] = [
  { words: [/mầm non/u, /tiểu học/u, /thcs|trung học cơ sở/u], example: 'Mầm non 195, Tiểu học 211, THCS 195' },
  { words: [/giám sát/u, /kiểm tra/u], example: '08 cuộc giám sát, 08 cuộc kiểm tra' },
  { words: [/khiển trách/u, /cảnh cáo/u], example: 'khiển trách 16, cảnh cáo 01, khai trừ 02' },
  { words: [/(?:^|\s)nam(?:\s|$)/u, /(?:^|\s)nữ(?:\s|$)/u], example: 'nam 12, nữ 15' },
  { words: [/chi bộ/u, /đảng bộ/u], example: '02 Đảng bộ cơ sở, 12 Chi bộ cơ sở' },
  {
    words: [/thường lệ|thường kỳ|định kỳ/u, /chuyên đề|bất thường|đột xuất/u],
    example: '30 kỳ họp thường lệ; 15 kỳ họp chuyên đề',
  },
  { words: [/khiếu nại/u, /tố cáo|kiến nghị/u], example: '03 đơn khiếu nại, 179 đơn kiến nghị' },
  { words: [/nông/u, /công nghiệp/u, /dịch vụ/u], example: 'nông nghiệp 120, công nghiệp 30, dịch vụ 50' },
];

/**
 * «trong đó» claims nothing by itself. It is taken as complete where its names are a full set, where every part of three
 * or more counts the same thing in a bracket, or where it names so many kinds that it misses the total by very little.
 */
function amongIsComplete(text: string, list: List, total: Figure, parts: readonly Part[]): Certainty | undefined {
  const words = parts.map((p) => text.slice(p.item.start, p.item.end).toLowerCase());
  if (
    completeSets.some(
      (set) => parts.length >= set.words.length && set.words.every((w) => words.some((text) => w.test(text))),
    )
  )
    return 'likely';
  const missing = 1 - sumOf(parts.map((p) => p.figure)) / total.value;
  if (list.bracketed && parts.length >= 4 && missing < 0.15) return 'likely';
  if (parts.length >= 3 && missing < 0.03) return 'likely';
  if (parts.length >= 2 && missing < 0.12 && list.bracketed) return 'weak';
  return undefined;
}

const wordCount = (text: string, item: Item): number => text.slice(item.start, item.end).match(/\p{L}+/gu)?.length ?? 0;
