import { commonDecisions, nextDecisions } from '@domain/request/decision.ts';
import { nextRequestNumbers } from '@domain/request/numbering.ts';
import { REQUEST_DECISIONS } from '@domain/request/request.ts';
import { type ListedRequest, requestLists } from '@domain/request/request-lists.ts';
import { describe, expect, it } from 'vitest';

describe('what may follow on a decision', () => {
  it('is accepting, refusing or withdrawing for a new request, and doing or withdrawing for an accepted one', () => {
    expect(nextDecisions('received')).toEqual(['accepted', 'refused', 'withdrawn']);
    expect(nextDecisions('accepted')).toEqual(['fulfilled', 'withdrawn', 'received']);
  });

  it('never is the decision itself, and every closed one can be taken up again', () => {
    for (const decision of REQUEST_DECISIONS) {
      expect(nextDecisions(decision)).not.toContain(decision);
      expect(nextDecisions(decision).includes('received')).toBe(decision !== 'received');
    }
  });

  it('is for several what all of them allow', () => {
    expect(commonDecisions(['received', 'received'])).toEqual(['accepted', 'refused', 'withdrawn']);
    expect(commonDecisions(['received', 'accepted'])).toEqual(['withdrawn']);
    expect(commonDecisions(['received', 'refused'])).toEqual([]);
    expect(commonDecisions([])).toEqual([]);
  });
});

describe('numbers of requests', () => {
  it('run by year and go on after the highest, not in a gap', () => {
    const known = ['需2026-001', '需2026-007', '需2025-090', 'A-12', '需2026-x'];
    expect(nextRequestNumbers(known, 2026, 2)).toEqual(['需2026-008', '需2026-009']);
    expect(nextRequestNumbers(known, 2027, 1)).toEqual(['需2027-001']);
  });

  it('grow beyond three digits', () => {
    expect(nextRequestNumbers(['需2026-999'], 2026, 1)).toEqual(['需2026-1000']);
    expect(nextRequestNumbers(['需2026-1000', '需2026-999'], 2026, 1)).toEqual(['需2026-1001']);
  });
});

describe('lists of requests', () => {
  const TODAY = '2026-11-23';
  const request = (id: string, changes: Partial<ListedRequest>): ListedRequest => ({
    id,
    fate: 'received',
    receivedOn: '2026-11-20',
    wantedFrom: null,
    wantedTo: null,
    ...changes,
  });

  it('has the longest wait first, and only what is neither planned nor closed', () => {
    const lists = requestLists(
      [
        request('month', { receivedOn: '2026-10-24' }),
        request('almost', { receivedOn: '2026-10-25' }),
        request('year', { fate: 'accepted', receivedOn: '2025-11-20' }),
        request('planned', { fate: 'planned', receivedOn: '2025-01-01' }),
        request('refused', { fate: 'refused', receivedOn: '2025-01-01' }),
      ],
      TODAY,
    );
    expect(lists.waiting).toEqual(['year', 'month']);
    expect(lists.todo).toEqual(['month', 'almost']);
    expect(lists.promised).toEqual(['year']);
    expect(lists.refused).toEqual(['refused']);
  });

  it('tells what is due within 30 days from what has passed, by the last wanted day', () => {
    const lists = requestLists(
      [
        request('today', { wantedFrom: '2026-11-01', wantedTo: TODAY }),
        request('in30', { wantedTo: '2026-12-23' }),
        request('in31', { wantedTo: '2026-12-24' }),
        request('yesterday', { fate: 'accepted', wantedTo: '2026-11-22' }),
        request('from', { wantedFrom: '2026-12-01' }),
        request('whenever', {}),
        request('done', { fate: 'fulfilled', wantedTo: TODAY }),
      ],
      TODAY,
    );
    expect(lists.due).toEqual(['today', 'from', 'in30']);
    expect(lists.overdue).toEqual(['yesterday']);
  });
});
