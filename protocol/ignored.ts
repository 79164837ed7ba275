/** What is looked at and let stand, as the server hands it over with its actions. */
export interface FoundPlace {
  readonly rule: string;
  readonly words: string;
  /** Empty above the first heading. */
  readonly section: string;
}

/** An entry of the list `ignore`; without words it means all that the rule finds. */
export interface IgnoreEntry {
  readonly rule: string;
  readonly file?: string;
  readonly words?: string;
  readonly section?: string;
}
