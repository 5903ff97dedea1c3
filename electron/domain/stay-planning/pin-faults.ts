import { addDays, daysBetween } from '../calendar/dates.ts';
import type { StayPin } from '../stay/stay-plan.ts';
import type { IsoDate } from '../units.ts';
import { meetsPin } from './hand-check.ts';
import { shortestStay, type StayLengths, stayLengths } from './phase-lengths.ts';
import type { StayInputFault } from './stay-input-fault.ts';
import type { StayPlanningInput, StayPlanningSet, StayPlanningVenue } from './stay-model.ts';
import { hasRoom } from './suitability.ts';

/** A pin that belongs to the run, with the sets and venues that can meet it. */
interface KnownPin {
  readonly pin: StayPin;
  readonly pairs: readonly {
    readonly set: StayPlanningSet;
    readonly venue: StayPlanningVenue;
    readonly lengths: StayLengths;
  }[];
}

function knownPin(input: StayPlanningInput, pin: StayPin): KnownPin {
  const isForbidden = (set: StayPlanningSet) =>
    input.forbidden.some(({ setId, countyCode }) => setId === set.id && countyCode === pin.countyCode);
  const sets = input.sets.filter((set) => (pin.setId ?? set.id) === set.id && !isForbidden(set));
  // A hall that is out of use has the stays that it has.
  const isThere = (venueId: string) =>
    input.earlier.some((stay) => stay.venueId === venueId && meetsPin(pin, stay));
  const venues = input.venues.filter(
    ({ id, countyCode, isRetired }) =>
      countyCode === pin.countyCode && (pin.venueId ?? id) === id && (!isRetired || isThere(id)),
  );
  const pairs = sets.flatMap((set) =>
    venues
      .filter((venue) => hasRoom(set, venue))
      .map((venue) => ({ set, venue, lengths: stayLengths(set, venue.terms, input.rules) })),
  );
  return { pin, pairs };
}

/** Days from installation to strike that a pin takes at least with given lengths; null when they cannot be told. */
function leastSpan({ open, close }: StayPin, lengths: StayLengths) {
  const first = open ?? (close === null ? null : addDays(close, 1 - lengths.minOpen_d));
  if (first === null) return null;
  const last = close ?? addDays(first, lengths.minOpen_d - 1);
  return {
    start: addDays(first, -lengths.install_d - lengths.train_d),
    end: addDays(last, lengths.strike_d),
  };
}

/** Whether a set can keep a pin in a venue at all, whatever else is planned. */
function isPossible(
  input: StayPlanningInput,
  pin: StayPin,
  { set, venue, lengths }: KnownPin['pairs'][number],
) {
  const { open, close } = pin;
  if (open !== null && close !== null) {
    const length = daysBetween(open, close) + 1;
    if (length < lengths.minOpen_d || length > lengths.maxOpen_d) return false;
  }
  const span = leastSpan(pin, lengths);
  if (span === null) return true;
  const from = later(input.periodStart, set.availableFrom);
  const to = earlier(input.periodEnd, set.availableTo);
  if (span.start < from || span.end > to) return false;
  const isInWay = (other: { readonly start: IsoDate; readonly end: IsoDate }) =>
    other.start <= span.end && span.start <= other.end;
  if (venue.closed.some(isInWay) || set.blocked.some(isInWay)) return false;
  const windows = venue.terms?.windows ?? [];
  return windows.length === 0 || windows.some(({ start, end }) => start <= span.start && span.end <= end);
}

const later = (a: IsoDate, b: IsoDate | null) => (b !== null && b > a ? b : a);
const earlier = (a: IsoDate, b: IsoDate | null) => (b !== null && b < a ? b : a);

/** Days of the sets that are there, and days that the pins take at least: more pins than days cannot be met. */
function isTooMuch(input: StayPlanningInput, pins: readonly KnownPin[]): boolean {
  const daysOf = (set: StayPlanningSet) =>
    Math.max(
      0,
      daysBetween(later(input.periodStart, set.availableFrom), earlier(input.periodEnd, set.availableTo)) + 1,
    );
  const need = ({ pin, pairs }: KnownPin) =>
    Math.min(
      ...pairs.map(({ lengths }) => {
        const { open, close } = pin;
        const own = open !== null && close !== null ? daysBetween(open, close) + 1 : lengths.minOpen_d;
        return shortestStay({ ...lengths, minOpen_d: own });
      }),
    );
  const sum = (of: readonly KnownPin[]) => of.reduce((all, pin) => all + need(pin), 0);
  const there = input.sets.reduce((all, set) => all + daysOf(set), 0);
  return (
    sum(pins) > there ||
    input.sets.some((set) => sum(pins.filter(({ pin }) => pin.setId === set.id)) > daysOf(set))
  );
}

/** Pins of one set whose days meet, and pins of one county beyond the stays that it may have or on the same days. */
function overlapping(input: StayPlanningInput, pins: readonly KnownPin[]): readonly StayPin[] {
  const spans = pins.flatMap(({ pin, pairs }) => {
    const [pair] = pairs;
    const span = pair ? leastSpan(pin, pair.lengths) : null;
    return span ? [{ pin, ...span }] : [];
  });
  const meeting = spans.filter(({ pin, start, end }) =>
    spans.some(
      (other) =>
        other.pin !== pin &&
        other.start <= end &&
        start <= other.end &&
        (other.pin.countyCode === pin.countyCode || (pin.setId !== null && other.pin.setId === pin.setId)),
    ),
  );
  const counted = new Map<string, number>();
  const extra = pins.filter(({ pin: { countyCode } }) => {
    counted.set(countyCode, (counted.get(countyCode) ?? 0) + 1);
    return counted.get(countyCode)! > input.rules.maxStays;
  });
  return [...new Set([...meeting, ...extra].map(({ pin }) => pin))];
}

/**
 * Pins that cannot be meant: of the same days (E2109), naming what is not in the run (E2110), impossible by themselves
 * or together more than there are days (E2111). Params name the counties.
 */
export function pinFaults(input: StayPlanningInput): readonly StayInputFault[] {
  const names = new Map(input.counties.map(({ code, name }) => [code, name]));
  const setIds = new Set(input.sets.map(({ id }) => id));
  const countyOfVenue = new Map(input.venues.map(({ id, countyCode }) => [id, countyCode]));
  const isUnknown = ({ countyCode, setId, venueId }: StayPin) =>
    !names.has(countyCode) ||
    (setId !== null && !setIds.has(setId)) ||
    (venueId !== null && countyOfVenue.get(venueId) !== countyCode);
  const unknown = input.pins.filter(isUnknown);
  const known = input.pins.filter((pin) => !isUnknown(pin)).map((pin) => knownPin(input, pin));
  const impossible = known.filter(
    ({ pin, pairs }) =>
      (pin.open !== null && pin.close !== null && pin.close < pin.open) ||
      !pairs.some((pair) => isPossible(input, pin, pair)),
  );
  const possible = known.filter((pin) => !impossible.includes(pin));
  const meeting = overlapping(input, possible);
  const isFull = isTooMuch(input, possible);
  const say = (pins: readonly StayPin[]) => [
    ...new Set(pins.map(({ countyCode }) => names.get(countyCode) ?? countyCode)),
  ];
  const faults: StayInputFault[] = [];
  if (meeting.length > 0) faults.push({ code: 'E2109', params: { meetingPins: say(meeting) } });
  if (unknown.length > 0) faults.push({ code: 'E2110', params: { unknownPins: say(unknown) } });
  if (impossible.length > 0 || isFull) {
    const pins = (isFull ? known : impossible).map(({ pin }) => pin);
    faults.push({ code: 'E2111', params: { impossiblePins: say(pins) } });
  }
  return faults;
}
