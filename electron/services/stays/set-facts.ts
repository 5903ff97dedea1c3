import { addDays } from '@domain/calendar/dates.ts';
import { isHolding } from '@domain/exhibit/reservation.ts';
import type { StayEvent } from '@domain/stay/stay-event.ts';
import type { EarlierStay, SetBlock, StayPlanningSet } from '@domain/stay-planning/stay-model.ts';
import { setCompleteness } from '../conditions/set-completeness.ts';
import type { Readers } from '../ports/repositories.ts';
import { standingStays } from './standing-stays.ts';
import type { RegionIndex } from '../regions/region-index.ts';
import { refuseUnknown, type StayScope } from './stay-scope.ts';

/** Work that is done to a set at its base; for everything else it waits where it stands. */
const AT_BASE: ReadonlySet<string> = new Set(['maintenance', 'repair']);

type Period = Pick<StayScope, 'periodStart' | 'periodEnd'>;

/** The sets of a run in their order. @throws AppError E1001 */
export function planningSets(
  read: Readers,
  scope: Period & Pick<StayScope, 'setIds' | 'earlier'>,
  regions: RegionIndex,
): readonly StayPlanningSet[] {
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const sets = new Map(read.stays.sets().map((set) => [set.id, set]));
  const missing = new Map(
    setCompleteness(read).map(({ setId, lacks }) => [setId, lacks.map(({ exhibitName }) => exhibitName)]),
  );
  const startOf = startFinder(read, scope, regions);
  const blocksOf = blockFinder(read, scope);
  return [...new Set(scope.setIds)].map((id) => {
    const set = sets.get(id) ?? refuseUnknown('exhibit-set', id);
    const base = bases.get(set.baseId) ?? refuseUnknown('base', set.baseId);
    const { position, countyCode } = base;
    return {
      ...set,
      base: { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat: true },
      start: startOf(id),
      blocked: blocksOf(id),
      missingExhibits: missing.get(id) ?? [],
    };
  });
}

/** How long after its strike a set is taken to be where it stood, and not at its base. */
const STANDS_D = 31;

/** Where the last published stay before the period leaves its set; null = it has been back at its base since. */
function startFinder(read: Readers, { periodStart }: Period, regions: RegionIndex) {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const since = addDays(periodStart, -STANDS_D);
  const before = standingStays(read).filter(
    ({ haulStart, strikeEnd }) => haulStart < periodStart && strikeEnd >= since,
  );
  return (setId: string): StayPlanningSet['start'] => {
    const stay = before.findLast((each) => each.setId === setId);
    const site = stay && sites.get(stay.venueId);
    if (site === undefined) return null;
    const { name, position, countyCode, positionSource } = site;
    const isSeat = positionSource === 'county-seat';
    const free = addDays(stay!.strikeEnd, 1);
    return {
      name,
      place: { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat },
      free: free > periodStart ? free : periodStart,
    };
  };
}

/**
 * Spans on which a set is at work nowhere: what it is promised for beside stays, damage, and hand-overs that are late. A
 * late hand-over takes it from the end of the stay it is late at, as the plan has that, until the day that was told. What was
 * done at the base and is over counts for its first day alone: on which day the set was free again nobody wrote down.
 */
function blockFinder(
  read: Readers,
  { periodStart, periodEnd, earlier }: Period & Pick<StayScope, 'earlier'>,
) {
  const reservations = read.reservations
    .between(periodStart, periodEnd)
    .filter(
      ({ state, stayPlanId, thing, purpose }) =>
        (isHolding(state) || (state === 'back' && AT_BASE.has(purpose))) &&
        stayPlanId === null &&
        thing.kind === 'set',
    );
  const events = read.stays.events();
  return (setId: string): readonly SetBlock[] => {
    const held = reservations
      .filter(({ thing }) => thing.id === setId)
      .map(({ start, end, title: reason, purpose, state }): SetBlock => {
        if (state === 'back') return { start, end: start, reason, atBase: true, isOver: true };
        return { start, end, reason, atBase: AT_BASE.has(purpose) };
      });
    const hit = events.flatMap((event): readonly SetBlock[] => {
      const { start, end, reason } = event;
      if (event.kind === 'venue-lost' || event.setId !== setId) return [];
      if (event.kind === 'set-damaged') return [{ start, end, reason, atBase: false }];
      const late = earlier.find((stay) => isLateAt(event, stay));
      const from = late === undefined ? start : addDays(late.strikeEnd, 1);
      return from > end ? [] : [{ start: from, end, reason, atBase: false }];
    });
    return [...held, ...hit].toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
  };
}

/** Whether a stay is the one whose set is handed over late. */
export const isLateAt = (
  event: Extract<StayEvent, { kind: 'late-handover' }>,
  { setId, countyCode, open, strikeEnd }: EarlierStay,
): boolean =>
  setId === event.setId &&
  countyCode === event.countyCode &&
  open <= event.end &&
  addDays(strikeEnd, 1) >= event.start;
