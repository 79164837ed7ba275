import assert from 'node:assert/strict';
import type { TextEdit } from '../../server/checks/check';
import { runChecks } from '../../server/checks/run';
import { parseReport } from '../../server/report/parse';
import { latinFor } from '../../server/knowledge/lookalikes';
import { SourceText } from '../../server/text/source';
import { repair } from '../../server/cli/repair';
import { diagnosticOf } from '../../server/language/diagnostics/diagnostic';

/** Invisible characters, and white space of every kind. */
const unseen = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u205f-\u2064\u3000\ufeff]/gu;

/** What a text says: its letters and marks, figures and signs, without white space and in one Unicode form. */
const substance = (text: string): string =>
  [...text.normalize('NFD').replace(unseen, '')]
    .map((sign) => latinFor(sign)?.normalize('NFD') ?? (sign === 'ı' ? 'i' : sign))
    .join('')
    .normalize('NFC');

/** The characters of a text in one order: a mark may move within its syllable, and nothing may go. */
const inventory = (text: string): string => [...substance(text).normalize('NFD')].sort().join('');

/** What the safe fixes of a rule may change beside white space and Unicode form: what its page names as certain. */
const certain: Readonly<Record<string, string>> = {
  'figure/format': 'the sign before decimals, the dots between groups of three',
  'name/variant': 'one name for another way to write it',
  'numbering/style': 'the sign behind a number',
  'period/date': 'the way a date is written',
  'spelling/syllable': 'the place of a tone mark',
  'spelling/word': 'a word for the one it is mistaken for',
  'spelling/tone-style': 'the place of a tone mark',
  'text/brackets': 'a bracket written twice',
  'text/capital': 'a small letter for a capital one and back',
  'text/punctuation': 'a sign written twice, a quotation mark for a straight one',
  'text/repeated-word': 'a word written twice',
};

/** Holds every safe fix of a text to what is promised of such fixes. */
export function assertSafeFixes(text: string): void {
  const report = parseReport(new SourceText(text));
  const view = report.source.text;
  for (const { rule, fixes, span } of runChecks(report)) {
    for (const { safe, edits, title } of fixes) {
      const what = `${rule} at «${view.slice(span.start, span.end)}»: ${JSON.stringify(title)} ${JSON.stringify(edits)}`;
      assertApart(edits, view, what);
      const done = applied(view, edits);
      const changes = edits.some(({ span: { start, end }, newText }) => view.slice(start, end) !== newText);
      const recomposed = edits.some(
        ({ span: { start, end }, newText }) =>
          report.source.original.slice(report.source.toOriginal(start), report.source.toOriginal(end)) !== newText,
      );
      assert.ok(edits.length > 0 && (changes || recomposed), `changes nothing: ${what}`);
      if (!safe) continue;
      assert.deepEqual(done.match(/\r\n|\r|\n/gu), view.match(/\r\n|\r|\n/gu), `loses a line: ${what}`);
      assert.ok(keeps(digits(done), digits(view)), `loses a digit: ${what}`);
      if (certain[rule] === undefined) assert.equal(inventory(done), inventory(view), `loses a sign: ${what}`);
    }
  }
}

/** The digits of a text; the zero of «01/07» is custom. */
const digits = (text: string): string => text.replace(/(?<!\d)0+(?=\d)/gu, '').replace(/\D/gu, '');

/** Whether the digits of `before` are all there, in their order. */
function keeps(after: string, before: string): boolean {
  let at = 0;
  for (const digit of after) if (digit === before[at]) at++;
  return at === before.length;
}

/** Applying all safe fixes once leaves nothing to do the second time. */
export function assertSettles(text: string): void {
  const once = repair(text, check);
  const again = repair(once.text, check);
  assert.equal(again.text, once.text, 'a second time changes something');
  assert.equal(again.edits, 0);
  assert.equal(once.edits > 0, once.text !== text, `${once.edits} edits told`);
}

function check(text: string) {
  const report = parseReport(new SourceText(text));
  return { findings: runChecks(report).map((finding) => diagnosticOf(finding, report.source, 'vi')) };
}

function assertApart(edits: readonly TextEdit[], view: string, what: string): void {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [i, { span }] of ordered.entries()) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= view.length, `outside the text: ${what}`);
    assert.ok(i === 0 || ordered[i - 1]!.span.end <= span.start, `edits overlap: ${what}`);
  }
}

const applied = (view: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), view);
