import assert from 'node:assert/strict';
import { outlineOf, parseText } from '../support/outline';

const outline = (text: string): string[] => outlineOf(parseText(text.trim()), { unnumbered: true, paragraphs: true });

/** A marker is one only if it continues or opens something. */
describe('what is a marker', () => {
  it('is no sign of a substance or quantity', () => {
    for (const sign of ['N-NO3- (đo tại suối)', 'P-PO4 (đo tại hồ)', 'V/V tính theo phần trăm'])
      assert.deepEqual(
        outline(`1. Quan trắc\n${sign}\nMẫu nước\n2. Kết quả\nĐạt.`),
        ['1. Quan trắc', '2. Kết quả'],
        sign,
      );
  });

  it('is the number of a list inside an item of a list of the same look', () => {
    const text = `
6. Cấp giấy phép thuyền
a) Thời hạn:
1. Thuyền máy là ba ngày.
2. Thuyền chèo là một ngày.
b) Phí: không thu.
7. Thu hồi giấy phép thuyền
a) Thời hạn: năm ngày.
b) Phí: không thu.`;
    assert.deepEqual(
      outline(text).map((line) => line.replace(/^[\s¶]+/u, '').split(' ')[0]),
      ['6.', 'a)', '1.', '2.', 'b)', '7.', 'a)', 'b)'],
    );
    assert.equal(outline(text)[5], '7. Thu hồi giấy phép thuyền');
  });

  it('goes on below words in capitals that stand inside a list', () => {
    const text = `
I. NHIỆM VỤ
1. Mở bến Nậm Mu
Xong trong quý I.
HẾT SỨC LƯU Ý MÙA LŨ
2. Mở bến Pá Khoang
Xong trong quý II.`;
    assert.deepEqual(
      outline(text).filter((line) => /\d\./u.test(line)),
      ['  1. Mở bến Nậm Mu', '  2. Mở bến Pá Khoang'],
    );
  });

  for (const [name, title] of [
    ['alone on its line', 'I.\nQUAN ĐIỂM'],
    ['before a title that wraps after one word', 'I. QUAN\nĐIỂM'],
  ] as const) {
    it(`has its title on the next line, ${name}`, () => {
      assert.deepEqual(outline(`${title}\nGiữ bến sạch.\nII. MỤC TIÊU\nĐón khách.`), ['I. QUAN ĐIỂM', 'II. MỤC TIÊU']);
    });
  }

  it('runs on through the parts of a document', () => {
    const text = `
PHẦN I - CHUNG
1. Yêu cầu
Rà soát.
2. Mục tiêu
Bám sát.
PHẦN II - RIÊNG
3. Bến thuyền
Mở sớm.
4. Cầu treo
Sửa gấp.`;
    const { enumerations } = parseText(text.trim());
    assert.deepEqual(
      enumerations.filter(({ markers }) => markers[0]!.style === 'arabic').map(({ first }) => first),
      [1, 3],
    );
  });
});
