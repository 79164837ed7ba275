/**
 * Rows as RFC 4180 has them, with a byte order mark, without which Excel takes UTF-8 for the system's code page. Four
 * lines of our own, since that is all there is to writing CSV; reading it would be a library's work.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const field = (value: string | number | null) => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return '\ufeff' + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
