import { custodyIssues, NEXT_CUSTODY_STATES } from '@domain/exhibit/custody.ts';
import { describe, expect, it } from 'vitest';

const LOAN = {
  kind: 'loan-out',
  setId: null,
  exhibitIds: ['x'],
  counterpartId: 'd',
  start: '2026-12-01',
  end: '2026-12-05',
} as const;

describe('a case of custody', () => {
  it('names everything that is wrong at once', () => {
    expect(custodyIssues(LOAN)).toEqual([]);
    expect(custodyIssues({ ...LOAN, setId: 's', end: '2026-11-30', counterpartId: null })).toEqual([
      'two-things',
      'end-before-start',
      'no-counterpart',
    ]);
  });

  it('needs an end only when its things come back, and nobody else when they are retired', () => {
    expect(custodyIssues({ ...LOAN, kind: 'transfer', end: null })).toEqual([]);
    expect(custodyIssues({ ...LOAN, kind: 'exchange', end: null })).toEqual(['no-end']);
    expect(custodyIssues({ ...LOAN, kind: 'retired', end: null, counterpartId: null })).toEqual([]);
  });

  it('cannot be called off once its things are away', () => {
    expect(NEXT_CUSTODY_STATES['under-way']).toEqual(['ended']);
    expect(NEXT_CUSTODY_STATES.ended).toEqual([]);
  });
});
