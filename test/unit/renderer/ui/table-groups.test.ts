import { groupedRows, linesOf } from '@renderer/ui/table-groups.ts';
import { describe, expect, it } from 'vitest';

const rows = ['caravan-10 a', 'caravan-2 b', 'caravan-10 c', 'caravan-2 d'];
const grouping = {
  keyOf: (row: string) => row.split(' ')[0] ?? '',
  nameOf: (row: string) => (row.split(' ')[0] ?? '').toUpperCase(),
  sums: (members: readonly string[]) => String(members.length),
};

describe('groups of a table', () => {
  it('stand in the order of their keys, rows in the order they had', () => {
    expect(groupedRows(rows, grouping)).toEqual([
      'caravan-2 b',
      'caravan-2 d',
      'caravan-10 a',
      'caravan-10 c',
    ]);
  });
  it('have a head before their rows that knows all of them', () => {
    const lines = linesOf(groupedRows(rows, grouping), grouping);
    expect(lines.map((line) => (line.kind === 'head' ? line.name : line.index))).toEqual([
      'CARAVAN-2',
      0,
      1,
      'CARAVAN-10',
      2,
      3,
    ]);
    expect(lines[0]).toMatchObject({ kind: 'head', rows: ['caravan-2 b', 'caravan-2 d'] });
  });
  it('are none without a grouping', () => {
    expect(groupedRows(rows, undefined)).toBe(rows);
    expect(linesOf(rows, undefined)).toHaveLength(4);
  });
});
