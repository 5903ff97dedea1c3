import type { StopDemand } from '@contract/plans.ts';
import { type AcceptedRequest, demandOf, type SiteDemand } from '@domain/planning/demand.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import {
  acceptedRequests,
  type CrewFacts,
  crewFacts,
  requestsBySite,
  serviceFacts,
  unplannedRequests,
} from './registry-facts.ts';

/** Services and people by id, as demand needs them. */
function demandWorld(read: Readers, crew: readonly CrewFacts[]) {
  const services = serviceFacts(read);
  const people = new Map(crew.map((member) => [member.id, member]));
  return { service: (id: string) => services.get(id), person: (id: string) => people.get(id) };
}

/**
 * Which requests a visit to a site on a day fulfils, and with what; undefined when nobody wants it that day. Requests
 * that were fulfilled since are told as well.
 */
export function stopDemands(read: Readers): (siteId: string, date: IsoDate) => StopDemand | undefined {
  const requests = requestsBySite(read);
  if (requests.size === 0) return () => undefined;
  const world = demandWorld(read, crewFacts(read));
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
  const world = demandWorld(read, crew);
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
