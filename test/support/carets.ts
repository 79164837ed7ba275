import assert from 'node:assert/strict';
import { severities, type Finding, type Severity } from '../../server/checks/check';
import { checks } from '../../server/checks/checks';
import { runChecks } from '../../server/checks/run';
import units from '../../server/knowledge/units-2025.json';
import { provideUnits } from '../../server/knowledge/units-2025';
import { format } from '../../server/messages/message';
import { parseReport } from '../../server/report/parse';
import { SourceText, type Range } from '../../server/text/source';

provideUnits(() => units);

/**
 * Fixtures that a person can read: under a line stand the carets of the findings that it should have.
 *
 * ```
 * 2.1. Chỉ tiêu kinh tế (06 chỉ tiêu)
 *                        ^^ count/listed error 5
 * (1) …
 * ```
 *
 * Behind the carets may follow, in this order: the rule's id, a severity, a part of the message. Several caret lines
 * may stand under one line. `^^^>` says that the finding runs on over the following lines. Columns are display columns:
 * combining marks take none, wide characters two, so that carets stand under the same words in NFC and in NFD.
 */
export interface Expectation {
  readonly range: Range;
  /** Whether the finding runs on over the following lines: then only its start is compared. */
  readonly open: boolean;
  readonly rule?: string;
  readonly severity?: Severity;
  readonly message?: string;
}

export interface Fixture {
  /** The text without its caret lines. */
  readonly text: string;
  readonly expected: readonly Expectation[];
}

export interface FindingOptions {
  /** Only these rules are run; all of them where this is missing. */
  readonly rules?: readonly string[];
  /** Findings below this severity are left out; `hint` by default, so that none is. */
  readonly least?: Severity;
  /** Whether a severity named behind the carets is held to. */
  readonly severity?: boolean;
}

/** Carets, whether the finding runs on, and what is said about it. */
const caretLine = /^\s*(?<carets>\^+)(?<open>>?)(?:\s+(?<remark>\S.*?))?\s*$/u;
const ruleId = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u;
const combining = /^\p{M}$/u;
/** East Asian wide and fullwidth characters, as far as a report could hold them. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$/u;

const widthOf = (character: string): number => (combining.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** UTF-16 offset in `line` of a display column; combining marks belong to the column of their base. */
export function offsetOfColumn(line: string, column: number): number {
  let offset = 0;
  let at = 0;
  for (const character of line) {
    const width = widthOf(character);
    if (at >= column && width > 0) return offset;
    at += width;
    offset += character.length;
  }
  return offset + Math.max(0, column - at);
}

/** Display column of a UTF-16 offset in `line`. */
export function columnOfOffset(line: string, offset: number): number {
  let column = 0;
  for (const character of line.slice(0, offset)) column += widthOf(character);
  return column;
}

/** Takes the indentation that all lines share, and the line breaks at both ends, off a template literal. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(indent, line.length))).join('\n');
}

/** Parts a fixture into the text and what is expected of it. */
export function readFixture(fixture: string): Fixture {
  const kept: string[] = [];
  const expected: Expectation[] = [];
  for (const line of fixture.split(/(?<=\n)/)) {
    const groups = caretLine.exec(line)?.groups;
    const last = kept.at(-1)?.replace(/[\r\n]+$/, '');
    if (!groups || last === undefined) {
      kept.push(line);
      continue;
    }
    const column = line.indexOf('^');
    const character = offsetOfColumn(last, column);
    const end = offsetOfColumn(last, column + groups.carets!.length);
    assert.ok(end <= last.length, `carets stand beyond the end of «${last}»`);
    const row = kept.length - 1;
    expected.push({
      range: { start: { line: row, character }, end: { line: row, character: end } },
      open: groups.open === '>',
      ...readRemark(groups.remark ?? ''),
    });
  }
  return { text: kept.join(''), expected };
}

function readRemark(remark: string): Pick<Expectation, 'rule' | 'severity' | 'message'> {
  const words = remark.split(/\s+/u).filter(Boolean);
  const rule = words[0] !== undefined && ruleId.test(words[0]) ? words.shift() : undefined;
  const severity = severities.find((s) => s === words[0]);
  if (severity) words.shift();
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(severity === undefined ? {} : { severity }),
    ...(words.length ? { message: words.join(' ') } : {}),
  };
}

/** The findings of a text, by the rules and from the severity that the options name. */
export function findingsOf(text: string, options: FindingOptions = {}): { source: SourceText; findings: Finding[] } {
  const source = new SourceText(text);
  const wanted = options.rules;
  for (const rule of wanted ?? [])
    assert.ok(
      checks.some((check) => check.id === rule),
      `no rule ${rule}`,
    );
  const selection = wanted ? checks.filter((check) => wanted.includes(check.id)) : checks;
  const least = severities.indexOf(options.least ?? 'hint');
  const findings = runChecks(parseReport(source), {}, selection).filter((f) => severities.indexOf(f.severity) <= least);
  return { source, findings };
}

/** Checks a fixture: fails on a finding too many as well as on one too few, showing both as fixtures. */
export function assertFindings(fixture: string, options: FindingOptions = {}): void {
  const { text, expected } = readFixture(fixture);
  const { source, findings } = findingsOf(text, options);
  const left = [...expected];
  const want: Note[] = expected.map((e) => ({ range: e.range, open: e.open, remark: remarkOf(e) }));
  const have: Note[] = findings.map((finding) => {
    const range = source.rangeOf(finding.span);
    const index = left.findIndex((e) => matches(e, finding, range, options));
    if (index >= 0) {
      const [match] = left.splice(index, 1);
      return { range: match!.range, open: match!.open, remark: remarkOf(match!) };
    }
    const remark = `${finding.rule} ${finding.severity} ${format(finding.message, 'vi')}`;
    return { range, open: range.end.line > range.start.line, remark };
  });
  assert.equal(renderFixture(text, have), renderFixture(text, want));
}

function matches(expected: Expectation, finding: Finding, range: Range, options: FindingOptions): boolean {
  const { start, end } = expected.range;
  if (range.start.line !== start.line || range.start.character !== start.character) return false;
  if (
    expected.open ? range.end.line <= start.line : range.end.line !== end.line || range.end.character !== end.character
  )
    return false;
  if (expected.rule !== undefined && expected.rule !== finding.rule) return false;
  if (options.severity && expected.severity !== undefined && expected.severity !== finding.severity) return false;
  return expected.message === undefined || format(finding.message, 'vi').includes(expected.message);
}

const remarkOf = (e: Expectation): string => [e.rule, e.severity, e.message].filter(Boolean).join(' ');

interface Note {
  readonly range: Range;
  readonly open: boolean;
  readonly remark: string;
}

/** Writes a text with carets under its lines; of a finding over several lines, its first line's part. */
export function renderFixture(text: string, notes: readonly Note[]): string {
  const order = [...notes].sort(
    (a, b) =>
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      a.range.end.character - b.range.end.character ||
      a.remark.localeCompare(b.remark),
  );
  const out: string[] = [];
  for (const [row, line] of text.split(/\r\n|\r|\n/).entries()) {
    out.push(line);
    for (const note of order.filter((n) => n.range.start.line === row)) {
      const from = columnOfOffset(line, note.range.start.character);
      const stop = note.range.end.line > row ? line.length : note.range.end.character;
      const carets = '^'.repeat(Math.max(1, columnOfOffset(line, stop) - from));
      out.push(`${' '.repeat(from)}${carets}${note.open ? '>' : ''} ${note.remark}`.trimEnd());
    }
  }
  return out.join('\n');
}
