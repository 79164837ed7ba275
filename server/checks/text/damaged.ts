import { damageOf } from '../../report/damage';
import { defineCheck } from '../check';

/** Text whose letters were damaged on the way: one remark for each part, with the cause and the remedy. */
export const textDamaged = defineCheck({
  id: 'text/damaged',
  severity: 'warning',
  title: 'text.damaged.title',
  readsDamage: true,
  *run(report) {
    for (const { kind, span, words, edits } of damageOf(report).parts) {
      yield {
        span,
        message: { key: `text.damaged.${kind}`, args: { count: words } },
        fixes: edits?.length
          ? [
              {
                title: { key: 'text.damaged.fix', args: { text: sample(report.source.text, edits) } },
                safe: false,
                edits,
              },
            ]
          : [],
      };
    }
  },
});

/** The first words as they will be, so that what is done is seen before it is done. */
const shown = { words: 4 } as const;

function sample(
  text: string,
  edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }[],
): string {
  const [first] = edits;
  const last = edits[Math.min(edits.length, shown.words) - 1]!;
  let mended = '';
  let at = first!.newText === '' ? wordStart(text, first!.span.start) : first!.span.start;
  for (const { span, newText } of edits.slice(0, shown.words)) {
    mended += text.slice(at, span.start) + newText;
    at = span.end;
  }
  const tail = last.newText === '' ? (/^\S+/u.exec(text.slice(at, at + 8))?.[0] ?? '') : '';
  return (mended + tail).replace(/\s+/gu, ' ');
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\S/u.test(text[at - 1]!)) at--;
  return at;
}
