import {
  changed,
  faultOf,
  newDraft,
  type ReservationDraft,
  thingOf,
} from '@renderer/features/exhibits/reservations/reservation-draft.ts';
import { describe, expect, it } from 'vitest';

const draft = (changes: Partial<ReservationDraft> = {}): ReservationDraft => ({
  ...newDraft('2027-03-05'),
  thingId: 'c1',
  title: '科技周',
  ...changes,
});

describe('a reservation as it is typed', () => {
  it('drops its thing when another kind is chosen, and keeps one that is taken with its kind', () => {
    expect(thingOf(changed(draft(), { kind: 'set' }))).toBeNull();
    expect(thingOf(changed(draft(), { kind: 'caravan' }))).toEqual({ kind: 'caravan', id: 'c1' });
    expect(thingOf(changed(draft(), { kind: 'set', thingId: 's1' }))).toEqual({ kind: 'set', id: 's1' });
  });

  it('takes its last day along when the first goes past it, never the first', () => {
    expect(changed(draft(), { start: '2027-03-09' })).toMatchObject({ end: '2027-03-09' });
    expect(changed(draft({ end: '2027-03-20' }), { start: '2027-03-09' })).toMatchObject({
      end: '2027-03-20',
    });
    expect(changed(draft(), { end: '2027-03-01' })).toMatchObject({ start: '2027-03-05', end: '2027-03-01' });
  });

  it('says what is to be mended first', () => {
    expect(faultOf(draft({ thingId: null, title: '' }))).toBe('pick');
    expect(faultOf(draft({ end: '2027-03-01', title: '' }))).toBe('upsideDown');
    expect(faultOf(draft({ start: '' }))).toBe('upsideDown');
    expect(faultOf(draft({ title: '  ' }))).toBe('untitled');
    expect(faultOf(draft())).toBeNull();
  });
});
