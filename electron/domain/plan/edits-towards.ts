import type { IsoDate } from '../units.ts';
import { type CaravanDay, dayKey } from './caravan-day.ts';
import type { DraftDay, DraftStop, LockEdit, PlanEdit } from './edit.ts';

/** A change of where visits and nights are. */
export type PlacingEdit = Exclude<PlanEdit, LockEdit>;

type PlacedStop = Pick<DraftStop, 'id' | 'siteId'>;

/** One caravan's day of the plan that is wanted: its sites in order, and the lodging of the night after. */
export interface WantedDay extends CaravanDay {
  readonly date: IsoDate;
  readonly siteIds: readonly string[];
  readonly nightLodgingId: string | null;
}

/** The stops of every day while edits are made one after the other. */
class Stops {
  readonly #days: Map<string, readonly PlacedStop[]>;

  constructor(days: readonly DraftDay[]) {
    this.#days = new Map(days.map((day) => [dayKey(day), day.stops]));
  }

  on(day: CaravanDay): readonly PlacedStop[] {
    return this.#days.get(dayKey(day)) ?? [];
  }

  take(siteId: string): void {
    for (const [key, stops] of this.#days) {
      if (!stops.some((stop) => stop.siteId === siteId)) continue;
      this.#days.set(
        key,
        stops.filter((stop) => stop.siteId !== siteId),
      );
      return;
    }
  }

  put(day: CaravanDay, stop: PlacedStop, position: number): void {
    this.#days.set(dayKey(day), this.on(day).toSpliced(position, 0, stop));
  }
}

function nightEdits(days: readonly DraftDay[], wanted: readonly WantedDay[]): readonly PlacingEdit[] {
  const nightsOf = (all: readonly (DraftDay | WantedDay)[]) =>
    new Map(all.map((day) => [dayKey(day), day.nightLodgingId]));
  const [before, after] = [nightsOf(days), nightsOf(wanted)];
  const both = new Map([...days, ...wanted].map((day) => [dayKey(day), day]));
  return [...both]
    .filter(([key]) => (before.get(key) ?? null) !== (after.get(key) ?? null))
    .toSorted(([, a], [, b]) => a.date.localeCompare(b.date))
    .map(([key, { caravanId, date }]) => ({
      kind: 'night',
      caravanId,
      date,
      lodgingId: after.get(key) ?? null,
    }));
}

/**
 * Changes by hand that turn days into the wanted ones, as few visits touched as their order allows: what is not wanted is
 * taken out, then each day is brought into its order, then the nights. Every stop must have an id and every site at most
 * one stop. None when nothing differs.
 */
export function editsTowards(
  days: readonly DraftDay[],
  wanted: readonly WantedDay[],
): readonly PlacingEdit[] {
  const edits: PlacingEdit[] = [];
  const stops = new Stops(days);
  const stopIds = new Map(days.flatMap((day) => day.stops.map(({ siteId, id }) => [siteId, id] as const)));
  const wantedSites = new Set(wanted.flatMap(({ siteIds }) => siteIds));
  for (const [siteId, stopId] of stopIds) {
    if (wantedSites.has(siteId) || stopId === null) continue;
    stops.take(siteId);
    edits.push({ kind: 'remove', stopId });
  }
  for (const day of wanted) {
    const { caravanId, date } = day;
    day.siteIds.forEach((siteId, position) => {
      if (stops.on(day)[position]?.siteId === siteId) return;
      const stopId = stopIds.get(siteId) ?? null;
      stops.take(siteId);
      stops.put(day, { id: stopId, siteId }, position);
      edits.push(
        stopId === null
          ? { kind: 'add', siteId, caravanId, date, position }
          : { kind: 'move', stopId, caravanId, date, position },
      );
    });
  }
  return [...edits, ...nightEdits(days, wanted)];
}
