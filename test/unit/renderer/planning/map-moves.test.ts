import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { mapMoves, type PlaceOfVisit } from '@renderer/features/planning/edit/map-moves.ts';
import type { SelectionSearch } from '@renderer/features/planning/planning-search.ts';
import { describe, expect, it, vi } from 'vitest';
import { aPlan, aStop, aTour } from './a-plan.ts';

const a = aStop({ id: 'a', siteId: 'A' });
const tours = [
  aTour({ id: 't1', stops: [a] }),
  aTour({ id: 't2', caravanId: 'c2', caravanName: 'Caravan 2', date: '2026-12-03', stops: [] }),
];
const plan = aPlan({ tours });
type Send = (edit: PlanEditInput, onDone?: (plan: PlanView) => void) => void;
const words = ({ date, caravan, place }: PlaceOfVisit) => `${date} ${caravan} ${place}`;
const setUp = () => {
  const send = vi.fn<Send>();
  const select = vi.fn<(selection: SelectionSearch) => void>();
  return { send, select, moves: mapMoves({ isPending: false, send }, plan, select, words) };
};

describe('a stop that is dragged on the map', () => {
  it('is a move to the caravan and day of the tour it is dropped on', () => {
    const { send, moves } = setUp();
    moves.onMove({ stopId: 'a', tourId: 't2', position: 0 });
    expect(send.mock.calls[0]?.[0]).toEqual({
      kind: 'move',
      stopId: 'a',
      caravanId: 'c2',
      date: '2026-12-03',
      position: 0,
    });
  });
  it('is selected where it went, once the plan has changed', () => {
    const { send, select, moves } = setUp();
    moves.onMove({ stopId: 'a', tourId: 't2', position: 0 });
    expect(select).not.toHaveBeenCalled();
    const moved = aStop({ id: 'moved', siteId: 'A' });
    send.mock.calls[0]?.[1]?.(
      aPlan({ tours: [aTour({ caravanId: 'c2', date: '2026-12-03', stops: [moved] })] }),
    );
    expect(select).toHaveBeenCalledWith({ stop: 'moved' });
  });
  it('is told as day, caravan and place counted from one', () => {
    expect(setUp().moves.describe({ stopId: 'a', tourId: 't2', position: 1 })).toBe('2026-12-03 Caravan 2 2');
  });
  it('goes nowhere when its tour is no longer in the plan', () => {
    const { send, moves } = setUp();
    moves.onMove({ stopId: 'a', tourId: 'gone', position: 0 });
    moves.onMove({ stopId: 'gone', tourId: 't2', position: 0 });
    expect(send).not.toHaveBeenCalled();
  });
});
