import assert from 'node:assert/strict';
import units from '../../../server/knowledge/units-2025.json';
import { provideUnits } from '../../../server/knowledge/units-2025';
import { assertFindings, findingsOf } from '../../support/carets';

const rules = ['name/predecessors'];
const silent = (text: string): void => assert.deepEqual(findingsOf(text, { rules }).findings, []);

describe('name/predecessors', () => {
  it('tells what is missing, also in NFD', () => {
    const fixture = `
Đảng bộ xã Mường La được thành lập trên cơ sở sáp nhập 05 đảng bộ: thị trấn Ít Ong và các xã Nặm Păm, Chiềng San, Chiềng Muôn, Mường Trai.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ name/predecessors warning thiếu xã Pi Toong
`;
    assertFindings(fixture, { rules });
    assertFindings(fixture.normalize('NFD').replace('thiếu xã'.normalize('NFD'), 'thiếu xã'), { rules });
  });

  it('tells of a unit that is another’s in place of one', () => {
    assertFindings(
      `
Xã Mai Sơn được thành lập trên cơ sở sáp nhập thị trấn Hát Lót, xã Cò Nòi và xã Chiềng Mung.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ thiếu xã Hát Lót
`,
      { rules },
    );
  });

  for (const [why, text] of [
    [
      'a complete list',
      'Xã Mai Sơn được thành lập từ sáp nhập 03 xã, thị trấn, gồm: xã Hát Lót, xã Cò Nòi và thị trấn Hát Lót.',
    ],
    ['one name for two', 'Xã Mai Sơn được thành lập trên cơ sở sáp nhập xã và thị trấn Hát Lót, xã Cò Nòi.'],
    ['a kind without a name', 'Xã Mai Sơn được thành lập trên cơ sở sáp nhập xã Hát Lót, Cò Nòi và thị trấn.'],
    ['a part of a unit', 'Xã Mai Sơn được thành lập trên cơ sở sáp nhập xã Hát Lót, xã Cò Nòi và một phần thị trấn.'],
    [
      'one too many',
      'Xã Mai Sơn được thành lập trên cơ sở sáp nhập xã Hát Lót, thị trấn Hát Lót, xã Cò Nòi, xã Chiềng Mung.',
    ],
    [
      'another spelling',
      'Xã Mường La được hình thành trên cơ sở hợp nhất thị trấn Ít Ong, xã Nặm Păm, Chiềng San, Chiềng Muôn, Mường Trai, Pi Tong.',
    ],
    [
      'units before 2025',
      'Xã Đoàn Kết tỉnh Sơn La được thành lập trên cơ sở sáp nhập 04 xã Quy Hướng, Tà Lại, Nà Mường, Hua Păng.',
    ],
    ['a merger before 2025', 'Năm 2020, xã Mai Sơn được thành lập trên cơ sở sáp nhập xã Hát Lót và xã Cò Nòi.'],
    ['several units of the name', 'Xã Đoàn Kết được thành lập trên cơ sở sáp nhập các xã Đoàn Kết và Khánh Long.'],
    ['a unit not on record', 'Xã Mạc Khê được thành lập trên cơ sở sáp nhập xã Lũng Cát và xã Huổi Cát.'],
    ['what is no unit', 'Hợp tác xã Mai Sơn được thành lập trên cơ sở sáp nhập Hát Lót và Cò Nòi.'],
    ['wards of a town', 'Phường Hoàn Kiếm được thành lập trên cơ sở sáp nhập phường Hàng Bạc, phường Hàng Bồ.'],
  ] as const) {
    it(`is silent on ${why}`, () => silent(text));
  }

  it('is silent where nobody provides the units, or they cannot be read', () => {
    const text = 'Xã Mai Sơn được thành lập trên cơ sở sáp nhập xã Hát Lót và xã Cò Nòi.';
    try {
      provideUnits(() => {
        throw new Error('no such file');
      });
      silent(text);
    } finally {
      provideUnits(() => units);
    }
    assert.equal(findingsOf(text, { rules }).findings.length, 1);
  });
});
