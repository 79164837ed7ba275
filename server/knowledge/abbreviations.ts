import data from './abbreviations.json';

const free = new Set(data.free);
const expansions = new Map<string, string>(Object.entries(data.expansions));

/** Whether everybody knows it without being told. */
export const isFree = (abbreviation: string): boolean => free.has(abbreviation);

/** What it usually stands for: «hợp tác xã» for HTX. */
export const expansionOf = (abbreviation: string): string | undefined => expansions.get(abbreviation);
