import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One heading or numbered paragraph of an annotated report; lines are one-based. */
export interface GoldHeading {
  readonly line: number;
  readonly endLine: number;
  readonly depth: number;
  readonly marker: string;
  readonly title: string;
  readonly kind: string;
}

export interface GoldIndicator {
  readonly line: number;
  readonly number: string;
  readonly group: string;
}

export interface GoldClaim {
  readonly line: number;
  readonly quote: string;
  readonly noun: string;
  readonly declared: number;
  readonly listed: number | null;
  readonly ok: boolean;
}

interface GoldFile {
  readonly seed: string;
  readonly outline: readonly GoldHeading[];
  readonly indicators: readonly GoldIndicator[];
  readonly counted_claims: readonly GoldClaim[];
}

export interface GoldReport extends GoldFile {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The annotated reports of a folder that holds `gold/` and `corpus/`; none where the folder is missing. */
export function readGold(folder: string): GoldReport[] {
  const gold = path.join(folder, 'gold');
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = JSON.parse(readFileSync(path.join(gold, name), 'utf8')) as GoldFile;
      const lines = readFileSync(path.join(folder, 'corpus', file.seed), 'utf8').split('\n');
      return { ...file, name: name.slice(0, 3), lines };
    });
}
