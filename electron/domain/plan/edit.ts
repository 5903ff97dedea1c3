import type { IsoDate } from '../units.ts';
import { byDateThenCaravan, type CaravanDay, dayKey } from './caravan-day.ts';
import type { PlannedTour, StopLock } from './plan.ts';

/** One change of a plan by hand; see electron/contract/plan-edits.ts for the meaning of each. */
export type PlanEdit =
  | {
      readonly kind: 'move';
      readonly stopId: string;
      readonly caravanId: string;
      readonly date: IsoDate;
      readonly position: number;
    }
  | {
      readonly kind: 'move-day';
      readonly caravanId: string;
      readonly date: IsoDate;
      readonly toCaravanId: string;
      readonly toDate: IsoDate;
    }
  | {
      readonly kind: 'add';
      readonly siteId: string;
      readonly caravanId: string;
      readonly date: IsoDate;
      /** Null = last, unless it was decided where it fits best (`withPositions` of the service). */
      readonly position: number | null;
    }
  | { readonly kind: 'remove'; readonly stopId: string }
  | {
      readonly kind: 'night';
      readonly caravanId: string;
      readonly date: IsoDate;
      readonly lodgingId: string | null;
    }
  | LockEdit;

/** Sets or releases locks of visits; a grade that is not given stays as it is. */
export interface LockEdit {
  readonly kind: 'lock';
  readonly stopIds: readonly string[];
  readonly lock: { readonly [Grade in keyof StopLock]?: boolean | undefined };
}

/** A visit without locks. */
export const NO_LOCK: StopLock = { caravan: false, day: false, order: false };

/** A lock after a change of some of its grades. */
export function lockAfter(before: StopLock, { lock }: Pick<LockEdit, 'lock'>): StopLock {
  return {
    caravan: lock.caravan ?? before.caravan,
    day: lock.day ?? before.day,
    order: lock.order ?? before.order,
  };
}

/** A stop without its times; `id` is null until a new one is saved. */
export interface DraftStop {
  readonly id: string | null;
  readonly siteId: string;
  readonly lock: StopLock;
}

/** One caravan's day without times. */
export interface DraftDay extends CaravanDay {
  readonly nightLodgingId: string | null;
  readonly stops: readonly DraftStop[];
}

/** What an edit names that is not there. */
export type EditFault = 'stop' | 'day' | 'caravan' | 'date' | 'already-there' | 'last-night';

/** What may be named beside the plan itself. */
export interface EditScope {
  readonly caravanIds: readonly string[];
  /** Every date of the period, in order. */
  readonly dates: readonly IsoDate[];
}

/** The days of a plan, without their times. */
export function draftDays(tours: readonly PlannedTour[]): readonly DraftDay[] {
  return tours.map(({ caravanId, date, nightLodgingId, stops }) => ({
    caravanId,
    date,
    nightLodgingId,
    stops: stops.map(({ id, siteId, lock }) => ({ id, siteId, lock })),
  }));
}

/** A plan that is being changed. */
class Draft {
  readonly days: Map<string, DraftDay>;
  readonly #scope: EditScope;

  constructor(days: readonly DraftDay[], scope: EditScope) {
    this.days = new Map(days.map((day) => [dayKey(day), day]));
    this.#scope = scope;
  }

  /** Null when all went well. */
  apply(edit: PlanEdit): EditFault | null {
    switch (edit.kind) {
      case 'move':
        return this.#move(edit);
      case 'move-day':
        return this.#moveDay(edit);
      case 'add': {
        const isThere = [...this.days.values()].some(({ stops }) =>
          stops.some(({ siteId }) => siteId === edit.siteId),
        );
        return isThere
          ? 'already-there'
          : this.#insert({ id: null, siteId: edit.siteId, lock: NO_LOCK }, edit);
      }
      case 'remove':
        return this.#take(edit.stopId) === null ? 'stop' : null;
      case 'night':
        return this.#spendNight(edit);
      case 'lock':
        return this.#lock(edit);
    }
  }

  /** Days with a visit or a night at one of their ends, by date, then caravan. */
  result(): readonly DraftDay[] {
    return [...this.days.values()]
      .filter((day) => day.stops.length > 0 || day.nightLodgingId !== null || this.#nightBefore(day) !== null)
      .sort(byDateThenCaravan(this.#scope.caravanIds));
  }

  #nightBefore({ caravanId, date }: DraftDay): string | null {
    const { dates } = this.#scope;
    const before = dates[dates.indexOf(date) - 1];
    return before === undefined
      ? null
      : (this.days.get(dayKey({ caravanId, date: before }))?.nightLodgingId ?? null);
  }

  /** The caravan's day, an empty one when it has none yet. */
  #dayOf(caravanId: string, date: IsoDate): DraftDay {
    return this.days.get(dayKey({ caravanId, date })) ?? { caravanId, date, nightLodgingId: null, stops: [] };
  }

  #put(day: DraftDay): void {
    this.days.set(dayKey(day), day);
  }

  #outsideScope(caravanId: string, date: IsoDate): EditFault | null {
    if (!this.#scope.caravanIds.includes(caravanId)) return 'caravan';
    return this.#scope.dates.includes(date) ? null : 'date';
  }

  #take(stopId: string): DraftStop | null {
    for (const day of this.days.values()) {
      const stop = day.stops.find(({ id }) => id === stopId);
      if (stop === undefined) continue;
      this.#put({ ...day, stops: day.stops.filter((other) => other !== stop) });
      return stop;
    }
    return null;
  }

  /** In one pass over the days: a whole plan may be locked at once. */
  #lock(edit: LockEdit): EditFault | null {
    const left = new Set(edit.stopIds);
    for (const day of this.days.values()) {
      const isNamed = ({ id }: DraftStop) => id !== null && left.has(id);
      if (!day.stops.some(isNamed)) continue;
      this.#put({
        ...day,
        stops: day.stops.map((stop) =>
          isNamed(stop) ? { ...stop, lock: lockAfter(stop.lock, edit) } : stop,
        ),
      });
      for (const { id } of day.stops) if (id !== null) left.delete(id);
    }
    return left.size === 0 ? null : 'stop';
  }

  #insert(
    stop: DraftStop,
    { caravanId, date, position }: { caravanId: string; date: IsoDate; position: number | null },
  ): EditFault | null {
    const fault = this.#outsideScope(caravanId, date);
    if (fault !== null) return fault;
    const day = this.#dayOf(caravanId, date);
    this.#put({ ...day, stops: day.stops.toSpliced(position ?? day.stops.length, 0, stop) });
    return null;
  }

  #move(edit: Extract<PlanEdit, { kind: 'move' }>): EditFault | null {
    const fault = this.#outsideScope(edit.caravanId, edit.date);
    if (fault !== null) return fault;
    const stop = this.#take(edit.stopId);
    return stop === null ? 'stop' : this.#insert(stop, edit);
  }

  #moveDay({
    caravanId,
    date,
    toCaravanId,
    toDate,
  }: Extract<PlanEdit, { kind: 'move-day' }>): EditFault | null {
    const from = this.days.get(dayKey({ caravanId, date }));
    if (from === undefined) return 'day';
    const fault = this.#outsideScope(toCaravanId, toDate);
    if (fault !== null) return fault;
    this.#put({ ...from, stops: [] });
    const to = this.#dayOf(toCaravanId, toDate);
    this.#put({ ...to, stops: [...to.stops, ...from.stops] });
    return null;
  }

  #spendNight({ caravanId, date, lodgingId }: Extract<PlanEdit, { kind: 'night' }>): EditFault | null {
    const { dates } = this.#scope;
    if (lodgingId === null && !this.days.has(dayKey({ caravanId, date }))) return 'day';
    const fault = this.#outsideScope(caravanId, date);
    if (fault !== null) return fault;
    // A day without a visit before the night is one on which the caravan only drives there.
    this.#put({ ...this.#dayOf(caravanId, date), nightLodgingId: lodgingId });
    if (lodgingId === null) return null;
    // The caravan comes home on the next day, from there.
    const next = dates[dates.indexOf(date) + 1];
    if (next === undefined) return 'last-night';
    this.#put(this.#dayOf(caravanId, next));
    return null;
  }
}

/**
 * Applies changes one after the other. Nights stay with their days; a day without visits stays while a night begins or
 * ends it. Returns the days by date, then caravan, or the first change that names something that is not there.
 */
export function applyEdits(
  days: readonly DraftDay[],
  edits: readonly PlanEdit[],
  scope: EditScope,
): readonly DraftDay[] | { readonly fault: EditFault; readonly edit: PlanEdit } {
  const draft = new Draft(days, scope);
  for (const edit of edits) {
    const fault = draft.apply(edit);
    if (fault !== null) return { fault, edit };
  }
  return draft.result();
}
