import { describe, expect, it } from 'vitest';
import { checkStays, STAY_RULES, type StayRule } from '../../../../electron/engine/stays/checker.ts';
import type { StayPlan } from '../../../../electron/engine/stays/plan.ts';
import { createStayProblem } from '../../../../electron/engine/stays/problem-build.ts';
import type { StayProblemInput } from '../../../../electron/engine/stays/problem-input.ts';

const DAYS = 40;
const perDay = (count: number) => Array.from({ length: DAYS }, () => count);
const lengths = { install_d: 1, train_d: 1, minOpen_d: 5, maxOpen_d: 10, strike_d: 1 };
const county = { prizes: [100], costPerWaitingDay: 0, openDayWorth: 0, minGap_d: 3 };
const set = { start: 0, from: 0, to: DAYS - 1, costPerKm: 1, costPerIdleDay: 0 };

/** Two sets at place 0, counties at places 1 and 2, a day's move from everywhere; 10 km from everywhere. */
const base: StayProblemInput = {
  dayCount: DAYS,
  placeCount: 3,
  haul_d: [0, 1, 1, 1, 0, 1, 1, 1, 0],
  haul_m: [0, 10_000, 10_000, 10_000, 0, 10_000, 10_000, 10_000, 0],
  sets: [
    { ...set, edition: 0 },
    { ...set, edition: 1 },
  ],
  counties: [county, county],
  venues: [
    { ...lengths, county: 0, place: 1, calendar: 0 },
    { ...lengths, county: 1, place: 2, calendar: 0 },
  ],
  calendars: [perDay(1)],
};
const first = base.sets[0]!;
const second = base.sets[1]!;

/** Haul on day 0, installation and training on days 1 and 2, open 3 … 7, strike on day 8. */
const stay = { venue: 0, open: 3, close: 7 };
const elsewhere = { venue: 1, open: 12, close: 16 };

const check = (changes: Partial<StayProblemInput>, plan: StayPlan) =>
  checkStays(createStayProblem({ ...base, ...changes }), plan);
const rulesOf = (changes: Partial<StayProblemInput>, plan: StayPlan) => [
  ...new Set(check(changes, plan).violations.map(({ rule }) => rule)),
];

/** One case for each rule that breaks it and no other. */
const cases: Record<StayRule, { changes: Partial<StayProblemInput>; plan: StayPlan }> = {
  unsuitable: {
    changes: { venues: [{ ...base.venues[0]!, unsuitable: [0] }, base.venues[1]!] },
    plan: [[stay], []],
  },
  'open-too-short': { changes: {}, plan: [[{ ...stay, close: 6 }], []] },
  'open-too-long': { changes: {}, plan: [[{ ...stay, close: 13 }], []] },
  'outside-horizon': { changes: { sets: [{ ...first, to: 7 }, second] }, plan: [[stay], []] },
  'venue-closed': {
    changes: { venues: [{ ...base.venues[0]!, windows: [{ from: 2, to: 39 }] }, base.venues[1]!] },
    plan: [[stay], []],
  },
  'too-late-from-before': { changes: {}, plan: [[stay, { ...elsewhere, open: 11 }], []] },
  blocked: {
    changes: { sets: [{ ...first, blocked: [{ from: 9, to: 9, place: 0 }] }, second] },
    plan: [[stay], []],
  },
  'end-not-reached': { changes: { sets: [{ ...first, end: 0, to: 8 }, second] }, plan: [[stay], []] },
  'county-twice-by-set': {
    changes: { counties: [{ ...county, prizes: [100, 50, 20] }, county] },
    plan: [[stay, { ...stay, open: 28, close: 32 }], [{ ...stay, open: 15, close: 19 }]],
  },
  'gap-too-short': {
    changes: { counties: [{ ...county, prizes: [100, 50] }, county] },
    plan: [[stay], [{ ...stay, open: 13, close: 17 }]],
  },
  'same-edition': {
    changes: { counties: [{ ...county, lastEnd: -10, lastEdition: 0 }, county] },
    plan: [[stay], []],
  },
  'too-many-stays': { changes: {}, plan: [[stay], [{ ...stay, open: 14, close: 18 }]] },
  'crew-overbooked': {
    changes: {
      crews: [{ perDay: perDay(1) }],
      sets: [
        { ...first, crew: 0 },
        { ...second, crew: 0 },
      ],
    },
    plan: [[stay], [{ ...stay, venue: 1, open: 4, close: 8 }]],
  },
  'crew-too-many-stays': {
    changes: {
      crews: [{ perDay: perDay(2), maxStays: 1 }],
      sets: [
        { ...first, crew: 0 },
        { ...second, crew: 0 },
      ],
    },
    plan: [[stay], [{ ...stay, venue: 1, open: 10, close: 14 }]],
  },
  'carrier-overbooked': {
    changes: {
      carriers: [{ perDay: perDay(1) }],
      sets: [
        { ...first, carrier: 0 },
        { ...second, carrier: 0 },
      ],
    },
    plan: [[stay], [{ ...stay, venue: 1 }]],
  },
};

describe('the checker of relay plans', () => {
  it('finds nothing wrong with a plan that is right', () => {
    expect(check({}, [[stay, elsewhere], []]).violations).toEqual([]);
  });

  it.each(STAY_RULES)('names the rule %s, and no other', (rule) => {
    const { changes, plan } = cases[rule];
    expect(rulesOf(changes, plan)).toEqual([rule]);
  });

  it('counts prizes, moves, open and idle days by hand', () => {
    const changes: Partial<StayProblemInput> = {
      sets: [
        { ...first, costPerIdleDay: 2 },
        { ...second, to: 9 },
      ],
      counties: [{ ...county, openDayWorth: 3, costPerWaitingDay: 1 }, county],
      calendars: [Array.from({ length: DAYS }, (_, day) => (day === 4 ? 0 : 1))],
    };
    // Prize of the other county 100; a move of 10 km: 10; opening on day 3: 3; 4 of 5 days open: −12;
    // busy from day 0 to day 8, so 31 of 40 days idle: 62.
    expect(check(changes, [[stay], []]).cost).toEqual({ unmetPins: 0, points: 100 + 10 + 3 - 12 + 62 });
  });

  it('counts balance, change against an earlier plan, and pins by hand', () => {
    const changes: Partial<StayProblemInput> = {
      groupCount: 1,
      counties: [
        { ...county, group: 0 },
        { ...county, group: 0 },
      ],
      planned: [
        { county: 0, set: 0, open: 5 },
        { county: 1, set: 0, open: 12 },
      ],
      pins: [
        { county: 0, open: 3 },
        { county: 1, set: 1 },
      ],
      goals: { balance: 9, change: { perDay: 4, otherSet: 50, dropped: 70 } },
    };
    // Prize 100, move 10, one of two hosted: floor(9 / 2), two days earlier: 8, the other dropped: 70.
    expect(check(changes, [[stay], []]).cost).toEqual({ unmetPins: 1, points: 100 + 10 + 4 + 8 + 70 });
  });

  it('refuses plans of sets or venues that do not exist', () => {
    expect(() => check({}, [[stay]])).toThrow(RangeError);
    expect(() => check({}, [[{ ...stay, venue: 7 }], []])).toThrow(RangeError);
  });
});
