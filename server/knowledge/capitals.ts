import data from './capitals.json';

/** A way of writing with the one that the rules ask for. */
export interface Form {
  readonly wrong: string;
  readonly right: string;
  /** Syllables that make another word of it: «xây dựng đảng | bộ». */
  readonly notBefore: ReadonlySet<string>;
}

const syllables = (text: string | undefined): ReadonlySet<string> => new Set(text ? text.split(' ') : []);

/** Forms that are wrong wherever they stand. */
export const wrongForms: ReadonlyMap<string, Form> = new Map(
  data.names.map(({ wrong, right, ...rest }) => [
    wrong,
    { wrong, right, notBefore: syllables('notBefore' in rest ? rest.notBefore : undefined) },
  ]),
);

/** Forms that some reports choose on purpose: wrong only where the same report writes the other one as a rule. */
export const customs: readonly Form[] = data.customs.map(({ form, other, ...rest }) => ({
  wrong: other,
  right: form,
  notBefore: syllables('notBefore' in rest ? rest.notBefore : undefined),
}));

/** Organs behind which the committee of a level is a name: «Ban Thường vụ | Tỉnh ủy». */
export const partyOrgans: readonly string[] = data.partyBodies.before;
/** The first syllable of those committees, in lower case. */
export const partyLevels: readonly string[] = data.partyBodies.levels;
/** Kinds of units, written with a capital only before a number or where a sentence begins. */
export const unitKinds: readonly string[] = data.units;
/** Words of two syllables with which clauses begin and names do not. Lower case. */
export const openers: ReadonlySet<string> = new Set(data.openers);
