import { addDays } from '@domain/calendar/dates.ts';
import { NO_CONDITIONS } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import type { Plan, PlannedStop } from '@domain/plan/plan.ts';
import type { IsoDate } from '@domain/units.ts';
import { SAMPLE_TODAY } from '@services/sample/sample-profile.ts';
import type { ExhibitBooks } from './books.ts';

const TOURS = 500;

/** A draft with 500 tours of one day by the caravans of the books, after everything that is promised. */
export const toursToPublish = (books: ExhibitBooks): Plan =>
  planOf(books, {
    id: 'large-plan',
    number: 900,
    state: 'draft',
    start: addDays(SAMPLE_TODAY, 30),
    siteIds: [],
  });

const MONTHS = 12;
const STOPS = 3;

/** Published plans of a year, 500 tours a month with three stops each, after the draft. */
export const publishedPlans = (books: ExhibitBooks, siteIds: readonly string[]): readonly Plan[] =>
  Array.from({ length: MONTHS }, (_, month) =>
    planOf(books, {
      id: `large-month-${month}`,
      number: 901 + month,
      state: 'published',
      start: addDays(SAMPLE_TODAY, 60 + month * 30),
      siteIds,
    }),
  );

function planOf(
  { caravans }: ExhibitBooks,
  {
    id,
    number,
    state,
    start,
    siteIds,
  }: {
    readonly id: string;
    readonly number: number;
    readonly state: 'draft' | 'published';
    readonly start: IsoDate;
    readonly siteIds: readonly string[];
  },
): Plan {
  const days = Math.ceil(TOURS / caravans.length);
  const tours = Array.from({ length: TOURS }, (_, index) => ({
    id: `${id}-tour-${index}`,
    caravanId: caravans[index % caravans.length]?.id ?? '',
    date: addDays(start, Math.floor(index / caravans.length)),
    nightBeforeLodgingId: null,
    nightLodgingId: null,
    departure_s: 28_800,
    return_s: 43_200,
    returnLeg_m: 0,
    returnLeg_s: 0,
    returnRest_s: 0,
    length_m: 0,
    drive_s: 0,
    stops: stopsOf(`${id}-tour-${index}`, index, siteIds),
  }));
  return {
    id,
    number,
    name: '测量用计划',
    state,
    asRunOf: null,
    periodStart: start,
    periodEnd: addDays(start, days),
    caravanIds: caravans.map((caravan) => caravan.id),
    rules: DEFAULT_PLANNING_RULES,
    conditions: NO_CONDITIONS,
    provenance: {
      engineVersion: 'none',
      seed: 7,
      iterations: 0,
      iterationLimit: 0,
      elapsed_ms: 0,
      stopReason: 'iterations',
      problemHash: '',
      searches: 1,
      edits: 0,
    },
    lost: {
      prize: 0,
      fairness: 0,
      townshipShare: 0,
      norm: 0,
      overDriving: 0,
      lateness: 0,
      change: 0,
    },
    createdAt: `${SAMPLE_TODAY}T00:00:00.000Z`,
    tours,
    omissions: [],
  };
}

function stopsOf(tourId: string, tour: number, siteIds: readonly string[]): readonly PlannedStop[] {
  return siteIds.length === 0
    ? []
    : Array.from({ length: STOPS }, (_, sequence) => ({
        id: `${tourId}-stop-${sequence}`,
        sequence,
        siteId: siteIds[(tour * STOPS + sequence) % siteIds.length] ?? '',
        leg_m: 0,
        leg_s: 0,
        rest_s: 0,
        arrival_s: 32_400 + sequence * 7_200,
        start_s: 32_400 + sequence * 7_200,
        setup_s: 0,
        end_s: 36_000 + sequence * 7_200,
        late_s: 0,
        lock: { caravan: false, day: false, order: false },
      }));
}
