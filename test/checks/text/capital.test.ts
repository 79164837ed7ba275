import { describeRule } from '../../support/rule';

describeRule('text/capital', {
  invalid: {
    'a shift key held too long or let go too early': `
      Xã có NHÂn sĩ khá; thành đảNg bộ; do UBNd xã giao.
            ^^^^ text/capital warning
                               ^^^^ text/capital warning
                                           ^^^^ text/capital warning
    `,
    'an organ that is half in capitals': `
      Ban chấp hành Đảng bộ xã họp ba tháng một lần.
      ^^^^^^^^^^^^^ text/capital info
    `,
    'a capital in the middle of a sentence': `
      Chuyển đổi số được triển khai đồng bộ, Công tác huy động nguồn lực đạt kết quả.
                                             ^^^^ text/capital info
    `,
    'a sentence that begins small': `
      Nguồn lực được huy động ở ba bản. thực hiện tốt kiểm soát thủ tục.
                                        ^^^^ text/capital info
    `,
  },
  valid: {
    'words that are written so':
      'Mã VNeID, eGov, iPhone; nồng độ CaO, pH, 5 mA, 12 kWh; ThS Lò Văn Pản; QĐ-TTg; TPhcm.',
    'organs and places as they are written':
      'Ban Chấp hành Đảng bộ xã, Ủy ban nhân dân và Hội đồng nhân dân xã; Tiểu khu 5 và bản Nà Quền.',
  },
});
