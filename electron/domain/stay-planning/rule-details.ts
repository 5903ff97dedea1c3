import { addDays } from '../calendar/dates.ts';
import { covers } from '../calendar/terms.ts';
import type { StayViolationCode } from '../stay/stay-violation.ts';
import type { IsoDate } from '../units.ts';
import type { FoundStayViolation } from './found-violation.ts';
import { roadDays, workDays } from './hand-check.ts';
import type { StayFrame, StayOutline } from './stay-frame.ts';
import type { BusySpan } from './stay-model.ts';

/** A stay of a plan that is checked, with its place in the run. */
export interface CheckedStay extends StayOutline {
  /** In the plan. */
  readonly index: number;
  readonly set: number;
  readonly venue: number;
  readonly county: number;
}

/** What stands against a stay. */
interface Detail {
  readonly others: readonly CheckedStay[];
  readonly detail: string;
  /** The set cannot be there because it is at work nowhere. */
  readonly isBlocked: boolean;
}

/** The stay that comes before another among those that share something with it. */
function before(
  stays: readonly CheckedStay[],
  stay: CheckedStay,
  isSame: (other: CheckedStay) => boolean,
): CheckedStay | null {
  const earlier = stays.filter((other) => other !== stay && isSame(other) && other.open <= stay.open);
  return earlier.at(-1) ?? null;
}

const none: Detail = { others: [], detail: '', isBlocked: false };

/** A rule between two stays of a county. */
function betweenStays(
  { input, gap_d }: StayFrame,
  stays: readonly CheckedStay[],
  stay: CheckedStay,
  code: StayViolationCode,
): Detail {
  const isSame = (other: CheckedStay) =>
    other.county === stay.county && (code !== 'county-twice-by-set' || other.set === stay.set);
  const other = before(stays, stay, isSame);
  const others = other ? [other] : [];
  if (code === 'same-edition') return { ...none, others, detail: input.sets[stay.set]!.edition };
  if (code === 'county-twice-by-set') return { ...none, others };
  const end = other?.strikeEnd ?? input.counties[stay.county]!.lastStay?.end;
  return { ...none, others, detail: end === undefined ? '' : addDays(end, gap_d + 1) };
}

/** Why somebody closed or blocked something on a day, in their words. */
const reasonOn = (spans: readonly BusySpan[], date: IsoDate | null) =>
  spans.find((span) => date !== null && covers(span, date))?.reason ?? '';

/**
 * Facts about a broken rule: ids, days, and reasons as somebody wrote them. `stays` by first open day.
 * Lengths: the bound in days. Gaps and moves: the first day on which the installation could begin.
 */
export function detailOf(
  frame: StayFrame,
  stays: readonly CheckedStay[],
  stay: CheckedStay,
  code: StayViolationCode,
  date: IsoDate | null,
): Detail {
  const { input, lengthsOf } = frame;
  switch (code) {
    case 'open-too-short':
      return { ...none, detail: String(lengthsOf(stay.set, stay.venue).minOpen_d) };
    case 'open-too-long':
      return { ...none, detail: String(lengthsOf(stay.set, stay.venue).maxOpen_d) };
    case 'too-many-stays':
      return { ...none, detail: String(input.rules.maxStays) };
    case 'venue-closed':
      return { ...none, detail: reasonOn(input.venues[stay.venue]!.closed, date) };
    case 'set-blocked':
      return { ...none, detail: reasonOn(input.sets[stay.set]!.blocked, date), isBlocked: true };
    case 'too-late-from-before':
      return tooLate(frame, stays, stay);
    case 'gap-too-short':
    case 'same-edition':
    case 'county-twice-by-set':
      return betweenStays(frame, stays, stay, code);
    default:
      return none;
  }
}

/** A blocked span in the days of the stay, or a stay before that is not over in time. */
function tooLate(frame: StayFrame, stays: readonly CheckedStay[], stay: CheckedStay): Detail {
  const { input, roads } = frame;
  const blocked = input.sets[stay.set]!.blocked.find(
    ({ start, end }) => start <= stay.strikeEnd && stay.haulStart <= end,
  );
  if (blocked) return { others: [], detail: blocked.reason, isBlocked: true };
  const other = before(stays, stay, ({ set }) => set === stay.set);
  if (!other) return none;
  const [from, to] = [roads.ofVenue[other.venue]!, roads.ofVenue[stay.venue]!];
  const haul_d = roads.haul_d[from * roads.placeCount + to]!;
  return { others: [other], detail: addDays(other.strikeEnd, 1 + haul_d), isBlocked: false };
}

/** Crews or carriers with more to do on a day than they can, each once; the last stay to open is to be changed first. */
export function overbooked(
  { input }: StayFrame,
  stays: readonly CheckedStay[],
  code: StayViolationCode,
  date: IsoDate,
): FoundStayViolation[] {
  const isCarrier = code === 'carrier-overbooked';
  const daysOf = (stay: CheckedStay) => {
    if (isCarrier) return roadDays(stay);
    if (code === 'crew-overbooked') return workDays(stay);
    return [{ start: stay.installStart, end: stay.strikeEnd }];
  };
  const hands = isCarrier ? input.carriers : input.crews;
  return hands.flatMap((hand) => {
    const there = stays
      .filter(({ set }) => input.sets[set]![isCarrier ? 'carrierId' : 'crewId'] === hand.id)
      .filter((stay) => daysOf(stay).some((span) => covers(span, date)))
      .toReversed();
    const isAway = hand.unavailabilities.some((span) => covers(span, date));
    const most =
      code === 'crew-too-many-stays' && 'maxStays' in hand
        ? (hand.maxStays ?? Infinity)
        : isAway
          ? 0
          : hand.perDay;
    const [first] = there;
    if (!first || there.length <= most) return [];
    return [
      {
        code,
        stays: there.map(({ index }) => index),
        setId: first.setId,
        countyCode: first.countyCode,
        date,
        detail: hand.name,
      },
    ];
  });
}
