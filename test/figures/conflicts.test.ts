import assert from 'node:assert/strict';
import { figureIndexOf } from '../../server/figures/figure-index';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

const read = (text: string) => figureIndexOf(parseReport(new SourceText(text)));
const lines = (...parts: readonly string[]): string =>
  `BÁO CÁO CHÍNH TRỊ\n\nPhần thứ nhất\nKẾT QUẢ NHIỆM KỲ 2020 - 2025\n\nI. KẾT QUẢ\n\n${parts.join('\n')}\n`;

describe('statements of one thing in two places', () => {
  const report = (first: string, second: string, third = ''): string =>
    `${lines('1. Văn hóa - xã hội', first)}${third}\nPhần thứ hai\nPHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2025 - 2030\n\nI. MỤC TIÊU\n\n2. Chỉ tiêu chủ yếu\n\n${second}\n`;
  const conflicts = (text: string) =>
    read(text).conflicts.map((c) => `${c.kind} ${c.first.figure.text} ${c.second.figure.text}`);

  it('differ', () => {
    assert.deepEqual(
      conflicts(report('Tỷ lệ người dân tham gia bảo hiểm y tế đạt 91%. Cuối kỳ, 93,5% người dân tham gia BHYT.', '')),
      ['differs 91% 93,5%'],
    );
    assert.deepEqual(
      conflicts(
        report(
          '',
          'Tổng lượt khách du lịch đến năm 2030: 1,8 triệu lượt người.\nPhấn đấu đến năm 2030 thu hút 1,5 triệu lượt khách du lịch.',
        ),
      ),
      ['differs 1,8 triệu lượt 1,5 triệu lượt'],
    );
  });

  it('agree within their rounding and their qualifiers, and in other places and years', () => {
    for (const first of [
      'Tỷ lệ người dân tham gia bảo hiểm y tế đạt 91%. Đến nay, trên 90% người dân tham gia BHYT.',
      'Xã Nà Lo: người dân tham gia BHYT đạt 91%. Xã Huổi Pù: người dân tham gia BHYT đạt 85%.',
      'Năm 2023, tỷ lệ che phủ rừng đạt 45%. Năm 2025, tỷ lệ che phủ rừng đạt 47%.',
      'Hộ nghèo còn 2,2%, cận nghèo 3,6%.',
      'Tỷ lệ hộ sử dụng nước sạch: Hát Lót 47%, Cò Nòi 100%.',
    ]) {
      assert.deepEqual(conflicts(report(first, '')), [], first);
    }
  });

  it('fall behind what is reached', () => {
    assert.deepEqual(conflicts(report('Tỷ lệ che phủ rừng đạt 48%.', 'Tỷ lệ che phủ rừng đến năm 2030 đạt 45%.')), [
      'backward 48% 45%',
    ]);
    assert.deepEqual(conflicts(report('Tỷ lệ hộ nghèo giảm còn 3%.', 'Tỷ lệ hộ nghèo đến năm 2030 còn 4%.')), [
      'backward 3% 4%',
    ]);
    assert.deepEqual(conflicts(report('Tỷ lệ hộ nghèo giảm còn 8%.', 'Tỷ lệ hộ nghèo đến năm 2030 còn 4%.')), []);
  });

  it('tell of what is reached below a heading on targets, too', () => {
    const target = 'Thu nhập bình quân đầu người năm 2030 đạt 95 triệu đồng.';
    for (const reached of [
      'Với thu nhập bình quân đầu người đã đạt 60 triệu đồng, xã có thêm đà đi lên.',
      'Thu nhập bình quân đầu người hiện có 60 triệu đồng.',
      'Thu nhập bình quân đầu người đến nay đạt 60 triệu đồng.',
    ])
      assert.deepEqual(conflicts(report('', `${reached}\n${target}`)), [], reached);
    assert.deepEqual(conflicts(report('', `Thu nhập bình quân đầu người 90 triệu đồng.\n${target}`)), [
      'differs 90 triệu đồng 95 triệu đồng',
    ]);
  });
});
