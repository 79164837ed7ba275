/**
 * The text of a `.bao-cao.json` with a word more among its `words`; the other keys stay as they are. Undefined where it
 * is there already.
 *
 * @param text of the file; empty where there is none yet.
 * @throws {SyntaxError} where the file is no JSON object or its `words` are no list.
 */
export function withWord(text: string, word: string): string | undefined {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(bom.length);
  const value: unknown = body.trim() === '' ? {} : JSON.parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('{ … }?');
  const settings = value as Readonly<Record<string, unknown>>;
  const words: unknown = settings['words'] ?? [];
  if (!Array.isArray(words)) throw new SyntaxError('"words": [ … ]?');
  if (words.includes(word)) return undefined;
  return `${bom}${JSON.stringify({ ...settings, words: [...(words as unknown[]), word] }, null, 2)}\n`;
}
