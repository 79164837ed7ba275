/**
 * What was worked out of texts, remembered by the texts themselves: an edit costs one paragraph, not the report. Holds
 * at most two generations of `limit` characters; what was not asked for within one is forgotten, so that memory stays
 * flat over any number of edits.
 */
export class TextMemory<T> {
  private recent = new Map<string, T>();
  private older = new Map<string, T>();
  private characters = 0;

  constructor(
    private readonly work: (text: string) => T,
    private readonly limit: number,
  ) {}

  /** The result for a text, worked out unless it is still known. */
  get(text: string): T {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    const result = this.older.get(text) ?? this.work(text);
    if (this.characters + text.length > this.limit) {
      this.older = this.recent;
      this.recent = new Map();
      this.characters = 0;
    }
    this.recent.set(text, result);
    this.characters += text.length;
    return result;
  }
}
