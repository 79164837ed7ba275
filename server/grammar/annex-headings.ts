/** How a line that begins an annex, form or attached document names it. */
export interface AnnexHeading {
  /** `annex`: Phụ lục, Biểu; `form`: Mẫu. */
  readonly kind: 'annex' | 'form';
  /** Whether the name is written in capitals, as a heading and hardly a mention is. */
  readonly capitals: boolean;
}

/** «PHỤ LỤC», «Phụ lục II», «PHỤ LỤC 1: DANH MỤC …», «Phụ lục số 3 (Kèm theo …)»; no «Phụ lục II kèm theo …». */
const annexName =
  /^(?<name>PHỤ LỤC|Phụ lục|Phụ Lục|BIỂU|Biểu)(?:\s+(?:số|SỐ|Số)(?=\s))?(?<number>\s+(?:\d{1,3}[A-Za-z]?|[IVXL]+|[A-Z])(?:[-/][\p{L}\d]+)*(?![\p{L}\d]))?(?<rest>\s*[.:–-]\s*(?:[\p{Lu}(“].*)?|\s+(?![IVXL]+\s+\p{Ll})\p{Lu}{2}.*|\s*\(.*)?$/u;
/** «Mẫu số 01», «MẪU 02-TK», «Mẫu biểu số 3. Bảng …». */
const formName =
  /^(?<name>MẪU|Mẫu)(?:\s+(?:BIỂU|biểu|ĐƠN|đơn))?(?:\s+(?:số|SỐ|Số)(?=\s))?\s+(?:\d{1,3}[A-Za-z]?|[IVXL]+)(?:[-/.][\p{L}\d]+)*(?<rest>\s*[.:–-]\s*(?:[\p{Lu}(“].*)?|\s+(?![IVXL]+\s+\p{Ll})\p{Lu}{2}.*|\s*\(.*)?$/u;

/** «(Kèm theo Quyết định số …)», «(Ban hành kèm theo …)»: the line below the title of an annex or attached document. */
const attachment = /^\(?\s*(?:Ban hành\s+)?kèm theo\s+\p{L}/iu;
/** The State's name at the head of a document, also beside the organ's in one line. */
const stateHead = /(?:^|\s{2,})CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;

/** Reads the name of an annex or form at the beginning of a line; undefined where the line is a sentence about one. */
export function readAnnexHeading(text: string): AnnexHeading | undefined {
  // Annexes begin with P or B, forms with M: the others need no expression.
  if (!/^[PBM]/u.test(text)) return undefined;
  const match = annexName.exec(text) ?? formName.exec(text);
  if (!match || /\t|…|\.{3}/u.test(text)) return undefined;
  const { name = '', number } = match.groups ?? {};
  // «Biểu» alone is a word; «Phụ lục» alone is a heading.
  if (/^biểu$/iu.test(name) && !number) return undefined;
  return { kind: /^m/iu.test(name) ? 'form' : 'annex', capitals: name === name.toUpperCase() };
}

/** Whether a line says what document its annex is attached to. */
export const isAttachment = (text: string): boolean => text.startsWith('(') && attachment.test(text);

/** Whether a line bears the State's name as the head of a document does. */
export const isStateHead = (text: string): boolean => text.endsWith('NAM') && stateHead.test(text);
