import type { WorkLists } from '@contract/work-lists.ts';

/** A row of any of the lists. */
export type WorkRow = WorkLists['content']['rows'][number];

/** What tells the rows of a list apart. */
export function rowKey(row: WorkRow): string {
  if ('code' in row) return row.code;
  if ('gainedPeople' in row) return row.siteId;
  if ('id' in row) return `${row.kind}:${row.id}`;
  if (row.kind === 'caravan') return `caravan:${row.caravanId}`;
  return row.kind === 'setStops' ? `set:${row.setId}` : row.kind;
}

/** A place in the window where a row is seen to. */
export type WorkPlace =
  | { readonly kind: 'map'; readonly county: string }
  | {
      readonly kind: 'record';
      readonly register: 'caravan' | 'exhibit-set' | 'site' | 'stay-record';
      readonly id: string;
    }
  | { readonly kind: 'plan'; readonly plan: string; readonly site: string }
  | { readonly kind: 'stayPlan'; readonly plan: string; readonly stay: string }
  | { readonly kind: 'figures' };

/** Where a row is seen to. Feedback is entered beside the list; its record is where the contact stands in full. */
export function workPlaceOf(row: WorkRow): WorkPlace {
  if ('code' in row) return { kind: 'map', county: row.code.slice(0, 6) };
  if ('gainedPeople' in row) return { kind: 'record', register: 'site', id: row.siteId };
  if ('past_d' in row) {
    if (row.siteId === null) return { kind: 'stayPlan', plan: row.planId, stay: row.id };
    return { kind: 'plan', plan: row.planId, site: row.siteId };
  }
  if ('late_d' in row) {
    if (row.kind === 'stay') return { kind: 'record', register: 'stay-record', id: row.id };
    return { kind: 'record', register: 'site', id: row.siteId ?? '' };
  }
  if (row.kind === 'caravan') return { kind: 'record', register: 'caravan', id: row.caravanId };
  if (row.kind === 'setStops') return { kind: 'record', register: 'exhibit-set', id: row.setId };
  return { kind: 'figures' };
}
