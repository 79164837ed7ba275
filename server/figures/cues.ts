/** What a word between figures says about how they bind each other. */
export type Cue =
  /** The list that follows is all there is: gồm, bao gồm */
  | 'consisting'
  /** Some of what was named: trong đó */
  | 'among'
  /** Details follow: cụ thể, chia ra */
  | 'namely'
  /** The list does not claim to be complete: nổi bật, như, … */
  | 'open'
  /** A sum is named: tổng số, tổng cộng */
  | 'total';

interface CueWords {
  readonly cue: Cue;
  readonly words: readonly string[];
  readonly example: string;
}

const cueWords: readonly CueWords[] = [
  {
    cue: 'consisting',
    words: ['bao gồm có', 'bao gồm', 'gồm có', 'gồm', 'cơ cấu gồm'],
    example: '17 chỉ tiêu, gồm: 05 chỉ tiêu về kinh tế, 12 chỉ tiêu về xã hội',
  },
  {
    cue: 'among',
    words: ['trong đó', 'trong số đó', 'trong số này', 'riêng'],
    example: '192 văn bản trong đó 09 báo cáo, 05 Tờ trình',
  },
  {
    cue: 'namely',
    words: [
      'cụ thể là',
      'cụ thể như sau',
      'cụ thể',
      'chia ra',
      'chia theo',
      'chia thành',
      'chi tiết',
      'phân ra',
      'được phân bổ',
    ],
    example: '45 kỳ họp, cụ thể: 30 kỳ họp thường lệ, 15 kỳ họp chuyên đề',
  },
  {
    cue: 'open',
    words: [
      'nổi bật',
      'chủ yếu',
      'tiêu biểu',
      'điển hình',
      'nhất là',
      'như',
      'v.v',
      '…',
      '...',
      'và các',
      'và nhiều',
      'và một số',
      'một số',
      'ngoài ra',
      'chẳng hạn',
      'ví dụ',
      'đáng chú ý',
      'đặc biệt',
    ],
    example: 'dư nợ 28,6 tỷ đồng; trong đó nổi bật: việc làm (15,6 tỷ) …',
  },
  { cue: 'total', words: ['tổng số', 'tổng cộng', 'cộng', 'tổng'], example: 'tổng số phòng học 301 phòng: …' },
];

const byWord = new Map<string, Cue>();
for (const { cue, words } of cueWords) for (const word of words) byWord.set(word, cue);

export const cueOf = (word: string): Cue | undefined => byWord.get(word.toLowerCase());

const escape = (word: string): string => word.replace(/[.]/g, '\\.').replace(/ /g, '\\s');
/** Every cue word, the longest first. */
export const cuePattern = [...byWord.keys()]
  .filter((word) => /\p{L}/u.test(word) && word !== 'v.v')
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');
