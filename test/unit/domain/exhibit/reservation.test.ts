import { conflicts, sharesThing } from '@domain/exhibit/reservation.ts';
import { describe, expect, it } from 'vitest';
import { aReservation } from '../../../fixtures/builders.ts';

const setOf = (id: string) => ({ 'x-1': 'set-1', 'x-2': 'set-2' })[id];

describe('two reservations', () => {
  const march = { thing: { kind: 'set', id: 'set-1' }, start: '2026-03-01', end: '2026-03-10' } as const;
  const one = aReservation({ id: 'a', ...march });

  it('conflict when they hold the same thing on the same day, the last one included', () => {
    const other = aReservation({ ...march, id: 'b', start: '2026-03-10', end: '2026-03-20' });
    expect(conflicts(one, other, setOf)).toBe(true);
    expect(conflicts(one, { ...other, state: 'out' }, setOf)).toBe(true);
    expect(conflicts(one, { ...other, start: '2026-03-11' }, setOf)).toBe(false);
    expect(conflicts(one, one, setOf)).toBe(false);
  });

  it('do not conflict when one of them holds nothing', () => {
    for (const state of ['draft', 'back', 'cancelled'] as const) {
      expect(conflicts(one, aReservation({ id: 'b', ...march, state }), setOf)).toBe(false);
    }
  });

  it('conflict when one is for a set and the other for an exhibit of it', () => {
    const exhibit = (id: string) => aReservation({ ...march, id: 'b', thing: { kind: 'exhibit', id } });
    expect(conflicts(one, exhibit('x-1'), setOf)).toBe(true);
    expect(conflicts(exhibit('x-1'), one, setOf)).toBe(true);
    expect(conflicts(one, exhibit('x-2'), setOf)).toBe(false);
  });

  it('share nothing when ids are equal but things are not', () => {
    expect(sharesThing({ kind: 'caravan', id: 'set-1' }, { kind: 'set', id: 'set-1' }, setOf)).toBe(false);
  });
});
