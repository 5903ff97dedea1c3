import { closingIssues, openingIssues, repairState } from '@domain/exhibit/repair.ts';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const open = { closedOn: null, dueOn: null, workshopId: null };

describe('a repair', () => {
  it('waits, is at a workshop, is overdue after the day it was promised for, and is closed', () => {
    expect(repairState(open, TODAY)).toBe('waiting');
    expect(repairState({ ...open, workshopId: 'w' }, TODAY)).toBe('at-workshop');
    expect(repairState({ ...open, workshopId: 'w', dueOn: TODAY }, TODAY)).toBe('at-workshop');
    expect(repairState({ ...open, workshopId: 'w', dueOn: '2026-11-22' }, TODAY)).toBe('overdue');
    expect(repairState({ ...open, dueOn: '2026-11-01', closedOn: '2026-11-20' }, TODAY)).toBe('closed');
  });

  it('tells everything that is wrong with opening it at once', () => {
    const dates = { openedOn: '2026-11-24', dueOn: '2026-11-22' };
    expect(openingIssues({ isRetired: true, hasOpenRepair: true }, dates, TODAY)).toEqual([
      'in-future',
      'retired',
      'open-already',
      'due-before-opened',
    ]);
    expect(
      openingIssues({ isRetired: false, hasOpenRepair: false }, { openedOn: TODAY, dueOn: TODAY }, TODAY),
    ).toEqual([]);
  });

  it('is closed once, not before it was opened and not in the future', () => {
    const repair = { openedOn: '2026-11-20', closedOn: null };
    expect(closingIssues(repair, '2026-11-20', TODAY)).toEqual([]);
    expect(closingIssues(repair, '2026-11-19', TODAY)).toEqual(['closed-before-opened']);
    expect(closingIssues({ ...repair, closedOn: '2026-11-21' }, '2026-11-24', TODAY)).toEqual([
      'closed-already',
      'in-future',
    ]);
  });
});
