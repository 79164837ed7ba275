import { formatNumber } from '../text/format-number';
import type { ReportRelation, ReportTerm } from './figureIndex';

/** What may be written of the terms in a proof; longer lists are cut in the middle. */
const mostTerms = 14;

/**
 * The arithmetic of a relation in one line, as written in the report where it can be: `39 ≠ 28 + 4 = 32`,
 * `19/2.711 = 0,70 %`, `2025 - 1986 = 39`.
 */
export function proofOf(relation: ReportRelation): string {
  const { terms } = relation;
  const of = (role: ReportTerm['role']) => terms.filter((t) => t.role === role);
  const sign = relation.holds ? '=' : '≠';
  const computed = withUnit(relation.computed, unitOf(relation));
  const stated = relation.stated;
  switch (relation.kind) {
    case 'sum': {
      const parts = of('part');
      const mixed =
        new Set(parts.map((t) => t.unit)).size > 1 && parts.some((t) => t.unit.length > 0 && t.unit.length < 4);
      return `${stated} ${sign} ${joined(parts, ' + ', mixed)} = ${computed}`;
    }
    case 'breakdown':
      return `${joined(of('share'), ' + ', false)} = ${computed}${relation.holds ? '' : ' ≠ 100%'}`;
    case 'percent': {
      const [part] = of('part');
      const [base] = of('base');
      return part && base
        ? `${short(part)}/${short(base)} = ${computed} ${sign} ${stated}`
        : `${computed} ${sign} ${stated}`;
    }
    case 'difference': {
      const [from] = of('from');
      const [to] = of('to');
      return from && to
        ? `${short(to)} - ${short(from)} = ${computed} ${sign} ${stated}`
        : `${computed} ${sign} ${stated}`;
    }
    case 'years': {
      const [from] = of('from');
      const [to] = of('to');
      return from && to
        ? `${to.text} - ${from.text} = ${formatNumber(relation.computed)} ${sign} ${stated}`
        : `${computed} ${sign} ${stated}`;
    }
    case 'product':
      return `${joined(of('factor'), ' × ', true)} = ${computed} ${sign} ${stated}`;
    default:
      return `${joined(
        terms.filter((t) => t.text !== stated),
        '; ',
        true,
      )} → ${computed} ${sign} ${stated}`;
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
