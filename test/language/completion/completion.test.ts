import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { OtherReport } from '../../../server/language/completion/candidate';
import { asksForCompletion, type Completion } from '../../../server/language/completion/complete';
import { vocabularyOf } from '../../../server/language/completion/vocabulary';
import { LanguageService } from '../../../server/language/service';
import { defaultSettings, type Settings } from '../../../server/language/settings';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';
import { type Caret, caretIn, offsetOf } from '../../support/caret';

const service = new LanguageService();
let version = 0;

interface Asked {
  readonly settings?: Partial<Settings>;
  readonly others?: readonly OtherReport[];
  readonly triggered?: boolean;
  readonly snippets?: boolean;
}

function ask({ text, position }: Caret, { settings, others = [], triggered = false, snippets = false }: Asked = {}) {
  const document = { uri: 'a', version: ++version, text };
  return service.completions(document, position, { ...defaultSettings, ...settings }, { others, snippets, triggered });
}
const items = (marked: string, asked?: Asked): readonly Completion[] => ask(caretIn(marked), asked).items;
const labels = (marked: string, asked?: Asked): string[] => items(marked, asked).map(({ label }) => label);
/** The text with one of the items taken. */
function taken(marked: string, label: string, asked?: Asked): string {
  const caret = caretIn(marked);
  const item = ask(caret, asked).items.find((one) => one.label === label);
  assert.ok(item, `«${label}» is offered among ${labels(marked, asked).join(', ')}`);
  const { text } = caret;
  const [start, end] = [offsetOf(text, item.range.start), offsetOf(text, item.range.end)];
  return text.slice(0, start) + item.newText + text.slice(end);
}
const details = (marked: string, label: string, asked: Asked = {}): readonly string[] => {
  const { text } = caretIn(marked);
  const item = items(marked, asked).find((one) => one.label === label);
  assert.ok(item, `«${label}» is offered`);
  const { others = [], settings } = asked;
  const document = { uri: 'a', version: ++version, text };
  return service.completionDetails(document, item, { ...defaultSettings, ...settings }, others);
};
const reportOf = (name: string, text: string): OtherReport => ({
  name,
  vocabulary: vocabularyOf(parseReport(new SourceText(text))),
});

const markersOf = (marked: string): string[] =>
  items(marked)
    .filter(({ kind }) => kind === 'marker')
    .map(({ label }) => label);

describe('completion: the number that goes on', () => {
  const report = `II. NHIỆM VỤ
2. Chỉ tiêu chủ yếu
2.1. Chỉ tiêu kinh tế
(1) Tốc độ tăng trưởng đạt 10%.
(2) Thu nhập bình quân đạt 90 triệu đồng.
`;
  for (const [typed, offered] of [
    ['|', ['(3)', '2.2.', '3.', 'III.']],
    ['2|', ['2.2.']],
    ['2.|', ['2.2.']],
    ['(|', ['(3)']],
    ['(|)', ['(3)']],
    ['  |', ['(3)', '2.2.', '3.', 'III.']],
    ['I|', ['III.']],
    ['3|', ['3.']],
    ['7|', []],
    ['Kinh tế đạt (|', []],
  ] as const) {
    it(`behind «${typed}»`, () => assert.deepEqual(markersOf(report + typed), offered));
  }

  for (const [list, next] of [
    ['a) Một\nb) Hai\nc) Ba\nd) Bốn\n|', 'đ)'],
    ['đ) Một\ne) Hai\n|', 'g)'],
    ['Một là, nêu gương.\nHai là, gần dân.\n|', 'Ba là,'],
    ['Phần thứ nhất\nTÌNH HÌNH\nI. KINH TẾ\nỔn định.\n|', 'Phần thứ hai'],
    ['I- Kinh tế\nỔn định.\nII - Xã hội\nỔn định.\n|', 'III -'],
  ] as const) {
    it(`is ${next}`, () => assert.ok(labels(list).includes(next), labels(list).join(' ')));
  }

  it('has a space behind it, and takes the bracket that the editor has closed', () => {
    assert.equal(taken(`${report}(|)`, '(3)'), `${report}(3) `);
    assert.equal(taken(`${report}2.| Chỉ tiêu xã hội`, '2.2.'), `${report}2.2. Chỉ tiêu xã hội`);
  });

  it('says what it comes after', () => {
    const found = items(`${report}|`).map(({ detail }) => detail);
    assert.deepEqual(found.slice(1), [
      'sau «2.1. Chỉ tiêu kinh tế»',
      'sau «2. Chỉ tiêu chủ yếu»',
      'sau «II. NHIỆM VỤ»',
    ]);
  });

  it('goes on inside a sentence', () => {
    const sentence = 'Xác định 03 khâu đột phá: (1) hạ tầng; (2) nhân lực; (|';
    assert.deepEqual(labels(sentence, { triggered: true }), ['(3)']);
    assert.deepEqual(labels(`(2) ${sentence.replace('(2) nhân lực; ', '')}`, { triggered: true }), ['(2)']);
    assert.deepEqual(labels('(2) Xây dựng hạ tầng; (|', { triggered: true }), []);
  });

  it('is nowhere else', () => {
    for (const place of ['Kinh tế | phát triển.', 'Kinh tế 2|', '2.1. Chỉ tiêu |'])
      assert.deepEqual(labels(report + place, { triggered: true }), [], place);
  });
});

describe('completion: documents', () => {
  const full =
    '57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia';

  for (const [typed, label, result] of [
    ['Thực hiện Nghị quyết số 57|', '57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
    ['Thực hiện Nghị quyết số 57-nq|', '57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
    ['Thực hiện Nghị quyết số |', '57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
    ['Thực hiện Nghị quyết 57|', '57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
    ['Thực hiện 57-|', '57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
    ['Thực hiện Nghị quyết số khoa h|', '57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
    ['Thực hiện nghị q|', 'Nghị quyết số 57-NQ/TW', `Thực hiện Nghị quyết số ${full}`],
  ] as const) {
    it(`behind «${typed}»`, () => assert.equal(taken(typed, label), result));
  }

  it('are those of the kind that was named', () => {
    assert.ok(!labels('Chỉ thị số |').includes('57-NQ/TW'));
    assert.ok(labels('Chỉ thị số |').includes('45-CT/TW'));
    assert.deepEqual(labels('Quy định số 144|'), ['144-QĐ/TW']);
    assert.deepEqual(labels('Thông báo số |'), []);
  });

  it('are only a number behind a full citation', () => {
    const before = `Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số.\n`;
    assert.equal(taken(`${before}Nghị quyết số 57|`, '57-NQ/TW'), `${before}Nghị quyết số 57-NQ/TW`);
    assert.equal(taken(`Nghị quyết số 57|\n${before}`, '57-NQ/TW'), `Nghị quyết số ${full}\n${before}`);
    const short = 'Theo Nghị quyết số 57-NQ/TW.\n';
    assert.equal(taken(`${short}Nghị quyết số 57|`, '57-NQ/TW'), `${short}Nghị quyết số ${full}`);
  });

  it('are those of the user, and those that the report cites', () => {
    const documents = [{ code: '15-NQ/ĐU', date: '20/3/2025', issuer: 'Đảng ủy xã Mạc Khê' }];
    const result = 'Nghị quyết số 15-NQ/ĐU, ngày 20/3/2025 của Đảng ủy xã Mạc Khê';
    assert.equal(taken('Nghị quyết số 15|', '15-NQ/ĐU', { settings: { documents } }), result);
    const later = '\nTheo Nghị quyết số 16-NQ/TU, ngày 05/9/2024, kinh tế ổn định.';
    assert.equal(taken(`Nghị quyết số 16|${later}`, '16-NQ/TU'), `Nghị quyết số 16-NQ/TU, ngày 05/9/2024${later}`);
  });

  it('are told more of when that is asked', () => {
    assert.deepEqual(details('Nghị quyết số 57|', '57-NQ/TW'), [
      `Nghị quyết số ${full}`,
      'Nguồn: toàn văn, theo hồ sơ dữ kiện của dự án; đối chiếu ngày 21/11/2026',
    ]);
    const later = '\nTheo Nghị quyết số 16-NQ/TU, ngày 05/9/2024, kinh tế ổn định.';
    assert.deepEqual(details(`Nghị quyết số 16|${later}`, '16-NQ/TU'), [
      'Nghị quyết số 16-NQ/TU, ngày 05/9/2024',
      'Theo cách viện dẫn trong báo cáo này.',
    ]);
  });

  it('are nowhere else', () => {
    for (const place of ['Đạt 57|', 'số 57| hộ', 'Tổng số |', 'Nghị quyết đại hội |', 'Kế hoạch 57|'])
      assert.ok(!labels(place).includes('57-NQ/TW'), place);
  });
});

describe('completion: names and abbreviations', () => {
  const report = `Ban Chấp hành Đảng bộ xã Mạc Khê họp.
Nay Ban Chấp hành Đảng bộ xã Mạc Khê báo cáo. Đồng chí Lò Văn Pản, Bí thư Đảng ủy, trình bày.
Các hợp tác xã (HTX) ở xã Mạc Khê phát triển; HTX Khê Hạ, HTX Nà Vạc làm tốt.
Theo Đảng ủy, HĐND xã đã họp. Theo Đảng ủy, đạt. Tiếp tục phát huy. Tiếp tục nêu gương.
`;
  for (const [typed, label, result] of [
    ['Tại xã Mạc|', 'Mạc Khê', 'Tại xã Mạc Khê'],
    ['tại xã mac|', 'Mạc Khê', 'tại xã Mạc Khê'],
    ['tại xã mac kh|', 'Mạc Khê', 'tại xã Mạc Khê'],
    ['đồng chí lo v|', 'Lò Văn Pản', 'đồng chí Lò Văn Pản'],
    ['nay ban chaaps|', 'Ban Chấp hành Đảng bộ xã Mạc Khê', 'nay Ban Chấp hành Đảng bộ xã Mạc Khê'],
    ['của Đảng uỷ|', 'Đảng ủy', 'của Đảng ủy'],
    ['các ht|', 'HTX', 'các HTX'],
    ['và hđ|', 'HĐND', 'và HĐND'],
  ] as const) {
    it(`for «${typed}»`, () => assert.equal(taken(report + typed, label), report + result));
    it(`for «${typed}», decomposed`, () => {
      const written = (report + typed).normalize('NFD');
      const right = report.normalize('NFD') + result.slice(0, result.length - label.length).normalize('NFD') + label;
      assert.equal(taken(written, label), right);
    });
  }

  it('not with other marks than were typed', () => assert.deepEqual(labels(`${report}tại xã Mác|`), []));
  it('not for words that only begin a sentence', () => assert.deepEqual(labels(`${report}Tiếp|`), []));
  it('not for what is there already', () => assert.ok(!labels(`${report}Mạc Khê|`).includes('Mạc Khê')));
  it('not inside a word', () => assert.deepEqual(labels(`${report}Mạc|x`), []));
  it('not where a digit was typed', () => assert.deepEqual(labels(`${report}xã |`, { triggered: true }), []));

  it('of this report first, then of the others', () => {
    const others = [reportOf('b.txt', 'Bản Mạ Lo, xã Mạ Lo, huyện Mạ Lo. Theo xã Mạ Lo, đạt.')];
    assert.deepEqual(labels(`${report}tại ma|`, { others }), ['Mạc Khê', 'Mạ Lo']);
    assert.deepEqual(details(`${report}tại ma|`, 'Mạ Lo', { others }), ['Theo b.txt.']);
    assert.deepEqual(details(`${report}tại ma|`, 'Mạc Khê', { others }), ['Dùng 3 lần trong báo cáo này.']);
  });

  it('with what they stand for', () => {
    assert.equal(items(`${report}các HT|`)[0]?.detail, 'hợp tác xã');
  });
});

describe('completion: indicators of other reports', () => {
  const others = [
    reportOf(
      'tinh.txt',
      `2. Chỉ tiêu chủ yếu (03 chỉ tiêu)
(1) Thu nhập bình quân đầu người đạt 90 triệu đồng/người/năm.
(2) Tỷ lệ hộ nghèo còn dưới 3%.
(3) Tỷ lệ che phủ rừng đạt 45% trở lên.
`,
    ),
  ];
  const report = `1. Tình hình
Ổn định.
2. Chỉ tiêu chủ yếu (02 chỉ tiêu)
(1) Tỷ lệ che phủ rừng đạt 47%.
`;
  const offered = (marked: string, asked: Asked = {}) =>
    items(marked, { others, ...asked })
      .filter(({ kind }) => kind === 'indicator')
      .map(({ label }) => label);

  it('that this one has not set', () => {
    assert.deepEqual(offered(`${report}(2) |`), ['Thu nhập bình quân đầu người', 'Tỷ lệ hộ nghèo']);
    assert.deepEqual(offered(`${report}(2) tỷ lệ h|`), ['Tỷ lệ hộ nghèo']);
    assert.deepEqual(offered(`${report}|`), ['Thu nhập bình quân đầu người', 'Tỷ lệ hộ nghèo']);
  });

  it('only where indicators are listed, and at the beginning of one', () => {
    assert.deepEqual(offered(report.replace('Ổn định.', '(1) |')), []);
    assert.deepEqual(offered(`${report}(2) Phấn đấu tỷ lệ h|`), []);
    assert.deepEqual(offered(`${report}(2) |`, { triggered: true }), []);
  });

  it('with a place for the figure, and the unit behind it', () => {
    const [first] = items(`${report}(2) thu n|`, { others, snippets: true });
    assert.equal(first?.newText, 'Thu nhập bình quân đầu người đạt $1 triệu đồng/người/năm$0');
    assert.equal(first.detail, 'triệu đồng/người/năm · tinh.txt');
    assert.equal(first.isSnippet, true);
    const text = `${report}(2) thu n|`;
    assert.equal(
      taken(text, 'Thu nhập bình quân đầu người', { others }),
      `${report}(2) Thu nhập bình quân đầu người đạt `,
    );
    assert.deepEqual(details(text, 'Thu nhập bình quân đầu người', { others }), [
      'Thu nhập bình quân đầu người đạt 90 triệu đồng/người/năm.',
      'Theo tinh.txt.',
    ]);
  });
});

describe('completion: sections', () => {
  const report = `BÁO CÁO CHÍNH TRỊ
Phần thứ nhất
KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT
I. KẾT QUẢ ĐẠT ĐƯỢC
1. Về kinh tế
Sản xuất ổn định.
`;
  const offered = (marked: string) => items(marked, { snippets: true }).filter(({ kind }) => kind === 'section');

  it('that are missing, where a line begins', () => {
    const found = offered(`${report}|`);
    assert.ok(found.length > 0);
    assert.ok(found.every(({ isSnippet }) => isSnippet));
    const [first] = found;
    assert.equal(details(`${report}|`, first!.label, { snippets: true }).length, 1);
  });

  it('and any other by its name, behind a marker or not', () => {
    const [named] = offered(`${report}han che|`);
    assert.match(named!.label, /^Hạn chế/u);
    assert.equal(offered(`${report}II. Hạn ch|`)[0]?.label, named!.label);
    assert.doesNotMatch(offered(`${report}II. Hạn ch|`)[0]!.newText, /^II/u);
  });

  it('as plain text for an editor without tab stops', () => {
    const plain = items(`${report}han che|`).find(({ kind }) => kind === 'section');
    assert.equal(plain?.isSnippet, false);
    assert.doesNotMatch(plain.newText, /\$\{/u);
  });

  it('nowhere else', () => {
    for (const place of ['Còn hạn che|', 'han che|. Còn nữa', 'Ổn định |'])
      assert.deepEqual(offered(report + place), []);
  });
});

describe('completion: units, terms', () => {
  const report = `Nhiệm kỳ 2025 - 2030 và nhiệm kỳ 2020 - 2025; giai đoạn 2021-2025; đến năm 2030.
Diện tích 120 ha, sản lượng 15 tấn/ha, diện tích 30 ha. Có 12 bản, 13 bản.
`;
  for (const [typed, label, result] of [
    ['đạt 90 |', 'ha', 'đạt 90 ha'],
    ['đạt 90|', 'ha', 'đạt 90 ha'],
    ['đạt 90|', '%', 'đạt 90%'],
    ['đạt 4,5 tri|', 'triệu đồng/người/năm', 'đạt 4,5 triệu đồng/người/năm'],
    ['đạt 4,5 tấ|', 'tấn/ha', 'đạt 4,5 tấn/ha'],
    ['có 14 |', 'bản', 'có 14 bản'],
    ['của nhiệm kỳ |', '2025 - 2030', 'của nhiệm kỳ 2025 - 2030'],
    ['của nhiệm kỳ 202|', '2020 - 2025', 'của nhiệm kỳ 2020 - 2025'],
    ['trong giai đoạn 2|', '2021-2025', 'trong giai đoạn 2021-2025'],
    ['đến năm 20|', '2030', 'đến năm 2030'],
    ['của nhiem|', 'nhiệm kỳ 2025 - 2030', 'của nhiệm kỳ 2025 - 2030'],
  ] as const) {
    it(`«${typed}» becomes «${result}»`, () => assert.equal(taken(report + typed, label), report + result));
  }

  it('units are what the report uses first', () =>
    assert.deepEqual(labels(`${report}đạt 5 |`).slice(0, 2), ['ha', 'bản']));

  it('the unit of an indicator goes before all others', () => {
    const others = [reportOf('b.txt', '2. Chỉ tiêu chủ yếu\n(1) Sản lượng cá đạt 7 tạ.\n')];
    assert.equal(labels(`${report}(1) Sản lượng cá đạt 9 |`, { others })[0], 'tạ');
  });

  it('no number but an amount has a unit', () => {
    for (const place of ['Đến năm 2030 |', 'ngày 05/9 |', '2. |', '(1) |', 'Quốc lộ 43 |', 'Nghị quyết 57-NQ/TW|'])
      assert.ok(!labels(report + place).includes('ha'), place);
  });

  it('units come only when they are asked for', () =>
    assert.deepEqual(labels(`${report}đạt 90|`, { triggered: true }), []));
});

describe('completion asks by itself', () => {
  for (const [line, asks] of [
    ['2', true],
    ['2.1', true],
    ['(', true],
    ['  (3', true],
    ['gồm: (', true],
    ['hạ tầng; (2', true],
    ['Nghị quyết số 5', true],
    ['chỉ thị 45', true],
    ['nhiệm kỳ 2', true],
    ['Nghị quyết số 5'.normalize('NFD'), true],
    ['đạt 9', false],
    ['năm 2', false],
    ['có 132.5', false],
    ['HĐND (', false],
    ['2030. Đến 5', false],
    ['', true],
  ] as const) {
    it(`«${line}»: ${asks ? 'yes' : 'no'}`, () => assert.equal(asksForCompletion(line), asks));
  }
});

describe('completion anywhere', () => {
  const seeds = path.join(__dirname, '../../../seeds');
  const texts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(seeds, name), 'utf8').replaceAll('|', ''));
  const others = [reportOf('b.txt', texts[0]!)];

  /** What every answer keeps to, whatever the text. */
  function assertSound({ text, position }: Caret, triggered: boolean): void {
    const { items: found } = ask({ text, position }, { others, triggered, snippets: true });
    const caret = offsetOf(text, position);
    for (const { range, newText, filterText, label, isSnippet } of found) {
      const [start, end] = [offsetOf(text, range.start), offsetOf(text, range.end)];
      assert.equal(range.start.line, position.line, label);
      assert.equal(range.end.line, position.line, label);
      assert.ok(start <= caret && caret <= end, `the caret is in the range of ${label}`);
      assert.ok(filterText.startsWith(text.slice(start, caret)), `${filterText} begins with what was typed`);
      assert.ok(label.trim() !== '' && newText !== '', 'nothing to insert');
      // Only what was typed, and a bracket that the editor closed, goes.
      assert.ok(/^\)?$/u.test(text.slice(caret, end)), label);
      if (!isSnippet) assert.ok(!/[\r\n]/u.test(newText), label);
    }
  }

  for (const form of ['NFC', 'NFD'] as const) {
    it(`keeps to the caret in reports, ${form}`, () => {
      for (const text of texts) {
        const written = text.normalize(form).slice(0, 9000);
        const rows = written.split(/\r\n|\r|\n/u);
        const document = { uri: 'a', version: ++version, text: written };
        let found = 0;
        for (const [line, row] of rows.entries()) {
          for (let character = 0; character <= row.length; character += 3) {
            const position = { line, character };
            const { items: offered } = service.completions(document, position, defaultSettings, {
              others,
              snippets: true,
              triggered: false,
            });
            found += offered.length;
            for (const { range, filterText } of offered) {
              assert.equal(range.start.line, line);
              assert.ok(range.start.character <= character && character <= range.end.character);
              assert.ok(filterText.startsWith(row.slice(range.start.character, character)));
            }
          }
        }
        assert.ok(found > 0);
      }
    }).timeout(60_000);
  }

  it('never throws, and never replaces what was not typed', () => {
    const piece = fc.constantFrom(
      'Nghị quyết số ', '57', '-NQ/TW', '(1) ', '(', ')', '2.1. ', ' ', '\n', '\r\n', '\r', 'Đảng bộ xã Mạc Khê', 'nhiệm kỳ ',
      '2025 - 2030', 'đạt 90 ', 'tri', 'HTX', 'a) ', 'Đạ'.normalize('NFD'), '\u0301', '\ufeff', '😀', '. ', '; ',
    ); // prettier-ignore
    const text = fc.oneof(
      { weight: 4, arbitrary: fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')) },
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (written, where, triggered) => {
        const clean = written.replaceAll('|', '');
        const at = where % (clean.length + 1);
        const caret = caretIn(`${clean.slice(0, at)}|${clean.slice(at)}`);
        // Between the two signs of one line end no editor puts the caret.
        if (clean.slice(at - 1, at + 1) !== '\r\n') assertSound(caret, triggered);
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing outside the text', () => {
    const at = (line: number, character: number) => ask({ text: '(1) Một.', position: { line, character } });
    assert.deepEqual(at(9, 0), { items: [], isIncomplete: false });
    assert.deepEqual(at(0, 99), { items: [], isIncomplete: false });
  });
});
