import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { barMarks } from '@renderer/features/planning/result/board-rows.ts';
import { changeRows } from '@renderer/features/planning/replan/change-rows.ts';
import { changeOf, changesAgainst } from '@renderer/features/planning/replan/plan-changes.ts';
import { replanRequest } from '@renderer/features/planning/replan/replan-request.ts';
import {
  gradeOf,
  hasLoneOrder,
  lockedVisits,
  lockEdits,
  lockOf,
  NO_LOCK_CHANGES,
  planningLocks,
  wholeLock,
  withLock,
} from '@renderer/features/planning/replan/visit-lock.ts';
import { changeSetup } from '@renderer/features/planning/setup/setup-store.ts';
import type { BrokenRule } from '@renderer/timeline/board-model.ts';
import { describe, expect, it } from 'vitest';
import { anOmission, aPlan, aStop, aTour } from './a-plan.ts';

const first = aStop({ id: 'a', siteId: 'A', siteName: 'A' });
const second = aStop({
  id: 'b',
  siteId: 'B',
  siteName: 'B',
  lock: { caravan: true, day: true, order: false },
});
const base = aPlan({
  tours: [
    aTour({ id: 't1', date: '2026-12-01', stops: [first, second] }),
    aTour({ id: 't2', date: '2026-12-03', stops: [aStop({ id: 'c', siteId: 'C', siteName: 'C' })] }),
  ],
});

describe('locks of visits', () => {
  it('are those the plan was made with until they are changed', () => {
    expect(lockOf(second, NO_LOCK_CHANGES)).toEqual({ caravan: true, day: true, order: false });
    const changed = withLock(NO_LOCK_CHANGES, [second], { day: false });
    expect(lockOf(second, changed)).toEqual({ caravan: true, day: false, order: false });
    expect(lockedVisits(base, NO_LOCK_CHANGES)).toBe(1);
  });
  it('are no change any more when set back', () => {
    const changed = withLock(NO_LOCK_CHANGES, [second], { day: false });
    expect(withLock(changed, [second], { day: true }).size).toBe(0);
  });
  it('of a whole day are on, off or mixed', () => {
    const stops = [first, second];
    expect(gradeOf(stops, NO_LOCK_CHANGES, 'day')).toBe('mixed');
    expect(gradeOf(stops, NO_LOCK_CHANGES, 'order')).toBe(false);
    expect(gradeOf(stops, withLock(NO_LOCK_CHANGES, stops, { day: true }), 'day')).toBe(true);
  });
  it('of the order say nothing alone', () => {
    const one = withLock(NO_LOCK_CHANGES, [first], { order: true });
    expect(hasLoneOrder([first, second], one)).toBe(true);
    expect(hasLoneOrder([first, second], withLock(one, [second], { order: true }))).toBe(false);
    expect(hasLoneOrder([first, second], NO_LOCK_CHANGES)).toBe(false);
  });
  it('go to the run with what they hold fast, one per visit that has any', () => {
    const changed = withLock(NO_LOCK_CHANGES, [first], { order: true });
    expect(planningLocks(base, changed)).toEqual([
      { siteId: 'A', caravanId: null, date: null, keepsOrder: true },
      { siteId: 'B', caravanId: 'c1', date: '2026-12-01', keepsOrder: false },
    ]);
  });
});

describe('the lock of everything at once', () => {
  it('locks what is not locked whole, the order only among several visits, and then releases all', () => {
    const all = { caravan: true, day: true, order: true };
    expect(wholeLock([first, second], NO_LOCK_CHANGES)).toEqual(all);
    const locked = withLock(NO_LOCK_CHANGES, [first, second], all);
    const none = { caravan: false, day: false, order: false };
    expect(wholeLock([first, second], locked)).toEqual(none);
    expect(wholeLock([first], NO_LOCK_CHANGES)).toEqual({ caravan: true, day: true });
    expect(wholeLock([second], NO_LOCK_CHANGES)).toEqual(none);
  });
});

describe('locks of a result that is saved', () => {
  it('become changes of the plan, one for all visits with the same lock', () => {
    const [third] = base.tours[1]!.stops;
    const day = withLock(NO_LOCK_CHANGES, [first, third!], { day: true });
    expect(lockEdits(base, withLock(day, [second], { caravan: false }))).toEqual([
      { kind: 'lock', stopIds: ['a', 'b', 'c'], lock: { caravan: false, day: true, order: false } },
    ]);
    expect(lockEdits(base, NO_LOCK_CHANGES)).toEqual([]);
  });
});

describe('a run from a plan', () => {
  const plan = { ...base, omissions: [anOmission({ siteId: 'D' })] };
  it('covers its period, caravans and all its sites, those left out too', () => {
    const request = replanRequest({ kind: 'plan', planId: 'p1' }, plan, NO_LOCK_CHANGES);
    expect(request).toEqual({
      periodStart: '2026-12-01',
      periodEnd: '2026-12-31',
      caravanIds: ['c1'],
      siteIds: ['A', 'B', 'C', 'D'],
      basePlanId: 'p1',
      rules: DEFAULT_PLANNING_RULES,
    });
  });
  it('names a result that is not saved by its run, and brings its locks along', () => {
    const request = replanRequest({ kind: 'job', jobId: 'j' }, plan, NO_LOCK_CHANGES);
    expect(request.baseJobId).toBe('j');
    expect(request.locks).toEqual([{ siteId: 'B', caravanId: 'c1', date: '2026-12-01', keepsOrder: false }]);
    expect(request.basePlanId).toBeUndefined();
  });
  it('goes by the rules the plan was made with, whatever was entered since', () => {
    changeSetup({ rules: { maxNights: 5 } });
    const rules = { ...DEFAULT_PLANNING_RULES, maxNights: 1, changeDayWeight: 7 };
    const request = replanRequest({ kind: 'plan', planId: 'p1' }, { ...plan, rules }, NO_LOCK_CHANGES);
    expect(request.rules).toEqual(rules);
  });
});

describe('what a plan changed', () => {
  // A stays, B goes to another caravan, C is dropped, E is new.
  const plan = aPlan({
    tours: [
      aTour({ id: 'n1', date: '2026-12-01', stops: [{ ...first, id: 'n-a' }] }),
      aTour({
        id: 'n2',
        date: '2026-12-01',
        caravanId: 'c2',
        caravanName: 'Caravan 2',
        stops: [{ ...second, id: 'n-b' }],
      }),
      aTour({
        id: 'n3',
        date: '2026-12-09',
        stops: [aStop({ id: 'n-e', siteId: 'E', siteName: 'E' })],
      }),
    ],
  });
  const changes = changesAgainst(base, plan);
  it('is found site by site, whatever the ids of the stops', () => {
    expect(changes.kept).toBe(1);
    expect([...changes.moved].map(([id, from]) => [id, from.tour.caravanName])).toEqual([
      ['n-b', 'Caravan 1'],
    ]);
    expect([...changes.added]).toEqual(['n-e']);
    expect([...changes.dropped.keys()]).toEqual(['C']);
    expect(['n-a', 'n-b', 'n-e'].map((id) => changeOf(changes, id))).toEqual([null, 'moved', 'new']);
    expect(changeOf(null, 'n-b')).toBeNull();
  });
  it('is nothing against the plan itself', () => {
    expect(changesAgainst(base, base)).toMatchObject({ kept: 3 });
    expect(changeRows(base, changesAgainst(base, base))).toEqual([]);
  });
  it('tells a move to another day', () => {
    const later = { ...base, tours: base.tours.map((tour) => ({ ...tour, date: '2026-12-20' })) };
    expect(changesAgainst(base, later).moved.size).toBe(3);
  });
  it('compares several visits of one site in the order of their days', () => {
    const at = (date: string) => aTour({ id: date, date, stops: [aStop({ id: date, siteId: 'A' })] });
    const twice = aPlan({ tours: [at('2026-12-20'), at('2026-12-02')] });
    const once = aPlan({ tours: [at('2026-12-02')] });
    expect(changesAgainst(twice, once)).toMatchObject({ kept: 1 });
    expect(changesAgainst(twice, once).dropped.get('A')?.tour.date).toBe('2026-12-20');
    expect([...changesAgainst(once, twice).added]).toEqual(['2026-12-20']);
  });
  it('is listed with what is gone first', () => {
    expect(changeRows(plan, changes).map((row) => [row.kind, row.siteName])).toEqual([
      ['dropped', 'C'],
      ['moved', 'B'],
      ['new', 'E'],
    ]);
  });
  it('stands on the bars together with the locks, behind broken rules', () => {
    const marks = (broken: readonly BrokenRule[]) =>
      plan.tours.map((tour) => barMarks(tour, NO_LOCK_CHANGES, changes, broken));
    expect(marks([])).toEqual([[], ['moved', 'locked'], ['new']]);
    expect(marks([{ words: 'back too late', stopIds: [] }])).toEqual([
      ['broken'],
      ['broken', 'moved', 'locked'],
      ['broken', 'new'],
    ]);
  });
});
