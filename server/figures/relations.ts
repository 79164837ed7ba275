import { readFigures } from './read';
import { memoise } from '../text/memo';
import { type Figure, isPercent } from './figure';
import { type List, readLists } from './lists';
import type { Relation } from './relation';
import { breakdownsOf } from './relations/breakdown';
import { closingTotals } from './relations/closing';
import { denominatorsOf } from './relations/denominators';
import { differencesOf } from './relations/difference';
import { ratiosOf } from './relations/fraction';
import { growthsOf } from './relations/growth';
import { namesOf } from './relations/names';
import { neighbourSums } from './relations/neighbours';
import { percentsOf, settingOf } from './relations/percent';
import { productsOf } from './relations/product';
import { sumsOf, type Whole } from './relations/sum';
import { truncatedFractions } from './relations/truncated';
import { yearsOf } from './relations/years';
import { readSegments } from './segments';
import { tokenise } from './tokens';

/** What one paragraph's text (NFC) says in figures, and how they bind each other; all offsets are the text's. */
export interface ParagraphFigures {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
}

const nothing: ParagraphFigures = { figures: [], relations: [] };

/** A paragraph's figures and the relations between them; they depend on the text alone and are remembered by it. */
export const readParagraph = memoise(readAnew);

function readAnew(text: string): ParagraphFigures {
  const figures = readFigures(text);
  const quantities = figures.filter((figure) => figure.use === 'quantity');
  if (!quantities.length) return figures.length ? { figures, relations: [] } : nothing;
  const years = yearsOf(text, figures);
  const ratios = ratiosOf(figures);
  if (quantities.length < 2) return { figures, relations: [...years, ...ratios] };
  const lists = readLists(text, tokenise(text, figures));
  const { relations: sums, wholes } = sumsOf(text, lists, figures);
  const relations = [
    ...sums,
    ...closingTotals(text, quantities),
    ...namesOf(lists),
    ...neighbourSums(text, quantities, sums),
    ...denominatorsOf(text, quantities),
    ...(quantities.some(isPercent) ? shares(text, quantities, wholes, lists) : []),
    ...differencesOf(text, quantities),
    ...growthsOf(text, quantities),
    ...productsOf(text, quantities),
    ...years,
    ...ratios,
  ];
  return { figures, relations };
}

function shares(
  text: string,
  figures: readonly Figure[],
  wholes: readonly Whole[],
  lists: readonly List[],
): Relation[] {
  const setting = settingOf(text, figures, wholes, lists, readSegments(text));
  const relations = [...percentsOf(setting), ...breakdownsOf(setting)];
  return [...relations, ...truncatedFractions(text, figures, relations)];
}
