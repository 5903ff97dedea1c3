import { describe, expect, it } from 'vitest';
import { PlanIndex } from '../../../../electron/engine/schedule/plan-index.ts';
import {
  areaLimits,
  features,
  locks,
  maxNights,
  nightsChain,
  orders,
  relations,
  series,
  tourLoad,
} from '../../../../electron/engine/schedule/tour-rules.ts';
import type { RelationKind, SeriesInput } from '../../../../electron/engine/problem-input.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import { plan, type TourProblem, tourProblem } from '../../../fixtures/tour-problem.ts';

type Rule = typeof nightsChain;

const faults = (rule: Rule, tour: TourProblem, plans: readonly RoutePlan[]) => {
  const problem = tourProblem(tour);
  return rule(problem, new PlanIndex(problem, plans));
};

const visits = (count: number) => Array.from({ length: count }, () => ({ at_min: 10 }));
const lodgings = [{ at_min: 20 }];
const route = (day: number, served: readonly number[], night = -1) => plan(served, { day, night });

describe('nightsChain', () => {
  const tour = { visits: visits(2), lodgings, dayCount: 2, vehicles: [{ maxNights: 1 }, { maxNights: 1 }] };

  it('wants a route on the day after a night away, if only to drive home', () => {
    expect(faults(nightsChain, tour, [route(0, [0], 0), route(1, [])])).toEqual([]);
    expect(faults(nightsChain, tour, [route(0, [0], 0)])).toEqual([
      { kind: 'nights', visits: [], vehicle: 0, day: 0 },
    ]);
    // Another vehicle does not drive it home.
    expect(faults(nightsChain, tour, [route(0, [0], 0), plan([1], { vehicle: 1, day: 1 })])).toHaveLength(1);
  });

  it('wants the last day to end at the base', () => {
    expect(faults(nightsChain, tour, [route(1, [0], 0)])).toEqual([
      { kind: 'nights', visits: [], vehicle: 0, day: 1 },
    ]);
  });
});

describe('maxNights', () => {
  const tour = { visits: visits(3), lodgings, dayCount: 6, vehicles: [{ maxNights: 2 }] };

  it('counts nights in a row, not all nights', () => {
    const twoTours = [
      route(0, [0], 0),
      route(1, [], 0),
      route(2, []),
      route(3, [1], 0),
      route(4, [], 0),
      route(5, []),
    ];
    expect(faults(maxNights, tour, twoTours)).toEqual([]);
    const long = [route(1, [0], 0), route(2, [1], 0), route(3, [], 0), route(4, [2])];
    expect(faults(maxNights, tour, long)).toEqual([{ kind: 'nights', visits: [], vehicle: 0, day: 1 }]);
  });

  it('allows none when nothing is said', () => {
    const dayTrips = { ...tour, vehicles: [{}] };
    expect(faults(maxNights, dayTrips, [route(0, [0], 0), route(1, [])])).toHaveLength(1);
  });
});

describe('tourLoad', () => {
  const tour = {
    visits: [
      { at_min: 10, load: [3, 1] },
      { at_min: 10, load: [4, 0] },
      { at_min: 10, load: [1, 5] },
    ],
    vehicles: [{ capacity: [7, 5], maxNights: 1 }],
    lodgings,
    dayCount: 2,
  };

  it('is for the whole tour: the base reloads', () => {
    // 3 + 4 = 7 fits on the tour of two days; one more does not.
    expect(faults(tourLoad, tour, [route(0, [0], 0), route(1, [1])])).toEqual([]);
    expect(faults(tourLoad, tour, [route(0, [0], 0), route(1, [1, 2])])).toEqual([
      { kind: 'load', visits: [0, 1, 2], vehicle: 0, day: 0 },
    ]);
    // 3 on one day and 4 + 1 on the next are no tour.
    expect(faults(tourLoad, tour, [route(0, [0]), route(1, [1, 2])])).toEqual([]);
  });

  it('is for each dimension', () => {
    // 3 + 1 = 4 of 7, but 1 + 5 = 6 of 5.
    expect(faults(tourLoad, tour, [route(0, [0, 2])])).toHaveLength(1);
  });

  it('limits nothing where no capacity is given', () => {
    expect(faults(tourLoad, { ...tour, vehicles: [{}] }, [route(0, [0, 1, 2])])).toEqual([]);
  });
});

describe('features', () => {
  it('wants all that the visit needs', () => {
    const tour = {
      visits: [
        { at_min: 10, features: 0b101 },
        { at_min: 10, features: 0b010 },
      ],
      vehicles: [{ features: 0b101 }],
    };
    expect(faults(features, tour, [route(0, [0])])).toEqual([]);
    expect(faults(features, tour, [route(0, [0, 1])])).toEqual([
      { kind: 'feature', visits: [1], vehicle: 0, day: 0 },
    ]);
  });
});

describe('locks', () => {
  const tour = {
    visits: [
      { at_min: 10, lock: { vehicle: 1 } },
      { at_min: 10, lock: { day: 1 } },
      { at_min: 10, lock: { vehicle: 0, day: 0 } },
    ],
    vehicles: [{}, {}],
    dayCount: 2,
  };

  it('hold vehicle and day', () => {
    const kept = [plan([2]), plan([0], { vehicle: 1 }), plan([1], { vehicle: 1, day: 1 })];
    expect(faults(locks, tour, kept)).toEqual([]);
    expect(faults(locks, tour, [plan([0, 1, 2])])).toEqual([
      { kind: 'lock', visits: [0], vehicle: 0, day: 0 },
      { kind: 'lock', visits: [1], vehicle: 0, day: 0 },
    ]);
    expect(faults(locks, tour, [plan([2], { day: 1 })])).toHaveLength(1);
  });
});

describe('orders', () => {
  const tour = { visits: visits(4), vehicles: [{}, {}], dayCount: 2, orders: [[0, 1, 2]] };

  it('hold on one route, others may stand between', () => {
    expect(faults(orders, tour, [route(0, [0, 3, 2])])).toEqual([]);
    expect(faults(orders, tour, [route(0, [1, 2, 0])])).toEqual([
      { kind: 'lock', visits: [2, 0], vehicle: 0, day: 0 },
    ]);
  });

  it('do not hold across days and vehicles', () => {
    expect(faults(orders, tour, [route(0, [2]), route(1, [0]), plan([1], { vehicle: 1 })])).toEqual([]);
  });
});

describe('areaLimits', () => {
  const tour = {
    visits: [0, 0, 1, 1].map((area) => ({ at_min: 10, area })),
    vehicles: [{}, {}],
    areas: [{ maxVisitsPerDay: 1 }, {}],
    dayCount: 2,
  };

  it('counts the visits of all vehicles on a day', () => {
    expect(faults(areaLimits, tour, [route(0, [0, 2, 3]), route(1, [1])])).toEqual([]);
    expect(faults(areaLimits, tour, [plan([0]), plan([1], { vehicle: 1 })])).toEqual([
      { kind: 'area-limit', visits: [0, 1], day: 0 },
    ]);
  });
});

describe('series', () => {
  const onDays = (rest: Partial<SeriesInput>, days: readonly (number | null)[], second = 0) => {
    const tour = {
      visits: visits(3),
      vehicles: [{}, { base_min: 5 }],
      dayCount: 9,
      series: [{ visits: [0, 1, 2], ...rest }],
    };
    const plans = days.flatMap((day, visit) =>
      day === null ? [] : [plan([visit], { day, vehicle: visit === 1 ? second : 0 })],
    );
    return faults(series, tour, plans).map((fault) => fault.visits);
  };

  it('rise day by day', () => {
    expect(onDays({}, [0, 1, 2])).toEqual([]);
    expect(onDays({}, [1, 0, 2])).toEqual([[0, 1]]);
    expect(onDays({ minGap_d: 0 }, [0, null, 0])).toEqual([[0, 2]]);
  });

  it('keep the smallest gap between served neighbours', () => {
    expect(onDays({ minGap_d: 3 }, [0, 3, 6])).toEqual([]);
    expect(onDays({ minGap_d: 3 }, [0, 3, 5])).toEqual([[1, 2]]);
    expect(onDays({ minGap_d: 3 }, [0, null, 2])).toEqual([[0, 2]]);
  });

  it('keep the largest gap only between visits that follow each other', () => {
    expect(onDays({ maxGap_d: 3 }, [0, 3, 6])).toEqual([]);
    expect(onDays({ maxGap_d: 3 }, [0, 4, 6])).toEqual([[0, 1]]);
    expect(onDays({ maxGap_d: 3 }, [0, null, 8])).toEqual([]);
  });

  it('are all on the days of a pattern, or none', () => {
    const patterns = [
      [0, 2, 4],
      [1, 3, 5],
    ];
    expect(onDays({ patterns }, [1, 3, 5])).toEqual([]);
    expect(onDays({ patterns }, [null, null, null])).toEqual([]);
    expect(onDays({ patterns }, [0, 3, 4])).toEqual([[0, 1, 2]]);
    expect(onDays({ patterns }, [0, 2, null])).toEqual([[0, 1, 2]]);
  });

  it('come from one depot when asked for', () => {
    expect(onDays({ isSameDepot: true }, [0, 1, 2])).toEqual([]);
    expect(onDays({ isSameDepot: true }, [0, 1, 2], 1)).toEqual([[0, 1]]);
    expect(onDays({}, [0, 1, 2], 1)).toEqual([]);
  });
});

describe('relations', () => {
  const related = (kind: RelationKind, plans: readonly RoutePlan[]) => {
    const relation = { kind, visits: [0, 1, 2] };
    const tour = { visits: visits(4), vehicles: [{}, {}], dayCount: 3, relations: [relation] };
    return faults(relations, tour, plans).map((fault) => fault.visits);
  };

  it('together: all or none on one route', () => {
    expect(related('together', [plan([0, 3, 1, 2])])).toEqual([]);
    expect(related('together', [plan([3])])).toEqual([]);
    expect(related('together', [plan([0, 1])])).toEqual([[0, 2]]);
    expect(related('together', [plan([0, 1]), plan([2], { vehicle: 1 })])).toEqual([[0, 2]]);
    expect(related('together', [plan([0, 1]), plan([2], { day: 1 })])).toEqual([[0, 2]]);
  });

  it('apart: no two on one day, of any vehicle', () => {
    expect(related('apart', [plan([0]), plan([1], { day: 1 })])).toEqual([]);
    expect(related('apart', [plan([0]), plan([2], { vehicle: 1 })])).toEqual([[0, 2]]);
  });

  it('alternatives: at most one is served', () => {
    expect(related('alternatives', [plan([1, 3])])).toEqual([]);
    expect(related('alternatives', [plan([0]), plan([2], { day: 2 })])).toEqual([[0, 2]]);
  });
});
