import assert from 'node:assert/strict';
import { documentLinks } from '../../../server/language/navigation/links';
import { registryWith } from '../../../server/knowledge/documents';
import type { Range } from '../../../server/text/source';
import { parseText } from '../../support/outline';

const linksIn = (text: string, files: readonly string[] = []) =>
  documentLinks(parseText(text), registryWith([]), files, 'vi').map(({ range, target }) => [at(text, range), target]);
const at = (text: string, { start, end }: Range): string =>
  text.split('\n')[start.line]!.slice(start.character, end.character);

describe('links out of a report', () => {
  it('lead from a code to the page on record', () => {
    const [link, ...others] = linksIn('Thực hiện Quy định số 144-QĐ/TW ngày 09/5/2024 của Bộ Chính trị.');
    assert.deepEqual(others, []);
    assert.equal(link![0], '144-QĐ/TW');
    assert.match(link![1]!, /^https:\/\/qltt\.vn\//u);
  });

  it('are none where no page is on record', () => {
    assert.deepEqual(linksIn('Nghị quyết số 57-NQ/TW ngày 22/12/2024 và Nghị quyết số 9999-NQ/TW.'), []);
  });

  const folder = 'file:///b%C3%A1o%20c%C3%A1o/';
  const text = 'Kết quả ở Phụ lục 01 và Biểu số 2, 03 kèm theo báo cáo này.';
  const valid: readonly (readonly [string, string])[] = [
    ['Phụ lục 01 - Chỉ tiêu.xlsx', 'Phụ lục 01'],
    ['phu_luc_1.docx', 'Phụ lục 01'],
    ['PL01.pdf', 'Phụ lục 01'],
    ['Phụ lục I.docx', 'Phụ lục 01'],
    ['Kèm BC 12 phụ lục số 1.docx'.normalize('NFD'), 'Phụ lục 01'],
    ['Biểu số 2.xlsx', 'Biểu số 2'],
    ['bieu-03.xls', '03'],
  ];
  for (const [name, words] of valid)
    it(`lead to the file «${name.normalize('NFC')}»`, () => {
      const uri = folder + encodeURIComponent(name);
      assert.deepEqual(linksIn(text, [uri]), [[words, uri]]);
    });
  for (const name of [
    'Phụ lục 11.xlsx',
    'Phụ lục 010.xlsx',
    'Biểu 1.xlsx',
    'Phụ lục.docx',
    'tiêu biểu 2.doc',
    'Biểu 2a.doc',
    'Phụ lục II.docx',
    '%E0%A4%A',
  ])
    it(`do not lead to «${name}»`, () =>
      assert.deepEqual(linksIn(text, [folder + (name.startsWith('%') ? name : encodeURIComponent(name))]), []));

  it('do not lead to the annexes of another document', () => {
    assert.deepEqual(linksIn('Theo Phụ lục 01 Nghị định số 30/2020/NĐ-CP.', [`${folder}PL01.pdf`]), []);
  });
});
