import type { Report } from '../../report/model';
import type { Fix } from '../check';
import { defineCheck } from '../check';
import { placementOf, type PlacedWord } from './engine/placement';

/** Tone marks stand now on one, now on the other letter of oa, oe, uy; both ways are right, mixing them is untidy. */
export const spellingToneStyle = defineCheck({
  id: 'spelling/tone-style',
  severity: 'hint',
  title: 'spelling.tone.title',
  *run(report) {
    const { words, usual } = placementOf(report);
    const rarer = words.filter((word) => word.placement !== usual);
    const first = rarer[0];
    const other = words.find((word) => word.placement === usual);
    if (!first || !other) return;
    const common = words.filter((word) => word.placement === usual);
    const textOf = (word: PlacedWord): string =>
      report.paragraphs[word.paragraph]!.flow.text.slice(word.start, word.end);
    yield {
      span: spanOf(report, first),
      message: {
        key: 'spelling.tone.mixed',
        args: { usual: textOf(other), often: common.length, rarer: textOf(first), seldom: rarer.length },
      },
      related: [
        { span: spanOf(report, other), message: { key: 'spelling.tone.other', args: { word: textOf(other) } } },
      ],
      fixes: [fixAll(report, rarer, textOf(other)), fixAll(report, common, textOf(first))],
    };
  },
});

const spanOf = (report: Report, word: PlacedWord) =>
  report.paragraphs[word.paragraph]!.flow.spanOf(word.start, word.end);

/** Moves the mark in all these words; `example` has it where they will. */
function fixAll(report: Report, words: readonly PlacedWord[], example: string): Fix {
  return {
    title: { key: 'spelling.tone.fix', args: { word: example, count: words.length } },
    safe: false,
    edits: words
      .map((word) => ({ span: spanOf(report, word), newText: word.other }))
      // A word that a line break or a page parts is left to a person.
      .filter(({ span, newText }) => span.end - span.start === newText.length),
  };
}
