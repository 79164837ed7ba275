import assert from 'node:assert/strict';
import { readMarker } from '../../server/grammar/markers';
import {
  indicatorReferencesIn,
  isNamedBy,
  referenceNumber,
  type SectionReference,
  sectionReferencesIn,
} from '../../server/grammar/section-references';

const tell = ({ level, numbers, roman, outer, of }: SectionReference): string =>
  `${level} ${roman ? 'R' : ''}${numbers.join('.')}${outer ? ` in ${tell(outer)}` : ''}${of === 'unsaid' ? '' : ` (${of})`}`;

describe('sectionReferencesIn', () => {
  const table: readonly (readonly [text: string, ...found: string[]])[] = [
    ['Đã nêu ở Phần thứ sáu.', 'part 6'],
    ['ĐÃ NÊU Ở PHẦN THỨ HAI', 'part 2'],
    ['Xem phần II và Chương II.', 'part R2', 'chapter R2'],
    ['Nội dung tại mục 2.1, 2.2 và 3 chưa đạt.', 'section 2.1', 'section 2.2', 'section 3'],
    ['theo mục 2 và 3 hộ nghèo', 'section 2'],
    ['từ mục 2.1 đến 2.4', 'section 2.1', 'section 2.4'],
    ['tiểu mục 3', 'section 3'],
    ['mục II.2.1', 'section R2', 'section 2.1 in section R2'],
    ['mục 2.1 của mục II', 'section 2.1 in section R2', 'section R2'],
    ['mục 1, Phần thứ nhất', 'section 1 in part 1', 'part 1'],
    ['Phần thứ hai, mục 3', 'part 2', 'section 3 in part 2'],
    ['mục 2, mục 3', 'section 2', 'section 3'],
    ['Điều 5 khoản 2 Quy chế này', 'article 5 (this)', 'clause 2 in article 5 (this) (this)'],
    ['khoản 1, 2 Điều 5', 'clause 1 in article 5', 'clause 2 in article 5', 'article 5'],
    ['điểm c khoản 2 Điều 5', 'point 3 in clause 2 in article 5', 'clause 2 in article 5', 'article 5'],
    ['Điều 5, 6 và 7 của Quy chế này', 'article 5 (this)', 'article 6 (this)', 'article 7 (this)'],
    ['như mục 2 nêu trên', 'section 2 (this)'],
    ['mục 2.1 Nghị quyết số 05-NQ/TU', 'section 2.1 (other)'],
    ['mục 2, phần II Nghị quyết số 05-NQ/TU', 'section 2 in part R2 (other) (other)', 'part R2 (other)'],
    ['khoản 2 Điều 5 của Luật này', 'clause 2 in article 5', 'article 5'],
    ['Theo Kế hoạch số 08-KH/UBND, tại mục III còn hai việc', 'section R3 (doubtful)'],
    ['danh mục 2 dự án; hạng mục 3; thành phần II; mục vi phạm; phần ba'],
    ['mục 2,5% và Điều 3.5'],
    ['chi 3 khoản 2 tỷ đồng'],
  ];
  for (const [text, ...found] of table)
    it(`«${text}»`, () => assert.deepEqual(sectionReferencesIn(text).map(tell), found));

  it('tells where each number stands, and what the section is called', () => {
    const text = 'Nêu ở mục II.2.1, 2.2; PHẦN THỨ  HAI.';
    assert.deepEqual(
      sectionReferencesIn(text).map(({ start, end, numberStart, name }) => [
        text.slice(start, end),
        text.slice(numberStart, end),
        name,
      ]),
      [
        ['mục II', 'II', 'mục II'],
        ['2.1', '2.1', 'mục II.2.1'],
        ['2.2', '2.2', 'mục 2.2'],
        ['PHẦN THỨ  HAI', 'HAI', 'PHẦN THỨ HAI'],
      ],
    );
  });
});

describe('isNamedBy', () => {
  const markers = (labels: readonly string[]) => labels.map((label) => readMarker(`${label} A`, 0, label.length + 2)!);
  const table: readonly (readonly [reference: string, section: string, above: readonly string[], is: boolean])[] = [
    ['mục II.2', '2.', ['Phần thứ nhất', 'II.'], true],
    ['mục II.2', '2.', ['Phần thứ nhất', 'III.'], false],
    ['mục 2', 'II.', [], false],
    ['mục II', 'Mục II.', [], true],
    ['Điều 5 khoản 2', '2.', ['Chương I', 'Điều 5.'], true],
    ['Điều 5 khoản 2', '2.', ['Chương I', 'Điều 6.'], false],
    ['khoản 2', '2.', ['I.'], false],
    ['khoản 2', '2.', ['Điều 5.'], true],
    ['điểm c khoản 2 Điều 5', 'c)', ['Điều 5.', '2.'], true],
    ['Chương II', 'Chương II', [], true],
  ];
  for (const [text, section, above, is] of table)
    it(`«${text}» ${is ? 'means' : 'does not mean'} «${section}» in «${above.join(' ')}»`, () => {
      const reference = sectionReferencesIn(text).reduce((inmost, one) =>
        one.outer ? one : inmost.outer ? inmost : one,
      );
      const smallest = text.startsWith('điểm') ? sectionReferencesIn(text)[0]! : reference;
      assert.equal(isNamedBy(markers([section])[0]!, markers(above), smallest), is);
    });
});

describe('referenceNumber', () => {
  const table: readonly (readonly [written: string, marker: string, number: string | undefined])[] = [
    ['2.1', '3.4.', '3.4'],
    ['II', 'IV.', 'IV'],
    ['2.1', 'III.', 'III'],
    ['hai', 'Phần thứ ba', 'ba'],
    ['HAI', 'Phần thứ ba', 'BA'],
    ['II', 'Phần thứ ba', 'III'],
    ['5', 'Điều 6.', '6'],
    ['c', 'đ)', 'đ'],
    ['2.1', 'A.', undefined],
  ];
  for (const [written, marker, number] of table)
    it(`«${written}» for ${marker}`, () =>
      assert.equal(referenceNumber(written, readMarker(`${marker} A`, 0, marker.length + 2)!), number));
});

describe('indicatorReferencesIn', () => {
  const table: readonly (readonly [text: string, ...found: string[]])[] = [
    ['chỉ tiêu số 03', '3'],
    ['các chỉ tiêu số 03, 04 và số 05 chưa đạt', '3', '4', '5'],
    ['chỉ tiêu (3) và (4)', '3', '4'],
    ['chỉ tiêu thứ 3 và 12 hộ', '3'],
    ['nhóm chỉ tiêu (05), 22 chỉ tiêu (15), chỉ tiêu (05 chỉ tiêu)'],
    ['chỉ tiêu (68%), chỉ tiêu số 12,5%'],
    ['chỉ tiêu số 3 Nghị quyết số 05-NQ/TU', '3 (other)'],
  ];
  for (const [text, ...found] of table)
    it(`«${text}»`, () =>
      assert.deepEqual(
        indicatorReferencesIn(text).map(({ number, of }) => `${number}${of === 'other' ? ' (other)' : ''}`),
        found,
      ));
});
