import { type Authority, type SectionId, type SectionModel, sectionModels } from './sections';
import data from './skeletons.json';

/** A kind of document for which there is a skeleton. */
export type SkeletonKind = keyof typeof data.skeletons;
/** A kind of unit that writes such documents; there have been no thị trấn since 01/7/2025. */
export type SkeletonUnit = keyof typeof data.units;

type OwnSectionId = keyof typeof data.sections;

/** A section by the name of its model, or as it stands only here, perhaps with others below. */
export type SkeletonSection =
  SectionId | OwnSectionId | (SectionModel & { readonly sections?: readonly (SectionId | OwnSectionId)[] });

export interface SkeletonPart {
  /** Absent where the document has no parts. */
  readonly title?: string;
  readonly sections: readonly SkeletonSection[];
  /** The section whose text stands right below the title. */
  readonly as?: SectionId;
}

/** All texts may hold what depends on unit and years: [unit], [period] … */
export interface SkeletonModel {
  readonly authority: Authority;
  /** Five years, or one. */
  readonly period: 'term' | 'year';
  /** What its number is followed by. */
  readonly code: string;
  /** Whether the congress issues it, not the committee. */
  readonly congress?: boolean;
  readonly title: readonly string[];
  readonly opening: readonly string[];
  readonly parts: readonly SkeletonPart[];
  /** The last sentence, without its end: «./.» in the State's papers. */
  readonly closing?: string;
  /** Absent where it depends on the unit alone. */
  readonly signature?: readonly string[];
}

export interface UnitModel {
  /** What stands before its name; empty where the name says it. */
  readonly level: string;
  readonly committee: string;
  /** The committee in the codes of its papers. */
  readonly code: string;
  /** Whether it has a people's committee. */
  readonly government: boolean;
}

export const skeletonModels = data.skeletons as Readonly<Record<SkeletonKind, SkeletonModel>>;
export const unitModels: Readonly<Record<SkeletonUnit, UnitModel>> = data.units;

export const skeletonSection = (id: SectionId | OwnSectionId): SectionModel =>
  id in data.sections ? (data.sections as Readonly<Record<string, SectionModel>>)[id]! : sectionModels[id as SectionId];
