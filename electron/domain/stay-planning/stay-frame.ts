import { addMonths, daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';
import type { DayAxis } from './day-axis.ts';
import { dayAxis } from './day-axis.ts';
import { stayLengths, type StayLengths } from './phase-lengths.ts';
import { withHoldings } from './exchange-halls.ts';
import { type Roads, roadsOf } from './roads.ts';
import type { EarlierStay, StayPlanningInput, StayPlanningSet } from './stay-model.ts';
import { forbidding, hasRoom } from './suitability.ts';
import { type VenueDays, venueDaysOf } from './venue-days.ts';

/** A run with what has to be looked up in it again and again. */
export interface StayFrame {
  readonly input: StayPlanningInput;
  readonly axis: DayAxis;
  readonly roads: Roads;
  readonly venueDays: readonly VenueDays[];
  readonly setOf: ReadonlyMap<string, number>;
  readonly countyOf: ReadonlyMap<string, number>;
  readonly venueOf: ReadonlyMap<string, number>;
  /** Editions as numbers; sets without one have each their own. */
  readonly editions: Editions;
  /** Least days between two stays of a county. */
  readonly gap_d: number;
  /** Lengths of a stay of set k in venue v. */
  readonly lengthsOf: (k: number, v: number) => StayLengths;
  /** Whether venue v can host set k: room and power, as far as they are known, and nobody who forbids it. */
  readonly isSuitable: (k: number, v: number) => boolean;
}

interface Editions {
  ofSet(k: number): number;
  /** Undefined for a stay of which the edition is not known. */
  ofName(edition: string): number | undefined;
}

const indexOf = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

function editionsOf(sets: readonly StayPlanningSet[]): Editions {
  const numbers = new Map<string, number>();
  const numberOf = (edition: string): number => {
    const known = numbers.get(edition) ?? numbers.size;
    numbers.set(edition, known);
    return known;
  };
  const named = sets.map(({ edition }) => (edition === '' ? null : numberOf(edition)));
  // Below every name that may still come up in the history of a county.
  const unnamed = 50_000;
  return {
    ofSet: (k) => named[k] ?? unnamed + k,
    ofName: (edition) => (edition === '' ? undefined : numberOf(edition)),
  };
}

/** The run without venues of counties that are not part of it, and with the sets of an exchange where they are held. */
export function withinRun(input: StayPlanningInput): StayPlanningInput {
  const codes = new Set(input.counties.map(({ code }) => code));
  return withHoldings({ ...input, venues: input.venues.filter(({ countyCode }) => codes.has(countyCode)) });
}

/** A run (`withinRun`) on the days from `first` to `last`; `roads` when they are known already. */
export function stayFrame(
  input: StayPlanningInput,
  first: IsoDate,
  last: IsoDate,
  roads: Roads = roadsOf(input),
): StayFrame {
  const axis = dayAxis(first, last);
  const isForbidden = forbidding(input.forbidden);
  const lengthsOf = (k: number, v: number) =>
    stayLengths(input.sets[k]!, input.venues[v]!.terms, input.rules);
  return {
    input,
    axis,
    roads,
    venueDays: venueDaysOf(input, axis),
    setOf: indexOf(input.sets.map(({ id }) => id)),
    countyOf: indexOf(input.counties.map(({ code }) => code)),
    venueOf: indexOf(input.venues.map(({ id }) => id)),
    editions: editionsOf(input.sets),
    gap_d: daysBetween(input.periodStart, addMonths(input.periodStart, input.rules.gapMonths)),
    lengthsOf,
    isSuitable: (k, v) => {
      const [set, venue] = [input.sets[k]!, input.venues[v]!];
      const { minOpen_d, maxOpen_d } = lengthsOf(k, v);
      return hasRoom(set, venue) && minOpen_d <= maxOpen_d && !isForbidden(set.id, venue.countyCode);
    },
  };
}

/** A stay as far as its days and places count. */
export type StayOutline = Pick<
  EarlierStay,
  | 'setId'
  | 'countyCode'
  | 'venueId'
  | 'haulStart'
  | 'installStart'
  | 'trainStart'
  | 'open'
  | 'close'
  | 'strikeEnd'
>;

/** Day before which everything has happened already: what began by then cannot be changed any more. */
export function boundaryOf({ only, today }: StayPlanningInput): IsoDate {
  return only?.kind === 'repair' && only.from > today ? only.from : today;
}
