import type { Paragraph } from '../../../report/model';

/** A run of bullets of one form; `loose` where text that bears no bullet stands between them. */
export interface Bullets {
  readonly items: readonly Paragraph[];
  readonly loose: boolean;
}

/**
 * The bullets from paragraph `from` on, up to the next numbered paragraph or heading. Bullets of another form are items
 * of items and do not count.
 */
export function bulletsFrom(paragraphs: readonly Paragraph[], from: number): Bullets {
  const items: Paragraph[] = [];
  const form = paragraphs[from]?.marker?.form;
  let between = false;
  let loose = false;
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.kind !== 'item' && paragraph.kind !== 'body') break;
    if (paragraph.kind === 'body') between = true;
    else if (paragraph.marker!.form === form) {
      loose ||= between;
      items.push(paragraph);
    }
  }
  return { items, loose };
}
