import type { Marker } from '../grammar/marker';
import { once } from '../text/once';
import { contains } from '../text/span';
import type { Enumeration, Paragraph, Region, Report } from './model';

/** A row of a table whose cells stand behind tabs or bars. */
export interface TableRow {
  readonly paragraph: Paragraph;
  /** Its cells as written, without the blanks around them. */
  readonly cells: readonly string[];
  /** The number that it bears in its first cell. */
  readonly number: number | undefined;
}

const limits = {
  /** Fewer numbered rows are hardly a count of rows. */
  rows: 5,
  /** So large a share of the numbers goes up by one, where they count rows. */
  counting: 0.75,
} as const;

/** The rows of each table of a report that has columns. */
export const tablesOf = once((report: Pick<Report, 'paragraphs' | 'regions'>): readonly (readonly TableRow[])[] =>
  report.regions
    .filter(({ kind }) => kind === 'table')
    .map((table) => rowsOf(report.paragraphs, table))
    .filter((rows) => rows.length > 0),
);

function rowsOf(paragraphs: readonly Paragraph[], table: Region): TableRow[] {
  return paragraphs
    .filter(({ span, kind }) => kind !== 'footnote' && contains(table.span, span))
    .flatMap((paragraph) => {
      const cells = paragraph.flow.text
        .replace(/^\|/u, '')
        .split(/\t|\|/u)
        .map((cell) => cell.trim());
      if (cells.length < 2) return [];
      return [{ paragraph, cells, number: /^\d{1,3}$/u.test(cells[0]!) ? Number(cells[0]) : undefined }];
    });
}

/** The numbers of the rows of each table, as lists; a table that begins again at 1 has several. */
export function rowLists(report: Pick<Report, 'paragraphs' | 'regions'>): Enumeration[] {
  return tablesOf(report).flatMap((rows) => {
    const lists: Marker[][] = [];
    for (const row of rows) {
      if (row.number === undefined) continue;
      const marker = markerOf(row, row.number);
      const list = lists[lists.length - 1];
      if (!list || row.number === 1) lists.push([marker]);
      else list.push(marker);
    }
    return lists.filter(countsRows).map((markers) => ({
      markers,
      sections: [],
      parent: undefined,
      paragraph: undefined,
      first: 1,
      open: false,
    }));
  });
}

function countsRows(markers: readonly Marker[]): boolean {
  const steps = markers.filter((marker, i) => i > 0 && marker.numbers[0] === markers[i - 1]!.numbers[0]! + 1).length;
  return markers.length >= limits.rows && steps >= limits.counting * (markers.length - 1);
}

function markerOf({ paragraph: { flow } }: TableRow, number: number): Marker {
  const start = flow.text.search(/\d/u);
  const text = /^\d+/u.exec(flow.text.slice(start))![0];
  return {
    style: 'arabic',
    text,
    numbers: [number],
    form: '#',
    spaced: true,
    span: flow.spanOf(start, start + text.length),
  };
}
