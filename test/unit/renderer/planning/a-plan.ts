import type { CaravanRow } from '@contract/fleet.ts';
import type { NightView, OmissionView, PlanChange, PlanView, StopView, TourView } from '@contract/plans.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { NO_EVENTS } from '@renderer/features/planning/events/plan-events.ts';
import type { PlanScene } from '@renderer/features/planning/result/use-plan-scene.ts';

/** A stop with times that leave room: 08:00–09:00 service, 30 min and 20 km from the place before. */
export function aStop(changes: Partial<StopView> = {}): StopView {
  return {
    id: 's1',
    sequence: 0,
    siteId: 'site1',
    siteName: 'Site 1',
    siteKind: 'school',
    countyCode: '500101',
    countyName: '万州区',
    townshipName: null,
    position: [108, 30],
    lastVisit: null,
    leg_m: 20_000,
    leg_s: 1_800,
    rest_s: 0,
    arrival_s: 28_800,
    start_s: 28_800,
    setup_s: 0,
    end_s: 32_400,
    late_s: 0,
    lock: { caravan: false, day: false, order: false },
    ...changes,
  };
}

export function aTour(changes: Partial<TourView> = {}): TourView {
  return {
    id: 't1',
    caravanId: 'c1',
    caravanName: 'Caravan 1',
    date: '2026-12-01',
    basePosition: [107, 29],
    baseName: 'Base',
    nightBefore: null,
    night: null,
    departure_s: 27_000,
    return_s: 34_200,
    returnLeg_m: 20_000,
    returnLeg_s: 1_800,
    returnRest_s: 0,
    length_m: 40_000,
    drive_s: 3_600,
    stops: [aStop()],
    ...changes,
  };
}

/** A night away from the base. */
export function aNight(changes: Partial<NightView> = {}): NightView {
  return { lodgingId: 'l1', name: 'Lodging 1', position: [108.5, 30.5], ...changes };
}

/** A tour of two days with a night between them, both of caravan c1. */
export function twoDays(): readonly [TourView, TourView] {
  return [
    aTour({ id: 'd1', date: '2026-12-01', night: aNight() }),
    aTour({
      id: 'd2',
      date: '2026-12-02',
      nightBefore: aNight(),
      stops: [aStop({ id: 's2', siteId: 'site2', siteName: 'Site 2' })],
    }),
  ];
}

export function anOmission(changes: Partial<OmissionView> = {}): OmissionView {
  return {
    siteId: 'left',
    siteName: 'Left out',
    countyCode: '500102',
    countyName: '涪陵区',
    position: [107.4, 29.7],
    lastVisit: null,
    reason: { code: 'no-open-day' },
    remedy: null,
    ...changes,
  };
}

export function aPlan(changes: Partial<PlanView> = {}): PlanView {
  return {
    id: 'p1',
    number: 1,
    name: 'Plan',
    state: 'draft',
    asRunOf: null,
    periodStart: '2026-12-01',
    periodEnd: '2026-12-31',
    createdAt: '2026-11-23T01:00:00.000Z',
    caravanIds: ['c1'],
    rules: DEFAULT_PLANNING_RULES,
    basePlanId: null,
    provenance: {
      engineVersion: '1.0.0',
      seed: 1,
      iterations: 1,
      iterationLimit: 1,
      elapsed_ms: 1,
      stopReason: 'iterations',
      problemHash: '0',
      searches: 2,
      edits: 0,
    },
    totals: {
      visits: 1,
      counties: 1,
      days: 1,
      nights: 0,
      length_m: 40_000,
      drive_s: 3_600,
      townshipShare: 1,
    },
    lost: {
      prize: 74,
      fairness: 10,
      townshipShare: 0,
      norm: 4,
      overDriving: 0,
      lateness: 0,
      change: 0,
    },
    tours: [aTour()],
    omissions: [anOmission()],
    version: null,
    ...changes,
  };
}

/** A caravan that is never out of use. */
export function aCaravan(changes: Partial<CaravanRow> = {}): CaravanRow {
  return {
    id: 'c1',
    name: 'Caravan 1',
    plate: '',
    type: 'I',
    baseId: 'b1',
    exhibitSetId: null,
    seats: 3,
    odometer_km: 0,
    targetDays: 0,
    target_km: 0,
    unavailabilities: [],
    colourIndex: 0,
    baseName: 'Base',
    exhibitSetName: null,
    isSample: false,
    version: null,
    ...changes,
  };
}

/** A saved draft as the views of the planning page see it, with nothing selected and nothing broken. */
export function aScene(plan: PlanView = aPlan(), changes: Partial<PlanScene> = {}): PlanScene {
  return {
    source: { kind: 'plan', planId: plan.id ?? '' },
    plan,
    status: {} as PlanScene['status'],
    counties: [],
    caravans: [aCaravan()],
    bases: [],
    colourOf: new Map(),
    selection: { kind: 'none' },
    locks: new Map(),
    changes: null,
    violations: [],
    events: NO_EVENTS,
    shown: null,
    editing: {
      canEdit: plan.state === 'draft',
      isPending: false,
      error: null,
      attempt: undefined,
      dismiss: () => undefined,
      edit: () => undefined,
    },
    ...changes,
  };
}

/** What the main process replies to a change that makes `after` of `before`. */
export function aChange(before: PlanView, after: PlanView): PlanChange {
  const { version, provenance, totals, lost, omissions, tours } = after;
  const goneTourIds = before.tours.map(({ id }) => id).filter((id) => tours.every((tour) => tour.id !== id));
  return { version, provenance, totals, lost, omissions, tours, goneTourIds, violations: [] };
}
