/**
 * An action that the editor's extension carries out by a command of its own, `baoCao.NAME`, since it is not the report
 * that is written to.
 */
export interface Errand {
  readonly title: string;
  readonly name: 'addWord' | 'ignore' | 'showRule';
  /** What the command is told; the document's address follows. */
  readonly args: readonly unknown[];
}
