import assert from 'node:assert/strict';
import { defaultCheckOptions } from '../../../../server/checks/check';
import { spellingSyllable } from '../../../../server/checks/spelling/syllable';
import { spellingWord } from '../../../../server/checks/spelling/word';
import { runChecks } from '../../../../server/checks/run';
import { parseReport } from '../../../../server/report/parse';
import { SourceText } from '../../../../server/text/source';
import { findingsOf } from '../../../support/carets';

const rules = ['spelling/syllable', 'spelling/word', 'spelling/tone-style'];

const fixed = (text: string): readonly string[] => {
  const { findings } = findingsOf(text, { rules });
  return findings.map((f) => f.fixes[0]!.edits.map((e) => e.newText).join(' '));
};

describe('spelling', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['Cán bộ phải năng động, tích cức học tập.', 'cực'],
    ['Tiếp tục củng cố thệ thống chính trị ở cơ sở.', 'hệ'],
    ['Vườn hoa chât lượng cao của hợp tác xã.', 'chất'],
    ['Khu du lịch cho khách trair nghiệm hái mận.', 'trải'],
    ['Xây dựng được 13 mô hinh.', 'hình'],
    ['Giải quyết dứt điểm những vần đề nhân dân quan tâm.', 'vấn'],
    ['ĐẨY MANH CÔNG TÁC TUYÊN TRUYỀN', 'MẠNH'],
    ['Tỷ lên hộ nghèo giảm còn 5%.', 'lệ'],
    ['Thúc đẩy phất triển sản xuất.', 'phát'],
    ['Thực hiện nghiêm túc trên tòan tỉnh.', 'toàn'],
    ['Tổ chức vàphát động phong trào.', 'và phát'],
    ['Thu ngân sách đạt 12 tỷ đồồng trong năm.', 'đồng'],
    ['Cán bộ, nâhn viên của trung tâm.', 'nhân'],
    ['Vốn từ chương trình mục tiêu qucố gia.', 'quốc'],
    ['Sau đào tạo 402 ngưới có việc làm.', 'người'],
    ['Tạo việc lảm mới cho 24.000 lao động.', 'làm'],
  ];
  for (const [text, meant] of slips) it(`finds ${meant} in: ${text}`, () => assert.deepEqual(fixed(text), [meant]));

  const right = [
    'Thu ngân sách tăng từ 5 tỷ lên 7 tỷ đồng; xuất khẩu có nhiều khả năng xuất hiện thị trường mới.',
    'Bản Nặm Păm, bản Pá Chiến, thị trấn Ít Ong, phường Mộc Lỵ, xã Chiềng Khừa; đồng chí Vừ A Dính.',
    'Chương II, Chương XIV; HĐND, UBND, MTTQ; 12 km đường; 5 ha chè; sản phẩm OCOP; tài khoản VNeID.',
    'Văn hóa và văn hoá, kỹ thuật và kĩ thuật, tỷ lệ và tỉ lệ, quý I và quí II, thủy lợi.',
    'Chuyển đổi số, dịch vụ công trực tuyến, chính quyền địa phương hai cấp, nông thôn mới kiểu mẫu, tinh gọn bộ máy.',
    'Kỷ luật công vụ được siết chặt, vỉa hè được lát gạch, mương được kè đá.',
    'Tiêm vắcxin, đi xe buýt, kéo rơ moóc; nhà blốc, thép mạ crôm, 5 kilômét; bò tót, cây tếch, thổ nhưỡng, cơi nới.',
    'Đàn tính, đờn ca tài tử, khèn lá, cồng chiêng; nước lợ, xoài, quýt, diêu hồng; buôn của người brâu, đăk.',
    'Khách ở homestay đặt phòng online, gửi qua zalo, xem trên website.',
    'Cán bộ tham gia giám sát nhập khẩu; học tập chung một lớp; lịch sử lý luận.',
    'Song song với sản xuất, thường thường mỗi năm hai vụ; người dân ngày ngày lên nương.',
    'Mức hoàn thành1 cao hơn kế hoạch2 đã giao.',
  ];
  for (const text of right) {
    it(`finds nothing in: ${text.slice(0, 50)}`, () => {
      const { findings } = findingsOf(text, { rules, least: 'info' });
      assert.deepEqual(
        findings.map((f) => f.message.args),
        [],
      );
    });
  }

  it('reads decomposed syllables and wrapped lines, and marks the place in the file', () => {
    const { source, findings } = findingsOf('Nâng cao chất lượng, đẩy\nmanh công tác tuyên truyền.'.normalize('NFD'), {
      rules,
    });
    assert.equal(findings.length, 1);
    const edit = findings[0]!.fixes[0]!.edits[0]!;
    assert.deepEqual(source.rangeOf(edit.span).start, { line: 1, character: 0 });
    assert.equal(edit.newText, 'mạnh');
  });

  it('writes the reading with the tone where the report puts it', () => {
    assert.deepEqual(fixed('Đảng uỷ số hoá hồ sơ, xoá nhà tạm; tiếp tục đẩy manh xã hội hoá.'), ['mạnh']);
    assert.ok(
      fixed('Đảng uỷ, chi uỷ, huyện uỷ nêu gương. Sức khỏ của nhân dân được chăm lo.').every((t) => t !== 'khỏe'),
    );
  });

  it('leaves a word that the report uses again and again', () => {
    assert.deepEqual(fixed('Lễ hội cầu nghêng. Thi hát nghêng vào mùa xuân. Người dân múa nghêng quanh bếp lửa.'), []);
  });

  it('offers to write all tone marks one way or the other', () => {
    const { findings } = findingsOf('Số hóa hồ sơ, văn hóa, xã hội hóa và sức khoẻ.', {
      rules: ['spelling/tone-style'],
    });
    assert.deepEqual(
      findings.map((f) => f.fixes.map((fix) => fix.edits.map((e) => e.newText))),
      [[['khỏe'], ['hoá', 'hoá', 'hoá']]],
    );
    assert.ok(findings[0]!.fixes.every((fix) => !fix.safe));
  });

  it('applies by itself only what can have no other reading', () => {
    const safe = (text: string) => findingsOf(text, { rules }).findings.map((f) => f.fixes[0]!.safe);
    assert.deepEqual(safe('Đoàn đi thăm quan mô hinh kinh tế.'), [true, false]);
    assert.deepEqual(safe('Nâng cao năng xuất cây trồng.'), [false]);
  });

  it('accepts the words of the user', () => {
    const report = parseReport(new SourceText('Xây dựng được 13 mô hinh; thăm quan bản; nâng câo thu nhập.'));
    const found = (...words: string[]) =>
      runChecks(report, {}, [spellingSyllable, spellingWord], { ...defaultCheckOptions, words: new Set(words) }).length;
    assert.equal(found(), 3);
    assert.equal(found('mô hinh'), 2);
    assert.equal(found('hinh', 'thăm quan', 'câo'), 0);
  });

  it('takes time in proportion to the text, whatever stands in it', () => {
    for (const text of [
      'a '.repeat(50_000),
      'nghiêngnghiêng'.repeat(5000),
      'đẩy manh '.repeat(20_000),
      'Ă'.repeat(50_000),
    ])
      runChecks(parseReport(new SourceText(text)), {}, [spellingSyllable, spellingWord]);
  });
});
