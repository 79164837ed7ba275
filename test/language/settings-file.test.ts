import assert from 'node:assert/strict';
import { readSettingsFile } from '../../server/language/settings-file';
import { format } from '../../server/messages/message';

const ruleIds = ['count/listed', 'spelling/word'];
const read = (text: string) => {
  const { settings, problems } = readSettingsFile(text, ruleIds);
  const told = problems.map(({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${format(message, 'vi')}`); // prettier-ignore
  return { settings, told };
};

describe('a settings file', () => {
  it('may have comments, a comma behind the last entry, a byte order mark, and nothing in it', () => {
    const { settings, told } = read('\ufeff/* của xã */ {\r\n "words": ["Nặm Khe",], // tên\r\n "$schema": "x",\r\n}');
    assert.deepEqual([settings?.words, told], [['Nặm Khe'], []]);
    for (const text of ['', ' \n', '// chưa có gì\n', '{}', 'null']) assert.deepEqual(read(text).told, []);
  });

  it('tells its keys that there are not, at their places, also in groups and entries', () => {
    const text = `{
  "wrods": [],
  "onType": { "tydi": true, "tidy": true },
  "documents": [{ "code": "15-NQ/ĐU", "isuer": "x" }],
  "ignore": [{ "rule": "spelling/word", "word": "a", "note": "đã xem", "ai": "Hoa" }],
  "zzz": 1
}`;
    const { settings, told } = read(text);
    assert.equal(settings?.onType.tidy, true);
    assert.deepEqual(told, [
      '2:3 không có mục «wrods»; ý bạn là «words»?',
      '3:15 không có mục «tydi»; ý bạn là «tidy»?',
      '4:39 không có mục «isuer»; ý bạn là «issuer»?',
      '5:41 không có mục «word»; ý bạn là «words»?',
      '6:3 không có mục «zzz»; các mục: rules, locale, minSeverity, ignore, exclude, inlayHints, codeLens, onType, words, abbreviations, documents',
    ]);
  });

  it('tells every value that cannot be used at its place, and holds otherwise', () => {
    const { settings, told } = read(
      '{"words": ["a",\n3, " "], "locale": "fr",\n"rules": {"count/listed": "off", "word": "off"}}',
    );
    assert.deepEqual([settings?.words, settings?.rules], [['a'], { 'count/listed': 'off' }]);
    assert.deepEqual(told, [
      '2:1 «words» chỉ gồm những chữ đặt trong dấu nháy, không nhận 3',
      '2:4 «words» chỉ gồm những chữ đặt trong dấu nháy, không nhận " "',
      '2:20 «locale» nhận một trong các giá trị vi, en, không nhận "fr"',
      '3:34 «rules» nhắc đến quy tắc "word" không có trong danh mục; ý bạn là «spelling/word»?',
    ]);
    for (const text of ['[]', '3', '"off"']) {
      assert.deepEqual(read(text).told, ['1:1 tệp phải là một đối tượng { … } gồm các cặp tên và giá trị']);
    }
  });

  for (const [text, told] of [
    ['{', '1:2 thiếu dấu }'],
    ['{"words": [', '1:12 thiếu dấu ]'],
    ['{"words" []}', '1:10 thiếu dấu hai chấm'],
    ['{"words": }', '1:11 thiếu giá trị'],
    ['{"words": ["a" "b"]}', '1:16 thiếu dấu phẩy'],
    ['{"words": ["a]}', '1:12 thiếu dấu nháy kép đóng'],
    ["{'words': []}", '1:2 có ký tự hoặc chữ không thuộc JSON'],
    ['{"words": []} {}', '1:15 thừa nội dung sau phần cấu hình'],
    ['{"words": ["\\q"]}', '1:12 dấu \\ đi với ký tự không đúng'],
    ['/* {}', '1:1 chú thích viết sai hoặc chưa đóng'],
  ] as const) {
    it(`of which nothing can be used: ${text}`, () => {
      const { settings, told: said } = read(text);
      assert.equal(settings, undefined);
      assert.deepEqual(said, [told]);
    });
  }

  it('may be nested as deeply as anybody likes', () => {
    assert.equal(read('['.repeat(500_000)).settings, undefined);
    assert.equal(read('{"words":'.repeat(100_000)).settings, undefined);
    assert.equal(read(`{"words": ${'['.repeat(2000)}${']'.repeat(2000)}}`).told.length, 1);
  });
});
