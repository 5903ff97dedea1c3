import { describe, expect, it } from 'vitest';
import type { PlanningInput } from '@domain/planning/planning-model.ts';
import { checkE2003Period, planningIssues } from '@domain/planning/preflight.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { cityPlanningInput } from '../../../fixtures/day-trip-city.ts';

const good = cityPlanningInput({ sites: 2, caravans: 1, days: 3 });

describe('planningIssues', () => {
  it('finds nothing wrong with a complete input', () => {
    expect(planningIssues(good)).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    const empty: PlanningInput = { days: [], caravans: [], sites: [], rules: DEFAULT_PLANNING_RULES };
    expect(planningIssues(empty)).toEqual(['E2001', 'E2002', 'E2003']);
  });

  it('asks for a working day', () => {
    const days = good.days.map((day) => ({ ...day, isWorkday: false, isSchoolDay: false }));
    expect(planningIssues({ ...good, days })).toEqual(['E2004']);
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
