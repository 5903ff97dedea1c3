import { type ExhibitState, setState, unavailability } from '@domain/exhibit/set-state.ts';
import { describe, expect, it } from 'vitest';

const exhibit = (id: string, changes: Partial<ExhibitState> = {}): ExhibitState => ({
  id,
  isRetired: false,
  isSettled: false,
  place: 'base:1',
  hasOpenRepair: false,
  ...changes,
});

describe('an exhibit', () => {
  it('can go out unless it is retired, not found, or waits for its repair', () => {
    expect(unavailability(exhibit('a'))).toBeNull();
    expect(unavailability(exhibit('a', { hasOpenRepair: true }))).toBe('in-repair');
    expect(unavailability(exhibit('a', { place: 'out:missing', hasOpenRepair: true }))).toBe('missing');
    expect(unavailability(exhibit('a', { place: 'out:retired' }))).toBe('retired');
    expect(unavailability(exhibit('a', { isRetired: true, place: 'out:missing' }))).toBe('retired');
  });
});

describe('a set', () => {
  it('is complete when each exhibit in service can go out and is where most of it is', () => {
    const out = { place: 'caravan:1' };
    const state = setState([
      exhibit('a', out),
      exhibit('b', out),
      exhibit('gone', { ...out, isRetired: true, hasOpenRepair: true }),
    ]);
    expect(state).toEqual({ place: 'caravan:1', count: 2, settled: 0, lacks: [] });
  });

  it('does not miss what was given away for good, and says how much that is', () => {
    const away = { place: 'depository:1', isSettled: true };
    expect(setState([exhibit('a'), exhibit('b', away), exhibit('c', { ...away, isRetired: true })])).toEqual({
      place: 'base:1',
      count: 1,
      settled: 1,
      lacks: [],
    });
    // It is not where most of the set is, either.
    expect(setState([exhibit('b', away), exhibit('d', away), exhibit('a')]).place).toBe('base:1');
    expect(unavailability(exhibit('b', { ...away, hasOpenRepair: true }))).toBe('settled');
  });

  it('says what it lacks and why', () => {
    const { place, lacks } = setState([
      exhibit('left', { place: 'depository:1' }),
      exhibit('a'),
      exhibit('b'),
      exhibit('broken', { hasOpenRepair: true }),
      exhibit('lost', { place: 'out:missing' }),
    ]);
    expect(place).toBe('base:1');
    expect(lacks).toEqual([
      { exhibitId: 'left', why: 'elsewhere' },
      { exhibitId: 'broken', why: 'in-repair' },
      { exhibitId: 'lost', why: 'missing' },
    ]);
  });

  it('of which everything is lost is nowhere', () => {
    expect(setState([exhibit('a', { place: 'out:missing' })])).toEqual({
      place: null,
      count: 1,
      settled: 0,
      lacks: [{ exhibitId: 'a', why: 'missing' }],
    });
    expect(setState([]).place).toBeNull();
  });
});
