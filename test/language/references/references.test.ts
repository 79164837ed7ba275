import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { definitions, references } from '../../../server/language/navigation/definition';
import { highlights } from '../../../server/language/navigation/highlights';
import { LanguageService } from '../../../server/language/service';
import { defaultSettings } from '../../../server/language/settings';
import type { Position, Range } from '../../../server/text/source';
import { renderFixture } from '../../support/carets';
import { Lines } from '../../support/invariants';
import { randomFrom } from '../../support/random';

/**
 * In a text `|` marks the caret. The answer is the text again, with carets under what was found: `định nghĩa` where the
 * way leads to, `nhắc` where the thing is named.
 */
function answer(marked: string, ask: (service: LanguageService, text: string, at: Position) => string): string {
  const at = marked.indexOf('|');
  assert.ok(at >= 0 && !marked.includes('|', at + 1), 'one caret');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const before = marked.slice(0, at).split('\n');
  return ask(new LanguageService(), text, { line: before.length - 1, character: before.at(-1)!.length });
}

const read = (service: LanguageService, text: string) => {
  const document = { uri: 'a', version: 1, text };
  return { report: service.report(document), diagnostics: service.diagnostics(document, defaultSettings) };
};
const drawn = (text: string, notes: readonly { range: Range; remark: string }[]): string =>
  renderFixture(
    text,
    notes.map((note) => ({ ...note, open: note.range.end.line > note.range.start.line })),
  )
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
const dedented = (text: string): string => text.replace(/^\n/u, '').replace(/^ {6}/gmu, '').trimEnd();

function assertDefinition(marked: string, expected: string): void {
  const found = answer(dedented(marked), (service, text, at) => {
    const { report, diagnostics } = read(service, text);
    const links = definitions(report, at, diagnostics);
    return drawn(
      text,
      links.map(({ selection }) => ({ range: selection, remark: '→' })),
    );
  });
  assert.equal(found, dedented(expected).trim());
}

function assertReferences(marked: string, expected: string): void {
  const found = answer(dedented(marked), (service, text, at) => {
    const { report, diagnostics } = read(service, text);
    return drawn(
      text,
      references(report, at, diagnostics, true).map((range) => ({ range, remark: '' })),
    );
  });
  assert.equal(found, dedented(expected).trim());
}

const sections = `
      BÁO CÁO
      Phần thứ nhất
      KẾT QUẢ
      I. VỀ KINH TẾ
      1. Trồng trọt
      Lúa được mùa, như đã nêu ở mục II.
      II. VỀ XÃ HỘI
      Phần thứ hai
      NHIỆM VỤ
      I. VỀ KINH TẾ
      2.1. Chăn nuôi
      Khắc phục hạn chế nêu tại Phần thứ nhất và mục 1, Phần thứ nhất của báo cáo này.
      2.2. Thủy sản
      Làm như mục 2.1 nêu trên, theo mục 2.1 Nghị quyết số 05-NQ/TU.
`;

describe('the definition of', () => {
  it('a section is its marker, in the part that the text names', () => {
    assertDefinition(
      sections.replace('mục 1, Phần', 'mục |1, Phần'),
      sections.replace('1. Trồng trọt\n', '1. Trồng trọt\n      ^^ →\n'),
    );
  });
  it('a part is its marker', () => {
    assertDefinition(
      sections.replace('mục 1, Phần', 'mục 1, Ph|ần'),
      sections.replace('Phần thứ nhất\n', 'Phần thứ nhất\n      ^^^^^^^^^^^^^ →\n'),
    );
  });
  it('a Roman section is the one of the same part', () => {
    assertDefinition(
      sections.replace('ở mục II.', 'ở |mục II.'),
      sections.replace('II. VỀ XÃ HỘI\n', 'II. VỀ XÃ HỘI\n      ^^^ →\n'),
    );
  });
  it('a section of another document is not in this text', () => {
    assertDefinition(sections.replace('theo mục 2.1', 'theo mục 2|.1'), sections);
  });

  const footnote = `
      I. VỀ KINH TẾ
      Toàn xã có 12 mô hình mới1. Các mô hình đều có lãi.

      1 Trong đó 09 mô hình trồng trọt.
`;
  it('a footnote is its number at the foot', () => {
    assertDefinition(footnote.replace('mới1.', 'mới|1.'), footnote.replace('1 Trong', '1 Trong').replace('\n      1 Trong đó 09 mô hình trồng trọt.\n', '\n      1 Trong đó 09 mô hình trồng trọt.\n      ^ →\n')); // prettier-ignore
  });
  it('a number at the foot is its reference', () => {
    assertDefinition(
      footnote.replace('1 Trong', '|1 Trong'),
      footnote.replace('đều có lãi.\n', `đều có lãi.\n      ${' '.repeat('Toàn xã có 12 mô hình mới'.length)}^ →\n`),
    );
  });

  const abbreviation = `
      I. VỀ KINH TẾ
      Xã thành lập 03 hợp tác xã (HTX) mới. Các HTX đều có lãi.
      Doanh thu của HTX tăng đều.
`;
  it('an abbreviation is where its words stand', () => {
    assertDefinition(
      abbreviation.replace('của HTX', 'của HTX|'),
      abbreviation.replace('có lãi.\n', `có lãi.\n      ${' '.repeat('Xã thành lập 03 hợp tác xã ('.length)}^^^ →\n`),
    );
  });

  const document = `
      I. VỀ KINH TẾ
      Thực hiện Nghị quyết số 57-NQ/TW, xã có 03 mô hình.
      Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị được quán triệt.
      Xã sơ kết Nghị quyết số 57 - NQ/TW.
`;
  it('a document is where it is cited with its date', () => {
    assertDefinition(
      document.replace('57 - NQ', '57| - NQ'),
      document.replace('quán triệt.\n', `quán triệt.\n      ${' '.repeat('Nghị quyết số '.length)}^^^^^^^^ →\n`),
    );
  });

  const targets = `
      Phần thứ hai
      CHỈ TIÊU, NHIỆM VỤ
      I. CHỈ TIÊU CHỦ YẾU (02 chỉ tiêu)
      (1) Tỷ lệ hộ nghèo giảm còn 3% vào năm 2030.
      (2) Diện tích chè trồng mới theo hướng hữu cơ đạt 40 ha.
      II. NHIỆM VỤ
      Phấn đấu tỷ lệ hộ nghèo còn 3% vào năm 2030 theo chỉ tiêu số 01.
      Mở rộng diện tích chè trồng mới theo hướng hữu cơ ở các bản vùng cao.
`;
  const first = targets.replace('năm 2030.\n', 'năm 2030.\n      ^^^ →\n');
  it('an indicator is its entry in the list, by number', () => {
    assertDefinition(targets.replace('chỉ tiêu số 01', 'chỉ tiêu số |01'), first);
  });
  it('an indicator is its entry in the list, by measure and value', () => {
    assertDefinition(targets.replace('Phấn đấu tỷ lệ', 'Phấn đấu tỷ| lệ'), first);
  });
  it('an indicator is its entry in the list, by its words', () => {
    assertDefinition(
      targets.replace('Mở rộng diện tích', 'Mở rộng diện| tích'),
      targets.replace('đạt 40 ha.\n', 'đạt 40 ha.\n      ^^^ →\n'),
    );
  });

  it('a contradicted figure is what it contradicts, from both sides', () => {
    const conflict = targets.replace('hộ nghèo còn 3% vào', 'hộ nghèo còn 5% vào');
    const at = (line: string, words: string) =>
      `${line}\n      ${' '.repeat(line.trimStart().indexOf(words))}${'^'.repeat(words.length)} →`;
    const listed = '      (1) Tỷ lệ hộ nghèo giảm còn 3% vào năm 2030.';
    assertDefinition(conflict.replace('còn 5%', 'còn |5%'), conflict.replace(listed, at(listed, '3%')));
    const later = '      Phấn đấu tỷ lệ hộ nghèo còn 5% vào năm 2030 theo chỉ tiêu số 01.';
    assertDefinition(conflict.replace('còn 3% vào', 'còn |3% vào'), conflict.replace(later, at(later, '5%')));
  });

  it('a name, or of a plain word, is nowhere', () => {
    const names = '\n      Xã Nà Lò có 12 bản. Nà Lò là xã vùng cao.\n';
    assertDefinition(names.replace('Nà Lò là', 'Nà L|ò là'), names);
    assertDefinition(names.replace('vùng', 'v|ùng'), names);
  });
});

describe('the references', () => {
  it('of a name are all of them, whole and in capitals, and none of a longer name', () => {
    assertReferences(
      `
      ĐẢNG BỘ XÃ NÀ LÒ
      Xã Nà| Lò và xã Nà Lò Hạ có chung một con suối. Riêng Nà Lò có 12 bản.
      Hồ chứa nước của bản xa nhất, nơi có nhiều hộ nuôi cá lồng, cách trung tâm xã Nà
      Lò 3 km.
`,
      `
      ĐẢNG BỘ XÃ NÀ LÒ
                 ^^^^^
      Xã Nà Lò và xã Nà Lò Hạ có chung một con suối. Riêng Nà Lò có 12 bản.
         ^^^^^
                                                           ^^^^^
      Hồ chứa nước của bản xa nhất, nơi có nhiều hộ nuôi cá lồng, cách trung tâm xã Nà
                                                                                    ^^>
      Lò 3 km.
`,
    );
  });

  it('of a section are those to it and no other', () => {
    assertReferences(
      sections.replace('2.1. Chăn', '2.1|. Chăn'),
      sections
        .replace('2.1. Chăn nuôi\n', '2.1. Chăn nuôi\n      ^^^^\n')
        .replace('05-NQ/TU.\n', '05-NQ/TU.\n              ^^^^^^^\n'),
    );
  });
});

describe('highlights', () => {
  it('tell the definition from the mentions', () => {
    const text = 'Có 03 hợp tác xã (HTX) mới. Các HTX đều có lãi.';
    const service = new LanguageService();
    const { report } = read(service, text);
    const found = highlights(report, { line: 0, character: text.lastIndexOf('HTX') });
    assert.deepEqual(found.map(({ range, isDefinition }) => [range.start.character, isDefinition]), [
      [text.indexOf('HTX'), true],
      [text.lastIndexOf('HTX'), false],
    ]); // prettier-ignore
    assert.deepEqual(highlights(report, { line: 0, character: 1 }), []);
  });
});

const folders = [path.join(__dirname, '../../../seeds'), ...(process.env['REPORTS'] ? [process.env['REPORTS']] : [])];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
);

describe('finding one’s way keeps to the text', () => {
  for (const { name, text } of texts) {
    for (const [form, written] of [
      ['as it is', text],
      ['decomposed', text.normalize('NFD')],
      ['with CRLF and a byte order mark', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ] as const) {
      it(`${name}, ${form}`, () => {
        const { report, diagnostics } = read(new LanguageService(), written);
        const lines = new Lines(written);
        const rows = written.split(/\r\n|\n/u);
        const random = randomFrom(written.length);
        let found = 0;
        for (let i = 0; i < 1000; i++) {
          const line = Math.floor(random() * rows.length);
          const at = { line, character: Math.floor(random() * (rows[line]!.length + 1)) };
          const links = definitions(report, at, diagnostics);
          for (const { origin, target, selection } of links) {
            for (const range of [origin, target, selection]) lines.assertRange(range, 'definition');
          }
          const named = references(report, at, diagnostics, true);
          for (const range of named) lines.assertRange(range, 'references');
          for (const { range } of highlights(report, at)) lines.assertRange(range, 'highlight');
          found += named.length;
        }
        assert.ok(found > 0, 'nothing was named anywhere');
      });
    }
  }
});
