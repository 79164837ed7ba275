import type { FigureUse } from './figure';

/** Words in front of a number that make it a name, a rank, a date or a code, with an example of each group. */
export interface Lead {
  readonly use: FigureUse;
  readonly words: readonly string[];
  /** Whether the number stays what the words make it even when a counted noun follows: «Điều 5 người …» is rare. */
  readonly always: boolean;
  readonly example: string;
}

const leads: readonly Lead[] = [
  {
    use: 'quantity',
    always: true,
    words: ['tổng số', 'với số', 'con số', 'số lượng'],
    example: 'tổng số 81 y, bác sĩ',
  },
  { use: 'year', always: true, words: ['năm'], example: 'năm 2025' },
  {
    use: 'date',
    always: true,
    words: ['ngày', 'tháng', 'mùng', 'mồng', 'ngày mùng'],
    example: 'ngày 24, tháng 6/2025',
  },
  {
    use: 'rank',
    always: true,
    words: ['thứ', 'lần thứ', 'khóa', 'khoá', 'kỳ họp thứ', 'con thứ'],
    example: 'lần thứ 2, sinh con thứ 3',
  },
  {
    use: 'rank',
    always: true,
    words: [
      'điều',
      'khoản',
      'chương',
      'biểu',
      'biểu số',
      'phụ lục',
      'phụ lục số',
      'bảng',
      'mẫu',
      'mẫu số',
      'chỉ tiêu số',
      'tiêu chí số',
    ],
    example: 'Điều 30, Biểu số 01, chỉ tiêu số 03',
  },
  {
    use: 'rank',
    always: true,
    words: ['mức độ', 'cấp độ', 'hạng', 'bậc', 'quý', 'vị trí thứ', 'xếp thứ', 'đô thị loại'],
    example: 'mức độ 3',
  },
  {
    use: 'rank',
    always: false,
    words: ['lớp', 'loại', 'mức', 'nhóm', 'đợt', 'kỳ', 'tập', 'phương án', 'mục', 'phần', 'điểm', 'trang'],
    example: 'lớp 9; but «mở lớp 35 học viên»',
  },
  {
    use: 'code',
    always: true,
    words: ['số', 'nghị quyết số', 'quyết định số', 'kế hoạch số'],
    example: 'số 57-NQ/TW, phân khu số 1',
  },
  {
    use: 'code',
    always: false,
    words: [
      'nghị quyết',
      'chỉ thị',
      'quyết định',
      'kết luận',
      'thông tư',
      'nghị định',
      'luật',
      'công điện',
      'hướng dẫn',
      'thông báo',
      'công văn',
      'quy định',
      'trung ương',
      'tw',
      'iso',
      'tcvn',
    ],
    example: 'Nghị quyết 18, Nghị quyết Trung ương 4',
  },
  {
    use: 'name',
    always: true,
    words: [
      'quốc lộ',
      'tỉnh lộ',
      'huyện lộ',
      'đường tỉnh',
      'đường huyện',
      'cao tốc',
      'ql',
      'tl',
      'đt',
      'covid',
      'tk',
      'tdp',
      'đề án',
      'dự án',
      'tiểu dự án',
      'hợp phần',
      'chương trình',
      'giai đoạn',
      'dốc',
      'quân khu',
      'sư đoàn',
      'trung đoàn',
      'binh đoàn',
      'xã đội',
      'cục',
      'đội',
    ],
    example: 'Quốc lộ 43, Đề án 06, giai đoạn 2, đường Tránh dốc 75',
  },
  {
    use: 'name',
    always: false,
    words: [
      'tiểu khu',
      'tổ',
      'tổ dân phố',
      'thôn',
      'bản',
      'xóm',
      'ấp',
      'khu',
      'khu phố',
      'khối',
      'khóm',
      'đường',
      'phố',
      'ngõ',
      'phường',
      'quận',
      'trường',
      'cụm',
      'khu vực',
      'vùng',
      'công ty',
      'đảng bộ',
    ],
    example: 'tiểu khu 13, Tổ dân phố 5, Phường 5',
  },
];

const byWords = new Map<string, Lead>();
let longest = 1;
for (const lead of leads) {
  for (const words of lead.words) {
    byWords.set(words, lead);
    longest = Math.max(longest, words.split(' ').length);
  }
}

/** What the words directly in front of a number make of it; the longest lead wins. */
export function leadOf(words: readonly string[]): Lead | undefined {
  for (let n = Math.min(longest, words.length); n > 0; n--) {
    const lead = byWords.get(words.slice(-n).join(' '));
    if (lead) return lead;
  }
  return undefined;
}

/** Slogans count what they themselves name: chi bộ 4 tốt, 5 không 3 sạch, 4 tại chỗ, 6 dám, 3 nhất. */
export const sloganWords: ReadonlySet<string> = new Set(
  'tốt không sạch rõ dám nhất tại quyết xin đúng cùng chống thật tăng'.split(' '),
);

/** Days that are names when nothing is counted behind them: thương binh 27/7, thanh niên 26/3, tiểu khu 19/5. */
export const memorialDays: ReadonlySet<string> = new Set(
  '3/2 8/3 10/3 26/3 30/4 1/5 15/5 19/5 1/6 28/6 27/7 19/8 2/9 20/10 20/11 22/12 7/5'.split(' '),
);
