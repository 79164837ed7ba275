import type { Paragraph } from '../../report/model';
import { groupOf, groupsOf, matcher } from '../../text/matches';
import { countSyllables } from '../../text/vietnamese';
import { defineCheck } from '../check';
import { ownText } from '../regions';
import { countFix } from './shared/count-fix';

/** «(68 chữ)» behind the text that it speaks of. */
const statedIn = matcher(/\((?<number>\d{1,3})\s+(?:chữ|từ|tiếng|âm tiết)\)/gu);
/** A label before the text: «Phương án 1:», «Chủ đề Đại hội:». */
const label = /^[^:“"]{1,60}:\s*/u;

/** A stated number of words that the text before it does not have. Words are syllables, as Vietnamese counts them. */
export const countWords = defineCheck({
  id: 'count/words',
  severity: 'error',
  title: 'count.words.title',
  regions: ownText,
  *run(report) {
    for (const [index, paragraph] of report.paragraphs.entries()) {
      const { flow } = paragraph;
      for (const match of statedIn(flow.text)) {
        const declared = Number(groupsOf<'number'>(match).number);
        const texts = candidates(flow.text.slice(paragraph.textStart, match.index), report.paragraphs[index - 1]);
        const counts = texts.map(countSyllables).filter((n) => n > 0);
        if (counts.length === 0 || counts.includes(declared)) continue;
        // The first reading is the likely one; the others only excuse.
        const counted = counts[0]!;
        const start = match.index + 1;
        yield {
          span: flow.spanOf(start, match.index + match[0].length - 1),
          // A text that is longer or shorter by half is another text than the one counted.
          severity: Math.abs(counted - declared) * 2 > counted ? 'warning' : 'error',
          message: { key: 'count.words.differs', args: { declared, counted } },
          related: [
            {
              span: flow.spanOf(paragraph.textStart, match.index),
              message: { key: 'count.words.text', args: { counted } },
            },
          ],
          fixes: [countFix(report, flow.spanOf(start, start + groupsOf<'number'>(match).number.length), counted)],
        };
      }
    }
  },
});

/** What may have been counted: the quotation before the bracket, the text behind its label, or all of it. */
function candidates(before: string, previous: Paragraph | undefined): string[] {
  const text = before.trim();
  if (!text) return previous ? candidates(previous.flow.text.slice(previous.textStart), undefined) : [];
  const quoted = groupOf(/[“"](?<quoted>[^“”"]+)[”"]\s*$/u.exec(text), 'quoted');
  if (quoted) return [quoted];
  const afterColon = text.slice(text.lastIndexOf(':') + 1);
  return label.test(text) ? [text.replace(label, ''), text, afterColon] : [text, afterColon];
}
