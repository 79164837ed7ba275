/**
 * Ways of dividing people that overlap each other: of 27 members 13 are women, 4 women of minorities, 14 have a
 * degree … Numbers from two facets are never parts of one sum.
 */
const facets: readonly { readonly facet: string; readonly pattern: RegExp; readonly example: string }[] = [
  { facet: 'gender', pattern: /(?<!\p{L}|phụ |việt |miền |phía )(?:nữ|nam)(?!\p{L})/u, example: 'nữ 13 đồng chí' },
  {
    facet: 'ethnic',
    pattern: /(?<!\p{L})(?:dân tộc thiểu số|dtts|nữ dân tộc|người dân tộc)(?!\p{L})/u,
    example: 'dân tộc thiểu số 16 đồng chí',
  },
  {
    facet: 'age',
    pattern: /(?<!\p{L})(?:tuổi|trẻ dưới|đảng viên trẻ|cấp ủy trẻ|cấp uỷ trẻ)(?!\p{L})/u,
    example: 'đảng viên trẻ từ 40 tuổi trở xuống 05 đồng chí',
  },
  {
    facet: 'theory',
    pattern: /(?<!\p{L})(?:lý luận|cao cấp|cử nhân chính trị)(?!\p{L})/u,
    example: 'trình độ lý luận: Cao cấp 10 đồng chí',
  },
  {
    facet: 'degree',
    pattern: /(?<!\p{L})(?:đại học|thạc sĩ|tiến sĩ|cao đẳng|sau đại học|trên đại học|trình độ chuyên môn)(?!\p{L})/u,
    example: 'Trình độ Đại học 14 đồng chí',
  },
  {
    facet: 'religion',
    pattern: /(?<!\p{L})(?:tôn giáo|công giáo|có đạo)(?!\p{L})/u,
    example: '3 đồng chí theo tôn giáo',
  },
  { facet: 'party', pattern: /(?<!\p{L})(?:là đảng viên|đảng viên là)(?!\p{L})/u, example: '12 người là đảng viên' },
];

/** The facets that a part's words name, none for parts that simply divide: mầm non 195, tiểu học 211. */
export const facetsOf = (words: string): readonly string[] =>
  facets.filter(({ pattern }) => pattern.test(words)).map(({ facet }) => facet);
