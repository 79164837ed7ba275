import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Severity } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { format } from '../../server/messages/message';
import type { SourceText } from '../../server/text/source';
import { findingsOf } from '../support/carets';

const folder = path.join(__dirname, '../../seeds');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** One mistake that was put into a specimen on purpose; `line` counts from 1. */
interface Planted {
  readonly line: number;
  readonly quote: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
  /** No rule is expected to see it yet. */
  readonly planned?: boolean;
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ');

function describeFinding(source: SourceText, finding: Finding): string {
  const { line } = source.positionAt(finding.span.start);
  const quote = squeeze(source.text.slice(finding.span.start, finding.span.end));
  return `${line + 1} ${finding.rule} ${finding.severity} «${quote}»: ${format(finding.message, 'vi')}`;
}

/** Whether a finding is about a planted mistake: the same rule and line, and words in common. */
function isAbout(planted: Planted, finding: Finding, source: SourceText): boolean {
  if (finding.rule !== planted.rule) return false;
  const { start, end } = source.rangeOf(finding.span);
  if (planted.line - 1 < start.line || planted.line - 1 > end.line) return false;
  const quote = squeeze(source.text.slice(finding.span.start, finding.span.end));
  return quote.includes(planted.quote) || planted.quote.includes(quote);
}

describe('specimens', () => {
  const names = readdirSync(folder).sort();

  for (const name of names.filter((n) => n.endsWith('.sach.txt'))) {
    it(`${name} is clean`, () => {
      const { source, findings } = findingsOf(read(name), { least: 'info' });
      assert.equal(findings.map((f) => describeFinding(source, f)).join('\n'), '');
    });
  }

  for (const name of names.filter((n) => n.endsWith('.sai.txt'))) {
    const planted = JSON.parse(read(name.replace(/txt$/, 'json'))) as Planted[];
    const { source, findings } = findingsOf(read(name), { least: 'info' });

    it(`${name} has the mistakes of its list where the list says`, () => {
      const lines = source.text.split('\n');
      for (const { line, quote } of planted) {
        const from = squeeze(lines.slice(line - 1, line + 2).join(' '));
        assert.ok(from.includes(quote), `line ${line} does not hold «${quote}»`);
        assert.ok(squeeze(lines[line - 1]!).includes(quote.split(' ')[0]!), `«${quote}» does not begin on line ${line}`);
      }
    });

    it(`${name}: every mistake that a rule looks for is found, with its severity`, () => {
      const wanted = planted.filter((p) => !p.planned && checks.some((check) => check.id === p.rule));
      const missed = wanted.filter(
        (p) => !findings.some((f) => isAbout(p, f, source) && f.severity === p.severity),
      );
      assert.equal(missed.map((p) => `${p.line} ${p.rule} ${p.severity} «${p.quote}»: ${p.why}`).join('\n'), '');
    });

    it(`${name}: nothing else is found`, () => {
      const left = [...planted];
      const extra = findings.filter((f) => {
        const index = left.findIndex((p) => isAbout(p, f, source));
        if (index >= 0) left.splice(index, 1);
        return index < 0;
      });
      assert.equal(extra.map((f) => describeFinding(source, f)).join('\n'), '');
    });
  }
});
