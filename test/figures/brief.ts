import type { Relation } from '../../server/figures/relation';
import { readParagraph } from '../../server/figures/paragraph-figures';

/** One relation in a line: `sum 39 ≠ 32 sure`, `percent 26,3% = 26.3158 sure`; ratios only where asked for. */
export function brief(
  text: string,
  kinds: readonly string[] = ['sum', 'percent', 'breakdown', 'difference', 'growth', 'years', 'product', 'count'],
): string[] {
  return readParagraph(text.normalize('NFC'))
    .relations.filter((relation) => kinds.includes(relation.kind))
    .map(line);
}

/** One relation in a line: kind, stated, whether it holds, computed, outcome, certainty. */
export function line({
  kind,
  stated,
  computed,
  holds,
  outcome,
  certainty,
}: Pick<Relation, 'kind' | 'stated' | 'computed' | 'holds' | 'outcome' | 'certainty'>): string {
  const sign = holds ? '=' : '≠';
  return `${kind} ${stated} ${sign} ${Number(computed.toFixed(3))} ${outcome} ${certainty}`;
}
