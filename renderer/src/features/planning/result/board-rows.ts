import type { CaravanRow } from '@contract/fleet.ts';
import type { NightView, PlanView, TourView } from '@contract/plans.ts';
import type { api } from '@renderer/lib/client.ts';
import { shortCountyName, shortLodgingName } from '@renderer/map/short-name.ts';
import {
  BAR_MARKS,
  type BarMark,
  type BoardBar,
  type BoardNight,
  type BoardRow,
  type BrokenRule,
} from '@renderer/timeline/board-model.ts';
import { tourBlocks } from '@renderer/timeline/tour-blocks.ts';
import { changeOf, type PlanChanges } from '../replan/plan-changes.ts';
import { isLocked, type LockChanges, lockOf } from '../replan/visit-lock.ts';

function boardNight(night: NightView | null): BoardNight | null {
  return night === null ? null : { name: night.name, shortName: shortLodgingName(night.name) };
}

/** What a bar says about its day beside where it goes. */
type BarSigns = Pick<BoardBar, 'marks' | 'lockedStops' | 'broken' | 'isQuiet'>;

/** Days on which a caravan stays at its base, as the calendar has them. */
export type Rest = Awaited<ReturnType<typeof api.calendar.caravanRests>>[number];

/** Caravans whose days out of use are those of the calendar: seals and missing drivers beside their own. */
export function withRests(
  caravans: readonly CaravanRow[],
  rests: readonly Rest[],
  wordsOf: (rest: Rest) => string,
): readonly CaravanRow[] {
  if (rests.length === 0) return caravans;
  return caravans.map((caravan) => ({
    ...caravan,
    unavailabilities: rests
      .filter(({ caravanId }) => caravanId === caravan.id)
      .map((rest) => ({ start: rest.start, end: rest.end, reason: wordsOf(rest) })),
  }));
}

/** Visits of a day of which something is locked. */
export function lockedStops(tour: TourView, locks: LockChanges): readonly string[] {
  return tour.stops.filter((stop) => isLocked(lockOf(stop, locks))).map(({ id }) => id);
}

/** What a bar says about the visits of its day. */
export function barMarks(
  tour: TourView,
  locks: LockChanges,
  changes: PlanChanges | null,
  broken: readonly BrokenRule[],
): readonly BarMark[] {
  const marks = new Set<BarMark | null>(tour.stops.map((stop) => changeOf(changes, stop.id)));
  if (lockedStops(tour, locks).length > 0) marks.add('locked');
  if (broken.length > 0) marks.add('broken');
  return BAR_MARKS.filter((mark) => marks.has(mark));
}

/** What a bar says of its day alone; after a change by hand most days are those of before. */
const BARS = new WeakMap<TourView, Omit<BoardBar, keyof BarSigns>>();

function barOf(tour: TourView): Omit<BoardBar, keyof BarSigns> {
  const known = BARS.get(tour);
  if (known) return known;
  const bar = {
    id: tour.id,
    date: tour.date,
    counties: [...new Set(tour.stops.map((stop) => shortCountyName(stop.countyName)))],
    sites: tour.stops.map((stop) => stop.siteName),
    nightBefore: boardNight(tour.nightBefore),
    night: boardNight(tour.night),
    blocks: tourBlocks(tour),
  };
  BARS.set(tour, bar);
  return bar;
}

/**
 * One row per caravan of the plan, in the order of the fleet. Days out are those of the year so far plus
 * the plan's days after the business date in the same year, to stand against the yearly norm.
 */
export function boardRows(
  plan: PlanView,
  caravans: readonly CaravanRow[],
  daysOutSoFar: ReadonlyMap<string, number>,
  businessDate: string,
  signsOf: (tour: TourView) => BarSigns = () => ({ marks: [], lockedStops: [], broken: [] }),
): readonly BoardRow[] {
  const year = businessDate.slice(0, 4);
  const toursOf = new Map<string, TourView[]>();
  for (const tour of plan.tours) {
    const own = toursOf.get(tour.caravanId);
    if (own) own.push(tour);
    else toursOf.set(tour.caravanId, [tour]);
  }
  return caravans
    .filter((caravan) => plan.caravanIds.includes(caravan.id))
    .map((caravan) => {
      const tours = (toursOf.get(caravan.id) ?? []).sort((a, b) => (a.date < b.date ? -1 : 1));
      const planned = tours.filter((tour) => tour.date > businessDate && tour.date.startsWith(year)).length;
      return {
        caravanId: caravan.id,
        name: caravan.name,
        colourIndex: caravan.colourIndex,
        daysOut: (daysOutSoFar.get(caravan.id) ?? 0) + planned,
        targetDays: caravan.targetDays,
        gaps: caravan.unavailabilities,
        bars: tours.map((tour) => ({ ...barOf(tour), ...signsOf(tour) })),
      };
    });
}
