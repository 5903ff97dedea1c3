import { applyEdits, type DraftDay, NO_LOCK, type PlanEdit } from '@domain/plan/edit.ts';
import { describe, expect, it } from 'vitest';

const scope = { caravanIds: ['A', 'B'], dates: ['2026-12-01', '2026-12-02', '2026-12-03'] };
const [first, second, third] = scope.dates as [string, string, string];

function day(caravanId: string, date: string, sites: string, night: string | null = null): DraftDay {
  const stops = Array.from(sites, (siteId) => ({ id: `stop-${siteId}`, siteId, lock: NO_LOCK }));
  return { caravanId, date, nightLodgingId: night, stops };
}

const plan = [day('A', first, 'abc'), day('B', first, 'd', 'inn'), day('B', second, 'e')];

/** Days as `caravan date sites night`. */
function after(...edits: readonly PlanEdit[]): readonly string[] {
  const days = applyEdits(plan, edits, scope);
  if ('fault' in days) throw new Error(days.fault);
  return days.map(({ caravanId, date, stops, nightLodgingId }) =>
    [caravanId, date.slice(-2), stops.map(({ siteId }) => siteId).join(''), nightLodgingId ?? '']
      .join(' ')
      .trimEnd(),
  );
}

const fault = (edit: PlanEdit) => applyEdits(plan, [edit], scope);
const move = (site: string, caravanId: string, date: string, position: number): PlanEdit => ({
  kind: 'move',
  stopId: `stop-${site}`,
  caravanId,
  date,
  position,
});

describe('applyEdits', () => {
  it('moves a visit to another place in the order, counted without it', () => {
    expect(after(move('a', 'A', first, 1))[0]).toBe('A 01 bac');
    expect(after(move('a', 'A', first, 2))[0]).toBe('A 01 bca');
    expect(after(move('c', 'A', first, 0))[0]).toBe('A 01 cab');
    expect(after(move('a', 'A', first, 99))[0]).toBe('A 01 bca');
  });

  it('moves a visit to another caravan and day, and keeps its id', () => {
    expect(after(move('b', 'B', third, 0))).toEqual(['A 01 ac', 'B 01 d inn', 'B 02 e', 'B 03 b']);
    const days = applyEdits(plan, [move('b', 'B', third, 0)], scope);
    expect('fault' in days ? null : days.at(-1)?.stops).toEqual([
      { id: 'stop-b', siteId: 'b', lock: NO_LOCK },
    ]);
  });

  it('drops a day without visits, but not one that a night begins or ends', () => {
    expect(after(...['a', 'b', 'c'].map((site) => move(site, 'B', second, 9)))).toEqual([
      'B 01 d inn',
      'B 02 eabc',
    ]);
    expect(after({ kind: 'remove', stopId: 'stop-d' }, { kind: 'remove', stopId: 'stop-e' })).toEqual([
      'A 01 abc',
      'B 01  inn',
      'B 02',
    ]);
  });

  it('moves a whole day behind the visits that are there', () => {
    const edit = { kind: 'move-day', caravanId: 'A', date: first, toCaravanId: 'B', toDate: second } as const;
    expect(after(edit)).toEqual(['B 01 d inn', 'B 02 eabc']);
    expect(after({ ...edit, toCaravanId: 'A', toDate: third })).toEqual(['B 01 d inn', 'B 02 e', 'A 03 abc']);
    // The night is spent all the same: the caravan drives there and comes home on the next day.
    expect(after({ ...edit, caravanId: 'B', toCaravanId: 'A', toDate: third })).toEqual([
      'A 01 abc',
      'B 01  inn',
      'B 02 e',
      'A 03 d',
    ]);
    // Onto itself nothing moves.
    expect(after({ ...edit, toCaravanId: 'A', toDate: first })[0]).toBe('A 01 abc');
  });

  it('adds a visit that is not there yet', () => {
    const add = { kind: 'add', siteId: 'x', caravanId: 'A', date: first, position: 1 } as const;
    expect(after(add)[0]).toBe('A 01 axbc');
    expect(fault({ ...add, siteId: 'e' })).toMatchObject({ fault: 'already-there' });
  });

  it('splits a tour at a night, and makes one of two days', () => {
    const night = { kind: 'night', caravanId: 'B', date: first, lodgingId: null } as const;
    expect(after(night).slice(1)).toEqual(['B 01 d', 'B 02 e']);
    // The day after the night exists from now on, if only to drive home.
    expect(after({ ...night, caravanId: 'A', lodgingId: 'inn' })).toEqual([
      'A 01 abc inn',
      'B 01 d inn',
      'A 02',
      'B 02 e',
    ]);
  });

  it('drives to a night on a day that had nothing yet', () => {
    const night = { kind: 'night', caravanId: 'A', date: second, lodgingId: 'inn' } as const;
    expect(after(night)).toContain('A 02  inn');
    expect(after(night)).toContain('A 03');
  });

  it('names the first change that names what is not there, and changes nothing', () => {
    const before = structuredClone(plan);
    expect(fault(move('z', 'A', first, 0))).toMatchObject({ fault: 'stop' });
    expect(fault(move('a', 'C', first, 0))).toMatchObject({ fault: 'caravan' });
    expect(fault(move('a', 'A', '2026-12-04', 0))).toMatchObject({ fault: 'date' });
    expect(fault({ kind: 'remove', stopId: 'z' })).toMatchObject({ fault: 'stop' });
    const nowhere = { caravanId: 'A', date: third };
    expect(fault({ kind: 'night', ...nowhere, lodgingId: null })).toMatchObject({ fault: 'day' });
    expect(fault({ kind: 'move-day', ...nowhere, toCaravanId: 'B', toDate: first })).toMatchObject({
      fault: 'day',
    });
    const late = [day('A', third, 'a')];
    const edit = { kind: 'night', ...nowhere, lodgingId: 'inn' } as const;
    expect(applyEdits(late, [edit], scope)).toEqual({ fault: 'last-night', edit });
    expect(plan).toEqual(before);
  });
});

describe('a lock', () => {
  const locksAfter = (...edits: readonly PlanEdit[]) => {
    const days = applyEdits(plan, edits, scope);
    if ('fault' in days) throw new Error(days.fault);
    return Object.fromEntries(
      days.flatMap(({ stops }) =>
        stops.map(({ siteId, lock }) => [siteId, Object.keys(lock).filter((grade) => lock[grade as 'day'])]),
      ),
    );
  };
  const lock = (sites: string, grades: Extract<PlanEdit, { kind: 'lock' }>['lock']): PlanEdit => ({
    kind: 'lock',
    stopIds: Array.from(sites, (site) => `stop-${site}`),
    lock: grades,
  });

  it('changes the grades that are given, of the visits that are named', () => {
    expect(
      locksAfter(lock('ad', { day: true, order: true }), lock('a', { order: false, caravan: true })),
    ).toEqual({ a: ['caravan', 'day'], b: [], c: [], d: ['day', 'order'], e: [] });
  });
  it('goes along when the visit is moved', () => {
    expect(locksAfter(lock('a', { day: true }), move('a', 'B', second, 0))).toMatchObject({ a: ['day'] });
  });
  it('of a visit that is not there is a fault, and nothing is locked', () => {
    expect(fault(lock('ax', { day: true }))).toMatchObject({ fault: 'stop' });
  });
});
