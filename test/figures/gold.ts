import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { figureIndexOf } from '../../server/figures/figure-index';
import type { ReportRelation } from '../../server/figures/report-relation';
import { parseReport } from '../../server/report/parse';
import { SourceText } from '../../server/text/source';

/** One relation of an annotated report; lines are one-based. */
interface GoldRelation {
  readonly line: number;
  readonly quote: string;
  readonly relation: string;
  readonly ok: boolean;
}

/** The kinds that may stand for an annotated one, as the project's scoring script has them. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  sum: ['sum', 'count', 'breakdown'],
  ratio: ['ratio', 'percent', 'product'],
  percent: ['percent', 'ratio', 'growth'],
  growth: ['growth', 'difference', 'percent'],
  difference: ['difference', 'years', 'growth', 'sum', 'count'],
  'breakdown-100': ['breakdown', 'sum'],
};

export interface Line {
  readonly relation: ReportRelation;
  readonly from: number;
  readonly to: number;
}

/** Every relation of a file's text with the one-based lines that it covers. */
export function relationsIn(text: string): Line[] {
  const source = new SourceText(text);
  return figureIndexOf(parseReport(source)).relations.map((relation) => ({
    relation,
    from: source.positionAt(relation.span.start).line + 1,
    to: source.positionAt(relation.span.end).line + 1,
  }));
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

function endOf(lines: readonly string[], line: number, quote: string): number {
  const want = squeeze(quote);
  let have = '';
  for (let i = line - 1; i < Math.min(lines.length, line + 40); i++) {
    have += squeeze(lines[i] ?? '');
    if (have.includes(want)) return i + 1;
  }
  return line;
}

export interface Scored {
  readonly gold: GoldRelation;
  readonly seen: boolean;
  readonly agreed: boolean;
}

/** The folder of annotated reports beside the project; undefined where there is none. */
export function sharedFolder(): string | undefined {
  const folder = path.resolve('..', 'shared');
  return existsSync(path.join(folder, 'gold')) ? folder : undefined;
}

/** The annotated relations of every report of a folder, each with what the engine says of its place. */
export function scoreFolder(folder: string): Map<string, Scored[]> {
  const result = new Map<string, Scored[]>();
  for (const name of readdirSync(path.join(folder, 'gold')).sort()) {
    if (!name.endsWith('.json')) continue;
    const gold = JSON.parse(readFileSync(path.join(folder, 'gold', name), 'utf8')) as {
      seed: string;
      arithmetic: GoldRelation[];
    };
    const text = readFileSync(path.join(folder, 'corpus', gold.seed), 'utf8');
    const lines = text.split('\n');
    const found = relationsIn(text);
    const scored = gold.arithmetic.flatMap((wanted) => {
      const allowed = kinds[wanted.relation];
      if (!allowed) return [];
      const to = endOf(lines, wanted.line, wanted.quote);
      const near = found.filter(
        (f) => allowed.includes(f.relation.kind) && f.from <= to + 1 && f.to >= wanted.line - 1,
      );
      return [{ gold: wanted, seen: near.length > 0, agreed: near.some((f) => f.relation.holds === wanted.ok) }];
    });
    result.set(name.slice(0, 3), scored);
  }
  return result;
}
