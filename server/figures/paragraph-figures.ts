import { memoise } from '../text/memo';
import { type Figure, isPercent } from './figure';
import { ParagraphContext } from './paragraph-context';
import { readFigures } from './read';
import { isCalculable, type Relation } from './relation';
import { relationReaders, type RelationReader } from './relation-readers';

/** What one paragraph's text (NFC) says in figures, and how they bind each other; all offsets are the text's. */
export interface ParagraphFigures {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
}

const nothing: ParagraphFigures = { figures: [], relations: [] };

/** A paragraph's figures and the relations between them; they depend on the text alone and are remembered by it. */
export const readParagraph = memoise((text: string): ParagraphFigures => {
  const figures = readFigures(text);
  const quantities = figures.filter((figure) => figure.use === 'quantity');
  if (!quantities.length) return figures.length ? { figures, relations: [] } : nothing;
  const relations: Relation[] = [];
  const paragraph = new ParagraphContext(text, figures, quantities, relations);
  const has = {
    quantity: true,
    two: quantities.length > 1,
    percentage: quantities.length > 1 && quantities.some(isPercent),
  } satisfies Record<RelationReader['needs'], boolean>;
  for (const { needs, read } of relationReaders) {
    if (!has[needs]) continue;
    for (const relation of read(paragraph)) if (isCalculable(relation)) relations.push(relation);
  }
  return { figures, relations };
});
