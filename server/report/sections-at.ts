import type { Report, Section } from './model';

/** The sections that an offset of the NFC view lies in, the outermost first. */
export function sectionsAt(report: Report, offset: number): Section[] {
  const path: Section[] = [];
  let level: readonly Section[] | undefined = report.sections;
  while (level) {
    const section: Section | undefined = level.find(({ span }) => span.start <= offset && offset < span.end);
    if (section) path.push(section);
    level = section?.children;
  }
  return path;
}
