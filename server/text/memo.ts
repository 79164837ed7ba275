/** How many reports were begun so far. */
let reports = 0;

/** Says that another report is read. Only between two is anything forgotten, so that a long one is not read twice. */
export function beginReport(): void {
  reports++;
}

/**
 * Remembers what was made of a text, so that an edit costs one paragraph. When `limit` texts are known, the older half
 * is forgotten: those not asked for since the last time that happened.
 */
export function memoise<T>(make: (text: string) => T, limit = 8192): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  let begun = reports;
  return (text) => {
    let value = recent.get(text);
    if (value !== undefined) return value;
    value = older.get(text) ?? make(text);
    if (recent.size >= limit >> 1 && begun !== reports) {
      older = recent;
      recent = new Map();
      begun = reports;
    }
    recent.set(text, value);
    return value;
  };
}

/** The one string that stands for all that are equal to it: what is remembered of a text is found faster by that one. */
export const shared: (text: string) => string = memoise((text) => text);
