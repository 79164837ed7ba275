import assert from 'node:assert/strict';
import type { Fix } from '../../../../server/checks/check';
import { format } from '../../../../server/messages/message';
import { dedent, findingsOf } from '../../../support/carets';

const rules = ['numbering/gap', 'numbering/duplicate', 'numbering/style'];

/** The text after the first fix of its first numbering finding, and the title of that fix. */
function fixed(text: string): { readonly text: string; readonly title: string } | undefined {
  const { source, findings } = findingsOf(dedent(text), { rules });
  const [fix]: readonly (Fix | undefined)[] = findings.flatMap(({ fixes }) => fixes);
  if (!fix) return undefined;
  const edits = [...fix.edits].sort((a, b) => b.span.start - a.span.start);
  const result = edits.reduce(
    (t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end),
    source.text,
  );
  assert.deepEqual(findingsOf(result, { rules }).findings, []);
  return { text: result, title: format(fix.title, 'vi') };
}

interface Case {
  readonly title: string;
  readonly wrong: string;
  readonly right: string;
}

const cases: Readonly<Record<string, Case>> = {
  'everything behind the gap, and what stands below': {
    title: 'Đánh số lại từ đây: «1.3.» thành «1.2.», và 3 số sau đó',
    wrong: `
      1. Kinh tế
      1.1. Nông nghiệp
      Sản xuất ổn định.
      1.3. Công nghiệp
      1.3.1. Chế biến chè
      Có một xưởng.
      1.3.2. Cơ khí
      Có hai tổ.
      1.4. Dịch vụ
      Mở thêm chợ.
    `,
    right: `
      1. Kinh tế
      1.1. Nông nghiệp
      Sản xuất ổn định.
      1.2. Công nghiệp
      1.2.1. Chế biến chè
      Có một xưởng.
      1.2.2. Cơ khí
      Có hai tổ.
      1.3. Dịch vụ
      Mở thêm chợ.
    `,
  },
  'one repeated number, where what follows is right': {
    title: 'Sửa «II.» thành «III.»',
    wrong: `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      II. QUỐC PHÒNG
      Huấn luyện dân quân.
      IV. XÂY DỰNG ĐẢNG
      Kết nạp đảng viên.
    `,
    right: `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      III. QUỐC PHÒNG
      Huấn luyện dân quân.
      IV. XÂY DỰNG ĐẢNG
      Kết nạp đảng viên.
    `,
  },
  'lists that run on': {
    title: 'Đánh số lại từ đây: «(3)» thành «(2)», và 3 số sau đó',
    wrong: `
      1. Chỉ tiêu chủ yếu
      1.1. Chỉ tiêu kinh tế
      (1) Thu ngân sách tăng 9%/năm.
      (3) Diện tích chè đạt 240 ha.
      (4) Đàn bò đạt 500 con.
      1.2. Chỉ tiêu xã hội
      (5) Tỷ lệ hộ nghèo còn 3%.
      (6) Tỷ lệ bảo hiểm đạt 95%.
    `,
    right: `
      1. Chỉ tiêu chủ yếu
      1.1. Chỉ tiêu kinh tế
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      (3) Đàn bò đạt 500 con.
      1.2. Chỉ tiêu xã hội
      (4) Tỷ lệ hộ nghèo còn 3%.
      (5) Tỷ lệ bảo hiểm đạt 95%.
    `,
  },
  'zeros in front, as the list has them': {
    title: 'Đánh số lại từ đây: «(04)» thành «(03)», và 1 số sau đó',
    wrong: `
      1. Chỉ tiêu
      (01) Thu ngân sách tăng 9%/năm.
      (02) Diện tích chè đạt 240 ha.
      (04) Đàn bò đạt 500 con.
      (05) Đàn dê đạt 300 con.
    `,
    right: `
      1. Chỉ tiêu
      (01) Thu ngân sách tăng 9%/năm.
      (02) Diện tích chè đạt 240 ha.
      (03) Đàn bò đạt 500 con.
      (04) Đàn dê đạt 300 con.
    `,
  },
  'numbers in words, as they are written': {
    title: 'Sửa «Bốn là,» thành «Ba là,»',
    wrong: `
      1. Bài học
      Một là, giữ vững đoàn kết trong cấp ủy.
      Hai là, bám sát cơ sở, lắng nghe nhân dân.
      Bốn là, kiểm tra, giám sát thường xuyên.
    `,
    right: `
      1. Bài học
      Một là, giữ vững đoàn kết trong cấp ủy.
      Hai là, bám sát cơ sở, lắng nghe nhân dân.
      Ba là, kiểm tra, giám sát thường xuyên.
    `,
  },
  'numbers of another section': {
    title: 'Đánh số lại từ đây: «1.1.» thành «2.1.», và 1 số sau đó',
    wrong: `
      1. Kinh tế
      Sản xuất ổn định.
      2. Văn hóa
      1.1. Giáo dục
      Xây hai lớp học.
      1.2. Y tế
      Có một bác sĩ.
    `,
    right: `
      1. Kinh tế
      Sản xuất ổn định.
      2. Văn hóa
      2.1. Giáo dục
      Xây hai lớp học.
      2.2. Y tế
      Có một bác sĩ.
    `,
  },
  'a sign like that of the siblings': {
    title: 'Viết «b.» thành «b)»',
    wrong: `
      1. Nhiệm vụ
      a) Trồng rừng ở ba bản.
      b. Làm đường vào bản xa.
      c) Mở lớp dạy nghề.
      d) Xây nhà văn hóa.
    `,
    right: `
      1. Nhiệm vụ
      a) Trồng rừng ở ba bản.
      b) Làm đường vào bản xa.
      c) Mở lớp dạy nghề.
      d) Xây nhà văn hóa.
    `,
  },
};

describe('numbering fixes', () => {
  for (const [name, { title, wrong, right }] of Object.entries(cases)) {
    it(`write ${name}`, () => {
      assert.deepEqual(fixed(wrong), { title, text: dedent(right) });
    });
  }

  it('write both numbers of a marker that stands for two items', () => {
    const text = `
      1. Chỉ tiêu
      (1) Thu ngân sách tăng 9%/năm.
      (3) Diện tích chè đạt 240 ha.
      (4,5) Đàn bò đạt 500 con, đàn dê đạt 300 con.
    `;
    const { findings } = findingsOf(dedent(text), { rules: ['numbering/gap'] });
    assert.deepEqual(
      findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText))),
      ['(2)', '(3,4)'],
    );
  });

  it('are not offered where a number cannot be written', () => {
    // Words count to ten, and the eleventh item is the second that is called the tenth.
    const words = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Mười'];
    const text = `1. Bài học\n${words.map((word) => `${word} là, giữ vững đoàn kết trong cấp ủy.\n`).join('')}`;
    const { findings } = findingsOf(text, { rules: ['numbering/duplicate'] });
    assert.deepEqual(
      findings.map(({ fixes }) => fixes),
      [[]],
    );
  });
});
