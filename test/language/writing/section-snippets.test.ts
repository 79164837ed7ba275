import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { runChecks } from '../../../server/checks/run';
import {
  sectionSnippets,
  type SectionSnippet,
  type SnippetId,
} from '../../../server/language/writing/section-snippets';
import { SnippetText } from '../../../server/language/writing/snippet-text';
import type { IndicatorGroup, Report } from '../../../server/report/model';
import { parseText } from '../../support/outline';
import { expand } from '../../support/snippet';

/** The snippets at the «|» of a text. */
function at(text: string): { readonly report: Report; readonly find: (id: SnippetId) => SectionSnippet } {
  const offset = text.normalize('NFC').indexOf('|');
  const report = parseText(text.replace('|', ''));
  const snippets = sectionSnippets(report, offset, 'vi');
  return {
    report,
    find: (id) => {
      const found = snippets.find((snippet) => snippet.id === id);
      assert.ok(found, `${id} is offered`);
      return found;
    },
  };
}

const lines = (snippet: SectionSnippet): string[] => expand(snippet.snippet).text.split('\n');

/** The text with the snippet at its «|», and everything else that goes with it. */
function taken(text: string, id: SnippetId): string {
  const { report, find } = at(text);
  const snippet = find(id);
  const edits = snippet.edits.map(({ range, newText }) => ({
    start: report.source.offsetAt(range.start),
    end: report.source.offsetAt(range.end),
    newText,
  }));
  const offset = text.indexOf('|');
  edits.push({ start: offset, end: offset, newText: expand(snippet.snippet).text });
  let result = report.source.text;
  for (const { start, end, newText } of edits.sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

const two = `Phần thứ nhất
KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT
I. KẾT QUẢ ĐẠT ĐƯỢC
1. Về kinh tế
Sản xuất ổn định.
2. Về xã hội
Đời sống được nâng lên.
II. HẠN CHẾ
Còn chậm.
|
`;
const targets = `I- Mục tiêu, chỉ tiêu
1. Mục tiêu
Đưa xã phát triển bền vững.
2. Chỉ tiêu chủ yếu (05 chỉ tiêu)
2.1. Chỉ tiêu về kinh tế (03 chỉ tiêu)
(1) Diện tích rừng trồng mới đạt 40 ha.
(2) Sản lượng chè búp tươi đạt 120 tấn.
(3) Đàn bò đạt 900 con.
2.2. Chỉ tiêu về xã hội (02 chỉ tiêu)
(1) Tỷ lệ hộ nghèo còn dưới 4%.
(2) Tỷ lệ lao động qua đào tạo đạt 60%.
|
`;

describe('section snippets', () => {
  const firstLines: readonly [string, string, SnippetId, string][] = [
    ['go on with the outermost sections', two, 'nguyen-nhan', 'III. NGUYÊN NHÂN'],
    ['begin the next part', two, 'phan', 'Phần thứ hai'],
    ['begin the first part', '|', 'phan', 'Phần thứ nhất'],
    ['begin the first section', '|', 'boi-canh', 'I. BỐI CẢNH, TÌNH HÌNH'],
    ['are written as their neighbours', 'I- Kết quả\nTốt.\nII- Hạn chế\nCòn chậm.\n|', 'bai-hoc', 'III- Bài học kinh nghiệm'],
    ['stand below a heading that names them', 'I. Kết quả\nTốt.\nII. Hạn chế, nguyên nhân\n1. Hạn chế\nCòn chậm.\n|', 'nguyen-nhan', '2. Nguyên nhân'],
    ['begin the list below such a heading', 'I. KẾT QUẢ\nTốt.\nII. HẠN CHẾ, NGUYÊN NHÂN\n|', 'han-che', '1. Hạn chế, khuyết điểm'],
    ['leave such a heading for what it does not name', 'I. KẾT QUẢ\nTốt.\nII. HẠN CHẾ, NGUYÊN NHÂN\n1. Hạn chế\nCòn chậm.\n|', 'bai-hoc', 'III. BÀI HỌC KINH NGHIỆM'],
    ['begin anew below a new part', `${two.replace('|', '')}Phần thứ hai\nPHƯƠNG HƯỚNG, NHIỆM VỤ\n|`, 'muc-tieu', 'I. MỤC TIÊU'],
    ['begin with the letter where parts do', 'Phần I\nKẾT QUẢ\nA. KẾT QUẢ ĐẠT ĐƯỢC\nI. Kinh tế\nTốt.\nB. HẠN CHẾ\nCòn chậm.\n|', 'nguyen-nhan', 'C. NGUYÊN NHÂN'],
    ['go on with groups of indicators', targets, 'chi-tieu-moi-truong', '2.3. Chỉ tiêu về môi trường (02 chỉ tiêu)'],
    ['go on with the indicators', targets, 'chi-tieu-tiep', '(3) Tên chỉ tiêu hoàn thành mức được giao.'],
    ['use the marker that is there', 'I. Kết quả\nTốt.\nII. |', 'han-che', 'Hạn chế, khuyết điểm'],
    ['use a marker that is in doubt', 'I. Kết quả\nTốt.\nIV. |', 'han-che', 'Hạn chế, khuyết điểm'],
    ['do not count the line itself', 'I. Kết quả\nTốt.\nII. Hạn chế|', 'han-che', 'II. Hạn chế, khuyết điểm'],
    ['do not count what follows', 'I. Kết quả\nTốt.\n|\nIII. Bài học\nMột là, chọn đúng việc.', 'han-che', 'II. Hạn chế, khuyết điểm'],
    ['count merged markers', 'II. Chỉ tiêu\n(1) Đàn bò 900 con.\n(2,3) Đàn dê, đàn lợn 1.000 con.\n|', 'chi-tieu-tiep', '(4) Tên chỉ tiêu hoàn thành mức được giao.'],
  ]; // prettier-ignore
  for (const [what, text, id, expected] of firstLines) {
    it(`${what}: ${expected}`, () => {
      assert.equal(lines(at(text).find(id))[0], expected);
      assert.equal(lines(at(text.replace(/\n/gu, '\r\n')).find(id))[0], expected, 'CRLF');
    });
  }

  it('number what stands below', () => {
    const below = (text: string, id: SnippetId) =>
      lines(at(text).find(id))
        .map((line) => /^(?:[\dIVX.]+\.|\(\d+\)) /u.exec(line)?.[0].trim())
        .filter(Boolean);
    assert.deepEqual(below(two, 'nguyen-nhan'), ['III.', '1.', '2.']);
    assert.deepEqual(below(two, 'phan'), ['I.']);
    assert.deepEqual(below(targets, 'chi-tieu-quoc-phong'), ['2.3.', '(1)', '(2)']);
    const through = targets.replace('(2) Tỷ lệ', '(5) Tỷ lệ').replace('(1) Tỷ lệ', '(4) Tỷ lệ');
    assert.deepEqual(below(through, 'chi-tieu-quoc-phong'), ['2.3.', '(6)', '(7)']);
    assert.deepEqual(below('I. Kết quả\nTốt.\n|', 'chi-tieu').slice(0, 5), ['II.', '1.', '(1)', '(2)', '(3)']);
  });

  it('announce as many indicators as they list', () => {
    const counts = (groups: readonly IndicatorGroup[]): (number | undefined)[] =>
      groups.flatMap(({ declared, listed, groups: inner }) => {
        assert.equal(declared?.value, listed);
        return [listed, ...counts(inner)];
      });
    assert.deepEqual(counts(parseText(taken(two, 'chi-tieu')).indicatorGroups), [11, 3, 3, 2, 3]);
  });

  it('take the counts above along', () => {
    assert.match(
      taken(targets, 'chi-tieu-tiep'),
      /\(06 chỉ tiêu\)[^]*\(03 chỉ tiêu\)[^]*\(03 chỉ tiêu\)[^]*\(3\) Tên/u,
    );
    assert.match(taken(targets, 'chi-tieu-moi-truong'), /\(07 chỉ tiêu\)[^]*\(03 chỉ tiêu\)[^]*\(02 chỉ tiêu\)/u);
    for (const id of ['chi-tieu-tiep', 'chi-tieu-moi-truong', 'chi-tieu-quoc-phong'] as const)
      assert.deepEqual(findings(taken(targets, id)), [], id);
  });

  it('leave a count alone that is wrong already', () => {
    const wrong = targets.replace('(05 chỉ tiêu)', '(22 chỉ tiêu)').replace('(02 chỉ tiêu)', '(hai chỉ tiêu)');
    assert.deepEqual(at(wrong).find('chi-tieu-tiep').edits, []);
    assert.deepEqual(at(two).find('chi-tieu').edits, []);
  });

  it('edit counts where they stand in a decomposed text', () => {
    const { report, find } = at(targets.normalize('NFD'));
    const original = report.source.original.split('\n');
    const replaced = find('chi-tieu-tiep').edits.map(({ range: { start, end }, newText }) => {
      assert.equal(start.line, end.line);
      return `${original[start.line]!.slice(start.character, end.character)} → ${newText}`;
    });
    assert.deepEqual(replaced, ['05 → 06', '02 → 03']);
  });

  it('say which ones documents of this kind usually have', () => {
    const report = `BÁO CÁO CHÍNH TRỊ\n${two}`;
    const missing = (text: string) =>
      sectionSnippets(parseText(text), text.length, 'vi').flatMap(({ id, missing }) => (missing ? [id] : []));
    assert.deepEqual(missing(report), [
      'nguyen-nhan', 'bai-hoc', 'muc-tieu', 'chi-tieu', 'dot-pha', 'nhiem-vu', 'giai-phap', 'xay-dung-dang',
    ]); // prettier-ignore
    assert.deepEqual(missing('Ghi chép\n'), []);
    assert.match(at(report).find('bai-hoc').detail, /^III\. – văn bản loại này thường có/u);
  });

  it('end the document as its kind ends', () => {
    const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\n|';
    assert.deepEqual(lines(at(state).find('noi-nhan')).slice(-2), ['- Các cơ quan, đơn vị trực thuộc;', '- Lưu: VT.']);
    assert.equal(lines(at(state).find('chu-ky'))[0], 'TM. ỦY BAN NHÂN DÂN');
    assert.equal(lines(at('BÁO CÁO CHÍNH TRỊ\n|').find('chu-ky'))[0], 'T/M BAN CHẤP HÀNH');
    assert.equal(lines(at('ĐẢNG BỘ XÃ\nKẾ HOẠCH\n|').find('noi-nhan')).at(-1), '- Lưu Văn phòng.');
  });

  const seeds = path.join(__dirname, '../../../seeds');
  const places = [
    ['mac-khe.sach.txt', 'Phần thứ ba'],
    ['mac-khe.sach.txt', 'III- '],
    ['ke-hoach.sach.txt', 'E. TỔ CHỨC'],
    ['ke-hoach.sach.txt', 'C. NHIỆM VỤ'],
  ] as const;
  for (const [seed, next] of places) {
    it(`bring nothing wrong into ${seed} before ${next.trim()}`, () => {
      const text = readFileSync(path.join(seeds, seed), 'utf8');
      const cut = text.indexOf(`\n${next}`);
      assert.ok(cut > 0);
      const before = new Set(findings(text.slice(0, cut)));
      for (const id of ['nguyen-nhan', 'bai-hoc', 'dot-pha', 'kien-nghi', 'kinh-phi', 'phan'] as const) {
        const added = findings(taken(`${text.slice(0, cut)}\n|\n`, id)).filter((one) => !before.has(one));
        assert.deepEqual(added, [], id);
      }
    });
  }

  it('are well-formed and stand in no order but that of their numbers, at any place of any text', () => {
    const place = fc.tuple(fc.constantFrom(two, targets, ''), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 20 }));
    fc.assert(
      fc.property(place, ([text, where, typed]) => {
        const cut = where % (text.length + 1);
        const report = parseText(`${text.slice(0, cut)}\n${typed}${text.slice(cut)}`);
        const offset = Math.min(where % 999, report.source.text.length);
        for (const { snippet, documentation, label } of sectionSnippets(report, offset, 'en')) {
          const expanded = expand(snippet);
          assert.equal(expanded.text, documentation);
          assert.ok(label);
          const numbers = expanded.stops.map(({ number }) => number);
          assert.deepEqual(numbers, [...numbers.slice(0, -1).map((_, index) => index + 1), 0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('snippet text', () => {
  it('keeps every text as it is', () => {
    const piece = fc.record({ text: fc.string({ unit: fc.constantFrom('$', '}', '{', '\\', '1', ':', '|', ',', 'ệ', 'n') }), blank: fc.boolean() }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const snippet = new SnippetText();
        for (const { text, blank } of pieces) snippet[blank ? 'blank' : 'text'](text);
        const { text, stops } = expand(snippet.snippet);
        assert.equal(text, pieces.map((one) => one.text).join(''));
        assert.equal(snippet.plain, text);
        assert.deepEqual(
          stops.filter(({ number }) => number).map(({ start, end }) => text.slice(start, end)),
          pieces.filter(({ blank }) => blank).map((one) => one.text),
        );
      }),
    );
  });
});

const findings = (text: string): string[] => {
  const report = parseText(text);
  return runChecks(report).map(({ rule, span }) => `${rule}: ${report.source.text.slice(span.start, span.end)}`);
};
