import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFixture } from '../support/carets';
import { readPages } from '../support/pages';
import { assertSafeFixes, assertSettles } from '../support/safe-fixes';

/** What a draft is made of, and what converters and hands do to it. */
const pieces = [
  'Đảng bộ', 'xã', 'Nà Vạc', 'kinh tế', '- xã hội', 'đạt', '12,5', '1.120', '1 120', '%', 'hộ', 'năm 2025', '2025 - 2025', '2025 - 2030',
  'HTX (HTX)', 'Hợp tác xã (HTX)', 'Nhiệm kỳ', '(', ')', '((', '“', '”', '"', ',', ' ,', ',,', '.', '..', '…', ';', ' : ', ':', '-', ' -', '- ', '–',
  'từ', '-1,2', '-15 triệu', '-2 độ C', '1 : 2.000', '8 : 30', '112 : 100', '\u0301', ' \u0309', 'ng', 'đa', 'ca', 'ı\u0301', 'a\u0302\u0301p',
  '\u1100\u1161', '\u1161', '\u11a8', '\u00a0', '\u2009', '\u202f', '\u200b', '\u00ad', 'Ð', 'аn', 'nắm nắm', 'của của', 'n ghệ', 'công', 'd',
  '\n', '\n\n', '\r\n', 'I. ', '1. ', '(1) ', '(2) ', 'a) ', '- ', '+ ', '2.1. ', 'hoá', 'hóa', 'tòan', 'dưới', 'chia sẽ', '22/7/2025', '31/02/2025',
  '1.234,5', '42.8%', '11. 152 con', '2,127con', 'được115m', '?', '!', '/', '=150', '\ufffd', '\u{1f600}', '\ud800', '\u0323', 'KInh tế', 'UBNd',
]; // prettier-ignore

const draft = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', '  ', '\n')), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));

/** The same texts every time; `npm run fuzz` goes on from here. */
const runs = { numRuns: 400, seed: 10 };

const corpus = path.join(__dirname, '../../../shared/corpus');

describe('safe fixes', function () {
  this.timeout(120_000);

  it('lose nothing and settle on the examples of every page', () => {
    for (const { examples } of readPages()) {
      for (const example of [...examples('Sai'), ...examples('Đúng')]) {
        const { text } = readFixture(example);
        for (const form of [text, text.normalize('NFD'), text.replace(/\n/gu, '\r\n')]) {
          assertSafeFixes(form);
        }
        assertSettles(text);
      }
    }
  });

  it('lose nothing and settle on what drafts and converters write', () => {
    fc.assert(
      fc.property(draft, (text) => {
        assertSafeFixes(text);
        assertSettles(text);
      }),
      runs,
    );
  });

  const known = {
    'a year twice': 'Nhiệm kỳ 2025 - 2025.',
    'an abbreviation of itself': 'HTX (HTX)',
    'jamo beside a sign': 'Xã \u1100\u1161,\u11a8 và \u1161.',
  };
  for (const [what, text] of Object.entries(known))
    it(`lose nothing and settle on ${what}`, () => {
      assertSafeFixes(text);
      assertSettles(text);
    });

  it('lose nothing and settle on the reports of the corpus', function () {
    if (!existsSync(corpus)) this.skip();
    const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
    for (const [i, name] of names.entries()) {
      const text = readFileSync(path.join(corpus, name), 'utf8');
      assertSafeFixes(text);
      // To repair a whole report takes a check for every round; one of them is enough here.
      if (i === 0) assertSettles(text);
    }
  });
});
