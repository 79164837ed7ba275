import { anyCommune, anyUnit } from '../../grammar/levels';
import { comingPart, comingTerm, ownUnit, type Unit } from '../../report/identity';
import type { Report } from '../../report/model';
import { memoise } from '../../text/memo';
import { groupsOf, matcher, matchesOf } from '../../text/matches';
import { textBefore } from '../../text/strings';
import { defineCheck, type Remark } from '../check';

/** Since 01/7/2025 there is no district level (Constitution as amended by 203/2025/QH15). */
const lastTermWithDistricts = 2020;

/** The name of another level left over from a model text: «địa bàn xã» in the report of a phường. */
export const nameLevel = defineCheck({
  id: 'name/level',
  severity: 'warning',
  title: 'name.level.title',
  *run(report) {
    const unit = ownUnit(report);
    if (unit) yield* otherLevels(report, unit);
    yield* districts(report);
  },
});

/** Words that point at the unit of the report itself. */
const pointing =
  /(?<!\p{L})(?:địa bàn|toàn|khu vực phòng thủ|(?:thường|tạm) trú (?:ở|tại)|(?:lợi thế|thế mạnh|chủ lực|tiềm năng|nội lực|đặc thù|nhân dân|trung tâm|bộ mặt) của|đảng ủy|đảng uỷ|đảng bộ|ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|công an|ban chỉ huy quân sự|mttq|mặt trận tổ quốc|chính quyền|trạm y tế|trụ sở)\s+$/iu;
/** «trang thông tin của phường»: points at the own unit where the report names no other of that level. */
const owning = /(?<!\p{L})của\s+$/iu;
/** The organs among them. */
const organs =
  /(?:đảng ủy|đảng uỷ|đảng bộ|ubnd|hđnd|nhân dân|công an|quân sự|mttq|mặt trận tổ quốc|chính quyền|trạm y tế|trụ sở)\s+$/iu;
/** Several units, or those of former times. */
const plural = /(?<!\p{L})(?:các|những|mỗi|từng|mọi|hai|ba|bốn|năm|nhiều|một số|\d+)\s+(?:\p{L}+\s+){0,4}$/iu;
/** What follows the level's name when it is not the unit itself: a name, a list of levels, «xã hội», «xã cũ». */
const otherwise = new RegExp(
  `^(?:\\s+\\p{Lu}|\\s*[,/]\\s*(?:${anyUnit})(?!\\p{L})|\\s+(?:và|hoặc|cũ|khác|nào|bạn|hội|viên|luận|giao|tắc|cấp|lân cận|trước|mới|đã|được|này|trực thuộc|ủy|uỷ|lỵ)(?!\\p{L}))`,
  'u',
);

const levelWords = ['xã', 'phường', 'thị trấn', 'đặc khu'] as const;

function* otherLevels(report: Report, unit: Unit): Generator<Remark> {
  const plan = comingPart(report);
  const units = formerUnits(report);
  for (const level of levelWords) {
    if (level === unit.level) continue;
    // One merged unit of that level may be called by its level alone, where the last term is looked back on.
    const former = units.get(level)?.size ?? 0;
    let alone: boolean | undefined;
    for (const { flow, span, kind } of report.paragraphs) {
      if (!flow.text.includes(level)) continue;
      const planned = plan !== undefined && span.start >= plan.start && span.start < plan.end;
      if ((former === 1 && !planned) || kind === 'footnote') continue;
      yield* placesOf[level](flow.text).flatMap((at): Remark[] => {
        if (!pointing.test(textBefore(flow.text, at, 50)) && !(alone ??= !namesOthers(report, level))) return [];
        // What the committees of several former units did is told of each of them.
        if (former > 0 && !planned && organs.test(textBefore(flow.text, at, 50))) return [];
        // Within a text that names such a unit, the bare word means that unit.
        if (new RegExp(`${level}\\s+\\p{Lu}\\p{Ll}`, 'u').test(flow.text.slice(0, at))) return [];
        const start = at - (pointing.exec(textBefore(flow.text, at, 50))?.[0].length ?? 0);
        const place = flow.spanOf(at, at + level.length);
        return [
          {
            span: flow.spanOf(start, at + level.length),
            message: { key: 'name.level.other', args: { level, own: unit.level } },
            fixes: [
              {
                title: { key: 'name.level.fix', args: { own: unit.level } },
                safe: false,
                edits: [{ span: place, newText: unit.level }],
              },
            ],
          },
        ];
      });
    }
  }
}

/** Whether the report speaks of units of a level anywhere: by their names, in lists of levels, as several. */
const namesOthers = ({ source }: Report, level: string): boolean => {
  const any = `(?:${levelWords.join('|')})`;
  const list = `${level}\\s*[,/]\\s*${any}|${any}\\s*[,/]\\s*${level}`;
  return new RegExp(`${level}\\s+\\p{Lu}|(?:các|những|mỗi|từng|cấp)\\s+${level}|${list}`, 'u').test(source.text);
};

/** «Đảng bộ xã Lũng Cát»: level and name of a unit whose Party committee the text speaks of. */
const committee = new RegExp(`đảng bộ (?:các )?(?<level>${anyCommune}) (?<name>\\p{L}+ \\p{L}+)`, 'giu');

/** «sáp nhập xã Lũng Cát, xã Huổi Cát»: everything named behind it, up to the end of the sentence. */
const merged = /(?:sáp nhập|sát nhập|hợp nhất|trên cơ sở)(?<rest>[^.;]{0,200})/giu;
const namedUnit = new RegExp(`(?<!\\p{L})(?<level>${anyCommune}) (?<name>\\p{L}+ \\p{L}+)`, 'giu');

interface NamedUnit {
  readonly level: string;
  readonly name: string;
}

const committeesIn = memoise((text: string): readonly NamedUnit[] => {
  if (!/đảng bộ|nhập|hợp nhất|trên cơ sở/iu.test(text)) return [];
  const matches = [
    ...matchesOf(text, committee),
    ...matchesOf(text, merged).flatMap((match) => matchesOf(groupsOf<'rest'>(match).rest, namedUnit)),
  ];
  return matches.flatMap((match) => {
    const { level, name } = groupsOf<'level' | 'name'>(match);
    return /^\p{Lu}\p{L}* \p{Lu}/u.test(name) ? [{ level: level.toLowerCase(), name: name.toLowerCase() }] : [];
  });
});

/** The names of the units, by level, whose Party committees the text comes from by its own words. */
function formerUnits(report: Report): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { flow } of report.paragraphs)
    for (const { level, name } of committeesIn(flow.text)) units.set(level, (units.get(level) ?? new Set()).add(name));
  return units;
}

/** Where the level's name stands alone behind a word that points at the unit of the report. */
const placesOf = Object.fromEntries(
  levelWords.map((level) => [level, memoise((text: string): readonly number[] => places(text, level))]),
) as Readonly<Record<(typeof levelWords)[number], (text: string) => readonly number[]>>;

function places(text: string, level: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(level); at >= 0; at = text.indexOf(level, at + 1)) {
    const before = textBefore(text, at, 50);
    const after = text.slice(at + level.length, at + level.length + 20);
    if (/^\p{L}/u.test(after) || otherwise.test(after) || !(pointing.test(before) || owning.test(before))) continue;
    if (plural.test(before.replace(pointing, '').replace(owning, '')) || isQuoted(text, at)) continue;
    found.push(at);
  }
  return found;
}

const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

const districtsIn = matcher(
  /(?<=(?<!\p{L})(?:của|địa bàn|toàn|đảng bộ|nhân dân|ubnd|hđnd)\s+)huyện(?=[.,;:)]|\s+\p{Ll})/giu,
  /huyện/iu,
);

/** «chủ lực của huyện» among the tasks of a term in which there are no districts. */
function* districts(report: Report): Generator<Remark> {
  const coming = comingTerm(report);
  const plan = comingPart(report);
  if (!plan || !coming || coming.from <= lastTermWithDistricts) return;
  for (const { flow, span, kind } of report.paragraphs) {
    if (span.start < plan.start || span.start >= plan.end || kind === 'footnote') continue;
    for (const match of districtsIn(flow.text)) {
      const end = match.index + match[0].length;
      if (otherwise.test(flow.text.slice(end, end + 20))) continue;
      yield {
        span: flow.spanOf(match.index, end),
        message: { key: 'name.level.district' },
      };
    }
  }
}
