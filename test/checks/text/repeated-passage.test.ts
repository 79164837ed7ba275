import assert from 'node:assert/strict';
import { findingsOf } from '../../support/carets';
import { describeRule } from '../../support/rule';

describeRule('text/repeated-passage', {
  invalid: {
    'a sentence told again in another section': `
      I. KẾT QUẢ
      Các chi bộ đã phối hợp với ban quản lý rừng tuần tra hằng tuần, ngăn chặn kịp thời 12 vụ chặt phá cây non ở khe Huổi Cát.
      II. NHIỆM VỤ
      Mở đường vào bản.
      Các chi bộ đã phối hợp với ban quản lý rừng tuần tra hằng tuần, ngăn chặn kịp thời 12 vụ chặt phá cây non ở khe Huổi Cát.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/repeated-passage warning
    `,
  },
  valid: {
    'rows with a label in a plan': `
      KẾ HOẠCH
      Giữ rừng xã Nà Phai năm 2026
      I. NHIỆM VỤ
      1. Làm đường lâm sinh
      - Thời gian thực hiện: Theo tiến độ xây dựng dự thảo văn bản của cơ quan chủ trì soạn thảo, trước ngày 30 tháng 6.
      2. Trồng cây bản địa
      - Thời gian thực hiện: Theo tiến độ xây dựng dự thảo văn bản của cơ quan chủ trì soạn thảo, trước ngày 30 tháng 6.
    `,
    'what a plan says of each who is in charge': `
      KẾ HOẠCH
      Giữ rừng xã Nà Phai năm 2026
      I. TỔ CHỨC THỰC HIỆN
      1. Thôn Nà Phai chủ trì, phối hợp với hạt kiểm lâm, công an xã và các chi hội đoàn thể tuyên truyền, vận động Nhân dân không đốt nương vào mùa khô.
      2. Thôn Bản Lạn chủ trì, phối hợp với hạt kiểm lâm, công an xã và các chi hội đoàn thể tuyên truyền, vận động Nhân dân không đốt nương vào mùa khô.
    `,
    'the title of a document told again': `
      KẾ HOẠCH
      Thi hành quy ước xã Nà Phai
      I. XÂY DỰNG VĂN BẢN
      a) Nghị quyết quy định chi tiết mức hỗ trợ người giữ rừng, người trồng cây bản địa và các tổ tuần rừng của thôn trên địa bàn xã.
      II. PHỔ BIẾN VĂN BẢN
      - In tờ gấp phát cho các thôn.
      a) Nghị quyết quy định chi tiết mức hỗ trợ người giữ rừng, người trồng cây bản địa và các tổ tuần rừng của thôn trên địa bàn xã.
    `,
    'rows of figures': `
      I. KẾT QUẢ
      Xã số 1: Lập hồ sơ đưa đối tượng đi cai nghiện bắt buộc: 4. Chấp hành xong thời gian cai nghiện: 7. Hồ sơ quản lý tái hoà nhập cộng đồng: 12.
      Xã số 2: Lập hồ sơ đưa đối tượng đi cai nghiện bắt buộc: 5. Chấp hành xong thời gian cai nghiện: 14. Hồ sơ quản lý tái hoà nhập cộng đồng: 13.
      Xã số 3: Lập hồ sơ đưa đối tượng đi cai nghiện bắt buộc: 6. Chấp hành xong thời gian cai nghiện: 21. Hồ sơ quản lý tái hoà nhập cộng đồng: 14.
      Xã số 4: Lập hồ sơ đưa đối tượng đi cai nghiện bắt buộc: 7. Chấp hành xong thời gian cai nghiện: 28. Hồ sơ quản lý tái hoà nhập cộng đồng: 15.
    `,
  },
});

describe('the cost of text/repeated-passage', () => {
  it('stays linear on a text that says the same all the time', () => {
    const text = `I. KẾT QUẢ\n${'Tiếp tục lãnh đạo, chỉ đạo thực hiện có hiệu quả các nhiệm vụ đã đề ra trong năm. '.repeat(3000)}`;
    const { findings } = findingsOf(text, { rules: ['text/repeated-passage'] });
    assert.ok(findings.length >= 1);
  });
});
