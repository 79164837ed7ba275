import { annexesNamedIn, annexNumber } from '../../grammar/annexes';
import type { Paragraph } from '../../report/model';
import type { Flow } from '../../text/flow';
import { defineCheck, type Remark } from '../check';
import { ownText } from '../regions';
import { groupsOf } from '../../text/matches';

/** An annex begins with its own name, as a short line or heading. */
const opening = /^\s*\(?(?:Phụ lục|PHỤ LỤC|Biểu|BIỂU)(?:\s+số)?:?\s+(?<number>\d{1,2}|[IVX]+)(?![\p{L}\d])/u;
const longestOpening = 250;

interface Announcement {
  readonly kind: string;
  readonly numbers: readonly number[];
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
}

/** An annex or table that the text announces and does not have, or has and does not announce. */
export const referenceAnnex = defineCheck({
  id: 'reference/annex',
  severity: 'info',
  title: 'reference.annex.title',
  regions: ownText,
  *run(report) {
    const present = new Map<string, Paragraph>();
    const announced: Announcement[] = [];
    for (const paragraph of report.paragraphs) {
      const { text } = paragraph.flow;
      if (!/biểu|phụ lục/iu.test(text)) continue;
      const start = text.length <= longestOpening ? opening.exec(text) : null;
      const kind = text.trimStart().replace(/^\(/u, '').toLowerCase().startsWith('phụ') ? 'phụ lục' : 'biểu';
      if (start && paragraph.kind !== 'footnote') {
        const key = `${kind} ${annexNumber(groupsOf<'number'>(start).number)}`;
        if (!present.has(key)) present.set(key, paragraph);
      } else announced.push(...announcements(paragraph.flow));
    }
    for (const announcement of announced) yield* missing(announcement, present);
    for (const [key, paragraph] of present) {
      if (announced.some(({ kind, numbers }) => numbers.some((n) => `${kind} ${n}` === key))) continue;
      const { flow } = paragraph;
      const end = opening.exec(flow.text)![0].length;
      yield {
        span: flow.spanOf(0, end),
        message: { key: 'reference.annex.unannounced', args: { name: flow.text.slice(0, end).trim() } },
      };
    }
  },
});

const announcements = (flow: Flow): Announcement[] =>
  annexesNamedIn(flow.text).map(({ kind, numbers, start, end }) => ({
    kind,
    numbers: numbers.map(({ value }) => value),
    flow,
    start,
    end,
  }));

function* missing(
  { kind, numbers, flow, start, end }: Announcement,
  present: ReadonlyMap<string, unknown>,
): Generator<Remark> {
  const absent = numbers.filter((n) => !present.has(`${kind} ${n}`));
  if (absent.length === 0) return;
  const others = [...present.keys()].some((key) => key.startsWith(kind));
  yield {
    span: flow.spanOf(start, end),
    // With other annexes in the text, one that is not there was forgotten; without any, they may be a file of their own.
    severity: others ? 'warning' : 'info',
    message: {
      key: others ? 'reference.annex.missing' : 'reference.annex.elsewhere',
      args: { kind, numbers: absent.map((n) => String(n).padStart(2, '0')).join(', ') },
    },
  };
}
