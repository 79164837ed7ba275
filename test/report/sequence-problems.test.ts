import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sequenceProblems } from '../../server/report/sequence-problems';

const problemsOf = (numbers: readonly (number | readonly [number, number])[], first = 1): string[] =>
  sequenceProblems(
    numbers.map((n) => (typeof n === 'number' ? { low: n, high: n } : { low: n[0], high: n[1] })),
    first,
  ).map((p) =>
    p.kind === 'gap'
      ? `${p.at}: thiếu ${p.numbers.join(',')}`
      : p.kind === 'duplicate'
        ? `${p.at}: trùng ${p.of}, phải là ${p.expected}`
        : `${p.at}: lạc, phải là ${p.expected}`,
  );

describe('sequenceProblems', () => {
  const table: [string, (number | [number, number])[], number, string[]][] = [
    ['a whole list', [1, 2, 3, 4], 1, []],
    ['a list that runs on', [7, 8], 7, []],
    ['a gap', [1, 2, 4], 1, ['2: thiếu 3']],
    ['a gap of two', [1, 4, 5], 1, ['1: thiếu 2,3']],
    ['a missing first item', [2, 3], 1, ['0: thiếu 1']],
    ['a repeated last number', [1, 2, 3, 3], 1, ['3: trùng 2, phải là 4']],
    ['a repeated number that shifts the rest', [1, 2, 2, 3, 4], 1, ['2: trùng 1, phải là 3']],
    ['a number repeated in place of the next', [1, 2, 2, 4, 5], 1, ['2: trùng 1, phải là 3']],
    ['a number taken from the one that follows', [1, 3, 3, 4], 1, ['1: trùng 2, phải là 2']],
    ['a number out of the blue', [1, 2, 9, 4, 5], 1, ['2: lạc, phải là 3']],
    ['a merged item', [1, 2, [3, 4], 5], 1, []],
    ['a merged item that covers its neighbour', [1, [2, 3], 3, 4], 1, ['2: trùng 1, phải là 4']],
    ['one wrong number at the end', [1, 2, 3, 1], 1, ['3: trùng 0, phải là 4']],
    ['a run-on list that lost its first item', [8, 9], 7, ['0: thiếu 7']],
  ];
  for (const [name, numbers, first, expected] of table)
    it(name, () => assert.deepEqual(problemsOf(numbers, first), expected));

  it('says nothing of any unbroken list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(300), (first, length) =>
        assert.deepEqual(
          problemsOf(
            Array.from({ length }, (_, i) => first + i),
            first,
          ),
          [],
        ),
      ),
    );
  });

  it('says something of every list with one item taken out, changed or doubled, except a lost last one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('out', 'changed', 'doubled'),
        (length, where, other, how) => {
          const list = Array.from({ length }, (_, i) => i + 1);
          const at = where % (length - 1);
          if (how === 'out') list.splice(at, 1);
          else if (how === 'doubled') list.splice(at, 0, list[at]!);
          else list[at] = other === list[at] ? other + 1 : other;
          assert.notDeepEqual(problemsOf(list), []);
        },
      ),
    );
  });
});
