import { anyHamlet } from '../grammar/levels';

/**
 * Names that together leave nothing out. `counts`: parts under these names make up their total even where the text does
 * not say so; `shares`: percentages under them make 100.
 */
interface CompleteSet {
  /** What the parts are called, in small letters; all of them have to occur. */
  readonly words: readonly RegExp[];
  readonly of: 'counts' | 'shares' | 'both';
  readonly example: string;
}

const completeSets: readonly CompleteSet[] = [
  {
    of: 'both',
    words: [/nông/u, /công nghiệp|xây dựng/u, /dịch vụ/u],
    example: 'nông, lâm nghiệp 35,2%; công nghiệp - xây dựng 28,1%; dịch vụ 36,7%',
  },
  { of: 'both', words: [/(?:^|\s)nam(?:\s|$)/u, /(?:^|\s)nữ(?:\s|$)/u], example: 'nam 12, nữ 15' },
  {
    of: 'counts',
    words: [/mầm non/u, /tiểu học/u, /thcs|trung học cơ sở/u],
    example: 'Mầm non 195, Tiểu học 211, THCS 195',
  },
  { of: 'counts', words: [/giám sát/u, /kiểm tra/u], example: '08 cuộc giám sát, 08 cuộc kiểm tra' },
  {
    of: 'counts',
    words: [/khiển trách/u, /cảnh cáo/u, /khai trừ|cách chức/u],
    example: 'khiển trách 16, cảnh cáo 01, khai trừ 02',
  },
  {
    of: 'counts',
    words: [/chi bộ (?:cơ sở|trực thuộc)/u, /đảng bộ|cơ sở/u],
    example: '02 Đảng bộ cơ sở, 12 Chi bộ cơ sở',
  },
  {
    of: 'counts',
    words: [/đảng ủy|ban thường vụ|ủy ban kiểm tra/u, /chi bộ/u],
    example: 'Ban Thường vụ thi hành 01 đảng viên; chi bộ thi hành 26 đảng viên',
  },
  {
    of: 'counts',
    words: [/thường lệ|thường kỳ|định kỳ/u, /chuyên đề|bất thường|đột xuất/u],
    example: '30 kỳ họp thường lệ; 15 kỳ họp chuyên đề',
  },
  { of: 'counts', words: [/khiếu nại/u, /tố cáo|kiến nghị/u], example: '03 đơn khiếu nại, 179 đơn kiến nghị' },
  {
    of: 'counts',
    words: [/(?:^|\s)lớn(?:\s|$)/u, /(?:^|\s)nhỏ(?:\s|$)/u],
    example: '02 nhà máy lớn, 04 nhà máy nhỏ',
  },
  {
    of: 'counts',
    words: [/chính thức/u, /dự bị/u],
    example: '1.100 đảng viên chính thức, 71 đảng viên dự bị',
  },
  {
    of: 'counts',
    words: [/công lập/u, /tư thục|dân lập|ngoài công lập/u],
    example: '6 trường công lập, 2 trường tư thục',
  },
  {
    of: 'counts',
    words: [/trực tuyến/u, /trực tiếp/u],
    example: '18.000 hồ sơ trực tuyến, 5.362 hồ sơ trực tiếp',
  },
  { of: 'counts', words: [/3 sao/u, /4 sao/u], example: '02 sản phẩm đạt 4 sao, 02 sản phẩm đạt 3 sao' },
  {
    of: 'counts',
    words: [/tự nhiên/u, /rừng trồng|trồng/u],
    example: '489,07 ha tự nhiên, 390,71 ha rừng trồng',
  },
  {
    of: 'counts',
    words: [/(?:^|\s)xã(?!\p{L})/u, new RegExp(`(?:^|\\s)(?:${anyHamlet})(?!\\p{L})`, 'u')],
    example: '4 nhà văn hóa xã; 30 nhà văn hóa bản',
  },
  { of: 'counts', words: [/tập thể/u, /cá nhân/u], example: '12 tập thể, 35 cá nhân' },
  {
    of: 'counts',
    words: [/xây (?:dựng )?mới|làm mới/u, /sửa chữa|nâng cấp|cải tạo/u],
    example: 'xây mới 8 nhà, sửa chữa 11 nhà',
  },
  {
    of: 'shares',
    words: [/ngân sách/u, /nhân dân|người dân|dân góp/u, /doanh nghiệp|xã hội hóa|xã hội hoá/u],
    example: 'ngân sách nhà nước chiếm 57,54%, nhân dân đóng góp 40,33%, doanh nghiệp 2,11%',
  },
  {
    of: 'shares',
    words: [/rất hài lòng/u, /(?<!rất |không |chưa )hài lòng/u, /không hài lòng|chưa hài lòng|bình thường/u],
    example: 'rất hài lòng 80%, hài lòng 18%, không hài lòng 2%',
  },
  {
    of: 'shares',
    words: [/xuất sắc/u, /tốt/u, /không hoàn thành|chưa hoàn thành/u],
    example: 'xuất sắc 18%, tốt 70%, hoàn thành 10%, không hoàn thành 2%',
  },
  {
    of: 'shares',
    words: [/giỏi/u, /khá/u, /trung bình|đạt/u, /yếu|chưa đạt/u],
    example: 'giỏi 20%, khá 50%, trung bình 28%, yếu 2%',
  },
  {
    of: 'shares',
    words: [/kinh/u, /thái|mường|tày|mông|khmer|nùng/u, /khác/u],
    example: 'Kinh 60%, Thái 30%, dân tộc khác 10%',
  },
];

const setsOf = (what: 'counts' | 'shares'): readonly CompleteSet[] =>
  completeSets.filter((set) => set.of === what || set.of === 'both');
const setsOfCounts = setsOf('counts');
const setsOfShares = setsOf('shares');

/** Whether all names of the set occur, each in the words (in small letters) of some part. */
const occur = ({ words }: CompleteSet, parts: readonly string[]): boolean =>
  parts.length >= words.length && words.every((word) => parts.some((part) => word.test(part)));

/** Whether counts with these words leave nothing out: all names of a set, and no part under another name. */
export const isFullSetOfCounts = (parts: readonly string[]): boolean =>
  setsOfCounts.some((set) => occur(set, parts) && parts.every((part) => set.words.some((word) => word.test(part))));

/** Whether shares with these words should make 100: all names of a set. */
export const isFullSetOfShares = (parts: readonly string[]): boolean => setsOfShares.some((set) => occur(set, parts));
