import type { StayPin } from '../stay/stay-plan.ts';
import { exchangeHalls } from './exchange-halls.ts';
import { roundOf } from './exchange-fixed.ts';
import { seenBefore } from './exchange-needs.ts';
import { exchangePresence } from './exchange-presence.ts';
import { changeoverDays, exchangeRound, mostRounds } from './exchange-rounds.ts';
import { withoutRelayRules } from './exchange-check.ts';
import type { StayInputFault } from './stay-input-fault.ts';
import { boundaryOf, stayFrame, type StayFrame, withinRun } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** A fixed stay with the round that it lies in. */
interface RoundPin {
  readonly pin: StayPin;
  readonly round: number;
}

/** Pins of an exchange that are in the way of each other, or of a stay that has begun or is locked. */
function meeting(input: StayPlanningInput, pins: readonly RoundPin[]): readonly StayPin[] {
  const boundary = boundaryOf(input);
  const held = input.earlier.filter(({ lock, haulStart }) => lock.set || lock.dates || haulStart < boundary);
  const cells = [
    ...pins.map(({ pin, round }) => ({ pin, setId: pin.setId!, countyCode: pin.countyCode, round })),
    ...held.map(({ setId, countyCode, open, close }) => ({
      pin: null,
      setId,
      countyCode,
      round: roundOf(input.exchange!, open, close) ?? -1,
    })),
  ];
  return pins
    .filter(({ pin, round }) =>
      cells.some((other) => {
        if (other.pin === pin) return false;
        const [isSet, isCounty] = [other.setId === pin.setId, other.countyCode === pin.countyCode];
        const isSame = isSet && isCounty && other.round === round;
        // What is held already and fixed again is one stay; fixed twice it is two.
        if (isSame) return other.pin !== null;
        return (isSet && isCounty) || (other.round === round && (isSet || isCounty));
      }),
    )
    .map(({ pin }) => pin);
}

function isPossible(frame: StayFrame, { pin, round }: RoundPin): boolean {
  const { input, countyOf, setOf, venueOf, isSuitable } = frame;
  const terms = input.exchange!;
  const [c, k] = [countyOf.get(pin.countyCode)!, setOf.get(pin.setId!)!];
  const isHeld = input.earlier.some(
    ({ setId, countyCode, open }) =>
      setId === pin.setId && countyCode === pin.countyCode && open === pin.open,
  );
  if (isHeld) return true;
  const halls = exchangeHalls(input).map((hall) => (hall === null ? null : venueOf.get(hall.id)!));
  const venue = pin.venueId === null ? halls[c]! : venueOf.get(pin.venueId)!;
  if (venue === null || input.venues[venue]!.isRetired) return false;
  const presence = exchangePresence(frame, terms, halls, changeoverDays(input.rules, terms));
  const days = exchangeRound(terms, round);
  return (
    isSuitable(k, venue) &&
    presence.isThere(days, c, venue) &&
    presence.isFit(days, k) &&
    !seenBefore(input)(pin.countyCode, input.sets[k]!)
  );
}

/**
 * Fixed stays of an exchange that cannot be meant: of one county or set in one round (E2109), naming what is not in the run (E2110), not
 * possible in their round (E2111), without a set or on days that are no round (E2116). Params name the counties.
 */
export function exchangePinFaults(given: StayPlanningInput): readonly StayInputFault[] {
  const input = withinRun(given);
  const { exchange: terms, pins, periodStart, periodEnd } = input;
  if (terms === null || pins.length === 0) return [];
  const frame = stayFrame(withoutRelayRules(input), periodStart, periodEnd);
  const isKnown = ({ countyCode, setId, venueId }: StayPin) =>
    frame.countyOf.has(countyCode) &&
    (setId === null || frame.setOf.has(setId)) &&
    (venueId === null || input.venues[frame.venueOf.get(venueId) ?? -1]?.countyCode === countyCode);
  const most = mostRounds(terms, periodEnd, changeoverDays(input.rules, terms));
  const known = pins.filter(isKnown);
  const inRounds = known.flatMap((pin): readonly RoundPin[] => {
    const round = pin.open === null || pin.setId === null ? null : roundOf(terms, pin.open, pin.close);
    return round === null || round >= most ? [] : [{ pin, round }];
  });
  const names = new Map(input.counties.map(({ code, name }) => [code, name]));
  const say = (of: readonly StayPin[]) => [
    ...new Set(of.map(({ countyCode }) => names.get(countyCode) ?? countyCode)),
  ];
  const faults: StayInputFault[] = [];
  const add = (code: StayInputFault['code'], param: string, of: readonly StayPin[]): void => {
    if (of.length > 0) faults.push({ code, params: { [param]: say(of) } });
  };
  add('E2109', 'meetingPins', meeting(input, inRounds));
  add(
    'E2110',
    'unknownPins',
    pins.filter((pin) => !isKnown(pin)),
  );
  add(
    'E2111',
    'impossiblePins',
    inRounds.filter((pin) => !isPossible(frame, pin)).map(({ pin }) => pin),
  );
  add(
    'E2116',
    'loosePins',
    known.filter((pin) => !inRounds.some((each) => each.pin === pin)),
  );
  return faults;
}
