import { isCounted, mayBePartOf } from '../knowledge/counted';
import type { Figure } from './figure';

/** 2: the same thing; 1: a thing that may be part of the other; 0: nothing tells; -1: different things. */
export type Fit = 2 | 1 | 0 | -1;

/** Labels of amounts that are never parts of a count, even when the number stands bare: (dân số 1.200, diện tích 5). */
const measuresByName =
  /(?:^|\s)(?:dân số|diện tích|thu nhập|giá trị|sản lượng|kinh phí|số tiền|trị giá|năng suất|mật độ|chiều dài|công suất|tuổi|năm|tháng|ngày)$/u;

/** Sizes of one thing: a road 10 km long, 3 m wide. */
const otherSize = /(?:^|\s)(?:rộng|dày|cao|sâu|mặt đường|bán kính|đường kính)$/u;

/** Whether `part` could be one of the things that `whole` counts or measures. */
export function fits(part: Figure, whole: Figure): Fit {
  if (part.per !== whole.per) return -1;
  if (part.unit || whole.unit) {
    if (part.unit && whole.unit)
      return part.unit.dimension !== whole.unit.dimension || otherSize.test(part.label.join(' ')) ? -1 : 2;
    if (part.unit) return -1;
    return part.nouns.length || part.after.length ? -1 : 0;
  }
  const wholes = countedBy(whole);
  const parts = part.nouns.length ? part.nouns : [];
  if (parts.length) {
    if (!wholes.length) return sameStart(part.after, whole.after) ? 2 : -1;
    if (parts.some((p) => wholes.includes(p))) return 2;
    // «39 nhà tạm» and «28 nhà»: one name is the beginning of the other.
    if (parts.some((p) => wholes.some((w) => w.startsWith(`${p} `) || p.startsWith(`${w} `)))) return 2;
    return parts.some((p) => wholes.some((w) => mayBePartOf(p, w))) ? 1 : -1;
  }
  if (measuresByName.test(part.label.join(' '))) return -1;
  if (part.after.length && sameStart(part.after, whole.after)) return 2;
  return 0;
}

/** The nouns that a figure counts, taken from the label where none follows: «Tổng số hộ 2.711». */
export function countedBy(figure: Figure): readonly string[] {
  if (figure.nouns.length) return figure.nouns;
  if (figure.unit) return [];
  const { label } = figure;
  const total = label.lastIndexOf('số');
  if (total < 0) return [];
  for (let n = Math.min(3, label.length - total - 1); n > 0; n--) {
    const noun = label.slice(total + 1, total + 1 + n).join(' ');
    if (isCounted(noun)) return [noun];
  }
  return [];
}

const sameStart = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a[0] === b[0];
