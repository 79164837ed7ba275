import { readFigures } from './read';
import type { Figure } from './figure';
import { readLists } from './lists';
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
import { sumsOf } from './relations/sum';
import { yearsOf } from './relations/years';
import { readSegments } from './segments';
import { tokenise } from './tokens';

/** What one paragraph's text (NFC) says in figures, and how they bind each other; all offsets are the text's. */
export interface ParagraphFigures {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
}

const nothing: ParagraphFigures = { figures: [], relations: [] };

/** Reads a paragraph's figures and the relations between them. Depends on the text alone, so it may be remembered by it. */
export function readParagraph(text: string): ParagraphFigures {
  const figures = readFigures(text);
  if (!figures.length) return nothing;
  if (figures.length < 2) return { figures, relations: [...ratiosOf(figures), ...yearsOf(text, figures)] };
  const tokens = tokenise(text, figures);
  const lists = readLists(text, tokens);
  const { relations: sums, wholes } = sumsOf(text, lists);
  const setting = settingOf(text, figures, wholes, lists, readSegments(text));
  const relations = [
    ...sums,
    ...closingTotals(text, figures),
    ...namesOf(lists),
    ...neighbourSums(text, figures, sums),
    ...denominatorsOf(text, figures),
    ...percentsOf(setting),
    ...breakdownsOf(setting),
    ...differencesOf(text, figures),
    ...growthsOf(text, figures),
    ...productsOf(text, figures),
    ...yearsOf(text, figures),
    ...ratiosOf(figures),
  ];
  return { figures, relations };
}
