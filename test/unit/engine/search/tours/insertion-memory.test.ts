import { describe, expect, it } from 'vitest';
import { InsertionMemory } from '../../../../../electron/engine/search/tours/insertion-memory.ts';

describe('insertion memory', () => {
  it('holds two places under the stamp of the route', () => {
    const memory = new InsertionMemory(10, 20);
    const slot = memory.at(3, 7);
    expect(memory.holds(slot, 7, 0)).toBe(false);
    memory.claim(slot, 7, 41);
    memory.setBest(slot, 1.5, 100, 3_600);
    memory.setSecond(slot, Number.POSITIVE_INFINITY, -1, 0);
    expect(memory.holds(slot, 7, 41)).toBe(true);
    expect(memory.holds(slot, 7, 42)).toBe(false);
    expect([memory.bestCost(slot), memory.bestAfter(slot), memory.bestDrive(slot)]).toEqual([
      1.5, 100, 3_600,
    ]);
    expect([memory.secondCost(slot), memory.secondAfter(slot)]).toEqual([Number.POSITIVE_INFINITY, -1]);
  });

  it('keeps visits and, in a small problem, routes apart', () => {
    const memory = new InsertionMemory(10, 20);
    const slots = new Set<number>();
    for (let visit = 0; visit < 10; visit += 1) {
      for (let route = 0; route < 20; route += 1) slots.add(memory.at(visit, route));
    }
    expect(slots.size).toBe(200);
  });

  it('stays bounded: in a large problem routes share slots', () => {
    const memory = new InsertionMemory(5_000, 12_000);
    // 2^20 entries for 5,000 visits: 128 slots each, 640,000 × 40 bytes.
    expect(memory.at(4_999, 11_999)).toBeLessThan(5_000 * 128);
    expect(memory.at(0, 128)).toBe(memory.at(0, 0));
    memory.claim(memory.at(0, 0), 0, 5);
    expect(memory.holds(memory.at(0, 128), 128, 5)).toBe(false);
  });
});
