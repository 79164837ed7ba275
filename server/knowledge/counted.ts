import data from './counted.json';

/** A kind of countable thing: people, bodies, documents … */
export type CountedClass = keyof typeof data.classes;

const classesOf = new Map<string, CountedClass[]>();
let longest = 1;
for (const [name, nouns] of Object.entries(data.classes) as [CountedClass, string[]][]) {
  for (const noun of nouns) {
    classesOf.set(noun, [...(classesOf.get(noun) ?? []), name]);
    longest = Math.max(longest, noun.split(' ').length);
  }
}
const wholes = new Map<string, ReadonlySet<string>>(data.wholes.map(({ whole, parts }) => [whole, new Set(parts)]));
const people = new Set(data['sum-people']);

/** The longest counted noun that the words (in small letters) begin with: «đảng viên» of «đảng viên trẻ dưới …». */
export function countedNoun(words: readonly string[]): string | undefined {
  for (let n = Math.min(longest, words.length); n > 0; n--) {
    const noun = words.slice(0, n).join(' ');
    if (classesOf.has(noun)) return noun;
  }
  return undefined;
}

export const isCounted = (noun: string): boolean => classesOf.has(noun);

export const classesOfNoun = (noun: string): readonly CountedClass[] => classesOf.get(noun) ?? [];

/** Whether things called `part` may add up to a number of `whole`: chi bộ in tổ chức đảng, học sinh in người. */
export function mayBePartOf(part: string, whole: string): boolean {
  if (part === whole) return true;
  const classes = classesOf.get(part) ?? [];
  if (classes.some((c) => wholes.get(whole)?.has(c))) return true;
  return people.has(whole) && classes.includes('person');
}
