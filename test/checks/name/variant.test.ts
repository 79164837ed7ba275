import { describeRule } from '../../support/rule';

describeRule('name/variant', {
  invalid: {
    'a name that is written otherwise once': `
      Xã Pi Hoong có 12 bản; trung tâm xã Pi Hoong được nâng cấp.
      Đường vào Pi Hoong dài 4 km; chợ Pi Hoong họp mỗi tuần; trường ở Pi Hoong đạt chuẩn.
      Người dân Pi Hong góp đất làm đường.
                ^^^^^^^ name/variant warning
    `,
    'an organ written otherwise once': `
      Sở Tài chính thẩm định; Sở Tài chính cấp; Sở Tài chính kiểm tra; Sở Tài chính duyệt; Sở Tài chính giao.

      Xã Nà Phai gửi Sở Tải chính hai báo cáo.
                     ^^^^^^ name/variant warning
    `,
    'a name without marks among words with marks': `
      Việt Nam có lợi thế. Việt Nam làm chủ. Việt Nam hội nhập. Việt Nam đổi mới. Việt Nam vươn lên.

      Người dân Viet Nam chung sức.
                ^^^^^^^^ name/variant warning
    `,
  },
  valid: {
    'a slogan in another language': `
      Việt Nam có lợi thế. Việt Nam làm chủ. Việt Nam hội nhập. Việt Nam đổi mới. Việt Nam vươn lên.
      Hợp tác xã Nà Phai dự hội chợ “Made in Viet Nam”.
    `,
    'organs and offices with like names': `
      Bộ Công an hỗ trợ; Bộ Công an tập huấn; Bộ Công an kiểm tra; Bộ Công an tổng kết; Bộ Công an khen.

      Bộ Nông nghiệp hướng dẫn trồng quế ở Nà Phai.

      Phó Chủ tịch xã dự họp; Phó Chủ tịch xã kết luận; Phó Chủ tịch xã ký; Phó Chủ tịch xã giao.

      Phó Chủ tịch xã nghe, Phó Thủ tướng gợi ý.
    `,
    'two names side by side': 'Bản Nà Lo, bản Nà Lò, bản Nà Lo, bản Nà Lo, bản Nà Lo, bản Nà Lo.',
    'two places of the tone': 'Ở Nà Hoà, Nà Hòa, Nà Hòa, Nà Hòa, Nà Hòa, Nà Hòa đều vậy.',
  },
});
