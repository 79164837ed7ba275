import { anyHamlet } from '../../grammar/levels';
import { programmes } from '../../knowledge/programmes';
import { congressesIn, type CongressMention } from '../../grammar/congresses';
import { comingTerm } from '../../report/identity';
import type { IndicatorGroup, Report } from '../../report/model';
import { append } from '../../text/append';
import type { Flow } from '../../text/flow';
import { groupsOf, matchesOf } from '../../text/matches';
import type { Span } from '../../text/span';
import { textBefore } from '../../text/strings';
import { defineCheck, type Fix, type Remark } from '../check';

/** Terms of Party committees, the Assembly and the councils last so long (Party statutes 2011, art. 13; Constitution 2013, arts. 71 and 115). */
const termYears = 5;

/** A term or period that cannot be, is not five years long, or differs from that given elsewhere for the same thing. */
export const periodTerm = defineCheck({
  id: 'period/term',
  severity: 'error',
  title: 'period.term.title',
  *run(report) {
    for (const { flow } of report.paragraphs) {
      yield* lengths(flow);
      yield* backwards(flow);
    }
    yield* likeOthers(report);
    yield* congresses(report);
    for (const group of report.indicatorGroups) yield* twoPeriods(report, group);
  },
});

const period =
  /(?<!\p{L})(?<word>nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ)\s*(?:năm\s+)?\(?\s*(?<from>(?:19|20)\d\d)\s*[-–—]\s*(?<to>(?:19|20)\d\d)(?!\d)/giu;
/** Whose terms last five years. */
const fiveYears =
  /đại\s+hội|đảng\s+bộ|đảng\s+ủy|cấp\s+ủy|cấp\s+uỷ|chấp\s+hành|hđnd|hội\s+đồng\s+nhân\s+dân|quốc\s+hội|ubnd/iu;
/** Heads of villages and boards of associations have terms of other lengths. */
const otherTerms = new RegExp(
  `trưởng\\s+(?:thôn|bản|ban|khu)|${anyHamlet.replaceAll(' ', '\\s+')}|chi\\s+bộ|chi\\s+hội|thanh\\s+tra\\s+nhân\\s+dân|thẩm\\s+phán|hội\\s+thẩm`,
  'iu',
);

function* lengths(flow: Flow): Generator<Remark> {
  const { text } = flow;
  if (!/(?:nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ)/iu.test(text)) return;
  for (const match of matchesOf(text, period)) {
    const { word, ...years } = groupsOf<'word' | 'from' | 'to'>(match);
    const [from, to] = [Number(years.from), Number(years.to)];
    const end = match.index + match[0].length;
    const span = flow.spanOf(match.index + match[0].indexOf(years.from), end);
    if (to <= from) {
      yield { span, message: { key: 'period.term.backwards', args: { from, to } }, fixes: fixTo(span, to, from) };
      continue;
    }
    const before = textBefore(text, match.index, 60);
    if (word.toLowerCase().startsWith('nhiệm')) {
      const five = fiveYears.test(before) && !otherTerms.test(before);
      // The press and the documents of the XIVth congress speak of the term 2026 - 2030.
      if (five && to - from !== termYears && !(from === 2026 && to === 2030))
        yield {
          span,
          severity: 'warning',
          message: { key: 'period.term.length', args: { years: to - from } },
          fixes: fixTo(span, from, from + termYears),
        };
    }
  }
  yield* programmePeriods(flow);
}

/** Two years behind one of these are the ends of a span; the words of `period` are seen to with it. */
const otherSpan =
  /(?<!\p{L})(?:năm\s+học|niên\s+(?:khóa|khoá|vụ)|(?:vụ\s+)?(?:đông|hè|thu)(?:\s*[-–]?\s*xuân|\s*[-–]?\s*thu|\s*[-–]?\s*đông)|\d+\s+năm)\s*\(?\s*(?<from>(?:19|20)\d\d)\s*[-–—]\s*(?<to>(?:19|20)\d\d)(?![\d/])/giu;

/** «năm học 2024 - 2023». */
function* backwards(flow: Flow): Generator<Remark> {
  if (!/\d\d\s*[-–—]\s*(?:19|20)\d\d/u.test(flow.text)) return;
  for (const match of matchesOf(flow.text, otherSpan)) {
    const years = groupsOf<'from' | 'to'>(match);
    const [from, to] = [Number(years.from), Number(years.to)];
    if (to > from) continue;
    const span = flow.spanOf(
      match.index + match[0].lastIndexOf(years.from, match[0].length - 5),
      match.index + match[0].length,
    );
    yield {
      span,
      message: { key: 'period.term.backwards', args: { from, to } },
      fixes: from === to ? [] : fixTo(span, to, from),
    };
  }
}

/** So many times the right years must stand in the report before others are called a slip for them. */
const leastOften = 3;

/** «nhiệm kỳ 2025 - 2029» in a report that has 2025 - 2030 again and again: one end is that of the term, the other is not. */
function* likeOthers(report: Report): Generator<Remark> {
  const found = report.paragraphs.flatMap(({ flow }) =>
    /nhiệm\s+kỳ/iu.test(flow.text)
      ? matchesOf(flow.text, period).flatMap((match) => {
          const { word, ...years } = groupsOf<'word' | 'from' | 'to'>(match);
          if (!/^nhiệm/iu.test(word)) return [];
          const [from, to] = [Number(years.from), Number(years.to)];
          const before = textBefore(flow.text, match.index, 60);
          const start = match.index + match[0].indexOf(years.from);
          return [{ flow, from, to, before, start, end: match.index + match[0].length }];
        })
      : [],
  );
  const terms = new Map<string, number>();
  for (const { from, to } of found)
    if (to - from === termYears) terms.set(`${from}-${to}`, (terms.get(`${from}-${to}`) ?? 0) + 1);
  for (const { flow, from, to, before, start, end } of found) {
    // Other lengths are told of by `lengths` where the text says whose term it is.
    const known = fiveYears.test(before) || otherTerms.test(before);
    if (to - from === termYears || to <= from || known || isPlan(from, to)) continue;
    const meant = [...terms].find(([term, times]) => {
      const [a, b] = term.split('-').map(Number);
      return times >= leastOften && (a === from || b === to);
    })?.[0];
    if (meant === undefined) continue;
    const [a, b] = meant.split('-').map(Number) as [number, number];
    const span = flow.spanOf(start, end);
    yield {
      span,
      severity: 'warning',
      message: { key: 'period.term.like', args: { term: `${from} - ${to}`, years: to - from, usual: `${a} - ${b}` } },
      fixes: fixTo(span, a, b),
    };
  }
}

/** The five years of a plan, 2021 - 2025, are called a term now and then. */
const isPlan = (from: number, to: number): boolean => from % 5 === 1 && to === from + 4;

const behind = /^[\s,]*(?:của\s+|trong\s+)?giai\s+đoạn\s+(?<from>20\d\d)\s*[-–—]\s*(?<to>20\d\d)/iu;

interface ProgrammePeriod {
  readonly name: string;
  readonly period: string;
  readonly start: number;
  readonly end: number;
  readonly known: readonly string[];
}

function periodsOfProgrammes(text: string): ProgrammePeriod[] {
  return programmes.flatMap(({ name, pattern, periods }) =>
    matchesOf(text, pattern).flatMap((match) => {
      const at = match.index + match[0].length;
      const found = behind.exec(text.slice(at, at + 50));
      if (!found) return [];
      const end = at + found[0].length;
      const { from, to } = groupsOf<'from' | 'to'>(found);
      const start = at + found[0].indexOf(from);
      return [{ name, period: `${from}-${to}`, start, end, known: periods }];
    }),
  );
}

/** The periods that begin or end in the same year. */
const nearest = (given: string, known: readonly string[]): number[][] => {
  const years = given.split('-').map(Number);
  return known
    .map((period) => period.split('-').map(Number))
    .filter((ends) => ends.some((year, i) => year === years[i]));
};

/** Puts other years in place of a period's. */
const fixTo = (span: Span, from: number, to: number): Fix[] => [
  {
    title: { key: 'period.term.fix', args: { term: `${from} - ${to}` } },
    safe: false,
    edits: [{ span, newText: `${from} - ${to}` }],
  },
];

function* programmePeriods(flow: Flow): Generator<Remark> {
  for (const { name, period: given, start, end, known } of periodsOfProgrammes(flow.text)) {
    if (known.includes(given)) continue;
    yield {
      span: flow.spanOf(start, end),
      severity: 'warning',
      message: { key: 'period.term.programme', args: { name, given, known: known.join(', ') } },
      fixes: nearest(given, known).flatMap(([from, to]) => fixTo(flow.spanOf(start, end), from!, to!)),
    };
  }
}

/** An indicator measured by the poverty line of one period and promised by that of another. */
function* twoPeriods(report: Report, group: IndicatorGroup): Generator<Remark> {
  for (const inner of group.groups) yield* twoPeriods(report, inner);
  for (const indicator of group.indicators) {
    if (!indicator.section) continue;
    const { section } = indicator;
    const found = [section.paragraph, ...section.body].flatMap(({ flow }) =>
      periodsOfProgrammes(flow.text).map((given) => ({ given, flow })),
    );
    const [first] = found;
    const other = found.find(({ given }) => given.name === first!.given.name && given.period !== first!.given.period);
    if (!first || !other) continue;
    yield {
      span: other.flow.spanOf(other.given.start, other.given.end),
      severity: 'warning',
      message: {
        key: 'period.term.two',
        args: { name: first.given.name, period: first.given.period, other: other.given.period },
      },
      related: [
        {
          span: first.flow.spanOf(first.given.start, first.given.end),
          message: { key: 'period.term.other', args: { period: first.given.period } },
        },
      ],
      fixes: takeOver(other, first),
    };
  }
}

/** Gives one mention the period of another, written as that one is. */
function takeOver(one: PlacedPeriod, other: PlacedPeriod): Fix[] {
  const term = other.flow.text.slice(other.given.start, other.given.end);
  const edits = [{ span: one.flow.spanOf(one.given.start, one.given.end), newText: term }];
  return [{ title: { key: 'period.term.fix', args: { term } }, safe: false, edits }];
}

interface PlacedPeriod {
  readonly given: ProgrammePeriod;
  readonly flow: Flow;
}

interface Placed {
  readonly mention: CongressMention;
  readonly flow: Flow;
}

/** One congress with two terms. */
function* congresses(report: Report): Generator<Remark> {
  const groups = new Map<string, Placed[]>();
  for (const { flow } of report.paragraphs) {
    for (const mention of congressesIn(flow.text)) {
      if (!mention.term || !mention.level || mention.level === 'national') continue;
      const key = `${mention.level} ${mention.name} ${mention.ordinal}`;
      append(groups, key, { mention, flow });
    }
  }
  const coming = comingTerm(report);
  for (const group of groups.values()) {
    const counts = new Map<number, number>();
    for (const { mention } of group) counts.set(mention.term!.from, (counts.get(mention.term!.from) ?? 0) + 1);
    if (counts.size < 2) continue;
    const most = Math.max(...counts.values());
    const tied = [...counts.values()].filter((n) => n === most).length > 1;
    // Of two terms named equally often, the one that the report is put forward for is that of its own congress.
    const usual =
      group.find(({ mention }) => tied && mention.term!.from === coming?.from) ??
      group.find(({ mention }) => counts.get(mention.term!.from) === most)!;
    const right = usual.mention.term!;
    for (const { mention, flow } of group) {
      const term = mention.term!;
      if (term.from === right.from) continue;
      const written = `${right.from} - ${right.to}`;
      const span = flow.spanOf(term.start, term.end);
      yield {
        span,
        severity: tied ? 'warning' : 'error',
        message: {
          key: 'period.term.congress',
          args: { term: `${term.from} - ${term.to}`, other: written },
        },
        related: [
          {
            span: usual.flow.spanOf(right.start, right.end),
            message: { key: 'period.term.other', args: { period: written } },
          },
        ],
        fixes: fixTo(span, right.from, right.to),
      };
    }
  }
}
