import assert from 'node:assert/strict';
import { formRulesOf, papersOf } from '../../server/report/form';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { assertFindings } from '../support/carets';

const party = (date: string) =>
  [
    'ĐẢNG BỘ XÃ MẠC KHÊ',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    '',
    `Mạc Khê, ${date}`,
    '',
    'BÁO CÁO',
    'kết quả công tác năm',
    '',
  ].join('\n');
const state = (date: string) =>
  [
    'ỦY BAN NHÂN DÂN XÃ MẠC KHÊ',
    '',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '',
    'Độc lập - Tự do - Hạnh phúc',
    '',
    `Mạc Khê, ${date}`,
    '',
    'BÁO CÁO',
    'kết quả công tác năm',
    '',
  ].join('\n');

const read = (text: string) => parseReport(new SourceText(text));
const codes = (text: string) => formRulesOf(read(text)).map(({ code }) => code);

describe('rules of form', () => {
  const cases: [string, string, string[]][] = [
    ['a Party paper before the new guideline', party('ngày 26 tháng 5 năm 2026'), ['36-HD/VPTW']],
    ['a Party paper on its day', party('ngày 27 tháng 5 năm 2026'), ['05-HD/VPTW']],
    ['a Party paper older than the record', party('ngày 02 tháng 4 năm 2018'), []],
    ['a State paper', state('ngày 15 tháng 12 năm 2025'), ['30/2020/NĐ-CP']],
    ['a State paper older than the decree', state('ngày 04 tháng 3 năm 2020'), []],
    ['nothing that tells', 'Xã có 12 bản.\n', ['36-HD/VPTW', '05-HD/VPTW', '30/2020/NĐ-CP']],
    [
      'a political report of a year',
      'BÁO CÁO CHÍNH TRỊ\n\ntrình Đại hội Đảng bộ xã Mạc Khê lần thứ nhất, nhiệm kỳ 2025 - 2030\n\nNhiệm kỳ 2025 - 2030 là nhiệm kỳ đầu tiên.\n',
      ['36-HD/VPTW'],
    ],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(codes(text), expected));

  it('tells the papers of the Party from those of the State', () => {
    assert.equal(papersOf(read(party('ngày 26 tháng 5 năm 2026'))), 'party');
    assert.equal(papersOf(read(state('ngày 26 tháng 5 năm 2026'))), 'state');
    assert.equal(papersOf(read('Xã có 12 bản.')), undefined);
  });

  const only = { rules: ['period/date'], severity: true };
  it('names the rule of the day', () =>
    assertFindings(
      party('ngày 30 tháng 6 năm 2026') +
        ['Hội nghị họp ngày 5/6/2026.', '                  ^^^^^^^^ period/date info 05-HD/VPTW'].join('\n'),
      only,
    ));
  it('names the decree to a State paper', () =>
    assertFindings(
      state('ngày 30 tháng 6 năm 2026') +
        ['Hội nghị họp ngày 05/06/2026.', '                  ^^^^^^^^^^ period/date info 30/2020/NĐ-CP'].join('\n'),
      only,
    ));
  it('asks nothing of a paper older than the rules', () =>
    assertFindings(state('ngày 30 tháng 6 năm 2015') + 'Hội nghị họp ngày 5/6/2015.', only));
});
