import { changeMarks, stayDifferences } from '@renderer/features/stays/compare/stay-differences.ts';
import { figureDifference } from '@renderer/features/stays/compare/total-figures.ts';
import { stayClasses, stayMapModel, TINTS_BY_COUNT } from '@renderer/features/stays/map/stay-map.ts';
import { otherVersions, overlappingPublished } from '@renderer/features/stays/plan/versions.ts';
import { countyOfSelection, staySelection } from '@renderer/features/stays/stay-selection.ts';
import { stayZoomBy, staysSearch } from '@renderer/features/stays/stays-search.ts';
import { isStayPlanGone, staysView } from '@renderer/features/stays/stays-view.ts';
import { contrast } from '@renderer/styles/colour.ts';
import { palettes } from '@renderer/styles/tokens.ts';
import { describe, expect, it } from 'vitest';
import { aRow, aStay, aStayPlan, someTotals } from './a-stay-plan.ts';

const run = (state: 'running' | 'done' | 'failed', kind: 'plan' | 'scenarios' = 'plan') => ({
  jobId: 'j',
  state,
  kind,
});

describe('the view', () => {
  it.each([
    [{}, null, 'list'],
    [{ setup: true as const }, null, 'setup'],
    [{ setup: true as const }, run('running'), 'running'],
    [{}, run('running'), 'running'],
    [{}, run('done'), 'list'],
    [{ result: true as const }, run('done'), 'result'],
    [{ result: true as const }, run('done', 'scenarios'), 'scenarios'],
    [{ result: true as const }, run('failed'), 'list'],
    [{ plan: 'p1' }, run('running'), 'plan'],
    [{ plan: 'p1', with: 'p2' }, null, 'compare'],
    [{ plan: 'p1', with: 'gone' }, null, 'plan'],
    [{ plan: 'gone' }, null, 'list'],
  ])('of %j with a run %j is %s', (search, current, kind) => {
    expect(staysView(search, current, ['p1', 'p2']).kind).toBe(kind);
  });
  it('says when the plan of the address is gone', () => {
    expect(isStayPlanGone({ kind: 'list' }, { plan: 'gone' })).toBe(true);
    expect(isStayPlanGone({ kind: 'plan', planId: 'p1' }, { plan: 'p1' })).toBe(false);
    expect(isStayPlanGone({ kind: 'list' }, {})).toBe(false);
  });
});

describe('the address', () => {
  it('drops what does not fit, and reads codes as words', () => {
    expect(staysSearch.parse({ plan: 7, view: 'globe', zoom: 'year', county: 500229, panel: 'x' })).toEqual({
      plan: '7',
      view: undefined,
      zoom: 'year',
      county: '500229',
      panel: undefined,
    });
  });
  it('zooms in steps to the ends', () => {
    expect(stayZoomBy('period', -1)).toBe('year');
    expect(stayZoomBy('period', 1)).toBeNull();
    expect(stayZoomBy('week', -1)).toBeNull();
  });
});

describe('the selection', () => {
  const plan = aStayPlan();
  it.each([
    [{ stay: 's1' }, 'stay', '500229'],
    [{ stay: 'gone' }, 'none', null],
    [{ omission: '500230' }, 'omission', '500230'],
    [{ county: '500101' }, 'county', '500101'],
    [{}, 'none', null],
  ])('%j is a %s in %s', (search, kind, county) => {
    const selection = staySelection(plan, search);
    expect([selection.kind, countyOfSelection(selection)]).toEqual([kind, county]);
  });
});

describe('differences', () => {
  const kinds = (left: ReturnType<typeof aStay>[], right: ReturnType<typeof aStay>[]) =>
    stayDifferences({ stays: left }, { stays: right }).map((each) => each.kinds);
  it('are none between the same stays under other ids', () => {
    expect(kinds([aStay()], [aStay({ id: 'x' })])).toEqual([]);
  });
  it('name set, days, length and venue, the weightiest first', () => {
    const changed = aStay({ setId: 'maths', open: '2027-04-01', close: '2027-05-30', venueId: 'other' });
    expect(kinds([aStay()], [changed])).toEqual([['set', 'moved', 'venue']]);
    expect(kinds([aStay()], [aStay({ close: '2027-06-01' })])).toEqual([['length']]);
  });
  it('compare first with first, and name what is new or gone', () => {
    const second = aStay({ id: 's2', open: '2027-09-01', close: '2027-10-30' });
    expect(kinds([aStay()], [aStay(), second])).toEqual([['new']]);
    expect(kinds([aStay(), second], [aStay()])).toEqual([['gone']]);
  });
  it('mark the bars of their side', () => {
    const moved = aStay({ id: 'r1', open: '2027-04-01', close: '2027-05-30' });
    const differences = stayDifferences({ stays: [aStay()] }, { stays: [moved] });
    expect([...changeMarks(differences, 'left')]).toEqual([['s1', 'moved']]);
    expect([...changeMarks(differences, 'right')]).toEqual([['r1', 'moved']]);
  });
});

describe('figures side by side', () => {
  it.each([
    ['counties', { counties: { part: 3, whole: 4 } }, { amount: 2, isBetter: true }],
    ['idleDays', { idleDays: 300 }, { amount: 10, isBetter: false }],
    ['haul', { haul_m: 400_000 }, { amount: -20_000, isBetter: true }],
    ['stays', { stays: 5 }, { amount: 4, isBetter: null }],
    ['use', { use: null }, null],
    ['openDays', {}, { amount: 0, isBetter: null }],
  ] as const)('%s with %j', (figure, changes, difference) => {
    expect(figureDifference(someTotals(), someTotals(changes), figure)).toEqual(difference);
  });
  it.each([
    // 85 % and 88 % are read; 0.846 and 0.884 differ by 0.038.
    ['use', { use: 0.846 }, { use: 0.884 }, 0.03],
    // 3.6 and 3.1 are read; 3.55 and 3.14 differ by 0.41.
    ['staysPerSetYear', { staysPerSetYear: 3.55 }, { staysPerSetYear: 3.14 }, -0.5],
    // 1 km and 2 km are read.
    ['haul', { haul_m: 1_400 }, { haul_m: 1_600 }, 1_000],
  ] as const)('%s is that of what is shown', (figure, left, right, amount) => {
    expect(figureDifference(someTotals(left), someTotals(right), figure)?.amount).toBeCloseTo(amount, 9);
  });
});

describe('versions', () => {
  const rows = [
    aRow({ id: 'p1', number: 1, state: 'published' }),
    aRow({ id: 'p2', number: 2 }),
    aRow({ id: 'old', number: 3, periodStart: '2024-01-01', periodEnd: '2024-12-31', state: 'published' }),
  ];
  it('of the same days come first', () => {
    expect(otherVersions(rows, 'p2').map(({ id }) => id)).toEqual(['p1', 'old']);
  });
  it('whose promises a plan takes over are published and of the same days', () => {
    expect(overlappingPublished(rows, rows[1] ?? aRow())?.id).toBe('p1');
    expect(overlappingPublished(rows.slice(1), rows[1] ?? aRow())).toBeUndefined();
  });
});

describe('the map', () => {
  const plan = aStayPlan({
    stays: [
      aStay(),
      aStay({ id: 's2', setId: 'maths', haulStart: '2027-06-01' }),
      aStay({ id: 's3', haulStart: '2027-08-01' }),
    ],
  });
  const colourOf = new Map([
    ['light', 0],
    ['maths', 1],
  ]);
  it('colours counties by how often they are hosted', () => {
    for (const tints of Object.values(TINTS_BY_COUNT))
      expect([...stayClasses(plan, tints)]).toEqual([
        ['500229', 3],
        ['500230', 0],
      ]);
  });
  it('has tints for how often that are told apart, and from land without a stay', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { land, sequential } = palettes[theme];
      const tints = [land, ...TINTS_BY_COUNT[theme].map((index) => sequential[index] ?? land)];
      tints
        .slice(1)
        .forEach((tint, index) => expect(contrast(tint, tints[index] ?? tint)).toBeGreaterThan(1.05));
      // One stay against left out is what the map is read for.
      expect(contrast(tints[1] ?? land, tints[2] ?? land)).toBeGreaterThan(1.4);
    }
  });
  it('numbers the stays of a set, and the set of the selected stay stands out', () => {
    const selection = { kind: 'stay', stay: plan.stays[0] ?? aStay() } as const;
    const model = stayMapModel({ plan, shown: null, selection, colourOf, tints: TINTS_BY_COUNT.light });
    expect(
      model.stops.map(({ id, sequence, emphasis, isSelected }) => [id, sequence, emphasis, isSelected]),
    ).toEqual([
      ['s1', 1, 'strong', true],
      ['s2', 1, 'faint', false],
      ['s3', 2, 'strong', false],
    ]);
    expect(model.bases).toHaveLength(1);
    expect(model.routes[1]).toMatchObject({
      tourId: 's2',
      colourIndex: 1,
      path: [
        [106.5, 29.5],
        [108.6, 31.9],
      ],
    });
  });
  it('leaves out what filters leave out; the few left are strong', () => {
    const shown = { stays: new Set(['s2']), omissions: new Set<string>() };
    const model = stayMapModel({
      plan,
      shown,
      selection: { kind: 'none' },
      colourOf,
      tints: TINTS_BY_COUNT.light,
    });
    expect(model.stops.map(({ id, emphasis }) => [id, emphasis])).toEqual([['s2', 'strong']]);
  });
});
