import type { PlanView, TourView } from '@contract/plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { applyEdits } from '@domain/plan/edit.ts';
import { acceptedEdits } from '@renderer/features/planning/replan/accepted-edits.ts';
import { changeRows } from '@renderer/features/planning/replan/change-rows.ts';
import { changesAgainst } from '@renderer/features/planning/replan/plan-changes.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';
import { aNight, aPlan, aStop, aTour } from '../../unit/renderer/planning/a-plan.ts';

const RUNS = { numRuns: propertyRuns(300) };
const SITES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const CARAVANS = ['c1', 'c2'];
const DATES = ['2026-12-01', '2026-12-02', '2026-12-03'];
const DAYS = CARAVANS.flatMap((caravanId) => DATES.map((date) => ({ caravanId, date })));

/** A plan in which each site is on one of the days or on none, in any order, with nights anywhere but the last day. */
const plan = (name: string): fc.Arbitrary<PlanView> =>
  fc
    .record({
      order: fc.shuffledSubarray(SITES, { minLength: SITES.length }),
      day: fc.array(fc.nat(DAYS.length), { minLength: SITES.length, maxLength: SITES.length }),
      isAway: fc.array(fc.boolean(), { minLength: DAYS.length, maxLength: DAYS.length }),
    })
    .map(({ order, day, isAway }) => {
      const night = (index: number) =>
        isAway[index] && DAYS[index]?.date !== DATES.at(-1) ? aNight() : null;
      const tours = DAYS.map((place, index): TourView => {
        const sites = order.filter((siteId) => day[SITES.indexOf(siteId)] === index);
        const stops = sites.map((siteId) => aStop({ id: `${name} ${siteId}`, siteId }));
        return aTour({ ...place, id: `${name} ${index}`, night: night(index), stops });
      });
      const isReached = ({ caravanId, date }: TourView) =>
        tours.some((tour) => tour.caravanId === caravanId && tour.night && addDays(tour.date, 1) === date);
      return aPlan({
        id: name,
        tours: tours.filter((tour) => tour.stops.length > 0 || tour.night !== null || isReached(tour)),
      });
    });

const shapeOf = ({ tours }: PlanView) =>
  tours
    .map(({ caravanId, date, night, stops }) => ({
      caravanId,
      date,
      night: night?.lodgingId ?? null,
      sites: stops.map(({ siteId }) => siteId),
    }))
    .sort((a, b) => `${a.date} ${a.caravanId}`.localeCompare(`${b.date} ${b.caravanId}`));

function after(base: PlanView, result: PlanView, chosen: ReadonlySet<string>) {
  const days = base.tours.map(({ caravanId, date, night, stops }) => ({
    caravanId,
    date,
    nightLodgingId: night?.lodgingId ?? null,
    stops: stops.map(({ id, siteId, lock }) => ({ id, siteId, lock })),
  }));
  const changed = applyEdits(days, acceptedEdits(base, result, chosen), {
    caravanIds: CARAVANS,
    dates: DATES,
  });
  if ('fault' in changed) throw new Error(`${changed.fault}: ${JSON.stringify(changed.edit)}`);
  return changed.map(({ caravanId, date, nightLodgingId, stops }) => ({
    caravanId,
    date,
    night: nightLodgingId,
    sites: stops.map(({ siteId }) => siteId),
  }));
}

/** Where each site is: `caravan date`, or nowhere. */
const placesOf = (days: ReturnType<typeof after>) =>
  new Map(
    days.flatMap(({ caravanId, date, sites }) => sites.map((siteId) => [siteId, `${caravanId} ${date}`])),
  );

describe('differences that are taken over', () => {
  it('make the result when all are, and leave the plan when none are', () => {
    fc.assert(
      fc.property(plan('base'), plan('result'), (base, result) => {
        const rows = changeRows(result, changesAgainst(base, result));
        const all = new Set(rows.map(({ key }) => key));
        expect(after(base, result, all)).toEqual(shapeOf(result));
        expect(after(base, result, new Set())).toEqual(shapeOf(rows.length > 0 ? base : result));
      }),
      RUNS,
    );
  });

  it('put each visit where the result has it if chosen, else leave it where it was', () => {
    fc.assert(
      fc.property(plan('base'), plan('result'), fc.func(fc.boolean()), (base, result, isChosen) => {
        const rows = changeRows(result, changesAgainst(base, result));
        const chosen = rows.filter(({ siteId }) => isChosen(siteId));
        const places = placesOf(after(base, result, new Set(chosen.map(({ key }) => key))));
        const taken = new Set(chosen.map(({ siteId }) => siteId));
        const [was, becomes] = [placesOf(shapeOf(base)), placesOf(shapeOf(result))];
        for (const siteId of SITES) {
          expect(places.get(siteId)).toBe((taken.has(siteId) ? becomes : was).get(siteId));
        }
      }),
      RUNS,
    );
  });
});
