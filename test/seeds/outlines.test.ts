import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { outlineOf, parseText } from '../support/outline';

const outlines = path.join(__dirname, 'outlines');
const seeds = path.join(__dirname, '../../seeds');
const lines = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trimEnd();

/** The headings of whole reports; numbered paragraphs left out. The lists come from what was written, not from the parser. */
describe('outlines of the specimens', () => {
  for (const name of readdirSync(outlines).sort()) {
    const text = lines(path.join(seeds, name));
    const expected = lines(path.join(outlines, name));
    for (const [form, written] of Object.entries({ NFC: text, NFD: text.normalize('NFD'), CRLF: text.replaceAll('\n', '\r\n') })) {
      it(`${name} in ${form}`, () => assert.equal(outlineOf(parseText(written)).join('\n'), expected));
    }
  }
});
