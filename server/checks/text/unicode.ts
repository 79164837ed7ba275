import { latinFor } from '../../knowledge/lookalikes';
import type { Message } from '../../messages/message';
import { damageOf } from '../../report/damage';
import { rejoinMarks } from '../../text/loose-marks';
import { matchesOf } from '../../text/matches';
import type { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import { defineCheck, type Remark, type Severity, type TextEdit } from '../check';
import { thin } from './shared/slips';

/** Decomposed words this near to each other on a line are mended as one stretch. */
const stretchGap = 24;
/** Stretches this near to each other, some two lines, make one run and one remark. */
const runGap = 200;
/** From more places of one kind than this on, one remark stands for all. */
const mostPlaces = 12;

/** Characters that look right and are not: decomposed letters, letters of other alphabets, invisible signs, odd spaces. */
export const textUnicode = defineCheck({
  id: 'text/unicode',
  severity: 'info',
  title: 'text.unicode.title',
  readsDamage: true,
  *run(report) {
    const { source } = report;
    const damage = damageOf(report);
    yield* decomposed(source);
    if (damage.most) return;
    const found = strangers(source.text, (sign) =>
      damage.parts.some(({ span }) => sign.start < span.end && span.start < sign.end),
    );
    for (const kind of kinds) {
      const places = found.get(kind);
      if (!places) continue;
      const remarks = places.map(({ sign, edit, span }): Remark => {
        const joined = kind === 'mark' && edit !== undefined;
        return {
          span: edit?.span ?? span,
          severity: severityOf[kind],
          message: {
            key: joined ? 'text.unicode.apart' : `text.unicode.${kind}`,
            args: { code: codeOf(sign), right: edit?.newText ?? '' },
          },
          fixes: edit ? [{ title: { key: 'text.unicode.fix' }, safe: true, edits: [edit] }] : [],
        };
      });
      yield* thin(remarks, {
        limit: single.has(kind) ? mostPlaces : 1,
        message: (count): Message => ({
          key: `text.unicode.${kind}.many`,
          args: {
            count,
            code: [...new Set(places.map(({ sign }) => codeOf(sign)))].join(', '),
          },
        }),
        fix: (count): Message => ({ key: 'text.unicode.fix.many', args: { count } }),
      });
    }
  },
});

const kinds = ['letter', 'invisible', 'space', 'mark', 'broken'] as const;
type Kind = (typeof kinds)[number];

const severityOf: Readonly<Record<Kind, Severity>> = {
  letter: 'warning',
  invisible: 'info',
  space: 'hint',
  mark: 'warning',
  broken: 'warning',
};
/** Kinds that change what is read, and are shown place by place; of the others one remark is enough. */
const single: ReadonlySet<Kind> = new Set<Kind>(['letter', 'mark', 'broken']);

const codeOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Everything that is not plain Vietnamese text; what it is, is asked afterwards. */
const strange =
  // eslint-disable-next-line no-misleading-character-class -- the marks are looked for one by one.
  /[\u00a0\u00ad\u00d0\u00f0\u0189\u0256\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff\ufffd]/gu;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
const betweenThousands = /^\d.\d{3}(?!\d)/u;
const marks = /[\u0300-\u036f]/u;
const latin = /[a-zđà-ỹ]/iu;

/** A strange character, and what puts it right; a broken one, or a mark whose letter is not known, is its writer's. */
interface Stranger {
  readonly sign: string;
  readonly span: Span;
  readonly edit: TextEdit | undefined;
}

function strangers(text: string, isDamaged: (span: Span) => boolean): Map<Kind, Stranger[]> {
  const found = new Map<Kind, Stranger[]>();
  let done = 0;
  for (const match of matchesOf(text, strange)) {
    const sign = match[0];
    const at = match.index;
    const kind = at < done ? undefined : kindOf(text, sign, at);
    if (!kind) continue;
    const span = { start: at, end: at + 1 };
    if (isDamaged(span)) continue;
    const edit = editOf(text, kind, sign, span);
    if (kind === 'mark') done = Math.max(edit?.span.end ?? 0, marksEnd(text, at));
    const list = found.get(kind) ?? [];
    list.push({ sign, span, edit });
    found.set(kind, list);
  }
  return found;
}

function editOf(text: string, kind: Kind, sign: string, span: Span): TextEdit | undefined {
  switch (kind) {
    case 'broken':
      return undefined;
    case 'mark': {
      const joined = rejoinMarks(text, span.start);
      return joined && { span: { start: joined.start, end: joined.end }, newText: joined.newText };
    }
    case 'letter':
      return { span, newText: latinFor(sign)! };
    default:
      return { span, newText: kind === 'space' ? ' ' : '' };
  }
}

/** Where a run of loose marks ends. */
function marksEnd(text: string, at: number): number {
  let end = at;
  while (marks.test(text[end] ?? '')) end++;
  return end;
}

function kindOf(text: string, sign: string, at: number): Kind | undefined {
  if (sign === '\ufffd') return 'broken';
  // «12 300»: put there on purpose, so that the number is not parted at the end of a line.
  if (spaces.test(sign)) return betweenThousands.test(text.slice(at - 1, at + 5)) ? undefined : 'space';
  if (marks.test(sign)) return 'mark';
  if (latinFor(sign) !== undefined) {
    // A lone letter may be meant: α, Ω; inside a Latin word it is not.
    return inLatinWord(text, at) ? 'letter' : undefined;
  }
  if (/[\u0370-\u04ff]/u.test(sign)) return undefined;
  return 'invisible';
}

/** Whether a letter of another alphabet has a Latin letter beside it, other such letters skipped. */
function inLatinWord(text: string, at: number): boolean {
  for (const step of [-1, 1]) {
    let i = at + step;
    while (latinFor(text[i] ?? '') !== undefined) i += step;
    if (latin.test(text[i] ?? '')) return true;
  }
  return false;
}

/** Stretches whose letters are written as a base and loose marks (NFD), which search and other programs do not find. */
function* decomposed(source: SourceText): Generator<Remark> {
  const { original, text } = source;
  if (original === text || original.length === text.length + 1) return;
  const stretches = merge(
    wordsWithMarks(source),
    (a, b) => b.start - a.end <= stretchGap && !text.slice(a.end, b.start).includes('\n'),
  );
  const runs: Span[][] = [];
  for (const stretch of stretches) {
    const run = runs[runs.length - 1];
    if (run && stretch.start - run[run.length - 1]!.end <= runGap) run.push(stretch);
    else runs.push([stretch]);
  }
  const remarks = runs.map((run): Remark => {
    const span = { start: run[0]!.start, end: run[run.length - 1]!.end };
    return {
      span,
      message: { key: 'text.unicode.decomposed' },
      fixes: [
        {
          title: { key: 'text.unicode.fix' },
          safe: true,
          edits: run.map((part) => ({ span: part, newText: text.slice(part.start, part.end) })),
        },
      ],
    };
  });
  yield* thin(remarks, {
    limit: mostPlaces,
    message: (count) => ({ key: 'text.unicode.decomposed.many', args: { count } }),
    fix: (count) => ({ key: 'text.unicode.fix.many', args: { count } }),
  });
}

/** The words, in the NFC view, whose original holds loose marks that compose. */
function* wordsWithMarks(source: SourceText): Generator<Span> {
  const { original, text } = source;
  let done = -1;
  for (const match of matchesOf(original, /[\u0300-\u036f]+/gu)) {
    const start = source.toNfc(match.index);
    if (start < done) continue;
    const end = source.toNfc(match.index + match[0].length);
    if (text.slice(start, end) === original.slice(match.index, match.index + match[0].length)) continue;
    let from = start;
    let to = Math.max(end, start + 1);
    while (/\p{L}/u.test(text[from - 1] ?? '')) from--;
    while (/\p{L}/u.test(text[to] ?? '')) to++;
    done = to;
    yield { start: from, end: to };
  }
}

function merge(spans: Iterable<Span>, near: (a: Span, b: Span) => boolean): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && near(last, span)) merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}
