import { describe, expect, it } from 'vitest';
import { parseVrplibSolution } from '../../bench/formats/vrplib-solution.ts';
import type { Instance, ServedRoute } from '../../bench/instance.ts';
import { legOf, readInstance, textOf } from './read-instance.ts';

const INSTANCES = [
  ...['C1', 'C2', 'R1', 'R2', 'RC1', 'RC2'].map((kind) => ['pcvrptw', `${kind}_10_1`] as const),
  ...['PR11A', 'PR11B', 'PR12A', 'PR12B', 'PR13A', 'PR13B', 'PR14A'].map(
    (name) => ['mdvrptw', name] as const,
  ),
];

/** Drives a route as early as possible; null when it breaks a window, the shift or the load. */
function returnOf(instance: Instance, { vehicle, visits }: ServedRoute): number | null {
  const { depot, shifts, capacity } = instance.input.vehicles[vehicle]!;
  const load = visits.reduce((sum, visit) => sum + (instance.input.visits[visit]!.load?.[0] ?? 0), 0);
  if (load > (capacity?.[0] ?? Infinity)) return null;
  let clock = shifts[0]!.start_s;
  let place = depot;
  for (const visit of visits) {
    const { place: next, service_s, windows } = instance.input.visits[visit]!;
    const window = windows[0]![0]!;
    clock = Math.max(clock + legOf(instance, place, next)!, window.start_s) + Number(service_s);
    if (clock > window.end_s) return null;
    place = next;
  }
  clock += legOf(instance, place, depot)!;
  return clock <= shifts[0]!.end_s ? clock : null;
}

describe.each(INSTANCES)('published solution of %s/%s', (set, name) => {
  const instance = readInstance(set, `${name}.vrp`);
  const { routes, cost } = parseVrplibSolution(textOf(set, `${name}.sol`), instance);

  it('costs what it says', () => {
    expect(instance.valueOf(routes)).toBe(cost);
  });

  it('serves every customer that is obligatory once, and none twice', () => {
    const served = routes.flatMap(({ visits }) => visits);
    expect(new Set(served).size).toBe(served.length);
    const missing = instance.input.visits.filter(
      ({ isRequired }, visit) => isRequired && !served.includes(visit),
    );
    expect(missing).toEqual([]);
  });

  it('keeps windows, load and shift as we read them', () => {
    const broken = routes.filter((route) => returnOf(instance, route) === null);
    expect(broken).toEqual([]);
  });
});
