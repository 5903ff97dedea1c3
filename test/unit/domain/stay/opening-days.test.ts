import type { Holiday } from '@domain/calendar/calendar.ts';
import { openingDays, type OpeningTerms } from '@domain/stay/opening-days.ts';
import { describe, expect, it } from 'vitest';

const holiday = (start: string, end: string, kind: 'off' | 'work', name: string): Holiday => ({
  id: `${kind}-${start}`,
  start,
  end,
  kind,
  name,
  source: '',
});
/** Thursday 2026-12-31 to Wednesday 2027-01-06: New Year on the first three days of January, Sunday the 3rd is worked. */
const HOLIDAYS = [
  holiday('2027-01-01', '2027-01-02', 'off', '元旦'),
  holiday('2027-01-03', '2027-01-03', 'work', '元旦调休'),
];
const terms = (changes: Partial<OpeningTerms> = {}): OpeningTerms => ({
  weekdays: [3, 4, 5, 6, 7],
  holidays: 'usual',
  closed: [],
  ...changes,
});
const stateOf = (own: OpeningTerms, from = '2026-12-31', to = '2027-01-06') =>
  openingDays(from, to, own, { holidays: HOLIDAYS, terms: [], periods: [] }).map(
    ({ date, closed, label }) => `${date.slice(5)} ${closed ?? 'open'}${label === '' ? '' : ` ${label}`}`,
  );

describe('days on which a venue lets the public in', () => {
  it('follow its weekdays, over New Year too', () => {
    expect(stateOf(terms())).toEqual([
      '12-31 open',
      '01-01 open 元旦',
      '01-02 open 元旦',
      '01-03 open',
      '01-04 weekday',
      '01-05 weekday',
      '01-06 open',
    ]);
  });

  it.each([
    ['closed', ['12-31 open', '01-01 holiday 元旦', '01-02 holiday 元旦', '01-03 open', '01-04 weekday']],
    ['open', ['12-31 open', '01-01 open 元旦', '01-02 open 元旦', '01-03 open', '01-04 weekday']],
  ] as const)('are holidays when the venue is %s then', (holidays, expected) => {
    expect(stateOf(terms({ holidays }), '2026-12-31', '2027-01-04')).toEqual(expected);
  });

  it('name a holiday as the reason only where it is one', () => {
    expect(stateOf(terms({ weekdays: [1, 2] }), '2027-01-01', '2027-01-02')).toEqual([
      '01-01 weekday 元旦',
      '01-02 weekday 元旦',
    ]);
  });

  it('take an exchanged working day on a weekend for a Friday', () => {
    const [sunday] = stateOf(terms({ weekdays: [5] }), '2027-01-03', '2027-01-03');
    expect(sunday).toBe('01-03 open');
    expect(stateOf(terms({ weekdays: [1] }), '2027-01-03', '2027-01-03')).toEqual(['01-03 weekday']);
  });

  it('end where a closed span begins, whatever day it is', () => {
    const closed = [{ start: '2027-01-01', end: '2027-01-03', reason: '消防检修' }];
    expect(stateOf(terms({ holidays: 'open', closed }), '2026-12-31', '2027-01-04')).toEqual([
      '12-31 open',
      '01-01 closed 消防检修',
      '01-02 closed 消防检修',
      '01-03 closed 消防检修',
      '01-04 weekday',
    ]);
  });
});
