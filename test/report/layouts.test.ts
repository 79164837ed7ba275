import assert from 'node:assert/strict';
import { outlineOf, parseText } from '../support/outline';

const line = (words: string): string => words.padEnd(78, ' chữ').slice(0, 78).trimEnd();
const page = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => line(`Dòng ${i} của trang, nối tiếp câu dài không hết và còn`));

const outline = (...lines: string[]): string[] => outlineOf(parseText(lines.join('\n')), { unnumbered: true });

/** One report laid out in different ways: what it says must not depend on that. */
describe('the outline whatever the layout', () => {
  it('takes «BÁO CÁO» on a line of its own for the title, and no slogan for the heading of the parts', () => {
    assert.deepEqual(
      outline(
        'BÁO CÁO',
        'Chính trị trình Đại hội',
        '“ĐOÀN KẾT; XÂY DỰNG',
        'XÃ MẠC KHÊ GIÀU ĐẸP”',
        'Phần thứ nhất',
        'TÌNH HÌNH',
        'Phần thứ hai',
        'NHIỆM VỤ',
      ).slice(-2),
      ['Phần thứ nhất TÌNH HÌNH', 'Phần thứ hai NHIỆM VỤ'],
    );
  });

  for (const [name, ...heading] of [
    ['a year behind a dash', 'PHƯƠNG HƯỚNG NHIỆM KỲ 2025 -', '2030'],
    ['a dash and a year', 'PHƯƠNG HƯỚNG NHIỆM KỲ 2025', '- 2030'],
    ['both years', 'PHƯƠNG HƯỚNG NHIỆM KỲ', '2025 - 2030'],
  ] as const) {
    it(`joins ${name} to the heading in capitals above`, () => {
      assert.deepEqual(outline('Phần thứ ba', ...heading, 'Năm năm tới, xã phấn đấu về đích sớm.'), [
        'Phần thứ ba PHƯƠNG HƯỚNG NHIỆM KỲ 2025 - 2030',
      ]);
    });
  }

  it('sees the first subheading below a long one in capitals with a semicolon', () => {
    const long = 'II- ĐÁNH GIÁ TỔNG QUÁT, HẠN CHẾ, YẾU KÉM; NGUYÊN NHÂN VÀ KINH NGHIỆM CỦA ĐẢNG BỘ';
    assert.deepEqual(outline('I- KẾT QUẢ', ...page(8), 'Hết.', long, '1. Đánh giá tổng quát', ...page(4)), [
      'I- KẾT QUẢ',
      long,
      '  1. Đánh giá tổng quát',
    ]);
  });

  for (const margin of ['', '    ', '\t']) {
    it(`ends a footnote where the sentence goes on below it, all lines set in by ${JSON.stringify(margin)}`, () => {
      const lines = [
        '1. Về kinh tế',
        ...page(6),
        line('Công tác thu gom, xử lý rác thải được bốn bản1 làm tốt, tỷ lệ rác thải rắn'),
        '',
        `1 ${line('Bốn bản gồm có bản Nà Kiêng, bản Pá Tong, bản Suối Khoang và bản Lả, thêm')} cả tiểu khu mười ba`,
        'của xã Mạc Khê',
        'được thu gom đạt 97%.',
        '',
        '2. Về văn hóa',
        '2.1. Di sản',
      ];
      assert.deepEqual(outline(...lines.map((text) => (text ? margin + text : text))), [
        '1. Về kinh tế',
        '2. Về văn hóa',
        '  2.1. Di sản',
      ]);
    });
  }

  it('reads numbers inside a paragraph on from its own: no number is missing or stands twice', () => {
    const report = parseText(
      [
        'I. Địa bàn',
        '(1) Bản Nà Kiêng: 12 hộ. (2) Bản Pá Tong: 15 hộ.',
        '(1) Bản Lả: 10 hộ. (2) Bản Suối: 9 hộ. (3) Bản Mờ: 3 hộ.',
      ].join('\n'),
    );
    assert.deepEqual(report.enumerations.map(({ markers }) => markers.map(({ text }) => text).join(' ')).sort(), [
      '(1) (2)',
      '(1) (2) (3)',
      'I.',
    ]);
  });

  it('takes a number that the next paragraph bears for a mention', () => {
    const report = parseText(
      ['I. Nhiệm vụ', '(1) Rà soát cùng với (2) Bổ sung quy hoạch.', '(2) Bổ sung quy hoạch.'].join('\n'),
    );
    assert.ok(report.enumerations.some(({ markers }) => markers.map(({ text }) => text).join(' ') === '(1) (2)'));
  });
});
