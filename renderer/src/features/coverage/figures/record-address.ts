import type { FigureRecord } from '@contract/indicators.ts';

const parameter = (value: string) => encodeURIComponent(JSON.stringify(value));

/** Where a record is shown: the plan that holds it, or its entry in the registry. Null when it is no longer there. */
export function recordAddress({
  kind,
  id,
  date,
  siteId,
  caravanId,
  planId,
  isPlanned,
}: FigureRecord): string | null {
  if (planId !== null) {
    const plan = parameter(planId);
    if (kind === 'stay') return `#/stays?plan=${plan}&stay=${parameter(id)}`;
    if (kind === 'visit' && siteId !== null) return `#/plan?plan=${plan}&site=${parameter(siteId)}`;
    return `#/itinerary?plan=${plan}&caravan=${parameter(caravanId ?? '')}&date=${date}`;
  }
  if (isPlanned) return null;
  if (kind === 'stay') return `#/registry?register=stay-record&record=${parameter(id)}`;
  if (siteId !== null) return `#/registry?register=site&record=${parameter(siteId)}`;
  return caravanId === null ? null : `#/registry?register=caravan&record=${parameter(caravanId)}`;
}
