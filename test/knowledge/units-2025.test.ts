import assert from 'node:assert/strict';
import { mergerResolutions } from '../../server/knowledge/documents';
import units from '../../server/knowledge/units-2025.json';
import { unitKey, UnitRegister } from '../../server/knowledge/units-2025';

describe('units of 2025', () => {
  const register = new UnitRegister(units);

  it('are 3,315 with predecessors, in the 34 provinces of the merger resolutions', () => {
    assert.equal(register.all.length, 3315);
    assert.deepEqual(
      units.provinces.map(({ province }) => unitKey(province)).sort(),
      mergerResolutions.map(({ province }) => unitKey(province)).sort(),
    );
    assert.match(units.checked, /^\d\d\/\d\d\/\d{4}$/u);
    assert.match(units.source, /MIT/u);
  });

  it('have names, kinds and districts', () => {
    const former = /^(?:xã|phường|thị trấn) [\p{L}\d].*, (?:Quận|Huyện|Thị xã|Thành phố) ./u;
    const old = /^(?:xã|phường|thị trấn) [\p{L}\d]/u;
    for (const { name, kind, predecessors, earlier } of register.all) {
      assert.match(name, /^[\p{L}\d]/u);
      assert.ok(['xã', 'phường', 'đặc khu'].includes(kind), name);
      for (const one of predecessors) assert.match(`${one.kind} ${one.name}, ${one.district}`, former);
      for (const one of earlier) {
        assert.match(`${one.kind} ${one.name}`, old);
        assert.equal(one.district, undefined);
      }
    }
  });

  it('are found however their names are spelled', () => {
    assert.deepEqual(
      register
        .named('xã', 'Mai Sơn')
        .map(({ predecessors }) => predecessors.map(({ kind, name }) => `${kind} ${name}`)),
      [['thị trấn Hát Lót', 'xã Hát Lót', 'xã Cò Nòi']],
    );
    assert.equal(unitKey('Hoà Lý'), unitKey('Hòa Lí'.normalize('NFD')));
  });
});
