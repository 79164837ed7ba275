import assert from 'node:assert/strict';
import { defaultSettings, readSettings, settingsKey } from '../../server/language/settings';
import { format } from '../../server/messages/message';

const rules = ['count/listed', 'numbering/gap'];
const read = (value: unknown) => {
  const { settings, problems } = readSettings(value, rules);
  return { settings, problems: problems.map((problem) => format(problem, 'vi')) };
};

describe('settings', () => {
  it('take what is set and leave the rest at its default', () => {
    const value = { rules: { 'count/listed': 'off', 'numbering/gap': 'info' }, minSeverity: 'warning', trace: 'off' };
    assert.deepEqual(read(value), {
      settings: { ...defaultSettings, rules: value.rules, minSeverity: 'warning' },
      problems: [],
    });
  });

  for (const nothing of [undefined, null, {}, { rules: null, locale: null }]) {
    it(`find nothing wrong with ${JSON.stringify(nothing)}`, () => {
      assert.deepEqual(read(nothing), { settings: defaultSettings, problems: [] });
    });
  }

  it('turn on and off what is shown beside the text', () => {
    const switched = read({ inlayHints: { figures: true }, codeLens: { indicators: false } });
    assert.deepEqual(switched.settings.inlayHints, { figures: true });
    assert.deepEqual(switched.settings.codeLens, { indicators: false });
    assert.deepEqual(switched.problems, []);
    const { settings, problems } = read({ inlayHints: { figures: 'yes' }, codeLens: true });
    assert.deepEqual(settings, defaultSettings);
    assert.deepEqual(problems, [
      '«baoCao.inlayHints.figures» nhận một trong các giá trị true, false, không nhận "yes"',
      '«baoCao.codeLens» phải là một đối tượng gồm các cặp tên và giá trị',
    ]);
  });

  it('say what happens on Enter', () => {
    const { settings, problems } = read({ onType: { continueLists: false, tidy: true } });
    assert.deepEqual([settings.onType, problems], [{ continueLists: false, tidy: true }, []]);
    assert.deepEqual(read({ onType: { tidy: 1 } }), {
      settings: defaultSettings,
      problems: ['«baoCao.onType.tidy» nhận một trong các giá trị true, false, không nhận 1'],
    });
  });

  it('name every problem and keep what is right beside it', () => {
    const { settings, problems } = read({
      rules: { 'count/listed': 'loud', 'count/lists': 'off', 'numbering/gap': 'hint', __proto__x: 3 },
      locale: 'fr',
      minSeverity: 2,
    });
    assert.deepEqual(settings, { ...defaultSettings, rules: { 'numbering/gap': 'hint' } });
    assert.deepEqual(problems, [
      '«baoCao.rules.count/listed» nhận một trong các giá trị off, error, warning, info, hint, không nhận "loud"',
      '«baoCao.rules» nhắc đến quy tắc "count/lists" không có trong danh mục; ý bạn là «count/listed»?',
      '«baoCao.rules» nhắc đến quy tắc "__proto__x" không có trong danh mục',
      '«baoCao.locale» nhận một trong các giá trị vi, en, không nhận "fr"',
      '«baoCao.minSeverity» nhận một trong các giá trị error, warning, info, hint, không nhận 2',
    ]);
  });

  for (const nonsense of ['off', 3, [], true]) {
    it(`survive ${JSON.stringify(nonsense)}`, () => {
      const { settings, problems } = read(nonsense);
      assert.deepEqual(settings, defaultSettings);
      assert.deepEqual(problems, ['«baoCao» phải là một đối tượng gồm các cặp tên và giá trị']);
    });
  }

  it('cannot be poisoned through the prototype', () => {
    const { settings } = read(JSON.parse('{"rules": {"__proto__": {"count/listed": "off"}}}'));
    assert.equal(settings.rules['count/listed'], undefined);
  });

  it('have one key however they are written', () => {
    const a = read({ rules: { 'count/listed': 'off', 'numbering/gap': 'info' } }).settings;
    const b = read({ minSeverity: 'hint', rules: { 'numbering/gap': 'info', 'count/listed': 'off' } }).settings;
    assert.equal(settingsKey(a), settingsKey(b));
    assert.notEqual(settingsKey(a), settingsKey({ ...a, locale: 'en' }));
    assert.notEqual(settingsKey(a), settingsKey(defaultSettings));
  });
});
