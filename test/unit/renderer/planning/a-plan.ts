import type { OmissionView, PlanView, StopView, TourView } from '@contract/plans.ts';

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
    end_s: 32_400,
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

export function anOmission(changes: Partial<OmissionView> = {}): OmissionView {
  return {
    siteId: 'left',
    siteName: 'Left out',
    countyCode: '500102',
    countyName: '涪陵区',
    position: [107.4, 29.7],
    lastVisit: null,
    reason: { code: 'no-open-day' },
    ...changes,
  };
}

export function aPlan(changes: Partial<PlanView> = {}): PlanView {
  return {
    id: 'p1',
    number: 1,
    name: 'Plan',
    state: 'draft',
    periodStart: '2026-12-01',
    periodEnd: '2026-12-31',
    createdAt: '2026-11-23T01:00:00.000Z',
    caravanIds: ['c1'],
    provenance: {
      engineVersion: '1.0.0',
      seed: 1,
      iterations: 1,
      iterationLimit: 1,
      elapsed_ms: 1,
      stopReason: 'iterations',
      problemHash: '0',
    },
    totals: { visits: 1, counties: 1, days: 1, length_m: 40_000, drive_s: 3_600, townshipShare: 1 },
    tours: [aTour()],
    omissions: [anOmission()],
    version: null,
    ...changes,
  };
}
