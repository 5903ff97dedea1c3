import { stayChecker } from '@domain/stay-planning/check-stays.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import type { PlannedStay } from '@domain/stay/stay-plan.ts';
import { STAY_VIOLATION_CODES, type StayViolationCode } from '@domain/stay/stay-violation.ts';
import { describe, expect, it } from 'vitest';
import {
  earlierStay,
  plannedStay,
  stayCarrier,
  stayCounty,
  stayCrew,
  stayInput,
  staySet,
  stayVenue,
  venueTerms,
} from '../../../fixtures/stay-input.ts';

/** Two stays that keep every rule: installed from 3 February and 24 April, struck by 13 April and 3 July. */
const A = plannedStay('s', 'a', '2027-02-10', '2027-04-10');
const B = plannedStay('s', 'b', '2027-05-01', '2027-06-30');

const found = (stays: readonly PlannedStay[], rest: Partial<StayPlanningInput> = {}) =>
  stayChecker(stayInput(rest))(stays);

interface Broken {
  readonly stays: readonly PlannedStay[];
  readonly input?: Partial<StayPlanningInput>;
  /** Positions of the stays, set, county, first day, detail. */
  readonly says: readonly [readonly number[], string | null, string | null, string | null, string];
}

const withSet = (rest: Parameters<typeof staySet>[1]) => ({ sets: [staySet('s', rest)] });
const busy = { start: '2027-02-05', end: '2027-02-06', reason: 'tour of the mountains' };
const C = plannedStay('t', 'c', '2027-02-12', '2027-04-10');
const twoSets = (rest: Parameters<typeof staySet>[1]) => ({ sets: [staySet('s', rest), staySet('t', rest)] });

const BROKEN: Readonly<Record<StayViolationCode, Broken>> = {
  unsuitable: {
    stays: [A],
    input: { forbidden: [{ setId: 's', countyCode: 'a' }] },
    says: [[0], 's', 'a', null, ''],
  },
  'open-too-short': {
    stays: [plannedStay('s', 'a', '2027-02-10', '2027-02-28')],
    says: [[0], 's', 'a', '2027-02-10', '30'],
  },
  'open-too-long': {
    stays: [plannedStay('s', 'a', '2027-02-10', '2027-05-11')],
    says: [[0], 's', 'a', '2027-02-10', '90'],
  },
  'outside-period': {
    stays: [plannedStay('s', 'a', '2027-11-10', '2027-12-30')],
    says: [[0], 's', 'a', '2027-11-03', ''],
  },
  'venue-closed': {
    stays: [A],
    input: {
      venues: [stayVenue('a', { closed: [{ start: '2027-03-01', end: '2027-03-02', reason: 'flood' }] })],
    },
    says: [[0], 's', 'a', '2027-03-01', 'flood'],
  },
  'too-late-from-before': {
    // The strike in "a" ends on 13 April; a day on the road: the 15th at the earliest.
    stays: [plannedStay('s', 'b', '2027-04-20', '2027-06-30'), A],
    says: [[0, 1], 's', 'b', '2027-04-13', '2027-04-15'],
  },
  'set-blocked': {
    stays: [A],
    input: withSet({
      blocked: [{ start: '2027-04-12', end: '2027-04-20', reason: 'repair', atBase: false }],
    }),
    says: [[0], 's', 'a', '2027-04-12', 'repair'],
  },
  'county-twice-by-set': {
    stays: [
      A,
      plannedStay('t', 'a', '2027-05-20', '2027-06-30'),
      plannedStay('s', 'a', '2027-09-01', '2027-10-10'),
    ],
    input: {
      rules: { ...DEFAULT_STAY_RULES, gapMonths: 0, maxStays: 3 },
      sets: [staySet('s'), staySet('t')],
    },
    says: [[2, 0], 's', 'a', '2027-09-01', ''],
  },
  'gap-too-short': {
    stays: [A],
    input: { counties: [stayCounty('a', { lastStay: { end: '2026-06-30', edition: '' } })] },
    says: [[0], 's', 'a', '2027-02-03', '2027-07-01'],
  },
  'same-edition': {
    stays: [A],
    input: { counties: [stayCounty('a', { lastStay: { end: '2025-06-30', edition: 'edition s' } })] },
    says: [[0], 's', 'a', '2027-02-10', 'edition s'],
  },
  'too-many-stays': {
    stays: [A, plannedStay('t', 'a', '2027-07-01', '2027-08-10')],
    input: { rules: { ...DEFAULT_STAY_RULES, gapMonths: 0 }, ...twoSets({}) },
    says: [[1], 't', 'a', '2027-07-01', '1'],
  },
  'crew-overbooked': {
    // Both are installed on 5 February, the second day of work in "c".
    stays: [A, C],
    input: { ...twoSets({ crewId: 'k' }), crews: [stayCrew('k')] },
    says: [[1, 0], 't', 'c', '2027-02-05', 'crew k'],
  },
  'crew-too-many-stays': {
    stays: [A, plannedStay('t', 'c', '2027-03-12', '2027-04-20')],
    input: { ...twoSets({ crewId: 'k' }), crews: [stayCrew('k', { perDay: 2, maxStays: 1 })] },
    says: [[1, 0], 't', 'c', '2027-03-05', 'crew k'],
  },
  'carrier-overbooked': {
    stays: [A, plannedStay('t', 'c', '2027-02-10', '2027-04-20')],
    input: { ...twoSets({ carrierId: 'l' }), carriers: [stayCarrier('l')] },
    says: [[1, 0], 't', 'c', '2027-02-02', 'carrier l'],
  },
  'pin-unmet': {
    stays: [A],
    input: { pins: [{ countyCode: 'a', setId: null, venueId: null, open: '2027-02-11', close: null }] },
    says: [[0], null, 'a', '2027-02-11', ''],
  },
  'lead-too-short': {
    stays: [A],
    input: { today: '2027-01-01' },
    // 35 days from 1 January.
    says: [[0], 's', 'a', '2027-02-03', '2027-02-05'],
  },
  'crew-on-tour': {
    stays: [A],
    input: { ...withSet({ crewId: 'k' }), crews: [stayCrew('k', { busy: [busy] })] },
    says: [[0], 's', 'a', '2027-02-05', 'tour of the mountains'],
  },
  'caravan-on-tour': {
    stays: [A],
    input: {
      ...withSet({ carrierId: 'l' }),
      carriers: [stayCarrier('l', { busy: [{ ...busy, start: '2027-02-01' }] })],
    },
    says: [[0], 's', 'a', '2027-02-02', 'tour of the mountains'],
  },
  'crew-at-other-stay': {
    stays: [A],
    input: { ...withSet({ crewId: 'k' }), crews: [stayCrew('k', { busy: [{ ...busy, atStay: true }] })] },
    says: [[0], 's', 'a', '2027-02-05', 'tour of the mountains'],
  },
  'carrier-at-other-stay': {
    stays: [A],
    input: {
      ...withSet({ carrierId: 'l' }),
      carriers: [stayCarrier('l', { busy: [{ ...busy, start: '2027-02-01', atStay: true }] })],
    },
    says: [[0], 's', 'a', '2027-02-02', 'tour of the mountains'],
  },
  'set-incomplete': {
    stays: [B, A],
    input: withSet({ missingExhibits: ['echo wall', 'plasma globe'] }),
    says: [[1, 0], 's', null, '2027-02-10', 'echo wall、plasma globe'],
  },
};

describe('stayChecker', () => {
  it('finds nothing in a plan that keeps every rule', () => {
    expect(found([A, B])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it.each(STAY_VIOLATION_CODES)('names what is wrong: %s', (code) => {
    const { stays, input, says } = BROKEN[code];
    const [positions, setId, countyCode, date, detail] = says;
    expect(found(stays, input)).toEqual([{ code, stays: positions, setId, countyCode, date, detail }]);
  });

  it('says that a set is blocked where it comes too late because of it', () => {
    const blocked = [{ start: '2027-01-20', end: '2027-02-05', reason: 'late hand-over', atBase: false }];
    expect(found([A], withSet({ blocked }))).toMatchObject([
      { code: 'set-blocked', stays: [0], detail: 'late hand-over' },
    ]);
  });

  it('takes stays far outside, of any length, and with phases of their own', () => {
    const far = plannedStay('s', 'c', '2035-01-01', '2034-01-01');
    const long = plannedStay('s', 'b', '2026-11-01', '2027-06-30');
    expect(found([far, long]).map(({ code, stays }) => [code, stays])).toEqual([
      ['outside-period', [0]],
      ['open-too-long', [1]],
      ['outside-period', [1]],
    ]);
    const slow = { ...B, installStart: '2027-04-02', haulStart: '2027-04-01' };
    expect(found([A, slow])).toMatchObject([{ code: 'too-late-from-before', stays: [1, 0] }]);
  });

  it('says that a stay does not suit when its venue, set or county is not part of the run', () => {
    const elsewhere = plannedStay('s', 'a', '2027-05-01', '2027-06-30', { venueId: 'hall-b' });
    const gone = plannedStay('x', 'b', '2027-05-01', '2027-06-30');
    expect(found([elsewhere, gone]).map(({ code, stays }) => [code, stays])).toEqual([
      ['unsuitable', [0]],
      ['unsuitable', [1]],
    ]);
  });

  it('asks for no lead where the venue was promised for that day, the opening is fixed, or it has begun', () => {
    const soon = { today: '2027-01-20' };
    expect(found([A], { ...soon, earlier: [earlierStay('s', 'a', '2027-02-08', '2027-04-10')] })).toEqual([]);
    const pin = { countyCode: 'a', setId: null, venueId: null, open: '2027-02-10', close: null };
    expect(found([A], { ...soon, pins: [pin] })).toEqual([]);
    expect(found([A], { today: '2027-02-04' })).toEqual([]);
    expect(found([A], soon).map(({ code }) => code)).toEqual(['lead-too-short']);
    const terms = venueTerms({ lead_d: 14 });
    expect(found([A], { ...soon, venues: [stayVenue('a', { terms })] })).toEqual([]);
  });

  it('counts the gap from a stay that goes on when the period begins', () => {
    const counties = [stayCounty('a', { lastStay: { end: '2027-01-15', edition: '' } })];
    const rules = { ...DEFAULT_STAY_RULES, gapMonths: 1 };
    // 31 days from 1 January: free again on 16 February.
    expect(found([A], { counties, rules })).toMatchObject([
      { code: 'gap-too-short', date: '2027-02-03', detail: '2027-02-16' },
    ]);
    expect(
      found([plannedStay('s', 'a', '2027-02-23', '2027-04-10')], { counties, rules }).map(({ code }) => code),
    ).toEqual([]);
  });
});
