import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LanguageService } from '../../server/language/service';
import { modernClient, serverWith } from '../support/lsp';
import { randomFrom } from '../support/random';

/** How many edits each report has to bear (`EDITS=10000` for a long night), and more reports (`REPORTS=folder`). */
const edits = Number(process.env['EDITS'] ?? 20);
const folder = process.env['REPORTS'] ?? path.join(__dirname, '../../seeds');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** What people and editors type, and some of what they should not. */
const snippets = [
  'a', ' ', '1', '.', ',', '\n', '\n\n', '\r\n', '\r', 'đ', '(', ')', '%', 'chỉ tiêu', '1.2. ', '(3) ', 'II. ', 'a) ',
  'Phần thứ ba\n', '- ', '06 chỉ tiêu', 'ấ'.normalize('NFD'), '\u0301', '\u0323', '😀', '\ud83d', '\udc00', '\ufeff', '\t', '',
]; // prettier-ignore

/** An edit as offsets of the text before it. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function randomEdit(text: string, random: () => number): Edit {
  const below = (limit: number) => Math.floor(random() * limit);
  const start = below(text.length + 1);
  const kind = below(10);
  if (kind < 5) return { start, end: start, text: snippets[below(snippets.length)]! };
  const end = Math.min(text.length, start + below(kind < 9 ? 12 : 400));
  if (kind < 7) return { start, end, text: '' };
  if (kind < 8) return { start, end, text: snippets[below(snippets.length)]! };
  const from = below(text.length + 1);
  return { start, end, text: text.slice(from, from + below(200)) };
}

/**
 * The protocol's position of an offset, counted anew from the start of the text. An offset between CR and LF has none:
 * it becomes the end of the line.
 */
function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

const splitsLineEnd = (text: string, offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';

describe('edits, one after the other', () => {
  for (const [index, name] of names.entries()) {
    it(`leave the server where a fresh look at the text is: ${name}`, async function () {
      this.timeout(20_000 + edits * 2000);
      const random = randomFrom(index + 1);
      let text = readFileSync(path.join(folder, name), 'utf8');
      const uri = `file:///${name}`;
      const client = serverWith({});
      await client.initialize(modernClient);
      client.open(uri, text);
      const ask = (asked: typeof client, method: string, document: string) =>
        asked.request(`textDocument/${method}`, { textDocument: { uri: document } });
      const answers = async (asked: typeof client, document: string) => ({
        symbols: await ask(asked, 'documentSymbol', document),
        folding: await ask(asked, 'foldingRange', document),
        items: ((await ask(asked, 'diagnostic', document)) as { items: { data?: unknown }[] }).items.map(
          // The version in the data is the server's own count.
          ({ data, ...item }) => ({ ...item, fixes: (data as { fixes?: unknown } | undefined)?.fixes }),
        ),
      });

      for (let version = 2; version < edits + 2; version++) {
        const changes: object[] = [];
        for (let i = random() < 0.1 ? 3 : 1; i > 0; i--) {
          const edit = randomEdit(text, random);
          if (splitsLineEnd(text, edit.start) || splitsLineEnd(text, edit.end)) continue;
          const range = { start: positionOf(text, edit.start), end: positionOf(text, edit.end) };
          changes.push({ range, text: edit.text });
          text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        }
        if (!changes.length) continue;
        client.change(uri, version, ...changes);
        const fresh = serverWith({ service: new LanguageService() });
        await fresh.initialize(modernClient);
        fresh.open(uri, text);
        assert.deepEqual(await answers(client, uri), await answers(fresh, uri), `edit ${version}`);
        await fresh.request('shutdown');
      }
    });
  }
});
