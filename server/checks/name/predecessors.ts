import { anyCommune } from '../../grammar/levels';
import { mergerOf } from '../../knowledge/documents';
import {
  unitKey,
  unitRegister,
  type Predecessor,
  type UnitOf2025,
  type UnitRegister,
} from '../../knowledge/units-2025';
import { citationsIn } from '../../grammar/citations';
import { ownUnit } from '../../report/identity';
import type { Report } from '../../report/model';
import type { Flow } from '../../text/flow';
import { fold } from '../../text/fold';
import { memoise } from '../../text/memo';
import { groupsOf, matchesOf } from '../../text/matches';
import { once } from '../../text/once';
import { textBefore } from '../../text/strings';
import { defineCheck, type Fix } from '../check';

/**
 * «Xã Mai Sơn được thành lập trên cơ sở sáp nhập xã Hát Lót và xã Cò Nòi», where the record names another predecessor.
 * What the record may leave open is left alone: units of which nothing but a part was taken, merging in two steps,
 * spellings of a name.
 */
export const namePredecessors = defineCheck({
  id: 'name/predecessors',
  severity: 'warning',
  title: 'name.predecessors.title',
  *run(report) {
    for (const { flow } of report.paragraphs) {
      for (const merger of mergersIn(flow.text)) {
        const register = unitRegister();
        const unit = register && unitMeant(report, register, merger);
        const missing = unit ? missingFrom(unit, merger, register) : [];
        if (!unit || missing.length === 0) continue;
        yield {
          span: flow.spanOf(merger.start, merger.end),
          message: {
            key: 'name.predecessors.missing',
            args: {
              unit: `${unit.kind} ${unit.name} (${unit.province})`,
              missing: listOf(missing),
              record: listOf(unit.predecessors),
            },
          },
          fixes: completed(merger, flow, missing),
        };
      }
    }
  },
});

/** Puts the missing units before the others. «Các xã A, B» and «02 xã: A và B» are said of the others alone. */
function completed({ named, start, shared }: Merger, flow: Flow, missing: readonly Predecessor[]): Fix[] {
  if (shared || named[0]!.kind === '') return [];
  const units = listOf(missing);
  const at = flow.spanOf(start, start + 1).start;
  return [
    {
      title: { key: 'name.predecessors.fix', args: { units } },
      safe: false,
      edits: [{ span: { start: at, end: at }, newText: `${units}, ` }],
    },
  ];
}

const listOf = (units: readonly Predecessor[]): string => units.map(({ kind, name }) => `${kind} ${name}`).join(', ');

interface Named {
  readonly name: string;
  /** In small letters, also where the list gives it once for several: «các xã Hát Lót, Cò Nòi»; empty where it is not given. */
  readonly kind: string;
}

/** A unit's predecessors as a text lists them. */
interface Merger {
  /** The merged unit; undefined for that of the report. */
  readonly unit: { readonly kind: string; readonly name: string } | undefined;
  readonly named: readonly Named[];
  /** «xã và thị trấn Hát Lót»: one name may stand for two units. */
  readonly shared: boolean;
  /** The list. */
  readonly start: number;
  readonly end: number;
}

const kind = '(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)';
const name = '(?:Nông [Tt]rường\\s+)?\\p{Lu}\\p{L}*(?:[\\s-]\\p{Lu}\\p{L}*){0,3}';
/** «được thành lập trên cơ sở sáp nhập» */
const merging =
  /(?:thành lập|hình thành)(?:\s+mới)?\s+(?:trên cơ sở|từ)\s+(?:việc\s+)?(?:sáp nhập|sát nhập|hợp nhất|nhập)(?!\p{L})/gu;
/** The unit before it, with nothing between the two but words of this one sentence. */
const subject = new RegExp(
  `(?:^|[.,;:(–-]\\s*|(?:[Đđ]ảng bộ|địa bàn|của)\\s+)(?<kind>[Xx]ã|[Pp]hường|[Đđ]ặc khu)\\s+(?<name>${name})(?<between>[^.;:\\n]{0,70})$`,
  'u',
);
/** Between the verb and the list: «địa giới, tổ chức và dân cư của 02 phường:», «từ 03 xã, thị trấn, gồm:». */
const filler = new RegExp(
  `(?:(?:toàn bộ|nguyên trạng|diện tích|tự nhiên|quy mô|dân số|dân cư|địa giới|hành chính|tổ chức|và|của|từ|các|hai|ba|bốn|năm|sáu|bảy|tám|\\d{1,2}|đơn vị|cấp xã|[đĐ]ảng bộ|gồm|bao gồm|là|(?:${anyCommune})(?!\\s+\\p{Lu}))(?!\\p{L})[\\s,]*|[:(,]\\s*)*`,
  'uy',
);
const item = new RegExp(
  `(?:(?:các|hai|ba|bốn|năm|sáu|\\d{1,2})\\s+)?(?:(?<kind>${kind}):?\\s+)?(?<name>${name})(?:\\s+\\((?:cũ|trước đây)\\)|\\s+(?:cũ|trước đây)(?!\\p{L}))?`,
  'uy',
);
const separator = /\s*(?:,\s*(?:và\s+)?|\s(?:và|với|cùng)\s+)/uy;
/** A unit is named, and a level alone is. */
const namedBefore = new RegExp(`(?:${anyCommune})\\s+\\p{Lu}`, 'iu');
const someLevel = new RegExp(anyCommune, 'u');
/** What follows the list and shows that it goes on, or that not the whole of a unit is meant. */
const openEnd = new RegExp(`${kind}\\s+\\p{Lu}|(?:${anyCommune})(?!\\p{L})|một phần|phần|v\\.v|\\.\\.\\.|…|bản |thôn |tổ dân phố`, 'u'); // prettier-ignore

/** Up to where the sentence turns to something else. */
const sentenceRest = /^(?:(?!\s+theo\s|,\s*(?:với|có|lấy)\s)[^.;()])*/u;

/** A merger of former times. */
const formerYear = /(?:[Nn]ăm |\/)(?:19\d\d|20[01]\d|202[0-4])(?!\d)/u;

const mergersIn = memoise((text: string): readonly Merger[] => {
  if (!/nhập|hợp nhất/u.test(text)) return [];
  return matchesOf(text, merging).flatMap((match): Merger[] => {
    const from = match.index + match[0].length;
    const blank = /^\s+/u.exec(text.slice(from))?.[0].length ?? 0;
    filler.lastIndex = from + blank;
    const start = from + blank + (filler.exec(text)?.[0].length ?? 0);
    const { named, end } = readList(text, start);
    const rest = (/^\).{0,25}/u.exec(text.slice(end)) ?? sentenceRest.exec(text.slice(end)))![0];
    if (named.length < 2 || openEnd.test(rest)) return [];
    // «trên cơ sở sáp nhập một phần …» has no list; what is said before the verb belongs to the unit.
    const before = textBefore(text, match.index, 160);
    if (formerYear.test(before.slice(before.search(/[^.;]*$/u)))) return [];
    const { groups } = subject.exec(before) ?? {};
    if (groups && new RegExp(`${kind}\\s+\\p{Lu}`, 'u').test(groups['between']!)) return [];
    const unit = groups ? { kind: groups['kind']!, name: groups['name']! } : undefined;
    if (!unit && namedBefore.test(before)) return [];
    const lead = text.slice(from, start).replace(/^.*(?:gồm|:)/su, '');
    return [{ unit, named, shared: someLevel.test(lead), start, end }];
  });
});

/** The names of a list, up to the first thing that is none. */
function readList(text: string, start: number): { readonly named: readonly Named[]; readonly end: number } {
  const named: Named[] = [];
  let end = start;
  let kind = '';
  for (let at = start; ;) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match) return { named, end };
    const found = groupsOf<'name', 'kind'>(match);
    kind = found.kind?.toLowerCase() ?? kind;
    named.push({ name: found.name, kind });
    end = at + match[0].length;
    separator.lastIndex = end;
    const between = separator.exec(text);
    if (!between) return { named, end };
    at = end + between[0].length;
  }
}

/** The provinces that the report names or cites the merger resolution of. */
const provincesOf = once((report: Report): { has: (province: string) => boolean } => {
  const cited = new Set<string>();
  for (const { flow } of report.paragraphs) {
    if (!flow.text.includes('UBTVQH15')) continue;
    for (const { form } of citationsIn(flow.text)) {
      const merger = form === undefined ? undefined : mergerOf(form);
      if (merger) cited.add(merger.province);
    }
  }
  const text = report.source.text.replace(/\s+/gu, ' ').toLowerCase();
  return {
    has: (province) =>
      cited.has(province) ||
      ['tỉnh ', 'thành phố ', 'tỉnh ủy ', 'tỉnh uỷ ', 'tp. '].some((word) =>
        text.includes(word + province.toLowerCase()),
      ),
  };
});

/** The unit of 2025 that is meant; undefined where none or several may be. */
function unitMeant(report: Report, register: UnitRegister, { unit }: Merger): UnitOf2025 | undefined {
  const meant = unit ?? own(report);
  if (!meant) return undefined;
  const same = register.named(meant.kind, meant.name);
  const provinces = provincesOf(report);
  const placed = same.filter(({ province }) => provinces.has(province));
  return placed.length === 1 ? placed[0] : placed.length === 0 && same.length === 1 ? same[0] : undefined;
}

function own(report: Report): { readonly kind: string; readonly name: string } | undefined {
  const unit = ownUnit(report);
  return unit && { kind: unit.level, name: unit.name };
}

/** In towns many a ward was divided among several, which the record does not tell. */
const dividedDistrict = /^(?:Quận|Thành phố)(?!\p{L})/u;

/**
 * The predecessors on record that the list passes over. None where any name of the list is neither on record nor surely
 * another unit's: it may be one that there was before 2025.
 */
function missingFrom(unit: UnitOf2025, { named, shared }: Merger, register: UnitRegister): readonly Predecessor[] {
  const { predecessors } = unit;
  if (predecessors.some(({ name, district }) => dividedDistrict.test(district ?? '') || /\d/u.test(name))) return [];
  const missing = [...predecessors];
  const strange: string[] = [];
  for (const { name, kind } of named) {
    const key = unitKey(name);
    const same = missing.findIndex((one) => unitKey(one.name) === key && one.kind === kind);
    const index = same >= 0 ? same : missing.findIndex((one) => unitKey(one.name) === key);
    if (index >= 0) missing.splice(index, 1);
    else if (!predecessors.some((one) => unitKey(one.name) === key)) strange.push(key);
  }
  const others: string[] = [];
  for (const key of strange) {
    const index = missing.findIndex((one) => isNear(unitKey(one.name), key));
    if (index >= 0) missing.splice(index, 1);
    else others.push(key);
  }
  // Two names at least tell that this merger is meant, and no earlier one.
  if (missing.length === 0 || predecessors.length - missing.length < Math.min(2, predecessors.length - 1)) return [];
  // «nhập xã Hát Lót và xã Cò Nòi vào xã Mai Sơn»: the unit itself need not be said again.
  if (missing.some(({ name }) => unitKey(name) === unitKey(unit.name))) return [];
  const keys = new Set(named.map(({ name }) => unitKey(name)));
  if (shared && missing.some(({ name }) => keys.has(unitKey(name)))) return [];
  const districts = [...new Set(predecessors.map(({ district }) => district!))];
  const elsewhere = (key: string): boolean =>
    !unit.earlier.some(({ name }) => unitKey(name) === key) &&
    districts.some((district) => register.heirsOf(key, district).length > 0);
  return others.every(elsewhere) ? missing : [];
}

/** Whether two names may be one, misspelled here or on record: without marks, two letters apart at most. */
function isNear(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  if (x === y) return true;
  let head = 0;
  while (head < x.length && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < Math.min(x.length, y.length) - head && x.at(-1 - tail) === y.at(-1 - tail)) tail++;
  return Math.max(x.length, y.length) - head - tail <= 2;
}

const letters = (key: string): string => fold(key).replaceAll(' ', '');
