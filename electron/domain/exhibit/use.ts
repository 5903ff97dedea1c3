import { eachDay } from '../calendar/dates.ts';
import type { IsoDate, Metres } from '../units.ts';
import { countingEntries, type Movement } from './ledger.ts';
import type { Use } from './maintenance.ts';
import { type PlaceKey, placeOf } from './place.ts';

/** Days on which an exhibit was at a place, both ends included: on the day of a movement it was at both places. */
export interface Presence {
  readonly place: PlaceKey;
  /** Null = always had been there. */
  readonly from: IsoDate | null;
  /** Null = still there. */
  readonly to: IsoDate | null;
}

/** Where an exhibit was, oldest first; `home` before its first entry. `entries` are those of one exhibit, by number. */
export function presences(entries: readonly Movement[], home: PlaceKey): readonly Presence[] {
  const counting = countingEntries(entries);
  const [first] = counting;
  return [
    { place: first?.from ?? home, from: null, to: first?.movedOn ?? null },
    ...counting.map(({ to, movedOn }, index) => ({
      place: to,
      from: movedOn,
      to: counting[index + 1]?.movedOn ?? null,
    })),
  ];
}

/** Whether a presence covers a day. */
export const coversDay = ({ from, to }: Pick<Presence, 'from' | 'to'>, day: IsoDate) =>
  (from === null || from <= day) && (to === null || day <= to);

/** One recorded day out of a caravan. */
export interface DayOut {
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly length_m: Metres;
}

/**
 * Days on show and km of an exhibit after `since`, up to `until` included: recorded days out of a caravan it was aboard
 * of, and every day at a site or venue. `usualCaravanId` counts for what the ledger never put on a caravan: an office that
 * does not enter when a set is loaded.
 */
export function useOf(
  presence: readonly Presence[],
  usualCaravanId: string | null,
  daysOut: ReadonlyMap<string, readonly DayOut[]>,
  since: IsoDate,
  until: IsoDate,
): Use {
  const isEntered = presence.some(({ place }) => placeOf(place)?.kind === 'caravan');
  const caravans = caravansOf(presence, isEntered ? null : usualCaravanId);
  const toured = [...caravans].flatMap((caravanId) => {
    const aboard = presence.filter(({ place }) =>
      isEntered ? place === `caravan:${caravanId}` : placeOf(place)?.kind === 'base',
    );
    return (daysOut.get(caravanId) ?? []).filter(
      ({ date }) => date > since && date <= until && aboard.some((one) => coversDay(one, date)),
    );
  });
  const days = new Set(toured.map(({ date }) => date));
  for (const day of presence.flatMap((one) => daysAtSite(one, since, until))) days.add(day);
  return { showDays: days.size, km: toured.reduce((sum, { length_m }) => sum + length_m, 0) / 1_000 };
}

/** Days of a presence at a site after `since`, up to `until`; none elsewhere. */
function daysAtSite({ place, from, to }: Presence, since: IsoDate, until: IsoDate): readonly IsoDate[] {
  if (placeOf(place)?.kind !== 'site') return [];
  const first = from === null || from < since ? since : from;
  const last = to === null || to > until ? until : to;
  return first > last ? [] : eachDay(first, last).filter((day) => day > since);
}

function caravansOf(presence: readonly Presence[], usual: string | null): ReadonlySet<string> {
  const entered = presence.flatMap(({ place }) => {
    const known = placeOf(place);
    return known?.kind === 'caravan' ? [known.id] : [];
  });
  return new Set(usual === null ? entered : [usual]);
}
