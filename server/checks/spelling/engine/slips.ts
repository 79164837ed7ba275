import { lexicon } from '../../../knowledge/spelling/lexicon';
import { weights } from '../../../knowledge/spelling/weights';
import type { Report } from '../../../report/model';
import { once } from '../../../text/once';
import type { Reading } from './candidates';
import { isImpossible, unknown, type Doubt } from './doubts';
import { scoreOf } from './judge';
import { Model } from './model';
import { spelledParagraphs } from './spelled';
import { Usage } from './usage';

/** A word that hardly fits where it stands, and the words that may be meant. */
export interface Slip {
  readonly paragraph: number;
  /** Index of the first word among the paragraph's, and how many words the reading replaces. */
  readonly word: number;
  readonly count: number;
  /** What may be meant, the likeliest first. */
  readonly meant: readonly Reading[];
  readonly score: number;
  /** Whether the likeliest is all but certain. */
  readonly sure: boolean;
  /** Whether the word is no syllable of Vietnamese, wherever it stands. */
  readonly impossible: boolean;
}

/** How many readings are proposed. */
const shown = 3;

/** Every slip of a report; found once for the rules that share them. */
export const slipsOf: (report: Report) => readonly Slip[] = once((report) => {
  const paragraphs = spelledParagraphs(report);
  const usage = new Usage(lexicon(), paragraphs);
  const judge = new Judge(usage, new Model(lexicon(), usage));
  return paragraphs.flatMap(({ doubts }, paragraph) => apart(doubts.flatMap((doubt) => judge.slip(doubt, paragraph))));
});

/** Of slips that overlap or stand side by side, and so have been judged by each other, the likelier. */
function apart(slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips) {
    const last = kept.at(-1);
    if (!last || last.word + last.count < slip.word) kept.push(slip);
    else if (slip.score > last.score) kept[kept.length - 1] = slip;
  }
  return kept;
}

interface Scored {
  readonly reading: Reading;
  readonly score: number;
}

/** Weighs what is written against what may be meant, by the lexicon and by the rest of the report. */
class Judge {
  constructor(
    private readonly usage: Usage,
    private readonly model: Model,
  ) {}

  slip(doubt: Doubt, paragraph: number): Slip[] {
    const readings = this.readings(doubt);
    const best = readings[0];
    if (!best || best.score < weights.told) return [];
    const { word, written, stranger } = doubt;
    return [
      {
        paragraph,
        word,
        count: written.length,
        meant: readings.slice(0, shown).map(({ reading }) => reading),
        score: best.score,
        sure: best.score >= weights.sure,
        impossible: doubt.kind !== 'capitals' && stranger !== undefined && isImpossible(stranger),
      },
    ];
  }

  /** What may be meant, with its score, the likeliest first. */
  private readings(doubt: Doubt): readonly Scored[] {
    const { left, right, written } = doubt;
    let { likely } = doubt;
    for (const often of [this.usage.oftenAfter(left), this.usage.oftenBefore(right)]) {
      for (const id of often) {
        const reading = doubt.readings.find(({ ids }) => ids.length === 1 && ids[0] === id);
        if (reading && !likely.includes(reading)) likely = [...likely, reading];
      }
    }
    if (likely.length === 0) return [];
    const others = this.others(doubt, written[0] ?? unknown);
    const scored = likely
      .map((reading) => ({ reading, score: scoreOf(doubt, reading, this.model, others) }))
      .sort((a, b) => b.score - a.score);
    // One word may be reached in two ways.
    const told = new Set<string>();
    return scored.filter(({ reading }) => told.size < told.add(reading.ids.join()).size);
  }

  /** How often the report has the written word elsewhere. */
  private others({ stranger }: Doubt, id: number): number {
    return (id >= 0 ? this.usage.single(id) : stranger === undefined ? 1 : this.usage.stranger(stranger)) - 1;
  }
}
