import type { PlaceThen, PlanChange, PlanEvent } from '@contract/history.ts';
import type { RowChange, StoredRow, WorkspaceStore } from '../ports/workspace-store.ts';

const MAX_EVENTS = 200;
const GRADES = ['caravan', 'day', 'order'] as const;
/** Steps that make a plan: what they put into it is its beginning, no change of it. */
const BEGINNINGS: ReadonlySet<string> = new Set(['plan.save', 'plan.copy', 'plan.recordRun']);

const isBeginning = ({ before, mode, step }: RowChange) =>
  before === null && (mode === 'baseline' || (mode === 'do' && BEGINNINGS.has(step.name)));

const seconds = (row: StoredRow, column: string) => Number(row[column] ?? 0);
/** When the visit itself begins, behind the setting up. */
const beginOf = (row: StoredRow) => seconds(row, 'start_s') + seconds(row, 'setup_s');
const tourOf = (row: StoredRow) => String(row['tour_id']);

/** Tells from the log of a workspace what was done to parts of its plans. */
export class PlanHistory {
  readonly #store: WorkspaceStore;
  readonly #places = new Map<string, { readonly key: string; readonly place: PlaceThen }>();

  constructor(store: WorkspaceStore) {
    this.#store = store;
  }

  /** Newest first, at most 200 steps; empty for a visit that is as its plan was saved, or that never was. */
  ofVisit(stopId: string): PlanEvent[] {
    const changes = this.#store.rowChanges('plan_stop', stopId);
    return eventsOf(changes.map((change) => ({ change, told: this.#toldOfVisit(change) })));
  }

  /** Newest first, at most 200 steps. The day may have been empty in between. */
  ofTour(planId: string, caravanId: string, date: string): PlanEvent[] {
    const values = { plan_id: planId, caravan_id: caravanId, date };
    const tourIds = new Set(this.#store.rowsEver('plan_tour', values));
    const stopIds = new Set([...tourIds].flatMap((id) => this.#store.rowsEver('plan_stop', { tour_id: id })));
    const ofDay = [...tourIds]
      .flatMap((id) => this.#store.rowChanges('plan_tour', id))
      .map((change) => ({ change, told: this.#toldOfDay(change) }));
    const ofVisits = [...stopIds]
      .flatMap((id) => this.#store.rowChanges('plan_stop', id))
      .map((change) => ({ change, told: this.#toldOfDaysVisit(change, tourIds) }));
    return eventsOf([...ofVisits, ...ofDay]);
  }

  #toldOfVisit({ before, after }: RowChange): readonly PlanChange[] {
    if (before === null) return after === null ? [] : [{ kind: 'placed', to: this.#place(after).place }];
    if (after === null) return [{ kind: 'removed', from: this.#place(before).place }];
    const [from, to] = [this.#place(before), this.#place(after)];
    const isSameDay = from.key === to.key;
    const places = [Number(before['sequence']) + 1, Number(after['sequence']) + 1] as const;
    return [
      ...(isSameDay ? [] : [{ kind: 'moved' as const, from: from.place, to: to.place }]),
      ...(isSameDay && places[0] !== places[1]
        ? [{ kind: 'order' as const, from: places[0], to: places[1] }]
        : []),
      ...(beginOf(before) === beginOf(after)
        ? []
        : [{ kind: 'timed' as const, from_s: beginOf(before), to_s: beginOf(after) }]),
      ...lockChange(before, after, null),
    ];
  }

  #toldOfDay({ before, after }: RowChange): readonly PlanChange[] {
    if (before === null || after === null) return [];
    const hours = (row: StoredRow) => ({
      departure_s: seconds(row, 'departure_s'),
      return_s: seconds(row, 'return_s'),
    });
    const [from, to] = [hours(before), hours(after)];
    const [nightBefore, nightAfter] = [before, after].map((row) => this.#lodging(row));
    return [
      ...(from.departure_s === to.departure_s && from.return_s === to.return_s
        ? []
        : [{ kind: 'hours' as const, from, to }]),
      ...(nightBefore === nightAfter
        ? []
        : [{ kind: 'night' as const, from: nightBefore ?? null, to: nightAfter ?? null }]),
    ];
  }

  /** What a step made of a visit, as the day with these tours sees it. */
  #toldOfDaysVisit({ before, after }: RowChange, tourIds: ReadonlySet<string>): readonly PlanChange[] {
    const siteName = this.#siteName(after ?? before);
    const wasHere = before !== null && tourIds.has(tourOf(before));
    const isHere = after !== null && tourIds.has(tourOf(after));
    if (wasHere && isHere) return lockChange(before, after, siteName);
    if (isHere) {
      return [{ kind: 'joined', siteName, from: before === null ? null : this.#place(before).place }];
    }
    return wasHere ? [{ kind: 'left', siteName, to: after === null ? null : this.#place(after).place }] : [];
  }

  /** Caravan's day of a stop; of a tour that is gone as the log has it. */
  #place(stop: StoredRow): { readonly key: string; readonly place: PlaceThen } {
    const tourId = tourOf(stop);
    const known = this.#places.get(tourId);
    if (known) return known;
    const tour = this.#store.rowChanges('plan_tour', tourId).find(({ after }) => after !== null)?.after;
    const [caravanId, date] = [String(tour?.['caravan_id']), String(tour?.['date'])];
    const caravan = this.#store.read.fleet.caravans().find(({ id }) => id === caravanId);
    const found = { key: `${caravanId} ${date}`, place: { date, caravanName: caravan?.name ?? caravanId } };
    this.#places.set(tourId, found);
    return found;
  }

  #siteName(stop: StoredRow | null): string {
    const siteId = String(stop?.['site_id']);
    return this.#store.read.sites.find(siteId)?.name ?? siteId;
  }

  #lodging(tour: StoredRow): string | null {
    const id = tour['night_lodging_id'] ?? null;
    if (id === null) return null;
    return this.#store.read.fleet.lodgings().find((lodging) => lodging.id === id)?.name ?? String(id);
  }
}

function lockChange(before: StoredRow, after: StoredRow, siteName: string | null): readonly PlanChange[] {
  // A row of before there were locks has no such column.
  const isLocked = (row: StoredRow, grade: string) => row[`lock_${grade}`] === 1;
  const changed = (isSet: boolean) =>
    GRADES.filter(
      (grade) => isLocked(before, grade) !== isLocked(after, grade) && isLocked(after, grade) === isSet,
    );
  const [set, released] = [changed(true), changed(false)];
  return set.length + released.length === 0 ? [] : [{ kind: 'locks', siteName, set, released }];
}

/** What the same command did stands together; what nothing is told of is left out. */
function eventsOf(
  all: readonly { readonly change: RowChange; readonly told: readonly PlanChange[] }[],
): PlanEvent[] {
  const byCommand = new Map<number, { readonly change: RowChange; readonly told: PlanChange[] }>();
  for (const { change, told } of all) {
    if (told.length === 0 || isBeginning(change)) continue;
    const known = byCommand.get(change.command);
    if (known) known.told.push(...told);
    else byCommand.set(change.command, { change, told: [...told] });
  }
  return [...byCommand.values()]
    .sort((a, b) => b.change.command - a.change.command)
    .slice(0, MAX_EVENTS)
    .map(({ change: { command, step, mode, actor, at }, told }) => ({
      command,
      step: { name: step.name, params: { ...step.params } },
      mode,
      actor,
      at,
      changes: told,
    }));
}
