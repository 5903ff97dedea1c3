import type { PlanViolation } from '../plan/violation.ts';
import type { KeptPart, PlanningInput, PlanningLock, ReplanOnly, StartingTour } from './planning-model.ts';

/** A caravan's day of the earlier plan with the tour of several days that it belongs to. */
interface StartingDay extends StartingTour {
  readonly chain: number;
}

/** Rules that tours break, as this run has them without anything kept. */
type ViolationsOf = (tours: readonly StartingTour[]) => readonly PlanViolation[];

/** Days of the earlier plan that the run knows, with the sites it knows and a number for each chain of nights. */
function knownDays({ start, sites, caravans, days }: PlanningInput): readonly StartingDay[] {
  const siteIds = new Set(sites.map(({ id }) => id));
  const caravanIds = new Set(caravans.map(({ id }) => id));
  const dayOf = new Map(days.map(({ date }, day) => [date, day]));
  const last = new Map<string, { readonly day: number; readonly isAway: boolean; readonly chain: number }>();
  let chains = 0;
  return start
    .filter(({ caravanId, date }) => caravanIds.has(caravanId) && dayOf.has(date))
    .toSorted((a, b) => dayOf.get(a.date)! - dayOf.get(b.date)!)
    .map((tour) => {
      const day = dayOf.get(tour.date)!;
      const before = last.get(tour.caravanId);
      const isSame = before?.isAway === true && before.day + 1 === day;
      const chain = isSame ? before.chain : (chains += 1);
      last.set(tour.caravanId, { day, isAway: tour.nightLodgingId !== null, chain });
      return { ...tour, siteIds: tour.siteIds.filter((siteId) => siteIds.has(siteId)), chain };
    });
}

function mayChange(only: ReplanOnly, { caravanId, date }: StartingTour): boolean {
  switch (only.kind) {
    case 'days':
      return only.dates.includes(date);
    case 'caravans':
      return only.caravanIds.includes(caravanId);
    case 'gaps':
    case 'repair':
      return false;
  }
}

/** Where visits may go that are neither kept nor free. A repair adds nothing: they may go nowhere. */
function confinedTo(only: ReplanOnly): Pick<KeptPart, 'dates' | 'caravanIds' | 'from'> {
  switch (only.kind) {
    case 'days':
      return { dates: only.dates, caravanIds: null, from: null };
    case 'caravans':
      return { dates: null, caravanIds: only.caravanIds, from: null };
    case 'gaps':
      return { dates: null, caravanIds: null, from: null };
    case 'repair':
      return { dates: [], caravanIds: null, from: only.from };
  }
}

/** Whether a lock lets a visit be on a caravan's day. */
const allows = ({ caravanId, date }: PlanningLock, day: StartingTour) =>
  (caravanId ?? day.caravanId) === day.caravanId && (date ?? day.date) === day.date;

/** Locks that want a visit where the earlier plan does not have it. */
function misplacedLocks(
  locks: readonly PlanningLock[],
  days: readonly StartingDay[],
): readonly PlanningLock[] {
  const dayOf = new Map(days.flatMap((day) => day.siteIds.map((siteId) => [siteId, day])));
  return locks.filter((lock) => {
    const day = dayOf.get(lock.siteId);
    return day === undefined || !allows(lock, day);
  });
}

/** Whether a broken rule is about a caravan's day, or a visit of it. */
const isAbout = ({ caravanId, date, siteIds }: PlanViolation, day: StartingDay) =>
  (caravanId === day.caravanId && date === day.date) ||
  siteIds.some((siteId) => day.siteIds.includes(siteId));

/**
 * Takes days out until what is left breaks no rule: the visits of a day that a broken rule is about; when that is not
 * enough (the night itself, or a day on which nobody may be out), the whole tour of several days.
 */
function looseDays(
  days: readonly StartingDay[],
  isOpen: (day: StartingDay) => boolean,
  violationsOf: ViolationsOf,
): ReadonlySet<StartingDay> {
  const loose = new Set<StartingDay>();
  const gone = new Set<number>();
  const stays = (day: StartingDay) => !isOpen(day) && !loose.has(day);
  for (;;) {
    const left = days
      .filter(({ chain }) => !gone.has(chain))
      .map((day) => (stays(day) ? day : { ...day, siteIds: [] }));
    const violations = violationsOf(left);
    const named = days.filter((day) => violations.some((violation) => isAbout(violation, day)));
    const visits = named.filter((day) => stays(day));
    const tours = new Set(visits.length > 0 ? [] : named.map(({ chain }) => chain));
    const isNew = [...tours].some((chain) => !gone.has(chain));
    if (visits.length === 0 && !isNew) return loose;
    for (const chain of tours) gone.add(chain);
    for (const day of [...visits, ...days.filter(({ chain }) => tours.has(chain))]) loose.add(day);
  }
}

/**
 * What of the earlier plan (`input.start`) a run leaves alone.
 *
 * Days that break a rule by themselves cannot be kept, whatever `only` says: their visits are free, with the earlier
 * plan as reference, so that they change as little as possible; the run never fails because of them. Locks of the user
 * win: a visit that they want elsewhere is not kept, and the days they name make room for it.
 */
export function keptPartOf(input: PlanningInput, violationsOf: ViolationsOf, only: ReplanOnly): KeptPart {
  const locks = input.conditions.locks.filter(({ caravanId, date }) => caravanId !== null || date !== null);
  const known = knownDays(input);
  const misplaced = misplacedLocks(locks, known);
  const elsewhere = new Set(misplaced.map(({ siteId }) => siteId));
  const days = known.map((day) => ({
    ...day,
    siteIds: day.siteIds.filter((siteId) => !elsewhere.has(siteId)),
  }));
  const makesRoom = (day: StartingDay) => misplaced.some((lock) => allows(lock, day));
  const isOpen = (day: StartingDay) => mayChange(only, day) || makesRoom(day);
  const loose = looseDays(days, isOpen, violationsOf);
  const visits = days
    .filter((day) => !isOpen(day) && !loose.has(day))
    .flatMap(({ siteIds, caravanId, date }) => siteIds.map((siteId) => ({ siteId, caravanId, date })));
  const kept = new Set(visits.map(({ siteId }) => siteId));
  const free = [
    ...days.filter((day) => loose.has(day) || makesRoom(day)).flatMap(({ siteIds }) => siteIds),
    ...locks.map(({ siteId }) => siteId),
  ];
  return {
    visits,
    freeSiteIds: [...new Set(free)].filter((siteId) => !kept.has(siteId)),
    ...confinedTo(only),
  };
}
