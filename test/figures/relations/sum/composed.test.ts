import { itReads } from '../../reader-cases';

itReads('sum/composed', {
  'parts that make up the total before them': [
    [
      'Rừng của bản rộng 30 ha, do phần đất của Nà Ín (12 ha), Khe Sậy (10 ha) và Bó Lịm (8 ha) hợp thành.',
      'sum 30 ha = 30 equal sure',
    ],
    [
      'Rừng của bản rộng 33 ha, do phần đất của Nà Ín (12 ha), Khe Sậy (10 ha) và Bó Lịm (8 ha) hợp thành.',
      'sum 33 ha ≠ 30 below sure',
    ],
    [
      'Quỹ có 90 triệu đồng, từ 60 triệu đồng của dân và 30 triệu đồng của xã góp lại.',
      'sum 90 triệu đồng = 90 equal sure',
    ],
  ],
  'parts of which nothing says that they are all': [
    ['Rừng của bản rộng 33 ha, do phần đất của Nà Ín (12 ha) và Khe Sậy (10 ha) đã được giao.'],
    ['Giảm 33 ha do sạt lở 12 ha và 10 ha bỏ hoang gộp lại thành nương.'],
  ],
});
