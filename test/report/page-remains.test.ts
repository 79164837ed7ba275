import assert from 'node:assert/strict';
import { readLayout } from '../../server/report/layout';

/** Eleven lines of text, of which two are cut in the middle of a sentence. */
const page = (what: string, last = what) =>
  Array.from({ length: 5 }, (_, i) => `Tổ ${what} ${'abcde'[i]} giữ vườn ươm và con đường\nlên nương của bản mình.`)
    .concat(`Bà con bản ${last} cùng nhau`)
    .join('\n');
const sheets = ['một', 'hai', 'ba', 'bốn', 'năm'];

describe('page remains', () => {
  const labels = (text: string) => {
    const layout = readLayout(text);
    return layout.pageLabels.map(({ start, end }) => text.slice(start, end));
  };

  it('are labels beside the numbers of pages', () => {
    const text = sheets.map((sheet, i) => `${page(sheet)}\n\n- ${i + 1} -\n\nXã Mạc Khê\n\nlàm đường.\n`).join('');
    assert.deepEqual(
      labels(text),
      sheets.map(() => 'Xã Mạc Khê'),
    );
  });

  it('but not the lines of pages that say the same, where numbers tell pages apart', () => {
    const text = sheets.map((sheet, i) => `${page('mộc', sheet)}\n\n- ${i + 1} -\n\nlàm đường.\n`).join('');
    assert.deepEqual(labels(text), []);
  });
});
