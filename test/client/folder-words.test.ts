import assert from 'node:assert/strict';
import { withWord } from '../../client/folder-words';

describe("a word for the folder's dictionary", () => {
  for (const [what, before, after] of [
    ['makes the file', '', '{\n  "words": [\n    "vừơn"\n  ]\n}\n'],
    ['joins other keys', '{"rules":{"count/listed":"off"}}', '{\n  "rules": {\n    "count/listed": "off"\n  },\n  "words": [\n    "vừơn"\n  ]\n}\n'],
    ['joins other words', '\ufeff{"words":["a"],"locale":"vi"}', '\ufeff{\n  "words": [\n    "a",\n    "vừơn"\n  ],\n  "locale": "vi"\n}\n'],
    ['is not added twice', '{"words":["vừơn"]}', undefined],
  ] as const) {
    it(what, () => assert.equal(withWord(before, 'vừơn'), after));
  } // prettier-ignore

  for (const broken of ['{', '[]', 'null', '3', '{"words": "a"}', '{"words": {}}'])
    it(`leaves ${broken} alone`, () => assert.throws(() => withWord(broken, 'a'), SyntaxError));
});
