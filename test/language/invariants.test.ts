import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import { assertDiagnostics, assertFoldings, assertOutline, assertSelection, Lines } from '../support/invariants';
import { randomFrom } from '../support/random';

/** The specimen reports; `REPORTS` names another folder of texts to be looked at as well. */
const folders = [path.join(__dirname, '../../seeds'), ...(process.env['REPORTS'] ? [process.env['REPORTS']] : [])];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
);

describe('what an editor is told of a report keeps to the protocol', () => {
  for (const { name, text } of texts) {
    for (const [form, written] of [
      ['as it is', text],
      ['decomposed', text.normalize('NFD')],
      ['with CRLF and a byte order mark', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ] as const) {
      it(`${name}, ${form}`, () => {
        const service = new LanguageService();
        const document = { uri: name, version: 1, text: written };
        const lines = new Lines(written);
        assertOutline(service.outline(document, defaultSettings), lines);
        assertFoldings(service.foldings(document), lines);
        assertDiagnostics(service.diagnostics(document, defaultSettings), lines);
        const random = randomFrom(written.length);
        const rows = written.split(/\r\n|\n/u);
        for (let i = 0; i < 300; i++) {
          const line = Math.floor(random() * rows.length);
          const position = { line, character: Math.floor(random() * (rows[line]!.length + 1)) };
          assertSelection(service.selection(document, position), position, lines);
        }
      });
    }
  }
});
