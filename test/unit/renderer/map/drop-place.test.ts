import { distanceToLeg, dropPlace, nearestLeg, placeOfStop } from '@renderer/map/drop-place.ts';
import { type DropMark, stopDropAt } from '@renderer/map/map-moves.ts';
import { describe, expect, it } from 'vitest';

const p = (x: number, y: number) => ({ x, y });
describe('the distance of a point from a leg', () => {
  it('is that of the place itself where a leg has no length', () => {
    expect(distanceToLeg(p(3, 4), p(0, 0), p(0, 0))).toBe(5);
  });
});

describe('the nearest leg', () => {
  it('is, around a stop, the one to which the point adds the shorter way', () => {
    // A sharp corner at (100, 0): both legs are equally far from what lies beyond it.
    const corner = [p(0, 10), p(100, 0), p(0, -10)];
    expect(nearestLeg(corner, p(110, 5))).toBe(0);
    expect(nearestLeg(corner, p(110, -5))).toBe(1);
  });
  it('is, at the stop itself, the one behind it', () => {
    expect(nearestLeg([p(0, 0), p(100, 0), p(200, 50)], p(100, 0))).toBe(1);
  });
});

describe('the place of a drop', () => {
  const [home, first, second] = [p(0, 0), p(100, 0), p(100, 100)];
  const route = { tourId: 't', path: [home, first, second, home], ownIndex: null };

  it('is before, between and behind the stops of the day', () => {
    const positionAt = (x: number, y: number) => dropPlace([route], p(x, y))?.position;
    expect([positionAt(50, -3), positionAt(104, 50), positionAt(50, 55)]).toEqual([0, 1, 2]);
  });
  it('tells the two places that the stop would stand between', () => {
    expect(dropPlace([route], p(104, 50))).toEqual({ tourId: 't', position: 1, between: [first, second] });
    const drive = { tourId: 'd', path: [home, first], ownIndex: null };
    expect(dropPlace([drive], p(50, 1))?.position).toBe(0);
  });
  it('counts without the stop that moves, and is none where that stands already', () => {
    const own = { ...route, ownIndex: 0 };
    expect(dropPlace([own], p(50, 3))).toBeNull();
    expect(dropPlace([own], p(97, 50))).toBeNull();
    expect(dropPlace([own], p(40, 50))).toMatchObject({ position: 1, between: [second, home] });
    const last = { ...route, ownIndex: 1 };
    expect(dropPlace([last], p(50, 3))).toMatchObject({ position: 0, between: [home, first] });
  });
  it('is, on another stop of the day, behind a later one and before an earlier one', () => {
    expect(placeOfStop({ ...route, ownIndex: 0 }, 1)).toEqual({
      tourId: 't',
      position: 1,
      between: [second, home],
    });
    expect(placeOfStop({ ...route, ownIndex: 1 }, 0)).toEqual({
      tourId: 't',
      position: 0,
      between: [home, first],
    });
    expect(placeOfStop({ ...route, ownIndex: 1 }, 1)).toBeNull();
  });
  it('is in the nearest tour, and in the first of two that are equally near', () => {
    const other = { tourId: 'u', path: [p(0, 20), p(100, 20)], ownIndex: null };
    expect(dropPlace([route, other], p(50, 15))?.tourId).toBe('u');
    expect(dropPlace([route, other], p(50, 5))?.tourId).toBe('t');
    const same = { ...route, tourId: 'same' };
    expect(dropPlace([same, route], p(50, 5))?.tourId).toBe('same');
  });
  it('is none where there is no tour', () => {
    expect(dropPlace([], p(0, 0))).toBeNull();
  });
});

describe('the stop and routes below the pointer', () => {
  const line = (tourId: string, y: number) => ({
    tourId,
    colourIndex: 0,
    path: [
      [0, y],
      [100, y],
      [200, y],
      [300, y],
    ] as const,
    emphasis: 'plain' as const,
  });
  const mark = (id: string, tourId: string, sequence: number) => ({
    id,
    tourId,
    sequence,
    siteName: id,
    colourIndex: 0,
    position: [100 * sequence, 0] as const,
    emphasis: 'plain' as const,
    isSelected: false,
  });
  const model = {
    routes: [line('a', 0), line('b', 6)],
    stops: [mark('a1', 'a', 1), mark('a2', 'a', 2), mark('b1', 'b', 1)],
  };
  const drop = (marks: readonly DropMark[], y: number) =>
    stopDropAt(model, { tourId: 'a', sequence: 1 }, marks, p(150, y), ([lng, lat]) => p(lng, lat));

  it('say which tour: that of a stop before the nearer route', () => {
    const routes: readonly DropMark[] = [
      { kind: 'route', tourId: 'a' },
      { kind: 'route', tourId: 'b' },
    ];
    expect(drop(routes, 5)).toMatchObject({ tourId: 'b', position: 1 });
    expect(drop([...routes, { kind: 'stop', id: 'b1', tourId: 'b' }], 1)).toMatchObject({
      tourId: 'b',
      position: 1,
    });
  });
  it('leave the stop where it is on its own route, and on empty ground', () => {
    expect(drop([{ kind: 'route', tourId: 'a' }], 1)).toBeNull();
    expect(drop([], 1)).toBeNull();
    expect(drop([{ kind: 'stop', id: 'h', tourId: 'hidden' }], 1)).toBeNull();
  });
  it('take another stop of its own day as the place to go to, however near its own legs are', () => {
    expect(drop([{ kind: 'stop', id: 'a2', tourId: 'a' }], 1)).toMatchObject({ tourId: 'a', position: 1 });
  });
});
