import type { CaravanRow } from '@contract/fleet.ts';
import type { County } from '@contract/regions.ts';
import { planGround, planMapModel, tourPath } from '@renderer/features/planning/plan-map.ts';
import { boundsOf } from '@renderer/map/bounds.ts';
import { boardRows } from '@renderer/features/planning/result/board-rows.ts';
import { daySums } from '@renderer/features/planning/result/day-sums.ts';
import { lostRows } from '@renderer/features/planning/result/lost-rows.ts';
import { monthsOf, nextPlanNumber } from '@renderer/features/planning/result/plan-name.ts';
import { planVisits } from '@renderer/features/planning/result/plan-visits.ts';
import { curvePoints, pointsWithPlan, shareDone } from '@renderer/features/planning/run/progress-curve.ts';
import { lodgingsInUse, tourCount } from '@renderer/features/planning/plan-nights.ts';
import { selectionOf } from '@renderer/features/planning/selection.ts';
import { describe, expect, it } from 'vitest';
import { aNight, aPlan, aStop, aTour, twoDays } from './a-plan.ts';

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

describe('nights of a plan', () => {
  const days = twoDays();
  it('stand on the bars of both days with the short name of the lodging', () => {
    const named = days.map((day) => ({
      ...day,
      night: day.night && { ...day.night, name: '城口县夜宿点（样例）' },
    }));
    const [row] = boardRows(aPlan({ tours: named }), [caravan('c1', 0)], new Map(), '2026-11-23');
    expect(row?.bars.map((bar) => [bar.nightBefore?.name ?? null, bar.night?.shortName ?? null])).toEqual([
      [null, '城口'],
      ['Lodging 1', null],
    ]);
  });
  it('join days to tours from base to base', () => {
    expect(tourCount([...days, aTour({ id: 't3' })])).toBe(2);
  });
  it('count per lodging, the most used first', () => {
    const again = aTour({ id: 'd3', date: '2026-11-30', night: aNight({ lodgingId: 'l2' }) });
    const twice = aTour({ id: 'd4', date: '2026-12-08', night: aNight({ lodgingId: 'l2' }) });
    const uses = lodgingsInUse(aPlan({ tours: [twice, ...days, again] }));
    expect(uses.map((use) => [use.lodging.lodgingId, use.tours.map((tour) => tour.id)])).toEqual([
      ['l2', ['d3', 'd4']],
      ['l1', ['d1']],
    ]);
  });
});

describe('sums of a day', () => {
  it('add rests of every leg, setting up and lateness', () => {
    const tour = aTour({
      returnRest_s: 1_200,
      stops: [aStop({ rest_s: 1_200, setup_s: 900 }), aStop({ id: 's2', setup_s: 600, late_s: 300 })],
    });
    expect(daySums(tour)).toEqual({ rest_s: 2_400, setup_s: 1_500, late_s: 300 });
  });
});

describe('points lost', () => {
  const lost = aPlan().lost;
  it('are told by goal, zero too, but not for goals the plan does not have', () => {
    if (!lost) throw new Error('the plan has no points');
    expect(lostRows(lost).map((row) => [row.goal, row.points])).toEqual([
      ['prize', 74],
      ['fairness', 10],
      ['townshipShare', 0],
      ['norm', 4],
      ['overDriving', 0],
    ]);
    expect(lostRows({ ...lost, change: 40, lateness: 1 }).map((row) => row.goal)).toContain('change');
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
    ground: planGround([county('500101', '2026-11-01'), county('500229', null, true)], '2026-11-23'),
    bases: [],
    colourOf: new Map([['c1', 4]]),
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
  it('leads the days of a tour of several days from lodging to lodging', () => {
    const [first, second] = twoDays();
    expect(tourPath(first).at(-1)).toEqual([108.5, 30.5]);
    expect(tourPath(second)[0]).toEqual([108.5, 30.5]);
    expect(tourPath(second).at(-1)).toEqual([107, 29]);
  });
  it('marks lodgings in use, strong when a day before or after the night is selected', () => {
    const [first, second] = twoDays();
    const away = aPlan({ tours: [first, second, aTour({ id: 'other', date: '2026-12-09' })] });
    const emphasis = (tour?: string) =>
      planMapModel({
        ...input,
        plan: away,
        selection: selectionOf(away, tour === undefined ? {} : { tour }),
      }).lodgings.map((lodging) => lodging.emphasis);
    expect(emphasis()).toEqual(['plain']);
    expect(emphasis('d1')).toEqual(['strong']);
    expect(emphasis('d2')).toEqual(['strong']);
    expect(emphasis('other')).toEqual(['faint']);
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
