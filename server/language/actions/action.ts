import type { Range } from '../../text/source';
import type { DocumentEdit } from '../diagnostics/diagnostic';
import type { RewriteKind } from '../rewrite/rewrite';
import type { Dictionary } from './add-word';
import type { Errand } from './errand';
import type { IgnoreStore } from './ignore';

/** A rewrite that is worked out when it is chosen: what is done, and for which place. */
export interface AskedRewrite {
  readonly kind: RewriteKind;
  readonly range: Range;
}

/** What an editor offers at a place: a fix, a rewrite or an errand. */
export interface CodeAction {
  readonly kind: string;
  readonly title: string;
  readonly edits: readonly DocumentEdit[];
  /** What is done instead of an edit of the report. */
  readonly errand?: Errand;
  /** What is worked out only when somebody chooses the action; `edits` are empty till then. */
  readonly rewrite?: AskedRewrite;
  /** The only safe fix of its diagnostic: what the editor's "fix" key takes. */
  readonly preferred: boolean;
  /** What it repairs: indexes into the diagnostics that were asked about. */
  readonly repairs: readonly number[];
}

/** What an editor wants of the code actions: kinds (all, where it names none) and whether nobody asked by hand. */
export interface ActionRequest {
  readonly only?: readonly string[] | undefined;
  readonly automatic?: boolean | undefined;
  /** Where the editor can add words to. */
  readonly dictionaries?: readonly Dictionary[] | undefined;
  /** Where the editor can keep what is ignored. */
  readonly ignoreStore?: IgnoreStore | undefined;
  /** Whether the editor can show a rule's page. */
  readonly showsRules?: boolean | undefined;
  /** Whether it asks for an action's edits only when somebody chooses it. */
  readonly resolves?: boolean | undefined;
}

/** Whether an editor that asks for `only` wants `kind`; `source` stands for `source.fixAll.baoCao` too. */
export const isWanted = (kind: string, { only }: ActionRequest): boolean =>
  !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
