import { pageSearch } from '@renderer/app/search-params.ts';
import { describe, expect, it } from 'vitest';

describe('the parameters of an address', () => {
  it('keep counties whether they were read as text or as numbers', () => {
    expect(pageSearch.coverage.parse({ county: 500229 }).county).toBe('500229');
    expect(pageSearch.plan.parse({ counties: ['500229', 500238] }).counties).toEqual(['500229', '500238']);
  });

  it('drop what does not fit and keep the rest', () => {
    const search = pageSearch.registry.parse({
      register: 'castles',
      record: 's1',
      where: { countyCode: '500229' },
      state: 'gone',
      create: 'yes',
      other: 1,
    });
    expect(search).toEqual({ record: 's1', where: { countyCode: '500229' } });
    expect(pageSearch.itinerary.parse({ date: '2026-02-30', plan: 'p1' })).toEqual({ plan: 'p1' });
    expect(pageSearch.plan.parse({ counties: 'all' })).toEqual({});
  });
});
