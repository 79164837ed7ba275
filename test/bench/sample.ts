import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const syllables = ['Na', 'Pá', 'Mường', 'Sỏi', 'Chiềng', 'Hua', 'Nặm', 'Khe', 'Lúa', 'Tà'];

/** The n-th name of a place that no other number has. */
const placeName = (n: number): string => [...String(n)].map((digit) => syllables[Number(digit)]).join(' ');

/** The text with every paragraph a little different, so that nothing remembered of the original fits. */
export const variant = (text: string, n: number): string => text.replaceAll(' của ', ` của bản ${placeName(n)} `);

/**
 * A report of about so many characters, put together from the specimens; when they are used up, they come again in a
 * variant, which parsers that remember paragraphs take for new text.
 */
export function sample(length: number, report?: string): string {
  const texts = report === undefined ? specimens() : [readFileSync(report, 'utf8')];
  let text = '';
  for (let n = 0; text.length < length; n++) text += `${variant(texts[n % texts.length]!, n)}\n`;
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}

function specimens(): string[] {
  const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(path.join('seeds', name), 'utf8'));
}
