import type { OutreachStay, OutreachVisit } from '@domain/indicator/facts.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { recordsThatCount } from '@domain/indicator/records-that-count.ts';
import { RegionTree } from '@domain/indicator/region-tree.ts';
import type { Region } from '@domain/region/region.ts';
import { describe, expect, it } from 'vitest';

const region = (code: string, level: Region['level'], parentCode: string | null, isGb2260 = true) =>
  ({ code, name: code, level, parentCode, isGb2260 }) as Region;

/** Two counties and a unit outside the standard; the first is a key county, the second has no population figure. */
const tree = new RegionTree(
  [
    region('500000', 'province', null),
    region('500101', 'county', '500000'),
    region('500102', 'county', '500000'),
    region('500190', 'county', '500000', false),
    region('500101001', 'township', '500101'),
  ],
  new Set(['500101']),
  new Map([['500101', 1_000]]),
);

const visit = (id: string, countyCode: string, changes: Partial<OutreachVisit> = {}): OutreachVisit => ({
  id,
  tourId: 't',
  caravanId: 'c',
  date: '2026-03-01',
  siteId: `site ${id}`,
  siteKind: 'square',
  countyCode,
  townshipCode: null,
  attendance: null,
  ...changes,
});
const stay = (id: string, countyCode: string, open: string) => ({
  ...({ id, set: 's', countyCode, townshipCode: null, open, close: null } as OutreachStay),
  part: { openDays: null, attendance: null, schoolAttendance: null, isEstimate: false },
});

const behind = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  visits: [
    visit('school', '500101', { siteKind: 'school', townshipCode: '500101001' }),
    visit('known', '500102', { townshipCode: '500102009' }),
    visit('outside', '500190'),
  ],
  tours: [],
  stays: [stay('old', '500101', '2025-12-01'), stay('new', '500190', '2026-02-01')],
};
const earlier = visit('earlier', '500102', { siteId: 'site known', date: '2024-05-05' });
const facts = { visits: [earlier, ...behind.visits], tours: [], stays: behind.stays };

const idsOf = (indicator: IndicatorId, only: ReadonlySet<string> | null = null) => {
  const { visits, stays } = recordsThatCount(indicator, { tree, only, facts }, behind);
  return [...visits, ...stays].map(({ id }) => id);
};

describe('the records that a figure counts', () => {
  it('are all of the row for sums, means and shares of visits', () => {
    const all = ['school', 'known', 'outside', 'old', 'new'];
    for (const indicator of ['visits', 'attendance', 'townshipShare', 'openDays'] as const)
      expect(idsOf(indicator)).toEqual(all);
  });

  it('are those of schools, of places visited for the first time, of known townships', () => {
    expect(idsOf('schoolsVisited')).toEqual(['school', 'old', 'new']);
    expect(idsOf('firstSites')).toEqual(['school', 'outside', 'old', 'new']);
    expect(idsOf('townshipsVisited')).toEqual(['school', 'known', 'old', 'new']);
    // 500102009 is on no list, so it is in no denominator.
    expect(idsOf('townshipsCovered')).toEqual(['school', 'old', 'new']);
  });

  it('are visits whose form is due for the share that came back, and those that came back for the time it took', () => {
    const visits = [
      visit('came', '500101', { feedbackOn: '2026-03-09' }),
      visit('missing', '500101', { feedbackOn: null }),
      visit('planned', '500101'),
    ];
    const of = (indicator: IndicatorId) =>
      recordsThatCount(indicator, { tree, only: null, facts }, { ...behind, visits, stays: [] }).visits.map(
        ({ id }) => id,
      );
    expect(of('feedbackShare')).toEqual(['came', 'missing']);
    expect(of('feedbackLag')).toEqual(['came']);
    expect(of('visits')).toEqual(['came', 'missing', 'planned']);
  });

  it('are stays that opened in the period', () => {
    expect(idsOf('stops')).toEqual(['school', 'known', 'outside', 'new']);
  });

  it('are stays of which both people and days are known, for people by day', () => {
    const counted = (id: string, openDays: number | null, attendance: number | null) => {
      const of = stay(id, '500101', '2026-02-01');
      return { ...of, part: { ...of.part, openDays, attendance } };
    };
    const stays = [counted('both', 4, 0), counted('days', 4, null), counted('people', null, 90)];
    const found = recordsThatCount(
      'attendancePerOpenDay',
      { tree, only: null, facts },
      { ...behind, visits: [], stays },
    );
    expect(found.stays.map(({ id }) => id)).toEqual(['both']);
  });

  it('lie in the denominator: units outside the standard are in none', () => {
    expect(idsOf('countiesCovered')).toEqual(['school', 'known', 'old']);
    expect(idsOf('keyCountiesCovered')).toEqual(['school', 'old']);
    expect(idsOf('populationCovered')).toEqual(['school', 'old']);
    expect(idsOf('countiesCovered', new Set(['500102']))).toEqual(['known']);
  });
});
