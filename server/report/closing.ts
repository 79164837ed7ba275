import { isCapitals } from '../text/vietnamese';
import type { LayoutLine } from './layout';
import type { LineRun } from './quotations';

const limits = {
  /** The list of recipients and the signatures below it have at most so many lines. */
  lines: 90,
  /** No line of theirs is longer, in characters, but for a list of recipients in one line. */
  line: 130,
  /** Offices take up at most so many lines, and the name stands within so many below. */
  signature: 6,
  name: 3,
} as const;

/** «Nơi nhận:», also with the signer's office beside it or the first recipients behind it. */
const recipients = /^Nơi nhận\s*(?::\s*(?:[-–].*)?|:?\s{2,}.*|:\s*(?:TM|T\/M|KT|TL|TUQ)\b.*)?$/iu;
/** «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH»: on whose behalf a document is signed. */
const onBehalf = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s?[./]?\s+?\p{Lu}{2}/u;
/** «BÍ THƯ», «KT. CHỦ TỊCH»: the office of a signer. */
const office =
  /^(?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG BAN|HIỆU TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|TỔNG BÍ THƯ|CHÁNH ÁN|THỨ TRƯỞNG)(?!\p{L})/u;
/** «Nguyễn Văn An»: two to five words with capitals, and nothing else. */
const name = /^(?:\p{Lu}\p{Ll}*\s+){1,4}\p{Lu}\p{Ll}*$/u;

/** What a document attached below the signature may call itself. */
const attached =
  /^(?:QUY CHẾ|QUY ĐỊNH|KẾ HOẠCH|PHỤ LỤC|DANH MỤC|DANH SÁCH|CHƯƠNG TRÌNH|NỘI QUY|ĐIỀU LỆ|ĐỀ ÁN|BÁO CÁO|PHƯƠNG ÁN|HƯỚNG DẪN|BIỂU|BẢNG|MẪU|TỜ TRÌNH|NGHỊ QUYẾT)(?!\p{L})/u;

/** Whether a line in capitals is part of a signature. */
const signs = ({ text }: LayoutLine): boolean => isCapitals(text) && !attached.test(text);

/** Whether a line begins the list of those that a document goes to. */
export const isRecipients = (text: string): boolean => recipients.test(text);

/** The lists of recipients, each with the signatures that stand below or beside it. */
export function recipientsIn(lines: readonly LayoutLine[], ends: (index: number) => boolean): LineRun[] {
  const found: LineRun[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isRecipients(lines[i]!.text)) continue;
    let last = i;
    while (last + 1 < lines.length && last - i < limits.lines && !ends(last + 1) && belongs(lines[last + 1]!)) last++;
    found.push({ first: i, last });
    i = last;
  }
  return found;
}

/** Recipients stand behind dashes, signers in capitals; a numbered line or a long one is text again. */
function belongs({ marker, text }: LayoutLine): boolean {
  if (marker) return marker.style === 'bullet' || onBehalf.test(text);
  return text.length <= limits.line || isCapitals(text);
}

/** Signatures outside the list of recipients: the signer's office, and the name below it. */
export function signaturesIn(lines: readonly LayoutLine[], ends: (index: number) => boolean): LineRun[] {
  const found: LineRun[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (!onBehalf.test(text) && !(office.test(text) && isCapitals(text))) continue;
    let last = i;
    while (last + 1 < lines.length && last - i < limits.signature && !ends(last + 1) && signs(lines[last + 1]!)) last++;
    let named = last;
    while (named + 1 < lines.length && named - last < limits.name && !ends(named + 1) && !name.test(lines[named]!.text))
      named++;
    if (name.test(lines[named]!.text)) found.push({ first: i, last: named });
    else if (onBehalf.test(text)) found.push({ first: i, last });
    else continue;
    i = found[found.length - 1]!.last;
  }
  return found;
}
