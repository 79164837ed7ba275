import assert from 'node:assert/strict';
import { errandAbilities, errandCommands, fixAllKind } from '../../protocol/names';
import { longestUnitName, newReportKinds, newReportUnits, newReportYears, rewriteKinds } from '../../protocol/requests';
import { skeletonModels, unitModels } from '../../server/knowledge/skeletons';
import * as quickFixes from '../../server/language/actions/quick-fixes';
import * as rewrites from '../../server/language/rewrite/rewrite';
import * as skeleton from '../../server/language/writing/skeleton';
import { contentModified } from '../../protocol/requests';
import { LSPErrorCodes } from 'vscode-languageserver';
import manifest from '../../package.json';

/** `language` stands below the protocol and knows nothing of it: what both name, they name alike. */
describe('the protocol says what the server knows', () => {
  it('of rewrites and fixes', () => {
    assert.deepEqual(rewriteKinds, rewrites.rewriteKinds);
    assert.equal(fixAllKind, quickFixes.fixAllKind);
    assert.equal(contentModified, LSPErrorCodes.ContentModified);
  });

  it('of documents to begin with', () => {
    assert.deepEqual(Object.keys(newReportKinds).sort(), Object.keys(skeletonModels).sort());
    for (const [kind, about] of Object.entries(newReportKinds)) {
      const { period } = skeletonModels[kind as keyof typeof skeletonModels];
      assert.equal(about === 'term' ? 'term' : 'year', period, kind);
    }
    assert.deepEqual([...newReportUnits].sort(), Object.keys(unitModels).sort());
    assert.deepEqual(newReportYears, skeleton.skeletonYears);
    assert.equal(longestUnitName, skeleton.longestUnitName);
  });

  it('of errands, each of which has its ability and its command', () => {
    assert.deepEqual(Object.keys(errandCommands), Object.keys(errandAbilities));
    // A command that somebody could choose would need a finding to be about.
    const offered = manifest.contributes.commands.map(({ command }) => command);
    for (const command of Object.values(errandCommands)) assert.ok(!offered.includes(command), command);
  });
});
