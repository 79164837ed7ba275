import assert from 'node:assert/strict';
import { mend } from '../../support/mend';
import { describeRule } from '../../support/rule';

describeRule('text/repeated-word', {
  invalid: {
    'a word twice': `
      Công tác nắm nắm tình hình được chú trọng.
               ^^^^^^^ text/repeated-word warning
    `,
    'a phrase twice, over the end of a line': `
      Công tác tại Đại hội Đảng bộ phường lần thứ nhất lần
                                          ^^^^^^^^^^^^^^^^> text/repeated-word warning
      thứ nhất (nhiệm kỳ 2025 - 2030).
    `,
    'a word behind the words of an organ, with nothing to do': `
      Báo cáo của Ủy ban kiểm tra kiểm tra.
                         ^^^^^^^^^^^^^^^^^ text/repeated-word warning
    `,
    'a word with a capital at the start of a sentence': `
      Các các thôn của xã Nà Phai đã họp.
      ^^^^^^^ text/repeated-word warning
    `,
    'a word that neither side claims': `
      Mạng di động động tại xã Nà Phai được nâng cấp.
              ^^^^^^^^^ text/repeated-word warning
    `,
  },
  valid: {
    'another figure behind the second': 'Tăng từ 1 từ 1,070 lên 12 hộ.',
    reduplication: 'Trồng su su, đi song song, dần dần, luôn luôn, người người, nhà nhà thi đua; dân tộc Lô Lô.',
    'neighbours of two words':
      'Xử lý hành vi vi phạm, phân công công tác, ý kiến kiến nghị, định hướng hướng nghiệp, sơ chế, chế biến.',
    'neighbours of longer words':
      'Chế biến thủy sản sản phẩm chất lượng; các tổ tổ chức thực hiện; cán bộ bộ phận một cửa.',
    'neighbours that counts tell':
      'Trả lời toàn văn văn bản; mở rộng diện tích tích tụ; dự án giao thông thông minh; công nhận thành viên.',
    'words cut otherwise than what comes twice': 'Mời doanh nghiệp công nghiệp công nghệ cao về cụm Nà Phai.',
    'a word of its own behind a word': 'Theo phương châm “đầu tư tư - quản trị công”.',
    'a name before a word': 'Nhập các xã Hòa Thành, Vĩnh Thành thành xã Nà Phai; giao Ban Xây dựng Đảng đảng ủy xã.',
    'an organ called by what it does': 'Ủy ban kiểm tra kiểm tra 02 chi bộ; Đoàn giám sát giám sát tại thôn Nà Phai.',
    'words whose letters add up alike': 'Các cơ quan, tổ chức khác của xã; các chứng kháng thuốc.',
    figures: 'Trong năm năm qua, phường có 10 10 hộ.',
    'headings that run into their text': '1.1. Công tác tuyên truyền Công tác tuyên truyền được đẩy mạnh.',
    '«từng bước từng bước»': 'Từng bước từng bước nâng cao; phát triển kinh tế - xã hội, xã hội hóa giáo dục.',
    'a row without a repetition': 'Quy hoạch, bổ nhiệm, luân chuyển, điều động cán bộ.',
  },
});

describe('fixes of text/repeated-word', () => {
  const rule = 'text/repeated-word';

  it('leave the line break where it is', () => {
    const text = 'Công tác tại Đại hội Đảng bộ phường lần thứ nhất lần \nthứ nhất (nhiệm kỳ 2025 - 2030).';
    assert.equal(mend(text, rule), 'Công tác tại Đại hội Đảng bộ phường lần thứ nhất \n(nhiệm kỳ 2025 - 2030).');
    assert.equal(mend('Quỹ tiết kiệm làm theo\ntheo tư tưởng', rule), 'Quỹ tiết kiệm làm theo\ntư tưởng');
  });

  it('mend by themselves only what is the same to the letter', () => {
    const text = 'Tiếp nhận tiếp nhận đơn; công tác nắm nắm tình hình; tín dụng chính chính sách.';
    assert.equal(mend(text, rule), 'Tiếp nhận tiếp nhận đơn; công tác nắm tình hình; tín dụng chính chính sách.');
  });
});
