import { CallError } from '@contract/define.ts';
import type { StayCountyView } from '@contract/stay-planning.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import {
  countiesWithVenue,
  filterCounties,
  OPEN_COUNTY_FILTER,
} from '@renderer/features/stays/setup/county-filter.ts';
import {
  changedStayRules,
  isPossibleRule,
  RULE_GROUPS,
  ruleLimits,
} from '@renderer/features/stays/setup/rule-model.ts';
import { faultCodes, namedParams, placeOfFault } from '@renderer/features/stays/setup/setup-faults.ts';
import { nextTwoYears, setupRequest, yearsFrom } from '@renderer/features/stays/setup/setup-request.ts';
import { enterStaySetupOf, useStaySetupStore } from '@renderer/features/stays/setup/setup-store.ts';
import { describe, expect, it } from 'vitest';
import { aStayPlan } from './a-stay-plan.ts';

const county = (code: string, changes: Partial<StayCountyView> = {}): StayCountyView => ({
  code,
  name: code,
  prefectureName: null,
  isKeyCounty: false,
  people: null,
  lastStay: null,
  stayCount: 0,
  venues: [{ id: `hall-${code}`, name: 'Hall', area_m2: null }],
  ...changes,
});

describe('the period', () => {
  it('is the next two calendar years, or whole years', () => {
    expect(nextTwoYears('2026-11-23')).toEqual({ start: '2027-01-01', end: '2028-12-31' });
    expect(yearsFrom('2027-05-05', 3)).toEqual({ start: '2027-01-01', end: '2029-12-31' });
  });
});

describe('counties of the set-up', () => {
  const counties = [
    county('a', { isKeyCounty: true, prefectureName: 'North' }),
    county('b', { lastStay: '2025-01-01', venues: [] }),
    county('c', { name: '城口县' }),
  ];
  const found = (filter: Partial<typeof OPEN_COUNTY_FILTER>) =>
    filterCounties(counties, { ...OPEN_COUNTY_FILTER, ...filter }).map(({ code }) => code);
  it('are narrowed by name, prefecture, key and never visited', () => {
    expect(found({})).toEqual(['a', 'b', 'c']);
    expect(found({ text: 'chengkou' })).toEqual(['c']);
    expect(found({ prefecture: 'North' })).toEqual(['a']);
    expect(found({ onlyKey: true })).toEqual(['a']);
    expect(found({ onlyNever: true })).toEqual(['a', 'c']);
  });
  it('begin with those that have a venue', () => {
    expect([...countiesWithVenue(counties)]).toEqual(['a', 'c']);
  });
});

describe('rules', () => {
  it('are all in the form but the weekdays, each once, within what the contract allows', () => {
    const names = RULE_GROUPS.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect([...names, 'weekdays'].toSorted()).toEqual(Object.keys(DEFAULT_STAY_RULES).toSorted());
    for (const name of names) {
      const { min, max } = ruleLimits(name);
      expect(isPossibleRule(name, DEFAULT_STAY_RULES[name])).toBe(true);
      expect(isPossibleRule(name, min - 1)).toBe(false);
      expect(isPossibleRule(name, max + 1)).toBe(false);
    }
  });
  it('are changed as long as they differ from the default', () => {
    const changed = changedStayRules({ install_d: 9 }, { weekdays: [1, 2] });
    expect(changed).toEqual({ install_d: 9, weekdays: [1, 2] });
    expect(changedStayRules(changed, { install_d: 6, weekdays: [3, 4, 5, 6, 7] })).toEqual({});
  });
});

describe('the run that is asked for', () => {
  const choice = {
    period: { start: '2027-01-01', end: '2027-12-31' },
    setIds: new Set(['light']),
    countyCodes: new Set(['a']),
  };
  const state = useStaySetupStore.getInitialState();
  it('names what is chosen and nothing else', () => {
    expect(setupRequest(choice, state)).toEqual({
      kind: 'relay',
      periodStart: '2027-01-01',
      periodEnd: '2027-12-31',
      setIds: ['light'],
      countyCodes: ['a'],
    });
  });
  it('leaves out pairs that are not chosen, but no fixed stay: what does not fit is told', () => {
    const pin = { countyCode: 'b', setId: null, venueId: null, open: '2027-05-01', close: null };
    const forbidden = [
      { setId: 'light', countyCode: 'a' },
      { setId: 'maths', countyCode: 'a' },
    ];
    expect(setupRequest(choice, { ...state, pins: [pin], forbidden, rules: { install_d: 9 } })).toMatchObject(
      {
        pins: [pin],
        forbidden: [forbidden[0]],
        rules: { install_d: 9 },
      },
    );
  });
  it('has terms only in an exchange, and begins it with the period when no day was typed', () => {
    const exchange = {
      ...state.exchange,
      holdings: new Map([
        ['a', 'light'],
        ['gone', 'light'],
      ]),
      attendance: new Map([['a', { from: '2027-03-01', to: null }]]),
    };
    expect(setupRequest(choice, { ...state, kind: 'exchange', exchange }).exchange).toEqual({
      firstChangeover: '2027-01-01',
      round_d: 75,
      changeover_d: 14,
      rounds: null,
      holdings: [{ countyCode: 'a', setId: 'light' }],
      attendance: [{ countyCode: 'a', from: '2027-03-01', to: null }],
    });
  });
  it('of a plan that is opened again is the one that it was made from', () => {
    const plan = aStayPlan({ rules: { ...aStayPlan().rules, install_d: 9 } });
    enterStaySetupOf(plan);
    const entered = useStaySetupStore.getState();
    expect(entered).toMatchObject({ kind: 'relay', rules: { install_d: 9 }, pins: [] });
    expect([...(entered.setIds ?? [])]).toEqual(['light', 'maths']);
    useStaySetupStore.setState(useStaySetupStore.getInitialState());
  });
});

describe('faults', () => {
  const refused = (code: 'E2101' | 'E2008', params = {}) => new CallError('m', { code, params, ref: '' });
  it('are all that the reply names, each where it is mended', () => {
    const codes = faultCodes(refused('E2101', { codes: ['E2101', 'E2105', 'E9999'] }));
    expect(codes).toEqual(['E2101', 'E2105']);
    expect(codes.map(placeOfFault)).toEqual(['sets', 'period']);
  });
  it('are the one of the reply when it names no others; none without a reply', () => {
    expect(faultCodes(refused('E2008'))).toEqual(['E2008']);
    expect(placeOfFault('E2008')).toBe('elsewhere');
    expect(faultCodes(null)).toEqual([]);
  });
});

describe('values of a refusal', () => {
  it('are called by the names that are known', () => {
    const names: Readonly<Record<string, string>> = { '500229': '城口县' };
    expect(namedParams({ unknownPins: ['500229', 'x'], days: 3 }, (id) => names[id])).toEqual({
      unknownPins: ['城口县', 'x'],
      days: 3,
    });
  });
});
