import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LanguageService } from '../../../server/language/service';
import { defaultSettings, type Settings } from '../../../server/language/settings';
import { applied, type Caret, caretIn, offsetOf } from '../../support/caret';

const service = new LanguageService();
let version = 0;
const edits = ({ text, position }: Caret, settings: Settings = defaultSettings) =>
  service.afterEnter({ uri: 'a', version: ++version, text }, position, settings);
/** What Enter at «|» leaves. */
const enter = (marked: string, settings?: Settings, eol = '\n'): string => {
  const { text, position } = caretIn(marked);
  const at = offsetOf(text, position);
  const after: Caret = {
    text: text.slice(0, at) + eol + text.slice(at),
    position: { line: position.line + 1, character: 0 },
  };
  return applied(after, edits(after, settings));
};

describe('Enter goes on with a list', () => {
  for (const [before, after] of [
    ['1. Rà soát quy hoạch;|', '1. Rà soát quy hoạch;\n2. |'],
    ['1. Rà soát;\n2. Hoàn thiện|', '1. Rà soát;\n2. Hoàn thiện\n3. |'],
    ['(1) Tốc độ tăng trưởng đạt 10%.|', '(1) Tốc độ tăng trưởng đạt 10%.\n(2) |'],
    ['(1)- Thu nhập bình quân.|', '(1)- Thu nhập bình quân.\n(2)- |'],
    ['(1,2) Tốc độ tăng trưởng.|', '(1,2) Tốc độ tăng trưởng.\n(3) |'],
    ['1) Nhóm thứ nhất|', '1) Nhóm thứ nhất\n2) |'],
    ['a) Kinh tế|', 'a) Kinh tế\nb) |'],
    ['a) Kinh tế\nb) Xã hội\nc) Quốc phòng\nd) An ninh|', 'a) Kinh tế\nb) Xã hội\nc) Quốc phòng\nd) An ninh\nđ) |'],
    ['d) Một\nđ) Hai|', 'd) Một\nđ) Hai\ne) |'],
    ['e) Một\ng) Hai|', 'e) Một\ng) Hai\nh) |'],
    ['- Công tác tuyên giáo|', '- Công tác tuyên giáo\n- |'],
    ['+ Công tác dân vận;|', '+ Công tác dân vận;\n+ |'],
    ['• Công tác dân vận;|', '• Công tác dân vận;\n• |'],
    ['* 1. Một việc.|', '* 1. Một việc.\n* 2. |'],
    ['Một là, nêu gương.|', 'Một là, nêu gương.\nHai là, |'],
    ['Thứ nhất, nêu gương.|', 'Thứ nhất, nêu gương.\nThứ hai, |'],
    ['  (1) Có thụt đầu dòng.|', '  (1) Có thụt đầu dòng.\n  (2) |'],
    ['(1) Dòng một\ncòn viết tiếp.|', '(1) Dòng một\ncòn viết tiếp.\n(2) |'],
    ['I. CHỈ TIÊU\n(1) Một.|\nII. NHIỆM VỤ\n', 'I. CHỈ TIÊU\n(1) Một.\n(2) |\nII. NHIỆM VỤ\n'],
  ] as const) {
    it(before.replaceAll('\n', ' ⏎ '), () => assert.equal(enter(before), after));
    it(`${before.replaceAll('\n', ' ⏎ ')} (decomposed, CRLF)`, () => {
      const written = (text: string) => text.normalize('NFD').replaceAll('\n', '\r\n');
      assert.equal(enter(written(before), undefined, '\r\n').normalize('NFC'), written(after).normalize('NFC'));
    });
  }
});

describe('Enter leaves alone', () => {
  for (const before of [
    'Kinh tế phát triển.|',
    'I. TÌNH HÌNH|',
    'A. Tình hình|',
    'Phần thứ nhất|',
    'Điều 1. Phạm vi|',
    // A heading, by its look, by the text under its sibling, by its own.
    '1. Tình hình chung|',
    '1. Tình hình\nKinh tế phát triển.\n2. Kết quả đạt được.|',
    '1. Kinh tế\n1.1. Nông nghiệp|',
    '1. Kinh tế|\nSản xuất phát triển ổn định.',
    // What it introduces stands one level lower.
    'a) Về kinh tế:|',
    // Inside a line, and before its marker.
    '(1) Tốc độ| tăng trưởng.',
    '|(1) Tốc độ tăng trưởng.',
    // A line that only looks marked.
    '2025 - 2030.|',
    '-2025 đạt kết quả|',
    // The item's text goes on below.
    '(1) Dòng một còn viết|\ntiếp sang dòng hai.',
    // The Vietnamese alphabet ends here.
    'x) Một\ny) Hai|',
    // Only the marker, as it was written on purpose.
    '1.|',
    '-|',
    '|',
    '\n|',
  ]) {
    it(before.replaceAll('\n', ' ⏎ ') || 'nothing', () => assert.equal(enter(before), before.replace('|', '\n|')));
  }

  it('a line that something stands on already, as a bullet of the editor’s', () => {
    assert.deepEqual(edits(caretIn('- Một\n- |')), []);
    assert.deepEqual(edits(caretIn('(1) Một.\n|(2) Hai.')), []);
  });

  it('a list, where lists are not to go on', () => {
    const settings = { ...defaultSettings, onType: { continueLists: false, tidy: false } };
    assert.equal(enter('(1) Một.|', settings), '(1) Một.\n|');
    assert.equal(enter('(1) Một.\n(2) |', settings), '(1) Một.\n(2) \n|');
  });
});

describe('Enter ends a list behind an item without text', () => {
  for (const [before, after] of [
    ['1. Một;\n2. |', '1. Một;\n|'],
    ['(1) Một.\n(2) |', '(1) Một.\n|'],
    ['a) Một\n  b) |', 'a) Một\n|'],
    ['- Một\n- |', '- Một\n|'],
    ['Một là, nêu gương.\nHai là, |', 'Một là, nêu gương.\n|'],
    ['(1) Một.\n(2) |\nII. NHIỆM VỤ', '(1) Một.\n|\nII. NHIỆM VỤ'],
  ] as const) {
    it(before.replaceAll('\n', ' ⏎ '), () => assert.equal(enter(before), after));
  }

  it('but not behind a heading that has no title yet', () => assert.equal(enter('II. |'), 'II. \n|'));
});

describe('Enter tidies the line that was ended, where that is wanted', () => {
  const tidy = { ...defaultSettings, onType: { continueLists: true, tidy: true } };
  for (const [before, after] of [
    ['Kinh tế , xã hội  ổn định.|', 'Kinh tế, xã hội ổn định.\n|'],
    ['Phong trào "Dân vận khéo" lan tỏa.|', 'Phong trào “Dân vận khéo” lan tỏa.\n|'],
    ['(1) Kinh tế , xã hội.|', '(1) Kinh tế, xã hội.\n(2) |'],
    ['Dòng  trên.\nDòng , này.|', 'Dòng  trên.\nDòng, này.\n|'],
    ['Ổn định.|', 'Ổn định.\n|'],
    ['1. Một;\n2. |', '1. Một;\n|'],
  ] as const) {
    it(before.replaceAll('\n', ' ⏎ '), () => assert.equal(enter(before, tidy), after));
  }

  it('and not otherwise', () => assert.equal(enter('Kinh tế , xã hội.|'), 'Kinh tế , xã hội.\n|'));
});

describe('Enter anywhere', () => {
  const seeds = path.join(__dirname, '../../../seeds');
  const reports = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(seeds, name), 'utf8').slice(0, 6000));
  const piece = fc.constantFrom(
    '(1) ',
    '1. ',
    'a) ',
    '- ',
    'đ) ',
    'I. ',
    '\n',
    '\r\n',
    ' ',
    'Kinh tế',
    'ổn định.',
    ':',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
    fc.constantFrom(...reports),
    fc.constantFrom(...reports).map((report) => report.normalize('NFD')),
    fc.string({ unit: 'binary' }),
  );
  const tidy = { ...defaultSettings, onType: { continueLists: true, tidy: true } };

  it('changes nothing but the line that was ended and the new one', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (source, where, tidied) => {
        const at = source.length ? where % (source.length + 1) : 0;
        const { position, text: after } = caretIn(
          `${source.slice(0, at).replaceAll('|', '')}\n|${source.slice(at).replaceAll('|', '')}`,
        );
        const found = edits({ text: after, position }, tidied ? tidy : defaultSettings);
        const rows = after.split(/\r\n|\r|\n/u);
        for (const { range } of found) {
          assert.ok(range.start.line >= position.line - 1 && range.end.line <= position.line);
          for (const end of [range.start, range.end]) assert.ok(end.character <= rows[end.line]!.length);
        }
        applied({ text: after, position }, found);
      }),
      { numRuns: 300 },
    );
  });

  it('survives positions outside the text', () => {
    for (const position of [
      { line: 9, character: 0 },
      { line: 1, character: 7 },
      { line: 0, character: 0 },
    ])
      assert.deepEqual(edits({ text: '(1) Một.\n', position }), []);
  });
});
