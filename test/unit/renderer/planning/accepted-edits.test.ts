import type { PlanView } from '@contract/plans.ts';
import { applyEdits } from '@domain/plan/edit.ts';
import { acceptedEdits } from '@renderer/features/planning/replan/accepted-edits.ts';
import { changeRows } from '@renderer/features/planning/replan/change-rows.ts';
import { changesAgainst } from '@renderer/features/planning/replan/plan-changes.ts';
import { describe, expect, it } from 'vitest';
import { aNight, aPlan, aStop, aTour } from './a-plan.ts';

const CARAVANS = ['c1', 'c2'];
const DATES = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];

/** A plan from lines `caravan day: sites night`, each site a letter; stops are called after `name` and site. */
function planOf(name: string, ...lines: readonly string[]): PlanView {
  return aPlan({
    id: name,
    tours: lines.map((line) => {
      const [where = '', rest = ''] = line.split(':');
      const [caravanId = '', day = ''] = where.split(' ');
      const [sites = '', night = ''] = rest.trim().split('@');
      return aTour({
        id: `${name} ${where}`,
        caravanId,
        date: `2026-12-0${day}`,
        night: night === '' ? null : aNight({ lodgingId: night }),
        stops: Array.from(sites, (siteId) => aStop({ id: `${name}-${siteId}`, siteId, siteName: siteId })),
      });
    }),
  });
}

/** Names of the sites whose differences are chosen; without any all of them. */
function edits(base: PlanView, result: PlanView, ...sites: readonly string[]) {
  const rows = changeRows(result, changesAgainst(base, result));
  const chosen = rows.filter(({ siteId }) => sites.length === 0 || sites.includes(siteId));
  return acceptedEdits(base, result, new Set(chosen.map(({ key }) => key)));
}

/** The base after the chosen differences, in the lines of `planOf`. */
function after(base: PlanView, result: PlanView, ...sites: readonly string[]): readonly string[] {
  const days = base.tours.map(({ caravanId, date, night, stops }) => ({
    caravanId,
    date,
    nightLodgingId: night?.lodgingId ?? null,
    stops: stops.map(({ id, siteId, lock }) => ({ id, siteId, lock })),
  }));
  const changed = applyEdits(days, edits(base, result, ...sites), { caravanIds: CARAVANS, dates: DATES });
  if ('fault' in changed) throw new Error(`${changed.fault}: ${JSON.stringify(changed.edit)}`);
  return changed.map(({ caravanId, date, stops, nightLodgingId }) => {
    const night = nightLodgingId === null ? '' : `@${nightLodgingId}`;
    return `${caravanId} ${date.at(-1)}: ${stops.map(({ siteId }) => siteId).join('')}${night}`;
  });
}

describe('differences that are taken over', () => {
  const base = planOf('base', 'c1 1: abc', 'c1 2: de', 'c2 2: f');
  const result = planOf('result', 'c1 1: agc', 'c1 2: db', 'c2 3: hf');

  it('become moves, additions and removals, each at its place in the result', () => {
    expect(edits(base, result)).toEqual([
      { kind: 'remove', stopId: 'base-e' },
      { kind: 'move', stopId: 'base-b', caravanId: 'c1', date: '2026-12-02', position: 1 },
      { kind: 'move', stopId: 'base-f', caravanId: 'c2', date: '2026-12-03', position: 0 },
      { kind: 'add', siteId: 'g', caravanId: 'c1', date: '2026-12-01', position: 1 },
      { kind: 'add', siteId: 'h', caravanId: 'c2', date: '2026-12-03', position: 0 },
    ]);
    expect(after(base, result)).toEqual(['c1 1: agc', 'c1 2: db', 'c2 3: hf']);
  });

  it.each([
    ['a new visit beside one that stays against the result', ['g'], ['c1 1: agbc', 'c1 2: de', 'c2 2: f']],
    ['a move alone', ['b'], ['c1 1: ac', 'c1 2: dbe', 'c2 2: f']],
    ['a removal alone', ['e'], ['c1 1: abc', 'c1 2: d', 'c2 2: f']],
    ['a move to a day that has nothing yet', ['f'], ['c1 1: abc', 'c1 2: de', 'c2 3: f']],
  ])('leave the rest as it is: %s', (_, sites, lines) => {
    expect(after(base, result, ...sites)).toEqual(lines);
  });

  it('are none when none is chosen', () => {
    expect(acceptedEdits(base, result, new Set())).toEqual([]);
  });

  it('stand behind the nearest neighbour that is there, else before the next, else last', () => {
    const from = planOf('base', 'c1 1: xy');
    const to = planOf('result', 'c1 1: ayb', 'c2 1: x', 'c2 2: c');
    expect(after(from, to, 'b')).toEqual(['c1 1: xyb']);
    expect(after(from, to, 'a')).toEqual(['c1 1: xay']);
    expect(after(from, to, 'c')).toEqual(['c1 1: xy', 'c2 2: c']);
  });
});

describe('a day of which every difference is taken over', () => {
  it('gets the order of the result; one with others left keeps its own', () => {
    const base = planOf('base', 'c1 1: abc', 'c1 2: de');
    const result = planOf('result', 'c1 1: cgba', 'c1 2: hed');
    expect(after(base, result, 'g')).toEqual(['c1 1: cgba', 'c1 2: de']);
    const more = planOf('result', 'c1 1: cgbi', 'c1 2: ed');
    expect(after(base, more, 'g')).toEqual(['c1 1: abcg', 'c1 2: de']);
  });

  it('gets the nights of the result too, with the other days of its tour', () => {
    const base = planOf('base', 'c1 1: a', 'c1 2: b', 'c1 4: c');
    const result = planOf('result', 'c1 1: a@inn', 'c1 2: bd', 'c1 3: c');
    expect(after(base, result, 'd')).toEqual(['c1 1: a@inn', 'c1 2: bd', 'c1 4: c']);
    expect(after(base, result, 'c')).toEqual(['c1 1: a', 'c1 2: b', 'c1 3: c']);
    const more = planOf('result', 'c1 1: a@inn', 'c1 2: bde', 'c1 3: c');
    expect(after(base, more, 'd')).toEqual(['c1 1: a', 'c1 2: bd', 'c1 4: c']);
  });

  it('loses a night that the result does not have', () => {
    const base = planOf('base', 'c1 1: a@inn', 'c1 2: b');
    const result = planOf('result', 'c1 1: a', 'c1 3: b');
    expect(after(base, result)).toEqual(['c1 1: a', 'c1 3: b']);
  });

  it('is any day when all differences are: also where only the order or the night is another', () => {
    const base = planOf('base', 'c1 1: ab', 'c2 2: c', 'c2 3: d', 'c1 4: e');
    const result = planOf('result', 'c1 1: ba', 'c2 1: @inn', 'c2 2: c@inn', 'c2 3: d');
    expect(after(base, result)).toEqual(['c1 1: ba', 'c2 1: @inn', 'c2 2: c@inn', 'c2 3: d']);
  });
});
