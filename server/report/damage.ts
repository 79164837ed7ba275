import { damageIn, type Damage, type DamageKind } from '../text/damage/damage';
import { rejoinMarks } from '../text/loose-marks';
import { matchesOf } from '../text/matches';
import { once } from '../text/once';
import type { Span } from '../text/span';
import type { Paragraph, Report } from './model';

/** A damaged part of a report: stretches of one kind, with no sound text between them. */
interface DamagedPart {
  readonly kind: DamageKind;
  readonly span: Span;
  readonly words: number;
  /** The stretches, one for each paragraph at least. */
  readonly spans: readonly Span[];
  /** What mends all of it, in offsets of the NFC view; undefined where that is not certain. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[] | undefined;
}

interface ReportDamage {
  readonly parts: readonly DamagedPart[];
  /** Words that blanks part from their marks, which `text/unicode` puts right. */
  readonly parted: readonly Span[];
  /** Whether so much is damaged that nothing else can be said of the report. */
  readonly most: boolean;
}

/** From this share of its text on, a report is damaged as a whole. */
const mostShare = 0.5;
/** A file, or what was pasted into it, is of one encoding: a heading of two words is in it too. */
const ofEncoding: ReadonlySet<DamageKind> = new Set<DamageKind>(['misread', 'tcvn3', 'vni', 'lost']);
/** A text that says nothing of how its letters are stored. */
const tellsNothing = /^[\s\x20-\x7e–—“”‘’…]*$/u;

/** What of a report is damaged. */
export const damageOf = once((report: Report): ReportDamage => {
  const certain = report.paragraphs.flatMap(({ flow }) => damageIn(flow.text).map(({ kind }) => kind));
  const parted = partedMarks(report.source.text);
  if (certain.length === 0) return { parts: [], parted, most: false };
  const known = new Set(certain.filter((kind) => ofEncoding.has(kind)));
  const parts: DamagedPart[] = [];
  let open = false;
  let damaged = 0;
  let length = 0;
  for (const paragraph of [...report.paragraphs].sort((a, b) => a.span.start - b.span.start)) {
    const { text } = paragraph.flow;
    const found = damageIn(text, known);
    length += text.length;
    if (found.length === 0) open &&= tellsNothing.test(text);
    for (const [i, damage] of found.entries()) {
      damaged += damage.end - damage.start;
      const part = partOf(report, paragraph, damage);
      const before = parts[parts.length - 1];
      if (open && i === 0 && before?.kind === part.kind) parts[parts.length - 1] = together(before, part);
      else parts.push(part);
      open = true;
    }
  }
  return { parts, parted, most: damaged >= mostShare * length };
});

function partOf({ source }: Report, { flow }: Paragraph, { kind, start, end, words, mendings }: Damage): DamagedPart {
  const span = flow.spanOf(start, end);
  const edits = mendings?.map((mending) => ({
    span: flow.spanOf(mending.start, mending.end),
    newText: mending.newText,
    old: flow.text.slice(mending.start, mending.end),
  }));
  // A line ends, or a footnote stands, inside a word.
  const kept = edits?.every(({ span, old }) => source.text.slice(span.start, span.end) === old);
  return {
    kind,
    span,
    words,
    spans: [span],
    edits: kept ? edits!.map(({ span, newText }) => ({ span, newText })) : undefined,
  };
}

const together = (a: DamagedPart, b: DamagedPart): DamagedPart => ({
  kind: a.kind,
  span: { start: a.span.start, end: b.span.end },
  words: a.words + b.words,
  spans: [...a.spans, ...b.spans],
  edits: a.edits && b.edits && [...a.edits, ...b.edits],
});

const looseMarks = /[\u0300-\u036f]+/gu;

function partedMarks(text: string): Span[] {
  return matchesOf(text, looseMarks).flatMap(({ index }) => {
    const joined = rejoinMarks(text, index);
    return joined ? [{ start: joined.start, end: joined.end }] : [];
  });
}

/** Whether nothing else is to be said of a stretch of the NFC view, since it is damaged. */
export function isDamaged({ parts, parted, most }: ReportDamage, { start, end }: Span): boolean {
  const touched = (span: Span): boolean => start < span.end && span.start < Math.max(end, start + 1);
  return most || parts.some(({ span }) => touched(span)) || parted.some(touched);
}
