/** How many reports were begun so far. */
let reports = 0;

/** Says that another report is read. Only between two is anything forgotten, so that a long one is not read twice. */
export function beginReport(): void {
  reports++;
}

/** How many texts are remembered; a report of 95 KB has some 600 paragraphs and 1500 lines. */
const most = 8192;

/**
 * Remembers what was made of a text, so that an edit costs one paragraph. When `most` texts are known, the older half
 * is forgotten: those not asked for since the last time that happened.
 */
export function memoise<T>(make: (text: string) => T, own = (text: string): string => text): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  let begun = reports;
  return (asked) => {
    let value = recent.get(asked);
    if (value !== undefined) return value;
    const text = own(asked);
    value = older.get(text) ?? make(text);
    if (recent.size >= most >> 1 && begun !== reports) {
      older = recent;
      recent = new Map();
      begun = reports;
    }
    recent.set(text, value);
    return value;
  };
}

/** The same for texts that were cut from the whole: what remembers a slice keeps all that it was cut from. */
export const memoiseSlices = <T>(make: (text: string) => T): ((text: string) => T) => memoise(make, copyOf);

const copyOf = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');

/** The one string that stands for all that are equal to it: what is remembered of a text is found faster by that one. */
export const shared = memoiseSlices((text) => text);
