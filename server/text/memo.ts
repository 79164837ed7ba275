/** How many reports were begun so far. */
let reports = 0;

/** Says that another report is read. Only between two is anything forgotten, so that a long one is not read twice. */
export function beginReport(): void {
  reports++;
}

/** How many texts are remembered; a report of 95 KB has some 600 paragraphs, 1500 lines and a thousand names. */
const most = 8192;

/** A text, and what each reader made of it. */
interface Known {
  readonly text: string;
  readonly made: unknown[];
}

let recent = new Map<string, Known>();
let older = new Map<string, Known>();
let begun = reports;
let readers = 0;
let last: Known = { text: '', made: [] };

function known(text: string): Known {
  if (last.text === text) return last;
  let found = recent.get(text);
  if (!found) {
    found = older.get(text) ?? { text: copyOf(text), made: new Array<unknown>(readers) };
    if (recent.size >= most >> 1 && begun !== reports) {
      older = recent;
      recent = new Map();
      begun = reports;
    }
    recent.set(found.text, found);
  }
  last = found;
  return found;
}

/** A slice would keep all that it was cut from. */
const copyOf = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');

/**
 * Remembers what was made of a text, so that an edit costs one paragraph. When `most` texts are known, the older half
 * is forgotten: those not asked for since the last time that happened.
 */
export function memoise<T>(make: (text: string) => T): (text: string) => T {
  const reader = readers++;
  return (asked) => {
    const { text, made } = known(asked);
    const before = made[reader] as T | undefined;
    if (before !== undefined) return before;
    const value = make(text);
    made[reader] = value;
    return value;
  };
}

/** The one string that stands for all that are equal to it: what is remembered of a text is found faster by that one. */
export const shared = (text: string): string => known(text).text;
