import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { type SemanticToken, semanticTokens } from '../../../server/language/annotations/semantic-tokens';
import type { Range } from '../../../server/text/source';
import { Lines } from '../../support/invariants';
import { parseText } from '../../support/outline';

const rows = (text: string) => text.split(/\r\n|\r|\n/u);
const textOf = (text: string, { position: { line, character }, length }: SemanticToken) =>
  rows(text)[line]!.slice(character, character + length);

/** «kind words» of each token, in order. */
const shown = (text: string, range?: Range) =>
  semanticTokens(parseText(text), range).map((token) => `${token.kind} ${textOf(text, token)}`);

describe('semantic tokens', () => {
  const report = `I. TÌNH HÌNH
1. Kinh tế
Thực hiện Nghị quyết số 15-NQ/ĐU, xã Mạc Khê thu 15,61 tỷ đồng, đạt 104%; có hai mươi hai bản.
2. Chỉ tiêu chủ yếu
(1) Thu nhập bình quân đạt 90 triệu đồng.
- Trồng mới 12 ha rừng từ năm 2025.`;

  it('tell markers, documents, figures, units and names apart', () => {
    assert.deepEqual(shown(report), [
      'marker I.',
      'marker 1.',
      'document Nghị quyết số 15-NQ/ĐU',
      'name xã Mạc Khê',
      'figure 15,61 tỷ',
      'unit đồng',
      'figure 104',
      'unit %',
      'figure hai mươi hai',
      'marker 2.',
      'marker (1)',
      'figure 90 triệu',
      'unit đồng',
      'marker -',
      'figure 12',
      'unit ha',
    ]);
  });

  it('are the same words in decomposed text', () => {
    const decomposed = report.normalize('NFD');
    assert.deepEqual(
      shown(decomposed).map((one) => one.normalize('NFC')),
      shown(report),
    );
  });

  it('mark the list inside a sentence, and no number that a wrapped line begins with', () => {
    const text = `I. TÌNH HÌNH
Ba việc của Đảng bộ xã trong cả nhiệm kỳ: (1) giữ rừng; (2) làm đường; (3) mở lớp học cho bản xa nhất. Số vốn của
2. 500 hộ vay đã trả xong trước hạn, không để nợ quá hạn ở một tổ vay vốn nào của các đoàn thể trong toàn xã ta,
nhờ cán bộ tín dụng cùng trưởng bản đi từng nhà, nhắc từng kỳ trả lãi và giúp bà con ghi sổ thu chi hằng tháng nên
mọi khoản vay đều được dùng đúng mục đích đã cam kết khi làm hồ sơ vay vốn tại điểm giao dịch của ngân hàng ở bản.`;
    const markers = shown(text).filter((one) => one.startsWith('marker'));
    assert.deepEqual(markers, ['marker I.', 'marker (1)', 'marker (2)', 'marker (3)']);
  });

  it('are split where they run over a line end', () => {
    const wrapped = `Đảng bộ xã đã quán triệt đầy đủ các nghị quyết, trong đó có Nghị
quyết số 57-NQ/TW của Bộ Chính trị tới toàn thể cán bộ, đảng viên và Nhân dân trong toàn xã.`;
    assert.deepEqual(shown(wrapped), ['document Nghị', 'document quyết số 57-NQ/TW']);
  });

  it('of a range are those of the whole that touch it', () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 40 } };
    assert.deepEqual(shown(report, range), ['marker 2.', 'marker (1)', 'figure 90 triệu', 'unit đồng']);
  });

  const seeds = path.join(__dirname, '../../../seeds');
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
    it(`lie in the text, in order, without overlaps: ${name}`, () => {
      const text = readFileSync(path.join(seeds, name), 'utf8');
      for (const written of [text, text.normalize('NFD'), `\ufeff${text.replaceAll('\n', '\r\n')}`]) {
        const report = parseText(written);
        const tokens = semanticTokens(report);
        const lines = new Lines(written);
        let before = { line: 0, character: 0 };
        for (const token of tokens) {
          const { line, character } = token.position;
          assert.ok(line > before.line || (line === before.line && character >= before.character), 'they overlap');
          before = { line, character: character + token.length };
          lines.assertRange({ start: token.position, end: before }, token.kind);
        }
        fc.assert(
          fc.property(fc.nat(lines.count - 1), fc.nat(60), (line, more) => {
            const range = { start: { line, character: 0 }, end: { line: line + more, character: 0 } };
            const inside = tokens.filter(({ position }) => position.line >= line && position.line < line + more);
            const found = semanticTokens(report, range);
            assert.deepEqual(
              found.filter(({ position }) => position.line >= line && position.line < line + more),
              inside,
            );
          }),
          { numRuns: 20 },
        );
      }
    });
  }
});
