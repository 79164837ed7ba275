/** How much of a file is looked at, in UTF-16 units: enough for a title, a foreword and the first headings. */
export const headLength = 20_000;

/** Something that tells a report from other texts: how often it must occur, and what it is worth then. */
interface Sign {
  readonly pattern: RegExp;
  readonly times: number;
  readonly worth: number;
}

/** The skeleton: title and headings. Each pattern reads one line, of NFC text. */
const structure: readonly Sign[] = [
  // The title, on a line of its own or at its start: BÁO CÁO, DỰ THẢO BÁO CÁO CHÍNH TRỊ …
  {
    pattern: /^[ \t]*(?:DỰ THẢO )?(?:BÁO CÁO|NGHỊ QUYẾT|KẾ HOẠCH|TỜ TRÌNH|ĐỀ ÁN|CHƯƠNG TRÌNH HÀNH ĐỘNG)(?!\p{L})/gmu,
    times: 1,
    worth: 3,
  },
  // Phần thứ nhất, PHẦN THỨ HAI, Phần I
  { pattern: /^[ \t]*ph(?:ần|ẦN) (?:thứ|THỨ|[IVX]+(?!\p{L}))/gimu, times: 1, worth: 3 },
  // I. I- II - A. B-
  { pattern: /^[ \t]*(?:[IVX]{1,5}|[A-E]) ?[.-] *\p{Lu}/gmu, times: 2, worth: 2 },
  // 1.1. 2.3 10.1.1-
  { pattern: /^[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}[.)-]? *\p{Lu}/gmu, times: 2, worth: 2 },
  // 1. 2.
  { pattern: /^[ \t]*\d{1,2}[.-] *\p{Lu}/gmu, times: 2, worth: 1 },
];

/** What such reports talk about. */
const vocabulary: readonly Sign[] = [
  /nhiệm kỳ/giu,
  /chỉ tiêu/giu,
  /đảng (?:bộ|ủy|uỷ|viên)/giu,
  /ban chấp hành/giu,
  /(?:UBND|HĐND|MTTQ|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)/giu,
  /kinh tế ?- ?xã hội/giu,
  /kết quả (?:đạt được|thực hiện)/giu,
  /nhiệm vụ,? (?:và )?giải pháp/giu,
  /so với (?:cùng kỳ|năm \d{4}|đầu nhiệm kỳ|kế hoạch)/giu,
  /(?:tồn tại, hạn chế|hạn chế, khuyết điểm|hạn chế, yếu kém)/giu,
].map((pattern) => ({ pattern, times: 1, worth: 1 }));

/** A text with this much of a skeleton and this much of the vocabulary is offered as a report. */
const needed = { structure: 3, vocabulary: 2 };

/**
 * Whether a plain text looks like a political or administrative report. `head` is the beginning of the file, in any
 * Unicode form; what lies behind `headLength` is not read. The one recogniser for the client and for the folders of the
 * command line: the client asks it in windows that have nothing to do with reports, before anything else is loaded, and
 * hence it is cheap and imports nothing.
 */
export function looksLikeReport(head: string): boolean {
  const text = head.slice(0, headLength).normalize('NFC');
  return score(text, vocabulary) >= needed.vocabulary && score(text, structure) >= needed.structure;
}

const score = (text: string, signs: readonly Sign[]): number =>
  signs.reduce((sum, { pattern, times, worth }) => sum + (occurs(text, pattern, times) ? worth : 0), 0);

function occurs(text: string, pattern: RegExp, times: number): boolean {
  pattern.lastIndex = 0;
  for (let seen = 0; seen < times; seen++) if (!pattern.test(text)) return false;
  return true;
}
