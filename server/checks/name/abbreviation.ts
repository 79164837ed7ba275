import { abbreviates } from '../../grammar/abbreviations';
import { expansionOf, isFree as isKnown } from '../../knowledge/abbreviations';
import { abbreviationsOf, type PlacedAbbreviation } from '../../report/abbreviations';
import type { Report } from '../../report/model';
import { capitalised } from '../../text/strings';
import { defineCheck, type Fix, type Remark, type TextEdit } from '../check';
import { textAndTables } from '../regions';

/** First uses so near one another, in characters, are one remark. */
const together = 40;

/** An abbreviation that is not introduced, is introduced too late or twice, or stands for two things. */
export const nameAbbreviation = defineCheck({
  id: 'name/abbreviation',
  severity: 'info',
  title: 'name.abbreviation.title',
  regions: textAndTables,
  *run(report, { abbreviations: own }) {
    const isFree = (letters: string): boolean => isKnown(letters) || own.has(letters);
    const uses = usesOf(report);
    const unknown: PlacedAbbreviation[] = [];
    for (const [letters, places] of uses) {
      const introduced = places.filter(({ meaning }) => meaning !== undefined);
      const first = places[0]!;
      if (introduced.length === 0) {
        if (!isFree(letters) && !isCompound(letters, (part) => isFree(part) || uses.has(part))) unknown.push(first);
        continue;
      }
      // «Trung tâm điều hành thông minh (IOC)»: where the words of another language begin nobody can tell.
      const told = abbreviates(letters, introduced[0]!.meaning!);
      if (first.meaning === undefined && told && !isFree(letters)) yield late(first, introduced[0]!);
      yield* again(introduced);
    }
    yield* unintroduced(unknown.sort((a, b) => a.span.start - b.span.start));
  },
});

/** The lines below a document speak of bodies in letters that nobody introduces. */
function usesOf(report: Report): ReadonlyMap<string, readonly PlacedAbbreviation[]> {
  const uses = new Map<string, readonly PlacedAbbreviation[]>();
  for (const [letters, places] of abbreviationsOf(report)) {
    const read = places.filter(({ filed }) => !filed);
    if (read.length) uses.set(letters, read);
  }
  return uses;
}

/** «TH&THCS», «HĐND-UBND»: two abbreviations of which each is known or remarked on by itself. */
const isCompound = (letters: string, isDealtWith: (part: string) => boolean): boolean =>
  /[&-]/u.test(letters) && letters.split(/[&-]/u).every((part) => part.length > 1 && isDealtWith(part));

function late(first: PlacedAbbreviation, introduced: PlacedAbbreviation): Remark {
  return {
    span: first.span,
    message: { key: 'name.abbreviation.late', args: { letters: first.letters, meaning: introduced.meaning! } },
    related: [{ span: introduced.span, message: { key: 'name.abbreviation.introduced' } }],
    fixes: introduceAt(first, introduced),
  };
}

/** Introduces an abbreviation at its first use instead of where it is introduced too late. */
function introduceAt(first: PlacedAbbreviation, introduced: PlacedAbbreviation): Fix[] {
  const shortened = abbreviate(introduced);
  if (!shortened) return [];
  const text = `${opensSentence(first) ? capitalised(introduced.meaning!) : introduced.meaning!} (${first.letters})`;
  return [
    {
      title: { key: 'name.abbreviation.fixLate', args: { text, letters: first.letters } },
      safe: false,
      edits: [{ span: first.span, newText: text }, shortened],
    },
  ];
}

/** Leaves nothing but the letters of «hợp tác xã (HTX)»; undefined where the words before the bracket are others. */
function abbreviate({ flow, start, end, letters, meaning }: PlacedAbbreviation): TextEdit | undefined {
  const before = flow.text.slice(0, start);
  const from = start - (meaning!.length + 2);
  const written = before.slice(Math.max(0, from));
  if (from < 0 || written.toLowerCase() !== `${meaning!} (` || flow.text[end] !== ')') return undefined;
  return { span: flow.spanOf(from, end + 1), newText: letters };
}

const opensSentence = ({ flow, start }: PlacedAbbreviation): boolean =>
  /(?:^|[.!?]\s+)$/u.test(flow.text.slice(0, start));
function* again(introduced: readonly PlacedAbbreviation[]): Generator<Remark> {
  const first = introduced[0]!;
  for (const place of introduced.slice(1)) {
    const same = squeeze(place.meaning!) === squeeze(first.meaning!);
    yield {
      span: place.span,
      severity: same ? 'hint' : 'info',
      message: same
        ? { key: 'name.abbreviation.again', args: { letters: place.letters } }
        : {
            key: 'name.abbreviation.two',
            args: { letters: place.letters, meaning: place.meaning!, other: first.meaning! },
          },
      related: [{ span: first.span, message: { key: 'name.abbreviation.introduced' } }],
      fixes: same ? onlyLetters(place) : [],
    };
  }
}

function onlyLetters(place: PlacedAbbreviation): Fix[] {
  const edit = abbreviate(place);
  const { letters } = place;
  return edit ? [{ title: { key: 'name.abbreviation.fixAgain', args: { letters } }, safe: false, edits: [edit] }] : [];
}

/** For comparing: without signs and «và». */
const squeeze = (text: string): string =>
  text
    .replace(/[^\p{L}\d\s]/gu, ' ')
    .replace(/\s+(?:và\s+)?/gu, ' ')
    .trim();

/** First uses without any introduction; those near one another in one remark. */
function* unintroduced(places: readonly PlacedAbbreviation[]): Generator<Remark> {
  for (let i = 0; i < places.length;) {
    const group = [places[i]!];
    while (++i < places.length) {
      const last = group[group.length - 1]!;
      if (places[i]!.flow !== last.flow || places[i]!.start - last.end > together) break;
      group.push(places[i]!);
    }
    const [first] = group;
    const last = group[group.length - 1]!;
    const expansion = expansionOf(first!.letters);
    yield {
      span: first!.flow.spanOf(first!.start, last.end),
      message:
        group.length > 1
          ? {
              key: 'name.abbreviation.several',
              args: {
                list: group
                  .map(({ letters }) => `${letters}${expansionOf(letters) ? ` (${expansionOf(letters)})` : ''}`)
                  .join('; '),
              },
            }
          : expansion === undefined
            ? { key: 'name.abbreviation.none', args: { letters: first!.letters } }
            : { key: 'name.abbreviation.known', args: { letters: first!.letters, expansion } },
      fixes: spelledOut(group),
    };
  }
}

/** Introduces those of the group whose meaning is on record, each by itself. */
const spelledOut = (group: readonly PlacedAbbreviation[]): Fix[] =>
  group.flatMap((place): Fix[] => {
    const expansion = expansionOf(place.letters);
    if (expansion === undefined) return [];
    const text = `${opensSentence(place) ? capitalised(expansion) : expansion} (${place.letters})`;
    const edits = [{ span: place.span, newText: text }];
    return [{ title: { key: 'name.abbreviation.fix', args: { text } }, safe: false, edits }];
  });
