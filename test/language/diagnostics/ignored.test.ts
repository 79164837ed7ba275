import assert from 'node:assert/strict';
import { runChecks } from '../../../server/checks/run';
import { entriesFor, type IgnoreEntry, placeOf, sift } from '../../../server/language/diagnostics/ignored';
import { defaultSettings, mergeSettings, readSettings, settingsKey } from '../../../server/language/settings';
import { format } from '../../../server/messages/message';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';

const text = `BÁO CÁO

I. KẾT QUẢ
1. Kinh tế
Toàn xã nâng cao năng xuất lúa.
2. Văn hóa
Sản phẩm văn hóa nâng cao năng xuất biểu diễn; năng
xuất lao động cũng tăng. Mở 02 lớp xòe , 03 lớp khèn.
`;

const found = (report: string) => {
  const parsed = parseReport(new SourceText(report));
  return { report: parsed, findings: runChecks(parsed) };
};

/** The places of a rule's findings, as entries name them. */
const places = (rule: string, report = text) => {
  const { report: parsed, findings } = found(report);
  return findings.filter((one) => one.rule === rule).map((one) => placeOf(one, parsed));
};

/** What is left of a rule's findings, and which entries are stale. */
const left = (entries: readonly IgnoreEntry[], report = text, levels = {}) => {
  const { report: parsed, findings } = found(report);
  const { kept, ignored, stale } = sift(findings, parsed, entries, levels);
  assert.equal(kept.length + ignored.length, findings.length);
  return { rules: kept.map(({ rule }) => rule), ignored: ignored.length, stale };
};

const rule = 'spelling/word';
const words = 'năng xuất';

describe('what is ignored', () => {
  it('is named by its words and the headings above them', () => {
    assert.deepEqual(places(rule), [
      { rule, words, section: 'KẾT QUẢ > Kinh tế' },
      { rule, words, section: 'KẾT QUẢ > Văn hóa' },
      { rule, words, section: 'KẾT QUẢ > Văn hóa' },
    ]);
  });

  it('is named alike in decomposed text and whatever the line ends are', () => {
    for (const other of [text.normalize('NFD'), text.replace(/\n/gu, '\r\n')]) {
      assert.deepEqual(places(rule, other), places(rule));
    }
  });

  it('is named with the words beside it where it has hardly any of its own', () => {
    assert.deepEqual(places('text/spacing'), [
      { rule: 'text/spacing', words: 'lớp xòe , 03', section: 'KẾT QUẢ > Văn hóa' },
    ]);
  });

  for (const [what, entries, count] of [
    ['words anywhere', [{ rule, words }], 3],
    ['words under their headings, twice where they stand there twice', [{ rule, words, section: 'KẾT QUẢ > Văn hóa' }], 2],
    ['all of a rule', [{ rule, file: 'a.txt' }], 3],
    ['all of a rule under some headings', [{ rule, section: 'KẾT QUẢ > Kinh tế' }], 1],
    ['nothing of another rule', [{ rule: 'spelling/syllable', words }], 0],
    ['nothing with other words', [{ rule, words: 'năng' }], 0],
    ['nothing under other headings', [{ rule, words, section: 'Kinh tế' }], 0],
    ['what two entries name, once', [{ rule, words }, { rule }], 3],
  ] as const) {
    it(`may be ${what}`, () => assert.equal(left(entries).ignored, count));
  } // prettier-ignore

  it('stays so when the report is edited elsewhere, and its sections are numbered anew', () => {
    const entry = { rule, words, section: 'KẾT QUẢ > Văn hóa' };
    const edited = text
      .replace('I. KẾT QUẢ', 'I. MỞ ĐẦU\nĐại hội họp hai ngày.\nII. KẾT QUẢ')
      .replace('2. Văn hóa', '2. Giáo dục\nXây hai lớp học.\n3. Văn hóa');
    assert.equal(left([entry], edited).ignored, 2);
  });

  it('is stale where nothing is found any more, if it names the file', () => {
    const gone = { rule, file: 'a.txt', words: 'đã sửa' };
    assert.deepEqual(left([gone, { rule, words: 'đã sửa' }, { rule, file: 'a.txt', words }]).stale, [gone]);
  });

  it('is not stale because its rule is off', () => {
    assert.deepEqual(left([{ rule, file: 'a.txt', words: 'đã sửa' }], text, { [rule]: 'off' }).stale, []);
  });

  it('belongs to a file by its path from the folder of the settings', () => {
    const entries = [
      { rule, file: 'xã/báo cáo.txt' },
      { rule, file: 'a.txt' },
      { rule, words },
    ];
    assert.deepEqual(entriesFor(entries, 'xã/báo cáo.txt'.normalize('NFD')), [entries[0], entries[2]]);
    assert.deepEqual(entriesFor(entries, undefined), [entries[2]]);
  });
});

describe('the list of what is ignored', () => {
  const read = (ignore: unknown) => {
    const { settings, problems } = readSettings({ ignore }, [rule]);
    return { ignore: settings.ignore, problems: problems.map((problem) => format(problem, 'vi')) };
  };

  it('is read in NFC with single spaces, and a note is left to its reader', () => {
    const entry = { rule, file: './xã/a.txt'.normalize('NFD'), words: ' năng\n xuất ', section: null, note: 3 };
    assert.deepEqual(read([entry]), { ignore: [{ rule, file: 'xã/a.txt', words }], problems: [] });
  });

  it('leaves out entries that cannot be used, and names them', () => {
    const { ignore, problems } = read([
      { rule },
      { rule: 'none/such' },
      'a',
      null,
      { rule, words: ' ' },
      { rule, file: 3 },
    ]);
    assert.deepEqual(ignore, [{ rule }]);
    assert.deepEqual(problems, [
      '«baoCao.ignore» có mục không dùng được ({"rule":"none/such"}, "a", null, {"rule":"spelling/word","words":" "}, {"rule":"spelling/word","file":3}): mỗi mục cần «rule» là một quy tắc trong danh mục; nếu có thì «file», «words» và «section» là chữ',
    ]);
    assert.deepEqual(read({}).problems, ['«baoCao.ignore» phải là một danh sách']);
    assert.deepEqual(read(null), { ignore: [], problems: [] });
  });

  it("is united with the folder's, and belongs to the key of the settings", () => {
    const editor = { ...defaultSettings, ignore: [{ rule, words: 'a' }] };
    const folder = { ...defaultSettings, ignore: [{ rule, words: 'b' }] };
    assert.deepEqual(mergeSettings(editor, folder).ignore, [...editor.ignore, ...folder.ignore]);
    assert.notEqual(settingsKey(editor), settingsKey(folder));
  });
});
