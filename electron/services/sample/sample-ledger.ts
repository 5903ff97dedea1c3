import { addDays } from '@domain/calendar/dates.ts';
import type { Movement, MovementReason } from '@domain/exhibit/ledger.ts';
import { type PlaceKey, placeKey } from '@domain/exhibit/place.ts';
import type { Caravan, Exhibit } from '@domain/fleet/fleet.ts';
import type { IsoDate } from '@domain/units.ts';
import { SAMPLE_PARTNERS, SAMPLE_WORKSHOP } from './sample-exhibits.ts';
import type { SampleFleet } from './sample-fleet.ts';
import type { SampleRecords } from './sample-records.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Damage that was found at a hand-over and mended, or is being mended. */
export interface SampleDamage {
  readonly exhibitId: string;
  readonly foundOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly dueOn: IsoDate;
}

export interface SampleLedger {
  readonly movements: readonly Movement[];
  readonly damages: readonly SampleDamage[];
  /** Where the stationed set is, since when, and what of it was exchanged with the other county. */
  readonly stay: { readonly siteId: string; readonly from: IsoDate };
  readonly exchanged: readonly string[];
}

/** The year before the first recorded tour: caravans were out in these months of term. */
const MONTHS_BEFORE_RECORDS = [
  '2023-12',
  '2024-03',
  '2024-04',
  '2024-05',
  '2024-06',
  '2024-09',
  '2024-10',
] as const;
const FIRST_STAY: IsoDate = '2023-12-04';
const STAY_DAYS = 50;
const STAY_EVERY_DAYS = 74;
/** The stay that goes on. */
const LAST_STAY: IsoDate = '2026-10-12';
export const EXCHANGED_ON: IsoDate = '2026-11-09';
const EXCHANGED = 4;
const DAMAGE_SHARE = 0.3;
/** Both in the stationed set: the caravans of a sample go out complete. */
const OPEN_REPAIRS: readonly (readonly [found: IsoDate, due: IsoDate])[] = [
  ['2026-10-28', '2026-12-04'],
  ['2026-11-12', '2026-12-18'],
];
const KEEPER = '保管员（样例）';
const MENDER = '维修员（样例）';

/** What happens on a day; within a day what comes back comes first, then what leaves, then what is found broken. */
interface Event {
  readonly day: IsoDate;
  readonly order: number;
  readonly exhibitIds: readonly string[];
  /** Only those move that are at this place. */
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  readonly reason: MovementReason;
  readonly occasion: string;
  readonly by: readonly [handedOverBy: string, receivedBy: string];
}

/**
 * Three made-up years of ledger up to the last day of the sample. A set rides on its caravan from the first to the last
 * recorded tour of each month, the stationed set goes from venue to venue, and what broke goes to the workshop and back.
 */
export function sampleLedger(
  fleet: SampleFleet,
  venues: readonly string[],
  records: SampleRecords,
  random: SeededRandom,
): SampleLedger {
  const damages: SampleDamage[] = [];
  const events: Event[] = [];
  for (const set of fleet.exhibitSets) {
    const exhibits = fleet.exhibits.filter(({ setId }) => setId === set.id);
    const home = placeKey('base', set.baseId);
    const caravan = fleet.caravans.find(({ exhibitSetId }) => exhibitSetId === set.id);
    const journeys =
      set.kind === 'caravan' && caravan
        ? caravanJourneys(caravan, records, random)
        : stays(random.shuffled(venues));
    const sound = random.shuffled(exhibits);
    for (const { to, from, until, reason, occasion, carrier } of journeys) {
      const exhibitIds = exhibits.map(({ id }) => id);
      const journey = { exhibitIds, occasion };
      events.push({ ...journey, day: from, order: 1, from: home, to, reason, by: [KEEPER, carrier] });
      if (until === null) continue;
      events.push({
        ...journey,
        day: until,
        order: 2,
        from: to,
        to: home,
        reason: 'return',
        by: [carrier, KEEPER],
      });
      if (random.next() >= DAMAGE_SHARE || sound.length <= EXCHANGED + OPEN_REPAIRS.length) continue;
      const closedOn = addDays(until, random.integer(8, 35));
      damages.push({
        exhibitId: idOf(sound.pop()),
        foundOn: until,
        closedOn,
        dueOn: addDays(until, 30),
      });
    }
    if (set.kind === 'stationed') {
      for (const [foundOn, dueOn] of OPEN_REPAIRS)
        damages.push({ exhibitId: idOf(sound.pop()), foundOn, dueOn, closedOn: null });
    }
  }
  const homeOf = new Map(
    fleet.exhibits.map(({ id, setId }) => [
      id,
      placeKey('base', fleet.exhibitSets.find((set) => set.id === setId)?.baseId ?? ''),
    ]),
  );
  const last = lastStay(events);
  const damaged = new Set(damages.map(({ exhibitId }) => exhibitId));
  const exchanged = fleet.exhibits
    .filter(({ id, setId }) => setId === last.setOf(fleet) && !damaged.has(id))
    .slice(0, EXCHANGED)
    .map(({ id }) => id);
  events.push({
    day: EXCHANGED_ON,
    order: 1,
    exhibitIds: exchanged,
    from: last.place,
    to: placeKey('depository', SAMPLE_PARTNERS[1]),
    reason: 'exchange',
    occasion: '两县换展（样例）',
    by: ['驻县管理员（样例）', '样例县科技馆乙'],
  });
  for (const { exhibitId, foundOn, closedOn } of damages) {
    const home = homeOf.get(exhibitId) ?? '';
    const workshop = placeKey('depository', SAMPLE_WORKSHOP);
    const repair = { exhibitIds: [exhibitId], occasion: '报修（样例）' };
    const from = closedOn === null ? last.place : home;
    events.push({
      ...repair,
      day: foundOn,
      order: 3,
      from,
      to: workshop,
      reason: 'repair',
      by: [KEEPER, MENDER],
    });
    if (closedOn === null) continue;
    events.push({
      ...repair,
      day: closedOn,
      order: 0,
      from: workshop,
      to: home,
      reason: 'return',
      by: [MENDER, KEEPER],
    });
  }
  return {
    movements: written(events, homeOf),
    damages: damages.toSorted((a, b) => (a.foundOn < b.foundOn ? -1 : a.foundOn > b.foundOn ? 1 : 0)),
    stay: { siteId: last.place.slice('site:'.length), from: LAST_STAY },
    exchanged,
  };
}

const idOf = (exhibit: Exhibit | undefined) => exhibit?.id ?? '';

function lastStay(events: readonly Event[]) {
  const event = events.find(({ day, reason }) => day === LAST_STAY && reason === 'stay');
  return {
    place: event?.to ?? '',
    setOf: ({ exhibits }: SampleFleet) => exhibits.find(({ id }) => id === event?.exhibitIds[0])?.setId,
  };
}

interface Journey {
  readonly to: PlaceKey;
  readonly from: IsoDate;
  /** Null = still there. */
  readonly until: IsoDate | null;
  readonly reason: MovementReason;
  readonly occasion: string;
  readonly carrier: string;
}

function caravanJourneys(
  caravan: Caravan,
  { tours }: SampleRecords,
  random: SeededRandom,
): readonly Journey[] {
  const months = new Map<string, { readonly from: IsoDate; readonly until: IsoDate }>();
  for (const month of MONTHS_BEFORE_RECORDS) {
    const from = random.integer(4, 9);
    months.set(month, {
      from: `${month}-0${from}`,
      until: `${month}-${from + random.integer(11, 18)}`,
    });
  }
  for (const { caravanId, date } of tours) {
    if (caravanId !== caravan.id) continue;
    const month = date.slice(0, 7);
    months.set(month, { from: months.get(month)?.from ?? date, until: date });
  }
  return [...months].map(([month, days]) => ({
    ...days,
    to: placeKey('caravan', caravan.id),
    reason: 'tour',
    occasion: `${Number(month.slice(5))} 月巡展（样例）`,
    carrier: `${caravan.name}讲解员（样例）`,
  }));
}

function stays(venues: readonly string[]): readonly Journey[] {
  const journeys: Journey[] = [];
  const carrier = '驻县管理员（样例）';
  const stay = (index: number, from: IsoDate, until: IsoDate | null): Journey => ({
    from,
    until,
    to: placeKey('site', venues[index % venues.length] ?? ''),
    reason: 'stay',
    occasion: '驻县巡展（样例）',
    carrier,
  });
  for (let start = FIRST_STAY; addDays(start, STAY_DAYS) < LAST_STAY; start = addDays(start, STAY_EVERY_DAYS))
    journeys.push(stay(journeys.length, start, addDays(start, STAY_DAYS)));
  return [...journeys, stay(journeys.length, LAST_STAY, null)];
}

/** Entries in the order of their days; whatever is elsewhere at that time stays where it is. */
function written(events: readonly Event[], homeOf: ReadonlyMap<string, PlaceKey>): readonly Movement[] {
  const places = new Map(homeOf);
  const numbers = new Map<string, number>();
  const ordered = events.toSorted((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1));
  return ordered.flatMap(({ day, exhibitIds, from, to, reason, occasion, by }, index) =>
    exhibitIds.flatMap((exhibitId): Movement[] => {
      if (places.get(exhibitId) !== from) return [];
      places.set(exhibitId, to);
      const number = (numbers.get(exhibitId) ?? 0) + 1;
      numbers.set(exhibitId, number);
      const id = `movement-${exhibitId}-${number}`;
      return [
        {
          id,
          exhibitId,
          number,
          rootId: id,
          isCounter: false,
          from,
          to,
          movedOn: day,
          reason,
          occasion,
          handedOverBy: by[0],
          receivedBy: by[1],
          handOverId: `hand-over-${index + 1}`,
          note: '',
        },
      ];
    }),
  );
}
