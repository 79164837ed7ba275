import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The headings that every rule's page has, in this order. */
export const pageHeadings = ['Tìm gì', 'Vì sao', 'Sai', 'Đúng', 'Chắc đến đâu', 'Cách bỏ qua'] as const;

/** A rule's page, parted at its headings. */
export interface RulePage {
  /** The id by the page's place, `group/name`. */
  readonly id: string;
  readonly text: string;
  /** The first line. */
  readonly title: string;
  readonly headings: readonly string[];
  /** The fenced `bao-cao` blocks under a heading. */
  readonly examples: (heading: (typeof pageHeadings)[number]) => readonly string[];
}

const fenced = /^```bao-cao\n(?<block>[\s\S]*?)^```$/gmu;

function readPage(id: string, text: string): RulePage {
  const parts = text.split(/^## /mu);
  const sections = new Map(parts.slice(1).map((part) => [part.split('\n')[0]!.trim(), part]));
  return {
    id,
    text,
    title: text.split('\n')[0]!,
    headings: [...sections.keys()],
    examples: (heading) => [...(sections.get(heading) ?? '').matchAll(fenced)].map((m) => m.groups!.block!),
  };
}

/** Every page of `docs/rules`, in the order of their ids. */
export function readPages(): RulePage[] {
  const folder = path.join(__dirname, '../../docs/rules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name.includes(path.sep))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.md'.length).split(path.sep).join('/');
      return readPage(id, readFileSync(path.join(folder, name), 'utf8').replace(/\r\n/g, '\n'));
    });
}
