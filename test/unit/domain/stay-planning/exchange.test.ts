import { compileExchange } from '@domain/stay-planning/compile-exchange.ts';
import { changeoverDays, exchangeRound, mostRounds } from '@domain/stay-planning/exchange-rounds.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { ExchangeTerms } from '@domain/stay/stay-plan.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { checkExchange, type ExchangeSchedule, NOWHERE, planExchange } from '@engine';
import { describe, expect, it } from 'vitest';
import { stayCounty, stayInput, staySet, stayVenue, venueTerms } from '../../../fixtures/stay-input.ts';

/** Changeovers of 12 days every 60 days from 1 March: open from 13 March to 29 April, 12 May to 28 June, … */
const terms = (rest: Partial<ExchangeTerms> = {}): ExchangeTerms => ({
  firstChangeover: '2027-03-01',
  round_d: 60,
  changeover_d: 12,
  rounds: null,
  holdings: [],
  attendance: [],
  ...rest,
});

const sets = ['s', 't', 'u'].map((id) => staySet(id));
const input = (exchange: ExchangeTerms, rest: Partial<StayPlanningInput> = {}) =>
  stayInput({ kind: 'exchange', sets, exchange, ...rest });

const plan = (given: StayPlanningInput, rounds: number | null = null) => {
  const compiled = compileExchange(given, rounds);
  const { schedule } = planExchange(compiled.problem, { seed: 1, iterationLimit: 2_000 });
  expect(checkExchange(compiled.problem, schedule)).toEqual([]);
  return { compiled, schedule, stays: compiled.staysOf(schedule) };
};

describe('rounds of an exchange', () => {
  it('lie between changeovers', () => {
    expect(exchangeRound(terms(), 0)).toEqual({
      changeover: '2027-03-01',
      open: '2027-03-13',
      close: '2027-04-29',
    });
    expect(exchangeRound(terms(), 1)).toEqual({
      changeover: '2027-04-30',
      open: '2027-05-12',
      close: '2027-06-28',
    });
  });

  it('leave a day for the road, and shorten the work where it does not fit', () => {
    expect(changeoverDays(DEFAULT_STAY_RULES, terms())).toEqual({ install_d: 6, train_d: 1, strike_d: 3 });
    // Ten days of work, six of room: 3 × 6 / 10 = 1 to strike, 0 to train, the rest to install.
    expect(changeoverDays(DEFAULT_STAY_RULES, terms({ changeover_d: 7 }))).toEqual({
      install_d: 5,
      train_d: 0,
      strike_d: 1,
    });
  });

  it('fit into the period with the last strike', () => {
    const days = { install_d: 6, train_d: 1, strike_d: 3 };
    // 120 days from 1 March end on 28 June.
    expect(mostRounds(terms(), '2027-07-01', days)).toBe(2);
    expect(mostRounds(terms(), '2027-06-30', days)).toBe(1);
    expect(mostRounds(terms(), '2027-03-31', days)).toBe(0);
  });
});

describe('compileExchange', () => {
  it('turns a schedule into stays with all days, struck before the next changeover is over', () => {
    const { staysOf, checkOf } = compileExchange(
      input(terms({ holdings: [{ countyCode: 'c', setId: 's' }] }), { sets: sets.slice(0, 2) }),
    );
    const schedule: ExchangeSchedule = [Int32Array.of(0, NOWHERE), Int32Array.of(1, 0)];
    const stays = staysOf(schedule);
    expect(stays).toMatchObject([
      {
        setId: 's',
        countyCode: 'a',
        venueId: 'hall-a',
        haulStart: '2027-03-05',
        installStart: '2027-03-06',
        trainStart: '2027-03-12',
        open: '2027-03-13',
        close: '2027-04-29',
        strikeEnd: '2027-05-02',
        // It was in "c", 2.5° away.
        haul_m: 333_585,
      },
      { setId: 's', countyCode: 'b', open: '2027-05-12', haul_m: 66_717 },
      { setId: 't', countyCode: 'a', open: '2027-05-12', haul_m: 66_717 },
    ]);
    expect(checkOf(stays)).toEqual([]);
  });

  it('lets every county see every set in the fewest rounds', () => {
    const { compiled, schedule, stays } = plan(input(terms()));
    expect([compiled.fewestRounds, compiled.problem.rounds, compiled.mostRounds]).toEqual([3, 3, 5]);
    expect(stays).toHaveLength(9);
    expect(compiled.missedOf(schedule)).toEqual([]);
    expect(compiled.omittedCounties(schedule)).toEqual([]);
    expect(compiled.checkOf(stays)).toEqual([]);
  });

  it('leaves out what was seen, held, forbidden or does not suit, and needs copies once', () => {
    const copies = [
      staySet('s'),
      staySet('s2', { edition: 'edition s' }),
      staySet('t', { area_m2: 500 }),
      staySet('u'),
    ];
    const { problem } = compileExchange(
      input(terms({ holdings: [{ countyCode: 'c', setId: 'u' }] }), {
        sets: copies,
        seen: [{ countyCode: 'b', edition: 'edition s' }],
        forbidden: [{ setId: 'u', countyCode: 'a' }],
        venues: [stayVenue('a', { area_m2: 300 }), stayVenue('b'), stayVenue('c')],
      }),
    );
    const rows = ['a', 'b', 'c'].map((_, c) => Array.from(problem.isNeeded).slice(c * 4, c * 4 + 4));
    expect(rows).toEqual([
      [1, 0, 0, 0],
      [0, 0, 1, 1],
      // The third county gets the first copy again.
      [1, 0, 1, 0],
    ]);
    expect(problem.start).toEqual([NOWHERE, NOWHERE, NOWHERE, 2]);
  });

  it('plans with those who are there: joining, leaving, closed halls, maintained sets', () => {
    const attendance = [
      { countyCode: 'a', from: '2027-04-30', to: null },
      { countyCode: 'b', from: null, to: '2027-06-30' },
    ];
    const closed = [{ start: '2027-05-20', end: '2027-05-20', reason: '' }];
    const blocked = [{ start: '2027-03-10', end: '2027-03-11', reason: 'repair', atBase: true }];
    const given = input(terms({ attendance, rounds: 5 }), {
      sets: [staySet('s', { blocked }), staySet('t'), staySet('u')],
      venues: [stayVenue('a'), stayVenue('b'), stayVenue('c', { closed })],
    });
    const { compiled, stays, schedule } = plan(given);
    const { isTakingPart, isFit } = compiled.problem;
    const rows = (of: ArrayLike<number> | undefined) =>
      Array.from({ length: 5 }, (_, r) => Array.from(of!).slice(r * 3, r * 3 + 3));
    expect(rows(isTakingPart)).toEqual([
      [0, 1, 1],
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    expect(rows(isFit).map(([s]) => s)).toEqual([0, 1, 1, 1, 1]);
    // "b" is there for two rounds.
    expect(compiled.missedOf(schedule)).toMatchObject([{ countyCode: 'b' }]);
    expect(compiled.checkOf(stays)).toEqual([]);
  });

  it('plans no more rounds than the period holds, and says what is missed', () => {
    const { compiled, schedule } = plan(input(terms(), { periodEnd: '2027-07-10' }));
    expect([compiled.fewestRounds, compiled.problem.rounds, compiled.mostRounds]).toEqual([3, 2, 2]);
    expect(compiled.missedOf(schedule)).toHaveLength(3);
    expect(compileExchange(input(terms()), 4).problem.rounds).toBe(4);
  });

  it('names counties that get nothing', () => {
    const given = input(terms(), {
      counties: ['a', 'b', 'c', 'd'].map((code) => stayCounty(code)),
      venues: [
        stayVenue('a'),
        stayVenue('b'),
        stayVenue('c', { closed: [{ start: '2027-01-01', end: '2027-12-31', reason: '' }] }),
      ],
    });
    const { compiled, schedule } = plan(given);
    expect(compiled.omittedCounties(schedule)).toEqual(['c', 'd']);
  });

  it('checks in the words of the relay', () => {
    const narrow = venueTerms({ maxOpen_d: 20 });
    const given = input(terms(), {
      venues: [stayVenue('a', { terms: narrow }), stayVenue('b'), stayVenue('c')],
    });
    const { staysOf, checkOf } = compileExchange(given);
    const [first] = staysOf([Int32Array.of(0, NOWHERE, NOWHERE)]);
    expect(checkOf([first!])).toEqual([]);
    const again = { ...first!, setId: 't' };
    const third = staysOf([Int32Array.of(NOWHERE, NOWHERE, NOWHERE), Int32Array.of(0, NOWHERE, NOWHERE)])[0]!;
    // Two sets at once, and one that comes back.
    expect(checkOf([first!, again]).map(({ code }) => code)).toEqual(['gap-too-short']);
    expect(checkOf([first!, third])).toMatchObject([
      { code: 'same-edition', stays: [1], setId: 's', countyCode: 'a', detail: 'edition s' },
    ]);
    // A set cannot strike in "a" and be installed in "c" on the next day.
    const soon = {
      ...third,
      countyCode: 'c',
      venueId: 'hall-c',
      installStart: '2027-05-03',
      haulStart: '2027-05-02',
    };
    expect(checkOf([first!, soon]).map(({ code }) => code)).toEqual(['too-late-from-before']);
  });
});
