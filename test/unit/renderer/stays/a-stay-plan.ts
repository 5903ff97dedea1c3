import type {
  PlannedStayView,
  StayOmissionView,
  StayPlanRow,
  StayPlanView,
  StayTotals,
  StayViolationView,
  TouringSetView,
} from '@contract/stay-plans.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';

export function aSet(changes: Partial<TouringSetView> = {}): TouringSetView {
  return {
    id: 'light',
    name: 'Light',
    theme: 'light and sound',
    edition: 'A',
    baseName: 'Base',
    basePosition: [106.5, 29.5],
    availableFrom: null,
    availableTo: null,
    crewName: null,
    carrierName: null,
    blocked: [],
    ...changes,
  };
}

/** Open 10 March – 8 May 2027: a day of transport, 6 to install, 1 to train, 3 to strike. */
export function aStay(changes: Partial<PlannedStayView> = {}): PlannedStayView {
  return {
    id: 's1',
    setId: 'light',
    countyCode: '500229',
    countyName: '城口县',
    prefectureName: null,
    isKeyCounty: true,
    venueId: 'hall',
    venueName: 'Hall of Chengkou',
    position: [108.6, 31.9],
    haulStart: '2027-03-02',
    installStart: '2027-03-03',
    trainStart: '2027-03-09',
    open: '2027-03-10',
    close: '2027-05-08',
    strikeEnd: '2027-05-11',
    fromName: 'Base',
    fromPosition: [106.5, 29.5],
    haul_m: 420_000,
    openDays: 43,
    lock: { set: false, dates: false },
    lastStay: null,
    ...changes,
  };
}

export function anOmission(changes: Partial<StayOmissionView> = {}): StayOmissionView {
  return {
    countyCode: '500230',
    countyName: '丰都县',
    prefectureName: null,
    isKeyCounty: false,
    lastStay: '2024-05-01',
    code: 'outranked',
    remedy: null,
    ...changes,
  };
}

export function aViolation(changes: Partial<StayViolationView> = {}): StayViolationView {
  return {
    code: 'venue-closed',
    stayIds: ['s1'],
    setId: 'light',
    countyCode: '500229',
    date: '2027-03-03',
    detail: '',
    ...changes,
  };
}

export function someTotals(changes: Partial<StayTotals> = {}): StayTotals {
  return {
    stays: 1,
    counties: { part: 1, whole: 2 },
    keyCounties: { part: 1, whole: 1 },
    firstTime: 1,
    people: 250_000,
    openDays: 43,
    use: 0.2,
    staysPerSetYear: 1,
    haul_m: 420_000,
    idleDays: 290,
    longestWait_d: 900,
    ...changes,
  };
}

/** A draft for 2027 with two sets, one stay and one county left out. */
export function aStayPlan(changes: Partial<StayPlanView> = {}): StayPlanView {
  return {
    id: 'p1',
    number: 1,
    name: 'Plan',
    kind: 'relay',
    state: 'draft',
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    createdAt: '2026-11-23T00:00:00.000Z',
    isSample: false,
    sets: [aSet(), aSet({ id: 'maths', name: 'Maths', edition: 'B' })],
    countyCodes: ['500229', '500230'],
    rules: { ...DEFAULT_STAY_RULES, weekdays: [...DEFAULT_STAY_RULES.weekdays] },
    pins: [],
    forbidden: [],
    exchange: null,
    basePlanId: null,
    provenance: {
      engineVersion: '1',
      seed: 1,
      iterations: 100,
      iterationLimit: 100,
      elapsed_ms: 1_000,
      stopReason: 'iterations',
      searches: 1,
      edits: 0,
    },
    totals: someTotals(),
    stays: [aStay()],
    omissions: [anOmission()],
    violations: [],
    unpublishedYears: [],
    version: 'device:1',
    ...changes,
  };
}

export function aRow(changes: Partial<StayPlanRow> = {}): StayPlanRow {
  return {
    id: 'p1',
    number: 1,
    name: 'Plan',
    kind: 'relay',
    state: 'draft',
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    createdAt: '2026-11-23T00:00:00.000Z',
    isSample: false,
    totals: someTotals(),
    omissionCount: 1,
    version: 'device:1',
    ...changes,
  };
}
