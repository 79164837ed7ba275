import { describeRule } from '../../support/rule';

describeRule('numbering/gap', {
  invalid: {
    'a missing heading': `
      I. KINH TẾ
      Sản xuất ổn định.
      II. VĂN HÓA
      Mở lớp xòe.
      IV. QUỐC PHÒNG
      ^^^ numbering/gap error
      Huấn luyện dân quân.
    `,
    'a list that begins with its second item': `
      1. Nhiệm vụ
      b) Làm đường vào bản xa.
      ^^ numbering/gap error
      c) Mở lớp dạy nghề.
    `,
    'a number out of the blue': `
      1. Kinh tế
      Sản xuất ổn định.
      2. Văn hóa
      Mở lớp xòe.
      8. Y tế
      ^^ numbering/gap error
      Có một bác sĩ.
      4. Giáo dục
      Xây hai lớp học.
    `,
    'the numbers of another section': `
      1. Kinh tế
      Sản xuất ổn định.
      2. Văn hóa
      1.1. Giáo dục
      ^^^^ numbering/gap error
      Xây hai lớp học.
      1.2. Y tế
      Có một bác sĩ.
    `,
    'what could not be read, with a remark only': `
      1. Bến thuyền
      Bến mở sớm.
      Mẫu số 02
      ĐƠN XIN NEO THUYỀN
      1. Họ và tên: ……………………
      2. Nơi ở: ……………………
      5. Số thuyền: ……………………
      ^^ numbering/gap info
    `,
    'a list that begins too late to be one, with a remark only': `
      1. Bến thuyền
      d) Bến mở sớm.
      ^^ numbering/gap info
      đ) Bến đóng muộn.
      e) Bến có đèn.
    `,
    'a hole in a list within a sentence': `
      Xã tập trung vào: (1) giao thông; (2) thủy lợi; (4) chợ phiên.
                                                      ^^^ numbering/gap error
    `,
  },
  valid: {
    'capital letters in the Latin order, without Đ': `
      A. Kết quả
      Đã làm đường.

      B. Hạn chế
      Còn chậm.

      C. Nguyên nhân
      Nguồn vốn còn ít.

      D. Bài học
      Phải bám cơ sở.

      E. Phương hướng
      Mở rộng vùng chè.
    `,
    'lists that run on from group to group': `
      1. Chỉ tiêu chủ yếu
      1.1. Chỉ tiêu kinh tế
      (1) Thu ngân sách tăng 9%/năm.
      (2) Diện tích chè đạt 240 ha.
      1.2. Chỉ tiêu xã hội
      (3) Tỷ lệ hộ nghèo còn 3%.
    `,
    'a merged marker': `
      1. Chỉ tiêu
      (1) Thu ngân sách tăng 9%/năm.
      (2,3) Đàn bò đạt 500 con, đàn dê đạt 300 con.
      (4) Tỷ lệ hộ nghèo còn 3%.
    `,
    'a number that was joined to the line before': `
      1. Họ và tên chủ thuyền 2. Nơi ở của chủ thuyền
      3. Số thuyền
      4. Bến neo
    `,
    'a first item behind the heading of its list': `
      1. Cấp giấy phép thuyền a) Nội dung: bớt một ngày.
      b) Lý do: đã có dữ liệu.
      c) Lợi ích: nhanh hơn.
      2. Thu hồi giấy phép
      Năm ngày.
    `,
    'quoted clauses, each with a mark of its own': `
      1. Sửa đổi Điều 4 như sau:
      “Điều 4. Giờ mở bến
      “1. Mùa khô mở từ năm giờ.
      “2. Mùa mưa mở từ sáu giờ.”.
      2. Bãi bỏ Điều 9.
    `,
    'rows that are counted through the groups of a table': `
      1. Bến thuyền
      STT\tBến\tThuyền
      I\tHữu ngạn
      1\tNậm Mu\t12
      2\tPá Khoang\t9
      II\tTả ngạn
      3\tNà Tăm\t4
      2. Cầu treo
      Có ba cầu.
    `,
    'a figure at the beginning of a line': `
      1. Kinh tế
      Toàn xã có 12 xưởng, trong đó có
      2. 400 lao động địa phương.
    `,
  },
});
