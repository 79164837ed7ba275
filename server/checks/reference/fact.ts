import { anyProvince } from '../../grammar/levels';
import { mergerOf, plenumSubjects, type KnownDocument } from '../../knowledge/documents';
import { citationsIn, type Citation } from '../../grammar/citations';
import { comparable, subjectOf, areForeign } from '../../report/cited';
import { dateText, isWhole, readDay, sameDay, type Day, type WrittenDate } from '../../grammar/dates';
import type { Flow } from '../../text/flow';
import { groupOf, groupsOf, matcher } from '../../text/matches';
import { defineCheck, type Fix, type Remark } from '../check';

/**
 * A document whose date or issuer is another on record (server/knowledge/documents.json, and what the user adds to it).
 * What is not on record is never a finding.
 */
export const referenceFact = defineCheck({
  id: 'reference/fact',
  severity: 'error',
  title: 'reference.fact.title',
  *run(report, { documents }) {
    for (const { flow } of report.paragraphs) {
      for (const citation of citationsIn(flow.text)) {
        if (citation.form === undefined) continue;
        yield* againstRecord(citation, documents(citation.form), flow);
        yield* merger(citation, flow);
      }
      yield* plenums(flow);
    }
  },
});

function* againstRecord(citation: Citation, records: readonly KnownDocument[], flow: Flow): Generator<Remark> {
  if (records.length === 0) return;
  const { date, issuer } = citation;
  const dated = isWhole(date) ? date : undefined;
  const ofDay = records.filter(isDated);
  const same = ofDay.find((r) => dated && sameDay(dated, readDay(r.date)));
  // Where the user names a document without its date, it may be of any day.
  if (dated && !same && ofDay.length === records.length) {
    const record = ofDay.find((r) => speaksOf(citation, r)) ?? ofDay.find((r) => isSlip(dated, r)) ?? ofDay[0]!;
    // Numbers begin anew with every term of the Party's: without a sign that this document is meant, one of another term is.
    // Within one term a number is given once.
    const meant = speaksOf(citation, record) || isSlip(dated, record);
    if (!meant && partyTerm(dated) !== partyTerm(readDay(record.date))) return;
    const certain = record.verified && meant;
    yield {
      span: flow.spanOf(dated.start, dated.end),
      severity: certain ? 'error' : 'warning',
      message:
        record.subject === undefined
          ? { key: 'reference.fact.dateOnly', args: { code: record.code, date: record.date } }
          : { key: 'reference.fact.date', args: { code: record.code, date: record.date, subject: record.subject } },
      fixes: [
        {
          title: { key: 'reference.fact.fixDate', args: { date: record.date } },
          safe: false,
          edits: [{ span: flow.spanOf(dated.start, dated.end), newText: record.date }],
        },
      ],
    };
    return;
  }
  if (same) yield* otherSubject(citation, same, flow);
  const record = same ?? records.find((r) => speaksOf(citation, r) || !isDated(r));
  if (!record?.issuer || !issuer || issuer.name.toLowerCase() === record.issuer.toLowerCase()) return;
  // «Trung ương» stands for any of its organs.
  if (issuer.name === 'Ban Chấp hành Trung ương' && !/chấp hành/iu.test(flow.text.slice(issuer.start, issuer.end)))
    return;
  yield {
    span: flow.spanOf(issuer.start, issuer.end),
    severity: 'warning',
    message: isDated(record)
      ? { key: 'reference.fact.issuer', args: { code: record.code, issuer: record.issuer, date: record.date } }
      : { key: 'reference.fact.issuerOnly', args: { code: record.code, issuer: record.issuer } },
    fixes: [
      {
        title: { key: 'reference.fact.fixIssuer', args: { issuer: record.issuer } },
        safe: false,
        edits: [{ span: flow.spanOf(issuer.start, issuer.end), newText: record.issuer }],
      },
    ],
  };
}

/** The right day, but a subject that has nothing in common with that on record. */
function* otherSubject(citation: Citation, record: DatedDocument, flow: Flow): Generator<Remark> {
  const subject = subjectOf(flow.text, citation);
  if (!subject || record.subject === undefined || speaksOf(citation, record)) return;
  if (!areForeign(subject, comparable(`${record.subject}, ${record.keywords.join(', ')}`))) return;
  yield {
    span: flow.spanOf(subject.start, subject.end),
    severity: 'warning',
    message: {
      key: 'reference.fact.subject',
      args: { code: record.code, date: record.date, subject: record.subject },
    },
  };
}

/** The first year of the term of the Party's Central Committee in which a day lies, by the year alone. */
const partyTerm = ({ year }: Day): number => Math.floor(((year ?? 0) - 1) / 5);

type DatedDocument = KnownDocument & { readonly date: string };
const isDated = (record: KnownDocument): record is DatedDocument => record.date !== undefined;

const speaksOf = (citation: Citation, record: KnownDocument): boolean =>
  record.keywords.some((word) => citation.context.includes(word));

/** Two of day, month and year agree, or day and month have changed places: the date of this document, mistyped. */
function isSlip(date: WrittenDate, record: DatedDocument): boolean {
  const { day, month, year } = readDay(record.date);
  const same = [date.day === day, date.month === month, date.year === year].filter(Boolean).length;
  return same === 2 || (date.day === month && date.month === day && date.year === year);
}

/** «của tỉnh Sơn La», in the clause behind the code. */
const namedProvince = new RegExp(
  `^[^.;]*?(?:của|thuộc)\\s+(?:${anyProvince})\\s+(?<name>\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*){0,3})`,
  'u',
);

/** One of the 34 resolutions that merged the communes: its date, and the province that it is of. */
function* merger(citation: Citation, flow: Flow): Generator<Remark> {
  const record = mergerOf(citation.form!);
  if (!record) return;
  const { date } = citation;
  const right = readDay(record.date);
  if (isWhole(date) && !sameDay(date, right))
    yield {
      span: flow.spanOf(date.start, date.end),
      severity: record.verified ? 'error' : 'warning',
      message: {
        key: 'reference.fact.mergerDate',
        args: { code: record.code, date: dateText(right) },
      },
      fixes: [
        {
          title: { key: 'reference.fact.fixDate', args: { date: dateText(right) } },
          safe: false,
          edits: [{ span: flow.spanOf(date.start, date.end), newText: dateText(right) }],
        },
      ],
    };
  const province = namedProvince.exec(flow.text.slice(citation.end, citation.end + 200));
  const name = groupOf(province, 'name');
  if (name === undefined || name.startsWith(record.province)) return;
  const start = citation.end + province!.index + province![0].length - name.length;
  yield {
    span: flow.spanOf(citation.start, citation.end),
    severity: record.verified ? 'error' : 'warning',
    message: { key: 'reference.fact.province', args: { code: record.code, province: record.province, name } },
    related: [{ span: flow.spanOf(start, start + name.length), message: { key: 'reference.fact.provinceNamed' } }],
    fixes: [
      {
        title: { key: 'reference.fact.fixProvince', args: { from: name, to: record.province } },
        safe: false,
        edits: [{ span: flow.spanOf(start, start + name.length), newText: record.province }],
      },
    ],
  };
}

/** «Nghị quyết Trung ương 4 (khóa XIII) về chiến lược bảo vệ Tổ quốc». */
const plenumsIn = matcher(
  /(?<=(?:nghị quyết|kết luận)\s+(?:hội nghị\s+)?)Trung\s+ương\s+(?<number>\d{1,2})[\s,]*\(?\s*kh(?:óa|oá)\s+(?<term>[IVX]+)\)?(?=\s+(?:về|“))/giu,
  /trung ương \d/iu,
);

/** @param conference «8 khóa XI»; the signs around the two numbers stay as they are written. */
function plenumFix(flow: Flow, match: RegExpExecArray, conference: string): Fix[] {
  const named = /^(?<number>\d+) khóa (?<term>[IVX]+)$/u.exec(conference);
  if (!named) return [];
  const { number, term } = groupsOf<'number' | 'term'>(named);
  const told = groupsOf<'number' | 'term'>(match);
  const written = match[0];
  const at = written.indexOf(told.number);
  const termAt = written.toUpperCase().lastIndexOf(told.term.toUpperCase());
  const right =
    written.slice(0, at) +
    number +
    written.slice(at + told.number.length, termAt) +
    term +
    written.slice(termAt + told.term.length);
  return [
    {
      title: { key: 'reference.fact.fixPlenum', args: { right } },
      safe: false,
      edits: [{ span: flow.spanOf(match.index, match.index + written.length), newText: right }],
    },
  ];
}

function* plenums(flow: Flow): Generator<Remark> {
  for (const match of plenumsIn(flow.text)) {
    const { number, term } = groupsOf<'number' | 'term'>(match);
    const end = match.index + match[0].length;
    const subject = flow.text.slice(end, end + 60).toLowerCase();
    const record = plenumSubjects.find((p) => subject.includes(p.subject.toLowerCase()));
    const named = `${number} khóa ${term.toUpperCase()}`;
    if (!record || record.conferences.includes(named)) continue;
    yield {
      span: flow.spanOf(match.index, end),
      severity: 'warning',
      message: {
        key: 'reference.fact.plenum',
        args: { subject: record.subject, right: record.conferences.map((c) => `Trung ương ${c}`).join(', ') },
      },
      fixes: record.conferences.flatMap((conference) => plenumFix(flow, match, conference)),
    };
  }
}
