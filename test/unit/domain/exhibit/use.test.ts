import { coversDay, type DayOut, presences, useOf } from '@domain/exhibit/use.ts';
import type { Movement } from '@domain/exhibit/ledger.ts';
import { describe, expect, it } from 'vitest';

const move = (number: number, from: string, to: string, movedOn: string): Movement => ({
  id: `m${number}`,
  exhibitId: 'x',
  number,
  rootId: `m${number}`,
  isCounter: false,
  from,
  to,
  movedOn,
  reason: 'other',
  occasion: '',
  handedOverBy: '',
  receivedBy: '',
  handOverId: '',
  note: '',
});

const HOME = 'base:b';
const out = (caravanId: string, date: string, km: number): DayOut => ({
  caravanId,
  date,
  length_m: km * 1_000,
});
const DAYS_OUT = new Map([
  ['c', [out('c', '2026-03-02', 40), out('c', '2026-03-05', 60), out('c', '2026-03-20', 80)]],
  ['d', [out('d', '2026-03-05', 500)]],
]);
const TO_CARAVAN = [move(1, HOME, 'caravan:c', '2026-03-02'), move(2, 'caravan:c', HOME, '2026-03-05')];

describe('presences', () => {
  it('cover the days of both movements, and begin at home', () => {
    const [home, aboard, back] = presences(TO_CARAVAN, HOME);
    expect(home).toEqual({ place: HOME, from: null, to: '2026-03-02' });
    expect(aboard).toEqual({ place: 'caravan:c', from: '2026-03-02', to: '2026-03-05' });
    expect(back).toEqual({ place: HOME, from: '2026-03-05', to: null });
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-06'].map((day) =>
        coversDay(aboard ?? { from: null, to: null }, day),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('leave out what was taken back', () => {
    const counter = { ...move(3, 'caravan:c', HOME, '2026-03-05'), rootId: 'm2', isCounter: true };
    expect(presences([...TO_CARAVAN, counter], HOME).map(({ place, to }) => [place, to])).toEqual([
      [HOME, '2026-03-02'],
      ['caravan:c', null],
    ]);
  });
});

describe('use of an exhibit', () => {
  it('is the days and km of the caravan it was aboard of, after the day from which it counts', () => {
    const aboard = presences(TO_CARAVAN, HOME);
    expect(useOf(aboard, 'd', DAYS_OUT, '2026-01-01', '2026-03-31')).toEqual({ showDays: 2, km: 100 });
    expect(useOf(aboard, 'd', DAYS_OUT, '2026-03-02', '2026-03-31')).toEqual({ showDays: 1, km: 60 });
    expect(useOf(aboard, 'd', DAYS_OUT, '2026-01-01', '2026-03-04')).toEqual({ showDays: 1, km: 40 });
  });

  it('is that of its usual caravan when the ledger never put it on one, but not while it is away from the base', () => {
    const mended = presences(
      [move(1, HOME, 'depository:w', '2026-03-03'), move(2, 'depository:w', HOME, '2026-03-10')],
      HOME,
    );
    expect(useOf(mended, 'c', DAYS_OUT, '2026-01-01', '2026-03-31')).toEqual({ showDays: 2, km: 120 });
    expect(useOf(mended, null, DAYS_OUT, '2026-01-01', '2026-03-31')).toEqual({ showDays: 0, km: 0 });
  });

  it('counts each day at a site as one on show', () => {
    const stay = presences([move(1, HOME, 'site:s', '2026-03-02')], HOME);
    expect(useOf(stay, null, DAYS_OUT, '2026-03-03', '2026-03-06')).toEqual({ showDays: 3, km: 0 });
  });
});
