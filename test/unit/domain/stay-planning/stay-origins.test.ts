import { compileExchange } from '@domain/stay-planning/compile-exchange.ts';
import { stayOrigins } from '@domain/stay-planning/stay-origins.ts';
import { NOWHERE } from '@engine';
import { describe, expect, it } from 'vitest';
import { place } from '../../../fixtures/planning-input.ts';
import { plannedStay, stayInput, staySet } from '../../../fixtures/stay-input.ts';

const A = plannedStay('s', 'a', '2027-02-10', '2027-04-10');
const B = plannedStay('s', 'b', '2027-06-10', '2027-07-31');
const atBase = { reason: 'maintenance', atBase: true };
const venueA = { kind: 'venue', venueId: 'hall-a' };

describe('stayOrigins', () => {
  it('names the base first, then the venue before, whatever the order of the stays', () => {
    expect(stayOrigins(stayInput(), [B, A])).toEqual([venueA, { kind: 'base' }]);
  });

  it('names the base where something was done there in between, and the venue where the set only waited', () => {
    const between = { start: '2027-05-01', end: '2027-05-10' };
    const origins = (blocked: typeof atBase) =>
      stayOrigins(stayInput({ sets: [staySet('s', { blocked: [{ ...between, ...blocked }] })] }), [A, B]);
    expect(origins(atBase)).toEqual([{ kind: 'base' }, { kind: 'base' }]);
    expect(origins({ ...atBase, atBase: false })).toEqual([{ kind: 'base' }, venueA]);
  });

  it('names where the set is at first, unless it has been at its base since', () => {
    const start = { name: 'old hall', place: place(33), free: '2027-01-05' };
    const of = (from: string) =>
      stayOrigins(
        stayInput({
          sets: [staySet('s', { start, blocked: [{ start: from, end: '2027-01-20', ...atBase }] })],
        }),
        [A],
      );
    expect(of('2027-01-10')).toEqual([{ kind: 'base' }]);
    // It cannot be back in time, so it waits where it stands.
    expect(of('2027-01-05')).toEqual([{ kind: 'start', name: 'old hall', position: place(33).position }]);
  });

  it('names the hall that holds the set in an exchange, and roads begin there or at the base', () => {
    const exchange = {
      firstChangeover: '2027-03-01',
      round_d: 60,
      changeover_d: 12,
      rounds: null,
      holdings: [{ countyCode: 'c', setId: 's' }],
      attendance: [],
    };
    const sets = (blocked: readonly { start: string; end: string }[]) => [
      staySet('s', { blocked: blocked.map((span) => ({ ...span, ...atBase })) }),
      staySet('t'),
    ];
    const planned = (blocked: readonly { start: string; end: string }[]) => {
      const input = stayInput({ kind: 'exchange', exchange, sets: sets(blocked) });
      const stays = compileExchange(input).staysOf([Int32Array.of(0, NOWHERE), Int32Array.of(1, 0)]);
      return { haul_m: stays.map((stay) => stay.haul_m), origins: stayOrigins(input, stays) };
    };
    expect(planned([]).origins).toMatchObject([
      { kind: 'start', name: 'hall of c', position: place(33).position },
      venueA,
      { kind: 'base' },
    ]);
    expect(planned([]).haul_m).toEqual([333_585, 66_717, 66_717]);
    // Maintained before the first changeover: from the base at 30° to "a" at 30.5°.
    const maintained = planned([{ start: '2027-01-20', end: '2027-01-30' }]);
    expect(maintained.origins).toMatchObject([{ kind: 'base' }, venueA, { kind: 'base' }]);
    expect(maintained.haul_m).toEqual([66_717, 66_717, 66_717]);
  });
});
