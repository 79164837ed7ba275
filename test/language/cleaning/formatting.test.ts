import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { compare } from '../../../server/text/source';
import { textWidth } from '../../../server/text/width';
import { cleaned, editsFor, edited, graveFindings } from '../../support/cleaned';
import { Lines } from '../../support/invariants';
import { outlineOf, parseText } from '../../support/outline';

/** What stands in a text, without spaces and signs. */
const words = (text: string) => text.normalize('NFC').replace(/[^\p{L}\d]/gu, '');

const wrapped = `ĐẢNG BỘ TỈNH SƠN LA
ĐẢNG ỦY XÃ MẠC KHÊ

BÁO CÁO CHÍNH TRỊ
của Ban Chấp hành Đảng bộ xã

I. TÌNH HÌNH
1. Kinh tế
Xã đã vận động  Nhân dân ba bản vùng cao chuyển toàn bộ diện tích lúa nương kém
hiệu quả sang trồng cây ăn quả , vừa giữ đất vừa tăng thu nhập; mỗi bản có một tổ
hợp tác lo giống, phân bón và nơi bán. Bản xa nhất đã có đường ô tô vào tận nhà

2

văn hóa, trẻ em đi học không còn phải lội suối trong mùa mưa lũ như những năm trước.

   

2. Văn hóa
Thư viện của xã mở cửa cả ngày nghỉ; học sinh các bản xa được mượn sách về nhà đọc
trong một tháng, hết hạn thì trưởng bản gom lại rồi gửi xe hàng chở ra, chưa mất
cuốn nào.

Mỗi bản giữ một đội văn nghệ, tập vào tối thứ bảy hằng tuần ở nhà văn hóa; các cụ
cao tuổi dạy lại cho lớp trẻ những điệu xòe cổ, cách làm đàn tính và những bài hát
ru đã nhiều năm không còn ai hát. Lễ cầu mùa được khôi phục sau hai mươi năm và nay

3

được bà con cả xã góp gạo, góp công cùng làm vào rằm tháng giêng, khách xa cũng về
dự rất đông, vui và trật tự.

Nơi nhận:
- Như trên;
- Lưu Văn phòng.
`;

const unwrapped = `ĐẢNG BỘ TỈNH SƠN LA
ĐẢNG ỦY XÃ MẠC KHÊ

BÁO CÁO CHÍNH TRỊ
của Ban Chấp hành Đảng bộ xã

I. TÌNH HÌNH
1. Kinh tế
Xã đã vận động Nhân dân ba bản vùng cao chuyển toàn bộ diện tích lúa nương kém hiệu quả sang trồng cây ăn quả, vừa giữ đất vừa tăng thu nhập; mỗi bản có một tổ hợp tác lo giống, phân bón và nơi bán. Bản xa nhất đã có đường ô tô vào tận nhà văn hóa, trẻ em đi học không còn phải lội suối trong mùa mưa lũ như những năm trước.

2. Văn hóa
Thư viện của xã mở cửa cả ngày nghỉ; học sinh các bản xa được mượn sách về nhà đọc trong một tháng, hết hạn thì trưởng bản gom lại rồi gửi xe hàng chở ra, chưa mất cuốn nào.

Mỗi bản giữ một đội văn nghệ, tập vào tối thứ bảy hằng tuần ở nhà văn hóa; các cụ cao tuổi dạy lại cho lớp trẻ những điệu xòe cổ, cách làm đàn tính và những bài hát ru đã nhiều năm không còn ai hát. Lễ cầu mùa được khôi phục sau hai mươi năm và nay được bà con cả xã góp gạo, góp công cùng làm vào rằm tháng giêng, khách xa cũng về dự rất đông, vui và trật tự.

Nơi nhận:
- Như trên;
- Lưu Văn phòng.
`;

describe('formatting a report', () => {
  it('unwraps paragraphs, takes page numbers out and puts spaces right; headings and header lines stay', () => {
    assert.equal(cleaned(wrapped), unwrapped);
  });

  it('changes nothing in a clean text', () => {
    assert.deepEqual(editsFor(unwrapped), []);
    for (const text of ['', '\n', '   \n \t\n', 'Một dòng']) assert.equal(words(cleaned(text)), words(text));
  });

  it('keeps the line ends of the text, and composes its letters', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(cleaned(crlf(wrapped)), crlf(unwrapped));
    assert.equal(cleaned(wrapped.normalize('NFD')), unwrapped);
    assert.equal(cleaned(`\ufeff${crlf(wrapped).normalize('NFD')}`), `\ufeff${crlf(unwrapped)}`);
  });

  it('edits only what changes, in order, so that cursors stay', () => {
    const edits = editsFor(wrapped);
    assert.ok(edits.length > 8);
    const lines = new Lines(wrapped);
    edits.forEach(({ range, newText }, index) => {
      lines.assertRange(range, newText);
      assert.match(newText, /^\s*$/u, 'only spaces are written');
      if (index) assert.ok(compare(edits[index - 1]!.range.end, range.start) <= 0);
    });
  });

  it('cleans a selection and leaves the rest', () => {
    const start = wrapped.split('\n').findIndex((line) => line.startsWith('Mỗi bản'));
    const range = { start: { line: start, character: 5 }, end: { line: start + 2, character: 3 } };
    const rows = wrapped.split('\n');
    const joined = rows.slice(start, start + 3).join(' ');
    assert.equal(cleaned(wrapped, range), [...rows.slice(0, start), joined, ...rows.slice(start + 3)].join('\n'));
    const untilNext = { start: { line: start, character: 0 }, end: { line: start + 2, character: 0 } };
    assert.equal(
      cleaned(wrapped, untilNext),
      [...rows.slice(0, start), rows.slice(start, start + 2).join(' '), ...rows.slice(start + 2)].join('\n'),
    );
  });

  it('composes the letters of the selection alone', () => {
    const text = 'Bản Vạc\nBản Mòn\n'.normalize('NFD');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    assert.equal(cleaned(text, range), `${'Bản Vạc'.normalize('NFD')}\nBản Mòn\n`);
  });
});

describe('formatting takes page remains out', () => {
  const body = wrapped.slice(wrapped.indexOf('Thư viện'), wrapped.indexOf('\n\n3\n'));
  const page = (number: string, header = 'Báo cáo chính trị xã Mạc Khê') => `\n\n${number}\n\n${header}\n\n`;
  const pages = (...ends: readonly string[]) => ends.map((end) => `${body}\nrất đông.${end}`).join('') + body;

  it('numbers in any dress, with the line that runs above every page', () => {
    for (const dress of [(n: number) => `- ${n} -`, (n: number) => `Trang ${n}/9`, (n: number) => String(n)]) {
      const text = pages(page(dress(1)), page(dress(2)), page(dress(3)), page(dress(4)));
      const after = cleaned(text);
      assert.equal(words(after), words(`${body} rất đông. `.repeat(4) + body));
    }
  });

  it('but no line that runs above few pages, nor one that is a sentence', () => {
    const once = pages(page('1'), page('2', 'Văn nghệ quần chúng'), page('3', 'Thể dục, thể thao'), page('4', 'Y tế'));
    for (const kept of ['Báo cáo chính trị xã Mạc Khê', 'Văn nghệ quần chúng', 'Y tế'])
      assert.ok(cleaned(once).includes(kept));
    const said = pages(...['1', '2', '3', '4'].map((n) => page(n, 'Bà con rất đồng tình.')));
    assert.equal(cleaned(said).match(/Bà con rất đồng tình\./gu)?.length, 4);
  });

  it('form feeds, with the number beside them', () => {
    const after = cleaned(`${body}\nrất đông.\n\n7\n\f${body}\n`);
    assert.equal(words(after), words(`${body} rất đông ${body}`));
    assert.ok(!after.includes('\f'));
  });
});

describe('formatting leaves alone what is laid out on purpose', () => {
  /** Enough wrapped lines for the width of the page to show. */
  const page = wrapped.slice(wrapped.indexOf('Xã đã'), wrapped.indexOf('Nơi nhận'));
  for (const [what, block] of [
    ['the rows of a table', 'Chỉ tiêu\tĐơn vị\tNăm 2025\nLúa nước\tha\t120\nNgô lai\tha\t85'],
    [
      'columns made with blanks',
      'TỈNH ỦY SƠN LA          ĐẢNG CỘNG SẢN VIỆT NAM\nSố      -BC/ĐU          Mạc Khê, ngày    tháng    năm',
    ],
    ['a column of figures', 'Bản Vạc\n\n12\n\n15\n\n20\n\nBản Mòn'],
    ['lines that are short', 'Kính gửi:\nBan Thường vụ Tỉnh ủy\nVăn phòng Tỉnh ủy'],
    [
      'a signature',
      'Nơi nhận:\n- Tỉnh ủy;\n- Lưu.\n                    T/M BAN CHẤP HÀNH\n                         BÍ THƯ',
    ],
    ['gaps to fill in', 'Mạc Khê, ngày . . . tháng . . . năm 2025, số :/BC'],
  ] as const) {
    it(what, () => {
      const text = `${page}\n${block}\n`;
      assert.ok(cleaned(text).endsWith(`\n${block}\n`), cleaned(text).slice(-block.length - 80));
    });
  }

  it('a figure at the end of a line and the one that begins the next', () => {
    const line = 'Toàn xã trồng mới được rất nhiều cây phân tán ven đường, ven suối, tổng cộng có 1.';
    const text = `${line}\n500 cây ăn quả của các hộ ở bản Vạc và bản Mòn, vượt kế hoạch cả năm đã đề ra trước.\n${page}`;
    assert.ok(cleaned(text).startsWith(`${line} 500 cây`), cleaned(text).slice(0, 120));
  });

  it('a code that was broken at its dash is put together, a dash between words is not', () => {
    const lines = [
      'Các cấp ủy đã quán triệt tới toàn thể cán bộ, đảng viên trong xã Nghị quyết số 57-',
      'NQ/TW của Bộ Chính trị và kế hoạch thực hiện của tỉnh; tình hình kinh tế của xã ta -',
      'xã hội của ba bản vùng cao chuyển biến rõ, ai cũng thấy và được bà con đồng tình cao.',
    ];
    const text = cleaned(`${lines.join('\n')}\n${page}`);
    assert.match(text, /số 57-NQ\/TW của/u);
    assert.match(text, /xã ta - xã hội/u);
  });
});

describe('formatting around footnotes', () => {
  const noted = `${wrapped.slice(0, wrapped.indexOf('2. Văn hóa'))}2. Văn hóa
Mỗi bản giữ một đội văn nghệ, tập vào tối thứ bảy hằng tuần ở nhà văn hóa1; các cụ
cao tuổi dạy lại cho lớp trẻ những điệu xòe cổ, cách làm đàn tính và những bài hát

1 Nhà văn hóa bản Vạc xây năm 2021, bản Mòn năm 2022 và bản Khê năm 2024, do Nhân dân góp công, góp đá.
ru đã nhiều năm không còn ai hát. Lễ cầu mùa được khôi phục sau hai mươi năm và nay
được bà con cả xã góp gạo, góp công cùng làm vào rằm tháng giêng, khách xa cũng về
dự rất đông, vui và trật tự.
`;

  it('loses none, moves none, and reads them as before', () => {
    const after = cleaned(noted);
    assert.equal(words(after), words(noted));
    assert.match(after, /bài hát\n\n1 Nhà văn hóa bản Vạc[^\n]* góp đá\.\n\nru đã nhiều năm/u);
    const notes = (text: string) => parseText(text).footnotes.map((note) => note.paragraphs.map((p) => p.flow.text));
    assert.equal(notes(noted).length, 1);
    assert.deepEqual(notes(after), notes(noted));
    assert.equal(cleaned(after), after);
  });
});

/** Words, and headings with their depth. */
const held = (text: string) => ({
  words: words(text),
  outline: outlineOf(parseText(text), { paragraphs: true, unnumbered: true }).map(
    (line) => `${/^ */u.exec(line)![0]}${words(line)}`,
  ),
});

describe('formatting changes no word and no heading', function () {
  this.timeout(120_000);
  const root = path.join(__dirname, '../../..');
  const corpus = path.join(root, '../shared/corpus');
  const folders = [path.join(root, 'seeds'), ...(existsSync(corpus) ? [corpus] : [])];
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      it(name, () => {
        const text = readFileSync(path.join(folder, name), 'utf8');
        const edits = editsFor(text);
        const after = edited(text, edits);
        // Page numbers aside: every digit that goes stands on a line of its own.
        const removed = edits.flatMap(({ range }) => {
          const rows = text.split(/\r\n|\r|\n/u).slice(range.start.line, range.end.line + 1);
          const inner = rows.slice(1, -1).filter((row) => row.trim());
          return inner.map((row) => row.trim());
        });
        removed.forEach((row) => assert.match(row, /^(?:[-–]\s?)?\d{1,3}(?:\s?[-–])?$/u));
        assert.equal(words(after).length, words(text).length - words(removed.join('')).length);
        const numberless = edits.every(({ newText, range }) => {
          const kept = words(newText);
          return kept === '' || range.start.line === range.end.line;
        });
        assert.ok(numberless, 'no words move from line to line');
        assert.deepEqual(held(after).outline, held(text).outline);
        const left = [...graveFindings(text)];
        for (const rule of graveFindings(after)) {
          const at = left.indexOf(rule);
          assert.ok(at >= 0, `a new finding of ${rule}`);
          left.splice(at, 1);
        }
        assert.deepEqual(editsFor(after), [], 'a second time');
      });
    }
  }

  const vocabulary =
    'xã bản đường nhà văn hóa Nhân dân Đảng bộ trồng cây ăn quả giữ rừng năm 2025 đạt 12% chỉ tiêu 1.500 hộ, kinh tế - xã hội; học tập; Mạc Khê ước trên'.split(
      ' ',
    );
  const sentence = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 4, maxLength: 70 })
    .map((list) => `Toàn ${list.join(' ')}.`);
  const block = fc.oneof(
    { weight: 6, arbitrary: sentence.map((text) => ({ kind: 'paragraph' as const, text })) },
    { weight: 2, arbitrary: sentence.map((text) => ({ kind: 'item' as const, text: `- ${text}` })) },
    { weight: 2, arbitrary: fc.constant({ kind: 'heading' as const, text: '' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'table' as const, text: 'Lúa\tha\t12\nNgô\tha\t7' }) },
  );

  /** A report as a converter leaves it: lines filled to the measure, pages with numbers, stray blanks. */
  const report = fc
    .record({
      blocks: fc.array(block, { minLength: 3, maxLength: 30 }),
      measure: fc.constantFrom(38_000, 44_000, 50_000),
      spaced: fc.boolean(),
      trailing: fc.boolean(),
      pageLines: fc.constantFrom(20, 34, 1_000),
      eol: fc.constantFrom('\n', '\r\n'),
      decomposed: fc.boolean(),
    })
    .map(({ blocks, measure, spaced, trailing, pageLines, eol, decomposed }) => {
      const lines: string[] = [];
      let heading = 0;
      for (const { kind, text } of blocks) {
        if (kind === 'table') lines.push(...text.split('\n'), '');
        else if (kind === 'heading') lines.push(`${++heading}. Kết quả thứ ${'abcdeghik'[heading % 9]}`, '');
        else lines.push(...fill(text, measure), '');
      }
      let page = 1;
      const paged = lines.flatMap((line, index) =>
        index && index % pageLines === 0 ? ['', String(++page), '', line] : [line],
      );
      const written = paged.map((line) => (trailing && line ? `${line} ` : line)).join(spaced ? `${eol}${eol}` : eol);
      return { text: decomposed ? written.normalize('NFD') : written, numbers: page - 1 };
    });

  it('in reports made up at random', () => {
    fc.assert(
      fc.property(report, ({ text, numbers }) => {
        const after = cleaned(text);
        const numbersIn = (written: string) => (written.match(/^\s*\d{1,3}\s*$/gmu) ?? []).length;
        assert.ok(numbersIn(text) >= numbers);
        const pages = text.replace(/^\s*\d{1,3}\s*$/gmu, '');
        const rest = after.replace(/^\s*\d{1,3}\s*$/gmu, '');
        assert.equal(words(rest), words(pages));
        assert.deepEqual(held(after).outline, held(text).outline);
        assert.equal(cleaned(after), after);
      }),
      { numRuns: 120 },
    );
  });

  it('in texts that are no reports at all', () => {
    const signs = [
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '  ',
      '\t',
      '\f',
      '.',
      ' ,',
      ' .',
      '1',
      '12',
      '- ',
      'a',
      'Đ',
      'ế',
      '(',
      'xã',
      '1. ',
      '…',
      '\u00a0',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        const after = cleaned(text);
        const numbers = (written: string) => written.replace(/^[^\S\n]*\d{1,3}[^\S\n]*$/gmu, '');
        // «- 12 -» alone on its line is the number of a page in any text.
        const undressed = (written: string) => written.replace(/^[^\S\n]*[-–]\s?\d{1,3}\s?[-–][^\S\n]*$/gmu, '');
        if (!text.includes('\f')) assert.equal(words(undressed(after)), words(undressed(text)));
        else assert.equal(words(numbers(after)).length <= words(text).length, true);
        assert.equal(cleaned(after), after);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Lines as a word processor fills them. */
function fill(text: string, measure: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer) > measure) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
