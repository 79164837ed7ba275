import { lexiconSpelling } from '../../knowledge/spelling/confusions';
import { lexicon } from '../../knowledge/spelling/lexicon';
import type { Report } from '../../report/model';
import type { TonePlacement } from '../../text/syllable';
import type { Flow } from '../../text/flow';
import { casingOf, isJoined } from '../../text/words';
import { defineCheck, type Fix, type Remark, type TextEdit } from '../check';
import type { ConfusedWords } from './engine/confused';
import { placementOf } from './engine/placement';
import { slipsOf, type Slip } from './engine/slips';
import { spelledParagraphs, type Spelled } from './engine/spelled';
import { isAccepted, likeWritten, readingOf, writtenWord } from './engine/wording';

/** Right syllables in the wrong word: năng xuất, tham gian, mô hinh. */
export const spellingWord = defineCheck({
  id: 'spelling/word',
  severity: 'warning',
  title: 'spelling.word.title',
  *run(report, { words: accepted }) {
    const { usual } = placementOf(report);
    /** What the table of confusions has found, as paragraph and word; the context is not asked again. */
    const told = new Set<string>();
    for (const [index, paragraph] of spelledParagraphs(report).entries()) {
      for (const { word, confusion } of paragraph.confusions) {
        const last = word + confusion.wrong.length - 1;
        for (let i = word; i <= last; i++) told.add(`${index} ${i}`);
        if (!isAccepted(paragraph, word, last, accepted))
          yield confused(report.paragraphs[index]!.flow, paragraph, { word, confusion }, usual);
      }
    }
    for (const slip of slipsOf(report)) {
      if ((slip.impossible && slip.count === 1) || told.has(`${slip.paragraph} ${slip.word}`)) continue;
      const remark = slipped(report, slip, usual, accepted);
      if (remark) yield remark;
    }
  },
});

function confused(flow: Flow, paragraph: Spelled, { word, confusion }: ConfusedWords, usual: TonePlacement): Remark {
  const { starts, ends } = paragraph.words;
  const count = confusion.wrong.length;
  const right = confusion.right.split(' ');
  const edits: TextEdit[] = [];
  const meant: string[] = [];
  for (let i = 0; i < count; i++) {
    const at = word + i;
    const written = writtenWord(paragraph, at);
    const same = lexiconSpelling(right[i]!) === lexiconSpelling(written.toLowerCase());
    const newText = same ? written : likeWritten(right[i]!, casingOf(paragraph.words, at), usual);
    meant.push(newText);
    if (!same) edits.push({ span: flow.spanOf(starts[at]!, ends[at]!), newText });
  }
  const last = word + count - 1;
  return {
    span: flow.spanOf(starts[word]!, ends[last]!),
    message: {
      key: 'spelling.word.found',
      args: { written: flow.text.slice(starts[word], ends[last]), meant: meant.join(' ') },
    },
    fixes: [{ title: { key: 'spelling.fix', args: { word: meant.join(' ') } }, safe: confusion.certain, edits }],
  };
}

function slipped(report: Report, slip: Slip, usual: TonePlacement, accepted: ReadonlySet<string>): Remark | undefined {
  const { flow } = report.paragraphs[slip.paragraph]!;
  const paragraph = spelledParagraphs(report)[slip.paragraph]!;
  const { starts, ends } = paragraph.words;
  const { word } = slip;
  const lastWord = word + slip.count - 1;
  // The neighbour that makes the reading is shown with it: «mô hinh», «thệ thống».
  const beside = partnerOf(paragraph, slip);
  const first = Math.min(word, beside);
  const last = Math.max(lastWord, beside);
  if (isAccepted(paragraph, first, last, accepted)) return undefined;
  const around = (middle: string): string =>
    flow.text.slice(starts[first], starts[word]) + middle + flow.text.slice(ends[lastWord], ends[last]);
  const readings = slip.meant.map((reading) => readingOf(reading, paragraph, word, usual));
  const fixes = readings.map((newText, i): Fix => {
    const span = flow.spanOf(starts[word]!, ends[lastWord]! + (slip.meant[i]!.figures ?? 0));
    return { title: { key: 'spelling.fix', args: { word: around(newText) } }, safe: false, edits: [{ span, newText }] };
  });
  return {
    span: flow.spanOf(starts[first]!, ends[last]!),
    severity: slip.sure ? 'warning' : 'info',
    message: {
      key: slip.sure ? 'spelling.word.found' : 'spelling.word.doubtful',
      args: { written: around(flow.text.slice(starts[word], ends[lastWord])), meant: around(readings[0]!) },
    },
    fixes,
  };
}

/** The neighbour that the likeliest reading is most closely bound to. */
function partnerOf({ words, ids }: Spelled, { word, count, meant }: Slip): number {
  const { ids: read, way } = meant[0]!;
  if (way === 'two capitals') return word;
  const bond = (first: number, second: number): number =>
    first < 0 || second < 0 ? -Infinity : lexicon().bond(first, second);
  const next = word + count;
  const before = isJoined(words, word) ? bond(ids[word - 1]!, read[0]!) : -Infinity;
  const behind = isJoined(words, next) ? bond(read.at(-1)!, ids[next]!) : -Infinity;
  if (before === -Infinity && behind === -Infinity) return word;
  return before >= behind ? word - 1 : next;
}
