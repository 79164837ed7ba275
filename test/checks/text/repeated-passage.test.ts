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
