import { anyCommune, anyUnit } from '../../grammar/levels';
import { measuresIn, plainOf, type Measure, type NamedMeasure } from '../../knowledge/measures';
import { memoise } from '../../text/memo';
import { textBefore } from '../../text/strings';
import { isPercent, isQuantity, type Figure } from '../figure';
import { readParagraph } from '../paragraph-figures';
import { readSegments } from '../segments';
import { placeAt } from './places';
import { sentenceStart, timeOf, type TimeCue } from './times';

/** A measure with its value, as one paragraph's text states it. */
export interface Mention {
  readonly measure: Measure;
  readonly figure: Figure;
  /** The place that the paragraph names for it; empty where it names none. */
  readonly place: string;
  readonly time: TimeCue;
  /** Offsets of the text: the name of the measure and the value. */
  readonly start: number;
  readonly end: number;
}

/** The measures that a paragraph's text (NFC) gives values for. */
export const mentionsIn = memoise(readMentions);

/** Names without a head can be the end of a narrower one: «trẻ em dưới 6 tuổi tham gia BHYT». */
const head = /^(?:tỷ lệ|độ|tổng|số|diện tích|sản lượng|thu nhập|thu ngân sách|quy mô|doanh thu|nâng tổng|tăng dân số)/u;
/** What may stand in front of a name without a head. */
const leadIn =
  /(?:^|[.;:,()+–]|(?<!\p{L})-|(?<!\p{L})(?:có|duy trì|nâng|đưa|đạt|là|với|hiện|nay|còn|đón|đón được|thu hút|thu hút được|phấn đấu|đến nay|trong đó|toàn xã|toàn phường|về|đã|được|mới|kỳ|năm|người|hơn|trên|tỷ lệ|và|phát triển|chăn nuôi|\d{4}|nghị quyết đề ra))\s*$/u;
/** «Xã Cò Nòi hộ nghèo còn 1,1 %». */
const placeLead = /(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ịa bàn)\s\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,2}\s*$/u;
/** Words that make another measure of the one that follows. */
const altered =
  /(?<!\p{L})(?:tốc độ tăng|tốc độ|tăng trưởng|tăng|chênh lệch|tái|cận|thoát|số vụ|mức giảm|mật độ|cơ cấu|bình quân)\s*$/u;
const lowered = /(?<!\p{L})(?:giảm|giảm mạnh|hạ)\s*$/u;
const reached = /(?<!\p{L})(?:còn|xuống|lên|đạt|là|ở mức)(?!\p{L})/u;

const gapWords = [
  `trên địa bàn(?: toàn)?(?: (?:${anyUnit}))?`,
  `của(?: (?:toàn )?(?:${anyCommune}))?`,
  `toàn (?:${anyCommune})`,
  'chung',
  'theo chuẩn(?: nghèo)? đa chiều',
  'đến(?: hết| cuối)? năm 20\\d\\d',
  'đến(?: nay)?',
  'vào năm 20\\d\\d',
  '(?:cuối |hết )?(?:nhiệm kỳ|giai đoạn|năm)(?: 20\\d\\d)?(?:\\s?[-–]\\s?20\\d\\d)?',
  '20\\d\\d',
  '(?:trong|hằng|hàng|mỗi) (?:năm|nhiệm kỳ)',
  '(?:giảm|tăng)(?: dần| mạnh| nhanh| đều| sâu)?(?: qua (?:từng|các) năm)?',
  '(?:giảm|hạ|tăng|nâng)?(?: xuống| lên)?(?: còn| đến| tới)',
  '(?:xuống|lên|còn|đạt|là|có|ở mức|mức|đạt mức|chiếm|bằng)',
  '(?:đạt |chiếm )?tỷ lệ',
  '(?:đã|được|ước|ước đạt|khoảng|trên|dưới|hơn|gần|từ|tối thiểu|ít nhất|không quá|bình quân|trung bình|xấp xỉ|phấn đấu|duy trì|giữ|ổn định|tối đa|thực hiện|hiện|hiện nay|mục tiêu)',
  '(?:lượt|người|khách|đảng viên|đến tham quan|du lịch|đảng bộ)',
  '\\(?(?:bhyt|bhxh)\\)',
];
/** What may stand between a measure and its value: copulas, times, the report's own unit, a count before its share. */
const gap = new RegExp(
  `^(?:[\\s:,()]|(?<!\\p{L})(?:${gapWords.join('|')})(?![\\p{L}\\d])|\\d[\\d.]* (?:người|hộ|lao động|trường|em|trẻ)(?!\\p{L}))*$`,
  'u',
);
const fromWord = /(?<!\p{L})từ$/u;
const changed = /(?<!\p{L})(?:giảm|tăng|nâng|hạ)(?!\p{L})/u;
/** Between the values of «từ 6,1 % (năm 2020) xuống còn 1,8 %». */
const toValue =
  /^\s*(?:\([^)]*\)\s*|(?:đầu nhiệm kỳ|(?:của |vào )?(?:cuối |đầu )?năm 20\d\d)\s)?(?:xuống|lên|tới|đến|còn)(?: còn| tới| đến)?(?:\s(?:dưới|trên|khoảng|hơn))?\s*$/u;
/** Behind a name that follows its value only these leave it as it is. */
const follow =
  /^\s*(?:$|[.;:,)(/]|(?:trở lên|trở xuống|trên địa bàn|đến năm|vào năm|trong năm|trong nhiệm kỳ|mỗi năm|hằng năm|hàng năm|\d)(?!\p{L}))/u;
/** Behind a percentage these make it a share of a plan, not a value. */
const ofPlan =
  /^\s*(?:\(?(?:so với|so|chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|dự toán|trên giao|huyện giao|tổng số lao động)|vượt)(?!\p{L})/u;
/** In front of a value: an addition to what there is, no amount of its own. */
const added = /(?<!\p{L})(?:thêm|thêm mới|bổ sung|tăng)\s*$/u;

/** A sentence that speaks of a part of the people or of the area before it names the measure. */
const narrower =
  /(?<!\p{L})(?:riêng|đối với|trong đó|vùng|khu vực|đồng bào|dân tộc|nhóm|các bản|một số|có bản|có nơi|trẻ em|học sinh|phụ nữ)(?!\p{L})/u;

const longestGap = 130;
/** More names of measures than these make no paragraph that a person writes; each costs a look at the whole text. */
export const mostNames = 200;

interface Value {
  readonly figure: Figure;
  /** The value that it rose or fell from. */
  readonly from?: Figure;
}

function readMentions(text: string): readonly Mention[] {
  const { figures } = readParagraph(text);
  if (!figures.some(isQuantity)) return [];
  const plain = plainOf(text);
  const names = measuresIn(plain);
  if (!names.length || names.length > mostNames) return [];
  const segments = readSegments(text);
  const mentions: Mention[] = [];
  const taken = new Set<Figure>();
  for (const name of names) {
    if (!startsFresh(text, plain, name)) continue;
    const before = valueBefore(plain, name, figures);
    const found = before ? { figure: before } : valueBehind(plain, name, figures);
    if (!found || taken.has(found.figure)) continue;
    const { figure } = found;
    taken.add(figure);
    const start = Math.min(name.start, figure.start);
    const end = Math.max(name.end, figure.end);
    const sentence = sentenceStart(plain, start);
    if (narrower.test(plain.slice(sentence, start))) continue;
    const place = placeAt(text, segments, sentence, figure.start);
    // What stands between «từ 27,6 triệu đồng» and «lên 43,2 triệu đồng» is the time of the first.
    const own = found.from ? blank(plain, found.from.start, figure.start) : plain;
    const time = timeOf({ plain: own, sentence, start, end, at: figure.start });
    mentions.push({ measure: name.measure, figure, place, time, start, end });
  }
  return mentions;
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** How far around a name or value the words are read that change what it means, in characters. */
const leadReach = 40;
const planReach = 30;
const addedReach = 20;
const followReach = 20;

/** Whether the name is no part of a longer one, as far as the words before it tell. */
function startsFresh(text: string, plain: string, { start, end }: NamedMeasure): boolean {
  const before = textBefore(plain, start, leadReach);
  if (altered.test(before)) return false;
  if (head.test(plain.slice(start, end))) return true;
  // In front of a name that follows its value stands the value, and its unit.
  return (
    leadIn.test(before) ||
    /[\d%]\s?(?:%|triệu|nghìn|ngàn|vạn)?\s*$/u.test(before) ||
    lowered.test(before) ||
    placeLead.test(textBefore(text, start, leadReach))
  );
}

function fitting({ measure }: NamedMeasure, figure: Figure): boolean {
  if (figure.use !== 'quantity' || figure.change !== '' || figure.number.form === 'fraction') return false;
  if (measure.dimension === 'percent') return isPercent(figure) && figure.per === '';
  if (measure.dimension !== 'count') return figure.unit?.dimension === measure.dimension;
  if (figure.unit || figure.number.form === 'words') return false;
  const { noun } = measure;
  return noun === undefined || figure.nouns.some((n) => n.startsWith(noun)) || figure.after[0] === noun;
}

/** The value that follows a name: «tỷ lệ hộ nghèo còn 8,9 %», «… (giảm từ 6,1 % xuống còn 1,8 %)». */
function valueBehind(plain: string, name: NamedMeasure, figures: readonly Figure[]): Value | undefined {
  const next = figures.findIndex((f) => f.start >= name.end && fitting(name, f));
  const first = figures[next];
  if (!first || first.start - name.end > longestGap) return undefined;
  const between = plain.slice(name.end, first.start).trimEnd();
  if (!gap.test(between)) return undefined;
  const second = figures.slice(next + 1, next + 4).find((f) => fitting(name, f));
  const figure =
    second && fromWord.test(between) && toValue.test(plain.slice(first.end, second.start)) ? second : first;
  if (figure === first) {
    const before = textBefore(plain, name.start, leadReach);
    // «giảm tỷ lệ hộ nghèo 3 %», «giảm bình quân 2 %», «tăng từ 27,6 triệu …» give no state.
    if ((lowered.test(before) || changed.test(between)) && !reached.test(between)) return undefined;
  }
  if (ofPlan.test(plain.slice(figure.end, figure.end + planReach))) return undefined;
  return figure === first ? { figure } : { figure, from: first };
}

/** The value in front of a name: «83,6 % người dân tham gia BHYT», «1,5 triệu lượt khách». */
function valueBefore(plain: string, name: NamedMeasure, figures: readonly Figure[]): Figure | undefined {
  const figure = figures.find((f) => {
    const valueEnd = f.unit ? f.end : f.number.end;
    return f.start < name.start && valueEnd <= name.start && plain.slice(valueEnd, name.start).trim() === '';
  });
  if (!figure || !fitting(name, figure)) return undefined;
  if (added.test(textBefore(plain, figure.start, addedReach))) return undefined;
  return follow.test(plain.slice(name.end, name.end + followReach)) ? figure : undefined;
}
