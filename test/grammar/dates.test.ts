import assert from 'node:assert/strict';
import { dateText, datesIn, isPossible } from '../../server/grammar/dates';

const datesOf = (text: string): string[] => datesIn(text).map((d) => text.slice(d.start, d.end));

describe('datesIn', () => {
  it('finds dates in figures and in words', () => {
    assert.deepEqual(datesOf('từ 05/9/2025 đến ngày 1.7.2026, ngày 15 tháng 8 năm 2025, ngày 1/7'), [
      '05/9/2025',
      '1.7.2026',
      '15 tháng 8 năm 2025',
      '1/7',
    ]);
  });

  it('keeps the end of a span of days', () => {
    assert.deepEqual(
      datesIn('(25/01-01/02/2021)').map((d) => [d.day, d.month, d.span]),
      [[1, 2, true]],
    );
  });

  const none = [
    '12/19, 4/19',
    '1.171.2025',
    '2020 - 2025',
    '38/57 chỉ tiêu',
    '3.553,02 KW',
    '57/2023/NQ-HĐND',
    '7/7 bản',
  ];
  for (const text of none) it(`sees no date in «${text}»`, () => assert.deepEqual(datesOf(text), []));

  it('knows the calendar', () => {
    assert.ok(isPossible({ day: 29, month: 2, year: 2024 }));
    assert.ok(!isPossible({ day: 29, month: 2, year: 2025 }));
    assert.ok(!isPossible({ day: 31, month: 6, year: undefined }));
    assert.ok(!isPossible({ day: 1, month: 13, year: 2025 }));
    assert.equal(dateText({ day: 5, month: 9, year: 2025 }), '05/9/2025');
    assert.equal(dateText({ day: 15, month: 1, year: 2025 }), '15/01/2025');
  });
});
