import assert from 'node:assert/strict';
import { periodText, readPeriod, usualPeriod } from '../../client/new-report-period';

describe('the period of a new report', () => {
  const usual: readonly [Parameters<typeof usualPeriod>[0], string, string][] = [
    ['term', '2024-06-15', '2025 - 2030'],
    ['term', '2026-11-22', '2025 - 2030'],
    ['term', '2028-12-31', '2025 - 2030'],
    ['term', '2029-01-01', '2030 - 2035'],
    ['year', '2026-11-22', '2026'],
    ['year', '2027-02-10', '2026'],
    ['year', '2027-03-01', '2027'],
    ['plan', '2026-11-22', '2027'],
    ['plan', '2026-09-30', '2026'],
  ];
  for (const [kind, day, expected] of usual) {
    it(`of the kind «${kind}», begun on ${day}: ${expected}`, () => {
      const period = usualPeriod(kind, new Date(`${day}T12:00:00`));
      assert.equal(periodText(period), expected);
      assert.deepEqual(readPeriod(kind, periodText(period)), period);
    });
  }

  it('is read as people write it', () => {
    for (const text of ['2025 - 2030', '2025-2030', ' 2025 – 2030 ', '2025'])
      assert.deepEqual(readPeriod('term', text), { from: 2025, to: 2030 }, text);
    assert.deepEqual(readPeriod('year', '2026'), { from: 2026, to: 2026 });
  });

  it('is refused where it is none', () => {
    for (const text of [
      '',
      '2025 - 2031',
      '2030 - 2025',
      '2025 - 2025',
      '25 - 30',
      '20255',
      'năm 2025',
      '1925',
      '2198',
    ])
      assert.equal(readPeriod('term', text), undefined, text);
    for (const text of ['2026 - 2027', '26', '1929', '2201', '2026.'])
      assert.equal(readPeriod('plan', text), undefined, text);
  });
});
