import { describeRule } from '../../support/rule';

describeRule('reference/section', {
  invalid: {
    'a part that no section is': `
      I. QUAN ĐIỂM
      Giữ rừng là giữ làng.
      II. NHIỆM VỤ
      Các thôn làm theo Phần IV Kế hoạch này.
                        ^^^^^^^ reference/section warning
    `,
    'an article that is not there': `
      QUY CHẾ
      Điều 1. Phạm vi điều chỉnh
      Quy chế này quy định việc giữ rừng của bản.
      Điều 2. Tổ tuần rừng
      Tổ tuần rừng làm việc theo Điều 7 Quy chế này.
                                 ^^^^^^ reference/section warning
    `,
  },
  valid: {
    'a Roman section called a part': `
      I. QUAN ĐIỂM
      Giữ rừng là giữ làng.
      II. NHIỆM VỤ
      Tuần rừng hằng tuần.
      III. TỔ CHỨC THỰC HIỆN
      Các thôn làm theo Phần II Kế hoạch này.
    `,
    'a Roman section of an article called a part': `
      Điều 1. Phê duyệt Đề án giữ rừng
      I. QUAN ĐIỂM
      Giữ rừng là giữ làng.
      II. NHIỆM VỤ
      Tuần rừng hằng tuần.
      Điều 2. Các thôn làm theo Phần II Điều 1 Quyết định này.
    `,
    'letters called parts': `
      A. TÌNH HÌNH
      Rừng xanh lại.
      B. NHIỆM VỤ
      Các thôn làm theo phần 1 Báo cáo này.
    `,
    'an article of the statutes': 'Kiểm tra theo Điều 30 Điều lệ Đảng đối với 11 tổ chức.',
    'an article that is there': `
      QUY CHẾ
      Điều 1. Phạm vi điều chỉnh
      Quy chế này quy định việc giữ rừng của bản.
      Điều 2. Tổ tuần rừng
      Tổ tuần rừng làm việc theo Điều 1 Quy chế này.
    `,
    'targets in the rows of a table': `
      I. MỤC TIÊU
      1. Các chỉ tiêu chủ yếu
      a) Giữ 9 ao cá;
      b) Trồng 4 ha chè.
      2. Bảng chỉ tiêu
      STT	Chỉ tiêu	Đơn vị	Năm 2030
      6	Tỷ lệ hộ có nhà xí	%	98
      7	Số bản có điện	Bản	12
      Ghi chú: chỉ tiêu số 7 tính cả hai bản mới; chỉ tiêu số 6 theo kết quả rà soát.
    `,
    'targets counted through all groups': `
      I. MỤC TIÊU
      1. Chỉ tiêu kinh tế
      - Giữ 9 ao cá;
      - Trồng 4 ha chè.
      2. Chỉ tiêu xã hội
      - Đủ 3 lớp học;
      - Mở 2 lớp nghề.
      II. TỔ CHỨC
      Bản Khe Dài lo chỉ tiêu số 4 trước.
    `,
    'more targets announced than listed': `
      I. MỤC TIÊU
      1. Nhóm kinh tế 9 chỉ tiêu, nổi bật là:
      a) Giữ 9 ao cá;
      b) Trồng 4 ha chè.
      II. TỔ CHỨC
      Bản Khe Dài lo chỉ tiêu số 8 trước.
    `,
  },
});
