import { describeRule } from '../../support/rule';

describeRule('count/listed', {
  invalid: {
    'rows of a table below the row that announces them': `
      STT\tBến\tThuyền
      A\tHỮU NGẠN (03 bến)
                  ^^^^^^ count/listed error
      1\tNậm Mu\t12
      2\tPá Khoang\t9
      B\tTẢ NGẠN (02 bến)
      3\tNà Tăm\t4
      4\tHuổi Só\t6
    `,
    'fewer than announced': `
      1. Mục tiêu
      Phát triển bền vững.
      2. Chỉ tiêu chủ yếu (04 chỉ tiêu)
                           ^^^^^^^^^^^ count/listed error
      (1) Thu ngân sách tăng 10%.
      (2) Hộ nghèo còn 3%.
      3. Giải pháp
      Làm đồng bộ.
    `,
    'bullets below a heading': `
      1. Các khâu đột phá (03 khâu đột phá)
                           ^^^^^^^^^^^^^^^ count/listed error
      - Phát triển giao thông.
      - Đào tạo cán bộ.
      2. Giải pháp
      Làm đồng bộ.
    `,
    'sections below a heading': `
      I. BA NHIỆM VỤ TRỌNG TÂM (03 nhiệm vụ)
                                ^^^^^^^^^^^ count/listed error
      1. Làm đường
      Mở đường vào bản.
      2. Dạy nghề
      Mở lớp dạy nghề.
      II. GIẢI PHÁP
      Làm đồng bộ.
    `,
    'only a note where the list is still being written': `
      I. MỤC TIÊU
      Phát triển bền vững.
      II. CHỈ TIÊU (04 chỉ tiêu)
                    ^^^^^^^^^^^ count/listed info
      (1) Thu ngân sách tăng 10%.
      (2) Hộ nghèo còn 3%.
    `,
  },
  valid: {
    'what is announced': `
      1. Mục tiêu
      Phát triển bền vững.
      2. Chỉ tiêu chủ yếu (02 chỉ tiêu)
      (1) Thu ngân sách tăng 10%.
      (2) Hộ nghèo còn 3%.
      3. Giải pháp
      Làm đồng bộ.
    `,
    'a merged marker, which counts for two': `
      1. Chỉ tiêu chủ yếu (03 chỉ tiêu)
      (1) Thu ngân sách tăng 10%.
      (2,3) Đàn bò đạt 500 con, đàn dê đạt 300 con.
      2. Giải pháp
      Làm đồng bộ.
    `,
  },
});
