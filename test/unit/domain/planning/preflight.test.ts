import { describe, expect, it } from 'vitest';
import { NO_CONDITIONS } from '@domain/planning/planning-model.ts';
import { checkE2003Period, lockFaults, planningIssues } from '@domain/planning/preflight.ts';
import { planningInput, site } from '../../../fixtures/planning-input.ts';

const good = planningInput({ sites: [site('a'), site('b')] });

describe('planningIssues', () => {
  it('finds nothing wrong with a complete input', () => {
    expect(planningIssues(good)).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    expect(planningIssues(planningInput({ days: [], caravans: [], sites: [] }))).toEqual([
      'E2001',
      'E2002',
      'E2003',
    ]);
  });

  it('asks for a working day', () => {
    const days = good.days.map((day) => ({ ...day, isWorkday: false, isSchoolDay: false }));
    expect(planningIssues({ ...good, days })).toEqual(['E2004']);
  });
});

describe('lockFaults', () => {
  const withLocks = (...locks: { siteId: string; caravanId: string | null; date: string | null }[]) =>
    planningInput({
      sites: [site('a'), site('b')],
      conditions: { ...NO_CONDITIONS, locks },
    });

  it('accepts locks of sites, caravans and days of the run', () => {
    const input = withLocks(
      { siteId: 'a', caravanId: 'caravan', date: '2027-03-05' },
      { siteId: 'b', caravanId: null, date: null },
    );
    expect(lockFaults(input)).toEqual([]);
    expect(planningIssues(input)).toEqual([]);
  });

  it('names every site whose lock cannot be meant', () => {
    const input = withLocks(
      { siteId: 'elsewhere', caravanId: null, date: '2027-03-05' },
      { siteId: 'a', caravanId: 'sold', date: null },
      { siteId: 'b', caravanId: null, date: '2027-04-01' },
      { siteId: 'b', caravanId: 'caravan', date: null },
    );
    expect(lockFaults(input)).toEqual(['elsewhere', 'a', 'b']);
    expect(planningIssues(input)).toEqual(['E2010']);
  });
});

describe('checkE2003Period', () => {
  it('accepts one day and a leap year, and nothing shorter or longer', () => {
    expect(checkE2003Period('2027-03-01', '2027-03-01')).toEqual([]);
    expect(checkE2003Period('2028-01-01', '2028-12-31')).toEqual([]);
    expect(checkE2003Period('2027-03-02', '2027-03-01')).toEqual(['E2003']);
    expect(checkE2003Period('2027-01-01', '2028-01-02')).toEqual(['E2003']);
  });
});
