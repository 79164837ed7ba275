import assert from 'node:assert/strict';
import type { Diagnostic } from '../../server/language/diagnostics/diagnostic';
import type { Folding } from '../../server/language/navigation/folding';
import type { OutlineItem } from '../../server/language/navigation/outline';
import { compare, type Position, type Range } from '../../server/text/source';

/** A text as the protocol counts it; knows which positions there are. */
export class Lines {
  private readonly lengths: readonly number[];

  constructor(text: string) {
    this.lengths = text.split(/\r\n|\r|\n/u).map((line) => line.length);
  }

  get count(): number {
    return this.lengths.length;
  }

  assertRange({ start, end }: Range, what: string): void {
    for (const { line, character } of [start, end]) {
      assert.ok(line >= 0 && line < this.count, `${what}: line ${line} of ${this.count}`);
      const length = this.lengths[line]!;
      assert.ok(character >= 0 && character <= length, `${what}: character ${character} of ${length} in line ${line}`);
    }
    assert.ok(compare(start, end) <= 0, `${what}: ends before it starts`);
  }
}

const holds = (outer: Range, inner: Range) =>
  compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;

/** Names said, ranges in the text, children in their parents, everything in the order of the text. */
export function assertOutline(items: readonly OutlineItem[], lines: Lines, parent?: OutlineItem): void {
  let before: OutlineItem | undefined;
  for (const item of items) {
    assert.ok(item.name.trim(), 'an item without a name');
    assert.ok(!/[\r\n]/u.test(item.name), `a name of several lines: ${item.name}`);
    lines.assertRange(item.range, item.name);
    lines.assertRange(item.selectionRange, item.name);
    assert.ok(holds(item.range, item.selectionRange), `the heading is outside: ${item.name}`);
    if (parent) assert.ok(holds(parent.range, item.range), `${item.name} reaches out of ${parent.name}`);
    if (before) {
      assert.ok(compare(before.range.start, item.range.start) <= 0, `${item.name} stands before ${before.name}`);
      assert.ok(compare(before.range.end, item.range.start) <= 0, `${before.name} overlaps ${item.name}`);
    }
    before = item;
    assertOutline(item.children, lines, item);
  }
}

/** Several lines each, in order, one per start line, none reaching out of another. */
export function assertFoldings(ranges: readonly Folding[], lines: Lines): void {
  const open: Folding[] = [];
  let before = -1;
  for (const range of ranges) {
    assert.ok(range.startLine > before, 'out of order, or two on one line');
    before = range.startLine;
    assert.ok(range.endLine > range.startLine && range.endLine < lines.count, 'no lines to fold');
    while (open.length && open.at(-1)!.endLine <= range.startLine) open.pop();
    if (open.length) assert.ok(range.endLine <= open.at(-1)!.endLine, 'reaches out of the one around it');
    open.push(range);
  }
}

/** From the inside out, each strictly larger, the position in all of them, the whole text last. */
export function assertSelection(ranges: readonly Range[], position: Position, lines: Lines): void {
  assert.ok(ranges.length);
  ranges.forEach((range, index) => {
    lines.assertRange(range, 'selection');
    assert.ok(holds(range, { start: position, end: position }), 'the position is outside');
    const inner = ranges[index - 1];
    if (inner) {
      assert.ok(holds(range, inner), 'not nested');
      assert.notDeepEqual(range, inner);
    }
  });
  assert.deepEqual(ranges.at(-1)!.start, { line: 0, character: 0 });
  assert.equal(ranges.at(-1)!.end.line, lines.count - 1);
}

/** Whether the order of two edits matters: they share a character, or insert at one place. */
const overlap = (a: Range, b: Range): boolean =>
  (compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0) || compare(a.start, b.start) === 0;

/** Said in words, in the text, in order; the edits of a fix share no place. */
export function assertDiagnostics(diagnostics: readonly Diagnostic[], lines: Lines): void {
  let before: Diagnostic | undefined;
  for (const one of diagnostics) {
    const what = `${one.rule}: ${one.message}`;
    assert.ok(one.message.trim(), 'a finding without words');
    assert.ok(!/\{\w+\}/u.test(one.message), `a placeholder was left: ${what}`);
    lines.assertRange(one.range, what);
    one.related.forEach(({ range }) => lines.assertRange(range, what));
    if (before) assert.ok(compare(before.range.start, one.range.start) <= 0, `out of order: ${what}`);
    before = one;
    for (const { title, edits } of one.fixes) {
      assert.ok(title.trim() && edits.length, `an empty fix: ${what}`);
      edits.forEach(({ range }, index) => {
        lines.assertRange(range, what);
        const others = edits.slice(index + 1);
        assert.ok(!others.some((other) => overlap(range, other.range)), `edits that overlap: ${what}`);
      });
    }
  }
}
