import { type Check, defineCheck, type Fix, type Remark } from '../../server/checks/check';
import type { Message, MessageKey } from '../../server/messages/message';

/** A message that only has to be told from others; the key is any that there is. */
export const note: Message = { key: 'server.outline.untitled' };

/** A check that remarks on every place where some words stand in the text. */
export const wordCheck = (
  id: string,
  words: string,
  remark: Partial<Remark> & { fix?: string; safe?: boolean } = {},
): Check =>
  defineCheck({
    id,
    severity: 'warning',
    title: 'server.outline.untitled' satisfies MessageKey,
    *run({ source }) {
      const { fix, safe = true, ...rest } = remark;
      for (let at = source.text.indexOf(words); at >= 0; at = source.text.indexOf(words, at + 1)) {
        const span = { start: at, end: at + words.length };
        const fixes: Fix[] = fix === undefined ? [] : [{ title: note, safe, edits: [{ span, newText: fix }] }];
        yield { span, message: note, fixes, ...rest };
      }
    },
  });
