import { requestFate } from '@domain/request/fate.ts';
import type { RequestDecision, RequestFate } from '@domain/request/request.ts';
import { REQUEST_DECISIONS } from '@domain/request/request.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

const day = (value: FieldValue | undefined): IsoDate | null => (typeof value === 'string' ? value : null);

function decisionOf(value: FieldValue | undefined): RequestDecision {
  return REQUEST_DECISIONS.find((decision) => decision === value) ?? 'received';
}

/** State of each request; plans and records are read once. */
export function requestFates(read: Readers, today: IsoDate): (record: RegisterRecord) => RequestFate {
  const recorded = datesBySite(read.records.visitsOfRequests());
  const planned = datesBySite(read.plans.publishedVisits());
  return ({ values }) => {
    const siteId = day(values['siteId']) ?? '';
    return requestFate(
      {
        decision: decisionOf(values['decision']),
        receivedOn: day(values['receivedOn']) ?? today,
        wantedFrom: day(values['wantedFrom']),
        wantedTo: day(values['wantedTo']),
        recorded: recorded.get(siteId) ?? [],
        planned: planned.get(siteId) ?? [],
      },
      today,
    );
  };
}

function datesBySite(
  visits: readonly { readonly siteId: string; readonly date: IsoDate }[],
): ReadonlyMap<string, readonly IsoDate[]> {
  const dates = new Map<string, IsoDate[]>();
  for (const { siteId, date } of visits) {
    const own = dates.get(siteId);
    if (own) own.push(date);
    else dates.set(siteId, [date]);
  }
  return dates;
}
