import { isStayPeriod, stayInputFaults, unpublishedYears } from '@domain/stay-planning/stay-faults.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { ExchangeTerms, StayPin } from '@domain/stay/stay-plan.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { describe, expect, it } from 'vitest';
import { stayCounty, stayInput, staySet, stayVenue, venueTerms } from '../../../fixtures/stay-input.ts';

const faults = (rest: Partial<StayPlanningInput>) => stayInputFaults(stayInput(rest));
const codes = (rest: Partial<StayPlanningInput>) => faults(rest).map(({ code }) => code);
const pin = (countyCode: string, rest: Partial<StayPin> = {}): StayPin => ({
  countyCode,
  setId: null,
  venueId: null,
  open: null,
  close: null,
  ...rest,
});
const window = (start: string, end: string) => ({ start, end, reason: '' });
const terms: ExchangeTerms = {
  firstChangeover: '2027-03-01',
  round_d: 60,
  changeover_d: 10,
  rounds: null,
  holdings: [],
  attendance: [],
};

describe('stayInputFaults', () => {
  it('lets a run pass that can be planned', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ pins: [pin('a', { setId: 's', open: '2027-03-01' }), pin('b')] })).toEqual([]);
  });

  it('tells all faults at once', () => {
    expect(
      codes({
        kind: 'exchange',
        sets: [],
        counties: [],
        venues: [],
        periodEnd: '2026-12-31',
        rules: { ...DEFAULT_STAY_RULES, minOpen_d: 91 },
        exchange: { ...terms, changeover_d: 60 },
      }),
    ).toEqual(['E2101', 'E2102', 'E2105', 'E2112', 'E2113', 'E2114', 'E2115']);
  });

  it('allows three years and the day on which they end', () => {
    expect(isStayPeriod('2027-01-01', '2030-01-01')).toBe(true);
    expect(isStayPeriod('2027-01-01', '2030-01-02')).toBe(false);
    expect(isStayPeriod('2027-01-01', '2027-01-01')).toBe(true);
    expect(isStayPeriod('2027-01-02', '2027-01-01')).toBe(false);
  });

  it('names sets without an edition and counties without a venue', () => {
    const sets = [staySet('s', { edition: '' }), staySet('t')];
    expect(faults({ sets, venues: [stayVenue('a')] })).toEqual([
      { code: 'E2106', params: { sets: ['set s'] } },
      { code: 'E2107', params: { counties: ['county b', 'county c'] } },
    ]);
    expect(codes({ venues: [stayVenue('a')], only: { kind: 'repair', from: '2027-02-01' } })).toEqual([]);
  });

  it('names venues whose windows are too short for any stay: 6 + 1 + 30 + 3 days', () => {
    const venues = (windows: readonly ReturnType<typeof window>[]) => [
      stayVenue('a', { terms: venueTerms({ windows }) }),
      stayVenue('b'),
      stayVenue('c'),
    ];
    const short = window('2027-03-01', '2027-04-08');
    expect(faults({ venues: venues([short]) })).toEqual([
      { code: 'E2108', params: { venues: ['hall of a'] } },
    ]);
    expect(codes({ venues: venues([window('2027-03-01', '2027-04-09')]) })).toEqual([]);
    // Windows that touch are one; a window of another year says nothing.
    expect(codes({ venues: venues([short, window('2027-04-09', '2027-04-20')]) })).toEqual([]);
    expect(codes({ venues: venues([window('2029-03-01', '2029-03-09')]) })).toEqual([]);
    expect(codes({ venues: venues([short]), sets: [staySet('s', { minOpen_d: 20 })] })).toEqual([]);
  });

  it.each<[string, StayPin[], string]>([
    [
      'of one set on the same days',
      [pin('a', { setId: 's', open: '2027-03-01' }), pin('b', { setId: 's', open: '2027-04-01' })],
      'E2109',
    ],
    ['more than a county has stays', [pin('a'), pin('a', { open: '2027-09-01' })], 'E2109'],
    ['a county that is not chosen', [pin('x')], 'E2110'],
    ['a set that is not chosen', [pin('a', { setId: 'x' })], 'E2110'],
    ['a venue of another county', [pin('a', { venueId: 'hall-b' })], 'E2110'],
    ['before the period', [pin('a', { open: '2027-01-05' })], 'E2111'],
    ['too short', [pin('a', { open: '2027-03-01', close: '2027-03-20' })], 'E2111'],
    ['an end before its beginning', [pin('a', { open: '2027-03-01', close: '2027-02-20' })], 'E2111'],
  ])('refuses fixed stays: %s', (_, pins, code) => {
    expect(codes({ pins })).toEqual([code]);
  });

  it('refuses fixed stays where the venue is closed, too small, or the set forbidden', () => {
    const pins = [pin('a', { open: '2027-03-01' })];
    const closed = [{ start: '2027-03-05', end: '2027-03-05', reason: '' }];
    const others = [stayVenue('b'), stayVenue('c')];
    expect(faults({ pins, venues: [stayVenue('a', { closed }), ...others] })).toEqual([
      { code: 'E2111', params: { impossiblePins: ['county a'] } },
    ]);
    const sets = [staySet('s', { area_m2: 800 })];
    expect(codes({ pins, sets, venues: [stayVenue('a', { area_m2: 500 }), ...others] })).toEqual(['E2111']);
    expect(codes({ pins, forbidden: [{ setId: 's', countyCode: 'a' }] })).toEqual(['E2111']);
  });

  it('refuses more fixed stays than there are days: 40 each', () => {
    const pins = ['a', 'b', 'c'].map((code) => pin(code));
    expect(codes({ pins, periodEnd: '2027-04-30' })).toEqual([]);
    expect(codes({ pins, periodEnd: '2027-04-29' })).toEqual(['E2111']);
  });

  it('names whose shortest stay is longer than its longest', () => {
    const sets = [staySet('s', { minOpen_d: 100 }), staySet('t', { maxOpen_d: 30 })];
    expect(faults({ sets })).toEqual([{ code: 'E2112', params: { lengthsOf: ['set s'] } }]);
    const venues = [stayVenue('a', { terms: venueTerms({ maxOpen_d: 20 }) }), stayVenue('b'), stayVenue('c')];
    expect(faults({ venues })).toEqual([{ code: 'E2112', params: { lengthsOf: ['hall of a'] } }]);
  });

  it('checks the terms of an exchange', () => {
    const exchange = (rest: Partial<ExchangeTerms>, more: Partial<StayPlanningInput> = {}) =>
      faults({
        kind: 'exchange',
        sets: [staySet('s'), staySet('t')],
        exchange: { ...terms, ...rest },
        ...more,
      }).map(({ code }) => code);
    expect(exchange({})).toEqual([]);
    expect(exchange({}, { sets: [staySet('s')] })).toEqual(['E2113']);
    expect(exchange({}, { counties: [stayCounty('a')] })).toEqual(['E2113']);
    expect(exchange({ changeover_d: 60 })).toEqual(['E2114']);
    expect(exchange({ firstChangeover: '2026-12-31' })).toEqual(['E2115']);
    expect(exchange({ holdings: [{ countyCode: 'x', setId: 's' }] })).toEqual(['E2115']);
    expect(
      exchange({
        holdings: [
          { countyCode: 'a', setId: 's' },
          { countyCode: 'b', setId: 's' },
        ],
      }),
    ).toEqual(['E2115']);
    expect(exchange({ attendance: [{ countyCode: 'a', from: '2027-06-01', to: '2027-05-01' }] })).toEqual([
      'E2115',
    ]);
    expect(faults({ kind: 'exchange', sets: [staySet('s'), staySet('t')] })).toEqual([
      { code: 'E2115', params: { terms: [] } },
    ]);
  });
});

describe('unpublishedYears', () => {
  it('names the years of the period without an official calendar', () => {
    const holiday = { id: 'h', start: '2027-10-01', end: '2027-10-07', name: '', source: '' };
    const calendar = { holidays: [{ ...holiday, kind: 'off' as const }], terms: [], periods: [] };
    expect(unpublishedYears({ calendar, periodStart: '2026-12-01', periodEnd: '2028-01-01' })).toEqual([
      2026, 2028,
    ]);
  });
});
