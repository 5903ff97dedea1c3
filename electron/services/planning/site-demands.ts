import type { StopDemand } from '@contract/plans.ts';
import {
  type AcceptedRequest,
  demandOf,
  type DemandWorld,
  type SiteDemand,
} from '@domain/planning/demand.ts';
import { wantedSets } from '@domain/planning/wanted-sets.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import {
  acceptedRequests,
  type CrewFacts,
  crewFacts,
  exhibitsInUse,
  requestsBySite,
  serviceFacts,
  unplannedRequests,
} from './registry-facts.ts';

/** Services and people by id and sets by what is asked for, as demand needs them. */
function demandWorld(
  read: Readers,
  crew: readonly CrewFacts[],
  period: { readonly from: IsoDate; readonly to: IsoDate } | null,
): DemandWorld {
  const services = serviceFacts(read);
  const people = new Map(crew.map((member) => [member.id, member]));
  // Read when the first request that must be fulfilled names some.
  let exhibits: ReturnType<typeof exhibitsInUse> | null = null;
  return {
    service: (id) => services.get(id),
    person: (id) => people.get(id),
    setsFor: (request) => {
      if (request.weight !== 'must' || request.themes.length + request.exhibits.length === 0) return null;
      exhibits ??= exhibitsInUse(read, period);
      return wantedSets(request, exhibits);
    },
  };
}

/**
 * Which requests a visit to a site on a day fulfils, and with what; undefined when nobody wants it that day. Requests
 * that were fulfilled since are told as well.
 */
export function stopDemands(read: Readers): (siteId: string, date: IsoDate) => StopDemand | undefined {
  const requests = requestsBySite(read);
  if (requests.size === 0) return () => undefined;
  const world = demandWorld(read, crewFacts(read), null);
  return (siteId, date) => {
    const demand = demandOf(requests.get(siteId) ?? [], world, date, date);
    if (!demand) return undefined;
    return {
      requests: demand.requests.map(({ id, number, weight }) => ({ id, number, weight })),
      services: demand.services.map(({ name }) => name),
      people: demand.people.map(({ name }) => name),
    };
  };
}

/** What accepted requests ask of the visits of a period, by site. */
export function siteDemands(
  read: Readers,
  from: IsoDate,
  to: IsoDate,
  crew: readonly CrewFacts[] = crewFacts(read),
): ReadonlyMap<string, SiteDemand> {
  const requests = acceptedRequests(read);
  if (requests.size === 0) return new Map();
  const published = publishedDates(read);
  const world = demandWorld(read, crew, { from, to });
  const demands = new Map<string, SiteDemand>();
  for (const [siteId, ofSite] of requests) {
    const open: readonly AcceptedRequest[] = unplannedRequests(ofSite, published.get(siteId) ?? [], from, to);
    const demand = demandOf(open, world, from, to);
    if (demand) demands.set(siteId, demand);
  }
  return demands;
}

function publishedDates(read: Readers): ReadonlyMap<string, readonly IsoDate[]> {
  const dates = new Map<string, IsoDate[]>();
  for (const { siteId, date } of read.plans.publishedVisits()) {
    dates.set(siteId, [...(dates.get(siteId) ?? []), date]);
  }
  return dates;
}
