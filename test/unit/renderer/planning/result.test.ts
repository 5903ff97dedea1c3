import type { CaravanRow } from '@contract/fleet.ts';
import type { County } from '@contract/regions.ts';
import { boundsOf, planMapModel, tourPath } from '@renderer/features/planning/plan-map.ts';
import { boardRows } from '@renderer/features/planning/result/board-rows.ts';
import { monthsOf, nextPlanNumber } from '@renderer/features/planning/result/plan-name.ts';
import { planVisits } from '@renderer/features/planning/result/plan-visits.ts';
import { curvePoints, pointsWithPlan, shareDone } from '@renderer/features/planning/run/progress-curve.ts';
import { selectionOf } from '@renderer/features/planning/selection.ts';
import { describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from './a-plan.ts';

const caravan = (id: string, colourIndex: number): CaravanRow => ({
  id,
  name: `Caravan ${id}`,
  plate: '',
  type: 'II',
  baseId: 'b',
  exhibitSetId: null,
  seats: 5,
  odometer_km: 0,
  targetDays: 120,
  target_km: 10_000,
  unavailabilities: [],
  colourIndex,
  baseName: 'Base',
  exhibitSetName: null,
  isSample: false,
  version: null,
});
const county = (code: string, lastVisit: string | null, isKeyCounty = false): County => ({
  code,
  name: code,
  prefectureName: null,
  position: null,
  terrain: 'plain',
  categories: [],
  isKeyCounty,
  siteCount: 1,
  lastVisit,
});
const plan = aPlan({
  caravanIds: ['c1', 'c2'],
  tours: [
    aTour({ id: 't2', date: '2027-01-04' }),
    aTour({ stops: [aStop(), aStop({ id: 's2', countyName: '石柱土家族自治县' }), aStop({ id: 's3' })] }),
  ],
});

describe('rows of the board', () => {
  const rows = boardRows(
    plan,
    [caravan('c2', 1), caravan('c1', 0), caravan('c3', 2)],
    new Map([['c1', 30]]),
    '2026-11-23',
  );
  it('follow the order of the fleet and leave out caravans that are not in the plan', () => {
    expect(rows.map((row) => row.caravanId)).toEqual(['c2', 'c1']);
  });
  it('add the days of this year to those that were out already', () => {
    // 30 days so far and one tour in December; the tour in January belongs to the next year.
    expect(rows[1]?.daysOut).toBe(31);
    expect(rows[0]?.daysOut).toBe(0);
  });
  it('do not count a day of the plan that the history already has', () => {
    const later = boardRows(plan, [caravan('c1', 0)], new Map([['c1', 30]]), '2026-12-01');
    expect(later[0]?.daysOut).toBe(30);
  });
  it('list tours by day and each county once by its short name', () => {
    expect(rows[1]?.bars.map((bar) => bar.id)).toEqual(['t1', 't2']);
    expect(rows[1]?.bars[0]?.counties).toEqual(['万州', '石柱']);
  });
});

describe('visits of the table', () => {
  it('stand by day and order of driving', () => {
    expect(planVisits(plan).map((visit) => `${visit.tour.date} ${visit.position}`)).toEqual([
      '2026-12-01 1',
      '2026-12-01 2',
      '2026-12-01 3',
      '2027-01-04 1',
    ]);
  });
});

describe('the map of a plan', () => {
  const input = {
    plan,
    counties: [county('500101', '2026-11-01'), county('500229', null, true)],
    bases: [],
    colourOf: new Map([['c1', 4]]),
    businessDate: '2026-11-23',
  };
  it('colours counties by their wait and marks key counties', () => {
    const model = planMapModel({ ...input, selection: { kind: 'none' } });
    expect([...(model.classOfCounty ?? [])]).toEqual([
      ['500101', 0],
      ['500229', 5],
    ]);
    expect([...model.keyCounties]).toEqual(['500229']);
  });
  it('shows every tour plainly until one is selected, then that one strong and the others faint', () => {
    const plain = planMapModel({ ...input, selection: { kind: 'none' } });
    expect(plain.routes.map((route) => route.emphasis)).toEqual(['plain', 'plain']);
    const selected = planMapModel({ ...input, selection: selectionOf(plan, { stop: 's2' }) });
    expect(selected.routes.map((route) => route.emphasis)).toEqual(['faint', 'strong']);
    expect(selected.stops.filter((stop) => stop.isSelected).map((stop) => [stop.id, stop.sequence])).toEqual([
      ['s2', 2],
    ]);
    expect(selected.routes[0]?.colourIndex).toBe(4);
  });
  it('leads every tour from the base and back to it', () => {
    expect(tourPath(aTour())).toEqual([
      [107, 29],
      [108, 30],
      [107, 29],
    ]);
  });
  it('gives bounds with room around, and none without positions', () => {
    expect(
      boundsOf([
        [107, 29],
        [108, 30],
      ]),
    ).toEqual([106.9, 28.9, 108.1, 30.1]);
    expect(boundsOf([])).toBeNull();
  });
});

describe('the proposed name', () => {
  it('counts on from the highest number', () => {
    expect(nextPlanNumber([])).toBe(1);
    expect(nextPlanNumber([1, 7, 3])).toBe(8);
  });
  it('knows the months of the period', () => {
    expect(monthsOf('2026-12-01', '2027-01-15')).toEqual({ from: 12, to: 1 });
  });
});

describe('the curve of a run', () => {
  const at = (iteration: number, servedVisits: number) => ({ iteration, servedVisits, length_m: 0 });
  it('runs from the lowest value at the bottom to the highest at the top', () => {
    const box = { width: 100, height: 40 };
    expect(curvePoints([at(0, 10), at(50, 15), at(100, 20)], 'servedVisits', 100, box)).toBe(
      '0.0,40.0 50.0,20.0 100.0,0.0',
    );
  });
  it('is a line in the middle while nothing changes', () => {
    expect(curvePoints([at(0, 5), at(100, 5)], 'servedVisits', 100, { width: 10, height: 40 })).toBe(
      '0.0,20.0 10.0,20.0',
    );
  });
  it('begins with the first plan that serves anything', () => {
    expect(pointsWithPlan([at(0, 0), at(1, 3)])).toEqual([at(1, 3)]);
  });
  it('knows how much is done', () => {
    expect(shareDone(50, 200)).toBe(0.25);
    expect(shareDone(300, 200)).toBe(1);
    expect(shareDone(1, 0)).toBe(0);
  });
});
