import { parseReport } from '../report/parse';
import type { Report } from '../report/model';
import { SourceText } from '../text/source';

/** A document as an editor holds it. Within one `uri`, two different texts never carry the same `version`. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

interface Entry {
  readonly version: number;
  readonly report: Report;
}

/** Enough for the reports that somebody has open side by side; one of 95 KB takes a few megabytes when parsed. */
const defaultLimit = 12;

/** The latest report of each document, parsed once per version; the least recently used goes first. */
export class ReportCache {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly limit = defaultLimit,
    private readonly parse: (source: SourceText) => Report = parseReport,
  ) {}

  /** Whether `report` would answer without parsing. */
  has({ uri, version }: Document): boolean {
    return this.entries.get(uri)?.version === version;
  }

  report(document: Document): Report {
    const { uri, version, text } = document;
    const known = this.entries.get(uri);
    // Set anew in either case: a Map keeps the order of insertion, which is here the order of use.
    this.entries.delete(uri);
    const entry = known?.version === version ? known : { version, report: this.parse(new SourceText(text)) };
    this.entries.set(uri, entry);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limit) break;
      this.entries.delete(oldest);
    }
    return entry.report;
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  get size(): number {
    return this.entries.size;
  }
}
