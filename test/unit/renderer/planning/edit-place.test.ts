import type { CalendarDay } from '@contract/calendar.ts';
import type { CaravanRow } from '@contract/fleet.ts';
import type { OmissionRemedyView } from '@contract/plans.ts';
import { REMEDY_CODES, type RemedyCode } from '@domain/planning/omission.ts';
import { dayOptions } from '@renderer/features/planning/edit/day-options.ts';
import { nightChoices } from '@renderer/features/planning/edit/night-choices.ts';
import {
  chosenPlace,
  NOTHING_CHOSEN,
  newPlace,
  proposedPlace,
  withDay,
} from '@renderer/features/planning/edit/place.ts';
import { describe, expect, it } from 'vitest';
import { aNight, aPlan, aStop, aTour, twoDays } from './a-plan.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aStop({ id, siteId: id.toUpperCase() })) as [
  ReturnType<typeof aStop>,
  ReturnType<typeof aStop>,
  ReturnType<typeof aStop>,
  ReturnType<typeof aStop>,
];
const tour = aTour({ stops: [a, b, c] });
const plan = aPlan({
  caravanIds: ['c1', 'c2'],
  tours: [tour, aTour({ id: 't2', date: '2026-12-02', stops: [d] })],
});
const now = { tour, stop: b };

describe('the place that is chosen for a visit', () => {
  it('is the present one while nothing is chosen, which is no change', () => {
    const place = chosenPlace(plan, NOTHING_CHOSEN, now);
    expect(place).toEqual({ caravanId: 'c1', date: '2026-12-01', position: 1, others: [a, c] });
    expect(newPlace(place, now)).toBeNull();
  });

  it('is another place in the order of its day, counted without it', () => {
    const place = chosenPlace(plan, { ...NOTHING_CHOSEN, position: 2 }, now);
    expect(newPlace(place, now)).toEqual({ caravanId: 'c1', date: '2026-12-01', position: 2 });
  });

  it('is last on another day, also when a place in the order was chosen before', () => {
    const draft = withDay({ ...NOTHING_CHOSEN, position: 0 }, { date: '2026-12-02' });
    const place = chosenPlace(plan, draft, now);
    expect(place).toEqual({ caravanId: 'c1', date: '2026-12-02', position: 1, others: [d] });
    expect(newPlace(place, now)).toEqual({ caravanId: 'c1', date: '2026-12-02', position: 1 });
  });

  it('is first where the caravan has no visits yet', () => {
    const place = chosenPlace(plan, withDay(NOTHING_CHOSEN, { caravanId: 'c2' }), now);
    expect(newPlace(place, now)).toEqual({ caravanId: 'c2', date: '2026-12-01', position: 0 });
  });

  it('is the present one again when the day is chosen back', () => {
    const away = withDay(NOTHING_CHOSEN, { date: '2026-12-02' });
    const back = chosenPlace(plan, withDay(away, { date: '2026-12-01' }), now);
    expect(newPlace(back, now)).toBeNull();
  });

  it('stays within a day that has fewer visits than it had', () => {
    const draft = { caravanId: 'c1', date: '2026-12-02', position: 7 };
    expect(chosenPlace(plan, draft, now).position).toBe(1);
  });

  it('of a site that was left out is none until caravan and day are chosen', () => {
    const place = chosenPlace(plan, withDay(NOTHING_CHOSEN, { date: '2026-12-02' }), null);
    expect(newPlace(place, null)).toBeNull();
    const whole = chosenPlace(plan, { caravanId: 'c1', date: '2026-12-02', position: null }, null);
    expect(newPlace(whole, null)).toEqual({ caravanId: 'c1', date: '2026-12-02', position: 1 });
  });
});

describe('the place that is proposed for a site that was left out', () => {
  const remedy = (code: RemedyCode): OmissionRemedyView => ({
    code,
    caravanId: 'c2',
    date: '2026-12-08',
    start_s: null,
    end_s: null,
    siteIds: [],
    extra_km: 1,
    extraPoints: 0,
  });

  it('is that of a remedy that adding carries out, and of no other', () => {
    const proposing = REMEDY_CODES.filter((code) => proposedPlace(remedy(code), ['c1', 'c2']).date !== null);
    expect(proposing).toEqual(['fits-now', 'one-more-visit']);
    expect(proposedPlace(remedy('fits-now'), ['c1', 'c2'])).toEqual({
      caravanId: 'c2',
      date: '2026-12-08',
      position: null,
    });
  });

  it('is otherwise only the caravan, when there is but one', () => {
    expect(proposedPlace(null, ['c1'])).toEqual({ ...NOTHING_CHOSEN, caravanId: 'c1' });
    expect(proposedPlace(null, ['c1', 'c2'])).toEqual(NOTHING_CHOSEN);
  });
});

describe('the days to choose from', () => {
  const short = aPlan({ ...plan, periodStart: '2026-12-01', periodEnd: '2026-12-04' });
  const off = (date: string, label: string) =>
    ({ date, label, isWorkday: false }) as Pick<CalendarDay, 'date' | 'label' | 'isWorkday'> as CalendarDay;
  const caravan: Pick<CaravanRow, 'id' | 'unavailabilities'> = {
    id: 'c1',
    unavailabilities: [{ start: '2026-12-03', end: '2026-12-03', reason: 'Service' }],
  };

  it('are all of the period, with visits, days off and days out of use', () => {
    expect(dayOptions(short, caravan, [off('2026-12-03', ''), off('2026-12-04', 'Fair')])).toEqual([
      { date: '2026-12-01', visits: 3, idle: null },
      { date: '2026-12-02', visits: 1, idle: null },
      { date: '2026-12-03', visits: 0, idle: { kind: 'out-of-use', name: 'Service' } },
      { date: '2026-12-04', visits: 0, idle: { kind: 'day-off', name: 'Fair' } },
    ]);
  });

  it('have no visits while no caravan is chosen', () => {
    expect(dayOptions(short, undefined, []).map(({ visits }) => visits)).toEqual([0, 0, 0, 0]);
  });
});

describe('the nights to choose from', () => {
  const [first, second] = twoDays();
  const away = (periodEnd: string) => aPlan({ periodEnd, tours: [first, second] });

  it('are at the lodgings that the plan uses', () => {
    expect(nightChoices(away('2026-12-31'), second)).toEqual([aNight()]);
    expect(nightChoices(plan, tour)).toEqual([]);
  });

  it('are none after the last day, on which no day follows', () => {
    expect(nightChoices(away('2026-12-02'), second)).toEqual([]);
    expect(nightChoices(away('2026-12-02'), first)).toEqual([aNight()]);
  });
});
