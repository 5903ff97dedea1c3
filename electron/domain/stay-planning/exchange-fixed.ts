import { addDays, daysBetween } from '../calendar/dates.ts';
import { phaseDays } from '../stay/phases.ts';
import type { ExchangeTerms, StayPin } from '../stay/stay-plan.ts';
import type { IsoDate } from '../units.ts';
import type { StayCheck } from './check-stays.ts';
import { type ChangeoverDays, type ExchangeRound, exchangeRound } from './exchange-rounds.ts';
import { fatesOf } from './kept-stays.ts';
import type { StayFrame } from './stay-frame.ts';

/** A stay that is in the schedule of an exchange whatever the search finds. */
export interface FixedStay {
  readonly set: number;
  readonly county: number;
  readonly venue: number;
  readonly open: IsoDate;
  readonly close: IsoDate;
  readonly lengths: ChangeoverDays;
}

/** The round that a stay is open in from the first to the last day; null when its days are its own. */
export function roundOf(terms: ExchangeTerms, open: IsoDate, close: IsoDate | null): number | null {
  const days = daysBetween(exchangeRound(terms, 0).open, open);
  if (days < 0 || days % terms.round_d !== 0) return null;
  const round = days / terms.round_d;
  return close === null || close === exchangeRound(terms, round).close ? round : null;
}

type Span = Pick<FixedStay, 'open' | 'close' | 'lengths'>;

const meets = (a: Span, b: Span, road_d: number): boolean => {
  const from = ({ open, lengths }: Span) => addDays(open, -lengths.install_d - lengths.train_d - road_d);
  const to = ({ close, lengths }: Span) => addDays(close, lengths.strike_d);
  return from(a) <= to(b) && from(b) <= to(a);
};

/**
 * Whether a round has no room beside a fixed stay: for another set in its county (`road_d` 0), or for its set elsewhere, which needs a
 * day of road at least. One that lies in a round of its own leaves the others to those who planned the changeovers.
 */
export function isTaken(
  terms: ExchangeTerms,
  round: ExchangeRound,
  lengths: ChangeoverDays,
  fixed: FixedStay,
  road_d: 0 | 1,
): boolean {
  if (roundOf(terms, fixed.open, fixed.close) !== null) return fixed.open === round.open;
  return meets({ ...round, lengths }, fixed, road_d);
}

/** A fixed stay that somebody asked for; precondition: `exchangePinFaults` found nothing. */
function pinnedStay(
  { setOf, countyOf, venueOf, input }: StayFrame,
  halls: readonly (number | null)[],
  lengths: ChangeoverDays,
  { countyCode, setId, venueId, open }: StayPin,
): FixedStay {
  const terms = input.exchange!;
  const county = countyOf.get(countyCode)!;
  const { close } = exchangeRound(terms, roundOf(terms, open!, null)!);
  const venue = venueId === null ? halls[county]! : venueOf.get(venueId)!;
  return { set: setOf.get(setId!)!, county, venue, open: open!, close, lengths };
}

/** What a run of an exchange keeps, and what of the plan that it starts from may change. */
export interface KeptExchange {
  readonly fixed: readonly FixedStay[];
  /** Cells county × sets + set of stays that the run may move or leave out. */
  readonly free: ReadonlySet<number>;
}

/**
 * Stays that somebody fixed, then those of the earlier plan that have begun, that `only` leaves alone or that are locked, with set,
 * venue and days: in an exchange a lock of either grade holds all of it. A broken one whose set alone is locked may go to another
 * round. What `only` leaves alone gives way to what somebody fixed.
 */
export function keptExchange(
  frame: StayFrame,
  halls: readonly (number | null)[],
  lengths: ChangeoverDays,
  check: StayCheck,
): KeptExchange {
  const { input, setOf, countyOf, venueOf } = frame;
  const pinned = input.pins.map((pin) => pinnedStay(frame, halls, lengths, pin));
  const fates = fatesOf(input, check);
  const isFree = ({ fate, isBroken }: (typeof fates)[number]) =>
    fate === 'free' || (fate === 'set' && isBroken);
  const outlined = fates.map((entry): FixedStay & { readonly isFree: boolean } => {
    const { stay } = entry;
    const { install_d, train_d, strike_d } = phaseDays(stay);
    return {
      set: setOf.get(stay.setId)!,
      county: countyOf.get(stay.countyCode)!,
      venue: venueOf.get(stay.venueId)!,
      open: stay.open,
      close: stay.close,
      lengths: { install_d, train_d, strike_d },
      isFree: isFree(entry),
    };
  });
  const givesWay = (stay: FixedStay) =>
    pinned.some(
      (pin) =>
        (pin.set === stay.set && pin.county === stay.county) ||
        (pin.county === stay.county && meets(pin, stay, 0)) ||
        (pin.set === stay.set && meets(pin, stay, 1)),
    );
  const cells = outlined.filter((stay) => stay.isFree || givesWay(stay));
  return {
    fixed: [...pinned, ...outlined.filter((stay) => !cells.includes(stay))],
    free: new Set(cells.map(({ county, set }) => county * input.sets.length + set)),
  };
}
