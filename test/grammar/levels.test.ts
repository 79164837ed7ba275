import assert from 'node:assert/strict';
import { anyUnit, eitherUnit, isAboveCommune, titledUnit, withoutLevel } from '../../server/grammar/levels';

describe('levels', () => {
  it('are alternatives of an expression, the longest first', () => {
    const first = new RegExp(`^(?:${anyUnit})`, 'u');
    assert.equal(first.exec('thị trấn Hát Lót')?.[0], 'thị trấn');
    assert.equal(first.exec('thành phố Sơn La')?.[0], 'thành phố');
    assert.ok(new RegExp(`^(?:${eitherUnit}) Mạc Khê$`, 'u').test('Xã Mạc Khê'));
    assert.ok(!new RegExp(`^(?:${titledUnit}) Mạc Khê$`, 'u').test('xã Mạc Khê'));
  });

  it('stand before a name', () => {
    assert.equal(withoutLevel('thị xã Mạc Khê'), 'Mạc Khê');
    assert.equal(withoutLevel('đặc khu Nà Lò'), 'Nà Lò');
    assert.equal(withoutLevel('Mạc Khê'), 'Mạc Khê');
  });

  it('have ranks', () => {
    assert.ok(isAboveCommune('huyện Mạc Khê'));
    assert.ok(isAboveCommune('quận Nà Lò'));
    assert.ok(!isAboveCommune('đặc khu Nà Lò'));
    assert.ok(!isAboveCommune('xã hội'));
  });
});
