import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WrittenNumber } from '../../server/text/number';
import { findNumbers } from '../../server/text/numbers';

/** One number in a line: `12,5`, `17/21`, `26..28`, with its notes behind. */
function brief(number: WrittenNumber): string {
  const notes = number.notes.length ? ` !${number.notes.join(',')}` : '';
  if (number.form === 'fraction') return `${number.numerator.value}/${number.denominator.value}${notes}`;
  if (number.form === 'interval') return `${number.lower.value}..${number.upper.value}${notes}`;
  return `${number.value}${number.alternative === undefined ? '' : `|${number.alternative}`}${notes}`;
}

const read = (text: string): string[] => findNumbers(text).map(brief);

const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['1.171 đảng viên', '1171|1.171'],
  ['37,88 km²', '37.88'],
  ['3.553,02 KW', '3553.02'],
  ['06 chỉ tiêu', '6'],
  ['0 Nghị quyết', '0'],
  ['0,055%', '0.055'],
  ['42.8%', '42.8 !decimal-point'],
  ['3.13ha', '3.13 !decimal-point'],
  ['1,070m', '1.07|1070 !ambiguous-comma'],
  ['649,652,000 đồng', '649652000 !comma-groups'],
  ['tổng đàn 11. 152 con; gia cầm', '11152|11.152 !loose-group'],
  ['158. 500 nghìn đồng', '158500000|158500 !loose-group'],
  ['11. 553,6 ha', '11553.6 !loose-group'],
  ['bắt 30. 120 đảng viên', '30', '120'],
  ['có 1 120 hộ, trong đó 640 hộ', '1120 !spaced-groups', '640'],
  ['có 12\u2009300 con', '12300 !spaced-groups'],
  ['có 12\u00a0300 con', '12300 !spaced-groups'],
  ['có 12\u202f300 con', '12300 !spaced-groups'],
  ["có 1'120 hộ", '1120 !spaced-groups'],
  ['có 1’120 hộ', '1120 !spaced-groups'],
  ['tổng số 2 500 000 000 đồng', '2500000000 !spaced-groups'],
  ['đạt 1 234,5 ha', '1234.5 !spaced-groups'],
  ['từ 1 200 - 1 500 lượt', '1200..1500 !spaced-groups,spaced-groups'],
  ['1 120/1 250 hộ', '1', '120/1250 !spaced-groups'],
  ['có 1 120/1 250 hộ', '1120/1250 !spaced-groups,spaced-groups'],
  ['1 250 hộ thoát nghèo', '1', '250'],
  ['1\u00a0250 hộ thoát nghèo', '1250 !spaced-groups'],
  ['năm 2025 120 hộ thoát nghèo', '2025 !ungrouped', '120'],
  ['trong tháng 6 120 con', '6', '120'],
  ['khối lớp 5 120 học sinh', '5', '120'],
  ['Bản Nà Lốc 12 340 45', '12', '340', '45'],
  ['phấn đấu 5 100% bản', '5', '100'],
  ['12.500 300 con', '12500|12.5', '300'],
  ['tăng 1 12 con', '1', '12'],
  ['tăng trưởng từ -1,2% lên 3,4%', '-1.2', '3.4'],
  ['thu chi là -15 triệu đồng', '-15000000'],
  ['nhiệt độ xuống –2 độ C', '-2'],
  ['−2,5%/năm', '-2.5'],
  ['năm 2024 -1,2%, năm 2025 (-0,5%)', '2024 !ungrouped', '-1.2', '2025 !ungrouped', '-0.5'],
  ['cân đối âm 1,2 tỷ đồng', '-1200000000'],
  ['máy ghi âm 2 chiếc', '2'],
  ['chênh lệch (1.250) triệu đồng', '-1250000000|-1250000'],
  ['lỗ (1,2) tỷ đồng; nhiệm vụ (1) và (2)', '-1200000000', '1', '2'],
  ['tỷ lệ (12,5%)', '12.5'],
  ['dịch Covid -19', '19'],
  ['bản Nà Lốc -15 hộ', '15'],
  ['giảm -1,2%', '1.2'],
  ['- 15 hộ', '15'],
  ['-15 hộ', '15'],
  ['QĐ-120', '120'],
  ['9820 con', '9820 !ungrouped'],
  ['40.000.000đ', '40000000'],
  ['1,5 triệu lượt', '1500000'],
  ['28.405 triệu đồng', '28405000000|28405000'],
  ['2 nghìn tỷ đồng', '2000000000000'],
  ['1 tỷ 200 triệu đồng', '1200000000'],
  ['1 triệu rưỡi', '1500000'],
  ['200 trăm triệu đồng', '20000000000 !double-scale'],
  ['chiếm 5 tỷ lệ', '5'],
  ['17/21 chỉ tiêu', '17/21'],
  ['3847/3847 hội viên', '3847/3847 !ungrouped,ungrouped'],
  ['1,191/ 2,127con', '1.191/2.127 !ambiguous-comma,ambiguous-comma'],
  ['26- 28%', '26..28'],
  ['15% -20%', '15..20'],
  ['từ 5 đến 10 bản', '5..10'],
  ['92% đến 97%', '92..97'],
  ['75-95 triệu đồng/ha', '75000000..95000000'],
  ['800 – 1.000 tấn/năm', '800..1000'],
  ['2020 - 2025', '2020..2025 !ungrouped,ungrouped'],
  ['từ 47,71 xuống còn 12,92%', '47.71', '12.92'],
  ['hai mươi hai chỉ tiêu', '22'],
  ['Hai khâu đột phá', '2'],
  ['BA KHÂU ĐỘT PHÁ', '3'],
  ['mười lăm hộ', '15'],
  ['mười năm qua', '10'],
  ['ba mươi mốt bản', '31'],
  ['bốn mươi tư', '44'],
  ['một trăm linh năm người', '105'],
  ['hai trăm ba mươi hộ', '230'],
  ['ba nghìn hộ', '3000'],
  ['năm khâu đột phá', '5'],
  ['trong năm xã đã', ...[]],
  ['hằng năm, các năm qua', ...[]],
  ['một số đơn vị, một phần', ...[]],
  ['thứ hai, tháng ba, ngã ba Cò Nòi, huyện Ba Vì', ...[]],
  ['Một là, Hai là,', ...[]],
  ['8,9%2.', '8.9'],
  ['công nghệ cao1; đạt1.', ...[]],
  ['mô hình “Dân vận khéo”6', ...[]],
  ['phong trào "5 rõ"', '5'],
  ['khoá QH15, km2, Covid19', ...[]],
  ['Tiểu khu được115m; bản', '115 !glued'],
  ['ngày 18/4/2023, từ 22.11.2014 và 01.7.2025', ...[]],
  ['0212345678', ...[]],
];

describe('findNumbers', () => {
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(read(text), expected));

  it('gives offsets that read back', () => {
    for (const [text] of cases) {
      for (const n of findNumbers(text)) assert.equal(text.slice(n.start, n.end), n.text);
    }
  });

  it('never overlaps and never throws', () => {
    const piece = fc.constantFrom(
      '1',
      '23',
      '.',
      ',',
      '/',
      ' ',
      '-',
      '%',
      'triệu',
      'đến',
      'hai',
      'mươi',
      'năm',
      'a',
      '000',
      '\n',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const n of findNumbers(text)) {
          assert.ok(n.start >= end && n.end > n.start && n.end <= text.length);
          end = n.end;
        }
      }),
    );
  });

  it('reads back every whole number with dots between its groups', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (value) => {
        const written = String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
        assert.equal(findNumbers(`có ${written} hộ`)[0]?.value, value);
      }),
    );
  });

  it('gets through absurd numbers', () => {
    assert.deepEqual(read('9'.repeat(1000)), []);
    assert.equal(findNumbers(`đạt 37,${'0'.repeat(100)}%`)[0]?.value, 37);
    assert.deepEqual(read('1/0 và 0/0'), ['1/0', '0/0']);
    assert.equal(findNumbers('1/'.repeat(50_000)).length, 0);
    assert.equal(findNumbers('7 '.repeat(10_000)).length, 10_000);
    assert.ok(findNumbers('hai mươi '.repeat(10_000)).length > 0);
  });
});
