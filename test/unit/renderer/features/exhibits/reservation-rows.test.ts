import type { ReservationView } from '@contract/reservations.ts';
import {
  reservationKey,
  reservationRows,
} from '@renderer/features/exhibits/reservations/reservation-rows.ts';
import {
  shownState,
  toggledStates,
  USUAL_STATES,
} from '@renderer/features/exhibits/reservations/shown-states.ts';
import { describe, expect, it } from 'vitest';

const KNOWN = {
  caravan: [
    { id: 'c2', name: '二号车' },
    { id: 'c1', name: '一号车' },
  ],
  set: [{ id: 's1', name: '第一套' }],
};
const reservation = (changes: Partial<ReservationView> = {}): ReservationView => ({
  id: 'r1',
  thing: { kind: 'caravan', id: 'c1', name: '一号车' },
  start: '2027-03-05',
  end: '2027-03-06',
  state: 'confirmed',
  purpose: 'other',
  title: '科技周',
  planId: null,
  stayPlanId: null,
  custodyCaseId: null,
  repairId: null,
  maintenanceRuleId: null,
  note: '',
  isSample: false,
  version: null,
  ...changes,
});
const ids = (reservations: readonly ReservationView[], word = '') =>
  reservationRows(reservations, KNOWN, word).map(({ id, spans }) =>
    [id, ...spans.map((each) => each.id)].join(' '),
  );

describe('the rows of reservations', () => {
  it('are caravans and sets as they are listed, reserved or not, then exhibits reserved by themselves', () => {
    const exhibit = { kind: 'exhibit', id: 'x', name: '电磁炮' } as const;
    const gone = { kind: 'caravan', id: 'c9', name: '老车' } as const;
    expect(ids([reservation({ id: 'b', thing: exhibit }), reservation({ id: 'g', thing: gone })])).toEqual([
      'caravan:c2',
      'caravan:c1',
      'caravan:c9 g',
      'set:s1',
      'exhibit:x b',
    ]);
  });

  it('have their reservations by first day', () => {
    const [early, late] = ['2027-03-01', '2027-03-09'].map((start) => reservation({ id: start, start }));
    expect(ids([late!, early!])[1]).toBe('caravan:c1 2027-03-01 2027-03-09');
  });

  it('are those whose thing or title has the word', () => {
    expect(ids([reservation()], '科技')).toEqual(['caravan:c1 r1']);
    expect(ids([reservation()], '一')).toEqual(['caravan:c1 r1', 'set:s1']);
    expect(ids([reservation()], '恐龙')).toEqual([]);
  });
});

describe('tours of draft plans', () => {
  it('have a key of their own and show as what they are', () => {
    const tour = reservation({ id: null, planId: 'p', state: 'draft' });
    expect(reservationKey(tour)).toBe('p:caravan:c1:2027-03-05');
    expect(reservationKey({ ...tour, start: '2027-03-06' })).not.toBe(reservationKey(tour));
    expect([tour, reservation({ state: 'draft' })].map(shownState)).toEqual(['plan', 'draft']);
    // An open repair has no reservation of its own either.
    const repair = { ...tour, planId: null, repairId: 'r1', state: 'out' as const };
    expect([reservationKey(repair), shownState(repair)]).toEqual(['r1', 'repair']);
  });
});

describe('the states that are shown', () => {
  it('are all but cancelled ones, and leave the address when they are so again', () => {
    const all = toggledStates(USUAL_STATES, 'cancelled');
    expect(all).toEqual(['plan', 'draft', 'confirmed', 'out', 'back', 'repair', 'cancelled']);
    expect(toggledStates(all ?? [], 'cancelled')).toBeUndefined();
    expect(toggledStates(USUAL_STATES, 'draft')).toEqual(['plan', 'confirmed', 'out', 'back', 'repair']);
  });
});
