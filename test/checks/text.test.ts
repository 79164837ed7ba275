import assert from 'node:assert/strict';
import { defaultCheckOptions } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';
import { assertFindings, findingsOf } from '../support/carets';

/** The text after the safe fixes of one rule. */
function mend(text: string, rule: string): string {
  const { source, findings } = findingsOf(text, { rules: [rule] });
  const edits = findings
    .flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).slice(0, 1))
    .flatMap((fix) => fix.edits)
    .sort((a, b) => b.span.start - a.span.start);
  let mended = text;
  for (const { span, newText } of edits)
    mended = mended.slice(0, source.toOriginal(span.start)) + newText + mended.slice(source.toOriginal(span.end));
  return mended;
}

describe('the words of the user', () => {
  const counts = (text: string, words: readonly string[]): number => {
    const report = parseReport(new SourceText(text));
    const selection = checks.filter(({ id }) => id === 'text/repeated-word' || id === 'text/capital');
    return runChecks(report, {}, selection, { ...defaultCheckOptions, words: new Set(words) }).length;
  };
  it('are no repeats and no wrong capitals', () => {
    const text = 'Đi qua bản pú pú. Họp Ban chấp hành mở rộng.';
    assert.equal(counts(text, []), 2);
    assert.equal(counts(text, ['pú pú']), 1);
    assert.equal(counts(text, ['pú pú', 'ban chấp hành']), 0);
  });
});

describe('text/repeated-word', () => {
  const rules = ['text/repeated-word'];

  it('knows reduplication, neighbours, and headings that run into their text', () => {
    for (const text of [
      'Trồng su su, đi song song, dần dần, luôn luôn, người người, nhà nhà thi đua; dân tộc Lô Lô.',
      'Xử lý hành vi vi phạm, phân công công tác, ý kiến kiến nghị, định hướng hướng nghiệp, sơ chế, chế biến.',
      'Chế biến thủy sản sản phẩm chất lượng; các tổ tổ chức thực hiện; cán bộ bộ phận một cửa.',
      'Trong năm năm qua, phường có 10 10 hộ.',
      '1.1. Công tác tuyên truyền Công tác tuyên truyền được đẩy mạnh.',
      'Từng bước từng bước nâng cao; phát triển kinh tế - xã hội, xã hội hóa giáo dục.',
      'Quy hoạch, bổ nhiệm, luân chuyển, điều động cán bộ.',
    ])
      assertFindings(text, { rules });
  });

  it('finds what stands on two lines, and leaves the line break when it is mended', () => {
    const text = 'Công tác tại Đại hội Đảng bộ phường lần thứ nhất lần \nthứ nhất (nhiệm kỳ 2025 - 2030).';
    assert.equal(mend(text, rules[0]!), 'Công tác tại Đại hội Đảng bộ phường lần thứ nhất \n(nhiệm kỳ 2025 - 2030).');
    assert.equal(mend('Quỹ tiết kiệm làm theo\ntheo tư tưởng', rules[0]!), 'Quỹ tiết kiệm làm theo\ntư tưởng');
  });

  it('mends by itself only what is the same to the letter', () => {
    const text = 'Tiếp nhận tiếp nhận đơn; công tác nắm nắm tình hình; tín dụng chính chính sách.';
    assert.equal(mend(text, rules[0]!), 'Tiếp nhận tiếp nhận đơn; công tác nắm tình hình; tín dụng chính chính sách.');
  });
});

describe('text/brackets', () => {
  const rules = ['text/brackets'];

  it('takes list markers for no brackets', () => {
    assertFindings('Gồm: a) rà soát; b) mở rộng; 1) sơ kết; 12) tổng kết.', { rules });
    assertFindings('Các việc (gồm: a) rà soát; b) mở rộng) đã xong (giai đoạn 1).', { rules });
  });

  it('knows nested brackets and quotations, and apostrophes', () => {
    assertFindings('Mô hình “Chung tay (tổ 1 (cũ), tổ 2) vì “3 sạch” ngõ phố” của người M’nông, Ê-đê [1].', { rules });
  });

  it('never pairs across a section', () => {
    const { findings } = findingsOf(
      'I. KẾT QUẢ\nThu ngân sách tăng (so với năm trước.\n\nII. NHIỆM VỤ\nTăng thu hằng năm) đều.\n',
      { rules },
    );
    assert.equal(findings.length, 2);
  });

  it('mends quotation marks of two kinds, and a bracket too many', () => {
    assert.equal(mend('phong trào “Dân vận khéo", ‘Hai giỏi”', rules[0]!), 'phong trào “Dân vận khéo”, “Hai giỏi”');
    assert.equal(mend('thiên tai ((hạn hán, rét hại) kéo dài', rules[0]!), 'thiên tai (hạn hán, rét hại) kéo dài');
  });
});

describe('text/unicode', () => {
  const rules = ['text/unicode'];

  it('mends loose marks, look-alikes, invisible signs and odd spaces', () => {
    const text = `Chi bộ ${'quản lý'.normalize('NFD')} Ðảng viên; kinh\u200b tế, xã\u00a0hội; chữ \u0430n ninh ho\u00adá.`;
    assert.equal(mend(text, rules[0]!), 'Chi bộ quản lý Đảng viên; kinh tế, xã hội; chữ an ninh hoá.');
  });

  it('says once what is in the whole report', () => {
    const text = Array.from(
      { length: 40 },
      (_, i) => `${'Đoạn văn này viết rời'.normalize('NFD')} ${i}.${' '.repeat(200)}`,
    );
    const { findings } = findingsOf(text.join('\n\n'), { rules });
    assert.equal(findings.length, 1);
    assert.equal(mend(text.join('\n\n'), rules[0]!), text.join('\n\n').normalize('NFC'));
  });

  it('leaves Greek letters that are meant alone', () => {
    assertFindings('Hệ số α = 0,05; Δ và Ω.', { rules });
  });
});

describe('text/spacing', () => {
  const rules = ['text/spacing'];

  it('mends spaces before signs, inside brackets, and on one side of a dash', () => {
    const text = 'Kinh tế- xã hội , văn hóa ( Nà Quền) tăng 26- 28% ; “ Nhà sạch” đẹp .';
    assert.equal(mend(text, rules[0]!), 'Kinh tế - xã hội, văn hóa (Nà Quền) tăng 26 - 28%; “Nhà sạch” đẹp.');
  });

  it('compares with what the report does as a rule', () => {
    assert.equal(mend('Đạt 5%, 6%, 7% và 8 %.', rules[0]!), 'Đạt 5%, 6%, 7% và 8%.');
    assertFindings('Đạt 5%, 6 %.', { rules });
    assertFindings('Đạt 5 %, 6 % và 7 %.', { rules });
  });

  it('says nothing about spaces that a line break hides', () => {
    assertFindings('Phát triển kinh tế-\nxã hội; kinh tế - xã hội; tăng 26\n- 28% và 27 -\n29%.', { rules });
  });
});

describe('text/punctuation', () => {
  const rules = ['text/punctuation'];

  it('knows abbreviations, figures, times and addresses', () => {
    for (const text of [
      'Trồng ngô, lúa, v.v.; họp lúc 8:30; đạt 1.250,5 ha; xem www.sonla.gov.vn, https://sonla.gov.vn/tin;id=5.',
      'Tại TP.Sơn La, ThS.Nguyễn Văn A... trình bày; chè, mận,…',
      'Số hộ nghèo: 12.; hết ./.',
    ])
      assertFindings(text, { rules });
  });

  it('mends doubled and glued signs', () => {
    const text = 'Nhanh,, gọn;đúng hẹn. Cán bộ chủ chốt.Tăng cường…Tập trung 68,8%%.';
    assert.equal(mend(text, rules[0]!), 'Nhanh, gọn; đúng hẹn. Cán bộ chủ chốt. Tăng cường… Tập trung 68,8%.');
  });
});

describe('text/repeated-passage', () => {
  const rules = ['text/repeated-passage'];

  it('takes rows of figures for no repetition', () => {
    const row = (n: number) =>
      `Xã số ${n}: Lập hồ sơ đưa đối tượng đi cai nghiện bắt buộc: ${n + 3}. Chấp hành xong thời gian cai nghiện: ${n * 7}. Hồ sơ quản lý tái hoà nhập cộng đồng: ${n + 11}.`;
    assertFindings(`I. KẾT QUẢ\n${[1, 2, 3, 4].map(row).join('\n')}`, { rules });
  });

  it('stays linear on a text that says the same all the time', () => {
    const text = `I. KẾT QUẢ\n${'Tiếp tục lãnh đạo, chỉ đạo thực hiện có hiệu quả các nhiệm vụ đã đề ra trong năm. '.repeat(3000)}`;
    const { findings } = findingsOf(text, { rules });
    assert.ok(findings.length >= 1);
  });
});

describe('text/placeholder', () => {
  it('leaves the open number and date of a draft alone', () => {
    assertFindings('ĐẢNG BỘ TỈNH SƠN LA\nSố … -BC/ĐU\nngày … tháng … năm 2025\n\nI. KẾT QUẢ\nKinh tế phát triển.', {
      rules: ['text/placeholder'],
    });
  });

  it('does so where the headings stand below the title', () => {
    const head = 'ĐẢNG ỦY XÃ MẠC KHÊ\nSố …-BC/ĐU\n\nBÁO CÁO CHÍNH TRỊ\n\nTa nhìn lại nhiệm kỳ qua.\n\n';
    assertFindings(`${head}Phần thứ nhất\nKẾT QUẢ\nI. KINH TẾ\nKinh tế phát triển.`, { rules: ['text/placeholder'] });
  });
});
