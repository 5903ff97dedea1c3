import { dayScale, timeAt, xOf } from '@renderer/timeline/day-scale.ts';
import { describe, expect, it } from 'vitest';
import { aBar } from './a-board.ts';

const h = (hours: number) => hours * 3_600;
const inn = { name: 'Inn', shortName: 'Inn' };
const drive = (from: number, to: number) => ({
  blocks: [{ kind: 'drive', start_s: h(from), end_s: h(to), stopId: null, label: 'Base' } as const],
});

describe('the hours of a day', () => {
  it('fill the room, eleven of them at least', () => {
    const scale = dayScale([], 1_100);
    expect([scale.hours[0], scale.hours.at(-1), scale.pxPerHour]).toEqual([7, 17, 100]);
  });
  it('are never narrower than their time in the head', () => {
    expect(dayScale([], 220).pxPerHour).toBe(40);
  });
  it('hold all days out, and 45 minutes for the name of a lodging at their ends', () => {
    // From 06:30 to 18:20: with the night after it until 19:05.
    const scale = dayScale([aBar('a', 1, { ...drive(6.5, 18 + 1 / 3), night: inn })], 1_400);
    expect([scale.hours[0], scale.hours.at(-1), scale.pxPerHour]).toEqual([6, 19, 100]);
    expect(dayScale([aBar('a', 1, { ...drive(7.5, 17), nightBefore: inn })], 1_100).hours[0]).toBe(6);
  });
  it('turn times into px and back', () => {
    const scale = dayScale([], 1_100);
    expect(xOf(scale, h(8.5))).toBeCloseTo(150);
    expect(timeAt(scale, 150)).toBe(h(8.5));
    expect(timeAt(scale, -50)).toBe(h(6.5));
  });
});
