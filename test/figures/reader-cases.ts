import assert from 'node:assert/strict';
import { ParagraphContext } from '../../server/figures/paragraph-context';
import { readFigures } from '../../server/figures/read';
import { relationReaders } from '../../server/figures/relation-readers';
import type { Relation } from '../../server/figures/relation';
import { line } from './brief';

/** A sentence, and a line for each relation that the reader under test finds in it: `sum 39 thôn ≠ 32 below sure`. */
export type Case = readonly [sentence: string, ...relations: string[]];

/** What one reader alone finds in a text, the ones before it in the list having been asked. */
function readBy(name: string, text: string): Relation[] {
  const figures = readFigures(text);
  const known: Relation[] = [];
  const paragraph = new ParagraphContext(
    text,
    figures,
    figures.filter(({ use }) => use === 'quantity'),
    known,
  );
  for (const reader of relationReaders) {
    const found = [...reader.read(paragraph)];
    if (reader.name === name) return found;
    known.push(...found);
  }
  throw new Error(`no reader is named ${name}`);
}

/** Holds a reader of relations to what it finds in each sentence; nothing listed means that it may find nothing. */
export function itReads(name: string, cases: Readonly<Record<string, readonly Case[]>>): void {
  describe(`relations/${name}`, () => {
    for (const [what, sentences] of Object.entries(cases)) {
      describe(what, () => {
        for (const [sentence, ...expected] of sentences) {
          it(sentence, () => assert.deepEqual(readBy(name, sentence.normalize('NFC')).map(line), expected));
        }
      });
    }
  });
}
