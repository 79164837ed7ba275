import { linesOf } from '../escape';

/**
 * Rows as RFC 4180 has them, with a byte order mark, without which Excel takes UTF-8 for the system's code page. Four
 * lines of our own, since that is all there is to writing CSV; reading it would be a library's work.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const field = (value: string | number | null) => {
    const text = typeof value === 'string' ? asText(linesOf(value)) : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return '\ufeff' + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * What spreadsheets take for something else than text: formulas, which run (also behind the wide signs of East Asian
 * keyboards), «(1)», which becomes -1, and numbers of headings, which become decimals or days.
 */
const mistaken = /^\s*[=+\-@＝＋－＠]|^[\t\r]|^\(\d[\d.,]*\)$|^\d{1,4}(?:[-/.]\d{1,4}){1,2}$/u;

/** A leading apostrophe says «text» to every spreadsheet (OWASP, «CSV Injection»). */
const asText = (text: string): string => (mistaken.test(text) ? `'${text}` : text);
