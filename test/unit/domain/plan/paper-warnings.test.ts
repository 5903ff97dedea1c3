import { paperWarnings } from '@domain/plan/paper-warnings.ts';
import { isRepairable, VIOLATION_CODES } from '@domain/plan/violation.ts';
import { describe, expect, it } from 'vitest';

const out = (caravanId: string, ...days: readonly string[]) =>
  days.map((day) => ({ caravanId, date: `2026-12-${day}` }));
const until = (inspection: string | null, insurance: string | null = null) => ({
  inspectionUntil: inspection,
  insuranceUntil: insurance,
});

describe('papers that run out in a plan', () => {
  it('are told once, on the first day out without them, whatever the order of the days', () => {
    const papers = new Map([['a', until('2026-12-09')]]);
    expect(paperWarnings(out('a', '15', '10', '08'), papers)).toEqual([
      { code: 'inspection-over', siteIds: [], caravanId: 'a', date: '2026-12-10' },
    ]);
  });

  it('hold on their last day', () => {
    expect(paperWarnings(out('a', '09'), new Map([['a', until('2026-12-09', '2026-12-09')]]))).toEqual([]);
  });

  it('are those of each caravan, each paper apart; what is not known is no warning', () => {
    const papers = new Map([
      ['a', until('2026-12-01', '2026-12-05')],
      ['b', until(null)],
    ]);
    const tours = [...out('a', '04', '08'), ...out('b', '04'), ...out('c', '04')];
    expect(paperWarnings(tours, papers).map(({ code, date }) => [code, date])).toEqual([
      ['inspection-over', '2026-12-04'],
      ['insurance-over', '2026-12-08'],
    ]);
  });

  it('are nothing that a repair of the plan could change', () => {
    expect(VIOLATION_CODES.filter((code) => !isRepairable({ code }))).toEqual([
      'inspection-over',
      'insurance-over',
      'exhibit-missing',
      'wanted-exhibit-missing',
    ]);
  });
});
