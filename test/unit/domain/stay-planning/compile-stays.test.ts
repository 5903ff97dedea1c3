import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { stayInputFaults } from '@domain/stay-planning/stay-faults.ts';
import { POINT } from '@domain/stay-planning/worth.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { checkStays, type StayPlan, solveStays } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  earlierStay,
  stayCarrier,
  stayCounty,
  stayCrew,
  stayInput,
  staySet,
  stayVenue,
  venueTerms,
} from '../../../fixtures/stay-input.ts';

/** The plan that a short search finds, checked by the engine. */
const run = (input: StayPlanningInput, iterationLimit = 60) => {
  const compiled = compileStays(input);
  const { initial } = compiled;
  const { plan, cost } = solveStays(
    compiled.problem,
    { seed: 1, iterationLimit, ...(initial ? { initial } : {}) },
    { onProgress: () => undefined, shouldStop: () => false },
  );
  expect(checkStays(compiled.problem, plan).violations).toEqual([]);
  return { compiled, plan, cost, stays: compiled.staysOf(plan) };
};

/** Rules that `plan` breaks. */
const rulesOf = (input: StayPlanningInput, plan: StayPlan) =>
  checkStays(compileStays(input).problem, plan).violations.map(({ rule }) => rule);

describe('compileStays', () => {
  it('turns a plan of the engine into days, ids and estimated roads', () => {
    const compiled = compileStays(stayInput());
    // Day 40 = 10 February; installation 7 days before, one day on the road; 66,717 m from the base to "a".
    const plan: StayPlan = [[{ venue: 0, open: 40, close: 99 }]];
    expect(checkStays(compiled.problem, plan).violations).toEqual([]);
    expect(compiled.staysOf(plan)).toEqual([
      {
        setId: 's',
        countyCode: 'a',
        venueId: 'hall-a',
        haulStart: '2027-02-02',
        installStart: '2027-02-03',
        trainStart: '2027-02-09',
        open: '2027-02-10',
        close: '2027-04-10',
        strikeEnd: '2027-04-13',
        haul_m: 66_717,
        // Wednesday to Sunday of eight whole weeks and of Wednesday 7 to Saturday 10 April.
        openDays: 8 * 5 + 4,
        lock: { set: false, dates: false },
      },
    ]);
    expect(compiled.omittedCounties(plan)).toEqual(['b', 'c']);
  });

  it('hosts every county that there is room for, in a plan that breaks nothing', () => {
    const { stays, compiled } = run(stayInput());
    expect(stays.map(({ countyCode }) => countyCode).sort()).toEqual(['a', 'b', 'c']);
    expect(compiled.checkOf(stays)).toEqual([]);
  });

  it('counts a county in seventieths of a point: hosting, waiting, never, key, people', () => {
    const counties = [
      stayCounty('a', { isKeyCounty: true, people: 250_000 }),
      // A year and a month before the period: two years begun.
      stayCounty('b', { lastStay: { end: '2025-12-01', edition: 'old' } }),
      stayCounty('c', { lastStay: { end: '2010-01-01', edition: '' } }),
    ];
    const rules = { ...DEFAULT_STAY_RULES, maxStays: 2 };
    const { problem } = compileStays(stayInput({ counties, rules }));
    const first = 4_000 + 5 * 300 + 1_500 + 3_000 + 2.5 * 200;
    expect(problem.counties.map(({ prizes }) => prizes)).toEqual([
      [first * POINT, Math.floor((first * POINT) / 3)],
      [4_600 * POINT, Math.floor((4_600 * POINT) / 3)],
      [5_500 * POINT, Math.floor((5_500 * POINT) / 3)],
    ]);
    // 20 points a week, 20 per open and idle day, 20 per 10 km.
    expect(problem.counties[0]).toMatchObject({ costPerWaitingDay: 200, openDayWorth: 1_400 });
    expect(problem.sets[0]).toMatchObject({ costPerKm: 140, costPerIdleDay: 1_400 });
    expect(problem.counties[1]).toMatchObject({ lastEnd: -396, minGap_d: 365 });
  });

  it('takes lengths from the set, then the venue, then the rules', () => {
    const sets = [staySet('s'), staySet('t', { install_d: 2, minOpen_d: 20 })];
    const terms = venueTerms({ install_d: 4, maxOpen_d: 45 });
    const venues = [stayVenue('a', { terms }), stayVenue('b')];
    const { problem, staysOf, slots } = compileStays(stayInput({ sets, venues }));
    const lengths = (k: number, v: number) => problem.lengths[k * problem.venues.length + slots.usual(k, v)];
    expect(lengths(0, 0)).toMatchObject({ install_d: 4, minOpen_d: 30, maxOpen_d: 45, strike_d: 3 });
    expect(lengths(1, 0)).toMatchObject({ install_d: 2, minOpen_d: 20, maxOpen_d: 45 });
    expect(lengths(1, 1)).toMatchObject({ install_d: 2, minOpen_d: 20, maxOpen_d: 90 });
    const [stay] = staysOf([[], [{ venue: slots.usual(1, 1), open: 40, close: 59 }]]);
    expect(stay).toMatchObject({ setId: 't', venueId: 'hall-b', installStart: '2027-02-07' });
  });

  it('lets in what is not known, and not what is too large, weak or forbidden', () => {
    const sets = [staySet('large', { area_m2: 500 }), staySet('strong', { power_kw: 20 }), staySet('any')];
    const venues = [
      stayVenue('a', { area_m2: 400, power_kw: 30 }),
      stayVenue('b', { area_m2: 500, power_kw: 10 }),
      stayVenue('c'),
    ];
    const forbidden = [{ setId: 'any', countyCode: 'c' }];
    const { problem } = compileStays(stayInput({ sets, venues, forbidden }));
    expect([...problem.isSuitable]).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
  });

  it('keeps installations out of the lead, closed spans and the time outside windows', () => {
    const venues = [
      stayVenue('a', { terms: venueTerms({ lead_d: 10 }) }),
      stayVenue('b', {
        terms: venueTerms({ windows: [{ start: '2027-03-01', end: '2027-06-30', reason: '' }] }),
        closed: [{ start: '2027-04-10', end: '2027-04-12', reason: 'wedding' }],
      }),
    ];
    const input = stayInput({ today: '2027-01-10', venues });
    // Installation on 20 January (day 19) = 10 days from today; a day earlier is too soon.
    expect(rulesOf(input, [[{ venue: 0, open: 26, close: 60 }]])).toEqual([]);
    expect(rulesOf(input, [[{ venue: 0, open: 25, close: 60 }]])).toEqual(['venue-closed']);
    // 13 April is day 102; opening 7 days later, strike ends on 30 June = day 180.
    expect(rulesOf(input, [[{ venue: 1, open: 109, close: 177 }]])).toEqual([]);
    expect(rulesOf(input, [[{ venue: 1, open: 108, close: 177 }]])).toEqual(['venue-closed']);
    expect(rulesOf(input, [[{ venue: 1, open: 109, close: 178 }]])).toEqual(['venue-closed']);
  });

  it('starts a set where the stay before the period leaves it, and blocks it at its base', () => {
    const far = { place: stayVenue('c').place, free: '2027-01-10' };
    const blocked = [
      { start: '2027-03-01', end: '2027-03-05', reason: 'maintenance', atBase: true },
      { start: '2027-03-06', end: '2027-03-09', reason: 'more of it', atBase: false },
    ];
    const { problem } = compileStays(stayInput({ sets: [staySet('s', { start: far, blocked })] }));
    const { haul_m, placeCount } = problem;
    expect(problem.sets[0]).toMatchObject({ from: 9, to: 364, blocks: [{ from: 59, to: 67, place: 0 }] });
    // 2° or 266,868 m from "b" (31°), where it starts at "c" (33°).
    const [start, b] = [problem.sets[0]!.start, problem.venues[1]!.place];
    expect(haul_m[start * placeCount + b]).toBe(266_868);
  });

  it('counts no worth outside the season of a venue, though it is open', () => {
    const calendar = {
      holidays: [],
      periods: [],
      terms: [{ id: 't', name: '', start: '2027-03-01', end: '2027-07-01', countyCode: null, source: '' }],
    };
    const venues = [
      stayVenue('a', { terms: venueTerms({ season: 'term', weekdays: [1, 2, 3, 4, 5, 6, 7] }) }),
    ];
    const { problem, staysOf } = compileStays(stayInput({ calendar, venues }));
    // 1 February (day 31) to 31 March: 59 open days, 31 of them in the term.
    const [stay] = staysOf([[{ venue: 0, open: 31, close: 89 }]]);
    const before = problem.openBefore[problem.venues[0]!.calendar]!;
    expect([stay!.openDays, before[90]! - before[31]!]).toEqual([59, 31]);
  });

  it('gives crews and carriers the places that tours and absences leave', () => {
    const crews = [
      stayCrew('k', {
        perDay: 2,
        maxStays: 3,
        busy: [{ start: '2027-01-03', end: '2027-01-04', reason: 'tour' }],
        unavailabilities: [{ start: '2027-01-04', end: '2027-01-05', reason: 'leave' }],
      }),
    ];
    const carriers = [
      stayCarrier('l', { busy: [{ start: '2026-12-30', end: '2027-01-01', reason: 'tour' }] }),
    ];
    const sets = [staySet('s', { crewId: 'k', carrierId: 'l' }), staySet('t')];
    const { problem } = compileStays(stayInput({ crews, carriers, sets }));
    expect(Array.from(problem.crews[0]!.perDay.slice(0, 6))).toEqual([2, 2, 1, 0, 0, 2]);
    expect(problem.crews[0]!.maxStays).toBe(3);
    expect(Array.from(problem.carriers[0]!.slice(0, 2))).toEqual([0, 1]);
    expect(problem.sets.map(({ crew, carrier }) => [crew, carrier])).toEqual([
      [0, 0],
      [-1, -1],
    ]);
  });

  it('tells editions apart, and sets without one from each other', () => {
    const sets = ['one', 'one', '', ''].map((edition, k) => staySet(String(k), { edition }));
    const counties = [
      stayCounty('a', { lastStay: { end: '2026-01-01', edition: 'one' } }),
      stayCounty('b', { lastStay: { end: '2026-01-01', edition: '' } }),
    ];
    const { problem } = compileStays(stayInput({ sets, counties, venues: [stayVenue('a'), stayVenue('b')] }));
    const editions = problem.sets.map(({ edition }) => edition);
    expect(editions[0]).toBe(editions[1]);
    expect(new Set(editions).size).toBe(3);
    expect(problem.counties.map(({ lastEdition }) => lastEdition)).toEqual([editions[0], -1]);
  });

  it('meets pins in front of everything else', () => {
    const pins = [
      { countyCode: 'b', setId: 's', venueId: 'hall-b', open: '2027-05-01', close: null },
      { countyCode: 'c', setId: null, venueId: null, open: '2027-09-01', close: '2027-10-15' },
    ];
    const { stays, cost, compiled } = run(stayInput({ pins }), 500);
    expect(cost.unmetPins).toBe(0);
    expect(stays.find(({ countyCode }) => countyCode === 'b')!.open).toBe('2027-05-01');
    expect(stays.find(({ countyCode }) => countyCode === 'c')).toMatchObject({
      open: '2027-09-01',
      close: '2027-10-15',
    });
    expect(compiled.checkOf(stays)).toEqual([]);
    expect(compiled.checkOf([]).map(({ code }) => code)).toEqual(['pin-unmet', 'pin-unmet']);
  });
});

describe('compileStays from an earlier plan', () => {
  const earlier = [
    earlierStay('s', 'a', '2027-02-10', '2027-04-10'),
    earlierStay('s', 'b', '2027-05-01', '2027-06-30'),
    earlierStay('s', 'c', '2027-07-20', '2027-09-20'),
  ];

  it('starts from it, and loses nothing of what fits', () => {
    const { initial, staysOf } = compileStays(stayInput({ earlier }));
    expect(staysOf(initial!).map(({ open, close }) => [open, close])).toEqual(
      earlier.map(({ open, close }) => [open, close]),
    );
  });

  it('drops what does not fit any more', () => {
    const counties = ['a', 'c'].map((code) => stayCounty(code));
    const sets = [staySet('s', { availableTo: '2027-08-01' })];
    const { initial, staysOf } = compileStays(stayInput({ counties, sets, earlier }));
    expect(staysOf(initial!).map(({ countyCode }) => countyCode)).toEqual(['a']);
  });

  it('keeps what is locked, with its days, though the rules have other lengths now', () => {
    const lock = { set: true, dates: true };
    const locked = { ...earlier[1]!, lock };
    const rules = { ...DEFAULT_STAY_RULES, maxOpen_d: 45, install_d: 2 };
    const { stays } = run(stayInput({ earlier: [earlier[0]!, locked], rules }));
    expect(stays.find(({ countyCode }) => countyCode === 'b')).toMatchObject({
      installStart: '2027-04-24',
      open: '2027-05-01',
      close: '2027-06-30',
      lock,
    });
  });

  it('fills gaps without touching what there is', () => {
    const { stays } = run(stayInput({ earlier: [earlier[0]!, earlier[2]!], only: { kind: 'gaps' } }));
    expect(stays.map(({ countyCode }) => countyCode)).toEqual(['a', 'b', 'c']);
    expect([stays[0]!.open, stays[0]!.close, stays[2]!.open, stays[2]!.close]).toEqual([
      '2027-02-10',
      '2027-04-10',
      '2027-07-20',
      '2027-09-20',
    ]);
  });

  it('repairs what broke, keeps what did not, and adds no county', () => {
    const venues = [
      stayVenue('a'),
      stayVenue('b', { closed: [{ start: '2027-05-20', end: '2027-06-10', reason: 'flood' }] }),
      stayVenue('c'),
    ];
    const counties = ['a', 'b', 'c', 'd'].map((code) => stayCounty(code));
    const input = stayInput({
      today: '2027-03-01',
      venues: [...venues, stayVenue('d')],
      counties,
      earlier,
      only: { kind: 'repair', from: '2027-03-01' },
    });
    const { stays, compiled } = run(input, 300);
    expect(compiled.checkOf(stays)).toEqual([]);
    expect(stays[0]).toMatchObject({ countyCode: 'a', open: '2027-02-10', close: '2027-04-10' });
    expect(stays.some(({ countyCode }) => countyCode === 'd')).toBe(false);
    const hosted = stays.map(({ countyCode }) => countyCode);
    expect(hosted).toContain('b');
    expect(hosted).toContain('c');
  });

  it('ends a stay that has begun where its venue is lost', () => {
    const venues = [
      stayVenue('a', { closed: [{ start: '2027-03-20', end: '2027-12-31', reason: 'flood' }] }),
      stayVenue('b'),
      stayVenue('c'),
    ];
    const only = { kind: 'repair', from: '2027-03-01' } as const;
    const { stays } = run(stayInput({ today: '2027-03-01', venues, earlier, only }), 200);
    // Three days of strike before 20 March.
    expect(stays[0]).toMatchObject({ countyCode: 'a', open: '2027-02-10', close: '2027-03-16' });
    expect(stays[1]).toMatchObject({ countyCode: 'b', open: '2027-05-01', close: '2027-06-30' });
  });

  it('plans the stays of some sets anew and leaves the others', () => {
    const sets = [staySet('s'), staySet('t')];
    const both = [earlier[0]!, earlierStay('t', 'c', '2027-10-01', '2027-11-05')];
    const { stays } = run(stayInput({ sets, earlier: both, only: { kind: 'sets', setIds: ['t'] } }), 200);
    expect(stays.filter(({ setId }) => setId === 's')).toMatchObject([
      { countyCode: 'a', open: '2027-02-10', close: '2027-04-10' },
    ]);
    expect(
      stays
        .filter(({ setId }) => setId === 't')
        .map(({ countyCode }) => countyCode)
        .sort(),
    ).toEqual(['b', 'c']);
  });

  it('puts no other stay into a hall that is out of use, and lets none there change', () => {
    const retired = stayVenue('b', { isRetired: true });
    const venues = [stayVenue('a'), retired, stayVenue('c')];
    const rules = { ...DEFAULT_STAY_RULES, maxStays: 2, gapMonths: 0 };
    const sets = [staySet('s'), staySet('t')];
    const inB = (input: Partial<StayPlanningInput>) =>
      run(stayInput({ sets, venues, rules, earlier, ...input }), 200)
        .stays.filter(({ venueId }) => venueId === retired.id)
        .map(({ setId, open, close }) => [setId, open, close]);
    const asItWas = [['s', '2027-05-01', '2027-06-30']];
    expect(inB({})).toEqual(asItWas);
    expect(inB({ only: { kind: 'gaps' } })).toEqual(asItWas);
    // It cannot stay while the hall is closed, and cannot come back later.
    const closed = [{ start: '2027-05-10', end: '2027-05-12', reason: 'flood' }];
    const lost = [stayVenue('a'), { ...retired, closed }, stayVenue('c')];
    expect(inB({ venues: lost, only: { kind: 'repair', from: '2026-06-01' } })).toEqual([]);
    // Another hall of the county takes it.
    const other = stayVenue('b', { id: 'new-b' });
    const moved = run(
      stayInput({ venues: [...lost, other], earlier, only: { kind: 'repair', from: '2026-06-01' } }),
      200,
    ).stays.filter(({ countyCode }) => countyCode === 'b');
    expect(moved).toMatchObject([{ venueId: 'new-b', open: '2027-05-01', close: '2027-06-30' }]);
  });

  it('keeps a fixed stay in a hall that is out of use where it is there already', () => {
    const venues = [stayVenue('a'), stayVenue('b', { isRetired: true }), stayVenue('c')];
    const pin = { countyCode: 'b', setId: null, venueId: 'hall-b', open: '2027-05-01', close: null };
    const input = stayInput({ venues, earlier, pins: [pin] });
    expect(stayInputFaults(input)).toEqual([]);
    expect(run(input).stays).toMatchObject([{}, { venueId: 'hall-b', open: '2027-05-01' }, {}]);
    const later = { ...pin, open: '2027-05-02' };
    expect(stayInputFaults({ ...input, pins: [later] })).toMatchObject([{ code: 'E2111' }]);
    expect(stayInputFaults({ ...input, earlier: [] })).toMatchObject([{ code: 'E2111' }]);
  });
});
