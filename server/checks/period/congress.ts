import { anyUnit } from '../../grammar/levels';
import {
  assemblyTerms,
  councilTerms,
  hasTerm,
  nationalCongresses,
  provincialCongresses,
  type Congress,
} from '../../knowledge/congresses';
import { congressesIn, type CongressMention } from '../../grammar/congresses';
import { comingTerm, ownUnit, reportYear } from '../../report/identity';
import type { Report } from '../../report/model';
import { append } from '../../text/append';
import { romanNumeral } from '../../text/vietnamese';
import type { Flow } from '../../text/flow';
import { groupOf, groupsOf, matcher } from '../../text/matches';
import { textBefore } from '../../text/strings';
import { defineCheck, type Fix, type Remark } from '../check';

interface Placed {
  readonly mention: CongressMention;
  readonly flow: Flow;
}

/** An ordinal of a congress or Assembly that is not that of its term, by the record or by the report itself. */
export const periodCongress = defineCheck({
  id: 'period/congress',
  severity: 'error',
  title: 'period.congress.title',
  *run(report) {
    const mentions: Placed[] = report.paragraphs.flatMap(({ flow }) =>
      congressesIn(flow.text).map((mention) => ({ mention, flow })),
    );
    const year = reportYear(report);
    const provinces = provincesOf(report);
    for (const placed of mentions) {
      const { level, name } = placed.mention;
      const known: readonly Congress[] =
        level === 'national'
          ? nationalCongresses
          : level === 'tỉnh'
            ? provincialCongresses.filter(({ province }) =>
                name ? province.toLowerCase() === name : provinces.length === 1 && provinces[0] === province,
              )
            : [];
      if (known.length > 0) yield* againstRecord(placed, known, year);
    }
    yield* assemblies(report);
    yield* twoOrdinals(mentions);
    yield* afterTheFirst(report, mentions);
    yield* mixedStyles(mentions);
  },
});

/** The provinces on record that the report names. */
const provincesOf = (report: Report): string[] =>
  [...new Set(provincialCongresses.map(({ province }) => province))].filter((province) =>
    report.source.text.includes(`tỉnh ${province}`),
  );

/** «tổng kết 05 năm thực hiện Nghị quyết», right before the congress. */
const carriedOut =
  /(?:(?<years>\d{1,2}|năm)\s+năm\s+)?(?:tổ\s+chức\s+|triển\s+khai\s+)?thực\s+hiện\s+(?:thắng\s+lợi\s+)?nghị\s+quyết\s+$/iu;
/** What is still to come: «tiến tới Đại hội …», «chào mừng …». */
const ahead = /tiến\s+tới|chào\s+mừng|chuẩn\s+bị|sắp\s+tới/iu;
const spelled = (text: string): number => (text.toLowerCase() === 'năm' ? 5 : Number(text));

function* againstRecord(
  { mention, flow }: Placed,
  known: readonly Congress[],
  year: number | undefined,
): Generator<Remark> {
  const record = known.find(({ ordinal }) => ordinal === romanNumeral(mention.ordinal));
  const span = flow.spanOf(mention.ordinalStart, mention.ordinalEnd);
  const fixTo = (congress: Congress) => [
    {
      title: { key: 'period.congress.fix', args: { ordinal: congress.ordinal } } as const,
      safe: false,
      edits: [{ span: flow.spanOf(mention.numberStart, mention.ordinalEnd), newText: congress.ordinal }],
    },
  ];
  if (record && mention.term && !hasTerm(record, `${mention.term.from}-${mention.term.to}`)) {
    const right = known.find((c) => hasTerm(c, `${mention.term!.from}-${mention.term!.to}`));
    yield {
      span: flow.spanOf(mention.ordinalStart, mention.term.end),
      severity: right ? 'error' : 'warning',
      message: { key: 'period.congress.term', args: { ordinal: record.ordinal, term: record.term } },
      fixes: right ? fixTo(right) : [],
    };
    return;
  }
  const before = textBefore(flow.text, mention.start, 80);
  const carried = carriedOut.exec(before);
  if (!record || year === undefined || !carried || ahead.test(before)) return;
  const written = groupOf(carried, 'years');
  const years = written === undefined ? undefined : spelled(written);
  // Five years are carried out from the year of the congress, or the one after it, on.
  const meant = known.find((c) => c.year === year - (years ?? 5) || c.year === year - (years ?? 5) + 1);
  if (record.year > year)
    yield {
      span,
      message: { key: 'period.congress.future', args: { ordinal: record.ordinal, held: record.year, year } },
      fixes: meant ? fixTo(meant) : [],
    };
  else if (years !== undefined && meant && meant !== record && Math.abs(record.year - meant.year) >= 4)
    yield {
      span,
      severity: 'warning',
      message: {
        key: 'period.congress.years',
        args: { ordinal: record.ordinal, held: record.year, years, year, right: meant.ordinal },
      },
      fixes: fixTo(meant),
    };
}

/** «Quốc hội khóa XV và HĐND các cấp nhiệm kỳ 2021 - 2026»: the Assembly and the years, with nothing else between. */
const assembliesIn = matcher(
  /quốc\s+hội\s+kh(?:óa|oá)\s+(?<ordinal>[IVX]+)(?![\p{L}])(?<between>[^.;“”"]{0,90}?)(?:nhiệm\s+kỳ\s*)\(?\s*(?<from>20\d\d)\s*[-–—]\s*(?<to>20\d\d)/giu,
  /quốc\s+hội\s+kh/iu,
);
const councils = /hđnd|hội\s+đồng\s+nhân\s+dân/iu;
const councilsIn = matcher(
  new RegExp(
    `(?:hđnd|hội\\s+đồng\\s+nhân\\s+dân)(?:\\s+(?:các\\s+cấp|${anyUnit.replaceAll(' ', '\\s+')}))*,?\\s+nhiệm\\s+kỳ\\s*\\(?\\s*(?<from>20\\d\\d)\\s*[-–—]\\s*(?<to>20\\d\\d)`,
    'giu',
  ),
  councils,
);

function* assemblies(report: Report): Generator<Remark> {
  for (const { flow } of report.paragraphs) {
    const seen = new Set<number>();
    for (const match of assembliesIn(flow.text)) {
      const { ordinal, between, from, to } = groupsOf<'ordinal' | 'between' | 'from' | 'to'>(match);
      if (/kh(?:óa|oá)|đại\s+hội|đảng|chấp\s+hành/iu.test(between)) continue;
      seen.add(match.index + match[0].length);
      const right = assemblyTerms.find(({ term }) => term === `${from}-${to}`);
      const named = assemblyTerms.find((a) => a.ordinal === ordinal.toUpperCase());
      if (!right || !named || right === named) continue;
      const start = match.index + match[0].indexOf(ordinal);
      const end = match.index + match[0].length;
      const termStart = end - match[0].length + match[0].lastIndexOf(from);
      yield {
        span: flow.spanOf(start, start + ordinal.length),
        message: {
          key: councils.test(between) ? 'period.congress.council' : 'period.congress.assembly',
          args: { ordinal: named.ordinal, term: named.term, right: right.ordinal, given: right.term },
        },
        related: [{ span: flow.spanOf(termStart, end), message: { key: 'period.congress.given' } }],
        fixes: [
          {
            title: { key: 'period.congress.fix', args: { ordinal: right.ordinal } },
            safe: false,
            edits: [{ span: flow.spanOf(start, start + ordinal.length), newText: right.ordinal }],
          },
        ],
      };
    }
    for (const match of councilsIn(flow.text)) {
      const { from, to } = groupsOf<'from' | 'to'>(match);
      const end = match.index + match[0].length;
      const first = Number(councilTerms[0]!.term.slice(0, 4));
      if (seen.has(end) || Number(from) < first || councilTerms.some(({ term }) => term === `${from}-${to}`)) continue;
      yield {
        span: flow.spanOf(end - match[0].length + match[0].lastIndexOf(from), end),
        severity: 'warning',
        message: {
          key: 'period.congress.councilTerm',
          args: { terms: councilTerms.map(({ term }) => term).join(', ') },
        },
      };
    }
  }
}

/** The congress of one committee and one term with two ordinals. */
function* twoOrdinals(mentions: readonly Placed[]): Generator<Remark> {
  const groups = new Map<string, Placed[]>();
  for (const placed of mentions) {
    const { level, name, term } = placed.mention;
    if (!term || !level || level === 'national' || !name) continue;
    const key = `${level} ${name} ${term.from}`;
    append(groups, key, placed);
  }
  for (const group of groups.values()) {
    const counts = new Map<number, number>();
    for (const { mention } of group) counts.set(mention.ordinal, (counts.get(mention.ordinal) ?? 0) + 1);
    if (counts.size < 2) continue;
    const most = Math.max(...counts.values());
    const usual = group.find(({ mention }) => counts.get(mention.ordinal) === most)!;
    for (const { mention, flow } of group) {
      if (mention.ordinal === usual.mention.ordinal) continue;
      const args = { ordinal: romanNumeral(mention.ordinal), other: romanNumeral(usual.mention.ordinal) };
      yield {
        span: flow.spanOf(mention.ordinalStart, mention.ordinalEnd),
        severity: 'warning',
        message: { key: 'period.congress.two', args },
        related: [
          {
            span: usual.flow.spanOf(usual.mention.ordinalStart, usual.mention.ordinalEnd),
            message: { key: 'period.congress.other', args: { ordinal: args.other } },
          },
        ],
        fixes: writeLike({ mention, flow }, usual),
      };
    }
  }
}

/** Ordinals this near to the first are a slip for it; those of the former units are far higher. */
const nearFirst = 3;

/**
 * A new unit's committee whose coming congress is its first has had no second: «Đại hội Đảng bộ xã lần thứ II» without a
 * term, where the report's own congress is the first.
 */
function* afterTheFirst(report: Report, mentions: readonly Placed[]): Generator<Remark> {
  const unit = ownUnit(report);
  const coming = comingTerm(report);
  const own = unit && mentions.filter(({ mention }) => mention.level === unit.level && (!mention.name || mention.name.startsWith(unit.name))); // prettier-ignore
  const first = own?.find(
    ({ mention }) => mention.ordinal === 1 && mention.name && mention.term?.from === coming?.from,
  );
  if (!own || !first) return;
  for (const placed of own) {
    const { mention, flow } = placed;
    if (mention.ordinal < 2 || mention.ordinal > nearFirst || mention.term) continue;
    const args = { ordinal: romanNumeral(mention.ordinal), other: written(first) };
    yield {
      span: flow.spanOf(mention.ordinalStart, mention.ordinalEnd),
      severity: 'warning',
      message: { key: 'period.congress.first', args },
      related: [
        {
          span: first.flow.spanOf(first.mention.ordinalStart, first.mention.ordinalEnd),
          message: { key: 'period.congress.other', args: { ordinal: args.other } },
        },
      ],
      fixes: writeLike(placed, first),
    };
  }
}

/** «lần thứ I». */
const written = ({ mention, flow }: Placed): string => flow.text.slice(mention.ordinalStart, mention.ordinalEnd);

/** Gives one congress the ordinal of another, in its way of writing. */
function writeLike({ mention, flow }: Placed, usual: Placed): Fix[] {
  const ordinal = written(usual);
  const edits = [{ span: flow.spanOf(mention.ordinalStart, mention.ordinalEnd), newText: ordinal }];
  return [{ title: { key: 'period.congress.fix', args: { ordinal } }, safe: false, edits }];
}

/** «lần thứ I» beside «lần thứ nhất» for congresses of one level. */
function* mixedStyles(mentions: readonly Placed[]): Generator<Remark> {
  const groups = new Map<string, Placed[]>();
  for (const placed of mentions) {
    if (!placed.mention.level || placed.mention.level === 'national') continue;
    const key = `${placed.mention.level} ${placed.mention.ordinal}`;
    append(groups, key, placed);
  }
  for (const group of groups.values()) {
    const counts = new Map<string, number>();
    for (const { mention } of group) counts.set(mention.style, (counts.get(mention.style) ?? 0) + 1);
    if (counts.size < 2) continue;
    const most = Math.max(...counts.values());
    const usual = group.find(({ mention }) => counts.get(mention.style) === most)!;
    for (const placed of group) {
      if (placed.mention.style === usual.mention.style) continue;
      yield {
        span: placed.flow.spanOf(placed.mention.ordinalStart, placed.mention.ordinalEnd),
        severity: 'hint',
        message: { key: 'period.congress.style', args: { text: written(placed), other: written(usual) } },
        related: [
          {
            span: usual.flow.spanOf(usual.mention.ordinalStart, usual.mention.ordinalEnd),
            message: { key: 'period.congress.other', args: { ordinal: written(usual) } },
          },
        ],
        fixes: writeLike(placed, usual),
      };
    }
  }
}
