import assert from 'node:assert/strict';
import { parseText } from '../support/outline';

const line = (words: string): string => words.padEnd(78, ' chữ').slice(0, 78).trimEnd();

/** A page of wrapped lines, so that the reader knows how wide they are. */
const page = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => line(`dòng ${i} của trang, nối tiếp câu dài không hết và còn`));

describe('footnotes', () => {
  it('are taken out of the sentence that they interrupt, and linked to their references', () => {
    const text = [
      'I. KẾT QUẢ',
      ...page(6),
      line('Tỷ lệ hộ nghèo giảm còn 8,9%2 và sản xuất theo hướng công nghệ cao1, góp phần'),
      '',
      '2 Tại hai bản vùng cao.',
      '',
      '1 Tại các bản Nà Kiêng, Pá Tong và',
      'tiểu khu 13.',
      ' tăng thu nhập của người dân.',
      ...page(4),
    ].join('\n');
    const report = parseText(text);
    assert.deepEqual(
      report.footnotes.map((n) => [
        n.number,
        n.reference !== undefined,
        n.paragraphs.map((p) => p.flow.text).join(' | '),
      ]),
      [
        [2, true, 'Tại hai bản vùng cao.'],
        [1, true, 'Tại các bản Nà Kiêng, Pá Tong và tiểu khu 13.'],
      ],
    );
    const body = report.paragraphs.find((p) => p.flow.text.includes('8,9%'))!.flow.text;
    assert.match(body, /8,9% và sản xuất theo hướng công nghệ cao, góp phần tăng thu nhập/);
  });

  for (const [form, body] of [
    ['with an asterisk', '3* (1) Địa bàn Ít Ong: 12 hộ. (2) Địa bàn Nậm Păm: 15 hộ.'],
    ['with a loose asterisk', '3 * (1) Địa bàn Ít Ong: 12 hộ.'],
    ['glued to its text', '3Trong đó năm 2020 có 25 vụ.'],
    ['with a loose full stop', '3 . Xã Quy Hướng có 61 nhà.'],
  ] as const) {
    it(`are known ${form}`, () => {
      const report = parseText(
        [
          '1. Kết quả',
          ...page(5),
          line('phòng, chống ma túy đạt nhiều kết quả3, được nhân dân'),
          '',
          body,
          ' ghi nhận.',
          ...page(3),
        ].join('\n'),
      );
      assert.deepEqual(
        report.footnotes.map((n) => n.number),
        [3],
      );
    });
  }

  it('are known by what adds up where the reference is glued to a whole number', () => {
    const report = parseText(
      [
        '1. Kết quả',
        ...page(5),
        line('Địa bàn chia thành 42 khu vực: Nà Tăm 13, Pá Khoang 16, Huổi Só 131.'),
        '',
        '1 Số liệu đến hết tháng 6.',
        '',
        '1',
        '',
        ...page(14),
        '',
        '2',
        '',
        ...page(3),
      ].join('\n'),
    );
    const [note] = report.footnotes;
    const text = report.source.text;
    assert.equal(note?.reference && text.slice(note.reference.span.start - 4, note.reference.span.end), 'ó 131');
  });

  it('are not seen in lines that happen to begin with a figure', () => {
    const report = parseText(
      [
        '1. Kết quả',
        ...page(5),
        line('đến nay toàn xã có km2 đường và đã hoàn thành'),
        '3 công trình thủy lợi.',
        ...page(3),
        '2. Hạn chế',
      ].join('\n'),
    );
    assert.deepEqual(report.footnotes, []);
  });
});
