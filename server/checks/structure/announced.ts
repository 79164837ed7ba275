import { topics } from '../../knowledge/topics';
import type { Section } from '../../report/model';
import { matchesOf } from '../../text/matches';
import { defineCheck, type Remark } from '../check';
import { ownText } from '../regions';

/** A heading that names the topics of its sections, one of which is not there. */
export const structureAnnounced = defineCheck({
  id: 'structure/announced',
  severity: 'warning',
  title: 'structure.announced.title',
  regions: ownText,
  *run(report) {
    yield* promised(report.sections);
  },
});

interface Promised {
  readonly topic: number;
  readonly start: number;
  readonly end: number;
}

function* promised(sections: readonly Section[]): Generator<Remark> {
  for (const section of sections) {
    yield* promised(section.children);
    const titled = section.children.filter((c) => c.kind !== 'paragraph' && c.marker);
    if (titled.length < 2 || section.kind === 'paragraph') continue;
    const promises = promisesOf(section);
    if (promises.length < 3) continue;
    const kept = promises.filter((p) => isKept(p.topic, section));
    const broken = promises.filter((p) => !kept.includes(p));
    // One topic out of several that all have their section: more, and the heading is no list of its sections.
    if (broken.length !== 1 || kept.length < 2) continue;
    const { flow } = section.paragraph;
    yield {
      // The title of a part sums up more freely than that of a section.
      ...(section.kind === 'part' ? { severity: 'info' as const } : {}),
      span: flow.spanOf(broken[0]!.start, broken[0]!.end),
      message: {
        key: 'structure.announced.missing',
        args: {
          topic: flow.text.slice(broken[0]!.start, broken[0]!.end).toLowerCase(),
          marker: section.marker?.text ?? '',
        },
      },
      related: titled.slice(0, 6).map((c) => ({
        span: c.headingSpan,
        message: { key: 'structure.announced.present', args: { title: c.title.slice(0, 80) } },
      })),
    };
  }
}

/** The topics that a heading lists, each item of the list between commas and «và». */
function promisesOf(section: Section): Promised[] {
  const { text } = section.paragraph.flow;
  const found: Promised[] = [];
  for (const match of matchesOf(text, /[^,;]+/gu)) {
    if (match.index + match[0].length <= section.paragraph.textStart) continue;
    let at = Math.max(match.index, section.paragraph.textStart);
    for (const piece of text.slice(at, match.index + match[0].length).split(/(?<and>\svà\s)/iu)) {
      const words = piece.toLowerCase();
      const topic = topics.findIndex((names) =>
        names.some((name) => startsWith(words.trim().replace(/^(?:các|những|một số)\s+/u, ''), name)),
      );
      if (topic >= 0) {
        const lead = piece.length - piece.trimStart().length;
        const name = topics[topic]!.find((n) => words.includes(n))!;
        const end = at + words.indexOf(name) + name.length;
        found.push({ topic, start: at + lead, end });
      }
      at += piece.length;
    }
  }
  return found;
}

const startsWith = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));

/** Whether a heading anywhere below, or the beginning of a paragraph right below, speaks of the topic. */
function isKept(topic: number, section: Section): boolean {
  const names = topics[topic]!;
  const speaks = (text: string) => names.some((name) => text.toLowerCase().includes(name));
  const below = (s: Section): boolean => (s.kind !== 'paragraph' && speaks(s.title)) || s.children.some(below);
  return (
    section.children.some(below) ||
    section.body.some((p) => names.some((n) => p.flow.text.slice(0, 120).toLowerCase().includes(n)))
  );
}
