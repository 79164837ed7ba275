import { describeRule } from '../../support/rule';

describeRule('text/capital', {
  invalid: {
    'a shift key held too long or let go too early': `
      Xã có NHÂn sĩ khá; thành đảNg bộ; do UBNd xã giao.
            ^^^^ text/capital warning
                               ^^^^ text/capital warning
                                           ^^^^ text/capital warning
      `,
    'a capital behind the words of an organ and a comma': `
      Bộ Chính trị yêu cầu đổi mới, Nâng cao chất lượng hoạt động của thôn Nà Phai.
                                    ^^^^ text/capital info
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
    'names in a list of names':
      'Giao các phòng: Nội vụ, Xây dựng, Văn hóa; dự họp có Sở Tài chính, Xây dựng tỉnh; các sở Công Thương, Xây dựng, Y tế.',
    'a document behind a comma': 'Thay Hướng dẫn số 16-HD/ĐU ngày 15/02/2022, Hướng dẫn số 21-HD/ĐU ngày 20/9/2022.',
    'a field with a dash': 'Thủ tục của xã, Tổ chức biên chế - Tổ chức phi chính phủ, phòng Lao động.',
    'organs and places as they are written':
      'Ban Chấp hành Đảng bộ xã, Ủy ban nhân dân và Hội đồng nhân dân xã; Tiểu khu 5 và bản Nà Quền.',
  },
});
