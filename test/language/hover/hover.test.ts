import assert from 'node:assert/strict';
import { registryWith } from '../../../server/knowledge/documents';
import { type Hover, hover } from '../../../server/language/hover/hover';
import { parseReport } from '../../../server/report/parse';
import { SourceText } from '../../../server/text/source';
import { Lines } from '../../support/invariants';

/** What is shown for the place marked «‸», with the words that it is shown for; undefined where nothing is. */
function at(
  marked: string,
  locale: 'vi' | 'en' = 'vi',
  registry = registryWith([]),
): (Omit<Hover, 'range'> & { words: string }) | undefined {
  const text = marked.replace('‸', '');
  const lines = marked.slice(0, marked.indexOf('‸')).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  const found = hover(parseReport(new SourceText(text)), position, locale, registry);
  if (!found) return undefined;
  const { range, ...rest } = found;
  new Lines(text).assertRange(range, found.title);
  const rows = text.split('\n').slice(range.start.line, range.end.line + 1);
  rows[rows.length - 1] = rows.at(-1)!.slice(0, range.end.character);
  rows[0] = rows[0]!.slice(range.start.character);
  return { words: rows.join(' '), ...rest };
}

const title = (marked: string) => at(marked)?.title;
const facts = (marked: string) => at(marked)?.facts;
const list = (marked: string) => at(marked)?.list;

describe('hover: how a figure is read', () => {
  for (const [text, reading] of [
    ['Toàn xã có ‸09 chi bộ.', '9 chi bộ'],
    ['Hỗ trợ khoảng ‸3.000 hộ.', 'khoảng 3.000 hộ'],
    ['Tỷ lệ đạt từ ‸95% trở lên.', '95% trở lên'],
    ['Tỷ lệ hộ nghèo không quá ‸3%.', 'không quá 3%'],
    ['Tăng ‸306 ha so với đầu nhiệm kỳ.', 'tăng 306 ha'],
    ['Tỷ lệ đạt 26 - ‸28%.', 'từ 26 đến 28%'],
    ['Hoàn thành ‸17/21 chỉ tiêu.', '17 trên 21 chỉ tiêu'],
    ['Có ‸hai mươi hai bản đạt chuẩn.', '22 bản'],
    ['Thu nhập đạt ‸92 triệu đồng/người/năm.', '92 triệu đồng/người/năm'],
  ] as const) {
    it(text, () => assert.equal(title(text), reading));
  }

  it('says of which year it speaks', () => {
    assert.deepEqual(facts('Năm 2020 có ‸5 chi bộ, năm 2025 có 9 chi bộ.'), ['năm 2020']);
    assert.deepEqual(facts('Năm 2020 có 5 chi bộ, năm 2025 có ‸9 chi bộ.'), ['năm 2025']);
    assert.deepEqual(facts('Phấn đấu có ‸9 chi bộ vào năm 2030.'), ['năm 2030']);
    assert.deepEqual(facts('Có 5 chi bộ năm 2020. Thành lập mới ‸2 chi bộ.'), []);
    assert.deepEqual(facts('So với năm 2020 tăng ‸2 chi bộ.'), []);
  });

  it('says of which place it speaks', () => {
    assert.deepEqual(facts('Xã Cò Nòi: có 12 chi bộ. Phường Mộc Sơn: có ‸9 chi bộ.'), ['Phường Mộc Sơn']);
  });

  it('says how else it can be read', () => {
    assert.deepEqual(facts('Diện tích ‸1,234 ha.')?.slice(0, 1), ['cũng có thể đọc là 1.234 ha']);
    assert.deepEqual(facts('Có ‸1.234 hộ.'), []);
  });
});

describe('hover: the same amount in other units', () => {
  for (const [text, conversions] of [
    ['Kinh phí ‸15,61 tỷ đồng.', '= 15.610.000.000 đồng = 15.610 triệu đồng'],
    ['Kinh phí ‸310 triệu đồng.', '= 310.000.000 đồng = 0,31 tỷ đồng'],
    ['Kinh phí ‸34,9 triệu đồng.', '= 34.900.000 đồng'],
    ['Đường dài ‸780 m.', '= 0,78 km'],
    ['Đường dài ‸4,2 km.', '= 4.200 m'],
    ['Diện tích ‸118 ha.', '= 1.180.000 m² = 1,18 km²'],
    ['Sản lượng ‸3 tấn.', '= 3.000 kg = 30 tạ'],
    ['Năng suất ‸5,2 tấn/ha.', '= 5.200 kg/ha = 52 tạ/ha'],
    ['Công suất ‸2,5 MW.', '= 2.500 kW'],
    ['Đường dài 2 - ‸3 km.', '= 2.000 - 3.000 m'],
    ['Tỷ lệ đạt ‸95%.', undefined],
    ['Người từ đủ ‸18 tuổi.', undefined],
  ] as const) {
    it(text, () => assert.deepEqual(facts(text), conversions === undefined ? [] : [conversions]));
  }
});

describe('hover: what is known of a document', () => {
  it('shows what is on record', () => {
    const text = 'Thực hiện Nghị quyết số 57-‸NQ/TW, ngày 22/12/2024 của Bộ Chính trị.';
    assert.deepEqual(at(text), {
      words: '57-NQ/TW',
      title: 'Nghị quyết số 57-NQ/TW',
      facts: [
        'Ngày ban hành: 22/12/2024',
        'Cơ quan ban hành: Bộ Chính trị',
        'Nội dung: đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
        'Nguồn: toàn văn, theo hồ sơ dữ kiện của dự án; đối chiếu ngày 21/11/2026',
      ],
      list: [],
    });
    assert.equal(facts(text.replace('57-‸NQ/TW', '‸57/NQ-TW'))?.length, 4, 'a malformed code');
    assert.equal(facts(text.replace('2024', '2023'))?.[0], 'Ngày ban hành: 22/12/2024');
  });

  it('shows a resolution that merged communes', () => {
    const found = at('Nghị quyết số ‸1681/NQ-UBTVQH15 sắp xếp các đơn vị hành chính.');
    assert.equal(found?.title, 'Nghị quyết số 1681/NQ-UBTVQH15');
    assert.deepEqual(found.facts.slice(0, 1), ['Ngày ban hành: 16/6/2025']);
    assert.match(found.facts.join('\n'), /Sắp xếp đơn vị hành chính cấp xã của .+\nNguồn: .+; đối chiếu ngày/u);
  });

  it("shows the user's own documents, those of one code in a line each", () => {
    const own = registryWith([
      { code: '15-NQ/ĐU', date: '20/3/2025', subject: 'phát triển du lịch' },
      { code: '15-NQ/ĐU', date: '11/5/2021' },
    ]);
    assert.deepEqual(facts('Nghị quyết số ‸15-NQ/ĐU về việc này.'), undefined);
    assert.deepEqual(at('Nghị quyết số ‸15-NQ/ĐU về việc này.', 'vi', own)?.list, [
      'Ngày ban hành: 20/3/2025; Nội dung: phát triển du lịch; Nguồn: cài đặt của bạn hoặc của thư mục',
      'Ngày ban hành: 11/5/2021; Nguồn: cài đặt của bạn hoặc của thư mục',
    ]);
    for (const [said, date] of [
      ['ngày 11/5/2021', '11/5/2021'],
      ['về phát triển du lịch', '20/3/2025'],
    ])
      assert.equal(at(`Nghị quyết số ‸15-NQ/ĐU ${said}.`, 'vi', own)?.facts[0], `Ngày ban hành: ${date}`);
  });
});

describe('hover: what proves a figure', () => {
  const sum = (total: string) =>
    `Đảng bộ có ${total} chi bộ, gồm: 28 chi bộ nông thôn, 04 chi bộ trường học, 07 chi bộ cơ quan.`;

  it('shows the sum at its total and at its parts', () => {
    const proof = ['✓ tổng: 39 chi bộ = 28 + 4 + 7 = 39 chi bộ'];
    assert.deepEqual(at(sum('‸39')), { words: '39 chi bộ', title: '39 chi bộ', facts: [], list: proof });
    assert.deepEqual(list(sum('39').replace('04', '‸04')), proof);
  });

  it('shows what does not hold, in either language', () => {
    assert.deepEqual(list(sum('‸40')), ['✗ tổng: 40 chi bộ ≠ 28 + 4 + 7 = 39 chi bộ']);
    assert.deepEqual(at(sum('‸40'), 'en')?.list, ['✗ sum: 40 chi bộ ≠ 28 + 4 + 7 = 39 chi bộ']);
  });

  it('shows a fraction with its percentage once', () => {
    assert.deepEqual(list('Có ‸54/62 chỉ tiêu đạt, bằng 87,1%.'), ['✓ tỷ lệ: 54/62 = 87,1%']);
    assert.deepEqual(list('Có ‸54/62 chỉ tiêu đạt.'), ['✓ tỷ số: 54/62 chỉ tiêu = 87,1%']);
  });

  it('shows parts that claim no completeness as what they are', () => {
    assert.deepEqual(list('Có ‸1.624 đảng viên, trong đó 633 đảng viên nữ.'), [
      '✓ tổng: 633 đảng viên ≤ 1.624 đảng viên',
    ]);
  });

  it('shows a rise with what it rose from', () => {
    const text = 'Giá trị sản xuất năm 2025 đạt 1.486,5 tỷ đồng, tăng ‸504,5 tỷ đồng so với năm 2020 (982 tỷ đồng).';
    assert.deepEqual(list(text), ['✓ chênh lệch: 1.486,5 - 982 = 504,5 tỷ đồng']);
  });

  it('shows a span of years at the years too', () => {
    const proof = ['✗ số năm: 2025 - 1986 = 39 năm ≠ 45 năm'];
    assert.deepEqual(list('Tổng kết ‸45 năm (1986 - 2025) đổi mới.'), proof);
    assert.deepEqual(list('Tổng kết 45 năm (1986 - ‸2025) đổi mới.'), proof);
  });

  it('is whole where lines break and letters are decomposed', () => {
    const text = `Sau khi sắp xếp, Đảng bộ xã hiện có 512 đảng viên, sinh hoạt tại ‸39
chi bộ trực thuộc, gồm: 28 chi bộ nông thôn, 04 chi bộ trường học, 07 chi bộ
cơ quan.`;
    for (const written of [text, text.normalize('NFD')]) {
      const found = at(written);
      assert.equal(found?.words.normalize('NFC'), '39 chi bộ');
      assert.deepEqual(found.list, ['✓ tổng: 39 chi bộ = 28 + 4 + 7 = 39 chi bộ']);
    }
  });

  it('shows no more than a screen holds, the wrong ones first', () => {
    const shares = Array.from(
      { length: 12 },
      (_, i) => `có ${i + 1} đồng chí nữ, chiếm ${i === 9 ? 77 : (i + 1) * 10}%`,
    );
    const found = list(`Chi bộ có ‸10 đảng viên. ${shares.join('; ')}.`) ?? [];
    assert.ok(found.length <= 8, found.join('\n'));
    const order = found.map((line) => line[0]).filter((sign) => sign === '✗' || sign === '✓');
    assert.deepEqual(order, [...order].sort().reverse());
  });
});

describe('hover: indicators', () => {
  const targets = (marker: string) => `2. Chỉ tiêu chủ yếu (02 chỉ tiêu)
${marker} Thu nhập bình quân đầu người đến năm 2030 đạt 65 triệu đồng.
(2) Tỷ lệ hộ nghèo giảm dần.`;

  it('show their group and values at the marker', () => {
    assert.deepEqual(at(targets('(‸1)')), {
      words: '(1)',
      title: '(1) Thu nhập bình quân đầu người đến năm 2030',
      facts: ['Thuộc nhóm: 2. Chỉ tiêu chủ yếu (02 chỉ tiêu)'],
      list: ['65 triệu đồng (năm 2030)'],
    });
  });

  it('say where there is no figure', () => {
    assert.deepEqual(facts(targets('(1)').replace('(2)', '(‸2)')), [
      'Thuộc nhóm: 2. Chỉ tiêu chủ yếu (02 chỉ tiêu)',
      'Chưa có số liệu cụ thể.',
    ]);
  });
});

describe('hover: nothing', () => {
  for (const text of [
    'Toàn ‸xã có 09 chi bộ.',
    'Nghị quyết số ‸9957-NQ/TW.',
    'Đến năm ‸2030 hoàn thành.',
    'Ngày ‸24/6/2025 tổ chức hội nghị.',
    'Quốc lộ ‸43 đi qua địa bàn.',
    'Đó là ‸một vùng xa xôi.',
    '‸',
  ]) {
    it(text, () => assert.equal(at(text), undefined));
  }

  it('behind the end of a line or of the text', () => {
    const report = parseReport(new SourceText('Toàn xã có\n09 chi bộ.'));
    for (const position of [
      { line: 0, character: 500 },
      { line: 90, character: 0 },
    ])
      assert.equal(hover(report, position, 'vi'), undefined);
  });
});

describe('hover: what the rest of the report says of an indicator', () => {
  const report = `Phần thứ nhất
KẾT QUẢ THỰC HIỆN NHIỆM KỲ 2020 - 2025
I. KẾT QUẢ
1. Kinh tế
Thu nhập bình quân đầu người năm 2025 đạt 55 triệu đồng/người/năm.
Phần thứ hai
PHƯƠNG HƯỚNG NHIỆM KỲ 2025 - 2030
I. CHỈ TIÊU
1. Các chỉ tiêu chủ yếu
‸(1) Thu nhập bình quân đầu người đến năm 2030 đạt 80 triệu đồng/người/năm.
(2) Trồng mới 12 ha rừng.
II. GIẢI PHÁP
1. Kinh tế
Phấn đấu thu nhập bình quân đầu người đến năm 2030 đạt 80 triệu đồng/người/năm.`;

  it('tells the result that stands against the target, and where the target is given again', () => {
    const told = facts(report) ?? [];
    assert.ok(
      told.some((one) => /^Kết quả nêu ở dòng 5: 55 triệu đồng.* \(năm 2025\)$/u.test(one)),
      told.join('\n'),
    );
    assert.ok(
      told.some((one) => one.startsWith('Chỉ tiêu này còn nêu ở dòng 14: 80 triệu đồng')),
      told.join('\n'),
    );
  });

  it('tells nothing where nothing is said', () => {
    const other = report.replace('‸', '').replace('(2)', '‸(2)');
    assert.deepEqual(facts(other), ['Thuộc nhóm: 1. Các chỉ tiêu chủ yếu']);
  });
});
