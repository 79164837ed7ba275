import type { Check } from './check';

/** Every rule, in the order of the catalogue. Adding one: its file, a line here, its page, its messages. */
export const checks: readonly Check[] = [];
