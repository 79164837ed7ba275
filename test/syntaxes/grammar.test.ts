import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const grammarPath = new URL('../../syntaxes/bao-cao.tmLanguage.json', import.meta.url);

async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath.pathname),
  });
  const grammar = await registry.loadGrammar('text.bao-cao');
  assert.ok(grammar);
  return grammar;
}

/** What the tests name, and the scope each stands for. */
const scopes = {
  part: 'markup.heading.part.bao-cao',
  article: 'markup.heading.article.bao-cao',
  roman: 'markup.heading.roman.bao-cao',
  letter: 'markup.heading.letter.bao-cao',
  arabic: 'markup.heading.arabic.bao-cao',
  capitals: 'markup.heading.capitals.bao-cao',
  item: 'keyword.other.marker.',
  inline: 'keyword.other.marker.inline.bao-cao',
  figure: 'constant.numeric.bao-cao',
  unit: 'keyword.other.unit.bao-cao',
  date: 'constant.numeric.date.bao-cao',
  code: 'entity.name.type.document-code.bao-cao',
  quotation: 'string.quoted.double.bao-cao',
  page: 'comment.line.page-number.bao-cao',
} as const;
type Kind = keyof typeof scopes;

describe('grammar', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** The stretches of a text that carry the scope of `kind`, each joined over tokens, one line after another. */
  function stretches(text: string, kind: Kind): string[] {
    const found: string[] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      let end = -1;
      for (const token of tokens) {
        if (!token.scopes.some((scope) => scope.startsWith(scopes[kind]))) continue;
        const piece = line.slice(token.startIndex, token.endIndex);
        if (token.startIndex === end) found.push((found.pop() ?? '') + piece);
        else found.push(piece);
        end = token.endIndex;
      }
    }
    return found.map((piece) => piece.trim());
  }

  const has = (text: string, expected: Partial<Record<Kind, readonly string[]>>) => {
    for (const form of ['NFC', 'NFD'] as const) {
      for (const [kind, pieces] of Object.entries(expected)) {
        const wanted = pieces.map((piece) => piece.normalize(form));
        assert.deepEqual(stretches(text.normalize(form), kind as Kind), wanted, `${kind} of «${text}» in ${form}`);
      }
    }
  };

  const headings: readonly [text: string, kind: Kind, expected: string][] = [
    ['Phần thứ nhất', 'part', 'Phần thứ nhất'],
    ['PHẦN THỨ HAI', 'part', 'PHẦN THỨ HAI'],
    ['Phần I', 'part', 'Phần I'],
    ['Phần thứ Ba: Tổ chức thực hiện', 'part', 'Phần thứ Ba: Tổ chức thực hiện'],
    ['Chương II', 'article', 'Chương II'],
    ['Mục 1', 'article', 'Mục 1'],
    ['Điều 3. Phạm vi điều chỉnh', 'article', 'Điều 3. Phạm vi điều chỉnh'],
    ['I. Kết quả đạt được', 'roman', 'I. Kết quả đạt được'],
    ['IV- PHƯƠNG HƯỚNG', 'roman', 'IV- PHƯƠNG HƯỚNG'],
    ['II - Hạn chế', 'roman', 'II - Hạn chế'],
    ['A. Tình hình chung', 'letter', 'A. Tình hình chung'],
    ['B- KẾT QUẢ', 'letter', 'B- KẾT QUẢ'],
    ['1. Đặc điểm tình hình', 'arabic', '1. Đặc điểm tình hình'],
    ['1.1. Về kinh tế', 'arabic', '1.1. Về kinh tế'],
    ['1.1 Về kinh tế', 'arabic', '1.1 Về kinh tế'],
    ['2.1.1- Nông nghiệp', 'arabic', '2.1.1- Nông nghiệp'],
    ['7.2.Tiếp tục đổi mới', 'arabic', '7.2.Tiếp tục đổi mới'],
    ['  2.1. Chỉ tiêu kinh tế (06 chỉ tiêu)', 'arabic', '2.1. Chỉ tiêu kinh tế (06 chỉ tiêu)'],
    ['1.2. Tăng cường lãnh đạo. Tiếp tục đẩy mạnh.', 'arabic', '1.2. Tăng cường lãnh đạo'],
    ['BÁO CÁO CHÍNH TRỊ', 'capitals', 'BÁO CÁO CHÍNH TRỊ'],
  ];
  for (const [text, kind, expected] of headings) it(`heading: ${text}`, () => has(text, { [kind]: [expected] }));

  const items: readonly [text: string, marker: string][] = [
    ['(1) Thu nhập bình quân đạt 60 triệu đồng', '(1)'],
    ['(3)-Chỉ tiêu về y tế', '(3)-'],
    ['(3,4) Tỷ lệ hộ nghèo', '(3,4)'],
    ['a) Về trồng trọt', 'a)'],
    ['đ) Về môi trường', 'đ)'],
    ['b. Về chăn nuôi', 'b.'],
    ['- Công tác tuyên giáo', '-'],
    ['+ Đào tạo nghề', '+'],
    ['* Nguyên nhân', '*'],
    ['Một là, tập trung lãnh đạo', 'Một là,'],
    ['- Bốn là: nâng cao chất lượng', 'Bốn là:'],
    ['Thứ nhất, về công tác cán bộ', 'Thứ nhất,'],
  ];
  for (const [text, marker] of items) {
    it(`item: ${text}`, () => assert.ok(stretches(text, 'item').includes(marker), stretches(text, 'item').join('|')));
  }

  const notMarkers = [
    '2025 - 2030.',
    '132.542 con gia súc',
    '3; THCS',
    '-2025 đạt kết quả',
    '- xã hội ổn định',
    'phần thứ hai của đề án',
    '11. 152 con',
  ];
  for (const text of notMarkers) {
    it(`no marker: ${text}`, () => has(text, { part: [], roman: [], letter: [], arabic: [], capitals: [], item: [] }));
  }

  it('marks codes of documents', () => {
    for (const code of [
      '57-NQ/TW',
      '1502-QĐ/TU',
      '55/2015/NĐ-CP',
      '57/2023/NQ-HĐND',
      '88/2019/QH14',
      '1681/NQ-UBTVQH15',
      '733/QĐ-TTg',
    ]) {
      has(`theo văn bản số ${code} của cấp trên`, { code: [code] });
    }
    has('17/21 chỉ tiêu', { code: [], figure: ['17/21'] });
  });

  it('marks figures, units, dates', () => {
    has('đạt 37,88 km² và 1.171 đảng viên, tăng 8,9%; thu 28.405 triệu đồng', {
      figure: ['37,88', '1.171', '8,9', '28.405'],
      unit: ['km²', '%', 'triệu đồng'],
    });
    has('ngày 03 tháng 02 năm 2025 và 05/9/2025', { date: ['03', '02', '2025', '05/9/2025'], figure: [] });
    has('gồm: (1) hạ tầng; (2) nhân lực', { inline: ['(1)', '(2)'] });
  });

  it('ends a quotation with its paragraph', () => {
    has('phong trào “Toàn dân\nđoàn kết” được đẩy mạnh', { quotation: ['“Toàn dân', 'đoàn kết”'] });
    has('phong trào “Toàn dân đoàn kết\n\nI. Kết quả', { quotation: ['“Toàn dân đoàn kết'], roman: ['I. Kết quả'] });
  });

  it('marks page numbers', () => has('12\n- 13 -\n2025', { page: ['12', '- 13 -'] }));

  it('takes a paragraph of 100,000 characters in stride', () => {
    const paragraph = 'Thu ngân sách đạt 45,1 tỷ đồng (tăng 5%), “Vượt chỉ tiêu” theo 57-NQ/TW; '.repeat(1400);
    for (const start of ['', '1.1. ', '- ', 'A. '])
      assert.equal(grammar.tokenizeLine(start + paragraph, null, 5000).stoppedEarly, false);
  });
});
