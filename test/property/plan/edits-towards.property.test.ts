import { applyEdits, type DraftDay, NO_LOCK } from '@domain/plan/edit.ts';
import { editsTowards, type PlacingEdit, type WantedDay } from '@domain/plan/edits-towards.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const CARAVANS = ['c1', 'c2'];
const DATES = ['2026-12-01', '2026-12-02', '2026-12-03'];
const SITES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Some of the sites on some days, with nights that the next day knows of. */
const plans: fc.Arbitrary<readonly WantedDay[]> = fc
  .record({
    places: fc.array(fc.option(fc.nat(CARAVANS.length * DATES.length - 1)), {
      minLength: SITES.length,
      maxLength: SITES.length,
    }),
    order: fc.shuffledSubarray(SITES, { minLength: SITES.length }),
    nights: fc.array(fc.constantFrom(null, null, 'l1', 'l2'), { minLength: 4, maxLength: 4 }),
  })
  .map(({ places, order, nights }) => {
    const days = CARAVANS.flatMap((caravanId, caravan) =>
      DATES.map((date, day) => ({
        caravanId,
        date,
        siteIds: order.filter((site) => places[SITES.indexOf(site)] === caravan * DATES.length + day),
        nightLodgingId: day < 2 ? (nights[caravan * 2 + day] ?? null) : null,
      })),
    );
    return days
      .filter(
        ({ siteIds, nightLodgingId }, at) =>
          siteIds.length > 0 ||
          nightLodgingId !== null ||
          (at % DATES.length > 0 && typeof days[at - 1]?.nightLodgingId === 'string'),
      )
      .toSorted((a, b) => a.date.localeCompare(b.date) || a.caravanId.localeCompare(b.caravanId));
  });

const drafts = (days: readonly WantedDay[]): readonly DraftDay[] =>
  days.map(({ siteIds, ...day }) => ({
    ...day,
    stops: siteIds.map((siteId) => ({ id: `stop-${siteId}`, siteId, lock: NO_LOCK })),
  }));

const outlines = (days: readonly DraftDay[]) =>
  days.map(({ stops, ...day }) => ({ ...day, siteIds: stops.map(({ siteId }) => siteId) }));

describe('edits towards a plan', () => {
  it('give exactly that plan, and visits that stay keep their stops', () => {
    const seen: Record<PlacingEdit['kind'], number> = { move: 0, 'move-day': 0, add: 0, remove: 0, night: 0 };
    fc.assert(
      fc.property(plans, plans, (before, wanted) => {
        const edits = editsTowards(drafts(before), wanted);
        for (const { kind } of edits) seen[kind] += 1;
        const after = applyEdits(drafts(before), edits, { caravanIds: CARAVANS, dates: DATES });
        if ('fault' in after) throw new Error(`${after.fault}: ${JSON.stringify(after.edit)}`);
        expect(outlines(after)).toEqual(wanted);
        const kept = new Set(before.flatMap(({ siteIds }) => siteIds));
        for (const { id, siteId } of after.flatMap(({ stops }) => stops)) {
          expect(id).toBe(kept.has(siteId) ? `stop-${siteId}` : null);
        }
      }),
      { numRuns: propertyRuns(500) },
    );
    for (const kind of ['move', 'add', 'remove', 'night'] as const) expect(seen[kind]).toBeGreaterThan(100);
  });

  it('are none when nothing differs', () => {
    fc.assert(
      fc.property(plans, (days) => {
        expect(editsTowards(drafts(days), days)).toEqual([]);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
