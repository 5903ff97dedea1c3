import {
  type CalendarCaravan,
  type CalendarSite,
  caravanRests,
  siteClosures,
} from '@domain/calendar/availability.ts';
import type { CalendarPeriod } from '@domain/calendar/period.ts';
import { describe, expect, it } from 'vitest';

const [FROM, TO] = ['2027-03-01', '2027-03-31'];
const span = (start: string, end: string, reason = 'reason') => ({
  start: `2027-03-${start}`,
  end: `2027-03-${end}`,
  reason,
});
const period = (changes: Partial<CalendarPeriod>): CalendarPeriod => ({
  id: 'period',
  kind: 'blackout',
  name: 'named',
  start: '2027-03-10',
  end: '2027-03-11',
  countyCode: null,
  siteId: null,
  caravanId: null,
  ...changes,
});
const school: CalendarSite = { id: 'school', kind: 'school', countyCode: '500101', closedPeriods: [] };
const caravan: CalendarCaravan = {
  id: 'caravan',
  baseCountyCode: '500101',
  unavailabilities: [],
  reservations: [],
  drivers: [],
};
const codes = (days: ReadonlyMap<string, { readonly code: string }>) =>
  [...days].map(([date, { code }]) => `${date.slice(8)} ${code}`);
const closures = (site: CalendarSite, ...periods: CalendarPeriod[]) =>
  codes(siteClosures(site, { periods }, FROM, TO));
const rests = (changes: Partial<CalendarCaravan>, ...periods: CalendarPeriod[]) =>
  codes(caravanRests({ ...caravan, ...changes }, { periods }, FROM, TO));

describe('siteClosures', () => {
  it.each([
    ['everyone', {}, true],
    ['its county', { countyCode: '500101' }, true],
    ['another county', { countyCode: '500102' }, false],
    ['itself', { siteId: 'school' }, true],
    ['another site', { siteId: 'hall' }, false],
    ['a caravan', { caravanId: 'caravan' }, false],
  ])('a blackout of %s', (_, scope, isClosed) => {
    expect(closures(school, period(scope))).toEqual(isClosed ? ['10 blackout', '11 blackout'] : []);
  });

  it.each(['exam-week', 'school-break'] as const)('%s closes schools and nothing else', (kind) => {
    expect(closures(school, period({ kind }))).toEqual([`10 ${kind}`, `11 ${kind}`]);
    expect(closures({ ...school, kind: 'village' }, period({ kind }))).toEqual([]);
  });

  it('a seal closes no site', () => {
    expect(closures(school, period({ kind: 'seal' }))).toEqual([]);
  });

  it('takes the closed periods of the site, cut to the days asked about, blackouts first', () => {
    const closedPeriods = [{ start: '2027-02-20', end: '2027-03-01', reason: '装修' }, span('11', '12')];
    const site = { ...school, closedPeriods };
    expect(closures(site, period({})).sort()).toEqual([
      '01 site-closed',
      '10 blackout',
      '11 blackout',
      '12 site-closed',
    ]);
    expect(siteClosures(site, { periods: [] }, FROM, TO).get('2027-03-01')?.name).toBe('装修');
  });
});

describe('caravanRests', () => {
  it.each([
    ['everyone', {}, true],
    ['the county of its base', { countyCode: '500101' }, true],
    ['another county', { countyCode: '500102' }, false],
    ['itself', { caravanId: 'caravan' }, true],
    ['another caravan', { caravanId: 'other' }, false],
    ['a site', { siteId: 'school' }, false],
  ])('a seal of %s', (_, scope, rest) => {
    expect(rests({}, period({ kind: 'seal', ...scope }))).toEqual(rest ? ['10 seal', '11 seal'] : []);
  });

  it('a blackout of the county of its base does not keep it at home, one of everyone does', () => {
    expect(rests({}, period({ countyCode: '500101' }))).toEqual([]);
    expect(rests({}, period({}))).toEqual(['10 blackout', '11 blackout']);
  });

  it('an exam week keeps no caravan at home', () => {
    expect(rests({}, period({ kind: 'exam-week' }))).toEqual([]);
  });

  it('is out of use', () => {
    expect(rests({ unavailabilities: [span('03', '04')] })).toEqual(['03 unavailable', '04 unavailable']);
  });

  it('stays at home while it is reserved, and says so after what it is out of use for', () => {
    const reserved = rests({
      reservations: [span('03', '05')],
      unavailabilities: [span('05', '06')],
      drivers: [{ unavailabilities: [span('03', '03')], licenceUntil: null }],
    });
    expect(reserved).toEqual(['05 unavailable', '06 unavailable', '03 reserved', '04 reserved']);
  });

  it('stays at home when all its drivers are away, not when one of them is', () => {
    const away = { unavailabilities: [span('05', '06')], licenceUntil: null };
    const other = { unavailabilities: [span('06', '07')], licenceUntil: null };
    expect(rests({ drivers: [away] })).toEqual(['05 no-driver', '06 no-driver']);
    expect(rests({ drivers: [away, other] })).toEqual(['06 no-driver']);
    expect(rests({ drivers: [] })).toEqual([]);
  });

  it('does not let a driver drive whose licence has run out', () => {
    expect(rests({ drivers: [{ unavailabilities: [], licenceUntil: '2027-03-29' }] })).toEqual([
      '30 no-driver',
      '31 no-driver',
    ]);
  });
});
