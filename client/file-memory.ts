import type * as vscode from 'vscode';

/** Files remembered, the newest ones; a list that only grows would be saved with every window. */
const remembered = 300;

/** What somebody said to a question about a file, kept beyond the window. */
export class FileMemory<Answer extends string> {
  /** @param key under which `memory` keeps it. */
  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
  ) {}

  of({ uri }: vscode.TextDocument): Answer | undefined {
    return this.entries().find(([file]) => file === uri.toString())?.[1];
  }

  async keep({ uri, isUntitled }: vscode.TextDocument, answer: Answer): Promise<void> {
    // An untitled document's address is used again for the next one.
    if (isUntitled) return;
    const others = this.entries().filter(([file]) => file !== uri.toString());
    await this.memory.update(this.key, [[uri.toString(), answer], ...others].slice(0, remembered));
  }

  private entries(): readonly (readonly [file: string, answer: Answer])[] {
    return this.memory.get(this.key, []);
  }
}
