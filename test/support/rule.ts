import { assertFindings, dedent } from './carets';

/** What a rule finds and what it leaves alone; each text by what it shows. */
export interface RuleCases {
  /** Texts with carets under every finding (see `carets.ts`). */
  readonly invalid: Readonly<Record<string, string>>;
  readonly valid: Readonly<Record<string, string>>;
  /** Rules that are run as well, and find only what has carets of theirs. */
  readonly beside?: readonly string[];
}

/**
 * The table of a rule's test: `describeRule('text/spacing', { invalid: { 'a space before a comma': … }, valid: … })`.
 * Texts may be indented like the code around them. What a table cannot say follows in a `describe` of its own.
 */
export function describeRule(rule: string, { invalid, valid, beside = [] }: RuleCases): void {
  const options = { rules: [rule, ...beside], severity: true };
  describe(rule, () => {
    for (const [what, text] of Object.entries(invalid)) {
      it(`finds ${what}`, () => {
        if (!/^\s*\^/mu.test(text)) throw new Error('a text that is found fault with has carets');
        assertFindings(dedent(text), options);
      });
    }
    for (const [what, text] of Object.entries(valid))
      it(`leaves alone ${what}`, () => assertFindings(dedent(text), options));
  });
}
