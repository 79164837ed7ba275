/** Why something failed, as far as the error says it. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
