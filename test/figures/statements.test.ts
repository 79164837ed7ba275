import assert from 'node:assert/strict';
import { mentionsIn } from '../../server/figures/statements/mentions';
import { measures } from '../../server/knowledge/measures';

/** What a sentence states: `poor-households 1,8% [xã huổi pù] 2030`. */
const stated = (text: string): string[] =>
  mentionsIn(text.normalize('NFC')).map(({ measure, figure, place, time }) =>
    [measure.id, figure.text, place && `[${place}]`, time.year].filter(Boolean).join(' '),
  );

describe('measures', () => {
  it('have an id of their own each', () => {
    assert.equal(new Set(measures.map((m) => m.id)).size, measures.length);
  });

  for (const { id, example } of measures) {
    it(`reads ${id} in its example`, () => {
      assert.ok(
        stated(example).some((line) => line.startsWith(`${id} `)),
        `${example}: ${stated(example).join('; ')}`,
      );
    });
  }
});

describe('a measure and its value', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Tỷ lệ người dân tham gia bảo hiểm y tế đạt 93%.', ['health-insurance 93%']],
    ['Tỉ lệ dân số tham gia bảo hiểm y tế (BHYT) đến năm 2030: 96,5%', ['health-insurance 96,5% 2030']],
    ['Hiện nay có 83,6% người dân tham gia BHYT.', ['health-insurance 83,6%']],
    ['Số người tham gia BHYT là 20.513 người, đạt 95,2% dân số.', ['health-insurance 95,2%']],
    ['Tỷ lệ hộ nghèo giảm mạnh (giảm từ 6,1% xuống còn 1,8%).', ['poor-households 1,8%']],
    ['Thu nhập bình quân đầu người tăng từ 27,6 triệu đồng năm 2020 lên 43,2 triệu đồng.', ['income 43,2 triệu đồng']],
    ['Xã Huổi Pù hộ nghèo còn 1,1%.', ['poor-households 1,1% [xã huổi pù]']],
    ['Tỷ lệ hộ nghèo trên địa bàn thị trấn còn 0,13%.', ['poor-households 0,13% [thị trấn]']],
  ];
  for (const [text, expected] of cases) it(`is read in «${text}»`, () => assert.deepEqual(stated(text), expected));

  const none = [
    'Trẻ em dưới 6 tuổi tham gia BHYT đạt 100%.',
    'Tỷ lệ đồng bào dân tộc thiểu số tham gia bảo hiểm y tế đạt 98%.',
    'Tỷ lệ hộ nghèo giảm bình quân 2%/năm.',
    'Giảm tỷ lệ hộ nghèo 3% mỗi năm.',
    'Tỷ lệ che phủ rừng đạt 105% kế hoạch.',
    'Tốc độ tăng thu ngân sách trên địa bàn đạt 10%.',
    'Trường đạt chuẩn quốc gia mức độ 2 đạt 64,28%.',
    'Đối với các bản vùng cao, tỷ lệ hộ nghèo còn 31%.',
    '1,5 triệu lượt khách quốc tế.',
    'Tỷ lệ hộ sử dụng nước sạch: Huổi Pù 47%, Nà Lo 100%.',
  ];
  for (const text of none) it(`is not taken out of «${text}»`, () => assert.deepEqual(stated(text), []));
});
