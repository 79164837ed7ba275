import { describeRule } from '../../support/rule';

describeRule('name/level', {
  invalid: {
    'what the other level is said to own': `
      ỦY BAN NHÂN DÂN XÃ MẠC KHÊ

      BÁO CÁO

      Thông báo được đăng trên trang thông tin điện tử của phường, nêu rõ từng công trình.
                                                           ^^^^^^ name/level warning
    `,
  },
  valid: {
    'units of the other level that the report names': `
      ỦY BAN NHÂN DÂN XÃ MẠC KHÊ



      BÁO CÁO



      Phối hợp với phường Khê Hạ mở chợ phiên.

      Chợ nằm cạnh nhà văn hóa của phường.
    `,
  },
});
