import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import confusions from '../../../../server/knowledge/spelling/confusions.json';
import foreign from '../../../../server/knowledge/spelling/foreign.json';
import genre from '../../../../server/knowledge/spelling/genre.json';
import { lexicon } from '../../../../server/knowledge/spelling/lexicon';
import { parseSyllable } from '../../../../server/text/syllable';

const folder = path.join(__dirname, '../../../../server/knowledge/spelling');
const isPlain = (text: string): boolean => text === text.normalize('NFC').toLowerCase().trim() && !/\s\s/u.test(text);

describe('data of the spelling rules', () => {
  it('weigh at most 600 kB in the package', () => {
    const sizes = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'genre.json');
    const packed = sizes.map((name) => deflateRawSync(readFileSync(path.join(folder, name)), { level: 9 }).length);
    const total = packed.reduce((sum, size) => sum + size, 0);
    assert.ok(total <= 600_000, `${total} bytes`);
  });

  it('name their sources', () => {
    for (const { source } of [confusions, foreign, genre]) assert.ok(source.length > 20);
  });

  it('hold every pair of the terms: npx tsx scripts/build-lexicon.ts', () => {
    const { idOf, pairCount } = {
      idOf: lexicon().idOf.bind(lexicon()),
      pairCount: lexicon().pairCount.bind(lexicon()),
    };
    for (const term of genre.terms) {
      assert.ok(isPlain(term), term);
      const words = term.split(' ');
      assert.ok(words.length > 1, term);
      for (const [i, word] of words.slice(1).entries()) {
        const [first, second] = [words[i]!, word];
        if (!parseSyllable(first) || !parseSyllable(second)) continue;
        assert.ok(pairCount(idOf(first), idOf(second)) >= 35, `«${first} ${second}» of «${term}»`);
      }
    }
  });

  it('count what everybody writes, however it is spelled', () => {
    const count = (pair: string): number => {
      const [first, second] = pair.split(' ').map((word) => lexicon().idOf(word));
      return lexicon().pairCount(first!, second!);
    };
    assert.ok(count('phát triển') > 3000);
    assert.ok(count('năng suất') > 5 * count('năng xuất'));
    assert.equal(count('văn hoá'), count('văn hóa'));
    assert.equal(count('tỉ lệ'), count('tỷ lệ'));
    assert.equal(lexicon().idOf('ubnd'), -1);
  });

  it('propose right words for wrong ones, each once', () => {
    const certain = Object.entries(confusions.certain);
    const likely = Object.entries(confusions.likely);
    for (const [wrong, right] of [...certain, ...likely]) {
      assert.ok(isPlain(wrong) && isPlain(right), wrong);
      assert.notEqual(wrong, right);
      assert.equal(wrong.split(' ').length, right.split(' ').length, wrong);
      assert.ok(
        right.split(' ').every((word) => parseSyllable(word)),
        right,
      );
      assert.ok(!(right in confusions.certain) && !(right in confusions.likely), right);
    }
    for (const [wrong] of likely) assert.ok(!(wrong in confusions.certain), wrong);
  });

  it('name foreign words that are no syllables or stand alone', () => {
    for (const word of foreign.words) assert.ok(isPlain(word) && !word.includes(' '), word);
  });
});
