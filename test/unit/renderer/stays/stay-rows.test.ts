import { stayRows } from '@renderer/features/stays/board/stay-rows.ts';
import { prefecturesOf, shownStays, violationsByStay } from '@renderer/features/stays/filter/stay-filter.ts';
import { yearParts } from '@renderer/features/stays/use-period-days.ts';
import { describe, expect, it } from 'vitest';
import { anOmission, aSet, aStay, aStayPlan, aViolation } from './a-stay-plan.ts';

describe('the rows of the board', () => {
  it('are the sets in the order of the plan, their stays by first day', () => {
    const plan = aStayPlan({
      stays: [
        aStay({ id: 'later', haulStart: '2027-08-01', strikeEnd: '2027-10-01' }),
        aStay({ id: 'sooner' }),
      ],
    });
    const rows = stayRows(plan, null);
    expect(
      rows.map(({ id, colourIndex, spans }) => [id, colourIndex, spans.map(({ stay }) => stay.id)]),
    ).toEqual([
      ['light', 0, ['sooner', 'later']],
      ['maths', 1, []],
    ]);
    expect(rows[0]?.spans[0]).toMatchObject({ start: '2027-03-02', end: '2027-05-11', isFaint: false });
  });
  it('carry what each stay breaks, what filters leave, and what changed', () => {
    const plan = aStayPlan({
      violations: [aViolation(), aViolation({ code: 'open-too-long', stayIds: [] })],
    });
    const [row] = stayRows(plan, { stays: new Set(), omissions: new Set() }, new Map([['s1', 'moved']]));
    expect(row?.spans[0]).toMatchObject({ isFaint: true, change: 'moved' });
    expect(row?.spans[0]?.broken.map(({ code }) => code)).toEqual(['venue-closed']);
  });
  it('shade days on which a set is blocked, has not come yet or is gone', () => {
    const set = aSet({
      availableFrom: '2027-02-01',
      availableTo: '2027-11-30',
      blocked: [{ start: '2027-06-01', end: '2027-06-20', reason: 'repair' }],
    });
    expect(stayRows(aStayPlan({ sets: [set] }), null)[0]?.blocked).toEqual([
      { start: '2027-01-01', end: '2027-01-31', reason: '', isAway: true },
      { start: '2027-06-01', end: '2027-06-20', reason: 'repair', isAway: false },
      { start: '2027-12-01', end: '2027-12-31', reason: '', isAway: true },
    ]);
  });
});

describe('filters', () => {
  const plan = aStayPlan({
    stays: [
      aStay({ prefectureName: 'North' }),
      aStay({
        id: 's2',
        setId: 'maths',
        countyCode: '500101',
        countyName: '万州区',
        venueName: 'Hall',
        isKeyCounty: false,
      }),
    ],
    violations: [aViolation({ stayIds: ['s2'] })],
  });
  it('without any leave everything', () => {
    expect(shownStays(plan, {})).toBeNull();
  });
  it.each([
    [{ q: 'chengkou' }, ['s1'], []],
    [{ q: '丰都' }, [], ['500230']],
    [{ q: 'Maths' }, ['s2'], []],
    [{ set: 'light' }, ['s1'], []],
    [{ prefecture: 'North' }, ['s1'], []],
    [{ key: true as const }, ['s1'], []],
    [{ broken: true as const }, ['s2'], []],
    [{ key: true as const, set: 'maths' }, [], []],
  ])('%j leaves stays %j and counties %j', (search, stays, omissions) => {
    const shown = shownStays(plan, search);
    expect([[...(shown?.stays ?? [])], [...(shown?.omissions ?? [])]]).toEqual([stays, omissions]);
  });
  it('know the prefectures once each', () => {
    const stays = [aStay({ prefectureName: 'South' }), aStay({ prefectureName: 'North' })];
    expect(prefecturesOf({ stays, omissions: [anOmission({ prefectureName: 'North' })] })).toEqual([
      'North',
      'South',
    ]);
  });
  it('find all that a stay breaks', () => {
    const byStay = violationsByStay([
      aViolation({ stayIds: ['a', 'b'] }),
      aViolation({ code: 'gap-too-short', stayIds: ['b'] }),
    ]);
    expect(byStay.get('b')?.map(({ code }) => code)).toEqual(['venue-closed', 'gap-too-short']);
  });
});

describe('a period of years', () => {
  it('is asked for year by year', () => {
    expect(yearParts('2027-07-01', '2029-02-28')).toEqual([
      { from: '2027-07-01', to: '2027-12-31' },
      { from: '2028-01-01', to: '2028-12-31' },
      { from: '2029-01-01', to: '2029-02-28' },
    ]);
    expect(yearParts('2027-07-01', '2027-07-01')).toEqual([{ from: '2027-07-01', to: '2027-07-01' }]);
  });
});
