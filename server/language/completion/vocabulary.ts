import { expansionOf } from '../../knowledge/abbreviations';
import { abbreviationsOf } from '../../report/abbreviations';
import { readParagraph } from '../../figures/paragraph-figures';
import type { Indicator, Paragraph, Report } from '../../report/model';
import { indicatorsOf } from '../../report/outline-walk';
import { once } from '../../text/once';
import { namesOf } from './phrases';

/** An indicator as another report may take it over. */
export interface KnownIndicator {
  readonly name: string;
  /** Its text up to the first figure, and the unit behind that: «Thu nhập bình quân đạt », « triệu đồng/người/năm». */
  readonly lead: string;
  readonly tail: string;
  /** The whole of it, on one line. */
  readonly text: string;
}

/** What a report calls things by: small enough to be kept of every report of a folder. */
export interface Vocabulary {
  /** Names of people, places and organisations, with how often they are written. */
  readonly names: ReadonlyMap<string, number>;
  readonly abbreviations: ReadonlyMap<string, { readonly count: number; readonly meaning: string | undefined }>;
  readonly indicators: readonly KnownIndicator[];
}

export const vocabularyOf = once((report: Report): Vocabulary => ({
  names: namesOf(report),
  abbreviations: new Map(
    [...abbreviationsOf(report)].map(([letters, places]) => {
      const told = places.find(({ meaning }) => meaning !== undefined)?.meaning;
      return [letters, { count: places.length, meaning: told ?? expansionOf(letters) }];
    }),
  ),
  indicators: indicatorsOf(report).map(({ indicator, paragraph }) => knownIndicator(indicator, paragraph)),
}));

/** The longest text of an indicator that is worth taking over. */
const longest = 240;
/** One number, or two ends of an interval. */
const written = /^\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?/u;
/** Goes with the unit: «95% trở lên». */
const limit = /\s?trở (?:lên|xuống)/uy;

function knownIndicator({ name, values }: Indicator, { flow, textStart, span }: Paragraph): KnownIndicator {
  const text = flow.text.slice(textStart).trim();
  const [value] = values;
  const whole = { name, text: text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text };
  const at = value && value.span.start < span.end ? flow.flowOffset(value.span.start) : -1;
  const figure = readParagraph(flow.text).figures.find(({ number }) => number.start === at);
  const lead = flow.text.slice(textStart, Math.max(textStart, at)).trimStart();
  // A text that begins with its figure says afterwards what it is of.
  if (!figure || lead.length > longest || !lead.startsWith(name)) return { ...whole, lead: name, tail: '' };
  limit.lastIndex = figure.end;
  const end = limit.test(flow.text) ? limit.lastIndex : figure.end;
  // «triệu» is part of the number as it is read, and of the unit as it is written.
  const digits = written.exec(flow.text.slice(at))?.[0].length ?? 0;
  return { ...whole, lead, tail: flow.text.slice(at + digits, end) };
}
