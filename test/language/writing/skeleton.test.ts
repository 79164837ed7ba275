import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runChecks } from '../../../server/checks/run';
import { type SkeletonKind, skeletonModels, type SkeletonUnit, unitModels } from '../../../server/knowledge/skeletons';
import units from '../../../server/knowledge/units-2025.json';
import { provideUnits } from '../../../server/knowledge/units-2025';
import { isPeriodOf, type SkeletonRequest, skeletonOf } from '../../../server/language/writing/skeleton';
import type { IndicatorGroup } from '../../../server/report/model';
import { outlineOf, parseText } from '../../support/outline';
import { expand } from '../../support/snippet';

const kinds = Object.keys(skeletonModels) as SkeletonKind[];
const unitIds = Object.keys(unitModels) as SkeletonUnit[];

function request(kind: SkeletonKind, unit: SkeletonUnit, given: Partial<SkeletonRequest> = {}): SkeletonRequest {
  const years = skeletonModels[kind].period === 'term' ? { from: 2025, to: 2030 } : { from: 2026, to: 2026 };
  const name = unit === 'co-quan' ? 'Sở Xây dựng' : 'Mạc Khê';
  return { kind, unit, name, ...years, date: { year: 2026, month: 2, day: 3 }, ...given };
}

const written = (kind: SkeletonKind, unit: SkeletonUnit, given: Partial<SkeletonRequest> = {}): string =>
  expand(skeletonOf(request(kind, unit, given)).text).text;

describe('skeletons', () => {
  for (const kind of kinds) {
    for (const unit of unitIds) {
      it(`${kind} of ${unit}: nothing to remark on, counts that are right, places to fill in`, () => {
        const { text, stops } = expand(skeletonOf(request(kind, unit)).text);
        const report = parseText(text);
        const found = runChecks(report).map(({ rule, span }) => [rule, report.source.text.slice(span.start, span.end)]);
        assert.deepEqual(found, []);
        if (kind !== 'bao-cao-kiem-diem') assert.equal(report.profile, kind);
        const groups = (all: readonly IndicatorGroup[]): IndicatorGroup[] =>
          all.flatMap((g) => [g, ...groups(g.groups)]);
        for (const { declared, listed } of groups(report.indicatorGroups)) assert.equal(declared?.value, listed);
        assert.equal(report.indicatorGroups.length, kind === 'bao-cao-kiem-diem' ? 0 : 1);
        const numbers = stops.map(({ number }) => number);
        assert.ok(numbers.length > 10);
        assert.deepEqual(numbers, [...numbers.slice(0, -1).map((_, index) => index + 1), 0]);
        const places = stops.slice(0, -1).map(({ start, end }) => text.slice(start, end));
        assert.ok(places.every((place) => place.trim() !== '' && !/[[\]{}]/u.test(place)));
        assert.doesNotMatch(text, /[[\]{}]|undefined| {2}| $/mu);
      });
    }
  }

  const outlines: Readonly<Record<SkeletonKind, readonly string[]>> = {
    'bao-cao-chinh-tri': [
      'Phần thứ nhất KẾT QUẢ THỰC HIỆN NHIỆM VỤ NHIỆM KỲ 2020 - 2025',
      '  I. BỐI CẢNH, TÌNH HÌNH', '    1. Thuận lợi', '    2. Khó khăn, thách thức',
      '  II. KẾT QUẢ ĐẠT ĐƯỢC', '    1. Về kinh tế', '    2. Về văn hóa - xã hội', '    3. Về quốc phòng, an ninh', '    4. Về xây dựng Đảng và hệ thống chính trị',
      '  III. HẠN CHẾ, KHUYẾT ĐIỂM',
      '  IV. NGUYÊN NHÂN', '    1. Nguyên nhân khách quan', '    2. Nguyên nhân chủ quan',
      '  V. BÀI HỌC KINH NGHIỆM',
      'Phần thứ hai PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP NHIỆM KỲ 2025 - 2030',
      '  I. MỤC TIÊU',
      '  II. CHỈ TIÊU CHỦ YẾU (11 chỉ tiêu)', '    1. Chỉ tiêu về kinh tế (03 chỉ tiêu)', '    2. Chỉ tiêu về văn hóa - xã hội (03 chỉ tiêu)', '    3. Chỉ tiêu về môi trường (02 chỉ tiêu)', '    4. Chỉ tiêu về xây dựng Đảng và hệ thống chính trị (03 chỉ tiêu)',
      '  III. KHÂU ĐỘT PHÁ',
      '  IV. NHIỆM VỤ TRỌNG TÂM', '    1. Phát triển kinh tế', '    2. Phát triển văn hóa - xã hội', '    3. Bảo đảm quốc phòng, an ninh',
      '  V. XÂY DỰNG ĐẢNG VÀ HỆ THỐNG CHÍNH TRỊ',
      '  VI. GIẢI PHÁP CHỦ YẾU',
      'Phần thứ ba TỔ CHỨC THỰC HIỆN',
    ],
    'nghi-quyet': [
      'I. ĐÁNH GIÁ NHIỆM KỲ 2020 - 2025',
      'II. MỤC TIÊU, CHỈ TIÊU NHIỆM KỲ 2025 - 2030', '  1. Mục tiêu',
      '  2. Chỉ tiêu chủ yếu (11 chỉ tiêu)', '    2.1. Chỉ tiêu về kinh tế (03 chỉ tiêu)', '    2.2. Chỉ tiêu về văn hóa - xã hội (03 chỉ tiêu)', '    2.3. Chỉ tiêu về môi trường (02 chỉ tiêu)', '    2.4. Chỉ tiêu về xây dựng Đảng và hệ thống chính trị (03 chỉ tiêu)',
      'III. KHÂU ĐỘT PHÁ',
      'IV. NHIỆM VỤ, GIẢI PHÁP', '  1. Nhiệm vụ trọng tâm', '    1.1. Phát triển kinh tế', '    1.2. Phát triển văn hóa - xã hội', '    1.3. Bảo đảm quốc phòng, an ninh', '  2. Giải pháp chủ yếu',
      'V. XÂY DỰNG ĐẢNG VÀ HỆ THỐNG CHÍNH TRỊ',
      'VI. TỔ CHỨC THỰC HIỆN',
    ],
    'bao-cao-kinh-te-xa-hoi': [
      'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2026', '  1. Về kinh tế', '  2. Về văn hóa - xã hội', '  3. Về quốc phòng, an ninh', '  4. Về cải cách hành chính, xây dựng chính quyền',
      'II. HẠN CHẾ, NGUYÊN NHÂN', '  1. Hạn chế', '  2. Nguyên nhân',
      'III. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027', '  1. Mục tiêu',
      '  2. Chỉ tiêu chủ yếu (10 chỉ tiêu)', '    2.1. Chỉ tiêu về kinh tế (03 chỉ tiêu)', '    2.2. Chỉ tiêu về văn hóa - xã hội (03 chỉ tiêu)', '    2.3. Chỉ tiêu về môi trường (02 chỉ tiêu)', '    2.4. Chỉ tiêu về quốc phòng, an ninh (02 chỉ tiêu)',
      '  3. Nhiệm vụ trọng tâm', '    3.1. Phát triển kinh tế', '    3.2. Phát triển văn hóa - xã hội', '    3.3. Bảo đảm quốc phòng, an ninh', '  4. Giải pháp',
      'IV. KIẾN NGHỊ, ĐỀ XUẤT',
    ],
    'ke-hoach': [
      'I. MỤC ĐÍCH, YÊU CẦU', '  1. Mục đích', '  2. Yêu cầu',
      'II. CHỈ TIÊU CHỦ YẾU (10 chỉ tiêu)', '  1. Chỉ tiêu về kinh tế (03 chỉ tiêu)', '  2. Chỉ tiêu về văn hóa - xã hội (03 chỉ tiêu)', '  3. Chỉ tiêu về môi trường (02 chỉ tiêu)', '  4. Chỉ tiêu về quốc phòng, an ninh (02 chỉ tiêu)',
      'III. NỘI DUNG, NHIỆM VỤ', '  1. Công tác tuyên truyền', '  2. Nhiệm vụ chuyên môn',
      'IV. KINH PHÍ THỰC HIỆN',
      'V. TỔ CHỨC THỰC HIỆN',
    ],
    'bao-cao-kiem-diem': [
      'I. ƯU ĐIỂM, KẾT QUẢ ĐẠT ĐƯỢC', '  1. Về chấp hành nguyên tắc tổ chức, sinh hoạt đảng', '  2. Về lãnh đạo thực hiện nhiệm vụ chính trị', '  3. Về trách nhiệm nêu gương, phòng, chống tham nhũng, lãng phí, tiêu cực',
      'II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN', '  1. Hạn chế, khuyết điểm', '  2. Nguyên nhân', '    2.1. Nguyên nhân khách quan', '    2.2. Nguyên nhân chủ quan',
      'III. KẾT QUẢ KHẮC PHỤC HẠN CHẾ ĐÃ ĐƯỢC CHỈ RA',
      'IV. GIẢI TRÌNH NHỮNG VẤN ĐỀ ĐƯỢC GỢI Ý KIỂM ĐIỂM',
      'V. PHƯƠNG HƯỚNG, BIỆN PHÁP KHẮC PHỤC',
      'VI. TỰ NHẬN MỨC XẾP LOẠI CHẤT LƯỢNG',
    ],
  }; // prettier-ignore
  for (const kind of kinds) {
    it(`${kind} has its sections, of a commune as of an agency`, () => {
      assert.deepEqual(outlineOf(parseText(written(kind, 'xa'))), outlines[kind]);
      assert.deepEqual(outlineOf(parseText(written(kind, 'co-quan'))), outlines[kind]);
    });
  }

  const heads: readonly [SkeletonKind, SkeletonUnit, string][] = [
    ['bao-cao-chinh-tri', 'xa', 'ĐẢNG BỘ CẤP TRÊN|ĐẢNG ỦY XÃ MẠC KHÊ|*|Số …-BC/ĐU|ĐẢNG CỘNG SẢN VIỆT NAM|Mạc Khê, ngày 03 tháng 02 năm 2026'],
    ['bao-cao-kiem-diem', 'tinh', 'TỈNH ỦY MẠC KHÊ|*|Số …-BC/TU|ĐẢNG CỘNG SẢN VIỆT NAM|Mạc Khê, ngày 03 tháng 02 năm 2026'],
    ['nghi-quyet', 'phuong', 'ĐẢNG BỘ CẤP TRÊN|ĐẢNG BỘ PHƯỜNG MẠC KHÊ|ĐẠI HỘI ĐẠI BIỂU|*|Số …-NQ/ĐH|ĐẢNG CỘNG SẢN VIỆT NAM|Mạc Khê, ngày 03 tháng 02 năm 2026'],
    ['ke-hoach', 'dac-khu', 'ỦY BAN NHÂN DÂN|ĐẶC KHU MẠC KHÊ|Số: …/KH-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Mạc Khê, ngày 03 tháng 02 năm 2026'],
    ['bao-cao-kinh-te-xa-hoi', 'co-quan', 'CƠ QUAN CHỦ QUẢN|SỞ XÂY DỰNG|Số: …/BC-VP|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Địa danh, ngày 03 tháng 02 năm 2026'],
  ]; // prettier-ignore
  for (const [kind, unit, head] of heads) {
    it(`${kind} of ${unit} has the head that its form prescribes`, () => {
      assert.equal(written(kind, unit).split('\n\n')[0]!.replaceAll('\n', '|'), head);
    });
  }

  it('end as their form prescribes', () => {
    const end = (kind: SkeletonKind, unit: SkeletonUnit) => written(kind, unit).trimEnd().split('\n\n').slice(-2);
    assert.match(end('bao-cao-chinh-tri', 'xa')[0]!, /^Nơi nhận:\n(?:- [^\n]+,\n)+- Lưu Văn phòng\.$/u);
    assert.match(end('bao-cao-chinh-tri', 'xa')[1]!, /^T\/M BAN CHẤP HÀNH ĐẢNG BỘ\nBÍ THƯ\n/u);
    assert.match(end('nghi-quyet', 'tinh')[1]!, /^T\/M ĐOÀN CHỦ TỊCH\n/u);
    assert.match(end('ke-hoach', 'xa')[0]!, /^Nơi nhận:\n(?:- [^\n]+;\n)+- Lưu: VT\.$/u);
    assert.match(end('ke-hoach', 'xa')[1]!, /^TM\. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n/u);
    assert.match(end('ke-hoach', 'co-quan')[1]!, /^THỦ TRƯỞNG CƠ QUAN\n/u);
    assert.match(written('ke-hoach', 'xa'), /giải quyết\.\/\.\n\nNơi nhận:/u);
  });

  it('count the congresses that are known, and no others', () => {
    const title = (unit: SkeletonUnit, from: number) =>
      skeletonOf(request('nghi-quyet', unit, { from, to: from + 5 })).title;
    assert.equal(title('xa', 2025), 'NGHỊ QUYẾT Đại hội đại biểu Đảng bộ xã Mạc Khê lần thứ I, nhiệm kỳ 2025 - 2030');
    assert.match(title('dac-khu', 2030), /lần thứ II, nhiệm kỳ 2030 - 2035$/u);
    for (const [unit, from] of [
      ['xa', 2020],
      ['thi-tran', 2025],
      ['tinh', 2025],
      ['xa', 2027],
    ] as const)
      // prettier-ignore
      assert.doesNotMatch(title(unit, from), /lần thứ/u);
  });

  it('are about five years or one', () => {
    assert.ok(isPeriodOf('nghi-quyet', 2025, 2030) && isPeriodOf('ke-hoach', 2027, 2027));
    for (const [from, to] of [
      [2025, 2025],
      [2025, 2031],
      [2030, 2025],
      [25, 30],
      [2025.5, 2030.5],
      [NaN, NaN],
    ] as const)
      // prettier-ignore
      assert.equal(isPeriodOf('nghi-quyet', from, to), false, `${from} - ${to}`);
    assert.equal(isPeriodOf('ke-hoach', 2026, 2027), false);
  });

  it('take a name as it was meant', () => {
    for (const name of ['Mạc Khê', 'xã Mạc Khê', ' Xã  Mạc Khê ', 'Mạc Khê'.normalize('NFD')]) {
      const text = written('ke-hoach', 'xa', { name });
      assert.equal(text, written('ke-hoach', 'xa'), name);
      assert.equal(text, text.normalize('NFC'));
    }
    assert.match(written('bao-cao-chinh-tri', 'xa', { name: 'Xã Tắc' }), /Đảng bộ xã Tắc trình/u);
  });

  it('take odd names as they are', () => {
    const sign = fc.constantFrom('$', '}', '{', '\\', '[', ']', '1', ':', '|', '[unit]', '${1:x}', 'ệ', 'A', '/', '`');
    const odd = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => `Đ${signs.join('')}`);
    fc.assert(
      fc.property(odd, fc.constantFrom(...kinds), fc.constantFrom(...unitIds), (name, kind, unit) => {
        const { text, title } = skeletonOf(request(kind, unit, { name }));
        const expanded = expand(text);
        const plain = expand(skeletonOf(request(kind, unit, { name: 'Đ' })).text);
        assert.equal(expanded.stops.length, plain.stops.length);
        assert.ok(expanded.text.includes(name) && title.includes(name), name);
      }),
    );
  });

  it('name the province that a commune is in, where its name tells', () => {
    // As the fixtures of other suites want it, too.
    provideUnits(() => units);
    assert.match(written('bao-cao-kiem-diem', 'phuong', { name: 'Ngọc Hà' }), /^ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\n/u);
    assert.match(written('bao-cao-kiem-diem', 'xa', { name: 'Mường La' }), /^ĐẢNG BỘ TỈNH SƠN LA\n/u);
    assert.match(written('bao-cao-kiem-diem', 'xa', { name: 'Mạc Khê' }), /^ĐẢNG BỘ CẤP TRÊN\n/u);
  });
});
