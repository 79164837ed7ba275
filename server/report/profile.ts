/** A kind of document, as its head tells it. */
interface Kind {
  readonly id: string;
  /** What the line of the title begins with, in capitals. */
  readonly title: string;
  /** How the kind is written in the document's own number: «12/KH-UBND», «07-KL/VPTW». */
  readonly codes: readonly string[];
}

/** Longer titles before those that they begin with. */
const kinds: readonly Kind[] = [
  { id: 'chuong-trinh-hanh-dong', title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG', codes: ['CTr', 'CTHĐ'] },
  { id: 'nghi-quyet', title: 'NGHỊ QUYẾT', codes: ['NQ'] },
  { id: 'nghi-dinh', title: 'NGHỊ ĐỊNH', codes: ['NĐ'] },
  { id: 'thong-tu', title: 'THÔNG TƯ', codes: ['TT'] },
  { id: 'luat', title: 'LUẬT', codes: [] },
  { id: 'quyet-dinh', title: 'QUYẾT ĐỊNH', codes: ['QĐ'] },
  { id: 'chi-thi', title: 'CHỈ THỊ', codes: ['CT'] },
  { id: 'ke-hoach', title: 'KẾ HOẠCH', codes: ['KH'] },
  { id: 'thong-bao', title: 'THÔNG BÁO', codes: ['TB'] },
  { id: 'to-trinh', title: 'TỜ TRÌNH', codes: ['TTr'] },
  { id: 'huong-dan', title: 'HƯỚNG DẪN', codes: ['HD'] },
  { id: 'quy-che', title: 'QUY CHẾ', codes: ['QC'] },
  { id: 'quy-dinh', title: 'QUY ĐỊNH', codes: ['QyĐ', 'QĐi'] },
  { id: 'ket-luan', title: 'KẾT LUẬN', codes: ['KL'] },
  { id: 'cong-dien', title: 'CÔNG ĐIỆN', codes: ['CĐ'] },
  { id: 'de-an', title: 'ĐỀ ÁN', codes: ['ĐA'] },
  { id: 'bao-cao', title: 'BÁO CÁO', codes: ['BC'] },
];

/** Kinds of reports by what the title says below «BÁO CÁO»; the first that fits counts. */
const reports: readonly (readonly [string, RegExp])[] = [
  ['bao-cao-chinh-tri', /chính trị|của ban chấp hành|đại hội/iu],
  ['bao-cao-kinh-te-xa-hoi', /kinh tế\s*[-–,]\s*xã hội/iu],
  ['bao-cao-tong-ket', /tổng kết|sơ kết/iu],
];

/** What texts without a title of their own call themselves in their first lines; the first that fits counts. */
const mentions: readonly (readonly [string, RegExp])[] = [
  ['bao-cao-chinh-tri', /báo cáo\s+chính trị|báo cáo của ban chấp hành/iu],
  ['nghi-quyet', /^\s*nghị quyết\s*$/imu],
  ['quyet-dinh', /^\s*quyết định\s*$/imu],
  ['ke-hoach', /^\s*kế hoạch(?:\s|$)/imu],
  ['bao-cao-kinh-te-xa-hoi', /báo cáo[^.]{0,80}kinh tế\s*-\s*xã hội/isu],
  ['bao-cao-chinh-tri', /đại hội (?:đại biểu )?(?:lần thứ|đảng bộ|nhiệm kỳ)/iu],
  ['bao-cao', /^\s*báo cáo(?:\s|$)/imu],
];

const limits = {
  /** What a document calls itself stands on its first page, in characters. */
  page: 3_000,
  /** … and where no title tells, nearer to the beginning. */
  mentions: 2_500,
  /** A title and its subject take up at most so many lines. */
  subject: 6,
} as const;

/** A numbered heading: the title stands above it. */
const numbered = /^(?:ph(?:ần|ẦN)\s|[IVX]{1,4}\s?[.\-–]|[A-E]\s?[.\-–]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|Điều\s\d)/iu;
/** The document's own number; the kind stands behind its first sign, or behind the year. */
const ownNumber = /(?:^|\s)Số\s*:?\s*\d{0,5}\s*[-/]\s*(?:\d{4}\s*\/\s*)?(?<code>\p{Lu}\p{L}{1,3})\s*[-/]\s*\p{Lu}/u;

/** The kind of document, for the rules that depend on it; `van-ban` where nothing tells. `view` is the NFC view. */
export function profileOf(view: string): string {
  const lines = headLines(view);
  for (const [i, line] of lines.entries()) {
    const kind = kinds.find(({ title }) => begins(line, title));
    if (kind) return kind.id === 'bao-cao' ? reportKind(lines.slice(i, i + limits.subject)) : kind.id;
  }
  for (const line of lines) {
    const code = ownNumber.exec(line)?.groups?.code;
    const kind = code && kinds.find(({ codes }) => codes.includes(code));
    if (kind) return kind.id;
  }
  const head = view.slice(0, limits.mentions);
  return mentions.find(([, pattern]) => pattern.test(head))?.[0] ?? 'van-ban';
}

/** The lines above the first numbered one, without the bars of a head laid out in columns. */
function headLines(view: string): string[] {
  const lines: string[] = [];
  for (const raw of view.slice(0, limits.page).split(/\r\n|\r|\n/u)) {
    const line = raw.replace(/^[\s|*#_]+|[\s|*_]+$/gu, '').replace(/\s+/gu, ' ');
    if (numbered.test(line)) break;
    if (line) lines.push(line);
  }
  return lines;
}

/** Whether a line begins with a title, in capitals as titles are; «DỰ THẢO» may stand before it. */
function begins(line: string, title: string): boolean {
  const text = line.replace(/^DỰ THẢO\s+/u, '');
  return text.startsWith(title) && !/^\p{L}/u.test(text.slice(title.length));
}

function reportKind(title: readonly string[]): string {
  const subject = title.join(' ');
  return reports.find(([, pattern]) => pattern.test(subject))?.[0] ?? 'bao-cao';
}
