import {
  defaultDate,
  defaultPlanId,
  nextTourDate,
  weekOf,
} from '@renderer/features/itinerary/itinerary-day.ts';
import { tourBounds, tourMapModel } from '@renderer/features/itinerary/tour-map.ts';
import { describe, expect, it } from 'vitest';
import { aNight, aTour } from '../planning/a-plan.ts';

const tours = [aTour({ id: 'b', date: '2026-12-08' }), aTour({ id: 'a', date: '2026-12-02' })];

describe('the itinerary opens', () => {
  it('with the newest published plan, else the newest one', () => {
    const draft = { id: 'd', number: 3, state: 'draft' } as const;
    expect(defaultPlanId([{ id: 'p', number: 1, state: 'published' }, draft])).toBe('p');
    expect(defaultPlanId([{ id: 'old', number: 1, state: 'draft' }, draft])).toBe('d');
    expect(defaultPlanId([])).toBeNull();
  });
  it('on the first day with a tour from today on, also when that is today', () => {
    expect(defaultDate(tours, '2026-11-23')).toBe('2026-12-02');
    expect(defaultDate(tours, '2026-12-02')).toBe('2026-12-02');
    expect(defaultDate(tours, '2026-12-03')).toBe('2026-12-08');
  });
  it('on the last day when all tours are over, and on today without tours', () => {
    expect(defaultDate(tours, '2027-01-01')).toBe('2026-12-08');
    expect(defaultDate([], '2027-01-01')).toBe('2027-01-01');
  });
});

describe('days of the itinerary', () => {
  it('lead to the next tour after a day', () => {
    expect(nextTourDate(tours, '2026-12-02')).toBe('2026-12-08');
    expect(nextTourDate(tours, '2026-12-08')).toBeNull();
  });
  it('form a week from Monday to Sunday', () => {
    expect(weekOf('2026-12-06')).toEqual(weekOf('2026-11-30'));
    expect(weekOf('2026-12-06')[0]).toBe('2026-11-30');
    expect(weekOf('2026-12-06')[6]).toBe('2026-12-06');
  });
});

describe('the map of a day', () => {
  it('shows the tour with a quarter of a degree around it', () => {
    expect(tourBounds(aTour())).toEqual([106.75, 28.75, 108.25, 30.25]);
  });
  it('leads from lodging to lodging, and leaves out a base that it does not touch', () => {
    const between = aTour({ nightBefore: aNight(), night: aNight({ lodgingId: 'l2', position: [109, 31] }) });
    const model = tourMapModel(between, 0);
    expect(model.routes[0]?.path).toEqual([
      [108.5, 30.5],
      [108, 30],
      [109, 31],
    ]);
    expect(model.bases).toEqual([]);
    expect(model.lodgings.map((lodging) => lodging.id)).toEqual(['l1', 'l2']);
  });
  it('names a lodging once when the caravan stays there two nights', () => {
    const model = tourMapModel(aTour({ nightBefore: aNight(), night: aNight() }), 0);
    expect(model.lodgings).toHaveLength(1);
    expect(tourMapModel(aTour({ night: aNight() }), 0).bases).toHaveLength(1);
  });
});
