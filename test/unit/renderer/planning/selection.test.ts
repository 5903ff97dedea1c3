import { planningSearch } from '@renderer/features/planning/planning-search.ts';
import { litTours, selectedCounty, selectionOf } from '@renderer/features/planning/selection.ts';
import { describe, expect, it } from 'vitest';
import { anOmission, aPlan, aStop, aTour, twoDays } from './a-plan.ts';

const plan = aPlan({
  tours: [
    aTour(),
    aTour({
      id: 't2',
      date: '2026-12-02',
      stops: [aStop({ id: 's2', siteId: 'site2', countyCode: '500229' })],
    }),
    aTour({ id: 't3', date: '2026-12-02', stops: [aStop({ id: 's3', siteId: 'site3' })] }),
  ],
});
const kind = (search: Parameters<typeof selectionOf>[1]) => selectionOf(plan, search).kind;

describe('the selection', () => {
  it('finds a stop with its tour', () => {
    const selection = selectionOf(plan, { stop: 's2' });
    expect(selection).toMatchObject({ kind: 'stop', tour: { id: 't2' }, stop: { id: 's2' } });
    expect(selectedCounty(selection)).toBe('500229');
  });
  it('finds a site among the stops, else among what was left out', () => {
    expect(selectionOf(plan, { site: 'site3' })).toMatchObject({ kind: 'stop', stop: { id: 's3' } });
    expect(selectionOf(plan, { site: 'left' })).toMatchObject({ kind: 'omission' });
  });
  it('is nothing when the plan does not hold it any more', () => {
    expect(kind({ stop: 'gone' })).toBe('none');
    expect(kind({ tour: 'gone' })).toBe('none');
    expect(kind({ omission: 'gone' })).toBe('none');
    expect(kind({ day: '2026-11-30' })).toBe('none');
    expect(kind({ day: '2027-01-01' })).toBe('none');
    expect(kind({ day: 'someday' })).toBe('none');
    expect(kind({})).toBe('none');
  });
  it('finds a lodging with the days that end there, and lights them up', () => {
    const away = aPlan({ tours: [...twoDays(), aTour({ id: 'other' })] });
    const selection = selectionOf(away, { lodging: 'l1' });
    expect(selection).toMatchObject({ kind: 'lodging', use: { tours: [{ id: 'd1' }] } });
    expect([...(litTours(away, selection) ?? [])]).toEqual(['d1']);
    expect(selectionOf(away, { lodging: 'gone' })).toEqual({ kind: 'none' });
  });
  it('lights up the tours it is about', () => {
    const lit = (search: Parameters<typeof selectionOf>[1]) => {
      const tours = litTours(plan, selectionOf(plan, search));
      return tours === null ? null : [...tours];
    };
    expect(lit({})).toBeNull();
    expect(lit({ tour: 't2' })).toEqual(['t2']);
    expect(lit({ stop: 's3' })).toEqual(['t3']);
    expect(lit({ day: '2026-12-02' })).toEqual(['t2', 't3']);
    expect(lit({ county: '500101' })).toEqual(['t1', 't3']);
    expect(lit({ omission: 'left' })).toEqual([]);
  });
});

describe('the address of the planning page', () => {
  it('reads codes that look like numbers as text', () => {
    expect(planningSearch.parse({ county: 500229 }).county).toBe('500229');
  });
  it('drops what makes no sense and keeps the rest', () => {
    expect(planningSearch.parse({ view: 'globe', zoom: 'day', tour: '', counties: 7 })).toEqual({
      zoom: 'day',
    });
  });
});

describe('an omission', () => {
  it('belongs to its county', () => {
    expect(selectedCounty({ kind: 'omission', omission: anOmission() })).toBe('500102');
    expect(selectedCounty({ kind: 'none' })).toBeNull();
  });
});
