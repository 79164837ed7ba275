import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { headLength, looksLikeReport } from '../../server/report/looks-like-report';

const report = `ĐẢNG BỘ XÃ MẮC KHÉN
BÁO CÁO CHÍNH TRỊ
của Ban Chấp hành Đảng bộ xã trình Đại hội, nhiệm kỳ 2025 - 2030
Phần thứ nhất
KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI
I. Kết quả đạt được
1. Phát triển kinh tế
`;

const quarterly = `I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ III
1. Về kinh tế
Thu ngân sách tăng 12% so với cùng kỳ.
II. NHIỆM VỤ, GIẢI PHÁP QUÝ IV
1. Tiếp tục rà soát các chỉ tiêu.
`;

describe('looksLikeReport', () => {
  it('knows a political report, composed or not', () => {
    assert.equal(looksLikeReport(report), true);
    assert.equal(looksLikeReport(report.normalize('NFD')), true);
  });

  it('knows a quarterly report without a title', () => assert.equal(looksLikeReport(quarterly), true));

  it('knows a report by its beginning, however long it is', () => {
    assert.equal(looksLikeReport(report + 'Nội dung. '.repeat(100_000)), true);
    assert.equal(looksLikeReport('Nội dung. '.repeat(headLength) + report), false);
  });

  const others: readonly [name: string, text: string][] = [
    ['nothing', ''],
    ['an English text', '1. Introduction\n1.1. Scope\n1.2. Terms\nI. Results\nII. Discussion\n'],
    ['requirements.txt', 'numpy==1.26.4\npandas>=2.1\n# chỉ tiêu\n'],
    [
      'a news story',
      'Chiều 12/8, Ban Chấp hành Đảng bộ tỉnh họp bàn các chỉ tiêu kinh tế - xã hội của nhiệm kỳ mới.\n',
    ],
    ['a novel', 'Chương I\nTrời hôm ấy mưa to.\n1. Gặp gỡ\nAnh nhìn chị.\n2. Chia tay\nChị nhìn anh.\n'],
    ['a list', '1. Gạo\n2. Muối\n3. Nước mắm\n'],
  ];
  for (const [name, text] of others) it(`leaves ${name} alone`, () => assert.equal(looksLikeReport(text), false));

  it('is not led astray by the licences and notes of packages', () => {
    for (const file of [
      '../../node_modules/typescript/ThirdPartyNoticeText.txt',
      '../../node_modules/typescript/LICENSE.txt',
    ]) {
      assert.equal(looksLikeReport(readFileSync(new URL(file, import.meta.url), 'utf8')), false);
    }
  });
});
