import type { CaravanRow } from '@contract/fleet.ts';
import { addDays } from '@domain/calendar/dates.ts';
import {
  BAR_MARKS,
  type BarMark,
  type BoardDay,
  type BoardGap,
  type BoardRow,
} from '@renderer/timeline/board-model.ts';
import { boardRows } from '../result/board-rows.ts';
import type { CompareScene, Pair, Side } from './compare-scene.ts';

/** Days of both periods in order; days between periods that do not touch have no column. */
export function commonDays<Day extends BoardDay>(
  left: readonly Day[],
  right: readonly Day[],
): readonly Day[] {
  const byDate = new Map([...left, ...right].map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What a bar is marked with for a visit that differs. */
const MARK_OF = {
  moved: 'moved',
  retimed: 'retimed',
  left: 'only-here',
  right: 'only-here',
  same: null,
} as const satisfies Record<Pair['difference'], BarMark | null>;

/** Words for days and caravans that are no part of a plan. */
export interface OutsideWords {
  readonly period: string;
  readonly caravan: string;
}

/**
 * One of the compared plans as rows of the board. Both boards have the caravans of both plans, so that rows stand below
 * each other; what is no part of this plan is hatched.
 */
export function compareRows(
  scene: CompareScene,
  side: Side,
  daysOut: ReadonlyMap<string, number>,
  words: OutsideWords,
): readonly BoardRow[] {
  const { plans, caravans, status, pairOfStop, shown } = scene;
  const plan = plans[side];
  const caravanIds = [...new Set([...plans.left.caravanIds, ...plans.right.caravanIds])];
  const rows = boardRows({ ...plan, caravanIds }, caravans, daysOut, status.businessDate, (tour) => {
    const marks = new Set<BarMark | null>(
      tour.stops.map((stop) => {
        const pair = pairOfStop[side].get(stop.id);
        return pair && shown.has(pair) ? MARK_OF[pair.difference] : null;
      }),
    );
    const found = BAR_MARKS.filter((mark) => marks.has(mark));
    return { marks: found, lockedStops: [], broken: [], isQuiet: found.length === 0 };
  });
  return rows.map((row) => ({
    ...row,
    gaps: [...outside(scene, side, row.caravanId, words), ...gapsOf(caravans, row)],
  }));
}

const gapsOf = (caravans: readonly CaravanRow[], { caravanId }: BoardRow): readonly BoardGap[] =>
  caravans.find(({ id }) => id === caravanId)?.unavailabilities ?? [];

/** Stretches of the common axis that a plan has nothing to say about. */
function outside(
  { plans }: CompareScene,
  side: Side,
  caravanId: string,
  words: OutsideWords,
): readonly BoardGap[] {
  const { periodStart, periodEnd, caravanIds } = plans[side];
  const [start, end] = [
    [plans.left.periodStart, plans.right.periodStart].reduce((a, b) => (a < b ? a : b)),
    [plans.left.periodEnd, plans.right.periodEnd].reduce((a, b) => (a > b ? a : b)),
  ];
  if (!caravanIds.includes(caravanId)) return [{ start, end, reason: words.caravan, isOutside: true }];
  return [
    { start, end: addDays(periodStart, -1), reason: words.period, isOutside: true },
    { start: addDays(periodEnd, 1), end, reason: words.period, isOutside: true },
  ].filter((gap) => gap.start <= gap.end);
}
