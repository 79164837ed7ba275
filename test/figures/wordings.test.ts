import assert from 'node:assert/strict';
import { readParagraph } from '../../server/figures/paragraph-figures';

/**
 * One relation said in many ways. `{a}` to `{d}` are figures. Those of `right` fit; in those of `wrong` the last is off: what is right
 * is never flagged, what is wrong always.
 */
interface Wordings {
  readonly kinds: readonly string[];
  readonly right: readonly (readonly string[])[];
  readonly wrong: readonly (readonly string[])[];
  readonly sentences: readonly string[];
}

const wordings: Readonly<Record<string, Wordings>> = {
  'parts a, b, c of a total d': {
    kinds: ['sum'],
    right: [
      ['12', '20', '8', '40'],
      ['15', '31', '4', '50'],
    ],
    wrong: [
      ['12', '20', '8', '44'],
      ['15', '31', '4', '47'],
    ],
    sentences: [
      'Xã có {d} hộ vay vốn, gồm {a} hộ Khe Sậy, {b} hộ Nà Ín và {c} hộ Bó Lịm.',
      'Xã có {d} hộ vay vốn, bao gồm {a} hộ Khe Sậy, {b} hộ Nà Ín, {c} hộ Bó Lịm.',
      'Xã có {d} hộ vay vốn, gồm có {a} hộ Khe Sậy, {b} hộ Nà Ín và {c} hộ Bó Lịm.',
      'Xã có {d} hộ vay vốn (gồm {a} hộ Khe Sậy, {b} hộ Nà Ín, {c} hộ Bó Lịm).',
      'Xã có {d} hộ vay vốn ({a} hộ Khe Sậy, {b} hộ Nà Ín, {c} hộ Bó Lịm).',
      'Xã có {d} hộ vay vốn: {a} hộ Khe Sậy, {b} hộ Nà Ín, {c} hộ Bó Lịm.',
      'Xã có {d} hộ vay vốn, cụ thể: {a} hộ Khe Sậy, {b} hộ Nà Ín, {c} hộ Bó Lịm.',
      'Xã có {d} hộ vay vốn, chia ra: {a} hộ Khe Sậy, {b} hộ Nà Ín, {c} hộ Bó Lịm.',
      'Quỹ còn {d} triệu đồng, từ {a} triệu đồng của xã, {b} triệu đồng của bản và {c} triệu đồng của dân góp lại.',
      'Rừng rộng {d} ha, do phần đất của Nà Ín ({a} ha), Khe Sậy ({b} ha) và Bó Lịm ({c} ha) hợp thành.',
      'Khe Sậy {a} hộ, Nà Ín {b} hộ, Bó Lịm {c} hộ, tổng cộng {d} hộ.',
      'Khe Sậy có {a} hộ, Nà Ín có {b} hộ, Bó Lịm có {c} hộ, cộng {d} hộ.',
      'Có {d} chỉ tiêu, {a} chỉ tiêu vượt, {b} chỉ tiêu đạt và {c} chỉ tiêu không đạt.',
    ],
  },
  'a share c of a in b': {
    kinds: ['percent'],
    right: [
      ['30', '40', '75%'],
      ['7', '20', '35%'],
    ],
    wrong: [
      ['30', '40', '57%'],
      ['7', '20', '53%'],
    ],
    sentences: [
      'Có {a}/{b} thôn có điện, đạt {c}.',
      'Có {a}/{b} thôn có điện, đạt tỷ lệ {c}.',
      'Có {a}/{b} thôn có điện ({c}).',
      'Có {a}/{b} thôn có điện, chiếm {c}.',
      'Có {a} hộ trong tổng số {b} hộ, chiếm {c}.',
      'Có {a} hộ trên {b} hộ, tỷ lệ {c}.',
      'Có {a} hộ trên tổng số {b} hộ, bằng {c}.',
      'Có {a} hộ đăng ký, chiếm {c} trong {b} hộ buôn bán.',
      'Trong {b} hộ buôn bán đã có {a} hộ đăng ký, bằng {c}.',
      'Trong {b} hộ buôn bán có {a} hộ đăng ký, chiếm {c}.',
      'Tổng số hộ là {b} hộ; hộ khá {a} hộ, chiếm {c}.',
      'Chi bộ có {b} đảng viên, trong đó {a} đảng viên nữ (chiếm {c}).',
      'Chi bộ có {b} đảng viên, trong đó có {a} đảng viên nữ, chiếm {c}.',
      'Xảy ra {b} vụ cháy; đã làm rõ {a} vụ, đạt {c}.',
      'Nhận {b} đơn, đã giải quyết {a} đơn, tỷ lệ giải quyết {c}.',
      'Xưởng rộng {b} ha, đã cho thuê {a} ha, tỷ lệ lấp đầy {c}.',
    ],
  },
  'a change c from a to b': {
    kinds: ['difference'],
    right: [
      ['30', '45', '15'],
      ['28', '40', '12'],
    ],
    wrong: [
      ['30', '45', '25'],
      ['28', '40', '21'],
    ],
    sentences: [
      'Đường bê tông từ {a} tuyến lên {b} tuyến, tăng {c} tuyến.',
      'Đường bê tông tăng từ {a} tuyến lên {b} tuyến, tăng {c} tuyến.',
      'Đường bê tông từ {a} tuyến năm 2020 lên {b} tuyến năm 2025, tăng {c} tuyến.',
      'Đường bê tông từ {a} tuyến (năm 2020) lên {b} tuyến (năm 2025), tăng {c} tuyến.',
      'Đường bê tông từ {a} tuyến lên {b} tuyến, thêm {c} tuyến.',
      'Đường bê tông từ {a} tuyến lên {b} tuyến, như vậy thêm {c} tuyến.',
      'Đường bê tông từ {a} tuyến (60%) lên {b} tuyến (90%), thêm được {c} tuyến.',
      'Hộ khó khăn từ {b} hộ xuống còn {a} hộ, giảm {c} hộ.',
      'Hộ khó khăn giảm từ {b} hộ xuống {a} hộ; giảm {c} hộ.',
      'Hộ khó khăn từ {b} hộ xuống còn {a} hộ, bớt được {c} hộ.',
      'Hộ khó khăn có {b} hộ, giảm {c} hộ còn {a} hộ.',
      'Thời hạn {b} ngày, rút ngắn {c} ngày còn {a} ngày.',
      'Năm 2020 có {a} hộ; năm 2025 có {b} hộ, như vậy tăng {c} hộ.',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với năm trước ({a} tỷ đồng).',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với {a} tỷ đồng của năm trước.',
    ],
  },
  'growth of d percent, a change c from a to b': {
    kinds: ['growth'],
    right: [
      ['40', '50', '10', '25%'],
      ['60', '75', '15', '25%'],
    ],
    wrong: [
      ['40', '50', '10', '20%'],
      ['60', '75', '15', '20%'],
    ],
    sentences: [
      'Đàn trâu từ {a} con lên {b} con, tăng {d}.',
      'Đàn trâu tăng từ {a} con lên {b} con, tăng {c} con, tương ứng {d}.',
      'Xã thu {b} tỷ đồng, tăng {d} so với năm trước ({a} tỷ đồng).',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với năm trước ({a} tỷ đồng), tức tăng {d}.',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với năm trước ({a} tỷ đồng), tức {d}.',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với năm trước ({a} tỷ đồng), tương ứng {d}.',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với năm trước ({a} tỷ đồng), tương đương {d}.',
      'Xã thu {b} tỷ đồng, tăng {c} tỷ đồng so với năm trước ({a} tỷ đồng), ứng với mức tăng {d}.',
      'Năm 2025 có {b} con; năm 2020 có {a} con, như vậy tăng {c} con, tương ứng {d}.',
    ],
  },
  'a result a, c percent of its plan b': {
    kinds: ['percent'],
    right: [
      ['66', '60', '110%'],
      ['45', '50', '90%'],
    ],
    wrong: [
      ['66', '60', '120%'],
      ['45', '50', '96%'],
    ],
    sentences: [
      'Xã thu {a} tỷ đồng, đạt {c} kế hoạch ({b} tỷ đồng).',
      'Xã thu {a} tỷ đồng, bằng {c} dự toán ({b} tỷ đồng).',
      'Xã thu {a} tỷ đồng, bằng {c} dự toán giao ({b} tỷ đồng).',
      'Xã thu ước {a} tỷ đồng, bằng {c} dự toán năm 2025 ({b} tỷ đồng).',
      'Xã thu {a} tỷ đồng, đạt {c} so với kế hoạch ({b} tỷ đồng).',
      'Xã thu {a} tỷ đồng, đạt {c} kế hoạch (kế hoạch {b} tỷ đồng).',
      'Trồng {a} ha rừng, đạt {c} kế hoạch là {b} ha.',
      'Trồng {a} ha rừng, đạt {c} chỉ tiêu ({b} ha).',
    ],
  },
};

const filled = (sentence: string, figures: readonly string[]): string =>
  figures.reduce((text, figure, i) => text.replaceAll(`{${'abcd'[i]}}`, figure), sentence);

describe('one relation in many wordings', () => {
  for (const [what, { kinds, right, wrong, sentences }] of Object.entries(wordings)) {
    const refuted = (text: string): string[] =>
      readParagraph(text.normalize('NFC'))
        .relations.filter(({ holds, certainty }) => !holds && certainty !== 'weak')
        .map(({ kind }) => kind);
    const proved = (text: string): boolean =>
      readParagraph(text.normalize('NFC')).relations.some(({ kind, holds }) => holds && kinds.includes(kind));
    describe(what, () => {
      for (const sentence of sentences) {
        it(sentence, () => {
          for (const figures of right) {
            const text = filled(sentence, figures);
            assert.deepEqual(refuted(text), [], text);
            assert.ok(proved(text), `not proved: ${text}`);
          }
          for (const figures of wrong) {
            const text = filled(sentence, figures);
            assert.ok(
              refuted(text).some((kind) => kinds.includes(kind)),
              `not refuted: ${text}`,
            );
          }
        });
      }
    });
  }
});
