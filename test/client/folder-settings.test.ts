import assert from 'node:assert/strict';
import { entryFor, hasEntry, withIgnored, withRuleOff, withWord } from '../../client/folder-settings';

describe("a word for the folder's dictionary", () => {
  for (const [what, before, after] of [
    ['makes the file', '', '{\n  "words": [\n    "vừơn"\n  ]\n}\n'],
    ['joins other keys', '{\n  "rules": {"count/listed": "off"}\n}\n', '{\n  "rules": {\n    "count/listed": "off"\n  },\n  "words": [\n    "vừơn"\n  ]\n}\n'],
    ['joins other words', '\ufeff{\n  "words": [\n    "a"\n  ],\n  "locale": "vi"\n}', '\ufeff{\n  "words": [\n    "a",\n    "vừơn"\n  ],\n  "locale": "vi"\n}'],
    ['leaves comments and commas', '{\n  // của xã\n  "words": [\n    "a", // tên\n  ],\n}\n', '{\n  // của xã\n  "words": [\n    "a",\n    "vừơn", // tên\n  ],\n}\n'],
    ['is not added twice', '{"words":["vừơn"]}', undefined],
  ] as const) {
    it(what, () => assert.equal(withWord('vừơn')(before), after));
  } // prettier-ignore

  for (const broken of ['{', '[]', 'null', '3', '{"words": "a"}', '{"words": {}}'])
    it(`leaves ${broken} alone`, () => assert.throws(() => withWord('a')(broken), SyntaxError));
});

describe('what a folder ignores', () => {
  const place = { rule: 'spelling/word', words: 'năng xuất', section: 'Kết quả > Kinh tế' };

  it('is one entry for a place of a report', () => {
    assert.deepEqual(entryFor(place, 'xã/báo cáo.txt'.normalize('NFD')), { ...place, file: 'xã/báo cáo.txt' });
    assert.deepEqual(entryFor({ ...place, section: '' }), { rule: place.rule, words: place.words });
  });

  it('is added to the entries that there are, in their indentation', () => {
    const before = '{\r\n\t"locale": "vi",\r\n\t"mine": 1\r\n}\r\n';
    const after = withIgnored({ rule: 'text/spacing', file: 'a.txt' })(before)!;
    assert.equal(
      after,
      '{\r\n\t"locale": "vi",\r\n\t"mine": 1,\r\n\t"ignore": [\r\n\t\t{\r\n\t\t\t"rule": "text/spacing",\r\n\t\t\t"file": "a.txt"\r\n\t\t}\r\n\t]\r\n}\r\n',
    );
    assert.equal(withIgnored({ rule: 'text/spacing', file: 'a.txt' })(after), undefined);
  });

  it('is not added beside the same entry with a note', () => {
    assert.ok(hasEntry([null, { ...place, note: 'đã hỏi' }], place));
    assert.ok(!hasEntry([{ ...place, file: 'a.txt' }], place));
  });

  it('may be a whole rule', () => {
    assert.deepEqual(JSON.parse(withRuleOff('text/spacing')('{"rules": {"count/listed": "hint"}}')!), {
      rules: { 'count/listed': 'hint', 'text/spacing': 'off' },
    });
    assert.equal(withRuleOff('text/spacing')('{"rules": {"text/spacing": "off"}}'), undefined);
  });

  for (const broken of ['{', '[]', '{"ignore": {}, "rules": []}']) {
    it(`leaves ${JSON.stringify(broken)} alone`, () => {
      assert.throws(() => withIgnored({ rule: 'text/spacing' })(broken), SyntaxError);
      assert.throws(() => withRuleOff('text/spacing')(broken), SyntaxError);
    });
  }
});
