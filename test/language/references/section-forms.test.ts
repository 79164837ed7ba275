import assert from 'node:assert/strict';
import { defaultSettings } from '../../../server/language/settings';
import { LanguageService } from '../../../server/language/service';
import { definitions } from '../../../server/language/navigation/definition';
import { rename } from '../../../server/language/rename/rename';
import { rewriters } from '../../../server/language/rewrite/rewriters';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';
import { cardinalWord, ordinalWord, romanNumeral } from '../../../server/text/vietnamese';
import { findingsOf } from '../../support/carets';
import { applied } from '../../support/rewrites';

/** A way to name a section by its number. */
interface Form {
  readonly heading: (n: number) => string;
  readonly mention: (n: number) => string;
  /** What stands before the headings, and between them and the sentence that names one. */
  readonly before?: string;
  readonly between?: string;
  /** A marker that the sixth heading gets, and nothing else has. */
  readonly renamed: string;
}

const forms: Readonly<Record<string, Form>> = {
  'Phần thứ sáu': {
    heading: (n) => `Phần thứ ${ordinalWord(n)}\nNỘI DUNG ${cardinalWord(n)!.toUpperCase()}`,
    mention: (n) => `Phần thứ ${ordinalWord(n)}`,
    renamed: 'Phần thứ bảy',
  },
  'Chương II': {
    heading: (n) => `Chương ${romanNumeral(n)}\nNỘI DUNG ${cardinalWord(n)!.toUpperCase()}`,
    mention: (n) => `Chương ${romanNumeral(n)}`,
    renamed: 'Chương VII',
  },
  'mục II': {
    heading: (n) => `${romanNumeral(n)}. NỘI DUNG ${cardinalWord(n)!.toUpperCase()}`,
    mention: (n) => `mục ${romanNumeral(n)}`,
    renamed: 'VII.',
  },
  'mục 1, 2 và 3': {
    heading: (n) => `${n}. Nội dung thứ ${cardinalWord(n)}`,
    mention: (n) => `mục 1, 2 và ${n}`,
    renamed: '7.',
  },
  'mục 1.1, 1.2': {
    before: '1. Kinh tế\n',
    heading: (n) => `1.${n}. Nội dung thứ ${cardinalWord(n)}`,
    mention: (n) => `mục 1.1, 1.${n}`,
    renamed: '1.7.',
  },
  'Điều 5': {
    heading: (n) => `Điều ${n}. Nội dung thứ ${cardinalWord(n)}`,
    mention: (n) => `Điều 1 và ${n}`,
    renamed: 'Điều 7.',
  },
  'Điều 1 khoản 2': {
    before: 'Điều 1. Nội dung\n',
    heading: (n) => `${n}. Nội dung thứ ${cardinalWord(n)}`,
    mention: (n) => `Điều 1 khoản ${n}`,
    renamed: '7.',
  },
  'khoản 2 Điều 1': {
    before: 'Điều 1. Nội dung\n',
    heading: (n) => `${n}. Nội dung thứ ${cardinalWord(n)}`,
    mention: (n) => `khoản ${n} Điều 1`,
    renamed: '7.',
  },
  'chỉ tiêu (3)': {
    before: 'I. CHỈ TIÊU CHỦ YẾU\n',
    heading: (n) => `(${n}) Diện tích chè vùng ${cardinalWord(n)} đạt 40 ha.`,
    mention: (n) => `chỉ tiêu (${n})`,
    between: 'II. NHIỆM VỤ\n',
    renamed: '(7)',
  },
  'chỉ tiêu số 01, 03': {
    before: 'I. CHỈ TIÊU CHỦ YẾU\n',
    heading: (n) => `(0${n}) Diện tích chè vùng ${cardinalWord(n)} đạt 40 ha.`,
    mention: (n) => `chỉ tiêu số 01, 0${n}`,
    between: 'II. NHIỆM VỤ\n',
    renamed: '(07)',
  },
};

function textOf(
  { before = '', heading, between = '', mention }: Form,
  numbers: readonly number[],
  named: number,
): string {
  const headings = numbers
    .map((n) => `${heading(n)}${before.includes('CHỈ TIÊU') ? '' : '\nKinh tế ổn định.'}\n`)
    .join('');
  return `${before}${headings}${between}Việc này làm như đã nêu tại ${mention(named)} của quy chế này.`;
}

/** The number of a mention, as it is written there: «sáu», «VI», «06». */
const lastNumber = ({ mention }: Form, n: number): string =>
  [ordinalWord(n)!, romanNumeral(n), String(n)].find((number) => mention(n).includes(number))!;

const six = [1, 2, 3, 4, 5, 6];

describe('sections named by their numbers', () => {
  for (const [name, form] of Object.entries(forms)) {
    describe(name, () => {
      const text = textOf(form, six, 6);
      const document = { uri: 'a', version: 1, text };
      const lines = text.split('\n');
      const character = lines.at(-1)!.indexOf(form.mention(6)) + form.mention(6).lastIndexOf(lastNumber(form, 6)) + 1;
      const position = { line: lines.length - 1, character };
      const line = lines.indexOf(form.heading(6).split('\n')[0]!);

      it('leads to its heading', () => {
        const service = new LanguageService();
        const links = definitions(service.report(document), position, service.diagnostics(document, defaultSettings));
        assert.deepEqual(
          links.map(({ selection }) => selection.start),
          [{ line, character: 0 }],
        );
      });

      it('is renamed with it', () => {
        const report = parseReport(new SourceText(text));
        const renamed = rename(report, { line, character: form.renamed.startsWith('(') ? 1 : 0 }, form.renamed);
        assert.ok('edits' in renamed, JSON.stringify(renamed));
        const edits = renamed.edits.map(({ range: { start, end }, newText }) => ({
          span: { start: report.source.offsetAt(start), end: report.source.offsetAt(end) },
          newText,
        }));
        assert.ok(applied(report.source, edits).includes(`tại ${form.mention(7)} của`));
      });

      it('is mended where its list is numbered anew', () => {
        const report = parseReport(new SourceText(textOf(form, [1, 2, 3, 4, 5, 7], 7)));
        const done = rewriters.renumberReport(report, 0);
        assert.ok('edits' in done, JSON.stringify(done));
        assert.equal(applied(report.source, done.edits).split('\n').at(-1), lines.at(-1));
      });

      it('is missed where there is none', () => {
        const missing = findingsOf(textOf(form, [1, 2, 3], 6), { rules: ['reference/section'] }).findings;
        assert.equal(missing.length, 1);
        assert.deepEqual(findingsOf(text, { rules: ['reference/section'] }).findings, []);
      });
    });
  }
});
