import type { PlanEditInput, PlanViolationView } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { brokenRules } from '@renderer/features/planning/edit/board-broken-rules.ts';
import { boardEdits } from '@renderer/features/planning/edit/board-edits.ts';
import type { SelectionSearch } from '@renderer/features/planning/planning-search.ts';
import type { Selection } from '@renderer/features/planning/selection.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPlan, aStop, aTour } from './a-plan.ts';

const [a, b] = [aStop({ id: 'a', siteId: 'A' }), aStop({ id: 'b', siteId: 'B' })];
const tour = aTour({ stops: [a, b] });

describe('rules that a day breaks', () => {
  const broken = (changes: Partial<PlanViolationView>): PlanViolationView => ({
    code: 'relation',
    siteIds: [],
    caravanId: null,
    date: null,
    ...changes,
  });
  const rules = (...violations: readonly PlanViolationView[]) =>
    brokenRules(tour, violations, (code) => `<${code}>`);

  it('are about the visits that they name, or about the day when they name none of it', () => {
    expect(
      rules(
        broken({ code: 'driving-too-long', caravanId: 'c1', date: '2026-12-01' }),
        broken({ code: 'site-closed', siteIds: ['B'], caravanId: 'c1', date: '2026-12-01' }),
        broken({ code: 'county-full', siteIds: ['A', 'B', 'C'], date: '2026-12-01' }),
      ),
    ).toEqual([
      { words: '<driving-too-long>', stopIds: [] },
      { words: '<site-closed>', stopIds: ['b'] },
      { words: '<county-full>', stopIds: ['a', 'b'] },
    ]);
  });
  it('are none when they are about another day, caravan or site', () => {
    expect(
      rules(
        broken({ code: 'driving-too-long', caravanId: 'c1', date: '2026-12-02' }),
        broken({ code: 'driving-too-long', caravanId: 'c2', date: '2026-12-01' }),
        broken({ siteIds: ['C'] }),
      ),
    ).toEqual([]);
  });
});

describe('what is done on the board', () => {
  const sent = vi.fn<(edit: PlanEditInput) => void>();
  const select = vi.fn<(selection: SelectionSearch) => void>();
  const onDone = vi.fn<() => void>();
  const after = aPlan({ tours: [aTour({ id: 'moved', caravanId: 'c2', date: '2026-12-04' })] });
  const edits = (selection: Selection = { kind: 'none' }) => {
    const send = (edit: PlanEditInput, done?: (plan: PlanView) => void) => {
      sent(edit);
      done?.(after);
    };
    return boardEdits({ isPending: false, send }, selection, select);
  };
  const move = { caravanId: 'c1', date: '2026-12-01', toCaravanId: 'c2', toDate: '2026-12-04' };
  beforeEach(() => {
    for (const spy of [sent, select, onDone]) spy.mockReset();
  });

  it('becomes a change of the plan', () => {
    const stop = { stopId: 'a', caravanId: 'c2', date: '2026-12-04', position: 1 };
    edits().onMoveDay(move, onDone);
    edits().onMoveStop(stop, onDone);
    edits().onRemoveStop('a', onDone);
    expect(sent.mock.calls.flat()).toEqual([
      { kind: 'move-day', ...move },
      { kind: 'move', ...stop },
      { kind: 'remove', stopId: 'a' },
    ]);
    expect(onDone).toHaveBeenCalledTimes(3);
  });
  it('takes the selection along with a selected day', () => {
    edits({ kind: 'tour', tour }).onMoveDay(move, onDone);
    expect(select).toHaveBeenCalledWith({ tour: 'moved' });
  });
  it('leaves another selection alone; a selected visit keeps its id anyway', () => {
    edits({ kind: 'tour', tour: aTour({ date: '2026-12-09' }) }).onMoveDay(move, onDone);
    edits({ kind: 'stop', tour, stop: a }).onMoveDay(move, onDone);
    edits().onMoveDay(move, onDone);
    expect(select).not.toHaveBeenCalled();
  });
});
