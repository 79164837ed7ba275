/**
 * Remembers what was made of a text, so that an edit costs one paragraph. When `limit` texts are known, the older half
 * is forgotten: those not asked for since the last time that happened.
 */
export function memoise<T>(make: (text: string) => T, limit = 8192): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    let value = recent.get(text);
    if (value !== undefined) return value;
    value = older.get(text) ?? make(text);
    if (recent.size >= limit >> 1) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
