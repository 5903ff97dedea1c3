import { FaultList, type Unread } from '../validation/faults.ts';
import { MAX_ENTRIES, MAX_LEG_M, MAX_PLACES } from '../validation/limits.ts';
import type {
  CountyInput,
  CrewInput,
  DaySpan,
  PhaseLengths,
  PinInput,
  PlannedStay,
  SetInput,
  StayGoals,
  StayProblemInput,
  VenueInput,
} from './problem-input.ts';

/** Days of a horizon: four years. */
export const MAX_STAY_DAYS = 1_461;
const MAX_SETS = 10_000;
const MAX_COUNTIES = 10_000;
const MAX_STAYS_PER_COUNTY = 100;
/** A day before the plan that history may reach back to. */
const EARLIEST_DAY = -100_000;
/** Prices and worths; with the sums of 10,000 sets over four years they stay inside 2^53. */
const MAX_POINTS = 100_000_000;

interface Counts {
  readonly days: number | null;
  readonly places: number | null;
  readonly sets: number;
  readonly counties: number;
  readonly venues: number;
  readonly calendars: number;
  readonly crews: number;
  readonly carriers: number;
  readonly groups: number;
}

function readSpans(
  value: unknown,
  field: string,
  at: number,
  days: number | null,
  faults: FaultList,
): readonly Unread<DaySpan & { place: number }>[] {
  const last = (days ?? MAX_STAY_DAYS) - 1;
  let before = -1;
  return faults.optionalList(value, field, [at], MAX_ENTRIES).flatMap((entry, index) => {
    const span = faults.record<DaySpan & { place: number }>(entry, `${field}[]`, [at, index]);
    if (!span) return [];
    const from = faults.integer(span.from, `${field}[].from`, [at, index], 0, last);
    const to = faults.integer(span.to, `${field}[].to`, [at, index], 0, last);
    if (to < from) faults.add('ends-before-start', `${field}[]`, [at, index], `${from} … ${to}`);
    if (from <= before) faults.add('windows-overlap', `${field}[]`, [at, index], `${from} … ${to}`);
    before = Math.max(before, to);
    return [span];
  });
}

const LENGTHS = ['install_d', 'train_d', 'minOpen_d', 'maxOpen_d', 'strike_d'] as const;

function readLengths(
  value: Unread<PhaseLengths>,
  field: string,
  at: number,
  isNeeded: boolean,
  faults: FaultList,
): void {
  for (const name of LENGTHS) {
    if (value[name] === undefined && !isNeeded) continue;
    faults.integer(value[name], `${field}.${name}`, [at], name.endsWith('Open_d') ? 1 : 0, MAX_STAY_DAYS);
  }
  const { minOpen_d: min, maxOpen_d: max } = value;
  if (typeof min === 'number' && typeof max === 'number' && max < min)
    faults.add('contradiction', `${field}.maxOpen_d`, [at], `${max} is less than minOpen_d ${min}`);
}

function readSet(value: unknown, at: number, counts: Counts, faults: FaultList): void {
  const set = faults.record<SetInput>(value, 'sets[]', [at]);
  if (!set) return;
  const last = (counts.days ?? MAX_STAY_DAYS) - 1;
  faults.reference(set.start, 'sets[].start', [at], counts.places);
  if (set.end !== undefined) faults.reference(set.end, 'sets[].end', [at], counts.places);
  if (set.crew !== undefined) faults.reference(set.crew, 'sets[].crew', [at], counts.crews);
  if (set.carrier !== undefined) faults.reference(set.carrier, 'sets[].carrier', [at], counts.carriers);
  const from = faults.integer(set.from, 'sets[].from', [at], 0, last);
  const to = faults.integer(set.to, 'sets[].to', [at], 0, last);
  if (to < from) faults.add('ends-before-start', 'sets[]', [at], `${from} … ${to}`);
  faults.integer(set.edition, 'sets[].edition', [at], 0, MAX_ENTRIES);
  faults.integer(set.costPerKm, 'sets[].costPerKm', [at], 0, MAX_POINTS);
  faults.integer(set.costPerIdleDay, 'sets[].costPerIdleDay', [at], 0, MAX_POINTS);
  for (const [index, span] of readSpans(set.blocked, 'sets[].blocked', at, counts.days, faults).entries()) {
    if (span.place !== undefined)
      faults.reference(span.place, 'sets[].blocked[].place', [at, index], counts.places);
  }
  if (set.lengths !== undefined) {
    const lengths = faults.record<PhaseLengths>(set.lengths, 'sets[].lengths', [at]);
    if (lengths) readLengths(lengths, 'sets[].lengths', at, false, faults);
  }
}

function readCounty(value: unknown, at: number, counts: Counts, faults: FaultList): void {
  const county = faults.record<CountyInput>(value, 'counties[]', [at]);
  if (!county) return;
  let before = MAX_POINTS;
  for (const [n, prize] of faults
    .list(county.prizes, 'counties[].prizes', [at], MAX_STAYS_PER_COUNTY)
    .entries()) {
    const worth = faults.integer(prize, 'counties[].prizes[]', [at, n], 0, MAX_POINTS);
    if (worth > before)
      faults.add('contradiction', 'counties[].prizes[]', [at, n], `${worth} after ${before}`);
    before = worth;
  }
  for (const name of ['costPerWaitingDay', 'openDayWorth'] as const)
    faults.integer(county[name], `counties[].${name}`, [at], 0, MAX_POINTS);
  faults.integer(county.minGap_d, 'counties[].minGap_d', [at], 0, -EARLIEST_DAY);
  if (county.lastEnd !== undefined)
    faults.integer(county.lastEnd, 'counties[].lastEnd', [at], EARLIEST_DAY, -1);
  if (county.lastEdition !== undefined)
    faults.integer(county.lastEdition, 'counties[].lastEdition', [at], 0, MAX_ENTRIES);
  if (county.group !== undefined) faults.reference(county.group, 'counties[].group', [at], counts.groups);
}

function readVenue(value: unknown, at: number, counts: Counts, faults: FaultList): void {
  const venue = faults.record<VenueInput>(value, 'venues[]', [at]);
  if (!venue) return;
  faults.reference(venue.county, 'venues[].county', [at], counts.counties);
  faults.reference(venue.place, 'venues[].place', [at], counts.places);
  faults.reference(venue.calendar, 'venues[].calendar', [at], counts.calendars);
  readSpans(venue.windows, 'venues[].windows', at, counts.days, faults);
  for (const [index, set] of faults
    .optionalList(venue.unsuitable, 'venues[].unsuitable', [at], MAX_SETS)
    .entries())
    faults.reference(set, 'venues[].unsuitable[]', [at, index], counts.sets);
  readLengths(venue, 'venues[]', at, true, faults);
}

function readPerDay(value: unknown, field: string, at: number, days: number | null, faults: FaultList): void {
  const perDay = faults.list(value, field, [at], MAX_STAY_DAYS);
  faults.length(perDay, field, [at], days);
  for (const [day, count] of perDay.entries()) faults.integer(count, `${field}[]`, [at, day], 0, MAX_SETS);
}

function readCalendar(value: unknown, at: number, days: number | null, faults: FaultList): void {
  if (typeof value !== 'object' || value === null) {
    faults.add('wrong-type', 'calendars[]', [at], 'needs a list');
    return;
  }
  const open = value as ArrayLike<unknown>;
  faults.length(open, 'calendars[]', [at], days);
  for (let day = 0; day < open.length; day += 1) faults.integer(open[day], 'calendars[][]', [at, day], 0, 1);
}

function readCrew(value: unknown, at: number, days: number | null, faults: FaultList): void {
  const crew = faults.record<CrewInput>(value, 'crews[]', [at]);
  if (!crew) return;
  readPerDay(crew.perDay, 'crews[].perDay', at, days, faults);
  if (crew.maxStays !== undefined) faults.integer(crew.maxStays, 'crews[].maxStays', [at], 0, MAX_SETS);
}

function readHauls(
  value: unknown,
  field: 'haul_d' | 'haul_m',
  places: number | null,
  most: number,
  faults: FaultList,
): void {
  if (typeof value !== 'object' || value === null) {
    faults.add('wrong-type', field, [], 'needs a list');
    return;
  }
  const cells = value as ArrayLike<unknown>;
  faults.length(cells, field, [], places === null ? null : places * places);
  for (let cell = 0; cell < cells.length; cell += 1)
    faults.integer(cells[cell], `${field}[]`, [cell], 0, most);
}

function readPin(value: unknown, at: number, counts: Counts, faults: FaultList): void {
  const pin = faults.record<PinInput>(value, 'pins[]', [at]);
  if (!pin) return;
  const last = (counts.days ?? MAX_STAY_DAYS) - 1;
  faults.reference(pin.county, 'pins[].county', [at], counts.counties);
  if (pin.set !== undefined) faults.reference(pin.set, 'pins[].set', [at], counts.sets);
  if (pin.venue !== undefined) faults.reference(pin.venue, 'pins[].venue', [at], counts.venues);
  if (pin.open !== undefined) faults.integer(pin.open, 'pins[].open', [at], 0, last);
  if (pin.close !== undefined) faults.integer(pin.close, 'pins[].close', [at], 0, last);
  if (typeof pin.open === 'number' && typeof pin.close === 'number' && pin.close < pin.open)
    faults.add('ends-before-start', 'pins[]', [at], `${pin.open} … ${pin.close}`);
}

function readPlanned(value: unknown, at: number, counts: Counts, faults: FaultList): void {
  const planned = faults.record<PlannedStay>(value, 'planned[]', [at]);
  if (!planned) return;
  faults.reference(planned.county, 'planned[].county', [at], counts.counties);
  faults.reference(planned.set, 'planned[].set', [at], counts.sets);
  faults.integer(planned.open, 'planned[].open', [at], 0, (counts.days ?? MAX_STAY_DAYS) - 1);
}

function readGoals(value: unknown, faults: FaultList): void {
  const goals = faults.optionalRecord<StayGoals>(value, 'goals');
  faults.optional(goals.balance, 'goals.balance', [], MAX_POINTS);
  const change = faults.optionalRecord<NonNullable<StayGoals['change']>>(goals.change, 'goals.change');
  if (goals.change === undefined) return;
  for (const name of ['perDay', 'otherSet', 'dropped'] as const)
    faults.integer(change[name], `goals.change.${name}`, [], 0, MAX_POINTS);
}

/** Throws `ProblemFaultsError` with every fault of the input, as `assertValidProblem` of the tour engine does. */
export function assertValidStayProblem(input: StayProblemInput): void {
  const faults = new FaultList();
  const given: Unread<StayProblemInput> = faults.record<StayProblemInput>(input, 'problem', []) ?? {};
  const days = faults.integer(given.dayCount, 'dayCount', [], 1, MAX_STAY_DAYS) || null;
  const places = faults.integer(given.placeCount, 'placeCount', [], 1, MAX_PLACES) || null;
  const sets = faults.list(given.sets, 'sets', [], MAX_SETS);
  const counties = faults.list(given.counties, 'counties', [], MAX_COUNTIES);
  const venues = faults.list(given.venues, 'venues', [], MAX_ENTRIES);
  const calendars = faults.list(given.calendars, 'calendars', [], MAX_ENTRIES);
  const crews = faults.optionalList(given.crews, 'crews', [], MAX_SETS);
  const carriers = faults.optionalList(given.carriers, 'carriers', [], MAX_SETS);
  const groups = faults.optional(given.groupCount, 'groupCount', [], MAX_COUNTIES);
  const counts: Counts = {
    days,
    places,
    sets: sets.length,
    counties: counties.length,
    venues: venues.length,
    calendars: calendars.length,
    crews: crews.length,
    carriers: carriers.length,
    groups,
  };
  readHauls(given.haul_d, 'haul_d', places, MAX_STAY_DAYS, faults);
  readHauls(given.haul_m, 'haul_m', places, MAX_LEG_M, faults);
  for (const [at, set] of sets.entries()) readSet(set, at, counts, faults);
  for (const [at, county] of counties.entries()) readCounty(county, at, counts, faults);
  for (const [at, venue] of venues.entries()) readVenue(venue, at, counts, faults);
  for (const [at, calendar] of calendars.entries()) readCalendar(calendar, at, days, faults);
  for (const [at, crew] of crews.entries()) readCrew(crew, at, days, faults);
  for (const [at, entry] of carriers.entries()) {
    const carrier = faults.record<{ perDay: unknown }>(entry, 'carriers[]', [at]);
    if (carrier) readPerDay(carrier.perDay, 'carriers[].perDay', at, days, faults);
  }
  for (const [at, pin] of faults.optionalList(given.pins, 'pins', [], MAX_ENTRIES).entries())
    readPin(pin, at, counts, faults);
  for (const [at, planned] of faults.optionalList(given.planned, 'planned', [], MAX_ENTRIES).entries())
    readPlanned(planned, at, counts, faults);
  readGoals(given.goals, faults);
  faults.throwAny();
}
