import type { Citation } from '../grammar/citations';
import { type Named, type Organ, organAt, organOfLetters } from '../grammar/organs';
import { groupOf, groupsOf } from '../text/matches';

/** A stretch of a text that says something of a document cited before it; offsets are those of the text. */
interface Said {
  readonly start: number;
  readonly end: number;
}

/** A subject as it can be compared with another. */
export interface Subject {
  /** Every syllable of it that tells one subject from another, in small letters. */
  readonly words: ReadonlySet<string>;
  /** Those of its first clauses, which are surely of the subject and not of the sentence around. */
  readonly first: ReadonlySet<string>;
}

/** What a document is about, as the text tells it behind its code. */
export interface CitedSubject extends Said, Subject {
  readonly text: string;
}

/** «của Bộ Chính trị về …», «về việc …», «“Về …”», right behind the date; not «về cơ bản», «về trước». */
const subjectBehind =
  /^[\s,]*(?:\([^()]{1,40}\)\s*)?(?:của\s+[^,.;:()“”"]{2,70}?\s+)?["“]?về\s+(?!cơ bản|trước|sau|đích|phía|cụ thể)(?:việc\s+)?["“]?(?<subject>[^.;:()“”"]{8,160})/iu;

/** Syllables that stand in the subjects of any two documents. */
const common: ReadonlySet<string> = new Set(
  (
    'một số các những và của cho để với về trong ngoài trên đến từ tại theo đối việc sự công tác nhiệm vụ giải pháp ' +
    'tăng cường đẩy mạnh nâng cao chất lượng hiệu quả tiếp tục đổi mới phát triển xây dựng thực hiện triển khai ' +
    'lãnh đạo chỉ chỉnh tình hình quốc gia nhà nước việt nam đảng bộ tỉnh huyện xã phường thành phố địa phương bàn giai ' +
    'đoạn năm thời kỳ tầm nhìn định hướng mục tiêu ban hành phê duyệt quy chế hướng dẫn kế hoạch chương trình ' +
    'đề án sửa bổ sung điều thi hành luật nghị quyết quyết định chỉ thị kết luận thông báo được đã phải cần là ' +
    'bền vững toàn diện nhanh cấp ngành hội nhập trung ương khóa khoá lần thứ nhân dân và gắn yêu cầu bảo đảm'
  ).split(' '),
);
/** So many telling syllables are the least by which two subjects can be told apart. */
const fewest = 3;

const tellingWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !common.has(word)));

/** The subject of a citation, where the text gives one and it can be compared. */
export function subjectOf(text: string, { date, end }: Citation): CitedSubject | undefined {
  const at = date?.end ?? end;
  const match = subjectBehind.exec(text.slice(at, at + 280));
  const written = groupOf(match, 'subject')?.trimEnd();
  // Letters that stand for words cannot be compared with the words.
  if (!match || written === undefined || /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(written)) return undefined;
  const subject = comparable(written);
  if (subject.words.size < fewest) return undefined;
  const start = at + match.index + match[0].lastIndexOf(groupsOf<'subject'>(match).subject);
  return { text: written, start, end: start + written.length, ...subject };
}

/** The words by which a subject is compared. */
export function comparable(text: string): Subject {
  let clause = '';
  for (const part of text.split(',')) {
    clause += ` ${part}`;
    if (tellingWords(clause).size >= fewest) break;
  }
  return { words: tellingWords(text), first: tellingWords(clause) };
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

/** Whether two subjects have nothing in common, so that they cannot be one in other or fewer words. */
export const areForeign = (a: Subject, b: Subject): boolean => !shares(a.first, b.words) && !shares(b.first, a.words);

/** The organ that the letters of a code stand for. */
export const organOfCode = ({ body }: Citation): Organ | undefined => organOfLetters(body);

/** «của» before an organ. */
const leadToOrgan = /^[\s,]*của\s+/u;
/** Longer than that and its blanks. */
const longestLead = 12;

/** The organ named behind «của» after the code and its date. */
export function namedOrgan(text: string, citation: Citation): Named<Organ> | undefined {
  const from = citation.date?.end ?? citation.end;
  const lead = leadToOrgan.exec(text.slice(from, from + longestLead))?.[0].length;
  return lead === undefined ? undefined : organAt(text, from + lead);
}
