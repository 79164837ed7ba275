import { citationsIn, type Citation } from '../../grammar/citations';
import { areForeign, namedOrgan, organOfCode, subjectOf, type CitedSubject } from '../../report/cited';
import { dateText, isPossible, isWhole, sameDay, type WrittenDate } from '../../grammar/dates';
import type { Report } from '../../report/model';
import type { Registry } from '../../knowledge/documents';
import { append } from '../../text/append';
import type { Flow } from '../../text/flow';
import type { Span } from '../../text/span';
import { defineCheck, type Fix, type Remark, type Severity } from '../check';

interface Placed {
  readonly citation: Citation;
  readonly flow: Flow;
}

/**
 * One code with two dates, issuers or subjects; with a year of its own that is not that of its date; or with letters
 * that stand for another organ than the one it is said to be of.
 */
export const referenceConflict = defineCheck({
  id: 'reference/conflict',
  severity: 'error',
  title: 'reference.conflict.title',
  *run(report, { documents }) {
    for (const group of byForm(report).values()) {
      for (const placed of group) {
        yield* ownYear(placed);
        yield* ownLetters(placed);
      }
      yield* dates(group, documents);
      yield* issuers(group);
      yield* subjects(group);
    }
  },
});

function byForm(report: Report): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const { flow } of report.paragraphs) {
    for (const citation of citationsIn(flow.text)) {
      if (citation.form !== undefined) append(groups, citation.form, { citation, flow });
    }
  }
  return groups;
}

/** 88/2019/QH14 of a day in 2018. */
function* ownYear({ citation, flow }: Placed): Generator<Remark> {
  const { date, year } = citation;
  if (year === undefined || !isWhole(date) || date.year === year) return;
  yield {
    span: flow.spanOf(date.start, date.end),
    message: { key: 'reference.conflict.year', args: { code: citation.form!, year, dateYear: date.year } },
    related: [{ span: flow.spanOf(citation.start, citation.end), message: { key: 'reference.conflict.code' } }],
    fixes: [...yearFix(flow, date, date.year, year), ...yearFix(flow, citation, year, date.year)],
  };
}

/** A resolution n/NQ-HĐND said to be of a people's committee. */
function* ownLetters({ citation, flow }: Placed): Generator<Remark> {
  const named = namedOrgan(flow.text, citation);
  const letters = organOfCode(citation);
  if (!named || !letters || named.name === letters) return;
  yield {
    span: flow.spanOf(named.start, named.end),
    // Papers of the Prime Minister are often called the Government's, whose head he is.
    severity: letters === 'TTg' && named.name === 'CP' ? 'info' : 'warning',
    message: {
      key: 'reference.conflict.letters',
      args: { code: citation.form!, letters: citation.body, issuer: flow.text.slice(named.start, named.end) },
    },
    related: [{ span: flow.spanOf(citation.start, citation.end), message: { key: 'reference.conflict.letterCode' } }],
  };
}

/** The stretch with its year changed: that of the date, or that of the code. */
function yearFix(flow: Flow, { start, end }: Span, from: number, to: number): Fix[] {
  const text = flow.text.slice(start, end);
  const at = text.lastIndexOf(String(from));
  if (at < 0) return [];
  const span = flow.spanOf(start + at, start + at + String(from).length);
  const right = text.slice(0, at) + String(to) + text.slice(at + String(from).length);
  return [
    {
      title: { key: 'reference.conflict.fix', args: { from: text, to: right } },
      safe: false,
      edits: [{ span, newText: String(to) }],
    },
  ];
}

/** One stretch of the text put in place of another. */
function replace(at: Placed, span: Span, by: Placed, other: Span): Fix[] {
  const from = at.flow.text.slice(span.start, span.end);
  const to = by.flow.text.slice(other.start, other.end);
  return [
    {
      title: { key: 'reference.conflict.fix', args: { from, to } },
      safe: false,
      edits: [{ span: at.flow.spanOf(span.start, span.end), newText: to }],
    },
  ];
}

function* dates(group: readonly Placed[], documents: Registry): Generator<Remark> {
  const dated = group.filter(({ citation: { date } }) => isWhole(date) && isPossible(date));
  const usual = mostFrequent(dated, ({ citation }) => dateText(citation.date!));
  if (!usual) return;
  for (const { citation, flow } of dated) {
    const date = citation.date!;
    const other = usual.citation.date!;
    if (sameDay(date, other)) continue;
    // reference/fact says what is wrong where the code is on record.
    if (documents(citation.form!).some((record) => record.date !== undefined)) continue;
    const severity = severityOf(date, other, citation);
    if (!severity) continue;
    yield {
      span: flow.spanOf(date.start, date.end),
      severity,
      message: {
        key: 'reference.conflict.date',
        args: { code: citation.form!, date: dateText(date), other: dateText(other) },
      },
      related: [
        {
          span: usual.flow.spanOf(other.start, other.end),
          message: { key: 'reference.conflict.otherDate', args: { date: dateText(other) } },
        },
      ],
      fixes: replace({ citation, flow }, date, usual, other),
    };
  }
}

/**
 * Numbers begin anew every year in the State's codes without a year and every term in the Party's: two dates are a
 * contradiction only within one year, or where one is clearly a slip for the other.
 */
function severityOf(a: WrittenDate, b: WrittenDate, { year }: Citation): Severity | undefined {
  if (year !== undefined || a.year === b.year) return 'error';
  if (a.day === b.day && a.month === b.month) return 'warning';
  return undefined;
}

function* issuers(group: readonly Placed[]): Generator<Remark> {
  const named = group.filter(({ citation }) => citation.issuer);
  const usual = mostFrequent(named, ({ citation }) => citation.issuer!.name);
  if (!usual) return;
  for (const { citation, flow } of named) {
    const issuer = citation.issuer!;
    const other = usual.citation.issuer!;
    if (issuer.name === other.name) continue;
    // Two dates are two documents, perhaps; «Trung ương» stands for any of its organs.
    const [a, b] = [citation.date, usual.citation.date];
    if ((isWhole(a) && isWhole(b) && !sameDay(a, b)) || isVague(flow, issuer) || isVague(usual.flow, other)) continue;
    yield {
      span: flow.spanOf(issuer.start, issuer.end),
      severity: 'warning',
      message: {
        key: 'reference.conflict.issuer',
        args: { code: citation.form!, issuer: issuer.name, other: other.name },
      },
      related: [
        {
          span: usual.flow.spanOf(other.start, other.end),
          message: { key: 'reference.conflict.otherIssuer', args: { issuer: other.name } },
        },
      ],
      fixes: replace({ citation, flow }, issuer, usual, other),
    };
  }
}

const isVague = (flow: Flow, { name, start, end }: NonNullable<Citation['issuer']>): boolean =>
  name === 'Ban Chấp hành Trung ương' && !/chấp hành/iu.test(flow.text.slice(start, end));

/** One document on two subjects; numbers begin anew, so that without a day or a year two documents may be meant. */
function* subjects(group: readonly Placed[]): Generator<Remark> {
  let first: { placed: Placed; subject: CitedSubject } | undefined;
  for (const placed of group) {
    const { citation, flow } = placed;
    const subject = subjectOf(flow.text, citation);
    if (!subject) continue;
    if (!first) {
      first = { placed, subject };
      continue;
    }
    const [a, b] = [citation.date, first.placed.citation.date];
    if ((isWhole(a) && isWhole(b) && !sameDay(a, b)) || !areForeign(subject, first.subject)) continue;
    yield {
      span: flow.spanOf(subject.start, subject.end),
      severity: citation.year !== undefined || (isWhole(a) && isWhole(b)) ? 'warning' : 'info',
      message: {
        key: 'reference.conflict.subject',
        args: { code: citation.form!, subject: subject.text, other: first.subject.text },
      },
      related: [
        {
          span: first.placed.flow.spanOf(first.subject.start, first.subject.end),
          message: { key: 'reference.conflict.otherSubject' },
        },
      ],
    };
  }
}

/** One that says what most of them say; the first of them where two are equally frequent. */
function mostFrequent(placed: readonly Placed[], keyOf: (placed: Placed) => string): Placed | undefined {
  const counts = new Map<string, number>();
  for (const one of placed) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return counts.size < 2 ? undefined : placed.find((one) => counts.get(keyOf(one)) === most);
}
