import assert from 'node:assert/strict';
import { answersTo, symbolsOf } from '../../../server/language/navigation/symbols';
import { parseText } from '../../support/outline';

describe('symbols of a report', () => {
  it('are its headings and indicators, each with the heading above it', () => {
    const report = parseText(`Phần thứ nhất
TÌNH HÌNH
I. CHỈ TIÊU CHỦ YẾU
1. Chỉ tiêu kinh tế (02 chỉ tiêu)
(1) Tỷ lệ hộ nghèo còn 3%.
(2) Diện tích chè đạt 40 ha.
`);
    assert.deepEqual(
      symbolsOf(report).map(({ kind, name, container }) => [kind, name, container]),
      [
        ['part', 'Phần thứ nhất TÌNH HÌNH', ''],
        ['section', 'I. CHỈ TIÊU CHỦ YẾU', 'Phần thứ nhất TÌNH HÌNH'],
        ['section', '1. Chỉ tiêu kinh tế (02 chỉ tiêu)', 'I. CHỈ TIÊU CHỦ YẾU'],
        ['indicator', '(1) Tỷ lệ hộ nghèo', '1. Chỉ tiêu kinh tế (02 chỉ tiêu)'],
        ['indicator', '(2) Diện tích chè', '1. Chỉ tiêu kinh tế (02 chỉ tiêu)'],
      ],
    );
  });

  it('are none where there is no heading', () => {
    assert.deepEqual(symbolsOf(parseText('')), []);
  });

  const valid = ['', 'chỉ tiêu', 'CHI TIEU', 'đầu', 'dau tu', 'ctđt', 'Đầu tư'.normalize('NFD'), '2.1'];
  for (const query of valid)
    it(`«${query}» finds «2.1. Chỉ tiêu đầu tư»`, () => assert.ok(answersTo(query)('2.1. Chỉ tiêu đầu tư')));
  for (const query of ['tiêu chỉ', 'z', '2.1. Chỉ tiêu đầu tư công'])
    it(`«${query}» does not`, () => assert.ok(!answersTo(query)('2.1. Chỉ tiêu đầu tư')));
});
