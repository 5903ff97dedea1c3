import type { ReservationConflict } from '@contract/reservations.ts';
import { conflictGroups } from '@renderer/ui/conflict-groups.ts';
import { describe, expect, it } from 'vitest';

const thing = (id: string) => ({ kind: 'caravan', id, name: id }) as const;
const conflict = (
  day: string,
  holder: string,
  free: readonly string[],
  wanted = 'one',
): ReservationConflict => ({
  thing: thing(wanted),
  start: day,
  end: day,
  holder: { id: holder, thing: thing(wanted), start: day, end: day, title: holder, purpose: 'other' },
  alternatives: free.map(thing),
});
const shape = (conflicts: readonly ReservationConflict[]) =>
  conflictGroups(conflicts).map(({ thing: { id }, holder, members, alternatives }) =>
    [
      id,
      holder.id,
      members.map(({ start }) => start).join('+'),
      alternatives.map((one) => one.id).join('+'),
    ].join(' '),
  );

describe('conflictGroups', () => {
  it('tell one holder of one thing once, with all days and what is free on each of them', () => {
    expect(
      shape([
        conflict('01', 'loan', ['a', 'b']),
        conflict('03', 'loan', ['b', 'c']),
        conflict('05', 'loan', ['b']),
      ]),
    ).toEqual(['one loan 01+03+05 b']);
  });

  it('keep other holders and other things apart', () => {
    expect(
      shape([conflict('01', 'loan', ['a']), conflict('01', 'fair', []), conflict('01', 'loan', [], 'two')]),
    ).toEqual(['one loan 01 a', 'one fair 01 ', 'two loan 01 ']);
  });
});
