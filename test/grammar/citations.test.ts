import assert from 'node:assert/strict';
import { citationsIn } from '../../server/grammar/citations';

/** Code as written → its right form and what is wrong with it. */
const codesOf = (text: string): string[] =>
  citationsIn(text).map((c) => [c.text, c.form ?? '?', c.slip ?? 'ok'].join(' → '));

describe('citationsIn', () => {
  const right = [
    ...['57-NQ/TW', '40-CT/TW', '37-QĐ/TW', '14-NQ/HU', '1502-QĐ/TU', '7580-CV/TU', '02-HD/BTCTW', '1975-TB/TU'],
    ...['55/2015/NĐ-CP', '57/2023/NQ-HĐND', '88/2019/QH14', '1681/NQ-UBTVQH15', '733/QĐ-TTg', '04/KL-TTr'],
    ...['247/KH-UBND', '46/QĐ-UBND', '30/2020/NĐ-CP', '06/2025/TT-BNV', '12-KH/ĐU'],
  ];
  for (const code of right)
    it(`takes ${code} as it is`, () => assert.deepEqual(codesOf(`số ${code} ngày`), [`${code} → ${code} → ok`]));

  const wrong: [string, string, string][] = [
    ['57/NQ-TW', '57-NQ/TW', 'order'],
    ['40/CT-TW', '40-CT/TW', 'order'],
    ['40-CT-TW', '40-CT/TW', 'order'],
    ['40/CT/TW', '40-CT/TW', 'order'],
    ['57/NQTW', '57-NQ/TW', 'order'],
    ['57-TW/NQ', '57-NQ/TW', 'order'],
    ['88/2019/NQ-QH', '88/2019/QH14', 'order'],
    ['88/2019/NQ-QH14', '88/2019/QH14', 'order'],
    ['247-KH/UBND', '247/KH-UBND', 'order'],
    ['55/2015/NĐ/CP', '55/2015/NĐ-CP', 'order'],
    ['1681-NQ/UBTVQH15', '1681/NQ-UBTVQH15', 'order'],
    ['55/NĐ-CP', '?', 'year'],
    ['57 - NQ/TW', '57-NQ/TW', 'space'],
    ['57–NQ/TW', '57-NQ/TW', 'space'],
    ['37-QD/TW', '37-QĐ/TW', 'case'],
    ['733/QĐ-TTG', '733/QĐ-TTg', 'case'],
  ];
  for (const [code, form, slip] of wrong)
    it(`writes ${code} as ${form}`, () => assert.deepEqual(codesOf(`số ${code} của`), [`${code} → ${form} → ${slip}`]));

  const others = [
    'TH-THCS',
    '38/57 chỉ tiêu',
    '2021 - 2030',
    'Quốc lộ 6 - tuyến',
    'Đề án 06/CP',
    '2025- Đợt 1',
    '5 - CT',
  ];
  for (const text of others) it(`sees no code in «${text}»`, () => assert.deepEqual(codesOf(text), []));

  it('reads date, issuer and the word for the kind', () => {
    const [a, b] = citationsIn(
      'theo Chỉ thị số 40-CT/TW ngày 22.11.2014 của Ban Bí thư Trung ương Đảng; Kết luận 01-KL/TW của Bộ Chính trị',
    );
    assert.equal(a?.kindWord?.text, 'Chỉ thị');
    assert.deepEqual([a.date?.day, a.date?.month, a.date?.year], [22, 11, 2014]);
    assert.equal(a.issuer?.name, 'Ban Bí thư');
    assert.ok(b);
    assert.equal(b.date, undefined);
    assert.equal(b.issuer?.name, 'Bộ Chính trị');
  });
});
