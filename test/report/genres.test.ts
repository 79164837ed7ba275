import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alignOutline, outlineOf, parseText, type OutlineOptions } from '../support/outline';

/**
 * Outlines of reports of many kinds. A fixture in `genres/` is a line that says what it is about, the text, and below a
 * rule of dashes the outline that a careful reader would draw up; «with paragraphs» adds numbered paragraphs, «with
 * unnumbered» headings without a number (see `alignOutline` for how it is written). «not double-spaced» leaves out the
 * form in which blank lines, the only sign of where a heading of whole sentences ends, say nothing any more.
 */
interface Genre {
  readonly about: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly options: OutlineOptions;
  readonly doubleSpaced: boolean;
}

const rule = /^----- outline(?<options>.*)\n/mu;

function readGenre(file: string): Genre {
  const content = readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
  const match = rule.exec(content)!;
  const first = content.indexOf('\n');
  const options = match.groups!.options!;
  return {
    about: content.slice(2, first),
    text: content.slice(first + 1, match.index),
    expected: content
      .slice(match.index + match[0].length)
      .split('\n')
      .filter(Boolean),
    options: { paragraphs: options.includes('paragraphs'), unnumbered: options.includes('unnumbered') },
    doubleSpaced: !options.includes('not double-spaced'),
  };
}

const doubleSpacing = 'with a blank line behind every line';

/** Ways in which the same text comes out of other converters and editors; its outline stays what it is. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'in NFD': (text) => text.normalize('NFD'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with a space behind every line': (text) => text.replaceAll('\n', ' \n'),
  [doubleSpacing]: (text) => text.replaceAll(/(?<=[^\n])\n(?=[^\n])/g, '\n\n'),
};

describe('outlines by genre', () => {
  const folder = path.join(__dirname, 'genres');
  for (const name of readdirSync(folder).sort()) {
    const genre = readGenre(path.join(folder, name));
    describe(`${name}: ${genre.about}`, () => {
      for (const [disguise, disguised] of Object.entries(disguises)) {
        if (disguise === doubleSpacing && !genre.doubleSpaced) continue;
        it(disguise, () => {
          const actual = outlineOf(parseText(disguised(genre.text)), genre.options);
          assert.equal(alignOutline(actual, genre.expected).join('\n'), genre.expected.join('\n'));
        });
      }
    });
  }
});

describe('footnotes by genre', () => {
  const genre = readGenre(path.join(__dirname, 'genres', 'chu-thich-cuoi-trang.txt'));
  const report = parseText(genre.text);

  it('are read in every form, with their references', () => {
    const notes = [...report.footnotes].sort((a, b) => a.number - b.number);
    assert.deepEqual(
      notes.map((n) => [n.number, n.reference !== undefined]),
      [
        [1, true],
        [2, true],
        [3, true],
        [4, true],
        [5, true],
      ],
    );
  });

  it('and page numbers stay out of the sentence that they interrupt', () => {
    const texts = report.paragraphs.filter((p) => p.kind !== 'footnote').map((p) => p.flow.text);
    const holds = (part: string) => texts.some((text) => text.includes(part));
    assert.ok(holds('có địa chỉ cụ thể và kiểm tra, nhắc nhở hằng quý'), texts.join('\n'));
    assert.ok(holds('được lập danh sách riêng để giải quyết dần theo thẩm quyền'), texts.join('\n'));
  });
});
