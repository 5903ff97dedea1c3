import { packTable, unpackTable } from '@contract/packed-table.ts';
import { computeIndicatorTable } from '@domain/indicator/indicator-table.ts';
import { describe, expect, it } from 'vitest';
import { factsOf, stayOf, tableInput, tourOf, visitOf } from '../../fixtures/outreach.ts';

const facts = factsOf({
  visits: [visitOf(), visitOf({ id: 'v2', attendance: null, townshipCode: null })],
  tours: [tourOf()],
  stays: [stayOf({ open: '2025-12-01', close: '2026-01-15' })],
});

const tableOf = (withPrevious: boolean) => {
  const { rows, total } = computeIndicatorTable(tableInput(facts, { withPrevious }));
  return {
    rows: rows.map(({ key, period, figures, previous }) => ({
      key,
      name: `${key}县`,
      parentName: key === '510190' ? null : '甲市',
      isOutside: key === '510190',
      ...period,
      figures,
      previous,
    })),
    total: { figures: total.figures, previous: total.previous },
    norms: [{ indicator: 'townshipShare' as const, value: 60 }],
    businessDate: '2026-06-30',
    isSample: true,
    lists: [],
  };
};

describe('a packed table of indicators', () => {
  it('is the same after the way, with and without the year before', () => {
    for (const withPrevious of [false, true]) {
      const table = tableOf(withPrevious);
      expect(table.rows.some(({ figures }) => figures.openDays.isEstimate)).toBe(true);
      expect(table.rows.some(({ figures }) => figures.attendance.unknown > 0)).toBe(true);
      expect(unpackTable(packTable(table))).toEqual(table);
    }
  });

  it('holds each figure once, however many rows have it', () => {
    const table = tableOf(false);
    const row = table.rows[0]!;
    const many = { ...table, rows: Array.from({ length: 1_000 }, () => row) };
    const few = packTable({ ...table, rows: [row] });
    expect(packTable(many).length).toBeLessThan(few.length + 1_000 * 200);
    expect(unpackTable(packTable(many)).rows).toHaveLength(1_000);
    // And those of a row once, however many rows are alike: one of the rows, one of the total.
    expect(JSON.parse(packTable(many)).figures).toHaveLength(2);
  });
});
