import assert from 'node:assert/strict';
import { readParagraph } from '../../server/figures/paragraph-figures';
import { brief } from './brief';

/** A sentence and every relation read from it (ratios left out); nothing listed means that nothing may be read. */
const cases: readonly {
  readonly of: string;
  readonly sentences: readonly (readonly [text: string, ...relations: string[]])[];
}[] = [
  {
    of: 'totals and parts',
    sentences: [
      ['Có 06 khâu đột phá (xã Một: 03 khâu đột phá; xã Hai: 03 khâu đột phá).', 'sum 06 khâu đột phá = 6 equal sure'],
      [
        'Có 40 hệ thống điện mặt trời (28 hệ thống hộ gia đình, 04 hệ thống doanh nghiệp).',
        'sum 40 hệ thống ≠ 32 below sure',
      ],
      [
        'Đề ra 20 chỉ tiêu, gồm: 05 chỉ tiêu về kinh tế, 12 chỉ tiêu về xã hội và 04 chỉ tiêu về môi trường; kết quả đạt 19 chỉ tiêu.',
        'sum 20 chỉ tiêu ≠ 21 above sure',
      ],
      [
        'Tổng số phòng học 301 phòng: Mầm non 94 phòng học, Tiểu học 139 phòng, THCS 68 phòng.',
        'sum 301 phòng = 301 equal sure',
      ],
      ['Thi hành kỷ luật 09 đảng viên (khai trừ 02, cảnh cáo 01, khiển trách 06).', 'sum 09 đảng viên = 9 equal sure'],
      [
        'Tổng thu đạt 10,5 tỷ đồng, gồm: thu thuế 4,2 tỷ đồng, thu phí 6.300 triệu đồng.',
        'sum 10,5 tỷ đồng = 10.5 equal sure',
      ],
      ['Cứng hóa 2,5km đường (bản A 1,2km; bản B 900m; bản C 400m).', 'sum 2,5km = 2.5 equal sure'],
      [
        'Có 3 hộ 17 khẩu theo đạo, trong đó nhóm A 01 hộ 06 khẩu; nhóm B 01 hộ, 09 khẩu; nhóm C 01 hộ 02 khẩu.',
        'sum 17 khẩu = 17 equal sure',
        'sum 3 hộ = 3 equal sure',
      ],
      [
        'Có 3 hộ 18 khẩu theo đạo, trong đó nhóm A 01 hộ 06 khẩu; nhóm B 01 hộ, 09 khẩu; nhóm C 01 hộ 02 khẩu.',
        'sum 18 khẩu ≠ 17 below likely',
        'sum 3 hộ = 3 equal sure',
      ],
      [
        'Có 104 Chi bộ, Đảng bộ trực thuộc với 3.274 đảng viên (trong đó: có 02 Đảng bộ cơ sở, 12 Chi bộ cơ sở và 90 Chi bộ trực thuộc).',
        'sum 104 Chi bộ, Đảng bộ = 104 equal sure',
      ],
      [
        'Khối Đảng 25 người, khối Nhà nước 120 người, khối đoàn thể 18 người, tổng số 163 người.',
        'sum 163 người = 163 equal likely',
      ],
      [
        'Có 12/19 chỉ tiêu đạt và vượt, 4/19 chỉ tiêu cơ bản đạt, 2/19 chỉ tiêu chưa đạt.',
        'sum 19 chỉ tiêu ≠ 18 below sure',
      ],
    ],
  },
  {
    of: '«trong đó»',
    sentences: [
      ['Có 712 hộ kinh doanh, trong đó 493 hộ thực hiện nghĩa vụ thuế.', 'sum 712 hộ kinh doanh = 493 within weak'],
      [
        'Dư nợ 28,6 tỷ đồng; trong đó nổi bật: việc làm (15,6 tỷ), nhà ở xã hội (10,9 tỷ).',
        'sum 28,6 tỷ đồng = 26.5 within weak',
      ],
      [
        'Xã có 550 người, trong đó Mầm non có 195 người, Tiểu học có 211 người; Trung học cơ sở 195 người.',
        'sum 550 người ≠ 601 above sure',
      ],
      ['Có 12 nhà tạm, trong đó 15 nhà của hộ nghèo.', 'sum 12 nhà tạm ≠ 15 above likely'],
    ],
  },
  {
    of: 'figures that only stand beside each other',
    sentences: [
      ['Ban Chấp hành gồm 27 đồng chí, Ban Thường vụ gồm 9 đồng chí, Thường trực gồm 3 đồng chí.'],
      ['Tổ chức 12 cuộc kiểm tra, trong đó kiểm tra 5 tổ chức đảng và 23 đảng viên.'],
      ['Có 15 trường (dân số trong độ tuổi 3.200, giáo viên 350, học sinh 4.500).'],
      ['Xây dựng 10 km đường bê tông (mặt đường rộng 3 m, dày 20 cm).'],
      [
        'Đảng bộ có 45 chi bộ với 1.200 đảng viên, trong đó đảng viên nữ 450, dân tộc thiểu số 900, trẻ dưới 35 tuổi 220.',
      ],
      ['Xã có 6 doanh nghiệp, 2 cơ sở xăng dầu, 250 hộ kinh doanh.'],
      ['Có 98,5% hộ dùng điện, 92% hộ dùng nước hợp vệ sinh, 85% hộ có nhà tiêu hợp vệ sinh.'],
      ['Trên địa bàn có 3 tôn giáo: Công giáo 150 hộ, 600 khẩu; Tin lành 80 hộ, 350 khẩu.'],
    ],
  },
  {
    of: 'percentages',
    sentences: [
      [
        'Tổng số cấp ủy viên là 19 đồng chí, trong đó Ban Thường vụ gồm 06 đồng chí; cấp ủy viên là nữ 05 đồng chí, tỷ lệ 26,3%.',
        'percent 26,3% = 26.316 equal sure',
      ],
      ['Có 2/16 thôn, bản đạt chuẩn (12,5%).', 'percent 12,5% = 12.5 equal sure'],
      ['Có 2/16 thôn, bản đạt chuẩn (13,5%).', 'percent 13,5% ≠ 12.5 different sure'],
      ['Có 10,1% dân số tham gia (1.092/10.828 người).', 'percent 10,1% = 10.085 equal sure'],
      [
        'Tổng số hộ 2.711; hộ nghèo 19 = 0,70%; hộ cận nghèo 177 = 6,35%.',
        'percent 0,70% = 0.701 equal sure',
        'percent 6,35% ≠ 6.529 different likely',
      ],
      [
        'Dân số 22.479 người, trong đó người dân tộc thiểu số là 5.834 người (chiếm 25,9%).',
        'sum 22.479 người = 5834 within weak',
        'percent 25,9% ≠ 25.953 last-place sure',
      ],
      ['Ban Thường vụ gồm 08 đồng chí (trong đó, tỷ lệ nữ chiếm 61,5%).', 'percent 61,5% ≠ 62.5 different likely'],
      ['Toàn xã có 2.450 hộ/3.120 hộ đạt chuẩn (chiếm 78,5%).', 'percent 78,5% = 78.526 equal sure'],
      ['Đạt 95% kế hoạch, tăng 12% so với cùng kỳ.'],
      ['Có 11/14 trường đạt chuẩn, 95% học sinh khá giỏi.'],
    ],
  },
  {
    of: 'shares of a whole',
    sentences: [
      [
        'Cơ cấu kinh tế: nông nghiệp 25,3%; công nghiệp - xây dựng 30,2%; dịch vụ 44,5%.',
        'breakdown 100% = 100 equal sure',
      ],
      [
        'Cơ cấu kinh tế: nông nghiệp 25,3%; công nghiệp - xây dựng 30,2%; dịch vụ 54,5%.',
        'breakdown 100% ≠ 110 above likely',
      ],
      [
        'Huy động vốn (ngân sách nhà nước chiếm 57,54%, nhân dân đóng góp 40,33%, doanh nghiệp 2,11%).',
        'breakdown 100% ≠ 99.98 below likely',
      ],
      [
        'Có 3 dân tộc cùng sinh sống, trong đó Kinh (67,62%), Thái (18,3%), Mường (14,1%).',
        'breakdown 100% = 100.02 equal sure',
      ],
      ['Người dân tham gia bảo hiểm y tế đạt 80%; bảo hiểm xã hội đạt 17,15%; tự nguyện đạt 2,85%.'],
    ],
  },
  {
    of: 'changes',
    sentences: [
      ['Tỷ lệ hộ nghèo giảm từ 47,71 xuống còn 12,92%; giảm 34,79%.', 'difference 34,79% = 34.79 equal sure'],
      ['Tỷ lệ hộ nghèo giảm từ 47,71 xuống còn 12,92%; giảm 35,79%.', 'difference 35,79% ≠ 34.79 different sure'],
      ['Trẻ suy dinh dưỡng đầu nhiệm kỳ 27%, cuối nhiệm kỳ 21% (giảm được 6%).', 'difference 6% = 6 equal sure'],
      [
        'Tổng thu 45,1 tỷ đồng, tăng 26,5 tỷ đồng so với giai đoạn trước (18,6 tỷ đồng).',
        'difference 26,5 tỷ đồng = 26.5 equal sure',
      ],
      [
        'Tổng thu 45,1 tỷ đồng, tăng 26,5 tỷ đồng so với giai đoạn trước (19,6 tỷ đồng).',
        'difference 26,5 tỷ đồng ≠ 25.5 different sure',
      ],
      [
        'Lượng khách tăng từ 120.000 lượt năm 2020 lên 250.000 lượt năm 2024, tăng 108,3%.',
        'growth 108,3% = 108.333 equal sure',
      ],
      ['Tỷ lệ hộ nghèo giảm từ 5% xuống còn 7%.', 'difference 7% ≠ 2 different likely'],
      ['Tỷ lệ hộ nghèo giảm từ 25,3% xuống còn 12,1%, bình quân mỗi năm giảm 2,64%.'],
    ],
  },
  {
    of: 'years',
    sentences: [
      ['Tổng kết 05 năm thực hiện Nghị quyết (2020 - 2025).', 'years 05 năm = 5 equal sure'],
      ['Kỷ niệm 40 năm đổi mới (1986 - 2025).', 'years 40 năm ≠ 39 inclusive likely'],
      ['Kỷ niệm 135 năm Ngày sinh Bác Hồ (19/5/1890 - 19/5/2025).', 'years 135 năm = 135 equal sure'],
      ['Kỷ niệm 130 năm thành lập tỉnh (10/10/1885 - 10/10/2025).', 'years 130 năm ≠ 140 different sure'],
      [
        'Kế hoạch 5 năm 2021 - 2025 và 10 năm (2021 - 2030).',
        'years 5 năm = 4 equal sure',
        'years 10 năm = 9 equal sure',
      ],
    ],
  },
  {
    of: 'products',
    sentences: [
      ['Diện tích lúa 350 ha, năng suất 55 tạ/ha, sản lượng 1.925 tấn.', 'product 1.925 tấn = 1925 equal likely'],
      ['Diện tích lúa 350 ha, năng suất 55 tạ/ha, sản lượng 2.925 tấn.', 'product 2.925 tấn ≠ 1925 different likely'],
    ],
  },
];

describe('relations of a paragraph', () => {
  for (const { of, sentences } of cases) {
    describe(of, () => {
      for (const [text, ...expected] of sentences) it(text, () => assert.deepEqual(brief(text), expected));
    });
  }

  it('have places that read back', () => {
    for (const { sentences } of cases) {
      for (const [text] of sentences) {
        for (const relation of readParagraph(text).relations) {
          for (const term of relation.terms)
            assert.ok(text.slice(term.place.start, term.place.end).startsWith(term.text));
          assert.ok(
            relation.place.start <= relation.statedPlace.start && relation.statedPlace.end <= relation.place.end,
          );
        }
      }
    }
  });
});
