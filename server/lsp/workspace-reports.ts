import { parseReport } from '../report/parse';
import type { Report } from '../report/model';
import { SourceText } from '../text/source';
import type { OpenDocument } from './documents';
import { type FileEntry, type Files, sameFile } from './files';

/** The files that VS Code takes for reports by their names (`contributes.languages` in package.json). */
const isReportFile = (name: string): boolean => /\.(?:baocao|bc)$/iu.test(name);
/** The same for a client that watches over them. */
export const reportFiles = '**/*.{baocao,bc,BAOCAO,BC}';

/** More than these make no folder that somebody writes reports in; the rest is left out. */
const mostFiles = 1000;
/** Bytes: of one report, and of all together. */
const largestFile = 10_000_000;
const mostBytes = 100_000_000;

export interface WorkspaceReportsOptions {
  readonly files: Files;
  /** The addresses of the workspace folders. */
  readonly folders: () => readonly string[];
  /** What the client has open, and the report of it: it goes before the file of that name. */
  readonly open: () => readonly OpenDocument[];
  readonly reportOf: (document: OpenDocument) => Report;
  /** Whether `changed` is called when files change; otherwise they are looked for each time. */
  readonly told: () => boolean;
}

export interface Reading {
  /** Lets in what arrived meanwhile; may throw to end it all. Called between any two reports. */
  readonly breathe: () => Promise<void>;
  /** Told before each file that has to be read, how many are done, of how many. */
  readonly progress?: (done: number, total: number) => Promise<void>;
}

interface Known<T> {
  readonly size: number;
  readonly modified: number;
  /** None of a file that cannot be read as text. */
  readonly values: readonly T[];
}

/**
 * The reports of the workspace: the open ones as they are in the editor, and the other files as they are on disk. No
 * report of a file is kept, only what was asked of it, and that until the file changes.
 */
export class WorkspaceReports {
  private listed: readonly FileEntry[] | undefined;
  /** How often files have changed: a listing made meanwhile is not kept. */
  private changes = 0;
  private readonly taken = new WeakMap<object, Map<string, Known<unknown>>>();

  constructor(private readonly options: WorkspaceReportsOptions) {}

  /** Files, or the folders of the workspace, have changed. */
  changed(): void {
    this.listed = undefined;
    this.changes++;
  }

  /**
   * What `take` makes of every report, the open ones first. It should be small and depend on the report alone; it is
   * remembered by `take` itself, which therefore should be one and the same function each time.
   */
  async *read<T>(
    take: (report: Report) => T,
    { breathe, progress }: Reading,
  ): AsyncGenerator<{ uri: string; value: T }> {
    const { files, open, reportOf } = this.options;
    const seen = new Set<string>();
    for (const document of open()) {
      seen.add(sameFile(document.uri));
      yield { uri: document.uri, value: take(reportOf(document)) };
      await breathe();
    }
    const known = this.knownBy(take);
    const listed = (await this.list(breathe)).filter(({ uri }) => !seen.has(sameFile(uri)));
    for (const [index, { uri, size, modified }] of listed.entries()) {
      let entry = known.get(uri);
      if (entry?.size !== size || entry.modified !== modified) {
        await breathe();
        await progress?.(index, listed.length);
        const text = await files.read(uri).catch(() => undefined);
        const values = text === undefined ? [] : [take(parseReport(new SourceText(text)))];
        entry = { size, modified, values };
        known.set(uri, entry);
      }
      for (const value of entry.values) yield { uri, value };
    }
    // What is gone from the disk, or open now, need not be remembered.
    const there = new Set(listed.map(({ uri }) => uri));
    for (const uri of known.keys()) if (!there.has(uri)) known.delete(uri);
  }

  private knownBy<T>(take: (report: Report) => T): Map<string, Known<T>> {
    const known = (this.taken.get(take) ?? new Map<string, unknown>()) as Map<string, Known<T>>;
    this.taken.set(take, known);
    return known;
  }

  /** A listing that was broken off is not kept. */
  private async list(breathe: () => Promise<void>): Promise<readonly FileEntry[]> {
    if (this.listed && this.options.told()) return this.listed;
    const { folders, files } = this.options;
    const before = this.changes;
    const found = new Map<string, FileEntry>();
    let bytes = 0;
    for (const folder of folders()) {
      for await (const entry of files.walk(folder, isReportFile, breathe)) {
        if (found.size >= mostFiles || bytes + entry.size > mostBytes) break;
        if (entry.size > largestFile || found.has(entry.uri)) continue;
        bytes += entry.size;
        found.set(entry.uri, entry);
      }
    }
    const listed = [...found.values()];
    if (this.changes === before) this.listed = listed;
    return listed;
  }
}
