import type { PlanningOutlook } from '@contract/planning.ts';
import type { IsoDate } from '@domain/units.ts';
import { caravanDays } from '../calendar/caravan-days.ts';
import type { Readers } from '../ports/repositories.ts';
import { type CaravanFacts, caravanFacts, type CrewFacts, crewFacts, driversOf } from './registry-facts.ts';
import { siteDemands } from './site-demands.ts';

type Notice = PlanningOutlook['notices'][number];

/** What the registry says to a run from `from` to `to` that is about to begin. */
export function planningOutlook(read: Readers, from: IsoDate, to: IsoDate): PlanningOutlook {
  const crew = crewFacts(read);
  const retired = [...caravanFacts(read).values()].filter(({ isRetired }) => isRetired);
  return {
    retiredSiteIds: read.sites.limits().flatMap(({ id, isRetired }) => (isRetired ? [id] : [])),
    retiredCaravanIds: retired.map(({ id }) => id),
    demands: [...siteDemands(read, from, to, crew)].map(([siteId, { isRequired, requests }]) => ({
      siteId,
      isRequired,
      numbers: requests.map(({ number }) => number),
    })),
    notices: caravanDays(read, from, to, crew).flatMap(({ caravan, spans }) => [
      ...paperNotices(caravan, to),
      ...reservedNotices(caravan, spans.find(({ code }) => code === 'reserved')?.start),
      ...driverNotices(caravan, crew, spans.find(({ code }) => code === 'no-driver')?.start),
    ]),
  };
}

function paperNotices({ id, inspectionUntil, insuranceUntil }: CaravanFacts, to: IsoDate): readonly Notice[] {
  const papers = [
    ['inspection', inspectionUntil],
    ['insurance', insuranceUntil],
  ] as const;
  return papers.flatMap(([kind, date]) =>
    date !== null && date < to ? [{ caravanId: id, kind, date }] : [],
  );
}

/** The first day of the run on which the caravan is promised for something else. */
const reservedNotices = ({ id }: CaravanFacts, date: IsoDate | undefined): readonly Notice[] =>
  date === undefined ? [] : [{ caravanId: id, kind: 'reserved', date }];

/** A caravan with a crew but no driver is planned all the same: somebody is taken to drive it. */
function driverNotices(
  { id }: CaravanFacts,
  crew: readonly CrewFacts[],
  firstAway: IsoDate | undefined,
): readonly Notice[] {
  if (firstAway !== undefined) return [{ caravanId: id, kind: 'drivers-away', date: firstAway }];
  const hasCrew = crew.some(({ caravanId }) => caravanId === id);
  return hasCrew && driversOf(crew, id).length === 0
    ? [{ caravanId: id, kind: 'no-driver', date: null }]
    : [];
}
