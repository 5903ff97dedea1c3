import { describe, expect, it } from 'vitest';
import { createProblem } from '@engine';
import { type ProvinceSize, provinceInput } from '../../bench/province.ts';

const SIZE: ProvinceSize = {
  seed: 1,
  counties: 38,
  visits: 300,
  caravans: 8,
  days: 28,
  mountainPercent: 40,
};

describe('made-up province', () => {
  const input = provinceInput(SIZE);

  it('is the same for the same size and seed, and another for another seed', () => {
    expect(provinceInput(SIZE)).toEqual(input);
    expect(createProblem(provinceInput(SIZE)).hash).toBe(createProblem(input).hash);
    expect(createProblem(provinceInput({ ...SIZE, seed: 2 })).hash).not.toBe(createProblem(input).hash);
  });

  it('has the size that was asked for', () => {
    expect(input.visits).toHaveLength(300);
    expect(input.vehicles).toHaveLength(8);
    expect(input.areas).toHaveLength(38);
    expect(input.lodgings).toHaveLength(38);
    // 300 visits at 1.5 per township, seats included.
    expect(input.placeCount).toBe(200);
  });

  it('closes visits and keeps caravans at home on weekends', () => {
    // Days 5, 6, 12, 13, 19, 20, 26, 27 of 28.
    const weekend = [5, 6, 12, 13, 19, 20, 26, 27];
    const closedDays = input.visits.map(({ windows }) =>
      windows.flatMap((ofDay, day) => (ofDay[0] ? [] : [day])),
    );
    expect(new Set(closedDays.map(String))).toEqual(new Set([String(weekend)]));
    expect(input.vehicles.every(({ shifts }) => weekend.every((day) => shifts[day] === null))).toBe(true);
  });

  it('takes 90 to 150 minutes for a visit, longer with a larger vehicle', () => {
    const services = input.visits.map(({ service_s }) => service_s as readonly number[]);
    expect(Math.min(...services.flat())).toBe(90 * 60);
    expect(Math.max(...services.flat())).toBe(150 * 60);
    expect(services.every(([small, , large]) => small! <= large!)).toBe(true);
  });

  it('uses everything the model knows', () => {
    expect(input.series?.length).toBeGreaterThan(0);
    expect(new Set(input.relations?.map(({ kind }) => kind))).toEqual(new Set(['together', 'apart']));
    expect(input.driving?.isMountain?.some(Boolean)).toBe(true);
    expect(input.driving?.isMountain?.every(Boolean)).toBe(false);
    expect(input.visits.some(({ features }) => features !== 0)).toBe(true);
    expect(input.vehicles.every(({ maxNights }) => maxNights === 3 || maxNights === 4)).toBe(true);
    expect(new Set(input.vehicles.map(({ depot }) => depot)).size).toBe(2);
  });

  it('has mountains in the share that was asked for', () => {
    const shareOf = (mountainPercent: number) => {
      const { driving, placeCount } = provinceInput({ ...SIZE, mountainPercent });
      return driving!.isMountain!.filter(Boolean).length / placeCount;
    };
    expect(shareOf(0)).toBeLessThan(0.15);
    expect(shareOf(60)).toBeGreaterThan(0.45);
    expect(shareOf(100)).toBe(1);
  });

  it.each([
    { ...SIZE, visits: 5, caravans: 1, days: 1, counties: 1 },
    { ...SIZE, visits: 1_000, caravans: 60, days: 200 },
  ])('is accepted by the engine with $visits visits, $caravans caravans, $days days', (size) => {
    expect(createProblem(provinceInput(size)).visitCount).toBe(size.visits);
  });
});
