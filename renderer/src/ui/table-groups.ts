/** How the rows of a table stand together under heads. */
export interface TableGrouping<Row> {
  /** Rows with the same key stand together; groups stand in the order of their keys, figures in them as numbers. */
  readonly keyOf: (row: Row) => string;
  /** Name of a row's group. */
  readonly nameOf: (row: Row) => string;
  /** What the head says of its rows. */
  readonly sums: (rows: readonly Row[]) => string;
}

/** A line of a grouped table: the head of a group, or the row with that index among the sorted ones. */
export type TableLine<Row> =
  | { readonly kind: 'head'; readonly key: string; readonly name: string; readonly rows: readonly Row[] }
  | { readonly kind: 'row'; readonly index: number };

const collator = new Intl.Collator('en', { numeric: true });

/** Puts sorted rows into groups; inside a group they keep their order. */
export function groupedRows<Row>(
  sorted: readonly Row[],
  grouping: Pick<TableGrouping<Row>, 'keyOf'> | undefined,
): readonly Row[] {
  if (!grouping) return sorted;
  const groups = new Map<string, Row[]>();
  for (const row of sorted) {
    const key = grouping.keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].sort(([a], [b]) => collator.compare(a, b)).flatMap(([, items]) => items);
}

/** Lines of rows that stand in groups already, a head before each group. */
export function linesOf<Row>(
  rows: readonly Row[],
  grouping: TableGrouping<Row> | undefined,
): readonly TableLine<Row>[] {
  if (!grouping) return rows.map((_, index) => ({ kind: 'row', index }));
  const lines: TableLine<Row>[] = [];
  let members: Row[] = [];
  let current: string | null = null;
  rows.forEach((row, index) => {
    const key = grouping.keyOf(row);
    if (key !== current) {
      members = [];
      current = key;
      lines.push({ kind: 'head', key, name: grouping.nameOf(row), rows: members });
    }
    members.push(row);
    lines.push({ kind: 'row', index });
  });
  return lines;
}
