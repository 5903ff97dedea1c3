import { compareRows, commonDays } from '@renderer/features/planning/compare/compare-board.ts';
import { comparedFigures } from '@renderer/features/planning/compare/compare-figures.ts';
import { compareMapModel } from '@renderer/features/planning/compare/compare-map.ts';
import {
  type CompareScene,
  comparisonOf,
  pairSearch,
  selectedPair,
  shownPairs,
} from '@renderer/features/planning/compare/compare-scene.ts';
import {
  comparedVersions,
  isComparison,
  otherVersion,
} from '@renderer/features/planning/compare/compare-versions.ts';
import { planGround } from '@renderer/features/planning/plan-map.ts';
import { planningSearch } from '@renderer/features/planning/planning-search.ts';
import { planningView } from '@renderer/features/planning/planning-view.ts';
import { describe, expect, it } from 'vitest';
import { aCaravan, anOmission, aPlan, aStop, aTour } from './a-plan.ts';

const plans = [
  { id: 'one', number: 1 },
  { id: 'three', number: 3 },
  { id: 'two', number: 2 },
];

describe('the compared versions', () => {
  it('are the plan of the address and, without a choice, the one before it', () => {
    expect(comparedVersions({ plan: 'three' }, plans)).toEqual({ left: 'two', right: 'three' });
    expect(comparedVersions({ plan: 'two', with: 'three' }, plans)).toEqual({ left: 'three', right: 'two' });
  });
  it('of the first version are it and the one after it', () => {
    expect(otherVersion(plans, 'one')).toBe('two');
  });
  it('without a plan in the address begin with the newest that is not the other one', () => {
    expect(comparedVersions({}, plans)).toEqual({ left: 'two', right: 'three' });
    expect(comparedVersions({ with: 'three' }, plans)).toEqual({ left: 'three', right: 'two' });
  });
  it('keep the ids of versions that are gone, so that the screen can say so', () => {
    expect(comparedVersions({ plan: 'gone', with: 'two' }, plans)).toEqual({ left: 'two', right: 'gone' });
  });
  it('are not there while only one version is', () => {
    expect(comparedVersions({ plan: 'one' }, [{ id: 'one', number: 1 }])).toEqual({
      left: null,
      right: 'one',
    });
    expect(comparedVersions({}, [])).toEqual({ left: null, right: null });
  });
});

describe('the address of a comparison', () => {
  it('opens it before anything else but the set-up', () => {
    expect(planningView({ plan: 'one', with: 'two' }, { jobId: 'j', state: 'running' }, plans)).toEqual({
      kind: 'compare',
    });
    expect(planningView({ plan: 'one', compare: 'map' }, null, [])).toEqual({ kind: 'compare' });
    expect(planningView({ plan: 'one', with: 'two', setup: true }, null, plans)).toEqual({ kind: 'setup' });
  });
  it('drops what makes no sense and still opens', () => {
    const search = planningSearch.parse({ plan: 1, with: 'two', compare: 'globe', kind: 'odd', nth: 'x' });
    expect(search).toEqual({ plan: '1', with: 'two' });
    expect(isComparison(search)).toBe(true);
  });
});

describe('compared figures', () => {
  const plan = (changes: Partial<ReturnType<typeof aPlan>['totals']>, lost = aPlan().lost) =>
    aPlan({ totals: { ...aPlan().totals, ...changes }, lost });
  const of = (id: string, left = aPlan(), right = aPlan()) =>
    comparedFigures(left, right).find((figure) => figure.id === id);

  it('tell what the right plan has more or less, and whether that is better', () => {
    expect(of('visits', plan({ visits: 10 }), plan({ visits: 12 }))).toMatchObject({
      left: 10,
      right: 12,
      difference: 2,
      isBetter: true,
    });
    expect(of('length', plan({ length_m: 40_000 }), plan({ length_m: 55_000 }))).toMatchObject({
      difference: 15,
      isBetter: false,
    });
    expect(of('days', plan({ days: 3 }), plan({ days: 5 }))).toMatchObject({ difference: 2, isBetter: null });
  });
  it('differ by what can be read, not by what was rounded away', () => {
    expect(of('length', plan({ length_m: 10_400 }), plan({ length_m: 10_600 }))?.difference).toBe(1);
    expect(of('length', plan({ length_m: 10_600 }), plan({ length_m: 11_400 }))?.difference).toBe(0);
    expect(of('drive', plan({ drive_s: 3_600 }), plan({ drive_s: 5_400 }))).toMatchObject({
      left: 10,
      right: 15,
    });
  });
  it('are zero where nothing differs and unknown where one of them is', () => {
    expect(of('visits')).toMatchObject({ difference: 0, isBetter: null });
    expect(of('townships', plan({ townshipShare: null }))).toMatchObject({ left: null, difference: null });
    expect(of('lost', aPlan(), plan({}, null))).toMatchObject({ left: 88, right: null, difference: null });
  });
  it('name goals that one of the plans has, and rare ones only then', () => {
    const ids = comparedFigures(aPlan(), plan({}, null)).map(({ id }) => id);
    expect(ids).toContain('prize');
    expect(ids).not.toContain('lateness');
    const lost = aPlan().lost;
    expect(of('lateness', aPlan(), plan({}, lost && { ...lost, lateness: 5 }))).toMatchObject({
      left: 0,
      right: 5,
      isBetter: false,
    });
  });
});

/** Left: m on 1 December, s on the 2nd, gone on the 3rd. Right: m on the 4th with c2, s later, fresh on the 5th. */
function scene(changes: Partial<CompareScene> = {}): CompareScene {
  const tour = (id: string, date: string, caravanId: string, ...siteIds: readonly string[]) =>
    aTour({
      id,
      date,
      caravanId,
      stops: siteIds.map((siteId) =>
        aStop({
          id: `${id} ${siteId}`,
          siteId,
          ...(id === 'r2' && siteId === 's' ? { start_s: 30_000 } : {}),
        }),
      ),
    });
  const comparison = comparisonOf({
    left: aPlan({
      id: 'l',
      caravanIds: ['c1'],
      omissions: [anOmission({ siteId: 'fresh' }), anOmission({ siteId: 'never' })],
      tours: [
        tour('l1', '2026-12-01', 'c1', 'm', 'k'),
        tour('l2', '2026-12-02', 'c1', 's'),
        tour('l3', '2026-12-03', 'c1', 'gone'),
      ],
    }),
    right: aPlan({
      id: 'r',
      caravanIds: ['c1', 'c2'],
      periodStart: '2026-11-20',
      periodEnd: '2026-12-10',
      tours: [
        tour('r1', '2026-12-01', 'c1', 'k'),
        tour('r2', '2026-12-02', 'c1', 's'),
        tour('r4', '2026-12-04', 'c2', 'm'),
        tour('r5', '2026-12-05', 'c2', 'fresh'),
      ],
    }),
  });
  return {
    ...comparison,
    kind: null,
    shown: new Set(shownPairs(comparison, null)),
    selected: null,
    status: { businessDate: '2026-11-20' } as CompareScene['status'],
    counties: [],
    caravans: [aCaravan(), aCaravan({ id: 'c2', name: 'Caravan 2', colourIndex: 1 })],
    bases: [],
    colourOf: new Map([
      ['c1', 0],
      ['c2', 1],
    ]),
    ...changes,
  };
}

describe('a comparison', () => {
  it('counts its kinds of difference', () => {
    expect(scene().counts).toEqual({ same: 1, moved: 1, retimed: 1, left: 1, right: 1 });
  });
  it('finds what the address selects by site, whichever version makes the visit', () => {
    const given = scene();
    for (const pair of given.pairs) {
      const search = planningSearch.parse(pairSearch(pair));
      expect(selectedPair(given, search)).toBe(pair);
    }
    expect(selectedPair(given, { site: 'removed' })).toBeNull();
  });
});

const GROUND = planGround([], '2026-11-23');

describe('a compared plan on the map', () => {
  const emphasis = (given: CompareScene, side: 'left' | 'right') =>
    Object.fromEntries(compareMapModel(given, side, GROUND).stops.map((stop) => [stop.id, stop.emphasis]));

  it('lets visits that differ in place stand out from those of both', () => {
    expect(emphasis(scene(), 'left')).toEqual({
      'l1 m': 'strong',
      'l1 k': 'faint',
      'l2 s': 'plain',
      'l3 gone': 'strong',
    });
  });
  it('marks the selected visit on both sides and lets it stand out from the others', () => {
    const given = scene();
    const selected = selectedPair(given, { site: 'm' });
    const [left, right] = [
      compareMapModel({ ...given, selected }, 'left', GROUND),
      compareMapModel({ ...given, selected }, 'right', GROUND),
    ];
    expect(left.stops.filter((stop) => stop.isSelected).map(({ id }) => id)).toEqual(['l1 m']);
    expect(right.stops.filter((stop) => stop.isSelected).map(({ id }) => id)).toEqual(['r4 m']);
    expect(emphasis({ ...given, selected }, 'left')['l3 gone']).toBe('plain');
  });
  it('shows of one kind only what differs in that way', () => {
    const given = scene();
    const ofKind = { ...given, kind: 'left' as const, shown: new Set(shownPairs(given, 'left')) };
    expect(emphasis(ofKind, 'left')).toMatchObject({ 'l1 m': 'faint', 'l3 gone': 'strong' });
  });
  it('rings a place left out only when the other plan visits it', () => {
    expect(compareMapModel(scene(), 'left', GROUND).omissions.map(({ siteId }) => siteId)).toEqual(['fresh']);
  });
});

describe('a compared plan on the board', () => {
  const words = { period: 'outside', caravan: 'unused' };
  const rows = (side: 'left' | 'right') => compareRows(scene(), side, new Map(), words);

  it('has the caravans of both plans', () => {
    expect(rows('left').map(({ caravanId }) => caravanId)).toEqual(['c1', 'c2']);
    expect(rows('right').map(({ caravanId }) => caravanId)).toEqual(['c1', 'c2']);
  });
  it('marks days by what differs on them', () => {
    const marks = (side: 'left' | 'right') =>
      Object.fromEntries(rows(side).flatMap(({ bars }) => bars.map((bar) => [bar.id, bar.marks])));
    expect(marks('left')).toEqual({ l1: ['moved'], l2: ['retimed'], l3: ['only-here'] });
    expect(marks('right')).toEqual({ r1: [], r2: ['retimed'], r4: ['moved'], r5: ['only-here'] });
  });
  it('hatches days and caravans that are no part of the plan', () => {
    expect(
      rows('left').map(({ gaps }) => gaps.map(({ start, end, reason }) => [start, end, reason])),
    ).toEqual([[['2026-11-20', '2026-11-30', 'outside']], [['2026-11-20', '2026-12-31', 'unused']]]);
    expect(rows('right')[1]?.gaps.map(({ start, end }) => [start, end])).toEqual([
      ['2026-12-11', '2026-12-31'],
    ]);
  });
  it('has no column for days between periods that do not touch', () => {
    const day = (date: string) => ({ date, weekday: 1, kind: 'school-day' as const, label: '' });
    expect(commonDays([day('2026-12-31')], [day('2025-01-01')]).map(({ date }) => date)).toEqual([
      '2025-01-01',
      '2026-12-31',
    ]);
  });
});
