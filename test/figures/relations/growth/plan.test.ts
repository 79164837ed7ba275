import { itReads } from '../../reader-cases';

itReads('growth/plan', {
  'the same ratio twice': [['Diện tích cây ăn quả đạt 130% kế hoạch, tăng 30%.', 'growth 30% = 30 equal weak']],
  'the plan was the earlier figure': [
    ['Diện tích cây ăn quả 150 ha (tăng 50 ha so với năm 2020, đạt 150% kế hoạch).', 'growth 150% = 150 equal weak'],
  ],
  'other bases': [['Diện tích cây ăn quả đạt 130% kế hoạch, tăng 12%.']],
});
