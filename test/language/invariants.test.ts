import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LanguageService } from '../../server/language/service';
import { defaultSettings } from '../../server/language/settings';
import { touches } from '../../server/text/source';
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
        const everything = { start: { line: 0, character: 0 }, end: { line: lines.count, character: 0 } };
        const shown = { ...defaultSettings, inlayHints: { figures: true } };
        for (const { position, label } of service.inlayHints(document, everything, shown))
          lines.assertRange({ start: position, end: position }, label);
        for (const { range, title } of service.codeLenses(document, shown)) {
          lines.assertRange(range, title);
          assert.equal(range.start.line, range.end.line, title);
        }
        const random = randomFrom(written.length);
        const rows = written.split(/\r\n|\n/u);
        for (let i = 0; i < 300; i++) {
          const line = Math.floor(random() * rows.length);
          const position = { line, character: Math.floor(random() * (rows[line]!.length + 1)) };
          assertSelection(service.selection(document, position), position, lines);
          const hover = service.hover(document, position, defaultSettings);
          if (!hover) continue;
          lines.assertRange(hover.range, hover.title);
          assert.ok(touches(hover.range, { start: position, end: position }), `the hover is elsewhere: ${hover.title}`);
          assert.ok(![hover.title, ...hover.facts, ...hover.list].some((line) => !line || /[\r\n]/u.test(line)));
        }
      });
    }
  }
});
