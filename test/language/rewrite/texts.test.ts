import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRewriteKind } from '../../../server/language/rewrite/actions';
import type { Rewrite, RewriteKind } from '../../../server/language/rewrite/rewrite';
import { rewriters } from '../../../server/language/rewrite/rewriters';
import { format } from '../../../server/messages/message';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';
import { applied } from '../../support/rewrites';

/**
 * Rewrites as texts before and after. A file in `texts/` says in a line what it is about, then the rewrite and the words
 * that the cursor stands before, the text, and below rules of dashes what comes of it: the text after it and the notes,
 * or why it was refused.
 */
interface Example {
  readonly about: string;
  readonly kind: RewriteKind;
  readonly at: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, string>>;
}

function readExample(file: string): Example {
  const [head, ...parts] = readFileSync(file, 'utf8')
    .replace(/\r\n/g, '\n')
    .split(/^----- /mu);
  const [about, order, ...lines] = head!.split('\n');
  const [kind, at] = order!.split(/ at «|»$/u);
  assert.ok(isRewriteKind(kind), order);
  const expected = parts.map((part) => {
    const end = part.indexOf('\n');
    return [part.slice(0, end), part.slice(end + 1)] as const;
  });
  return { about: about!.slice(2), kind, at: at ?? '', text: lines.join('\n'), expected: Object.fromEntries(expected) };
}

/** Ways in which the same text comes out of other converters and editors. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'in NFD': (text) => text.normalize('NFD'),
  'with a byte order mark': (text) => `\ufeff${text}`,
};

const folder = path.join(__dirname, 'texts');

describe('rewrites of texts', () => {
  for (const name of readdirSync(folder).sort()) {
    const example = readExample(path.join(folder, name));
    describe(`${name}: ${example.about}`, () => {
      for (const [disguise, disguised] of Object.entries(disguises)) {
        it(disguise, () => {
          const source = new SourceText(disguised(example.text));
          const at = source.text.indexOf(example.at);
          assert.ok(at >= 0, `«${example.at}» is not in the text`);
          const done = rewriters[example.kind](parseReport(source), at);
          const plain = new SourceText(disguised(''));
          const back = (text: string) => new SourceText(text).text.replaceAll('\r\n', '\n').slice(plain.text.length);
          assert.deepEqual(
            outcome(done, (edits) => back(applied(source, edits))),
            example.expected,
          );
          // What is not edited keeps its form.
          if ('edits' in done && disguise === 'in NFD')
            assert.equal(applied(source, done.edits).normalize('NFD'), disguised(example.expected.after!));
        });
      }
    });
  }
});

function outcome(
  done: Rewrite,
  text: (edits: Extract<Rewrite, { edits: unknown }>['edits']) => string,
): Record<string, string> {
  if ('refused' in done) return { refused: `${format(done.refused, 'vi')}\n` };
  const notes = done.notes.map((note) => `${format(note, 'vi')}\n`).join('');
  return { after: text(done.edits), ...(notes ? { notes } : {}) };
}
