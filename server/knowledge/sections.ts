import data from './sections.json';

/**
 * A section as drafters usually begin it. In all its texts a stretch in braces is there to be replaced: «Mục tiêu
 * {cụ thể}».
 */
export interface SectionModel {
  /** In small letters, as a sentence begins. */
  readonly title: string;
  /** Words, in small letters, one of which stands in the heading of such a section. */
  readonly words?: readonly string[];
  /** Paragraphs right under the heading. */
  readonly lines?: readonly string[];
  readonly children?: readonly SectionModel[];
  /** Indicators, which the heading counts. */
  readonly items?: readonly string[];
  /** The ids of groups of indicators below, which the heading counts together. */
  readonly groups?: readonly SectionId[];
}

export type SectionId = keyof typeof data.sections;

/** The Party's papers and the State's differ in form. */
export type Authority = 'party' | 'state';

export const sectionModels = data.sections as Readonly<Record<SectionId, SectionModel>>;
export const sectionIds = Object.keys(data.sections) as readonly SectionId[];

/** Who gets the document: the lines under «Nơi nhận:», without their signs. */
export const recipientModels: Readonly<Record<Authority, readonly string[]>> = data.recipients;
export const signatureModels: Readonly<Record<Authority, readonly string[]>> = data.signatures;

/** How many indicators a model lists, those of its groups included. */
export const indicatorsOf = ({ items = [], groups = [] }: SectionModel): number =>
  items.length + groups.reduce((sum, id) => sum + indicatorsOf(sectionModels[id]), 0);
