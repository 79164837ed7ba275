import { describeRule } from '../../support/rule';

describeRule('structure/missing', {
  invalid: {
    'a plan without its last section': `
      KẾ HOẠCH
      Trồng rừng năm 2026

      I. MỤC ĐÍCH, YÊU CẦU
      ^^^^^^^^^^^^^^^^^^^^ structure/missing hint
      1. Mục đích
      Phủ xanh đồi trọc.
      2. Yêu cầu
      Việc làm phải sát thực tế.
      II. NỘI DUNG
      1. Cây giống
      Ươm cây ở ba bản.
      2. Đất trồng
      Chọn đất trước tháng tư.
    `,
  },
  valid: {
    'a plan with all its sections': `
      KẾ HOẠCH
      Trồng rừng năm 2026

      I. MỤC ĐÍCH, YÊU CẦU
      1. Mục đích
      Phủ xanh đồi trọc.
      2. Yêu cầu
      Việc làm phải sát thực tế.
      II. NỘI DUNG
      1. Cây giống
      Ươm cây ở ba bản.
      2. Đất trồng
      Chọn đất trước tháng tư.
      III. TỔ CHỨC THỰC HIỆN
      Văn phòng theo dõi.
    `,
    'an excerpt': `
      KẾ HOẠCH
      Trồng rừng năm 2026

      I. MỤC ĐÍCH, YÊU CẦU
      Phủ xanh đồi trọc.
    `,
  },
});
