import assert from 'node:assert/strict';
import { findingsOf } from '../../../support/carets';

const rules = ['spelling/syllable', 'spelling/word'];

/** What the first finding puts in place of the slip; the text must have one finding only. */
function meant(text: string): string | undefined {
  const { findings } = findingsOf(text, { rules, least: 'info' });
  assert.ok(findings.length <= 1, JSON.stringify(findings.map((f) => f.message.args)));
  return findings[0]?.fixes[0]?.edits.map((edit) => edit.newText).join(' ');
}

/** One slip of each kind, some at the start of a sentence, beside a comma, a name, a figure, over a line break. */
const slips: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a tone left out': [
    ['Xã đẩy manh chuyển đổi số trong các bản.', 'mạnh'],
    ['Nhân dân hai bản góp công làm đường giao thông nông thôn; tiêp tục giữ gìn đoàn kết.', 'tiếp'],
  ],
  'another tone': [
    ['Cấp ủy bố trí kính phí tập huấn cho cán bộ.', 'kinh'],
    ['Công tác cải cách hành chính được quán triệt, triền khai đồng bộ.', 'triển'],
  ],
  'hỏi for ngã': [['Xã sẻ tiếp tục hổ trợ hộ nghèo vay vốn.'.replace('sẻ', 'sẽ'), 'hỗ']],
  'a hat or horn left out': [
    ['Toàn dân đoàn kết xây dưng đời sống văn hóa.', 'dựng'],
    ['Các trương học trên địa bàn đạt chuẩn quốc gia.', 'trường'],
  ],
  'no marks at all': [
    ['Sản xuất nong nghiệp của xã tăng trưởng khá.', 'nông'],
    ['Nghiep vụ của cán bộ mới được nâng lên.', 'Nghiệp'],
  ],
  'ch for tr and back': [['Ban chỉ đạo chiển khai kế hoạch đến từng bản.', 'triển']],
  'd, gi, r': [
    ['Công tác dải quyết thủ tục cho công dân đúng hẹn.', 'giải'],
    ['Số hộ nghèo rảm qua từng năm.', 'giảm'],
  ],
  's for x': [['Người dân mở rộng xản xuất rau an toàn.', 'sản']],
  'l for n': [['Hội phụ nữ lâng cao chất lượng sinh hoạt.', 'nâng']],
  'c for t': [['Cán bộ quán triệc nghị quyết của cấp trên.', 'triệt']],
  'n for ng': [['Bản Nà Sáy bảo vệ môi trườn sống.', 'trường']],
  'i for y': [['Hội nông dân đáp ứng iêu cầu của hội viên.', 'yêu']],
  'a letter left out': [
    ['Xã tập trung guồn lực đầu tư hạ tầng.', 'nguồn'],
    ['Nghị quyết được trển khai đến chi bộ.', 'triển'],
  ],
  'a letter twice': [['Chi bộ Nà Sáy hoàn thànhh nhiệm vụ được giao.', 'thành']],
  'letters that have changed places': [
    ['Phong trào lan rộng trogn toàn xã.', 'trong'],
    ['Hội đồng hnân dân xã họp định kỳ.', 'nhân'],
  ],
  'a key beside the right one': [['Tiêu thụ sảm phẩm của hợp tác xã.', 'sản']],
  'keys of Telex left in': [
    ['Đảng bộ tăng cường công tác tuyeen truyền.', 'tuyên'],
    ['Chi bộ thực hieenj tốt quy chế.', 'hiện'],
  ],
  'keys of VNI left in': [
    ['Đoàn thanh niên vận d9o65ng nhân dân hiến đất.', 'động'],
    ['Công tác tuyên truye62n được đổi mới.', 'truyền'],
    ['Cấp ủy thực hiện nghie6m quy chế dân chủ.', 'nghiêm'],
  ],
  'two words without a space': [['Lãnh đạo xã thườngxuyên kiểm tra các bản.', 'thường xuyên']],
  'a word with a space in it': [['Phát tri ển kinh tế hộ gia đình.', 'triển']],
  'two capitals': [['CÔng tác dân vận được quan tâm.', 'Công']],
  'a word taken for another': [
    ['Nâng cao năng xuất cây ngô lai.', 'suất'],
    ['Ban chỉ huy sử lý nghiêm các vi phạm.', 'xử'],
  ],
};

const right = [
  'Mua mô tô cho công an xã, phá dỡ nhà tạm, tháo dỡ lều quán.',
  'Công an xã có nhiều chiến công xuất sắc, xã ký công văn hỏa tốc trong đêm.',
  'Xã di tản người dân, thiêu hủy xác gia súc, gây dựng lại cơ sở; nhà chùa bố thí cho người nghèo.',
  'Đồng chí Phó Thủ tướng, đồng chí Phó Chủ tịch và các thành viên cùng dự.',
  'ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK, HUYỆN KRÔNG PẮK',
  'Nhà máy mua máy CNC, máy in 3D, cảm biến IoT, tủ lạnh 220V; thửa 12a, thửa 12b, lô A1b2.',
];

describe('kinds of slips', () => {
  for (const [kind, cases] of Object.entries(slips)) {
    for (const [text, word] of cases) it(`finds ${kind}: ${word}`, () => assert.equal(meant(text), word));
  }

  it('finds a slip over a line break, and beside names and figures', () => {
    assert.equal(meant('Cán bộ bản Nà Sáy tập trung tuyên\ntruyên, vận động 45 hộ dân.'), 'truyền');
  });

  it('finds a word that only the rest of the report proves wrong', () => {
    const often = 'Bản Nà Sáy trồng chuối tiêu hồng. '.repeat(4);
    assert.equal(meant(`${often}Hợp tác xã bán chuối tiu hồng.`), 'tiêu');
  });

  for (const text of right) {
    it(`finds nothing in: ${text.slice(0, 40)}`, () => {
      const { findings } = findingsOf(text, { rules, least: 'info' });
      assert.deepEqual(findings.map((f) => f.message.args), []); // prettier-ignore
    });
  }
});
