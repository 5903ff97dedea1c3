import { describe, expect, it } from 'vitest';
import { daysOf, parseCordeau } from '../../bench/formats/cordeau.ts';
import { parseSolomon } from '../../bench/formats/solomon.ts';
import { parseVrplib } from '../../bench/formats/vrplib.ts';
import { legOf, readInstance } from './read-instance.ts';

describe('Solomon', () => {
  const r101 = readInstance('solomon', 'R101.txt');

  it('reads the fleet and the customers', () => {
    expect(r101.input.vehicles).toHaveLength(25);
    expect(r101.input.vehicles[0]).toEqual({
      depot: 0,
      shifts: [{ start_s: 0, end_s: 2_300 }],
      capacity: [200],
      costPerKm: 1,
    });
    expect(r101.input.visits).toHaveLength(100);
  });

  it('counts time in tenths, and lets service end after the window', () => {
    // Customer 1: ready 161, due 171, service 10; the service may begin at 171 and end at 181.
    expect(r101.input.visits[0]).toEqual({
      place: 1,
      isRequired: true,
      service_s: 100,
      load: [10],
      windows: [[{ start_s: 1_610, end_s: 1_810 }]],
    });
  });

  it('cuts distances off after one decimal', () => {
    // (35, 35) to (41, 49): sqrt(36 + 196) = 15.2315…
    expect(legOf(r101, 0, 1)).toBe(152);
    // There and back: 30.4.
    expect(r101.valueOf([{ vehicle: 0, visits: [0] }])).toBe(30.4);
  });

  it('reads Gehring and Homberger alike', () => {
    const c1 = readInstance('gh-200', 'c1_2_1.txt');
    expect([c1.input.vehicles.length, c1.input.visits.length]).toEqual([50, 200]);
  });

  it('says in one line what is wrong', () => {
    expect(() => parseSolomon('VEHICLE\nCUSTOMER\n 1 x\n', 'bad')).toThrow(
      'bad: not a line of numbers: "1 x"',
    );
    expect(() => parseSolomon('VEHICLE\nCUSTOMER\n', 'bad')).toThrow('bad: no fleet or no customers found');
  });
});

describe('VRPLIB', () => {
  it('reads CVRP with rounded distances and more vehicles than needed', () => {
    const x101 = readInstance('cvrp-X', 'X-n101-k25.vrp');
    expect(x101.input.visits).toHaveLength(100);
    // Demand 5,147 at 206 each: 1.3 × 24.98… = 32.48, rounded up, and three.
    expect(x101.input.vehicles).toHaveLength(36);
    // (365, 689) to (146, 180): sqrt(219² + 509²) = sqrt(307,042) = 554.11…
    expect(legOf(x101, 0, 1)).toBe(554);
  });

  it('reads depots, windows and the longest duration of MDVRPTW in thousandths', () => {
    const pr11 = readInstance('mdvrptw', 'PR11A.vrp');
    expect(pr11.input.visits).toHaveLength(360);
    expect(pr11.input.vehicles.map(({ depot }) => depot)).toEqual(
      [0, 1, 2, 3].flatMap((depot) => Array.from({ length: 10 }, () => depot)),
    );
    expect(pr11.input.vehicles[0]).toMatchObject({
      shifts: [{ start_s: 0, end_s: 1_000_000 }],
      maxDuration_s: 450_000,
      capacity: [200],
    });
    // Node 5: window 146 … 281, service 20.
    expect(pr11.input.visits[0]).toMatchObject({
      place: 4,
      service_s: 20_000,
      windows: [[{ start_s: 146_000, end_s: 301_000 }]],
    });
    // (2.958, 4.357) to (21.494, −8.63): sqrt(18.536² + 12.987²) = sqrt(512.245…) = 22.6328…
    expect(legOf(pr11, 0, 1)).toBe(22_633);
  });

  it('reads prizes as the cost of leaving a customer out', () => {
    const r1 = readInstance('pcvrptw', 'R1_10_1.vrp');
    expect(r1.input.visits).toHaveLength(1_000);
    // Node 2: demand 21, window 1153 … 1163, service 10, prize 25.
    expect(r1.input.visits[0]).toEqual({
      place: 1,
      isRequired: false,
      service_s: 100,
      load: [21],
      value: 250,
      windows: [[{ start_s: 11_530, end_s: 11_730 }]],
    });
    const prizes = r1.input.visits.reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(r1.valueOf([])).toBe(prizes);
  });

  it('says in one line what is wrong', () => {
    const text = 'TYPE : TSP\nNODE_COORD_SECTION\n1 0 0\nEOF\n';
    expect(() => parseVrplib(text, 'bad')).toThrow('bad: TYPE "TSP" is not supported');
  });
});

describe('Cordeau', () => {
  it('reads MDVRP with depots at the end and no limit of duration', () => {
    const p01 = readInstance('mdvrp-cordeau', 'p01.txt');
    expect(p01.input.visits).toHaveLength(50);
    // Four vehicles at each of four depots.
    expect(p01.input.vehicles.map(({ depot }) => depot)).toEqual(
      [0, 1, 2, 3].flatMap((depot) => [depot, depot, depot, depot]),
    );
    expect(p01.input.vehicles[0]?.capacity).toEqual([80]);
    // Depot (20, 20) to customer 1 at (37, 52): sqrt(289 + 1,024) = 36.2353…; in double there and back.
    expect(legOf(p01, 0, 4)).toBe(36_235);
    expect(p01.valueOf([{ vehicle: 0, visits: [0] }])).toBeCloseTo(2 * Math.sqrt(1_313), 9);
  });

  it('limits the duration of a route by the length of the day', () => {
    const p08 = readInstance('mdvrp-cordeau', 'p08.txt');
    expect(p08.input.vehicles[0]?.shifts).toEqual([{ start_s: 0, end_s: 310_000 }]);
  });

  it('decodes visit combinations with the leftmost bit as the first day', () => {
    expect(daysOf(10, 5)).toEqual([1, 3]);
    expect(daysOf(5, 5)).toEqual([2, 4]);
    expect(daysOf(20, 5)).toEqual([0, 2]);
    expect(daysOf(8, 4)).toEqual([0]);
  });

  it('reads PVRP as series', () => {
    const { input } = readInstance('pvrp-cordeau', 'p02');
    expect([input.dayCount, input.vehicles.length]).toEqual([5, 3]);
    // 17 customers once, 26 twice, 7 on all five days: 17 + 52 + 35.
    expect(input.visits).toHaveLength(104);
    expect(input.series).toHaveLength(33);
    expect(new Set(input.series?.map(({ patterns }) => JSON.stringify(patterns)))).toEqual(
      new Set(['[[2,4],[1,3],[0,2]]', '[[0,1,2,3,4]]']),
    );
    expect(input.visits.every(({ isRequired }) => isRequired)).toBe(true);
  });

  it('opens a customer with one visit only on its days', () => {
    // The last line of p01 is a load at the depot that blocks a vehicle on one day: 2 = 10 in bits = the first.
    const last = readInstance('pvrp-cordeau', 'p01').input.visits.at(-1);
    expect(last?.load).toEqual([160]);
    expect(last?.windows.map((ofDay) => ofDay.length)).toEqual([1, 0]);
  });

  it('reads MDPVRP: one depot per customer, windows of the file do not count', () => {
    const { input } = readInstance('mdpvrp-vidal', 'pr01');
    expect([input.dayCount, input.vehicles.length]).toEqual([4, 4]);
    expect(input.vehicles[0]?.shifts[0]).toEqual({ start_s: 0, end_s: 500_000 });
    expect(input.series?.every(({ isSameDepot }) => isSameDepot)).toBe(true);
    // The first customer is visited on all four days.
    expect(input.series?.[0]).toEqual({ visits: [0, 1, 2, 3], patterns: [[0, 1, 2, 3]], isSameDepot: true });
  });

  it('says in one line what is wrong', () => {
    expect(() => parseCordeau('7 1 1 1\n', 'bad')).toThrow('bad: not a supported header "7 1 1 1"');
    expect(() => parseCordeau('2 1 5 1\n0 10\n1 0 0 0 1 1 1 1\n', 'bad')).toThrow(
      'bad: the header says 5 customers, the file has 1 and 0 depots',
    );
  });
});

describe('TOPTW', () => {
  it('reads files made from Solomon in tenths', () => {
    const c101 = readInstance('toptw', 'c101.txt', 1);
    expect(c101.name).toBe('c101-m2');
    expect([c101.input.vehicles.length, c101.input.visits.length]).toEqual([2, 100]);
    // Place 1: score 10, service 90, opens 912, closes 967.
    expect(c101.input.visits[0]).toEqual({
      place: 1,
      service_s: 900,
      prize: 10,
      windows: [[{ start_s: 9_120, end_s: 10_570 }]],
    });
    // (40, 50) to (45, 68): sqrt(25 + 324) = 18.68…
    expect(legOf(c101, 0, 1)).toBe(186);
    expect(c101.valueOf([{ vehicle: 1, visits: [0, 1] }])).toBe(40);
  });

  it('reads files made from Cordeau in hundredths', () => {
    const pr01 = readInstance('toptw', 'pr01.txt');
    expect(pr01.input.vehicles[0]?.shifts).toEqual([{ start_s: 0, end_s: 100_000 }]);
    // (−10.442, 19.999) to (−29.73, 64.136): sqrt(372.026… + 1,948.074…) = 48.167…
    expect(legOf(pr01, 0, 1)).toBe(4_816);
  });
});
