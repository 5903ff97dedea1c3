import { classifyDays } from '@domain/calendar/classify.ts';
import { eachDay } from '@domain/calendar/dates.ts';
import { type FreeDayFacts, freeDays } from '@domain/request/free-days.ts';
import { expect, it } from 'vitest';

/** Tuesday 29 December 2026 to Monday 4 January 2027; New Year is off, classes end on Thursday. */
const DAYS = classifyDays(eachDay('2026-12-29', '2027-01-04'), {
  holidays: [
    { id: 'h', start: '2027-01-01', end: '2027-01-01', kind: 'off', name: '元旦', source: '' },
    { id: 'g', start: '2026-10-01', end: '2026-10-07', kind: 'off', name: '国庆', source: '' },
  ],
  terms: [{ id: 't', name: '秋季', start: '2026-09-01', end: '2026-12-31', countyCode: null, source: '' }],
  periods: [],
});

const facts = (changes: Partial<FreeDayFacts> = {}): FreeDayFacts => ({
  days: DAYS,
  wantsSchoolDay: true,
  openings: null,
  closed: [],
  periods: [],
  caravans: [
    { id: 'a', unavailabilities: [], busy: new Set() },
    {
      id: 'b',
      unavailabilities: [{ start: '2026-12-30', end: '2026-12-30' }],
      busy: new Set(['2026-12-29']),
    },
  ],
  ...changes,
});

const told = (changes?: Partial<FreeDayFacts>) =>
  freeDays(facts(changes)).map(({ obstacle, caravanIds }) => obstacle ?? caravanIds.join('+'));

it('are school days of a school on which a caravan is neither out of use nor out in a published plan', () => {
  expect(told()).toEqual(['a', 'a', 'a+b', 'holiday', 'weekend', 'weekend', 'no-school']);
});

it('are working days for any other place', () => {
  expect(told({ wantsSchoolDay: false }).at(-1)).toBe('a+b');
});

it('keep away from exam weeks, closed days, weekdays without hours, sealed and blacked-out days', () => {
  const day = (start: string) => ({ start, end: start, caravanId: null });
  expect(
    told({
      closed: [{ start: '2026-12-30', end: '2026-12-30' }],
      periods: [
        { ...day('2026-12-29'), kind: 'exam-week' },
        { ...day('2026-12-31'), kind: 'seal' },
      ],
    }).slice(0, 3),
  ).toEqual(['exam-week', 'site-closed', 'seal']);
  // Tuesday only.
  expect(told({ openings: [{ weekday: 2, start_s: 30_000, end_s: 40_000 }] }).slice(0, 2)).toEqual([
    'a',
    'site-closed',
  ]);
  expect(told({ periods: [{ ...day('2026-12-29'), kind: 'blackout' }] })[0]).toBe('blackout');
  expect(
    told({ periods: [{ start: '2026-12-29', end: '2026-12-31', kind: 'seal', caravanId: 'a' }] }).slice(0, 3),
  ).toEqual(['no-caravan', 'no-caravan', 'b']);
});

it('do not mind an exam week where no pupils are expected', () => {
  const periods = [{ start: '2026-12-29', end: '2026-12-29', kind: 'exam-week' as const, caravanId: null }];
  expect(told({ wantsSchoolDay: false, periods })[0]).toBe('a');
});
