import { type RequestFacts, requestFate } from '@domain/request/fate.ts';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const accepted: RequestFacts = {
  decision: 'accepted',
  receivedOn: '2026-09-01',
  wantedFrom: '2026-11-01',
  wantedTo: '2026-12-31',
  recorded: [],
  planned: [],
};
const fate = (facts: Partial<RequestFacts>) => requestFate({ ...accepted, ...facts }, TODAY);

describe('the fate of a request', () => {
  it.each(['received', 'refused', 'withdrawn', 'fulfilled'] as const)(
    'is %s when that was decided',
    (decision) => {
      expect(fate({ decision, recorded: ['2026-11-10'], planned: ['2026-12-01'] })).toBe(decision);
    },
  );

  it('is accepted until a published plan visits its site on a wanted day', () => {
    expect(fate({})).toBe('accepted');
    expect(fate({ planned: ['2027-01-01'] })).toBe('accepted');
    expect(fate({ planned: ['2026-12-31'] })).toBe('planned');
    expect(fate({ planned: ['2026-11-23'] })).toBe('planned');
  });

  it('is accepted again when the planned day passed and nothing was recorded', () => {
    expect(fate({ planned: ['2026-11-22'] })).toBe('accepted');
  });

  it('is fulfilled by a recorded visit on a wanted day, whatever is planned', () => {
    expect(fate({ recorded: ['2026-11-01'], planned: ['2026-12-01'] })).toBe('fulfilled');
    expect(fate({ recorded: ['2026-10-31'] })).toBe('accepted');
  });

  it('takes any day after it was received where no days are wanted', () => {
    const open = { wantedFrom: null, wantedTo: null };
    expect(fate({ ...open, recorded: ['2026-08-31'] })).toBe('accepted');
    expect(fate({ ...open, recorded: ['2026-09-01'] })).toBe('fulfilled');
    expect(fate({ ...open, planned: ['2030-01-01'] })).toBe('planned');
  });
});
