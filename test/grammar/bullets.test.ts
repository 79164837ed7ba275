import assert from 'node:assert/strict';
import { parseReport } from '../../server/report/parse';
import { readMarker } from '../../server/grammar/markers';
import { SourceText } from '../../server/text/source';

const styleOf = (line: string): string | undefined => readMarker(line, 0, line.length)?.style;

describe('bullets', () => {
  const signs = [
    '-',
    '–',
    '—',
    '‐',
    '‑',
    '⁃',
    '−',
    '+',
    '*',
    '•',
    '‣',
    '·',
    '●',
    '○',
    '▪',
    '■',
    '◦',
    '◆',
    '❖',
    '➢',
    '✓',
    '\uf0b7',
    '\uf0a7',
    '\uf0d8',
    '\uf0fc',
    '\uf076',
  ];
  for (const sign of [...signs, 'o', 'Ø', 'ü', '§']) {
    for (const gap of ['\t', ' ', '  '])
      it(`may be ${JSON.stringify(sign + gap)}`, () =>
        assert.equal(styleOf(`${sign}${gap}Làm đường ở bản Huổi Sét;`), 'bullet'));
  }

  it('are letters before a tab only where a letter begins words more often', () => {
    assert.equal(styleOf('v\tLàm đường'), 'bullet');
    assert.equal(styleOf('v Làm đường'), undefined);
  });

  it('are neither words nor signed figures nor paragraphs of a law', () => {
    for (const line of [
      'o bế giá chè',
      'ông Lò Văn Pản',
      'Øre',
      '§5 của Luật',
      '−2,5%',
      '-15 triệu',
      'ü làm',
      'o. Làm đường',
    ])
      assert.notEqual(styleOf(line), 'bullet', line);
  });

  it('part the items of a list', () => {
    const text = 'I. Kết quả\nĐã làm 02 việc:\n\uf0d8\tMở đường ở bản Huổi Sét;\n\uf0d8\tXây chợ ở bản Nà Lốc.\n';
    const items = parseReport(new SourceText(text)).paragraphs.filter(({ kind }) => kind === 'item');
    assert.equal(items.length, 2);
  });
});
