import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LanguageService } from '../../../server/language/service';
import { bindingsOf, occurrencesOf } from '../../../server/language/references/bindings';
import { rename, type Renamed, renameOffer } from '../../../server/language/rename/rename';
import { format } from '../../../server/messages/message';
import type { Position, Range } from '../../../server/text/source';
import { SourceText } from '../../../server/text/source';

const dedented = (text: string): string => text.replace(/^\n/u, '').replace(/^ {6}/gmu, '').trimEnd();

const positionIn = (text: string, at: number): Position => {
  const lines = text.slice(0, at).split(/\r\n|\n/u);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
};

const reportOf = (text: string) => new LanguageService().report({ uri: 'a', version: 1, text });

function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n/gu)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Position) => starts[line]! + character;
  return edits.reduceRight(
    (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
    text,
  );
}

function renamed(text: string, position: Position, name: string): string {
  const done: Renamed = rename(reportOf(text), position, name);
  assert.ok('edits' in done, 'refused' in done ? format(done.refused, 'vi') : '');
  return applied(text, done.edits);
}

/** `|` marks the caret. */
function assertRename(marked: string, name: string, expected: string): void {
  const text = dedented(marked);
  const at = text.indexOf('|');
  const plain = text.replace('|', '');
  assert.equal(renamed(plain, positionIn(plain, at), name), dedented(expected));
}

function assertRefused(marked: string, name: string, reason: RegExp): void {
  const text = dedented(marked);
  const plain = text.replace('|', '');
  const done = rename(reportOf(plain), positionIn(plain, text.indexOf('|')), name);
  assert.ok('refused' in done, 'it was not refused');
  assert.match(format(done.refused, 'vi'), reason);
}

describe('renaming an abbreviation', () => {
  const text = `
      I. VỀ KINH TẾ
      Xã có 03 hợp tác xã (HTX) mới. Các HT|X đều có lãi; HTXNN là tên khác.
      Nơi nhận: các HTX.
`;
  it('changes every use and the introduction, and no longer one', () =>
    assertRename(text, 'HTV', text.replace('HT|X', 'HTV').replace('(HTX)', '(HTV)').replace('các HTX.', 'các HTV.')));
  for (const name of ['htx', 'Hợp tác', 'H', '', 'H1', 'HTX mới', 'HTXHTXHTXHTX'])
    it(`refuses «${name}»`, () => assertRefused(text, name, /không phải chữ viết tắt/u));
  it('refuses one that is used already', () => assertRefused(text, 'HTXNN', /đã dùng/u));
});

describe('renaming a name', () => {
  const text = `
      ĐẢNG BỘ XÃ NÀ LÒ
      Xã Nà L|ò và xã Nà Lò Hạ có chung một con suối. Riêng Nà Lò có 12 bản.
      Hồ chứa nước của bản xa nhất, nơi có nhiều hộ nuôi cá lồng, cách trung tâm xã Nà
      Lò 3 km.
`;
  it('changes it wherever it stands whole, capitals and line breaks kept', () =>
    assertRename(
      text,
      'Pa Khen',
      `
      ĐẢNG BỘ XÃ PA KHEN
      Xã Pa Khen và xã Nà Lò Hạ có chung một con suối. Riêng Pa Khen có 12 bản.
      Hồ chứa nước của bản xa nhất, nơi có nhiều hộ nuôi cá lồng, cách trung tâm xã Pa
      Khen 3 km.
`,
    ));
  it('to one with more syllables', () =>
    assertRename('\n      Xã |Nà Lò có 12 bản.', 'Pa Khen Thượng', '\n      Xã Pa Khen Thượng có 12 bản.'));
  it('to one with fewer', () =>
    assertRename('\n      Xã |Nà Lò Hạ có 12 bản.', 'Pa Khen', '\n      Xã Pa Khen có 12 bản.'));
  for (const name of ['pa khen', 'Pa khen', '', '12 bản', 'Pa, Khen'])
    it(`refuses «${name}»`, () => assertRefused(text, name, /không phải tên riêng/u));
  it('is not offered for the beginning of an office', () =>
    assertRefused('\n      Ban Chấ|p hành Đảng bộ xã họp.', 'Ban Chỉ', /không có tên nào/u));
});

describe('renaming a marker', () => {
  const text = `
      I. VỀ KINH TẾ
      1. Trồng trọt
      Đã nêu ở mục 2.1 và mục II của báo cáo này.
      2. Chăn nuôi
      2.1. Trâu bò
      Đàn trâu tăng, theo mục 2.1 Nghị quyết số 05-NQ/TU.
      2.2. Lợn
      Đàn lợn tăng, như mục 2 nêu trên.
      II. VỀ XÃ HỘI
      Đã nêu tại mục I.2.1 và mục 2.2 của báo cáo này.
`;
  const caret = (words: string, at = words) => text.replace(words, at);
  it('changes the references to it', () =>
    assertRename(
      caret('2.1. Trâu', '2.|1. Trâu'),
      '2.5.',
      text.replace('2.1. Trâu', '2.5. Trâu').replace('ở mục 2.1', 'ở mục 2.5').replace('I.2.1', 'I.2.5'),
    ));
  it('keeps the sign that somebody leaves out', () =>
    assertRename(
      caret('2.1. Trâu', '|2.1. Trâu'),
      '2.5',
      text.replace('2.1. Trâu', '2.5. Trâu').replace('ở mục 2.1', 'ở mục 2.5').replace('I.2.1', 'I.2.5'),
    ));
  it('works from a reference', () =>
    assertRename(
      caret('ở mục 2.1', 'ở mục 2.|1'),
      '2.5',
      text.replace('2.1. Trâu', '2.5. Trâu').replace('ở mục 2.1', 'ở mục 2.5').replace('I.2.1', 'I.2.5'),
    ));
  it('takes what is numbered after it along', () =>
    assertRename(
      caret('2. Chăn', '|2. Chăn'),
      '3.',
      text
        .replace('2. Chăn', '3. Chăn')
        .replace('2.1. Trâu', '3.1. Trâu')
        .replace('2.2. Lợn', '3.2. Lợn')
        .replace('ở mục 2.1', 'ở mục 3.1')
        .replace('I.2.1', 'I.3.1')
        .replace('mục 2.2 của', 'mục 3.2 của')
        .replace('như mục 2 nêu', 'như mục 3 nêu'),
    ));
  it('in Roman numerals', () =>
    assertRename(
      caret('II. VỀ', 'I|I. VỀ'),
      'III',
      text.replace('II. VỀ', 'III. VỀ').replace('mục II của', 'mục III của'),
    ));
  it('of a part, from a reference in words', () => {
    const parts = `
      Phần thứ nhất
      KẾT QUẢ
      Đã họp.
      Phần thứ hai
      NHIỆM VỤ
      Khắc phục hạn chế nêu tại Phần thứ nhất của báo cáo này, xem phần thứ hai dưới đây.
`;
    assertRename(
      parts.replace('phần thứ hai dưới', 'phần thứ h|ai dưới'),
      'ba',
      parts.replace('Phần thứ hai\n', 'Phần thứ ba\n').replace('phần thứ hai dưới', 'phần thứ ba dưới'),
    );
  });
  it('of an indicator', () => {
    const targets = `
      I. CHỈ TIÊU CHỦ YẾU (02 chỉ tiêu)
      (1) Tỷ lệ hộ nghèo còn 3%.
      (2) Diện tích chè đạt 40 ha.
      II. NHIỆM VỤ
      Thực hiện chỉ tiêu số 02.
`;
    assertRename(targets.replace('(2)', '(|2)'), '(3)', targets.replace('(2)', '(3)').replace('số 02', 'số 03'));
    assertRename(targets.replace('số 02', 'số |02'), '05', targets.replace('(2)', '(5)').replace('số 02', 'số 05'));
  });
  for (const name of ['hai', '', '-', '2025', '2.1.x', 'Phần'])
    it(`refuses «${name}»`, () => assertRefused(caret('2.1. Trâu', '|2.1. Trâu'), name, /không phải số thứ tự/u));
  it('refuses a number that is taken', () => assertRefused(caret('2.1. Trâu', '|2.1. Trâu'), '2.2.', /đã có đề mục/u));
  it('refuses a style that its references cannot follow', () =>
    assertRefused(caret('2.1. Trâu', '|2.1. Trâu'), 'a)', /không viết lại được/u));
  it('is not offered on the words of a heading', () =>
    assertRefused(caret('Trâu bò', 'Trâ|u bò'), '3.', /không có tên nào/u));
});

describe('what cannot be renamed', () => {
  it('says so', () => {
    assertRefused('\n      Nghị quyết số 5|7-NQ/TW.', '58-NQ/TW', /Số hiệu văn bản/u);
    assertRefused('\n      Xã h|ọp.', 'a', /không có tên nào/u);
    assertRefused('|', 'a', /không có tên nào/u);
  });
  it('is a footnote', () =>
    assertRefused(
      '\n      Toàn xã có 12 mô hình mới|1. Các mô hình đều có lãi.\n\n      1 Trong đó 09 mô hình trồng trọt.',
      '2',
      /chú thích/u,
    ));
});

describe('renaming', () => {
  const sample = readFileSync(path.join(__dirname, '../../../seeds/mac-khe.sach.txt'), 'utf8');
  for (const [form, text] of [
    ['as it is', sample],
    ['decomposed', sample.normalize('NFD')],
    ['with CRLF and a byte order mark', `\ufeff${sample.replaceAll('\n', '\r\n')}`],
  ] as const) {
    it(`there and back gives the text as it was, and changes only what is named, ${form}`, () => {
      const report = reportOf(text);
      const subjects = bindingsOf(report).filter(({ kind }) => kind === 'name' || kind === 'abbreviation');
      assert.ok(subjects.length > 10);
      fc.assert(
        fc.property(fc.constantFrom(...subjects), fc.nat(), (subject, n) => {
          const places = occurrencesOf(subject);
          const span = places[n % places.length]!.span;
          const fresh =
            subject.kind === 'abbreviation'
              ? 'QZW'
              : subject.label
                  .split(' ')
                  .map(() => 'Zướng')
                  .join(' ');
          const there = renamed(text, report.source.positionAt(span.start), fresh);
          const source = new SourceText(there);
          // Everything else is as it was.
          const before = report.source.text;
          const rest = places.reduceRight(
            (left, { words }) => words.reduceRight((s, w) => s.slice(0, w.start) + s.slice(w.end), left),
            before,
          );
          assert.equal(source.text.replace(/Zướng|ZƯỚNG|QZW/gu, ''), rest);
          const at = source.text.search(/Zướng|ZƯỚNG|QZW/u);
          assert.equal(renamed(there, source.positionAt(at), subject.label), text);
        }),
        { numRuns: 12 },
      );
    });
  }

  it('offers the whole of what it would change', () => {
    const text = 'Xã có 03 hợp tác xã (HTX). Các HTX đều có lãi.';
    const offer = renameOffer(reportOf(text), { line: 0, character: text.lastIndexOf('TX') });
    assert.ok('range' in offer);
    assert.equal(offer.placeholder, 'HTX');
    assert.equal(text.slice(offer.range.start.character, offer.range.end.character), 'HTX');
  });

  it('to the name that it has changes nothing', () => {
    const done = rename(reportOf('Xã Nà Lò có 12 bản.'), { line: 0, character: 4 }, 'Nà Lò');
    assert.deepEqual(done, { edits: [] });
  });
});
