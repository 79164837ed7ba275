import assert from 'node:assert/strict';
import { labelOf, latinLetters, nextLabel, placeOf, relabelled, scriptOf } from '../../server/grammar/labels';
import type { Marker } from '../../server/grammar/marker';
import { readMarker } from '../../server/grammar/markers';

/** The marker that a text begins with: `2.1.` of «2.1. Trồng trọt». */
function markerOf(text: string): Marker {
  const marker = readMarker(`${text} Trồng trọt`, 0, text.length + ' Trồng trọt'.length);
  assert.equal(marker?.text, text, `no marker: «${text}»`);
  return marker;
}

describe('labels', () => {
  describe('count on as they are written', () => {
    const table: readonly (readonly [written: string, next: string | undefined])[] = [
      ['Phần thứ nhất', 'Phần thứ hai'],
      ['PHẦN THỨ HAI:', 'PHẦN THỨ BA:'],
      ['Phần thứ mười', undefined],
      ['Chương IX.', 'Chương X.'],
      ['Mục 3.', 'Mục 4.'],
      ['Điều 9.', 'Điều 10.'],
      ['Khoản 1.', 'Khoản 2.'],
      ['Điểm d)', 'Điểm đ)'],
      ['II -', 'III -'],
      ['C.', 'D.'],
      ['2.3', '2.4'],
      ['2.1.9.', '2.1.10.'],
      ['7/', '8/'],
      ['3)', '4)'],
      ['* 3.', '* 4.'],
      ['(3)-', '(4)-'],
      ['(03)', '(04)'],
      ['(09)', '(10)'],
      ['(3,4)', '(5)'],
      ['d)', 'đ)'],
      ['(y)', undefined],
      ['Hai là,', 'Ba là,'],
      ['Thứ ba:', 'Thứ tư:'],
      ['Mười là,', undefined],
      ['+', '+'],
    ];
    for (const [written, next] of table)
      it(`«${written}»`, () => {
        assert.equal(nextLabel(markerOf(written)), next);
      });
  });

  describe('take another number in the form of their list', () => {
    const table: readonly (readonly [list: string, marker: string, number: number, label: string | undefined])[] = [
      ['(01) (02) (04)', '(04)', 3, '(03)'],
      // The list tells what a marker of two figures cannot.
      ['(01) (02) (14)', '(14)', 3, '(03)'],
      ['(1) (2) (14)', '(14)', 3, '(3)'],
      ['(1) (4,5)', '(4,5)', 2, '(2,3)'],
      ['(01) (04; 05)', '(04; 05)', 2, '(02; 03)'],
      ['(1) (4-6)', '(4-6)', 2, '(2-4)'],
      ['Một là, Ba là,', 'Ba là,', 11, undefined],
    ];
    for (const [list, marker, number, label] of table)
      it(`«${marker}» as ${number} of «${list}»`, () => {
        const script = scriptOf(list.split(/(?<=\)|,) /u).map((text) => ({ text })));
        assert.equal(relabelled(markerOf(marker), [number], script), label);
      });

    it('all the levels of 2.1.3.', () => assert.equal(relabelled(markerOf('2.1.3.'), [3, 2, 1]), '3.2.1.'));
    it('letters without đ', () => {
      const script = { ...scriptOf([]), letters: latinLetters };
      assert.equal(relabelled(markerOf('d)'), [5], script), 'e)');
      assert.equal(placeOf(markerOf('e)'), script), 5);
      assert.equal(placeOf(markerOf('e)'), scriptOf([])), 6);
    });
  });

  describe('name an item in a message', () => {
    const table: readonly (readonly [written: string, number: number, label: string])[] = [
      ['2.1 -', 2, '2.2 -'],
      ['(01)', 3, '(03)'],
      ['(3,4)', 5, '(5)'],
      ['Một là,', 3, 'Ba là'],
      ['Thứ hai,', 3, 'Thứ ba'],
      ['Một là,', 11, '11 là'],
    ];
    for (const [written, number, label] of table)
      it(`${number} of «${written}»`, () => assert.equal(labelOf(markerOf(written), number), label));
  });
});

describe('merged markers', () => {
  const table: readonly (readonly [written: string, numbers: readonly number[], merged: readonly number[]])[] = [
    ['(3,4)', [4], [3, 4]],
    ['(3, 5)', [5], [3, 5]],
    ['(3-5)', [5], [3, 4, 5]],
  ];
  for (const [written, numbers, merged] of table)
    it(`«${written}» stands for ${merged.join(', ')}`, () => {
      const marker = markerOf(written);
      assert.deepEqual([marker.numbers, marker.merged], [numbers, merged]);
    });
});
