import { formatNumber } from '../text/format-number';
import type { ReportRelation, ReportTerm } from './report-relation';

/** What may be written of the terms in a proof; longer lists are cut in the middle. */
const mostTerms = 14;

/**
 * The arithmetic of a relation in one line, as written in the report where it can be: `39 ≠ 28 + 4 = 32`,
 * `19/2.711 = 0,70 %`, `2025 - 1986 = 39`.
 */
export function proofOf(relation: ReportRelation): string {
  const of = (role: ReportTerm['role']) => relation.terms.filter((t) => t.role === role);
  const sign = relation.holds ? '=' : '≠';
  const computed = withUnit(relation.computed, unitOf(relation));
  const { stated, holds, kind, outcome } = relation;
  // What holds needs the result once; what does not, both.
  const result = (arithmetic: string) => {
    const shown = holds ? stated : `${computed} ${sign} ${stated}`;
    return arithmetic ? `${arithmetic} = ${shown}` : shown;
  };
  const parts = of('part');
  const [from] = [...of('from'), ...of('base')];
  const [to] = [...of('to'), ...of('total')];
  switch (kind) {
    case 'sum': {
      const written = joined(
        parts,
        ' + ',
        parts.some((t) => t.unit.length > 0 && t.unit !== parts[0]!.unit),
      );
      // Parts that claim no completeness only have to stay within their total.
      if (outcome === 'within') return `${parts.length > 1 ? `${written} = ${computed}` : computed} ≤ ${stated}`;
      return `${stated} ${sign} ${written} = ${computed}`;
    }
    case 'count': {
      const ends = [...new Set([parts[0]?.text, parts.at(-1)?.text])].filter(Boolean).join(' … ');
      return `${ends ? `${ends}: ` : ''}${formatNumber(relation.computed)} ${sign} ${stated}`;
    }
    case 'breakdown':
      return `${joined(of('share'), ' + ', false)} = ${computed}${holds ? '' : ' ≠ 100%'}`;
    case 'percent':
      return result(parts[0] && from ? `${short(parts[0])}/${short(from)}` : '');
    case 'ratio':
      // A fraction by itself has no stated result to be held against.
      return holds && stated.includes('/')
        ? `${stated} = ${formatNumber(relation.computed)}%`
        : result(joined(relation.terms, '; ', true));
    case 'difference': {
      const [by] = of('by');
      // The third figure is not in the text: it follows from the two that are.
      if (outcome === 'implied') return to && by ? `${short(to)} - ${short(by)} = ${computed}` : computed;
      return result(from && to ? `${short(to)} - ${short(from)}` : '');
    }
    case 'growth': {
      const rate = from && to ? `(${short(to)} - ${short(from)})/${short(from)}` : '';
      return rate && holds && stated === to?.text ? `${rate} = ${formatNumber(relation.computed)}%` : result(rate);
    }
    case 'years':
      return result(from && to ? `${to.text} - ${from.text}` : '');
    case 'product':
      return result(joined(of('factor'), ' × ', true));
  }
}

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
