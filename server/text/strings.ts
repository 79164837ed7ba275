/** What stands before an offset, at most so many characters of it. */
export const textBefore = (text: string, offset: number, most: number): string =>
  text.slice(Math.max(0, offset - most), offset);

/** The text in one line: a space for whatever blanks and line ends stand between two words, none around. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The text with a capital at its beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An address, or a part of one, without its escapes; as it is where these are wrong. */
export function withoutEscapes(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
