import assert from 'node:assert/strict';
import { readFigures } from '../../server/figures/read';
import type { Figure } from '../../server/figures/figure';

/** One figure in a line: use, value with unit, what limits or moves it. */
function brief(f: Figure): string {
  if (f.use !== 'quantity') return `${f.use} ${f.number.text}`;
  const second = f.second === undefined ? '' : `|${f.second}`;
  const sign = f.qualifier === '=' ? '' : ` ${f.qualifier}`;
  return `${Number(f.value.toPrecision(12))}${second} ${f.writtenUnit}${sign}${f.change ? ` ${f.change}` : ''}`.trim();
}

const cases: readonly (readonly [text: string, ...figures: string[]])[] = [
  // quantities: value in the unit's base, unit as written
  ['có 39 hệ thống điện mặt trời', '39 hệ thống'],
  ['xã có 67 thôn, bản, tiểu khu', '67 thôn, bản, tiểu khu'],
  ['diện tích 37,88 km²', '3788 km²'],
  ['tổng thu 5,36 tỷ đồng', '5360000000 tỷ đồng'],
  ['việc làm (15,610 tỷ)', '15610000000 tỷ đồng'],
  ['số tiền 40.000.000đ', '40000000 đồng'],
  ['năng suất 20 tấn/ha', '20000 tấn/ha'],
  ['thu nhập 55 triệu đồng/người/năm', '55000000 triệu đồng/người/năm'],
  ['công suất 70,3 MW', '70300 MW'],
  ['đạt 17/21 chỉ tiêu', '17|21 chỉ tiêu'],
  ['tăng 26- 28%', '26|28 % rise'],
  ['bản Mé Lếch được 1,070m', '1070 m'],
  ['đàn trâu 1,191 con', '1191 con'],
  ['tổng số 81 y, bác sĩ', '81 y'],
  // qualifiers and changes
  ['dân số trên 32.000 người', '32000 người >='],
  ['từ 05 bản trở lên', '5 bản >='],
  ['không quá 20% tổ chức đảng', '20 % <='],
  ['ước đạt 54 tỷ đồng', '54000000000 tỷ đồng ~'],
  ['giảm được 6%', '6 % fall'],
  ['tăng thêm 306 ha', '306 ha rise'],
  // numbers that measure nothing
  ['năm 2025', 'year 2025'],
  ['giai đoạn 2021 - 2025', 'year 2021 - 2025'],
  ['(1986 - 2025)', 'year 1986 - 2025'],
  ['ngày 24 hằng tháng', 'date 24'],
  ['tháng 6/2025', 'date 6/2025'],
  ['dịp 27/7', 'date 27/7'],
  ['Nghị quyết số 57-NQ/TW', 'code 57'],
  ['Nghị định số 55/2015/NĐ-CP', 'code 55/2015'],
  ['Nghị quyết số 1681/NQ-UBTVQH15', 'code 1681'],
  ['Nghị quyết Trung ương 4 khóa XII', 'code 4'],
  ['tiêu chuẩn ISO 9001:2015', 'code 9001', 'year 2015'],
  ['Quốc lộ 43 kết nối', 'name 43'],
  ['dịch Covid-19', 'name 19'],
  ['Đề án 06 của Chính phủ', 'name 06'],
  ['giai đoạn 2', 'name 2'],
  ['tiểu khu 13, 14', 'name 13', 'name 14'],
  ['Tiểu khu 26/3', 'name 26/3'],
  ['mạng 4G', 'name 4'],
  ['chi bộ 4 tốt', 'name 4'],
  ['phong trào “5 không 3 sạch”', 'name 5', 'name 3'],
  ['thủy điện Nậm Chiến 2', 'name 2'],
  ['lần thứ 2', 'rank 2'],
  ['Điều 30 Điều lệ Đảng', 'rank 30'],
  ['mức độ 3, 4', 'rank 3', 'rank 4'],
  ['(1) Phát triển kinh tế', 'marker 1'],
  ['2.1. Chỉ tiêu kinh tế', 'marker 2.1'],
  // words that only look alike
  ['hàng năm 39,1 ha', '39.1 ha'],
  ['xử lý dứt điểm 6 trường hợp', '6 trường hợp'],
  ['đạt 5 đồng chí', '5 đồng chí'],
  ['19 cuộc kiểm tra, giám sát', '19 cuộc'],
  ['1890 công dân', '1890 công dân'],
];

describe('readFigures', () => {
  for (const [text, ...figures] of cases)
    it(text, () => assert.deepEqual(readFigures(text.normalize('NFC')).map(brief), figures));

  it('gives places and texts that read back', () => {
    for (const [text] of cases) {
      for (const figure of readFigures(text)) assert.equal(text.slice(figure.start, figure.end), figure.text);
    }
  });
});
