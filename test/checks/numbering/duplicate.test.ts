import { describeRule } from '../../support/rule';

describeRule('numbering/duplicate', {
  invalid: {
    'two rows of a table': `
      1. Bến thuyền
      STT\tBến\tThuyền
      1\tNậm Mu\t12
      2\tPá Khoang\t9
      3\tNà Tăm\t4
      4\tHuổi Só\t6
      5\tHuổi Lóng\t8
      6\tPá Mô\t7
      6\tBản Lả\t3
      ^ numbering/duplicate error
      8\tNà Kiêng\t5
      9\tSuối Khoang\t5
    `,
    'two headings of one number': `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      II. QUỐC PHÒNG
      ^^^ numbering/duplicate error
      Huấn luyện dân quân.
      IV. XÂY DỰNG ĐẢNG
      Kết nạp đảng viên.
    `,
    'a repeated number that shifts the rest': `
      1. Chỉ tiêu
      (1) Thu ngân sách tăng 9%/năm.
      (1) Diện tích chè đạt 240 ha.
      ^^^ numbering/duplicate error
      (2) Đàn bò đạt 500 con.
    `,
  },
  valid: {
    'forms that each begin at 1': `
      Mẫu số 01
      ĐƠN XIN NEO THUYỀN
      1. Họ và tên: ……………………
      2. Nơi ở: ……………………
      Mẫu số 02
      ĐƠN XIN SỬA THUYỀN
      1. Họ và tên: ……………………
      2. Nơi ở: ……………………
    `,
    'articles of an annex': `
      Điều 1. Ban hành Quy chế bến thuyền.
      Điều 2. Hiệu lực từ ngày ký.
      PHỤ LỤC
      QUY CHẾ BẾN THUYỀN
      Điều 1. Phạm vi
      Bến Nậm Mu.
      Điều 2. Giờ mở bến
      Từ sáng sớm.
    `,
    'one number in two lists': `
      1. Kinh tế
      1.1. Trồng trọt
      a) Chè.
      b) Mận.
      1.2. Chăn nuôi
      a) Bò.
      b) Dê.
    `,
  },
});
