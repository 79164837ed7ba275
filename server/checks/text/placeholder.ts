import type { Span } from '../../text/span';
import { anyCommune } from '../../grammar/levels';
import type { Message } from '../../messages/message';
import type { Report } from '../../report/model';
import { firstNumbered } from '../../report/outline-walk';
import { groupsOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';
import { textBefore } from '../../text/strings';
import { parseSyllable } from '../../text/syllable';
import { defineCheck, type Remark, type Severity } from '../check';
import { filledIn } from '../regions';
import { letterAt, wordAt } from './shared/characters';
import { remarkOf, thin, type Slip } from './shared/slips';

/** What an outline or an unfinished draft leaves behind: blanks, instructions, options, stray letters. */
export const textPlaceholder = defineCheck({
  id: 'text/placeholder',
  severity: 'warning',
  title: 'text.placeholder.title',
  regions: filledIn,
  *run(report) {
    const found = new Map<Kind, Remark[]>(kinds.map((kind) => [kind, []]));
    // Number and date of a draft stay open until it is signed.
    const begin = firstNumbered(report.sections)?.headingSpan.start ?? 0;
    for (const paragraph of report.paragraphs) {
      for (const slip of placeholdersIn(paragraph.flow.text)) {
        if (slip.kind === 'blank' && paragraph.span.start < begin) continue;
        const heading = paragraph.kind === 'marked' && slip.kind === 'option';
        found.get(slip.kind)!.push({
          ...remarkOf(report, paragraph, slip),
          severity: heading ? 'info' : severityOf[slip.kind],
        });
      }
    }
    found.get('choice')!.push(...choices(report));
    for (const kind of kinds) {
      yield* thin(found.get(kind)!, {
        limit: mostPlaces[kind],
        message: (count): Message => ({ key: `text.placeholder.${kind}.many`, args: { count } }),
        fix: (count): Message => ({ key: 'text.spacing.fix.many', args: { count } }),
      });
    }
  },
});

/** The first heading with a marker, be it below the title. */

const kinds = ['blank', 'mark', 'instruction', 'option', 'choice', 'stray'] as const;
type Kind = (typeof kinds)[number];

const severityOf: Readonly<Record<Kind, Severity>> = {
  blank: 'warning',
  mark: 'warning',
  instruction: 'warning',
  option: 'hint',
  choice: 'hint',
  stray: 'info',
};
/** From more places than this on, one remark stands for all; an outline's instructions come in numbers. */
const mostPlaces: Readonly<Record<Kind, number>> = {
  blank: 8,
  mark: 8,
  instruction: 1,
  option: 4,
  choice: 1,
  stray: 8,
};

interface Placeholder extends Slip {
  readonly kind: Kind;
}

/** «ngày … tháng … năm», «đồng chí .....», a dotted line between words; blanks for figures are `figure/missing`'s. */
const blank =
  /(?<=(?<!\p{L})(?:ngày|tháng|năm|đồng chí|ông|bà|số)\s?)(?:…+|\.{3,}|_{3,})(?=\s?(?:tháng|năm|\/|-|(?!%)[\p{L}\d]))|(?<=\p{L} )(?:\.{5,}|…{2,}|_{3,})(?= ?[\p{L}\d])/giu;
/** Words behind which a dotted line is a figure's. */
const figureBefore = /(?<!\p{L})(?:đạt|là|từ|trên|khoảng|còn|tăng|giảm|có|đến)\s*$/iu;
/** «xxx», «???», «[tên xã]», «<ghi rõ>». */
const mark =
  /x{3,}|\?{2,}|TODO|TBD|\[(?:[Tt]ên|[Gg]hi|[Đđ]iền|[Nn]êu|[Bb]ổ sung) [^[\]]{0,60}\]|<(?:[Tt]ên|[Gg]hi|[Đđ]iền|[Nn]êu|[Bb]ổ sung) [^<>]{0,60}>/gu;
/** «(đối với xã, phường có hoạt động nông nghiệp)», «(ghi rõ số liệu)»: what an outline tells those who fill it in. */
const instruction = new RegExp(
  `\\((?:(?:[Đđ]ối với|[Áá]p dụng (?:đối với|cho)) (?:các )?(?:(?:${anyCommune})(?:, (?:${anyCommune}))*|đơn vị|địa phương|nơi) (?:có|không có|nào)|(?:[Gg]hi rõ|[Nn]êu rõ|[Đđ]iền|[Bb]ổ sung số liệu|[Vv]iết ngắn gọn|[Đđ]ánh giá rõ)) [^()]{0,160}\\)`,
  'gu',
);
/** «(nếu có)», «xã (phường)», where one of the two was to be struck out. */
const option = new RegExp(
  `\\([Nn]ếu có\\)|(?:${anyCommune}) \\((?:${anyCommune})\\)|(?:${anyCommune})/(?:${anyCommune})`,
  'gu',
);
/** «các xã/phường» means both. */
const several = /(?<!\p{L})(?:các|những|mỗi|từng|cấp|số|\d+|với)\s$/iu;
/** A lone consonant between words in small letters: «Phấn đấu h xã»; of two and three, only what a syllable was split at. */
const stray =
  /(?<=(?<before>\p{L}{1,6}) )(?:[bcdđghklmnpqrstv]|ngh|[ckgnpt]h|n?g|tr|gi|qu)(?= (?<behind>\p{Ll}{1,6}))/gu;
/** Words that a letter may follow: «nhóm b», «điểm đ». */
const lettered =
  /^(?:chữ|nhóm|loại|hạng|bảng|mục|điểm|khoản|tiết|lớp|cấp|tổ|khu|vitamin|và|hoặc|ký|hiệu|phần|ý|dãy|nhà|khối|số)$/u;

/** Takes what a reader was told, and one space beside it, out of the text. */
function dropping(text: string, match: RegExpExecArray): NonNullable<Slip['fix']> {
  const end = match.index + match[0].length;
  const before = text[match.index - 1] === ' ';
  const edit = {
    start: match.index - (before ? 1 : 0),
    end: !before && text[end] === ' ' ? end + 1 : end,
    newText: '',
  };
  return { title: { key: 'text.placeholder.fix.drop', args: { text: match[0] } }, safe: false, edits: [edit] };
}

const placeholder = (text: string, kind: Kind, { start, end }: Span, fix?: Slip['fix']): Placeholder => ({
  kind,
  start,
  end,
  message: { key: `text.placeholder.${kind}`, args: { text: text.slice(start, end) } },
  ...(fix ? { fix } : {}),
});

const placeholdersIn = memoise((text: string): readonly Placeholder[] => {
  const found: Placeholder[] = [];
  const add = (kind: Kind, start: number, end: number, fix?: Slip['fix']) =>
    found.push(placeholder(text, kind, { start, end }, fix));
  for (const match of /…|_{3}|\.{3}/u.test(text) ? matchesOf(text, blank) : []) {
    if (figureBefore.test(textBefore(text, match.index, 8))) continue;
    add('blank', match.index, match.index + match[0].length);
  }
  for (const match of /x{3}|\?{2}|T(?:ODO|BD)|[[<]/u.test(text) ? matchesOf(text, mark) : []) {
    const end = match.index + match[0].length;
    if (
      wordAt(text, match.index - 1) ||
      wordAt(text, end) ||
      text[end] === '%' ||
      figureBefore.test(textBefore(text, match.index, 8))
    )
      continue;
    add('mark', match.index, match.index + match[0].length);
  }
  const mayOffer = text.includes('(') || text.includes('xã/') || text.includes('phường/');
  for (const match of mayOffer ? matchesOf(text, instruction) : [])
    add('instruction', match.index, match.index + match[0].length, dropping(text, match));
  for (const match of mayOffer ? matchesOf(text, option) : []) {
    if (wordAt(text, match.index - 1) || letterAt(text, match.index + match[0].length)) continue;
    if (several.test(textBefore(text, match.index, 8))) continue;
    add(
      'option',
      match.index,
      match.index + match[0].length,
      match[0].startsWith('(') ? dropping(text, match) : undefined,
    );
  }
  return [...found, ...straysIn(text)].sort((a, b) => a.start - b.start);
});

/** Single consonants between words, as slips and as syllables that a blank splits. */
function straysIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of / (?:[bcdđghklmnpqrstv]|ngh?|[ckgpt]h|nh|tr|gi|qu) /u.test(text) ? matchesOf(text, stray) : []) {
    const { before, behind } = groupsOf<'before' | 'behind'>(match);
    if (lettered.test(before)) continue;
    const split = splitAt(before, match[0], behind);
    if (split) {
      const start = split.side === 'before' ? match.index - 1 - before.length : match.index;
      const end =
        split.side === 'before' ? match.index + match[0].length : match.index + match[0].length + 1 + behind.length;
      const space = split.side === 'before' ? match.index - 1 : match.index + match[0].length;
      found.push({
        kind: 'stray',
        start,
        end,
        message: { key: 'text.placeholder.split', args: { text: text.slice(start, end), right: split.right } },
        fix: {
          title: { key: 'text.placeholder.fix.join', args: { right: split.right } },
          safe: false,
          edits: [{ start: space, end: space + 1, newText: '' }],
        },
      });
      continue;
    }
    if (match[0].length > 1 || !isLoneBetween(before, behind)) continue;
    const end = match.index + 1;
    const fix: Slip['fix'] = {
      title: { key: 'text.placeholder.fix.drop', args: { text: match[0] } },
      safe: false,
      edits: [{ start: match.index, end: end + 1, newText: '' }],
    };
    found.push(placeholder(text, 'stray', { start: match.index, end }, fix));
  }
  return found;
}

/** A stray letter is one between words in small letters, of two letters and more. */
const isLoneBetween = (before: string, behind: string): boolean => behind.length > 1 && /\p{Ll}{2}$/u.test(before);

/** The syllable that a blank splits at a consonant, «công n ghệ», «dâ n tộc», where one of its parts is none by itself. */
function splitAt(
  before: string,
  consonant: string,
  behind: string,
): { readonly side: 'before' | 'behind'; readonly right: string } | undefined {
  const isSyllable = (word: string): boolean => parseSyllable(word.toLowerCase()) !== undefined;
  const withBefore = isSyllable(before + consonant);
  const withBehind = isSyllable(consonant + behind);
  if (withBehind && (!withBefore || !isSyllable(behind))) return { side: 'behind', right: consonant + behind };
  return withBefore && !withBehind ? { side: 'before', right: before + consonant } : undefined;
}

/** «Phương án 1: …», «Phương án 2: …» at a paragraph's beginning. */
const alternative = /^(?:[-+*]\s*)?Phương án (?<number>\d|I{1,3})\s*[:.]/u;

/** Two options, of the theme mostly, of which one is to stay. */
function choices(report: Report): Remark[] {
  const options = report.paragraphs.flatMap((paragraph) => {
    const match = alternative.exec(paragraph.flow.text);
    return match ? [{ paragraph, label: match[0] }] : [];
  });
  if (options.length < 2) return [];
  const [first, ...others] = options.map(({ paragraph, label }) => paragraph.flow.spanOf(0, label.length));
  return [
    {
      span: first!,
      severity: severityOf.choice,
      message: { key: 'text.placeholder.choice', args: { count: options.length } },
      related: others.map((span) => ({ span, message: { key: 'text.placeholder.other' } })),
    },
  ];
}
