/** How many texts a reader remembers: the paragraphs of some reports of ordinary length. */
const most = 4_000;

/**
 * A reader of paragraphs that remembers what it read of each text, so that an edit costs one paragraph. `read` must
 * depend on the text alone. The texts met longest ago are forgotten first.
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(text, found);
    return found;
  };
}
