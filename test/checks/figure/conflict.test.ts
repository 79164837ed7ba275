import { assertFindings, dedent } from '../../support/carets';
import { politicalReport as report } from '../../support/political-report';

const check = (fixture: string): void =>
  assertFindings(dedent(fixture), { rules: ['figure/conflict', 'figure/target'], severity: true });

describe('figure/conflict', () => {
  it('holds to the list of targets, wherever the other value stands', () => {
    check(
      report(
        '',
        `
        (1) Tỷ lệ che phủ rừng đến năm 2030 đạt 52%.

        II. NHIỆM VỤ, GIẢI PHÁP

        Phấn đấu nâng tỷ lệ che phủ rừng đến năm 2030 lên 53,5%.
                                                          ^^^^^ figure/conflict warning
        `,
      ),
    );
  });

  it('says nothing of other years, other places and rounding', () => {
    check(
      report(
        `
        Xã Huổi Pù: tỷ lệ hộ nghèo còn 3,2%. Xã Nà Lo: tỷ lệ hộ nghèo còn 7,5%.

        Năm 2023 tỷ lệ che phủ rừng đạt 45%. Năm 2025 tỷ lệ che phủ rừng đạt 47%.

        Dân số toàn xã là 12.345 người. Tỷ lệ gia đình văn hóa đạt 85,46%; tỷ lệ gia đình văn hóa đạt 85,5%.
        `,
        `
        (1) Tỷ lệ hộ nghèo đến năm 2030 còn dưới 1%.

        (2) Tỷ lệ người dân tham gia BHYT đến năm 2030 đạt từ 97% trở lên.

        II. NHIỆM VỤ, GIẢI PHÁP

        Phấn đấu năm 2027 tỷ lệ hộ nghèo còn 2%; đến năm 2030 tỷ lệ người dân tham gia BHYT đạt 98%.
        `,
      ),
    );
  });

  it('keeps the results of an old unit apart from those of the new one', () => {
    check(`
      BÁO CÁO CHÍNH TRỊ

      Phần thứ nhất
      ĐẶC ĐIỂM CỦA PHƯỜNG PU HAO

      Tỷ lệ hộ nghèo còn 0,27%.

      Phần thứ hai
      KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ THỊ TRẤN HUỔI PÙ

      Tỷ lệ hộ nghèo giảm còn 0,13%.
    `);
  });
});
