import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../server/report/parse';
import type { Section } from '../../server/report/model';
import { SourceText } from '../../server/text/source';
import { parseText } from '../support/outline';

const pieces = fc.constantFrom(
  'Phần thứ nhất', 'I. KẾT QUẢ', 'II- HẠN CHẾ', '1. Về kinh tế', '1.1. Nông nghiệp', '2.1.1- Trồng trọt', '(1) Tăng thu', '(3,4) Gộp', 'a) Một', 'đ) Hai', '- Gạch đầu dòng',
  '+ Dấu cộng', 'Một là, đoàn kết', 'Chương I', 'Điều 5. Hiệu lực', 'đạt 8,9%2, tăng cao1.', '1 Chú thích', '2* (1) Chú thích', '12', '-----', '\f', '2025 - 2030.', '132.542 con',
  'Nơi nhận:', 'xác định 03 khâu đột phá: (1) một; (2) hai', '2. Chỉ tiêu (02 chỉ tiêu)', '(68 chữ)', '\ud800', '\u0000', '   ', 'tổng số 5 rõ (rõ người, rõ việc)', 'ế'.normalize('NFD').repeat(40),
); // prettier-ignore
const anyText = fc
  .array(fc.tuple(pieces, fc.constantFrom('\n', '\n\n', '\r\n', ' ')), { maxLength: 60 })
  .map((parts) => parts.map(([a, b]) => a + b).join(''));

function* sectionsOf(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* sectionsOf(section.children);
  }
}

describe('parseReport', () => {
  it('never throws, and nests spans, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const report = parseText(text);
        for (const section of sectionsOf(report.sections)) {
          assert.ok(section.span.start <= section.headingSpan.start && section.headingSpan.end <= section.span.end);
          for (const child of section.children)
            assert.ok(section.span.start <= child.span.start && child.span.end <= section.span.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('drops no word: what is in no paragraph is a page number, a rule, or a footnote mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = new SourceText(text);
        const report = parseReport(source);
        const covered = new Uint8Array(source.text.length);
        const cover = ({ start, end }: { start: number; end: number }) => covered.fill(1, start, end);
        for (const paragraph of report.paragraphs) cover(paragraph.span);
        for (const note of report.footnotes) cover(note.markerSpan);
        let left = '';
        for (let i = 0; i < covered.length; i++) left += covered[i] ? ' ' : source.text.charAt(i);
        assert.doesNotMatch(left, /\p{L}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of a text with CRLF, decomposed letters or a byte order mark', () => {
    const shape = (text: string) =>
      JSON.stringify(
        [...sectionsOf(parseText(text).sections)].map((s) => [s.kind, s.marker?.text, s.title.normalize('NFC')]),
      );
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = shape(text);
        assert.equal(shape(text.replace(/\r?\n/g, '\r\n')), shape(text.replace(/\r\n/g, '\n')));
        assert.equal(shape(text.normalize('NFD')), plain);
        assert.equal(shape('\ufeff' + text), plain);
      }),
      { numRuns: 200 },
    );
  });

  it('costs linear time on ten thousand markers, one long line and unclosed brackets', () => {
    // No timing is asserted: a quadratic step would run into the test's time limit.
    for (const text of [
      Array.from({ length: 10_000 }, (_, i) => `${'1.'.repeat(1 + (i % 5))} Mục ${i}`).join('\n'),
      Array.from({ length: 10_000 }, () => '1. Mục').join('\n'),
      '(1) a; '.repeat(60_000),
      '6 dân tộc ('.repeat(30_000),
      'BÁO CÁO CHÍNH TRỊ\n'.repeat(10_000),
      'x'.repeat(1 << 20),
      `chữ1\n1 Ghi chú\n`.repeat(10_000),
    ])
      assert.ok(parseText(text));
  }).timeout(60_000);
});
