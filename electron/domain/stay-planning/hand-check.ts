import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';
import { capacityOf } from './capacity.ts';
import type { FoundStayViolation } from './found-violation.ts';
import type { StayPin } from '../stay/stay-plan.ts';
import type { StayViolationCode } from '../stay/stay-violation.ts';
import type { BusyHands, StayPlanningInput } from './stay-model.ts';
import { boundaryOf, type StayFrame, type StayOutline } from './stay-frame.ts';

/** A stay of a checked plan with its position in the plan. */
interface Numbered extends StayOutline {
  readonly index: number;
}

const numbered = (stays: readonly StayOutline[]): readonly Numbered[] =>
  stays.map((stay, index) => ({ ...stay, index }));

const overlaps = (a: { start: IsoDate; end: IsoDate }, b: { start: IsoDate; end: IsoDate }) =>
  a.start <= b.end && b.start <= a.end;

/** First day on which a venue can be installed at when it is fixed today. */
export function leadEnd({ today, rules }: StayPlanningInput, lead_d: number | null): IsoDate {
  return addDays(today, lead_d ?? rules.lead_d);
}

/** Installations that begin sooner than their venue can be fixed, unless it was promised for that day already. */
export function leadViolations(
  input: StayPlanningInput,
  stays: readonly StayOutline[],
): FoundStayViolation[] {
  const venues = new Map(input.venues.map((venue) => [venue.id, venue]));
  const promised = new Map<string, IsoDate>();
  for (const { venueId, installStart } of input.earlier) {
    const known = promised.get(venueId);
    if (known === undefined || installStart < known) promised.set(venueId, installStart);
  }
  const isPinned = (stay: StayOutline) =>
    input.pins.some(
      (pin) => pin.open !== null && pin.countyCode === stay.countyCode && pin.open === stay.open,
    );
  return numbered(stays).flatMap((stay) => {
    const from = leadEnd(input, venues.get(stay.venueId)?.terms?.lead_d ?? null);
    const isPromised = (promised.get(stay.venueId) ?? '9999') <= stay.installStart;
    if (stay.installStart >= from || stay.installStart < input.today) return [];
    if (isPromised || isPinned(stay)) return [];
    return [
      {
        code: 'lead-too-short' as const,
        stays: [stay.index],
        setId: stay.setId,
        countyCode: stay.countyCode,
        date: stay.installStart,
        detail: from,
      },
    ];
  });
}

/** Whether a stay is one that was fixed. */
export const meetsPin = (
  { countyCode, setId, venueId, open, close }: StayPin,
  stay: Pick<StayOutline, 'countyCode' | 'setId' | 'venueId' | 'open' | 'close'>,
): boolean =>
  stay.countyCode === countyCode &&
  (setId ?? stay.setId) === stay.setId &&
  (venueId ?? stay.venueId) === stay.venueId &&
  (open ?? stay.open) === stay.open &&
  (close ?? stay.close) === stay.close;

/** Pins that no stay meets. */
export function pinViolations(input: StayPlanningInput, stays: readonly StayOutline[]): FoundStayViolation[] {
  return input.pins
    .filter((pin) => !stays.some((stay) => meetsPin(pin, stay)))
    .map((pin) => ({
      code: 'pin-unmet' as const,
      stays: numbered(stays).flatMap(({ index, countyCode }) =>
        countyCode === pin.countyCode ? [index] : [],
      ),
      setId: pin.setId,
      countyCode: pin.countyCode,
      date: pin.open ?? pin.close,
      detail: '',
    }));
}

/** Sets that lack exhibits and still have to go somewhere. */
export function incompleteSets(
  input: StayPlanningInput,
  stays: readonly StayOutline[],
): FoundStayViolation[] {
  return input.sets.flatMap(({ id, missingExhibits }) => {
    const ahead = numbered(stays)
      .filter(({ setId, close }) => setId === id && close >= input.today)
      .toSorted((a, b) => (a.open < b.open ? -1 : 1));
    if (missingExhibits.length === 0 || ahead.length === 0) return [];
    return [
      {
        code: 'set-incomplete' as const,
        stays: ahead.map(({ index }) => index),
        setId: id,
        countyCode: null,
        date: ahead[0]!.open,
        detail: missingExhibits.join('、'),
      },
    ];
  });
}

interface Worker {
  readonly id: string;
  readonly name: string;
  readonly perDay: number;
  readonly unavailabilities: StayPlanningInput['crews'][number]['unavailabilities'];
  readonly busy: readonly BusyHands[];
}

type Spans = readonly { readonly start: IsoDate; readonly end: IsoDate }[];

/** Days on which the crew of a stay works at it. */
export const workDays = ({
  installStart,
  open,
  close,
  strikeEnd,
}: Pick<StayOutline, 'installStart' | 'open' | 'close' | 'strikeEnd'>): Spans =>
  [
    { start: installStart, end: addDays(open, -1) },
    { start: addDays(close, 1), end: strikeEnd },
  ].filter(({ start, end }) => start <= end);

/** Days on which a set is on the road to a stay. */
export const roadDays = ({
  haulStart,
  installStart,
}: Pick<StayOutline, 'haulStart' | 'installStart'>): Spans =>
  haulStart < installStart ? [{ start: haulStart, end: addDays(installStart, -1) }] : [];

/** What takes hands that the stays of their sets need on those days; each span of it once, on its first such day. */
function busyViolations(
  frame: StayFrame,
  stays: readonly StayOutline[],
  workers: readonly Worker[],
  setIdsOf: (workerId: string) => ReadonlySet<string>,
  codes: { readonly tour: StayViolationCode; readonly stay: StayViolationCode },
  daysOf: (stay: StayOutline) => Spans,
): FoundStayViolation[] {
  const { axis, input } = frame;
  const boundary = axis.dayOf(boundaryOf(input));
  return workers.flatMap((worker) => {
    if (worker.busy.length === 0) return [];
    const setIds = setIdsOf(worker.id);
    const own = numbered(stays).filter(({ setId }) => setIds.has(setId));
    const options = { boundary, most: input.sets.length };
    const left = capacityOf(worker, axis, { ...options, withTours: true });
    const working = new Int32Array(axis.count);
    for (const { start, end } of own.flatMap(daysOf)) {
      const last = Math.min(axis.count - 1, axis.dayOf(end));
      for (let day = Math.max(0, axis.dayOf(start)); day <= last; day += 1) working[day] = working[day]! + 1;
    }
    return worker.busy.flatMap((busy) => {
      const first = Math.max(0, boundary, axis.dayOf(busy.start));
      const length = Math.min(axis.count - 1, axis.dayOf(busy.end)) - first + 1;
      const day = Array.from({ length: Math.max(0, length) }, (_, at) => first + at).find(
        (at) => working[at]! > left[at]!,
      );
      if (day === undefined) return [];
      const date = axis.dateOf(day);
      const there = own
        .filter((stay) => daysOf(stay).some((span) => overlaps(span, { start: date, end: date })))
        .toSorted((a, b) => (a.open < b.open ? 1 : -1));
      return [
        {
          code: busy.atStay === true ? codes.stay : codes.tour,
          stays: there.map(({ index }) => index),
          setId: there[0]?.setId ?? null,
          countyCode: there[0]?.countyCode ?? null,
          date,
          detail: busy.reason,
        },
      ];
    });
  });
}

const OF_CREWS = { tour: 'crew-on-tour', stay: 'crew-at-other-stay' } as const;
const OF_CARRIERS = { tour: 'caravan-on-tour', stay: 'carrier-at-other-stay' } as const;

/** Stays that need people or carriers that are out on a tour, or at work for another plan. */
export function busyHandsInTheWay(frame: StayFrame, stays: readonly StayOutline[]): FoundStayViolation[] {
  const { sets, crews, carriers } = frame.input;
  const ofCrew = (id: string) => new Set(sets.flatMap((set) => (set.crewId === id ? [set.id] : [])));
  const ofCarrier = (id: string) => new Set(sets.flatMap((set) => (set.carrierId === id ? [set.id] : [])));
  return [
    ...busyViolations(frame, stays, crews, ofCrew, OF_CREWS, workDays),
    ...busyViolations(frame, stays, carriers, ofCarrier, OF_CARRIERS, roadDays),
  ];
}
