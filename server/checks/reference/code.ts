import { citationsIn, wordsOf, type Citation } from '../../grammar/citations';
import type { CodeSlip } from '../../grammar/document-codes';
import type { MessageKey } from '../../messages/message';
import type { Flow } from '../../text/flow';
import { capitalised, textBefore } from '../../text/strings';
import { defineCheck, type Remark, type Severity } from '../check';

/** A code with its parts out of place is certainly wrong; spaces and small letters within it are form. */
const severities: Readonly<Record<CodeSlip, Severity>> = {
  order: 'error',
  year: 'warning',
  space: 'info',
  case: 'info',
};
const messages: Readonly<Record<CodeSlip, MessageKey>> = {
  order: 'reference.code.order',
  year: 'reference.code.year',
  space: 'reference.code.space',
  case: 'reference.code.case',
};

/** A document code that does not follow the grammar of its issuer, or is called by the name of another kind. */
export const referenceCode = defineCheck({
  id: 'reference/code',
  severity: 'error',
  title: 'reference.code.title',
  *run(report) {
    for (const { flow } of report.paragraphs) {
      for (const citation of citationsIn(flow.text)) {
        if (citation.slip) yield malformed(citation, citation.slip, flow);
        yield* miscalled(citation, flow);
      }
    }
  },
});

function malformed(citation: Citation, slip: CodeSlip, flow: Flow): Remark {
  const span = flow.spanOf(citation.start, citation.end);
  // A decree's year is that of its date, where one is given.
  const form =
    citation.form ??
    (slip === 'year' && citation.date?.year
      ? `${citation.number}/${citation.date.year}/${citation.kind}-${citation.body}`
      : undefined);
  return {
    span,
    severity: severities[slip],
    message: {
      key: form === undefined && slip === 'order' ? 'reference.code.unknown' : messages[slip],
      args: { code: citation.text, right: form ?? `${citation.number}/…/${citation.kind}-${citation.body}` },
    },
    fixes:
      form === undefined
        ? []
        : [
            {
              title: { key: 'reference.code.fix', args: { right: form } },
              safe: false,
              edits: [{ span, newText: form }],
            },
          ],
  };
}

/** How far before the code another word for the kind may stand: «Thông báo kết luận», «Nghị quyết chuyên đề». */
const nearby = 60;

/** «Quy định số 733/QĐ-TTg»: the word names another kind than the letters of the code. */
function* miscalled(citation: Citation, flow: Flow): Generator<Remark> {
  const { kindWord } = citation;
  const words = wordsOf(citation);
  if (!kindWord || words.length === 0) return;
  const before = textBefore(flow.text, citation.start, nearby).toLowerCase();
  if (words.some((word) => before.includes(word))) return;
  const right = words[0]!;
  const written = /^\p{Lu}/u.test(kindWord.text) ? capitalised(right) : right;
  const span = flow.spanOf(kindWord.start, kindWord.end);
  yield {
    span: flow.spanOf(kindWord.start, citation.end),
    message: {
      key: 'reference.code.kind',
      args: { word: kindWord.text, code: citation.text, letters: citation.kind, right: written },
    },
    fixes: [
      {
        title: { key: 'reference.code.fixKind', args: { right: written } },
        safe: false,
        edits: [{ span, newText: written }],
      },
    ],
  };
}
