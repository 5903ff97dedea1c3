import { labelCode, readCode } from '@domain/exhibit/label-code.ts';
import { LABEL_GRID, LABEL_GRIDS, labelPosition, labelsPerSheet } from '@domain/exhibit/label-grid.ts';
import {
  type CountedExhibit,
  classifyScan,
  differenceOf,
  expectedExhibits,
  foundLine,
  nextStockTakeNumber,
  type StockTakeLine,
} from '@domain/exhibit/stock-take.ts';
import { describe, expect, it } from 'vitest';

const exhibit = (id: string, changes: Partial<CountedExhibit> = {}): CountedExhibit => ({
  id,
  setId: 'set-1',
  place: 'base:1',
  isRetired: false,
  ...changes,
});
const line = (changes: Partial<StockTakeLine> = {}): StockTakeLine => ({
  id: 'line',
  stockTakeId: 'take',
  exhibitId: 'a',
  code: '',
  isExpected: true,
  countedAt: null,
  resolution: null,
  note: '',
  ...changes,
});

describe('what a stock-take expects', () => {
  const all = [
    exhibit('here'),
    exhibit('elsewhere', { place: 'caravan:1' }),
    exhibit('other set', { setId: 'set-2' }),
    exhibit('out of use', { isRetired: true }),
    exhibit('missing', { place: 'out:missing' }),
  ];
  const ids = (scope: Parameters<typeof expectedExhibits>[1]) =>
    expectedExhibits(all, scope).map(({ id }) => id);

  it('at a place is what the books have there', () => {
    expect(ids({ kind: 'place', place: 'base:1' })).toEqual(['here', 'other set']);
  });

  it('of a set is all of it that is on the books', () => {
    expect(ids({ kind: 'set', setId: 'set-1' })).toEqual(['here', 'elsewhere']);
  });
});

describe('a scan', () => {
  const at = '2026-11-26T01:00:00.000Z';
  const of = (one: CountedExhibit) => ({ kind: 'exhibit', exhibit: one }) as const;

  it('is told apart by the books and by what was scanned before', () => {
    const lines = [line(), line({ exhibitId: 'b', countedAt: at })];
    expect(classifyScan(of(exhibit('a')), lines)).toBe('expected');
    expect(classifyScan(of(exhibit('b')), lines)).toBe('doubled');
    expect(classifyScan(of(exhibit('c')), lines)).toBe('elsewhere');
    expect(classifyScan(of(exhibit('c', { isRetired: true })), lines)).toBe('retired');
    expect(classifyScan(of(exhibit('c', { place: 'out:retired' })), lines)).toBe('retired');
    expect(classifyScan({ kind: 'crate' }, lines)).toBe('crate');
    expect(classifyScan({ kind: 'nothing', code: 'x', isLabel: false }, lines)).toBe('unknown');
    expect(classifyScan({ kind: 'nothing', code: 'x', isLabel: true }, lines)).toBe('foreign');
    const noted = [line({ exhibitId: null, code: 'x', isExpected: false, countedAt: at })];
    expect(classifyScan({ kind: 'nothing', code: 'x', isLabel: true }, noted)).toBe('doubled');
  });

  it('of what was settled as missing has to be brought back by the ledger', () => {
    const missing = line({ resolution: 'missing' });
    expect(classifyScan(of(exhibit('a', { place: 'out:missing' })), [missing])).toBe('elsewhere');
    const found = foundLine(missing, 'KX', at);
    expect(found).toMatchObject({ isExpected: false, resolution: null, countedAt: at });
    expect(differenceOf(found, false)).toBe('elsewhere');
    expect(differenceOf(foundLine(line(), '', at), false)).toBeNull();
  });
});

it('numbers go on within a year', () => {
  expect(nextStockTakeNumber([], '2026-01-02')).toBe('PD-2026-001');
  expect(nextStockTakeNumber(['PD-2026-009', 'PD-2025-120', 'PD-2026-002'], '2026-12-01')).toBe(
    'PD-2026-010',
  );
});

describe('codes of labels', () => {
  it('hold the serial, or the id where a scanner could not type the serial', () => {
    expect(labelCode({ id: '019a', serial: 'ZZ-1' })).toBe('KX:ZZ-1');
    expect(labelCode({ id: '019a', serial: '展-1' })).toBe('KX:019a');
    expect(labelCode({ id: '019a', serial: '' })).toBe('KX:019a');
  });

  it('are read whatever the keyboard makes of them', () => {
    expect(readCode(' ＫＸ：ｚｚ－１ ')).toMatchObject({ isLabel: true, code: 'zz-1' });
    expect(readCode('kx:zz-1').candidates).toEqual(['zz-1', 'ZZ-1']);
    expect(readCode('ZZ-1')).toMatchObject({ isLabel: false, code: 'ZZ-1' });
  });
});

describe('sheets of labels', () => {
  it.each(LABEL_GRIDS)('%s fit on A4, and no two labels touch', (id) => {
    const grid = LABEL_GRID[id];
    for (let index = 0; index < labelsPerSheet(grid); index += 1) {
      const { sheet, left_mm, top_mm } = labelPosition(grid, index, 1);
      expect(sheet).toBe(0);
      expect(left_mm + grid.width_mm).toBeLessThanOrEqual(210);
      expect(top_mm + grid.height_mm).toBeLessThanOrEqual(297);
      const next = labelPosition(grid, index + 1, 1);
      const isNextRow = next.sheet > 0 || next.top_mm >= top_mm + grid.height_mm;
      expect(isNextRow || next.left_mm >= left_mm + grid.width_mm).toBe(true);
    }
  });

  it('begin where the used sheet is free, and go on with a new one', () => {
    const grid = LABEL_GRID['3x8'];
    expect(labelPosition(grid, 0, 24)).toEqual({ sheet: 0, left_mm: 140, top_mm: 0.5 + 7 * 37 });
    expect(labelPosition(grid, 1, 24)).toEqual({ sheet: 1, left_mm: 0, top_mm: 0.5 });
  });
});
