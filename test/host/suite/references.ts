import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, open, rangeOf, running, waitFor } from './support';

describe('what is named in several places', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  before(async () => {
    editor = await open('nhac-lai.baocao');
    document = editor.document;
    await running();
    await finding(document.uri, 'figure/conflict');
  });
  after(closeAll);

  const at = (words: string, part: string): vscode.Range => {
    const from = document.offsetAt(rangeOf(document, words).start) + words.indexOf(part);
    return new vscode.Range(document.positionAt(from), document.positionAt(from + part.length));
  };
  const introduced = () => at('(HTX)', 'HTX');
  const uses = () => [at('Các HTX', 'HTX'), at('của HTX', 'HTX')];
  const run = <T>(command: string, ...rest: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.execute${command}`, document.uri, ...rest);
  const sameRanges = (found: readonly vscode.Range[], expected: readonly vscode.Range[]) =>
    assert.deepEqual(
      found.map((range) => document.offsetAt(range.start)),
      expected.map((range) => document.offsetAt(range.start)),
    );

  it('leads to its definition', async () => {
    const links = await run<(vscode.LocationLink & vscode.Location)[]>('DefinitionProvider', uses()[1]!.start);
    sameRanges(
      links.map((link) => link.targetSelectionRange ?? link.range),
      [introduced()],
    );
    const sections = await run<(vscode.LocationLink & vscode.Location)[]>(
      'DefinitionProvider',
      at('mục I của', 'I').start,
    );
    sameRanges(
      sections.map((link) => link.targetSelectionRange ?? link.range),
      [at('I. Về kinh tế', 'I.')],
    );
  });

  it('has references', async () => {
    const found = await run<vscode.Location[]>('ReferenceProvider', introduced().start);
    sameRanges(found.map(({ range }) => range), [introduced(), ...uses()]); // prettier-ignore
  });

  it('is highlighted', async () => {
    const found = await run<vscode.DocumentHighlight[]>('DocumentHighlights', introduced().start);
    sameRanges(found.map(({ range }) => range), [introduced(), ...uses()]); // prettier-ignore
  });

  it('is renamed', async () => {
    const edit = await run<vscode.WorkspaceEdit>('DocumentRenameProvider', introduced().start, 'HTV');
    const [entry] = edit.entries();
    sameRanges(entry![1].map(({ range }) => range), [introduced(), ...uses()]); // prettier-ignore
    await assert.rejects(
      Promise.resolve(run<vscode.WorkspaceEdit>('DocumentRenameProvider', introduced().start, 'htv')),
      /không phải chữ viết tắt/u,
    );
  });

  it('leads out of the report, to an annex in the folder', async () => {
    const links = await run<vscode.DocumentLink[]>('LinkProvider');
    const [link] = links;
    assert.equal(links.length, 1);
    assert.equal(document.getText(link!.range), 'Phụ lục 01');
    assert.match(link!.target!.path, /\/phu-luc-01\.txt$/u);
  });

  it('is found from outside its report', async () => {
    const names = await waitFor('symbols of the workspace', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'chỉ tiêu',
      );
      return found.length
        ? found.map(({ name, location }) => `${location.uri.path.split('/').pop()} ${name}`)
        : undefined;
    });
    assert.ok(
      names.some((name) => name.startsWith('nhac-lai.baocao I. Chỉ tiêu chủ yếu')),
      names.join('\n'),
    );
    // Nobody has opened it here.
    assert.ok(
      names.some((name) => name.startsWith('dem-dung.baocao')),
      names.join('\n'),
    );
  });

  it('leads from one side of a contradiction to the other and back', async () => {
    const { range, relatedInformation } = await finding(document.uri, 'figure/conflict');
    const other = relatedInformation![0]!.location.range;
    const go = async () => {
      await vscode.commands.executeCommand('baoCao.goToOtherSide');
      return vscode.window.activeTextEditor!.selection;
    };
    editor.selection = new vscode.Selection(range.start, range.start);
    assert.ok((await go()).isEqual(other), 'at the other side');
    assert.ok((await go()).isEqual(range), 'and back');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const { start } = await go();
    assert.ok(start.line > 0, 'at the first finding that has one');
  });
});
