import type { PromiseReason } from '@domain/worklist/promise-reasons.ts';
import type { WorkListId } from '@domain/worklist/work-list.ts';

type EventKind = Extract<PromiseReason, { code: 'event' }>['kind'];

/** Words of a list that leads to work as a table. */
export interface WorkListTexts {
  /** Also the name of the sheet. */
  readonly lists: Readonly<Record<WorkListId, string>>;
  readonly columns: {
    readonly code: string;
    readonly place: string;
    readonly parent: string;
    readonly key: string;
    readonly lastOn: string;
    readonly wait: string;
    readonly overdue: string;
    readonly people: string;
    readonly sites: string;
    readonly subject: string;
    readonly norm: string;
    readonly daysOut: string;
    readonly targetDays: string;
    readonly missingDays: string;
    readonly length: string;
    readonly targetLength: string;
    readonly missingLength: string;
    readonly count: string;
    readonly targetCount: string;
    readonly missingCount: string;
    readonly daysLeft: string;
    readonly date: string;
    readonly kind: string;
    readonly site: string;
    readonly county: string;
    readonly township: string;
    readonly carrier: string;
    readonly plan: string;
    readonly past: string;
    readonly reason: string;
    readonly late: string;
    readonly contact: string;
    readonly phone: string;
    readonly adds: string;
    readonly gained: string;
    readonly estimate: string;
    readonly days: string;
  };
  readonly norms: Readonly<Record<'caravan' | 'townshipShare' | 'setStops', string>>;
  readonly kinds: Readonly<Record<'visit' | 'stay', string>>;
  readonly events: Readonly<Record<EventKind, string>>;
  readonly allVisits: string;
  readonly newCounty: string;
  readonly newTownship: string;
  readonly yes: string;
  readonly never: string;
  readonly takenOut: string;
  readonly movedTo: (date: string) => string;
  /** The kind of an event with what was written about it. */
  readonly eventWith: (kind: string, text: string) => string;
}
