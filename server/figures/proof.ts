import { formatNumber } from '../text/format-number';
import type { RelationKind } from './relation';
import type { ReportRelation, ReportTerm } from './report-relation';

/** What may be written of the terms in a proof; longer lists are cut in the middle. */
const mostTerms = 14;

/**
 * The arithmetic of a relation in one line, as written in the report where it can be: `39 ≠ 28 + 4 = 32`,
 * `19/2.711 = 0,70 %`, `2025 - 1986 = 39`.
 */
export const proofOf = (relation: ReportRelation): string => proofs[relation.kind](new Proof(relation));

/** A relation's terms by their roles, and its computed value as it is written. */
class Proof {
  readonly computed: string;
  readonly sign: '=' | '≠';
  readonly parts: readonly ReportTerm[];
  readonly from: ReportTerm | undefined;
  readonly to: ReportTerm | undefined;

  constructor(readonly relation: ReportRelation) {
    this.computed = withUnit(relation.computed, unitOf(relation));
    this.sign = relation.holds ? '=' : '≠';
    this.parts = this.of('part');
    this.from = [...this.of('from'), ...this.of('base')][0];
    this.to = [...this.of('to'), ...this.of('total')][0];
  }

  of(role: ReportTerm['role']): readonly ReportTerm[] {
    return this.relation.terms.filter((term) => term.role === role);
  }

  /** What holds needs the result once; what does not, both. */
  result(arithmetic: string): string {
    const { stated, holds } = this.relation;
    const shown = holds ? stated : `${this.computed} ${this.sign} ${stated}`;
    return arithmetic ? `${arithmetic} = ${shown}` : shown;
  }
}

const proofs: Readonly<Record<RelationKind, (proof: Proof) => string>> = {
  sum({ relation: { stated, outcome }, parts, computed, sign }) {
    const units = parts.some((t) => t.unit.length > 0 && t.unit !== parts[0]!.unit);
    const written = joined(parts, ' + ', units);
    // Parts that claim no completeness only have to stay within their total.
    if (outcome === 'within') return `${parts.length > 1 ? `${written} = ${computed}` : computed} ≤ ${stated}`;
    return `${stated} ${sign} ${written} = ${computed}`;
  },
  count({ relation, parts, sign }) {
    const ends = [...new Set([parts[0]?.text, parts.at(-1)?.text])].filter(Boolean).join(' … ');
    return `${ends ? `${ends}: ` : ''}${formatNumber(relation.computed)} ${sign} ${relation.stated}`;
  },
  breakdown: (proof) =>
    `${joined(proof.of('share'), ' + ', false)} = ${proof.computed}${proof.relation.holds ? '' : ' ≠ 100%'}`,
  percent: (proof) => proof.result(proof.parts[0] && proof.from ? `${short(proof.parts[0])}/${short(proof.from)}` : ''),
  ratio(proof) {
    const { holds, stated, computed, terms } = proof.relation;
    // A fraction by itself has no stated result to be held against.
    return holds && stated.includes('/')
      ? `${stated} = ${formatNumber(computed)}%`
      : proof.result(joined(terms, '; ', true));
  },
  difference(proof) {
    const { relation, from, to, computed } = proof;
    const [by] = proof.of('by');
    // The third figure is not in the text: it follows from the two that are.
    if (relation.outcome === 'implied') return to && by ? `${short(to)} - ${short(by)} = ${computed}` : computed;
    return proof.result(from && to ? `${short(to)} - ${short(from)}` : '');
  },
  growth(proof) {
    const { from, to, relation } = proof;
    const [share] = proof.of('share');
    const [by] = proof.of('by');
    // «giảm 58 vụ so với kỳ trước (272 vụ), tức giảm 21,3%»: of what is given, or follows from the change.
    if (share && by)
      return proof.result(`${short(by)}/${from ? short(from) : formatNumber((by.value * 100) / relation.computed)}`);
    const rate = from && to ? `(${short(to)} - ${short(from)})/${short(from)}` : '';
    return rate && relation.holds && relation.stated === to?.text
      ? `${rate} = ${formatNumber(relation.computed)}%`
      : proof.result(rate);
  },
  years: (proof) => proof.result(proof.from && proof.to ? `${proof.to.text} - ${proof.from.text}` : ''),
  product: (proof) => proof.result(joined(proof.of('factor'), ' × ', true)),
};

/** The unit of the figure that is held against the others. */
function unitOf(relation: ReportRelation): string {
  const stated =
    relation.terms.find((t) => t.span.start === relation.statedSpan.start) ??
    relation.terms.find((t) => t.text === relation.stated);
  return stated?.unit ?? '';
}

const withUnit = (value: number, unit: string): string => {
  const number = formatNumber(value, Math.abs(value) < 10 ? 3 : 2);
  return unit === '' ? number : unit === '%' ? `${number}%` : `${number} ${unit}`;
};

const short = (term: ReportTerm): string => formatNumber(term.value, 4);

function joined(terms: readonly ReportTerm[], sign: string, units: boolean): string {
  const written = terms.map((t) => (units && t.unit ? `${short(t)} ${t.unit}` : short(t)));
  if (written.length <= mostTerms) return written.join(sign);
  const half = mostTerms / 2;
  return [...written.slice(0, half), '…', ...written.slice(-half)].join(sign);
}
