import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { demote, promote } from '../../server/language/rewrite/level';
import { moveDown, moveUp } from '../../server/language/rewrite/move';
import type { Rewriter } from '../../server/language/rewrite/rewrite';
import { allSections } from '../../server/report/outline-walk';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { applied } from '../support/rewrites';
import { randomFrom } from '../support/random';

/** Sections of each report that are moved there and back (`MOVES=100` for a long look). */
const moves = Number(process.env['MOVES'] ?? 4);
const shared = path.resolve(__dirname, '../../../shared/corpus');
const seeds = path.resolve(__dirname, '../../seeds');
const folders = [shared, seeds].filter((folder) => existsSync(folder));

/** The text after a rewrite and where its section stands then; undefined where it was refused. */
function done(text: string, at: number, rewriter: Rewriter): { text: string; at: number } | undefined {
  const source = new SourceText(text);
  const result = rewriter(parseReport(source), at);
  if ('refused' in result) return undefined;
  const after = applied(source, result.edits);
  assert.ok(result.caret !== undefined && result.edits.length > 0);
  return { text: after, at: result.caret };
}

/** There and back again: a way to change a report, and the way that undoes it. */
const pairs: readonly (readonly [string, Rewriter, Rewriter])[] = [
  ['down and up', moveDown, moveUp],
  ['up and down', moveUp, moveDown],
  ['promoted and demoted', promote, demote],
  ['demoted and promoted', demote, promote],
];

describe('sections moved there and back', function () {
  this.timeout(60_000 + moves * 60_000);
  if (!existsSync(shared)) it('left out for real reports: no ../shared/corpus beside the project');
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((n) => n.endsWith('.txt'))) {
      it(`leave the text as it was: ${name}`, () => {
        const text = readFileSync(path.join(folder, name), 'utf8');
        const report = parseReport(new SourceText(text));
        const sections = allSections(report.sections).filter(({ marker }) => marker);
        const tally: string[] = [];
        const wrong: string[] = [];
        for (const [what, there, back] of pairs) {
          const random = randomFrom(1);
          let went = 0;
          let refusedBack = 0;
          for (let i = 0; i < moves; i++) {
            const section = sections[Math.floor(random() * sections.length)];
            const moved = section && done(text, section.span.start, there);
            if (!moved) continue;
            went++;
            const again = done(moved.text, moved.at, back);
            // What cannot be done back is refused, and the editor's own undoing is left; another text would be wrong.
            if (!again) refusedBack++;
            else if (again.text !== text)
              wrong.push(`${what}: line ${report.source.positionAt(section.span.start).line + 1}`);
          }
          tally.push(`${what} ${went} of ${moves}${refusedBack ? ` (${refusedBack} not back)` : ''}`);
        }
        console.log(`      ${name.slice(0, 12)}: ${tally.join(', ')}`);
        assert.equal(wrong.join('\n'), '');
      });
    }
  }
});
