import assert from 'node:assert/strict';
import { checks } from '../../server/checks/checks';
import { assertFindings, readFixture } from '../support/carets';
import { pageHeadings, readPages } from '../support/pages';

describe('rule pages', () => {
  const pages = readPages();

  it('exist for every rule, and for nothing else', () => {
    assert.deepEqual(pages.map((page) => page.id).sort(), checks.map((check) => check.id).sort());
  });

  for (const page of pages) {
    describe(page.id, () => {
      it('has the title and the headings of every page', () => {
        assert.match(page.title, new RegExp(`^# ${page.id}: \\p{Lu}`, 'u'));
        assert.deepEqual(page.headings, pageHeadings);
        assert.ok(page.text.includes(`"${page.id}": "off"`), 'names the setting');
        assert.ok(page.text.includes(`--rule ${page.id}=off`), 'names the option');
        assert.ok(page.text.includes('«Bỏ qua …»'), 'names the actions that let a place stand');
      });

      it('calls every severity by its one name', () => {
        const names = { error: 'lỗi', warning: 'cảnh báo', info: 'nhắc nhở', hint: 'gợi ý' };
        for (const { groups } of page.text.matchAll(/\*\*(?<word>[^*]+)\*\* \((?<id>error|warning|info|hint)\)/gu)) {
          assert.equal(groups?.['word'], names[groups?.['id'] as keyof typeof names]);
        }
        assert.doesNotMatch(page.text, /\*\*(?:lưu ý|thông tin|chú ý|nhắc)\*\*/u);
      });

      it('marks something in every wrong example, and has a right one', () => {
        for (const example of page.examples('Sai')) assert.ok(readFixture(example).expected.length > 0, example);
        assert.ok(page.examples('Sai').length > 0);
        assert.ok(page.examples('Đúng').length > 0);
      });

      // Rules of planned pages have no examples to run yet; the first test tells of them.
      if (!checks.some((check) => check.id === page.id)) return;

      for (const [index, example] of page.examples('Sai').entries()) {
        it(`finds what wrong example ${index + 1} marks, and nothing else`, () => {
          const named = readFixture(example).expected.flatMap((e) => e.rule ?? []);
          assertFindings(example, { rules: [...new Set([page.id, ...named])], severity: true });
        });
      }

      for (const [index, example] of page.examples('Đúng').entries()) {
        it(`finds nothing in right example ${index + 1}`, () => {
          assertFindings(example, { least: 'warning' });
          assertFindings(example, { rules: [page.id] });
        });
      }
    });
  }
});
