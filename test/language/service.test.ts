import assert from 'node:assert/strict';
import type { Check } from '../../server/checks/check';
import type { Document } from '../../server/language/document';
import { fixAllKind } from '../../server/language/actions/quick-fixes';
import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import { note, wordCheck } from '../support/checks';

const document = (text: string, version = 1): Document => ({ uri: 'test:a', version, text });
const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

const service = (...checks: Check[]) => new LanguageService({ checks });
/** The text after some edits. */
function applied(
  text: string,
  edits: readonly { range: { start: { character: number }; end: { character: number } }; newText: string }[],
) {
  let result = text;
  for (const { range, newText } of [...edits].reverse()) {
    result = result.slice(0, range.start.character) + newText + result.slice(range.end.character);
  }
  return result;
}

describe('diagnostics', () => {
  it('carry rule, severity, words, the other side and ready fixes', () => {
    const related = [{ span: { start: 0, end: 2 }, message: note }];
    const text = 'xã phường';
    const [one, ...others] = service(wordCheck('name/level', 'phường', { fix: 'xã', related })).diagnostics(
      document(text),
      defaultSettings,
    );
    assert.deepEqual(others, []);
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } };
    assert.deepEqual(one, {
      rule: 'name/level',
      severity: 'warning',
      message: '(không có tên)',
      range,
      related: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, message: '(không có tên)' },
      ],
      fixes: [{ title: '(không có tên)', safe: true, edits: [{ range, newText: 'xã' }] }],
      place: { rule: 'name/level', words: 'phường', section: '' },
    });
  });

  it('follow the settings: levels, the lightest weight shown, the language', () => {
    const checked = service(wordCheck('a/a', 'một'), wordCheck('b/b', 'hai', { severity: 'error' }));
    const seen = (settings: Partial<typeof defaultSettings>) =>
      checked
        .diagnostics(document('một hai'), { ...defaultSettings, ...settings })
        .map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
    assert.deepEqual(seen({}), ['a/a warning (không có tên)', 'b/b error (không có tên)']);
    assert.deepEqual(seen({ rules: { 'b/b': 'off', 'a/a': 'hint' } }), ['a/a hint (không có tên)']);
    assert.deepEqual(seen({ minSeverity: 'error' }), ['b/b error (không có tên)']);
    assert.deepEqual(seen({ minSeverity: 'info', rules: { 'a/a': 'hint' } }), ['b/b error (không có tên)']);
    assert.deepEqual(seen({ locale: 'en', minSeverity: 'error' }), ['b/b error (untitled)']);
  });

  it('are found once per version and settings', () => {
    let runs = 0;
    const counting: Check = { ...wordCheck('a/a', 'một'), run: () => (runs++, []) };
    const checked = service(counting);
    checked.diagnostics(document('một'), defaultSettings);
    checked.diagnostics(document('một'), { ...defaultSettings });
    assert.equal(runs, 1);
    checked.diagnostics(document('một'), { ...defaultSettings, locale: 'en' });
    checked.diagnostics(document('hai', 2), defaultSettings);
    assert.equal(runs, 3);
  });
});

describe('code actions', () => {
  const text = 'năng xuất, sát nhập, tỷ lên';
  const checked = service(
    wordCheck('spelling/word', 'năng xuất', { fix: 'năng suất' }),
    wordCheck('spelling/merge', 'sát nhập', { fix: 'sáp nhập', safe: false }),
    wordCheck('spelling/share', 'tỷ lên', { fix: 'tỷ lệ' }),
  );
  const wholeTitle = 'Sửa mọi lỗi có cách sửa chắc chắn trong tệp này';
  const at = (words: string) => {
    const character = text.indexOf(words);
    return { start: { line: 0, character }, end: { line: 0, character: character + words.length } };
  };

  it('offer each fix of the diagnostics that came back, without searching again', () => {
    const range = at('sát nhập');
    const data = {
      version: 1,
      fixes: [{ title: 'Sửa thành «sáp nhập»', safe: false, edits: [{ range, newText: 'sáp nhập' }] }],
    };
    const unused = service();
    const actions = unused.actions(document(text), defaultSettings, range, {
      returned: [undefined, data],
      only: ['quickfix'],
    });
    assert.deepEqual(actions, [
      {
        kind: 'quickfix',
        title: 'Sửa thành «sáp nhập»',
        edits: [{ range, newText: 'sáp nhập' }],
        preferred: false,
        repairs: [1],
      },
    ]);
  });

  it('search the place where nothing usable came back', () => {
    const stale = { version: 0, fixes: [{ title: 'cũ', safe: true, edits: [{ range: at('tỷ'), newText: '' }] }] };
    for (const returned of [[], [stale]]) {
      const actions = checked.actions(document(text), defaultSettings, at('xuất'), { returned, only: ['quickfix'] });
      assert.deepEqual(
        actions.map(({ edits, preferred }) => [edits[0]!.newText, preferred]),
        [['năng suất', true]],
      );
    }
  });

  it('repair everything that is safe, and nothing else, at once', () => {
    const [action, ...others] = checked.actions(document(text), defaultSettings, everywhere, {
      only: [fixAllKind],
    });
    assert.deepEqual(others, []);
    assert.equal(action!.title, wholeTitle);
    assert.equal(applied(text, action!.edits), 'năng suất, sát nhập, tỷ lệ');
  });

  for (const [only, kinds] of [
    [undefined, ['quickfix', 'quickfix', 'quickfix', fixAllKind]],
    [['quickfix'], ['quickfix', 'quickfix', 'quickfix']],
    [['source'], [fixAllKind]],
    [['source.fixAll'], [fixAllKind]],
    [['source.organizeImports', 'refactor'], []],
    [['source.fixAll.khac'], []],
    [['source.fix'], []],
  ] as const) {
    it(`answer for ${only ? JSON.stringify(only) : 'any kind'}`, () => {
      const actions = checked.actions(document(text), defaultSettings, everywhere, { only });
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        kinds,
      );
    });
  }

  it('do not put up fix-all of their own accord', () => {
    const actions = checked.actions(document(text), defaultSettings, at('tỷ lên'), { automatic: true });
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['quickfix'],
    );
  });

  it('leave a fix for the next round where it touches another', () => {
    const overlapping = service(
      wordCheck('a/a', 'năng xuất', { fix: 'năng suất' }),
      wordCheck('b/b', 'xuất, sát', { fix: 'xuất; sát' }),
    );
    const [action] = overlapping.actions(document(text), defaultSettings, everywhere, { only: ['source'] });
    assert.equal(applied(text, action!.edits), 'năng suất, sát nhập, tỷ lên');
  });

  it('are none where nothing is wrong', () => {
    assert.deepEqual(checked.actions(document('đúng cả', 2), defaultSettings, everywhere, {}), []);
  });
});
