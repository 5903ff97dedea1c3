import { describe, expect, it } from 'vitest';
import { checkStays } from '../../../../electron/engine/stays/checker.ts';
import { explainStay } from '../../../../electron/engine/stays/explain/explain-stay.ts';
import {
  STAY_OBSTACLES,
  type StayChange,
  type StayObstacleKind,
} from '../../../../electron/engine/stays/explain/stay-explanation.ts';
import type { StayPlan } from '../../../../electron/engine/stays/plan.ts';
import { createStayProblem } from '../../../../electron/engine/stays/problem-build.ts';
import type { StayProblemInput } from '../../../../electron/engine/stays/problem-input.ts';
import { solveStays } from '../../../../electron/engine/stays/solve.ts';
import { provinceStays } from '../../../bench/stays/province-stays.ts';
import { countiesOfProvince } from '../../../bench/stays/regions.ts';

const DAYS = 40;
const perDay = (count: number) => Array.from({ length: DAYS }, () => count);
/** One day of haul, one to install, one to train, five to ten open, one to strike: 9 days at least. */
const lengths = { install_d: 1, train_d: 1, minOpen_d: 5, maxOpen_d: 10, strike_d: 1 };
const county = { prizes: [100], costPerWaitingDay: 0, openDayWorth: 0, minGap_d: 3 };
const set = { start: 0, from: 0, to: DAYS - 1, edition: 0, costPerKm: 1, costPerIdleDay: 0 };
const first = { ...lengths, county: 0, place: 1, calendar: 0 };
const second = { ...lengths, county: 1, place: 2, calendar: 0 };

/** One set at place 0, counties at places 1 and 2, a day and 10 km from everywhere. */
const base: StayProblemInput = {
  dayCount: DAYS,
  placeCount: 3,
  haul_d: [0, 1, 1, 1, 0, 1, 1, 1, 0],
  haul_m: [0, 10_000, 10_000, 10_000, 0, 10_000, 10_000, 10_000, 0],
  sets: [set],
  counties: [county, county],
  venues: [first, second],
  calendars: [perDay(1)],
};
const explain = (changes: Partial<StayProblemInput>, plan: StayPlan, of = 0) =>
  explainStay(createStayProblem({ ...base, ...changes }), plan, of);
const twoSets = [set, { ...set, edition: 1 }];
const withCrew = twoSets.map((each) => ({ ...each, crew: 0 }));
const withCarrier = twoSets.map((each) => ({ ...each, carrier: 0 }));
/** In the other county; the whole stay from day 0 to day 9 or later. */
const elsewhere = (open: number, close: number) => ({ venue: 1, open, close });

interface Case {
  readonly changes: Partial<StayProblemInput>;
  readonly plan: StayPlan;
  readonly missing_d?: number;
  /** Set that says it; the last one. */
  readonly set?: number;
}

const cases: Record<StayObstacleKind, Case> = {
  unsuitable: { changes: { venues: [{ ...first, unsuitable: [0] }, second] }, plan: [[]] },
  'set-twice': {
    changes: { counties: [{ ...county, prizes: [100, 50] }, county] },
    plan: [[{ venue: 0, open: 3, close: 7 }]],
  },
  'same-edition': {
    changes: { counties: [{ ...county, lastEnd: -9, lastEdition: 0 }, county] },
    plan: [[]],
  },
  // Days 3 to 8: the way takes day 3, five are left for eight.
  horizon: { changes: { sets: [{ ...set, from: 3, to: 8 }] }, plan: [[]], missing_d: 3 },
  // Days 10 to 15: six for eight.
  'no-window': {
    changes: { venues: [{ ...first, windows: [{ from: 10, to: 15 }] }, second] },
    plan: [[]],
    missing_d: 2,
  },
  'never-open': { changes: { calendars: [perDay(0)] }, plan: [[]] },
  // The window ends on day 9, the gap on day 4: five for eight.
  gap: {
    changes: {
      counties: [{ ...county, minGap_d: 9, lastEnd: -5 }, county],
      venues: [{ ...first, windows: [{ from: 0, to: 9 }] }, second],
    },
    plan: [[]],
    missing_d: 3,
  },
  // A stay with a window of its own from day 8 on: the way to it takes day 7, the way here day 0, six for eight.
  'set-full': {
    changes: {
      sets: [{ ...set, to: 15 }],
      venues: [first, { ...second, windows: [{ from: 8, to: 15 }] }],
    },
    plan: [[elsewhere(10, 14)]],
    missing_d: 2,
  },
  'crew-full': {
    changes: { sets: withCrew.slice(0, 1), crews: [{ perDay: perDay(0) }] },
    plan: [[]],
  },
  'crew-stays-full': {
    changes: {
      sets: withCrew.map((each) => ({ ...each, to: 13 })),
      crews: [{ perDay: perDay(2), maxStays: 1 }],
    },
    plan: [[], [elsewhere(3, 12)]],
    set: 0,
  },
  'carrier-full': {
    changes: { sets: withCarrier.slice(0, 1), carriers: [{ perDay: perDay(0) }] },
    plan: [[]],
  },
  'not-worth-it': { changes: { sets: [{ ...set, costPerKm: 30 }] }, plan: [[]] },
};

describe('why a county has no stay', () => {
  it.each(STAY_OBSTACLES)('says %s', (kind) => {
    const { changes, plan, missing_d, set: k } = cases[kind];
    const { obstacles, counts, insertion } = explain(changes, plan);
    expect(obstacles[k ?? obstacles.length - 1]).toEqual({
      venue: 0,
      set: k ?? obstacles.length - 1,
      kind,
      missing_d: missing_d ?? 0,
    });
    expect(counts[kind]).toBe(1);
    expect(insertion !== null).toBe(kind === 'not-worth-it' || kind === 'never-open');
  });

  it('counts one reason for each venue and set', () => {
    const venues = [first, second, { ...first, unsuitable: [0, 1] }];
    const { obstacles, counts } = explain({ sets: twoSets, venues }, [[], []]);
    expect(obstacles.map(({ venue, set: k }) => [venue, k])).toEqual([
      [0, 0],
      [0, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(counts).toEqual({ 'not-worth-it': 2, unsuitable: 2 });
  });

  it('has nothing to say of a county without a venue, and refuses what it cannot explain', () => {
    expect(explain({ venues: [second] }, [[]])).toEqual({
      county: 0,
      worth: 100,
      obstacles: [],
      counts: {},
      insertion: null,
      remedies: [],
    });
    expect(() => explain({}, [[{ venue: 0, open: 3, close: 7 }]])).toThrow(RangeError);
    expect(() => explain({}, [[{ venue: 1, open: 0, close: 7 }]])).toThrow(RangeError);
    expect(() => explain({}, [[]], 2)).toThrow(RangeError);
  });
});

describe('the cheapest place', () => {
  it('costs what it does not bring, to the point', () => {
    // 300 for the road, 100 for the prize.
    const { insertion, worth } = explain({ sets: [{ ...set, costPerKm: 30 }] }, [[]]);
    expect(worth).toBe(100);
    expect(insertion).toMatchObject({
      set: 0,
      extra: { unmetPins: 0, points: 200 },
      moved: 0,
      shortened_d: 0,
    });
  });

  it('says how other stays of the set move and get shorter for it', () => {
    // 18 days: nine for each; the other stay has been open for ten days.
    const { insertion } = explain({ sets: [{ ...set, to: 17 }] }, [[elsewhere(3, 12)]]);
    expect(insertion).toMatchObject({ moved: 1, shortened_d: 5 });
  });
});

const kindsOf = (changes: Partial<StayProblemInput>, plan: StayPlan) =>
  explain(changes, plan).remedies.map(({ change, tried }) => ({ ...change, points: tried.extra.points }));
const remedy = (changes: Partial<StayProblemInput>, plan: StayPlan, kind: StayChange['kind']) =>
  kindsOf(changes, plan).find((each) => each.kind === kind);

describe('what would let a county in', () => {
  it('a shorter stay, by what is missing', () => {
    expect(remedy(cases['no-window'].changes, [[]], 'shorter-stay')).toEqual({
      kind: 'shorter-stay',
      venue: 0,
      days: 2,
      points: -90,
    });
    // Six days are missing, the stay has five.
    const venues = [{ ...first, windows: [{ from: 10, to: 11 }] }, second];
    expect(remedy({ venues }, [[]], 'shorter-stay')).toBeUndefined();
  });

  it('a window opened by the weeks that it takes', () => {
    expect(remedy(cases['no-window'].changes, [[]], 'wider-window')).toMatchObject({ venue: 0, days: 7 });
    // The set comes on day 30, the window ends on day 20: a week opens it until day 27, two until day 34, four always.
    const late = {
      sets: [{ ...set, from: 30 }],
      venues: [{ ...first, windows: [{ from: 10, to: 20 }] }, second],
    };
    expect(remedy(late, [[]], 'wider-window')).toMatchObject({ venue: 0, days: 28 });
  });

  it('a shorter gap, by what is missing', () => {
    const { changes } = cases.gap;
    expect(remedy(changes, [[]], 'shorter-gap')).toEqual({ kind: 'shorter-gap', days: 3, points: -90 });
    const venues = [{ ...first, windows: [{ from: 0, to: 6 }] }, second];
    expect(remedy({ ...changes, venues }, [[]], 'shorter-gap')).toBeUndefined();
  });

  it('one more set, which costs no more than what it does there', () => {
    expect(remedy(cases['set-full'].changes, cases['set-full'].plan, 'one-more-set')).toEqual({
      kind: 'one-more-set',
      like: 0,
      points: -90,
    });
    // It shows the same.
    expect(remedy(cases['same-edition'].changes, [[]], 'one-more-set')).toBeUndefined();
  });

  it.each<[StayObstacleKind, StayChange]>([
    ['crew-full', { kind: 'one-more-hand', crew: 0 }],
    ['crew-stays-full', { kind: 'one-more-stay-of-crew', crew: 0 }],
    ['carrier-full', { kind: 'one-more-move-of-carrier', carrier: 0 }],
  ])('where %s: one more', (kind, change) => {
    expect(kindsOf(cases[kind].changes, cases[kind].plan)).toContainEqual({ ...change, points: -90 });
  });

  it('the place of another stay, which gets another one where it can', () => {
    const { changes, plan } = cases['set-full'];
    // The other county loses 100 points, this one brings them; the road is the same.
    expect(kindsOf(changes, plan)).toContainEqual({
      kind: 'displace',
      set: 0,
      stay: plan[0]![0],
      again: null,
      points: 0,
    });
    // A second set, which cannot come here, takes the other county over.
    const venues = [{ ...first, unsuitable: [1] }, changes.venues![1]!];
    const sets = [changes.sets![0]!, { ...set, edition: 1, to: 15 }];
    expect(remedy({ ...changes, sets, venues }, [...plan, []], 'displace')).toMatchObject({
      again: { set: 1, stay: { venue: 1 } },
      points: -90,
    });
  });

  it('leaves stays of pins where they are', () => {
    const { changes, plan } = cases['set-full'];
    expect(remedy({ ...changes, pins: [{ county: 1 }] }, plan, 'displace')).toBeUndefined();
  });

  it('is empty when the county comes in by itself, but for what is better still', () => {
    const { insertion, remedies } = explain({}, [[]]);
    expect(insertion!.extra.points).toBe(-90);
    for (const { tried } of remedies) expect(tried.extra.points).toBeLessThan(0);
  });

  it('leaves the cheapest first', () => {
    const points = kindsOf(cases['set-full'].changes, cases['set-full'].plan).map((each) => each.points);
    expect(points.length).toBeGreaterThan(2);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
  });
});

describe('an explanation of a province', () => {
  it('is the same every time and leaves problem and plan alone', () => {
    const land = countiesOfProvince('500000');
    const problem = createStayProblem(provinceStays(land, { sets: 3, days: 365, seed: 1 }));
    const quiet = { onProgress: () => {}, shouldStop: () => false };
    const { plan } = solveStays(problem, { seed: 1, iterationLimit: 30 }, quiet);
    const before = structuredClone(plan);
    const leftOut = problem.counties.findIndex((_, c) =>
      plan.flat().every(({ venue }) => problem.venues[venue]!.county !== c),
    );
    expect(leftOut).toBeGreaterThanOrEqual(0);
    const explanation = explainStay(problem, plan, leftOut);
    expect(explainStay(problem, plan, leftOut)).toEqual(explanation);
    expect(explanation.obstacles).toHaveLength(3);
    expect(explanation.remedies.length).toBeGreaterThan(0);
    expect(plan).toEqual(before);
    expect(checkStays(problem, plan).violations).toEqual([]);
  });
});
