import { addDays } from '@domain/calendar/dates.ts';
import type { PlannedTour } from '@domain/plan/plan.ts';
import type { Region } from '@domain/region/region.ts';
import type { Site } from '@domain/site/site.ts';
import { stayDays } from '@domain/stay/phases.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import type { SeededRandom } from '@services/sample/seeded-random.ts';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { aStay, aStayPlan } from '../../fixtures/stay-builders.ts';

const DAYS = 3 * 365;
const PHASES = { haul_d: 1, install_d: 2, train_d: 1, strike_d: 2 };
const PERIOD = { periodStart: '2023-01-01', periodEnd: '2025-12-31' };

/** A list of townships, on which some countries have a county too. */
export function writeTownList(write: Writers, regions: readonly Region[], random: SeededRandom): void {
  write.regions.insertCategory({
    id: 'towns',
    name: '帮扶乡镇',
    listVersion: '2021',
    source: '',
    paper: '',
    isKeyList: false,
    isComplete: true,
    note: '',
  });
  const counties = regions.filter(({ level }) => level === 'county');
  const towns = regions.filter(({ level }) => level === 'township' && random.next() < 0.4);
  for (const { code } of random.next() < 0.3 ? [...towns, random.pick(counties)] : towns)
    write.regions.insertCategoryMember({ categoryId: 'towns', regionCode: code, verified: 'yes' });
}

/** Published plans of tours and stays, and a draft, which nothing may count. */
export function writePlans(write: Writers, read: Readers, random: SeededRandom): void {
  const sites = read.sites.all();
  const caravanIds = read.fleet.caravans().map(({ id }) => id);
  for (const [index, state] of (['published', 'published', 'draft'] as const).entries()) {
    const wanted = Array.from({ length: random.integer(0, 25) }, (_, position) =>
      tourOf(`plan-${index}-${position}`, caravanIds, sites, random),
    );
    // A plan has one tour of a caravan on a day; two plans may have one each.
    const tours = [...new Map(wanted.map((tour) => [`${tour.caravanId} ${tour.date}`, tour])).values()];
    const plan = { id: `plan-${index}`, number: index + 1, state, caravanIds, tours, omissions: [] };
    write.plans.insert(aPlan({ ...PERIOD, ...plan }));
    const stays = Array.from({ length: random.integer(0, 8) }, (_, position) => {
      const { id: venueId, countyCode } = random.pick(sites);
      const open = addDays(PERIOD.periodStart, random.integer(10, DAYS - 1));
      return aStay({
        id: `stay-plan-${index}-${position}`,
        setId: `set-${random.integer(1, 3)}`,
        countyCode,
        venueId,
        ...stayDays(open, addDays(open, random.integer(0, 120)), PHASES),
        openDays: random.integer(0, 80),
      });
    });
    const setIds = ['set-1', 'set-2', 'set-3'];
    const stayPlan = { id: `stay-plan-${index}`, number: index + 1, state, setIds, countyCodes: [] };
    write.stays.insert(aStayPlan({ ...PERIOD, ...stayPlan, stays, omissions: [] }));
  }
}

/** A day of one caravan, some without a stop. */
function tourOf(
  id: string,
  caravanIds: readonly string[],
  sites: readonly Site[],
  random: SeededRandom,
): PlannedTour {
  const stops = Array.from({ length: random.integer(0, 3) }, (_, sequence) =>
    aStop({ id: `${id}-${sequence}`, sequence, siteId: random.pick(sites).id }),
  );
  return aTour({
    id,
    caravanId: random.pick(caravanIds),
    date: addDays(PERIOD.periodStart, random.integer(0, DAYS - 1)),
    length_m: random.integer(1_000, 400_000),
    stops,
  });
}
