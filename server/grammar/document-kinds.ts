import { anyOf } from './patterns';

/**
 * The letters by which the codes of documents name their kinds, with the words that they stand for, the usual one first
 * (QĐ 66-QĐ/TW, HD 36-HD/VPTW; NĐ 30/2020/NĐ-CP, annex III).
 */
export const kindWords: Readonly<Record<string, readonly string[]>> = {
  NQ: ['nghị quyết'],
  CT: ['chỉ thị', 'chương trình', 'chương trình hành động'],
  CTR: ['chương trình', 'chương trình hành động'],
  CTRHĐ: ['chương trình hành động', 'chương trình'],
  QĐ: ['quyết định', 'quy định'],
  QYĐ: ['quy định'],
  QĐI: ['quy định'],
  QC: ['quy chế'],
  KL: ['kết luận', 'kết luận thanh tra', 'kết luận kiểm tra'],
  HD: ['hướng dẫn'],
  TB: ['thông báo', 'thông báo kết luận'],
  BC: ['báo cáo'],
  KH: ['kế hoạch'],
  ĐA: ['đề án'],
  TTR: ['tờ trình'],
  NĐ: ['nghị định'],
  TT: ['thông tư'],
  TTLT: ['thông tư liên tịch'],
  CV: ['công văn'],
  TTHD: ['hướng dẫn'],
};

/** The kinds of documents that have a code of their own, without those of the National Assembly. */
export const codedKinds: readonly string[] = [...new Set(Object.values(kindWords).flat())];
/** Laws and what ranks with them: reports name their parts, and are none themselves. */
const laws = ['bộ luật', 'luật', 'hiến pháp', 'pháp lệnh', 'điều lệ', 'nghị định', 'thông tư'];
/** What a text may call itself, «Điều 5 của Quy chế này»; but for «văn bản» also what it may call another. */
const ownKinds = codedKinds.filter((kind) => !laws.some((law) => kind.startsWith(law))).concat('biên bản', 'văn bản');

/** Every kind of document whose sections a report may name, as alternatives of an expression in small letters. */
export const anyDocumentKind = anyOf([...new Set([...codedKinds, ...laws, 'biên bản', 'văn kiện'])]);

/** A report that is not told from others is the one at hand: «Phụ lục 3 kèm theo báo cáo.» */
const atHand = '(?!\\s+này)(?!(?<=báo cáo)\\s*(?:[.,;:)]|$))';
/** «của Nghị quyết số …», «ban hành kèm theo Thông tư …», «Điều lệ Đảng»: another document is named next. */
const another = new RegExp(
  `^[\\s,]*(?:(?:của|tại|trong|thuộc|theo|và|ở|ban hành|kèm theo)\\s+)*(?:${anyDocumentKind})(?!\\p{L})${atHand}`,
  'iu',
);
/** «của báo cáo này», «nêu trên»: the text speaks of itself, in the same clause. */
const itself = new RegExp(
  `^[^.;:()]{0,40}?(?:(?:${anyOf(ownKinds)})\\s+này|nêu trên|đã nêu|ở trên|trên đây|dưới đây|sau đây)`,
  'iu',
);
/** Another document, anywhere. */
const anywhere = new RegExp(`(?<!\\p{L})(?:${anyDocumentKind})(?!\\p{L})${atHand}`, 'iu');

/** How far behind a section's number the text may say whose section it is. */
const reach = { itself: 70, another: 120 };

/** Whose a section or annex is, by the text behind its number: this document's, another's, or nobody says. */
export function ownerNamed(behind: string): 'this' | 'other' | 'unsaid' {
  // «mục 2 Kế hoạch số 8 nêu trên» is a section of the plan.
  if (another.test(behind.slice(0, reach.another))) return 'other';
  return itself.test(behind.slice(0, reach.itself)) ? 'this' : 'unsaid';
}

/** Whether a text names some other document. */
export const namesDocument = (text: string): boolean => anywhere.test(text);
