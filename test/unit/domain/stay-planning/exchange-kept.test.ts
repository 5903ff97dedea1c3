import { compileExchange } from '@domain/stay-planning/compile-exchange.ts';
import { stayInputFaults } from '@domain/stay-planning/stay-faults.ts';
import type { EarlierStay, StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { ExchangeTerms, StayLock, StayPin } from '@domain/stay/stay-plan.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { checkExchange, planExchange } from '@engine';
import { describe, expect, it } from 'vitest';
import { earlierStay, stayInput, staySet, stayVenue } from '../../../fixtures/stay-input.ts';

/** Changeovers of 12 days every 60 days from 1 March: open from 13 March to 29 April, 12 May to 28 June, … */
const TERMS: ExchangeTerms = {
  firstChangeover: '2027-03-01',
  round_d: 60,
  changeover_d: 12,
  rounds: null,
  holdings: [],
  attendance: [],
};
const ROUNDS = [
  ['2027-03-13', '2027-04-29'],
  ['2027-05-12', '2027-06-28'],
  ['2027-07-11', '2027-08-27'],
] as const;
const BOTH: StayLock = { set: true, dates: true };

const SETS = ['s', 't', 'u'].map((id) => staySet(id));
const input = (rest: Partial<StayPlanningInput>) =>
  stayInput({ kind: 'exchange', sets: SETS, exchange: TERMS, ...rest });

/** What the search makes of a run, as 'round county set', and the rules that it breaks. */
function planned(given: StayPlanningInput) {
  expect(stayInputFaults(given)).toEqual([]);
  const compiled = compileExchange(given);
  const { schedule } = planExchange(compiled.problem, { seed: 3, iterationLimit: 2_000 });
  expect(checkExchange(compiled.problem, schedule)).toEqual([]);
  const stays = compiled.staysOf(schedule);
  const roundOf = (open: string) => ROUNDS.findIndex(([first]) => first === open);
  return {
    compiled,
    schedule,
    stays,
    cells: stays.map(({ open, countyCode, setId }) => `${roundOf(open)} ${countyCode} ${setId}`).sort(),
    codes: compiled.checkOf(stays).map(({ code }) => code),
  };
}

/** A stay of an earlier exchange. */
const cell = (round: number, county: string, set: string, rest: Partial<EarlierStay> = {}) =>
  earlierStay(set, county, ROUNDS[round]![0], ROUNDS[round]![1], {
    id: `${round} ${county} ${set}`,
    ...rest,
  });

/** Every county sees every set: county a has s, t, u; b has t, u, s; c has u, s, t. */
const LATIN = ['a', 'b', 'c'].flatMap((county, c) =>
  [0, 1, 2].map((round) => cell(round, county, ['s', 't', 'u'][(c + round) % 3]!)),
);

describe('locks of an exchange', () => {
  it.each([
    ['2 a s', '0 b s', '1 c s'],
    ['1 a u', '2 b u', '0 c u'],
    ['2 c t', '0 a u', '1 b s'],
  ])('keep %s, %s and %s where they are, and everybody still sees everything', (...cells) => {
    const earlier = cells.map((each) => {
      const [round, county, set] = each.split(' ');
      return cell(Number(round), county!, set!, { lock: BOTH });
    });
    const { cells: found, stays, codes, compiled, schedule } = planned(input({ earlier }));
    expect(found).toEqual(expect.arrayContaining(cells));
    expect(compiled.missedOf(schedule)).toEqual([]);
    expect(codes).toEqual([]);
    expect([stays.length, stays.filter(({ lock }) => lock.set).length]).toEqual([9, 3]);
  });

  it('hold with one grade as with both', () => {
    for (const lock of [
      { set: true, dates: false },
      { set: false, dates: true },
    ]) {
      const kept = planned(input({ earlier: [cell(2, 'a', 's', { lock })] }));
      expect(kept.cells).toContain('2 a s');
      expect(kept.stays.filter((stay) => stay.lock.set || stay.lock.dates)).toMatchObject([{ lock }]);
    }
  });

  it('keep a stay that was moved off the rounds, and leave it its days', () => {
    const moved = earlierStay('s', 'a', '2027-05-20', '2027-07-05', { lock: BOTH });
    const { stays, codes, compiled, schedule } = planned(input({ earlier: [moved] }));
    const ofA = stays.filter(({ setId, countyCode }) => setId === 's' && countyCode === 'a');
    expect(ofA).toMatchObject([{ open: '2027-05-20', close: '2027-07-05', strikeEnd: '2027-07-08' }]);
    expect(codes).toEqual([]);
    expect(compiled.omittedCounties(schedule)).toEqual([]);
    // Neither the set nor the county has room for another stay in the rounds that it meets.
    const near = stays.filter(
      (stay) => stay.open > '2027-04-29' && stay.open < '2027-09-01' && !(stay.open === moved.open),
    );
    expect(near.filter(({ setId, countyCode }) => setId === 's' || countyCode === 'a')).toEqual([]);
  });

  it('keep a stay in another hall of the county, also one that is out of use', () => {
    const old = stayVenue('a', { id: 'old-a', isRetired: true });
    const earlier = [cell(1, 'a', 's', { venueId: 'old-a', lock: BOTH })];
    const { stays } = planned(input({ venues: [old, ...input({}).venues], earlier }));
    expect(
      stays
        .filter(({ countyCode }) => countyCode === 'a')
        .map(({ venueId }) => venueId)
        .sort(),
    ).toEqual(['hall-a', 'hall-a', 'old-a']);
    expect(stays.find(({ venueId }) => venueId === 'old-a')).toMatchObject({
      setId: 's',
      open: '2027-05-12',
    });
  });
});

describe('a new run of an exchange that goes on', () => {
  it('keeps what has begun, and puts nothing into rounds that are over', () => {
    // The first round is over, of the second one only the set in "c" is on its way; "t" never was in "b".
    const earlier = LATIN.filter(({ id }) => id !== '0 b t').map((stay) =>
      stay.id === '1 c s' ? { ...stay, haulStart: '2027-05-01' } : stay,
    );
    const { cells, compiled, schedule } = planned(input({ earlier, today: '2027-05-03' }));
    expect(cells.filter((each) => each.startsWith('0'))).toEqual(['0 a s', '0 c u']);
    expect(cells).toContain('1 c s');
    expect(compiled.missedOf(schedule).length).toBeLessThanOrEqual(1);
  });

  it('changes in a repair only what is broken and what follows it with the same set', () => {
    const closed = [{ start: '2027-07-20', end: '2027-07-20', reason: 'flood' }];
    const venues = [stayVenue('a', { closed }), stayVenue('b'), stayVenue('c')];
    const only = { kind: 'repair' as const, from: '2026-06-01' };
    const { cells, codes } = planned(input({ venues, earlier: LATIN, only }));
    const kept = LATIN.map(({ id }) => id).filter((id) => id !== '2 a u');
    expect(cells).toEqual(expect.arrayContaining(kept));
    expect(codes).toEqual([]);
  });

  it('fills gaps beside what is there, or changes some sets alone', () => {
    const without = LATIN.filter(({ id }) => id !== '1 b u');
    expect(planned(input({ earlier: without, only: { kind: 'gaps' } })).cells).toEqual(
      LATIN.map(({ id }) => id).sort(),
    );
    const only = { kind: 'sets' as const, setIds: ['s'] };
    const { cells } = planned(input({ earlier: without, only }));
    expect(cells.filter((each) => !each.endsWith('s'))).toEqual(
      without
        .map(({ id }) => id)
        .filter((id) => !id.endsWith('s'))
        .sort(),
    );
  });
});

const pin = (rest: Partial<StayPin>): StayPin => ({
  countyCode: 'a',
  setId: 's',
  venueId: null,
  open: ROUNDS[1][0],
  close: null,
  ...rest,
});

describe('fixed stays of an exchange', () => {
  it('are in the plan, each in its round', () => {
    const pins = [
      pin({}),
      pin({ countyCode: 'b', open: ROUNDS[2][0], close: ROUNDS[2][1] }),
      pin({ countyCode: 'c', setId: 'u', venueId: 'hall-c' }),
    ];
    const { cells, codes, stays } = planned(input({ pins }));
    expect(cells).toEqual(expect.arrayContaining(['1 a s', '2 b s', '1 c u']));
    expect([codes, stays.length]).toEqual([[], 9]);
  });

  const faults = (pins: readonly StayPin[], rest: Partial<StayPlanningInput> = {}) =>
    stayInputFaults(input({ pins, ...rest }));

  it('are refused when they name no set, no round, or days of their own', () => {
    for (const wrong of [{ setId: null }, { open: null }, { open: '2027-05-13' }, { close: '2027-06-27' }])
      expect(faults([pin(wrong)])).toEqual([{ code: 'E2116', params: { loosePins: ['county a'] } }]);
    // A round that the period does not hold.
    expect(faults([pin({})], { periodEnd: '2027-06-15' })).toMatchObject([{ code: 'E2116' }]);
  });

  it('are refused when they name what is not in the run', () => {
    for (const wrong of [{ countyCode: 'x' }, { setId: 'x' }, { venueId: 'hall-b' }])
      expect(faults([pin(wrong)])).toMatchObject([{ code: 'E2110' }]);
  });

  it('are refused when they are in each other’s way, or in that of what is locked or has begun', () => {
    const other = [
      pin({ countyCode: 'b' }), // the set is in two counties
      pin({ setId: 't' }), // the county has two sets
      pin({ open: ROUNDS[2][0] }), // the county has the set twice
    ];
    for (const each of other) expect(faults([pin({}), each])).toMatchObject([{ code: 'E2109' }]);
    const locked = [cell(1, 'a', 't', { lock: BOTH })];
    expect(faults([pin({})], { earlier: locked })).toEqual([
      { code: 'E2109', params: { meetingPins: ['county a'] } },
    ]);
    const begun = { earlier: [cell(1, 'a', 't')], today: '2027-05-10' };
    expect(faults([pin({})], begun)).toMatchObject([{ code: 'E2109' }]);
    expect(faults([pin({})], { earlier: [cell(1, 'a', 't')] })).toEqual([]);
    expect(faults([pin({})], { earlier: [cell(1, 'a', 's', { lock: BOTH })] })).toEqual([]);
  });

  it('are refused when they are not possible', () => {
    const span = [{ start: '2027-05-20', end: '2027-05-20', reason: '' }];
    const impossible: readonly Partial<StayPlanningInput>[] = [
      { seen: [{ countyCode: 'a', edition: 'edition s' }] },
      { forbidden: [{ setId: 's', countyCode: 'a' }] },
      { venues: [stayVenue('a', { closed: span }), stayVenue('b'), stayVenue('c')] },
      { sets: [staySet('s', { blocked: [{ ...span[0]!, atBase: false }] }), staySet('t'), staySet('u')] },
      { exchange: { ...TERMS, attendance: [{ countyCode: 'a', from: '2027-07-01', to: null }] } },
      { venues: [stayVenue('a', { isRetired: true }), stayVenue('b'), stayVenue('c')] },
    ];
    for (const rest of impossible)
      expect(faults([pin({})], rest)).toEqual([{ code: 'E2111', params: { impossiblePins: ['county a'] } }]);
  });

  it('give way to nothing that a run may change', () => {
    const { cells } = planned(
      input({ pins: [pin({})], earlier: [cell(1, 'a', 't')], only: { kind: 'gaps' } }),
    );
    expect(cells).toContain('1 a s');
    expect(cells).not.toContain('1 a t');
  });

  it('and locks leave the rules of lengths to the rounds', () => {
    const rules = { ...DEFAULT_STAY_RULES, minOpen_d: 60, maxOpen_d: 90 };
    expect(faults([pin({})], { rules })).toEqual([]);
  });
});
