import { describeRule } from '../../support/rule';

describeRule('reference/annex', {
  invalid: {
    'an annex that is not there': `
      Các chỉ tiêu được nêu tại Phụ lục 3 kèm theo báo cáo.
                                ^^^^^^^^^ reference/annex warning

      PHỤ LỤC 1
      ^^^^^^^^^ reference/annex info
      CHỈ TIÊU KINH TẾ
      Thu ngân sách tăng 9%.

      PHỤ LỤC 2
      ^^^^^^^^^ reference/annex info
      CHỈ TIÊU XÃ HỘI
      Hộ nghèo còn 3%.
    `,
  },
  valid: {
    'the annex of a decree': 'Trình bày theo Phụ lục I Nghị định số 30/2020/NĐ-CP.',
    'words that only sound so': 'Có 12 đại biểu 05 dân tộc; tiêu biểu 03 mô hình.',
  },
});
