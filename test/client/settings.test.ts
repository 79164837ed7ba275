import assert from 'node:assert/strict';
import manifest from '../../package.json';
import schema from '../../syntaxes/bao-cao.schema.json';
import { severities } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { defaultSettings } from '../../server/language/settings';
import { locales } from '../../server/messages/message';

const properties = manifest.contributes.configuration.properties;

describe('settings of the extension', () => {
  it('complete the name of every rule', () => {
    const names = new Set(properties['baoCao.rules'].propertyNames.enum);
    assert.deepEqual(
      checks.map(({ id }) => id).filter((id) => !names.has(id)),
      [],
    );
  });

  it('offer the values that the server takes, and its defaults', () => {
    const { locale, minSeverity, inlayHints, codeLens, onType } = defaultSettings;
    assert.deepEqual([...properties['baoCao.locale'].enum].sort(), [...locales].sort());
    assert.equal(properties['baoCao.locale'].default, locale);
    assert.deepEqual([...properties['baoCao.minSeverity'].enum].sort(), [...severities].sort());
    assert.equal(properties['baoCao.minSeverity'].default, minSeverity);
    assert.equal(properties['baoCao.inlayHints.figures'].default, inlayHints.figures);
    assert.equal(properties['baoCao.codeLens.indicators'].default, codeLens.indicators);
    assert.equal(properties['baoCao.onType.continueLists'].default, onType.continueLists);
    assert.equal(properties['baoCao.onType.tidy'].default, onType.tidy);
    const { words, abbreviations, documents, ignore } = defaultSettings;
    assert.deepEqual(properties['baoCao.ignore'].default, ignore);
    assert.deepEqual(properties['baoCao.words'].default, words);
    assert.deepEqual(properties['baoCao.abbreviations'].default, abbreviations);
    assert.deepEqual(properties['baoCao.documents'].default, documents);
    const levels = properties['baoCao.rules'].additionalProperties.enum;
    assert.deepEqual([...levels].sort(), ['off', ...severities].sort());
  });

  it('describe every value', () => {
    for (const [name, property] of Object.entries(properties)) {
      if (!('enum' in property)) continue;
      assert.equal(property.enumDescriptions.length, property.enum.length, name);
    }
  });
});

describe('the schema of .bao-cao.json', () => {
  const { rules, ignore, ...others } = schema.properties;

  it('knows every setting that a folder may have', () => {
    const ours: readonly string[] = Object.keys(others);
    // What is shown in an editor is the editor's own affair.
    const known = Object.keys(defaultSettings).filter((name) => !['inlayHints', 'codeLens', 'onType'].includes(name));
    assert.deepEqual(['rules', 'ignore', ...ours].sort(), known.sort());
  });

  it('names every rule and level', () => {
    const ids = checks.map(({ id }) => id).sort();
    assert.deepEqual([...rules.propertyNames.enum].sort(), ids);
    assert.deepEqual([...ignore.items.properties.rule.enum].sort(), ids);
    assert.deepEqual([...rules.additionalProperties.enum].sort(), ['off', ...severities].sort());
    assert.deepEqual([...others.minSeverity.enum].sort(), [...severities].sort());
    assert.deepEqual([...others.locale.enum].sort(), [...locales].sort());
  });

  it('comes with the extension', () => {
    assert.deepEqual(manifest.contributes.jsonValidation, [
      { fileMatch: '.bao-cao.json', url: './syntaxes/bao-cao.schema.json' },
    ]);
    assert.ok(manifest.files.includes('syntaxes'));
  });
});
