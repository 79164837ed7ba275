import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, marksFit } from '../../server/text/fold';
import { bareKeys } from '../../server/text/telex';

describe('folding', () => {
  it('takes capitals and marks away', () => {
    assert.equal(fold('Đảng ủy ƯỚC TÍNH 2.000 hộ'), 'dang uy uoc tinh 2.000 ho');
  });

  it('keeps offsets', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(text).length, text.length)));
  });

  for (const [typed, text, fits] of [
    ['dang u', 'Đảng ủy', true],
    ['Đang', 'Đảng', true],
    ['Đảng uỷ', 'Đảng ủy', true],
    ['hoá', 'hóa chất', true],
    ['hò', 'hóa', false],
    ['ban', 'Bản', true],
    ['bàn', 'Bản', false],
    ['chấ', 'Chấp hành', true],
    ['châ', 'Chấp hành', true],
    ['chă', 'Chấp hành', false],
    ['dan', 'Dân', true],
    ['đan', 'Dân', false],
    // The tone of a syllable may be typed last.
    ['hoat', 'hoạt', true],
    ['hoạ', 'hoạt', true],
  ] as const) {
    it(`«${typed}» ${fits ? 'may become' : 'is not'} «${text}»`, () => assert.equal(marksFit(typed, text), fits));
  }
});

describe('keys of the Telex method', () => {
  for (const [keys, bare] of [
    ['chaaps', 'chap'],
    ['chasp', 'chap'],
    ['dduwowngf', 'duong'],
    ['dangr', 'dang'],
    ['ddarng', 'dang'],
    ['uyr', 'uy'],
    ['tuw', 'tu'],
    ['twf', 'tu'],
    ['nghieejp', 'nghiep'],
    ['Dda', 'da'],
    ['sr', 'sr'],
  ] as const) {
    it(`${keys} are ${bare}`, () => assert.equal(bareKeys(keys), bare));
  }
});
