import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { unbroken } from '../../server/checks/line-breaks';
import { runChecks } from '../../server/checks/run';
import { type Diagnostic, diagnosticOf, type ReadyFix } from '../../server/language/diagnostics/diagnostic';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { readFixture } from '../support/carets';
import { readPages } from '../support/pages';

/** Why a rule offers no fix for any example of its page. */
const without: Readonly<Record<string, string>> = {
  'figure/missing': 'only the writer knows the figure',
  'figure/target': 'what the target is to be is decided, not computed',
  'reference/annex': 'the annex has to be written or sent along',
  'reference/section': 'which section is meant, only the writer knows',
  'structure/announced': 'the section has to be written, or the heading worded anew',
  'structure/empty': 'the text has to be written',
  'structure/missing': 'the section has to be written',
};

/** Findings that a fix brings to light, by its title. */
const uncovered: Readonly<Record<string, string>> = {
  // Behind the bracket that is closed now, the list in it can be counted.
  'Thêm dấu «)» sau «251 giáo viên»': 'count/inline',
};

/** Titles that say what is done without the words that are written. */
const wordless: readonly RegExp[] = [
  /^(?:Chuyển lại cả đoạn|Thêm dấu cách|Bỏ dấu cách thừa|Viết lại bằng ký tự chuẩn|Bỏ câu này ở (?:đây|chỗ kia))/u,
  // Several places at once: how many, or the first of them.
  /^Sửa cả \d+ chỗ|^Viết thống nhất như «.+» \(\d+ chữ\)|, và \d+ số sau đó$/u,
];

function find(text: string): Diagnostic[] {
  const report = parseReport(new SourceText(text));
  return runChecks(report).map((finding) => diagnosticOf(finding, report.source, 'vi'));
}

const apply = (text: string, { edits }: ReadyFix): string =>
  TextDocument.applyEdits(
    TextDocument.create('', '', 0, text),
    edits.map(({ range, newText }) => ({ range, newText })),
  );

const countOf = (diagnostics: readonly Diagnostic[], rule: string | null): number =>
  diagnostics.filter((one) => one.rule === rule).length;

const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  decomposed: (text) => text.normalize('NFD'),
  'with carriage returns': (text) => text.replace(/\n/gu, '\r\n'),
};

describe('fixes', () => {
  const pages = readPages();

  it('exist for every rule that has a mechanical one, and the others are named', () => {
    const fixable = pages.filter(({ id, examples }) =>
      examples('Sai').some((example) =>
        find(readFixture(example).text).some(({ rule, fixes }) => rule === id && fixes.length > 0),
      ),
    );
    const missing = checks.map(({ id }) => id).filter((id) => !fixable.some((page) => page.id === id));
    assert.deepEqual(missing.sort(), Object.keys(without).sort());
  });

  for (const [form, write] of Object.entries(forms)) {
    describe(`of a text ${form}`, () => {
      for (const { id, examples } of pages) {
        if (without[id] !== undefined) continue;
        it(`of ${id} take their finding away and bring none`, () => {
          for (const example of examples('Sai')) {
            const text = write(readFixture(example).text);
            const before = find(text);
            for (const { rule, fixes } of before) {
              if (rule !== id) continue;
              for (const fix of fixes) {
                const fixed = apply(text, fix);
                const after = find(fixed);
                assert.ok(countOf(after, id) < countOf(before, id), `${fix.title}\n${fixed}`);
                for (const other of after) {
                  if (uncovered[fix.title.normalize('NFC')] === other.rule) continue;
                  assert.ok(
                    countOf(after, other.rule) <= countOf(before, other.rule),
                    `${fix.title}: ${other.message}`,
                  );
                }
              }
            }
          }
        });
      }
    });
  }

  it('do what their titles say', () => {
    for (const { examples } of pages) {
      for (const example of examples('Sai')) {
        const { text } = readFixture(example);
        const document = TextDocument.create('', '', 0, text);
        for (const { fixes } of find(text)) {
          for (const { title, edits } of fixes) {
            if (wordless.some((pattern) => pattern.test(title))) continue;
            for (const { range, newText } of edits) {
              const words = (newText.trim() ? newText : document.getText(range)).replace(/\s+/gu, ' ').trim();
              const said = words.replace(/^, |,$/u, '');
              // A year or day is changed within a date that the title gives as a whole.
              assert.ok(title.includes(said), `«${title}» writes or takes away «${said}»`);
            }
          }
        }
      }
    }
  });

  it('have a title of their own each, among those of one finding', () => {
    for (const { examples } of pages) {
      for (const example of examples('Sai')) {
        for (const { fixes } of find(readFixture(example).text)) {
          assert.equal(new Set(fixes.map(({ title }) => title)).size, fixes.length);
        }
      }
    }
  });
});

describe('fixes across a line break', () => {
  const fixOf = (text: string, old: string, newText: string): Fix => {
    const start = text.indexOf(old);
    return {
      title: { key: 'figure.fix' },
      safe: false,
      edits: [{ span: { start, end: start + old.length }, newText }],
    };
  };
  const applied = (text: string, fix: Fix): string =>
    fix.edits.reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);

  it('keep the line break', () => {
    const text = 'Nghị quyết Trung ương 4\n(khóa XIII) về bảo vệ';
    const fix = unbroken(fixOf(text, 'Trung ương 4\n(khóa XIII)', 'Trung ương 8 (khóa XI)'), text);
    assert.equal(applied(text, fix!), 'Nghị quyết Trung ương 8\n(khóa XI) về bảo vệ');
  });

  it('keep it behind a word that has no place to break at', () => {
    const text = 'Năm đẩy\r\nmạnh cao';
    assert.equal(applied(text, unbroken(fixOf(text, 'đẩy\r\nmạnh', 'tăng'), text)!), 'Năm tăng\r\n cao');
  });

  it('are not offered over a page number', () => {
    const text = 'lần thứ\n12\nXIV của Đảng';
    assert.equal(unbroken(fixOf(text, 'lần thứ\n12\nXIV', 'lần thứ XIII'), text), undefined);
  });

  it('neither lose nor add a line', () => {
    const word = fc.constantFrom('lần', 'thứ', 'nhất', 'Đảng', 'xã');
    const gap = fc.constantFrom(' ', '\n', '\r\n', ' \n', '\n\n');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 4 }), word, phrase, (old, last, to) => {
        const text = old.map((pair) => pair.join('')).join('') + last;
        const fix = unbroken(fixOf(text, text, to.join(' ')), text);
        const breaks = old.filter(([, between]) => between !== ' ').length;
        assert.equal(fix === undefined, breaks > 1);
        if (!fix) return;
        const result = applied(text, fix);
        assert.deepEqual(result.match(/\r?\n/gu), text.match(/\r?\n/gu));
        assert.deepEqual(result.trim().split(/\s+/u), to);
      }),
    );
  });
});
