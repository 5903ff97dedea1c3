import { addDays } from '@domain/calendar/dates.ts';
import { createSeededRandom } from '@services/sample/seeded-random.ts';
import { describe, expect, it } from 'vitest';
import { sweptTours } from '../../../scripts/bench-ui/large-plan.ts';
import { frames, spread } from '../../../scripts/bench-ui/figures.mjs';
import { aBase, aCaravan, aSite } from '../../fixtures/builders.ts';

const workdays = Array.from({ length: 40 }, (_, index) => addDays('2026-12-01', index));

const input = (siteCount: number) => ({
  sites: Array.from({ length: siteCount }, (_, index) =>
    aSite({ id: `site-${index}`, position: [106 + (index % 17) * 0.02, 29 + (index % 13) * 0.02] }),
  ),
  caravans: [1, 2, 3].map((number) =>
    aCaravan({ id: `caravan-${number}`, baseId: number === 3 ? 'east' : 'west' }),
  ),
  bases: [aBase({ id: 'west', position: [106, 29] }), aBase({ id: 'east', position: [106.4, 29.3] })],
  lodgings: [
    {
      id: 'inn',
      name: '夜宿点',
      countyCode: '500101',
      position: [106.2, 29.1],
      costPerNight_yuan: null,
      isSample: true,
    },
  ] as const,
  workdays,
});

describe('plan for measuring', () => {
  it('visits every site once, each caravan at most once a day, on working days', () => {
    const tours = sweptTours(input(90), createSeededRandom(1));
    expect(tours.flatMap(({ siteIds }) => siteIds).toSorted()).toEqual(
      input(90)
        .sites.map(({ id }) => id)
        .toSorted(),
    );
    expect(new Set(tours.map(({ caravanId, date }) => `${caravanId} ${date}`)).size).toBe(tours.length);
    expect(tours.every(({ date }) => workdays.includes(date))).toBe(true);
    expect(new Set(tours.map(({ caravanId }) => caravanId)).size).toBe(3);
  });

  it('spends nights only where the caravan goes on the next day', () => {
    const tours = sweptTours(input(110), createSeededRandom(1));
    const out = new Set(tours.map(({ caravanId, date }) => `${caravanId} ${date}`));
    const away = tours.filter(({ nightLodgingId }) => nightLodgingId !== null);
    expect(away.length).toBeGreaterThan(0);
    expect(away.every(({ caravanId, date }) => out.has(`${caravanId} ${addDays(date, 1)}`))).toBe(true);
  });

  it('says so when a caravan would need more days than there are', () => {
    expect(() =>
      sweptTours({ ...input(110), workdays: workdays.slice(0, 5) }, createSeededRandom(1)),
    ).toThrow(RangeError);
  });
});

describe('figures of the window', () => {
  it('tell half, most and all of the times, and the frames that were dropped', () => {
    const times = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(spread(times)).toBe('p50 51 ms, p95 96 ms, max 100 ms');
    expect(frames(times)).toBe('p50 51 ms, p95 96 ms, max 100 ms, 50 of 100 frames over 50 ms');
  });
});
