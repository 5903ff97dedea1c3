import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import { planAfter } from '@renderer/features/planning/edit/plan-after.ts';
import { readPlan } from '@services/plans/read-plan.ts';
import fc from 'fast-check';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpBusinessTables } from '../../helpers/database.ts';
import { emptyDraft } from '../../helpers/draft-plan.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(25);
const SITES = 12;
const CARAVANS = ['caravan-1', 'caravan-3'] as const;

/** A change in terms of what a plan happens to hold. */
const change = fc.record({
  kind: fc.constantFrom('move', 'move-day', 'add', 'remove', 'night', 'home', 'lock'),
  which: fc.nat(100),
  caravan: fc.constantFrom(...CARAVANS),
  day: fc.integer({ min: 1, max: 18 }),
  position: fc.nat(4),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const dateOf = (day: number) => `2026-12-${String(day).padStart(2, '0')}`;

/** All grades or the day alone, of all visits of a day; null without any. */
function lockEdit(tour: TourView | null, which: number, day: number, position: number): PlanEditInput | null {
  const stopIds = (tour?.stops ?? []).map(({ id }) => id);
  if (stopIds.length === 0) return null;
  const grades = { caravan: which % 2 === 0, day: day % 2 === 0, order: position % 2 === 0 };
  const lock = position === 4 ? { day: grades.day } : grades;
  return { kind: 'lock', stopIds, lock };
}

/** A night of a caravan's day, or home; null without a day that has one after it. */
function nightEdit(tour: TourView | null, lodgingId: string | null): PlanEditInput | null {
  if (tour === null || tour.date === '2026-12-18') return null;
  const { caravanId, date } = tour;
  return { kind: 'night', caravanId, date, lodgingId };
}

/** The change as an edit of `plan`; null when there is nothing to change in that way. */
function editOf(
  plan: PlanView,
  { kind, which, caravan, day, position }: Change,
  siteIds: readonly string[],
  lodgingId: string,
): PlanEditInput | null {
  const stops = plan.tours.flatMap((tour) => tour.stops);
  const stopId = stops.length === 0 ? null : stops[which % stops.length]!.id;
  const tour = plan.tours.length === 0 ? null : plan.tours[which % plan.tours.length]!;
  const place = { caravanId: caravan, date: dateOf(day), position };
  switch (kind) {
    case 'add': {
      const siteId = siteIds[which % siteIds.length]!;
      return stops.some((stop) => stop.siteId === siteId) ? null : { kind, siteId, ...place };
    }
    case 'move':
      return stopId === null ? null : { kind, stopId, ...place };
    case 'remove':
      return stopId === null ? null : { kind, stopId };
    case 'move-day': {
      if (tour === null) return null;
      const { caravanId, date } = tour;
      return { kind, caravanId, date, toCaravanId: caravan, toDate: place.date };
    }
    case 'lock':
      return lockEdit(tour, which, day, position);
    default:
      return nightEdit(tour, kind === 'night' ? lodgingId : null);
  }
}

describe('any sequence of changes by hand', () => {
  it('leaves sound tours, is shown from its reply as it is in the file, is taken back to the same file by undo, and brought back by redo', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const { client, container, folder, sites, get, violations } = await emptyDraft();
        const siteIds = sites.slice(0, SITES).map(({ id }) => id);
        const lodgingId = container.session.read().fleet.lodgings()[0]!.id;
        const workspaces = join(folder, 'workspaces');
        const path = join(workspaces, readdirSync(workspaces).find((name) => name.endsWith('.kexun'))!);
        const start = dumpBusinessTables(path);
        let steps = 0;
        let plan = await get();
        for (const one of changes) {
          const next = editOf(plan, one, siteIds, lodgingId);
          if (next === null) continue;
          const reply = await client.plans.edit({ id: 'plan-1', version: plan.version, edits: [next] });
          const shown = planAfter(plan, reply);
          // Read from the file, without what the program remembers.
          plan = readPlan(container.session, 'plan-1');
          expect(shown).toEqual(plan);
          expect(await get()).toEqual(plan);
          expect(reply.violations).toEqual(one.kind === 'lock' ? null : await violations());
          kinds.add(one.kind);
          steps += 1;
          const served = plan.tours.flatMap((tour) => tour.stops.map(({ siteId }) => siteId));
          expect(new Set(served).size).toBe(served.length);
          for (const tour of plan.tours) {
            expect(tour.stops.map(({ sequence }) => sequence)).toEqual(tour.stops.map((_, index) => index));
            expect(tour.stops.length > 0 || tour.night !== null || tour.nightBefore !== null).toBe(true);
          }
        }
        const end = dumpBusinessTables(path);
        for (let step = 0; step < steps; step += 1) {
          await client.history.undo({});
          expect(await get()).toEqual(readPlan(container.session, 'plan-1'));
        }
        expect(dumpBusinessTables(path)).toBe(start);
        for (let step = 0; step < steps; step += 1) await client.history.redo({});
        expect(dumpBusinessTables(path)).toBe(end);
        container.session.close();
      }),
      { numRuns: RUNS },
    );
    expect(kinds.size).toBe(7);
  }, 600_000);
});
