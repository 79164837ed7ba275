import { type CountPhrase, countPhrases } from '../grammar/count-phrases';
import type { AnnouncedCount, Paragraph } from './model';

/** The count that a heading announces of what it holds: «(22 chỉ tiêu)», «gồm 05 nhóm nhiệm vụ». */
export function headingCount(paragraph: Paragraph): AnnouncedCount | undefined {
  const { text } = paragraph.flow;
  for (const phrase of countPhrases(text)) {
    if (phrase.start < paragraph.textStart) continue;
    const before = text.slice(0, phrase.start).trimEnd();
    const after = text.slice(phrase.end).trimStart();
    const bracketed = before.endsWith('(') && /^[)\s]/.test(after + ' ') && after.startsWith(')');
    if (bracketed) return announced(paragraph, phrase);
  }
  return undefined;
}

/** The places of a count phrase in the NFC view. */
export function announced(paragraph: Paragraph, phrase: CountPhrase): AnnouncedCount {
  return {
    value: phrase.value,
    noun: phrase.noun,
    span: paragraph.flow.spanOf(phrase.start, phrase.end),
    numberSpan: paragraph.flow.spanOf(phrase.numberStart, phrase.numberEnd),
  };
}
