import assert from 'node:assert/strict';
import { runChecks } from '../../server/checks/run';
import { defaultSettings, mergeSettings, readSettings, settingsKey } from '../../server/language/settings';
import { checkOptionsOf } from '../../server/language/terms';
import { format } from '../../server/messages/message';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

const read = (value: unknown) => {
  const { settings, problems } = readSettings(value, ['count/listed']);
  return { settings, problems: problems.map((problem) => format(problem, 'vi')) };
};

/** The rules that still say something of a text under such settings. */
function found(text: string, value: object): string[] {
  const { settings, problems } = read(value);
  assert.deepEqual(problems, []);
  const report = parseReport(new SourceText(text));
  return runChecks(report, {}, undefined, checkOptionsOf(settings)).map(
    ({ rule, span }) => `${rule} ${report.source.text.slice(span.start, span.end)}`,
  );
}

describe("a user's own terms", () => {
  it('are words that are right', () => {
    const text = 'Toàn xã trồng cà phê loại vừơn, nâng cao năng xuất.';
    assert.deepEqual(found(text, {}), ['spelling/syllable vừơn', 'spelling/word năng xuất']);
    assert.deepEqual(found(text, { words: ['vừơn'] }), ['spelling/word năng xuất']);
    assert.deepEqual(found(text, { words: ['VỪƠN'.normalize('NFD'), ' năng\n xuất '] }), []);
  });

  it('are names that are right', () => {
    const text = `Xã Pi Toong có 12 bản; trung tâm xã Pi Toong được nâng cấp.
Đường vào Pi Toong dài 4 km; chợ Pi Toong họp mỗi tuần; trường học ở Pi Toong đạt chuẩn quốc gia.
Người dân Pi Tong góp đất làm đường. Cả vùng có 04 sản phẩm Ocop.`;
    assert.deepEqual(found(text, {}), ['name/variant Pi Tong', 'name/variant Ocop']);
    assert.deepEqual(found(text, { words: ['Pi Tong', 'Ocop'] }), []);
  });

  it('are abbreviations that need no definition', () => {
    const text = 'Trên địa bàn có 2 KDTX hoạt động.';
    assert.deepEqual(found(text, {}), ['name/abbreviation KDTX']);
    assert.deepEqual(found(text, { abbreviations: ['KDTX'] }), []);
  });

  describe('are documents', () => {
    const code = '915-NQ/TW';
    const text = 'Thực hiện Nghị quyết số 915-NQ/TW, ngày 02/3/2025 của Bộ Chính trị về phát triển du lịch.';
    for (const [document, expected] of [
      [{ code }, []],
      [{ code, date: '02/3/2025' }, []],
      [{ code, date: '20/3/2025' }, ['reference/fact 02/3/2025']],
      [{ code, date: '20/3/2025', subject: 'Phát triển du lịch' }, ['reference/fact 02/3/2025']],
      [{ code, issuer: 'Ban Bí thư' }, ['reference/fact Bộ Chính trị']],
      [{ code, date: '02/3/2025', issuer: 'bộ chính trị' }, []],
      [{ code: '916-NQ/TW', date: '20/3/2025' }, []],
    ] as const) {
      it(`with ${Object.keys(document).join(', ')}: ${expected.join() || 'nothing'}`, () =>
        assert.deepEqual(found(text, { documents: [document] }), expected));
    }

    it('which go before those on record', () => {
      const cited = 'Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/11/2024 của Bộ Chính trị về đổi mới sáng tạo.';
      assert.deepEqual(found(cited, {}), ['reference/fact 22/11/2024']);
      assert.deepEqual(found(cited, { documents: [{ code: '57-NQ/TW', date: '22/11/2024' }] }), []);
    });
  });

  it('are left out where they cannot be used, with one problem per list', () => {
    const { settings, problems } = read({
      words: ['đúng', 3, ' ', null],
      abbreviations: 'KDTX',
      documents: [
        { code: '15-NQ/ĐU', date: '30/02/2025' },
        { code: 'Nghị quyết 15' },
        { code: '16-NQ/ĐU', issuer: 1 },
        { code: '17-NQ/ĐU', date: null },
        '18-NQ/ĐU',
        null,
      ],
    });
    assert.deepEqual(settings, { ...defaultSettings, words: ['đúng'], documents: [{ code: '17-NQ/ĐU' }] });
    assert.deepEqual(problems, [
      '«baoCao.words» chỉ gồm những chữ đặt trong dấu nháy, không nhận 3, " ", null',
      '«baoCao.abbreviations» phải là một danh sách',
      '«baoCao.documents» có mục không dùng được ({"code":"15-NQ/ĐU","date":"30/02/2025"}, {"code":"Nghị quyết 15"}, {"code":"16-NQ/ĐU","issuer":1}, "18-NQ/ĐU", null): mỗi mục cần «code» là số, ký hiệu viết đúng thể thức như 15-NQ/ĐU; nếu có thì «date» là ngày/tháng/năm, «issuer» và «subject» là chữ',
    ]);
  });

  it("are united with the folder's; levels are the editor's where it has one", () => {
    const editor = { ...defaultSettings, rules: { a: 'off' }, words: ['một'], locale: 'en' } as const;
    const folder = { ...defaultSettings, rules: { a: 'hint', b: 'hint' }, words: ['hai', 'một'], minSeverity: 'info', abbreviations: ['KDTX'] } as const; // prettier-ignore
    assert.deepEqual(mergeSettings(editor, folder), {
      ...defaultSettings,
      rules: { a: 'off', b: 'hint' },
      words: ['một', 'hai'],
      abbreviations: ['KDTX'],
      locale: 'en',
      minSeverity: 'info',
    });
  });

  it('belong to the key of the settings', () => {
    for (const value of [{ words: ['a'] }, { abbreviations: ['A'] }, { documents: [{ code: '15-NQ/ĐU' }] }]) {
      assert.notEqual(settingsKey(read(value).settings), settingsKey(defaultSettings));
    }
  });
});
