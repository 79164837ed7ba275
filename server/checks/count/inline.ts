import { itemCount } from '../../grammar/marker';
import { countPhrases, type CountPhrase } from '../../grammar/count-phrases';
import { announced } from '../../report/announced';
import type { Enumeration, Paragraph, Report } from '../../report/model';
import { matchesOf } from '../../text/matches';
import type { Span } from '../../text/span';
import { defineCheck, type Remark } from '../check';
import { ownText } from '../regions';
import { bulletsFrom } from './shared/bullets';
import { countFix } from './shared/count-fix';
import { namedLists } from './shared/name-list';

/** What is announced as a list of its own, so that the list behind it is the one meant. */
const listNoun =
  /^(?:khâu|nhiệm vụ|nhóm|giải pháp|mục tiêu|chỉ tiêu|nội dung|chương trình|đề án|nghị quyết|bài học|kinh nghiệm|nguyên nhân|hạn chế|khuyết điểm|tồn tại|lĩnh vực|định hướng|quan điểm|trụ cột|yêu cầu|vấn đề|kết quả|điểm|mặt|đột phá|phương hướng|biện pháp|tiêu chí|công trình|mô hình|bước|việc|ý|phong trào|thách thức|thuận lợi|khó khăn|nguyên tắc|ưu tiên|phương châm|chủ trương|kiến nghị|đề xuất|dự án)(?!\p{L})/iu;
/** Another noun in between may be the one that is listed: «3 xã thực hiện các nội dung: (1) …». */
const otherNoun = /(?<!\p{L})(?:các|những|một số|nhiều|trong đó|như(?! sau)|ví dụ|nhất là|chủ yếu là)(?!\p{L})/iu;
/** «in hai mặt, mặt sau trình bày như sau:»: behind the count one of them is spoken of. */
const oneOfThem = /^\s*(?<noun>\p{L}+)[^,;:]*[,;]\s*\k<noun>(?!\p{L})/iu;
/** How far the list may stand behind the count, in characters. */
const reachOfCount = 90;
/** How long a count may be with what is counted, «hai mươi ba nhiệm vụ và giải pháp trọng tâm», in characters. */
const longestCount = 60;

/** An announced number of things and the list right behind it: in the sentence, in brackets, or in what follows. */
export const countInline = defineCheck({
  id: 'count/inline',
  severity: 'error',
  title: 'count.inline.title',
  regions: ownText,
  *run(report) {
    for (const list of report.enumerations) {
      if (!list.paragraph) continue;
      const phrase = phraseBefore(list.paragraph, list.paragraph.flow.flowOffset(list.markers[0]!.span.start));
      if (phrase)
        yield* compare(report, list.paragraph, phrase, { ...listedIn(list), sure: listNoun.test(phrase.noun) });
    }
    yield* followingLists(report);
    for (const paragraph of report.paragraphs) {
      for (const { phrase, size, spans, sure, open } of namedLists(paragraph)) {
        if (open && size <= phrase.value) continue;
        yield* compare(report, paragraph, phrase, { size, spans, sure });
      }
    }
  },
});

/** The list that a count is held against. */
interface Listed {
  readonly size: number;
  /** Where its items begin, or stand. */
  readonly spans: readonly Span[];
  /** Whether it is the list that is meant, and its items are told apart. */
  readonly sure: boolean;
  /** Whether it ends where the text does, and may go on. */
  readonly open?: boolean;
}

/** A marked list, whose items are told apart. */
const listedIn = ({ markers }: Enumeration): Listed => ({
  size: markers.reduce((n, m) => n + itemCount(m), 0),
  spans: markers.map(({ span }) => span),
  sure: true,
});

/** The count announced right before offset `at` of the paragraph's text, in the same sentence. */
function phraseBefore(paragraph: Paragraph, at: number): CountPhrase | undefined {
  const { text } = paragraph.flow;
  const from = Math.max(paragraph.textStart, at - reachOfCount - longestCount);
  let start = from;
  for (const match of matchesOf(text.slice(from, at), /[.;!?]\s+(?=[\p{Lu}(])/gu))
    start = from + match.index + match[0].length;
  const phrases = countPhrases(text.slice(start, at));
  const last = phrases[phrases.length - 1];
  if (!last) return undefined;
  const phrase = shift(last, start);
  const between = text.slice(phrase.numberEnd, at);
  if (at - phrase.end > reachOfCount || otherNoun.test(between) || /\d/u.test(between)) return undefined;
  return /[:(]\s*$/u.test(between) || /(?:gồm|là|sau)\s*$/u.test(between) ? phrase : undefined;
}

const shift = (phrase: CountPhrase, by: number): CountPhrase => ({
  ...phrase,
  start: phrase.start + by,
  end: phrase.end + by,
  numberStart: phrase.numberStart + by,
  numberEnd: phrase.numberEnd + by,
});

/** «… xác định 03 khâu đột phá như sau:» and the bullets, numbered paragraphs or sections that follow. */
function* followingLists(report: Report): Generator<Remark> {
  const paragraphs = report.paragraphs.filter((p) => p.kind !== 'footnote');
  const lists = new Map(
    report.enumerations.flatMap((list) => (list.sections[0] ? [[list.sections[0].paragraph, list]] : [])),
  );
  const end = paragraphs.reduce((last, p) => Math.max(last, p.span.end), 0);
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!paragraph.flow.text.trimEnd().endsWith(':')) continue;
    const phrase = phraseBefore(paragraph, paragraph.flow.text.length);
    const next = paragraphs[i + 1];
    if (!phrase || !next || !listNoun.test(phrase.noun)) continue;
    if (oneOfThem.test(paragraph.flow.text.slice(phrase.numberEnd))) continue;
    const list = lists.get(next);
    if (next.kind === 'item') {
      const { items, loose } = bulletsFrom(paragraphs, i + 1);
      if (items.length > 1)
        yield* compare(report, paragraph, phrase, {
          size: items.length,
          spans: items.map((p) => p.marker!.span),
          // Text between the bullets may belong to them, or end the list.
          sure: !loose,
          open: items[items.length - 1]!.span.end >= end,
        });
    } else if (list && list.markers.length > 1) {
      yield* compare(report, paragraph, phrase, { ...listedIn(list), open: list.open });
    }
  }
}

/** A remark where the announced number is not that of the list. */
function* compare(
  report: Report,
  paragraph: Paragraph,
  phrase: CountPhrase,
  { size: listed, spans, sure, open = false }: Listed,
): Generator<Remark> {
  if (phrase.value === listed) return;
  const declared = announced(paragraph, phrase);
  const growing = open && listed < phrase.value;
  yield {
    span: declared.span,
    severity: growing ? 'info' : sure ? 'error' : 'warning',
    message: {
      key: growing ? 'count.listed.unfinished' : 'count.inline.differs',
      args: { declared: phrase.value, noun: phrase.noun, listed },
    },
    related: [
      { span: spans[0]!, message: { key: 'count.listed.first' } },
      { span: spans[spans.length - 1]!, message: { key: 'count.listed.last', args: { listed } } },
    ],
    fixes: growing ? [] : [countFix(report, declared.numberSpan, listed)],
  };
}
