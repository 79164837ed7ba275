import type { Message } from '../../messages/message';
import type { Paragraph, Report } from '../../report/model';
import { anyDocumentKind } from '../../grammar/document-kinds';
import { defineCheck, type Fix, type Remark, type Severity } from '../check';
import { ownText } from '../regions';
import { deletion } from './shared/deletion';
import { pairsIn } from '../../text/pairs';
import { textBefore } from '../../text/strings';
import { echoesAmong, type Echo, type Passage } from './shared/passages';
import { thin } from './shared/slips';

/**
 * Syllables from which a repeated passage is no turn of phrase any more, by where it stands. Measured on five reports of
 * 2025: names of programmes and formulas of the genre have up to 20, what was copied from one part into another more.
 */
const least = { sentence: 18, paragraph: 16, neighbour: 21, far: 24, farSure: 30 } as const;
/** Paragraphs this near to each other were written in one go. */
const neighbours = 6;
/** Share of a passage in quotation marks from which it is a quotation with the words that lead up to it. */
const mostlyQuoted = 0.6;
/** From more places than this on, one remark stands for all. */
const mostPlaces = 15;
/** Behind so many remarks none is looked for: the text is a copy of itself. */
const mostRemarks = 200;

/** The same sentence or clause, or nearly the same, at two places of a report. */
export const textRepeatedPassage = defineCheck({
  id: 'text/repeated-passage',
  severity: 'info',
  title: 'text.repeated-passage.title',
  regions: ownText,
  *run(report) {
    const paragraphs = comparable(report);
    const indexOf = new Map(paragraphs.map((paragraph, index) => [paragraph, index]));
    const remarks: Remark[] = [];
    for (const echo of echoesAmong(paragraphs)) {
      const distance = indexOf.get(echo.later.paragraph)! - indexOf.get(echo.earlier.paragraph)!;
      const severity = severityOf(echo, distance, tellsOnce(report));
      if (severity) remarks.push(remarkOn(report, echo, severity));
      if (remarks.length >= mostRemarks) break;
    }
    // A text that repeats itself throughout was meant so, or nobody can look through it all.
    const throughout = remarks.length > mostPlaces;
    yield* thin(throughout ? remarks.map((remark) => ({ ...remark, severity: 'hint' as const })) : remarks, {
      limit: mostPlaces,
      message: (count): Message => ({ key: 'text.repeated-passage.many', args: { count } }),
      fix: (count): Message => ({ key: 'text.spacing.fix.many', args: { count } }),
    });
  },
});

/** Running text: titles and the lines before the first heading carry the theme, which the text quotes on purpose. */
function comparable(report: Report): Paragraph[] {
  const begin = report.sections.find((section) => section.marker)?.headingSpan.start ?? 0;
  return report.paragraphs.filter(
    ({ kind, span }) => kind !== 'title' && kind !== 'capitals' && kind !== 'recipients' && span.start >= begin,
  );
}

/** Whether a document is a report, which tells each thing once; plans and rules say the same of each who is in charge. */
const tellsOnce = ({ profile }: Report): boolean => profile.startsWith('bao-cao') || profile === 'van-ban';

/**
 * How much an echo is worth saying; `distance` is how many paragraphs later it stands, `once` whether the document tells
 * each thing once.
 */
function severityOf(echo: Echo, distance: number, once: boolean): Severity | undefined {
  const { earlier, later, syllables, exact } = echo;
  if (isOnPurpose(echo)) return undefined;
  const whole = exact && isSentence(later) && isSentence(earlier);
  if (whole && isFormula(later, once) && Math.abs(distance) !== 1) return undefined;
  if (whole && syllables >= least.sentence && !isAside(later)) return severityWhole(distance, once);
  if (besideFigure(later) || besideFigure(earlier) || cited.test(textOf(later))) return undefined;
  if (distance === 0) return severityInside(echo, once);
  if (!once) return undefined;
  if (Math.abs(distance) <= neighbours) return syllables >= least.neighbour && !isAside(later) ? 'info' : undefined;
  // Headings of the results come again over the tasks; documents are cited with their whole name.
  if (isHeading(earlier) || isHeading(later) || isAside(later)) return undefined;
  if (syllables < least.far) return undefined;
  return syllables >= least.farSure ? 'info' : 'hint';
}

/** Rows of figures about one unit after the other say the same with other figures; quotations mean to repeat. */
const isOnPurpose = ({ earlier, later, exact }: Echo): boolean =>
  (!exact && digits(textOf(earlier)) !== digits(textOf(later))) || isQuoted(later) || isQuoted(earlier);

/** That of a whole sentence; what stands twice in a row was pasted twice, in any document. */
const severityWhole = (distance: number, once: boolean): Severity =>
  once || Math.abs(distance) === 1 ? 'warning' : 'info';

/** That of an echo within one paragraph. What begins or ends inside a clause is a name: of a programme, a duty, a law. */
function severityInside({ earlier, later, syllables, exact }: Echo, once: boolean): Severity | undefined {
  if (syllables < least.paragraph) return undefined;
  if (!isClause(later, syllables) || !isClause(earlier, syllables)) return once ? 'info' : undefined;
  // Two units with the same figures are a row of data too.
  return exact && syllables >= least.sentence && !/\d/u.test(textOf(later)) ? 'warning' : 'info';
}

/** Whether the passage begins and ends where a clause does; a long one may go on with a word or two. */
function isClause({ paragraph, start: from, end }: Passage, syllables: number): boolean {
  const { text } = paragraph.flow;
  const begins = from <= paragraph.textStart || /[.,;:!?…(–-]["”]?\s*$/u.test(textBefore(text, from, 4));
  return begins && (syllables >= least.farSure || /^["”)]?\s*(?:[.,;:!?…)]|$)/u.test(text.slice(end, end + 4)));
}

/**
 * What plans and rules say in the same words each time: a row with its label («Thời gian thực hiện: …»), the title of a
 * document, an amendment of a clause.
 */
function isFormula(passage: Passage, once: boolean): boolean {
  const text = textOf(passage);
  if (documentTitle.test(text)) return true;
  return !once && (label.test(text) || /(?:điểm \p{L}|khoản \d+|Điều \d+)(?![\p{L}\d])/u.test(text));
}

/** At most eight syllables before a colon, behind a marker perhaps. */
const label = /^(?:[\p{L}\d]{1,2}[.)]\s+|[-+*]\s+)?\p{L}+(?:[ ,]+\p{L}+){0,7}:\s/u;
/** «Nghị định quy định chi tiết …», behind a marker perhaps. */
const documentTitle = new RegExp(`^(?:[\\p{L}\\d]{1,2}[.)]\\s+)?(?:${anyDocumentKind})(?!\\p{L}| này)`, 'iu');

function remarkOn(report: Report, { earlier, later, exact, syllables }: Echo, severity: Severity): Remark {
  const words = start(textOf(later));
  return {
    span: later.paragraph.flow.spanOf(later.start, later.end),
    severity,
    message: {
      key: exact ? 'text.repeated-passage.same' : 'text.repeated-passage.near',
      args: { words, count: syllables },
    },
    related: [
      {
        span: earlier.paragraph.flow.spanOf(earlier.start, earlier.end),
        message: { key: 'text.repeated-passage.earlier', args: { words: start(textOf(earlier)) } },
      },
    ],
    fixes: exact ? [...without(report, later, 'here'), ...without(report, earlier, 'there')] : [],
  };
}

/** Takes a sentence out that stands whole at its place, unless nothing else would be left there. */
function without(report: Report, passage: Passage, where: 'here' | 'there'): Fix[] {
  const { flow, textStart } = passage.paragraph;
  if (!isSentence(passage)) return [];
  const end = passage.end + (/^["”)]?\s*[.!?…]/u.exec(flow.text.slice(passage.end, passage.end + 4))?.[0].length ?? 0);
  if (passage.start <= textStart && !flow.text.slice(end).trim()) return [];
  const text = report.source.text;
  const edits = deletion(text, flow.spanOf(passage.start, end), flow.text.slice(passage.start, end));
  return edits.length ? [{ title: { key: `text.repeated-passage.fix.${where}` }, safe: false, edits }] : [];
}

const textOf = ({ paragraph, start, end }: Passage): string => paragraph.flow.text.slice(start, end);
const digits = (text: string): string => text.replace(/[^\d]+/gu, ' ').trim();
/** The first words, as much as tells the place. */
const start = (text: string): string => text.split(/\s+/u).slice(0, 8).join(' ');

/** A document's code: 57-NQ/TW, 733/QĐ-TTg. */
const cited = /\d+(?:\/\d{4})?[-/]\p{Lu}{2}/u;

/** Whether the passage begins and ends where a sentence does. */
function isSentence({ paragraph, start: from, end }: Passage): boolean {
  const { text } = paragraph.flow;
  const begins = from <= paragraph.textStart || /[.!?…]["”)]?\s*[-+*]?\s*$/u.test(textBefore(text, from, 6));
  return begins && /^["”)]?\s*(?:[.!?…]|$)/u.test(text.slice(end, end + 4));
}

/** Whether most of the passage stands in quotation marks, which mean to repeat. */
function isQuoted({ paragraph, start: from, end }: Passage): boolean {
  let quoted = 0;
  for (const { open, close } of pairsIn(paragraph.flow.text).pairs) {
    if (!/["“]/u.test(open.text)) continue;
    quoted = Math.max(quoted, Math.min(end, close.at) - Math.max(from, open.at));
  }
  return quoted >= mostlyQuoted * (end - from);
}

/** «(Chi tiết tại Biểu số 01 kèm theo)»: what a bracket adds may be said twice. */
function isAside({ paragraph, start: from, end }: Passage): boolean {
  return pairsIn(paragraph.flow.text).pairs.some(
    ({ open, close }) => open.text === '(' && open.at <= from && end <= close.at,
  );
}

/** Whether a figure stands right before or behind: a row of data. */
function besideFigure({ paragraph, start: from, end }: Passage): boolean {
  const { text } = paragraph.flow;
  return /\d[\s(]*$/u.test(textBefore(text, from, 4)) || /^[\s:=(]*\d/u.test(text.slice(end, end + 4));
}

const isHeading = ({ paragraph, start: from }: Passage): boolean =>
  paragraph.kind === 'marked' && from <= paragraph.textStart + 1;
