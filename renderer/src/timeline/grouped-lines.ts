import type { ReactNode } from 'react';
import type { SpanLine } from './SpanBoard.tsx';
import type { SpanRow } from './span-lanes.ts';

/** Rows under the heads of their groups, in the order of `groups`; groups without rows are left out. */
export function groupedLines<R extends SpanRow, G extends string>(
  rows: readonly R[],
  groups: readonly G[],
  groupOf: (row: R) => G,
  headOf: (group: G, count: number) => ReactNode,
): readonly SpanLine<R>[] {
  return groups.flatMap((group): SpanLine<R>[] => {
    const own = rows.filter((row) => groupOf(row) === group);
    if (own.length === 0) return [];
    return [
      { kind: 'group', key: group, head: headOf(group, own.length) },
      ...own.map((row) => ({ kind: 'row', row }) as const),
    ];
  });
}
