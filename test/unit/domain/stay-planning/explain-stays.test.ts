import { stayExplainer } from '@domain/stay-planning/explain-stays.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { PlannedStay } from '@domain/stay/stay-plan.ts';
import type { StayOmissionCode } from '@domain/stay/stay-omission.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { describe, expect, it } from 'vitest';
import {
  plannedStay,
  stayCarrier,
  stayCounty,
  stayCrew,
  stayInput,
  staySet,
  stayVenue,
  venueTerms,
} from '../../../fixtures/stay-input.ts';

/** Days for one more stay are left from August on. */
const A = plannedStay('s', 'a', '2027-02-10', '2027-04-10');
const B = plannedStay('s', 'b', '2027-05-01', '2027-07-20');

/** Seven months, full with "a" and "b". */
const full = { periodEnd: '2027-07-31', rules: { ...DEFAULT_STAY_RULES, minOpen_d: 60 } };
const venues = (c: Parameters<typeof stayVenue>[1]) => [stayVenue('a'), stayVenue('b'), stayVenue('c', c)];
const counties = (c: Parameters<typeof stayCounty>[1]) => [
  stayCounty('a'),
  stayCounty('b'),
  stayCounty('c', c),
];
const withSet = (rest: Parameters<typeof staySet>[1]) => ({ sets: [staySet('s', rest)] });
const window = (start: string, end: string) => venueTerms({ windows: [{ start, end, reason: '' }] });

/** Nothing is worth anything. */
const FREE = {
  ...DEFAULT_STAY_RULES,
  hostWeight: 0,
  waitingYearWeight: 0,
  neverWeight: 0,
  keyWeight: 0,
  weekWeight: 0,
  balanceWeight: 0,
  openDayWeight: 0,
  idleDayWeight: 0,
  haulWeight: 0,
};

interface Case {
  readonly input: Partial<StayPlanningInput>;
  readonly stays?: readonly PlannedStay[];
  readonly likely: StayOmissionCode;
}

const CASES: readonly (readonly [StayOmissionCode, Case])[] = [
  ['no-venue', { input: { venues: [stayVenue('a'), stayVenue('b')] }, likely: 'no-venue' }],
  ['unsuitable', { input: { forbidden: [{ setId: 's', countyCode: 'c' }] }, likely: 'unsuitable' }],
  [
    'same-edition',
    {
      input: { counties: counties({ lastStay: { end: '2020-01-01', edition: 'edition s' } }) },
      likely: 'same-edition',
    },
  ],
  [
    'no-window',
    { input: { venues: venues({ terms: window('2027-09-01', '2027-09-30') }) }, likely: 'no-window' },
  ],
  [
    'no-open-day',
    {
      input: {
        rules: FREE,
        venues: venues({ terms: venueTerms({ season: 'term' }) }),
        calendar: {
          holidays: [],
          periods: [],
          terms: [
            { id: 't', name: '', start: '2030-01-01', end: '2030-02-01', countyCode: null, source: '' },
          ],
        },
      },
      likely: 'outranked',
    },
  ],
  ['gap', { input: { counties: counties({ lastStay: { end: '2026-12-20', edition: '' } }) }, likely: 'gap' }],
  [
    'no-set-available',
    { input: withSet({ availableTo: '2027-01-20' }), stays: [], likely: 'no-set-available' },
  ],
  [
    'crew-busy',
    {
      input: {
        ...withSet({ crewId: 'k' }),
        crews: [
          stayCrew('k', { unavailabilities: [{ start: '2027-07-25', end: '2027-12-31', reason: '' }] }),
        ],
        venues: venues({ terms: window('2027-08-01', '2027-12-31') }),
      },
      likely: 'outranked',
    },
  ],
  [
    'carrier-busy',
    {
      input: {
        ...withSet({ carrierId: 'l' }),
        carriers: [
          stayCarrier('l', { unavailabilities: [{ start: '2027-07-24', end: '2027-12-31', reason: '' }] }),
        ],
        venues: venues({ terms: window('2027-08-01', '2027-12-31') }),
      },
      likely: 'outranked',
    },
  ],
  ['outranked', { input: full, likely: 'outranked' }],
  ['stopped-early', { input: {}, likely: 'outranked' }],
  ['not-worth-it', { input: { rules: { ...FREE, haulWeight: 20 } }, likely: 'outranked' }],
];

const explained = ({ input, stays = [A, B] }: Case) => stayExplainer(stayInput(input), stays).explain('c');

describe('stayExplainer', () => {
  it.each(CASES)('says why a county is left out: %s', (code, entry) => {
    const explainer = stayExplainer(stayInput(entry.input), entry.stays ?? [A, B]);
    expect(explainer.explain('c').code).toBe(code);
    expect(explainer.likelyOmissionOf('c')).toEqual({ countyCode: 'c', code: entry.likely, remedy: null });
  });

  it('names the counties that are left out, and speaks of no others', () => {
    const explainer = stayExplainer(stayInput(), [B]);
    expect(explainer.omitted).toEqual(['a', 'c']);
    expect(() => explainer.explain('b')).toThrow(RangeError);
    expect(() => explainer.explain('x')).toThrow(RangeError);
  });

  it('says where it fits now, and what that brings', () => {
    const { remedies, refusals } = explained({ input: {}, likely: 'outranked' });
    expect(refusals).toEqual([{ setId: 's', venueId: 'hall-c', code: 'stopped-early' }]);
    expect(remedies[0]).toMatchObject({ code: 'fits-now', setId: 's', venueId: 'hall-c', days: null });
    // Never visited: 4,000 + 1,500 + 1,500 for the county alone.
    expect(remedies[0]!.gain).toBeGreaterThan(7_000);
    const { remedy } = stayExplainer(stayInput(), [A, B]).omissionOf('c');
    expect(remedy).toEqual(remedies[0]);
  });

  it('finds what would let it in', () => {
    const codes = (input: Partial<StayPlanningInput>, stays: readonly PlannedStay[] = [A, B]) =>
      explained({ input, stays, likely: 'outranked' }).remedies.map(({ code }) => code);
    expect(codes(full)).toContain('one-more-set');
    expect(codes({ ...withSet({ area_m2: 500 }), venues: venues({ area_m2: 300 }) })).toEqual([
      'larger-venue',
    ]);
    const lastStay = { end: '2020-01-01', edition: 'edition s' };
    expect(codes({ counties: counties({ lastStay }) })).toContain('another-edition');
    expect(codes({ venues: venues({ terms: window('2027-09-01', '2027-10-05') }) })).toContain('open-window');
    expect(codes({ counties: counties({ lastStay: { end: '2026-12-20', edition: '' } }) })).toContain(
      'shorter-gap',
    );
  });

  it('names the county that gives way to one of more worth', () => {
    const keyCounty = counties({ isKeyCounty: true, people: 900_000 });
    const { remedies } = explained({ input: { ...full, counties: keyCounty }, likely: 'outranked' });
    const displace = remedies.find(({ code }) => code === 'displace');
    expect(['a', 'b']).toContain(displace!.byCountyCode);
    expect(displace!.gain).toBeGreaterThan(0);
  });

  it('tells the days of a shorter stay', () => {
    // Forty days are needed; the window holds 36.
    const input = { venues: venues({ terms: window('2027-09-01', '2027-10-06') }) };
    const shorter = explained({ input, likely: 'no-window' }).remedies.find(
      ({ code }) => code === 'shorter-stay',
    );
    expect(shorter).toMatchObject({ days: 26, open: '2027-09-08', close: '2027-10-03' });
  });
});
