import { anyCommune, shoutedCommune } from '../../grammar/levels';
import type { Paragraph, Section } from '../../report/model';
import { groupsOf, matchesOf } from '../../text/matches';
import { memoise } from '../../text/memo';

/** What the headings above a paragraph say of its statements. */
export interface SectionContext {
  /** `plan` below directions and targets, `result` below results, `open` where no heading tells. */
  readonly phase: 'plan' | 'result' | 'open';
  /** The one place that the headings name, other than the report's own: a key, in small letters. */
  readonly place: string;
  /** Whether a heading announces targets. */
  readonly targets: boolean;
}

const results =
  /kết quả|đánh giá|kiểm điểm|tổng kết|thực trạng|đặc điểm|khái quát|tình hình thực hiện|thực hiện nghị quyết/iu;
const plans = /phương hướng|định hướng|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|kế hoạch/iu;
const targets = /chỉ tiêu|mục tiêu/iu;

/** The context of every paragraph below a heading; `own` is the report's unit in small letters. */
export function contextsOf(sections: readonly Section[], own: string): Map<Paragraph, SectionContext> {
  const contexts = new Map<Paragraph, SectionContext>();
  const walk = (section: Section, above: SectionContext): void => {
    const title = section.kind === 'paragraph' ? '' : section.title;
    const context: SectionContext = {
      phase: above.phase === 'open' ? phaseOf(title) : above.phase,
      place: placeOfTitle(title, own) ?? above.place,
      targets: above.targets || targets.test(title),
    };
    for (const paragraph of [section.paragraph, ...section.body]) contexts.set(paragraph, context);
    for (const child of section.children) walk(child, context);
  };
  for (const section of sections) walk(section, { phase: 'open', place: '', targets: false });
  return contexts;
}

/** «12 xã» */
const severalUnits = new RegExp(`\\d\\s(?:${anyCommune})(?!\\p{L})`, 'iu');
/** A heading that names both, such as the title of the report, leaves it to the headings below. */
function phaseOf(title: string): SectionContext['phase'] {
  const result = results.test(title);
  return result === plans.test(title) ? 'open' : result ? 'result' : 'plan';
}

const inCapitals = new RegExp(`(?<!\\p{L})(?<place>(?:${shoutedCommune})\\s(?<name>\\p{Lu}+\\s\\p{Lu}+))`, 'gu');
const inText = /(?<!\p{L})(?<place>(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)\s(?<name>\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,2}))/gu;
/** Words in capitals that follow «XÃ» without being its name. */
const noName =
  /^(?:LẦN|NHIỆM|KHÓA|KHOÁ|TRONG|GIAI|NĂM|ĐẠI|ĐẾN|VÀ|THEO|ĐẠT|NÔNG THÔN|HỘI|ỦY|UỶ|TỪ|CÓ|SAU|TRƯỚC|ĐÃ|CHÍNH)/u;

/** The places that a heading names; «04 XÃ QUY HƯỚNG, TÀ LẠI …»: one level before several names. */
const placesIn = memoise((title: string): { readonly first: string | undefined; readonly several: boolean } => {
  const found = new Set<string>();
  for (const pattern of [inCapitals, inText]) {
    for (const match of matchesOf(title, pattern)) {
      const { name, place } = groupsOf<'name' | 'place'>(match);
      if (!noName.test(name)) found.add(place.toLowerCase());
    }
  }
  const [first] = found;
  return { first, several: found.size > 1 || severalUnits.test(title) };
});

/** The place of a heading: undefined where it names none, empty where it names several or the report's own. */
function placeOfTitle(title: string, own: string): string | undefined {
  const { first, several } = placesIn(title);
  if (first === undefined) return undefined;
  return several || own.startsWith(first) || first.startsWith(own || ' ') ? '' : first;
}
