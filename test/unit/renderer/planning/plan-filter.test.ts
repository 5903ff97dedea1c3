import { isFiltering, shownPart } from '@renderer/features/planning/filter/plan-filter.ts';
import { planGround, planMapModel } from '@renderer/features/planning/plan-map.ts';
import { planningSearch } from '@renderer/features/planning/planning-search.ts';
import { describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from './a-plan.ts';

const school = aStop({
  id: 'school',
  siteId: 'A',
  siteName: '高观中心校',
  countyCode: '500229',
  countyName: '城口县',
});
const square = aStop({
  id: 'square',
  siteId: 'B',
  siteName: '文化广场',
  countyCode: '500105',
  countyName: '江北区',
  lock: { caravan: false, day: true, order: false },
});
const hall = aStop({
  id: 'hall',
  siteId: 'C',
  siteName: '文化站',
  countyCode: '500105',
  countyName: '江北区',
});
const plan = aPlan({
  tours: [
    aTour({ id: 'one', caravanId: 'c1', date: '2026-12-01', stops: [school, square] }),
    aTour({ id: 'two', caravanId: 'c2', date: '2026-12-02', stops: [hall] }),
    aTour({ id: 'way', caravanId: 'c2', date: '2026-12-03', stops: [] }),
  ],
});
const closed = { code: 'site-closed', siteIds: ['C'], caravanId: 'c2', date: '2026-12-02' } as const;
const shown = (filter: Parameters<typeof shownPart>[1]) => {
  const part = shownPart(plan, filter, { violations: [{ ...closed, siteIds: ['C'] }], locks: new Map() });
  return part && { stops: [...part.stops], tours: [...part.tours] };
};

describe('filters of a plan', () => {
  it('show all of it when none is set', () => {
    expect(shown({})).toBeNull();
    expect(isFiltering({ q: undefined })).toBe(false);
  });
  it('look for words also by pinyin, and leave the day of a visit that is found', () => {
    expect(shown({ q: '广场' })).toEqual({ stops: ['square'], tours: ['one'] });
    expect(shown({ q: 'ck' })?.stops).toEqual(['school']);
  });
  it('take county, caravan and days together', () => {
    expect(shown({ inCounty: '500105' })?.stops).toEqual(['square', 'hall']);
    expect(shown({ inCounty: '500105', caravan: 'c2' })?.stops).toEqual(['hall']);
    expect(shown({ from: '2026-12-02', to: '2026-12-02' })).toEqual({ stops: ['hall'], tours: ['two'] });
  });
  it('keep days without visits where nothing is asked about visits', () => {
    expect(shown({ caravan: 'c2' })?.tours).toEqual(['two', 'way']);
    expect(shown({ caravan: 'c2', q: '文化' })?.tours).toEqual(['two']);
  });
  it('show only what is broken, or only what is locked', () => {
    expect(shown({ broken: true })).toEqual({ stops: ['hall'], tours: ['two'] });
    expect(shown({ locked: true })).toEqual({ stops: ['square'], tours: ['one'] });
  });
  it('come from the address, and what makes no sense there is left out', () => {
    expect(planningSearch.parse({ broken: 'x', group: 'colour', q: '', zoom: 'year' })).toEqual({
      zoom: 'year',
    });
    expect(planningSearch.parse({ inCounty: 500229 }).inCounty).toBe('500229');
  });
  it('take from the map what they hide', () => {
    const part = shownPart(plan, { q: '广场' }, { violations: [], locks: new Map() });
    const model = planMapModel({
      plan,
      selection: { kind: 'none' },
      ground: planGround([], '2026-11-23'),
      bases: [],
      colourOf: new Map(),
      shown: part,
    });
    expect(model.stops.map(({ id, sequence }) => [id, sequence])).toEqual([['square', 2]]);
    expect(model.routes.map(({ tourId }) => tourId)).toEqual(['one']);
  });
});
