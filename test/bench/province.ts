import type {
  AreaInput,
  DrivingInput,
  GoalsInput,
  ProblemInput,
  RelationInput,
  SeriesInput,
  TimeWindow,
  VehicleInput,
  VisitInput,
} from '@engine';
import { createMap, type ProvinceMap, travelOfMap } from './province-map.ts';
import { createRandom, type Random } from './random.ts';

export interface ProvinceSize {
  readonly seed: number;
  readonly counties: number;
  /** Visits asked for; townships have one or two places to visit each. */
  readonly visits: number;
  readonly caravans: number;
  /** Calendar days of the horizon; the first is a Monday. */
  readonly days: number;
  /** Share of the province that is mountains. */
  readonly mountainPercent: number;
}

const HOUR = 3_600;
const MINUTE = 60;
const between = (start: number, end: number): TimeWindow => ({ start_s: start * HOUR, end_s: end * HOUR });

/** Caravan (small), truck with a tail lift, bus with a planetarium: minutes that setting out the show takes longer. */
const TYPES = [
  { extra_min: 0, features: 0, capacity: 900, costPerKm: 2 },
  { extra_min: 15, features: 1, capacity: 1_400, costPerKm: 3 },
  { extra_min: 30, features: 3, capacity: 1_200, costPerKm: 4 },
] as const;
const CARAVANS_PER_BASE = 6;
const VISITS_PER_TOWNSHIP = 1.5;
const SERIES_GAP_D = 14;

const isWeekend = (day: number) => day % 7 >= 5;
const daysOf = ({ days }: ProvinceSize) => Array.from({ length: days }, (_, day) => day);

function vehiclesOf(size: ProvinceSize, random: Random): VehicleInput[] {
  const bases = Math.max(1, Math.ceil(size.caravans / CARAVANS_PER_BASE));
  const workdays = daysOf(size).filter((day) => !isWeekend(day)).length;
  const shiftOf = (day: number, holiday: number) => {
    const isOff = isWeekend(day) || (day >= holiday && day < holiday + 5) || random.chance(0.03);
    return isOff ? null : between(7.5, 19);
  };
  return Array.from({ length: size.caravans }, (_, index) => {
    const type = index % TYPES.length;
    const { features, capacity, costPerKm } = TYPES[type]!;
    const holiday = random.below(Math.max(1, size.days));
    return {
      // Bases stand at seats that lie far from each other on the map.
      depot: Math.floor(((index % bases) * size.counties) / bases),
      type,
      shifts: daysOf(size).map((day) => shiftOf(day, holiday)),
      capacity: [capacity],
      features,
      maxDriving_s: 10 * HOUR,
      maxDuration_s: 11 * HOUR,
      maxVisitsPerDay: 3,
      maxNights: random.between(3, 4),
      reload_s: 30 * MINUTE,
      costPerKm,
      costPerDay: 400,
      costPerNight: 150,
      normDays: Math.floor(workdays * 0.6),
    };
  });
}

interface Calendar {
  readonly school: VisitInput['windows'];
  readonly square: VisitInput['windows'];
}

/** Schools receive on school days, in the morning and in the afternoon; squares a little later. Lists are shared. */
function calendarOf(days: number): Calendar {
  const school = [between(8.5, 11.75), between(14, 17)];
  const square = [between(9, 12), between(14.5, 18)];
  const closed: readonly TimeWindow[] = [];
  const perDay = (windows: readonly TimeWindow[]) =>
    Array.from({ length: days }, (_, day) => (isWeekend(day) ? closed : windows));
  return { school: perDay(school), square: perDay(square) };
}

function visitOf(map: ProvinceMap, place: number, calendar: Calendar, random: Random): VisitInput {
  const isSeat = place < map.countyCount;
  const service_min = random.between(6, 8) * 15;
  const monthsWaiting = random.chance(0.25) ? 36 : random.below(30);
  const needsLift = random.chance(0.04);
  const needsPlanetarium = !needsLift && random.chance(0.03);
  return {
    place,
    service_s: TYPES.map(({ extra_min }) => Math.min(150, service_min + extra_min) * MINUTE),
    setup_s: 15 * MINUTE,
    prize: 100 * random.between(1, 5) + 10 * monthsWaiting,
    windows: random.chance(0.75) ? calendar.school : calendar.square,
    load: [random.between(40, 220)],
    features: needsLift ? 1 : needsPlanetarium ? 2 : 0,
    area: map.places[place]!.county,
    isTownship: !isSeat,
  };
}

interface Visits {
  readonly visits: VisitInput[];
  readonly series: SeriesInput[];
  readonly relations: RelationInput[];
}

/** Visits at townships in turn; some come twice, some neighbours belong together or must not share a day. */
function visitsOf(size: ProvinceSize, map: ProvinceMap, random: Random): Visits {
  const calendar = calendarOf(size.days);
  const visits: VisitInput[] = [];
  const series: SeriesInput[] = [];
  const relations: RelationInput[] = [];
  const canRepeat = size.days > SERIES_GAP_D;
  let place = 0;
  while (visits.length < size.visits) {
    const first = visits.length;
    const visit = visitOf(map, place, calendar, random);
    visits.push(visit);
    place = (place + 1) % map.places.length;
    if (visits.length === size.visits) break;
    if (canRepeat && random.chance(0.05)) {
      visits.push(visit);
      series.push({ visits: [first, first + 1], minGap_d: SERIES_GAP_D });
    } else if (random.chance(0.04)) {
      const neighbour = visitOf(map, visit.place, calendar, random);
      visits.push({ ...neighbour, features: visit.features ?? 0 });
      const kind = random.chance(0.5) ? ('together' as const) : ('apart' as const);
      relations.push({ kind, visits: [first, first + 1] });
    }
  }
  return { visits, series, relations };
}

/** Days grow longer from March to June and shorter again. */
function daylightOf(days: number): TimeWindow[] {
  return Array.from({ length: days }, (_, day) => {
    const longer_s = Math.round(50 * MINUTE * Math.sin((2 * Math.PI * day) / 366));
    return { start_s: Math.round(6.5 * HOUR) - longer_s, end_s: Math.round(18.75 * HOUR) + longer_s };
  });
}

function drivingOf(map: ProvinceMap, days: number): DrivingInput {
  return {
    continuous_s: 4 * HOUR,
    rest_s: 20 * MINUTE,
    daily_s: 8 * HOUR,
    weekly_s: 44 * HOUR,
    legSlack_s: 5 * MINUTE,
    isMountain: map.places.map(({ terrain }) => terrain === 'mountains'),
    daylight: daylightOf(days),
  };
}

const GOALS: GoalsInput = {
  townshipShare: { perMille: 700, perVisit: 60 },
  perNormDay: 30,
  perOverMinute: 2,
  perLateMinute: 3,
};

/**
 * A made-up province as the planner of caravans meets it: counties with seats, townships and lodgings, bases,
 * calendars, driving law, mountains. The same size and seed give the same input.
 */
export function provinceInput(size: ProvinceSize): ProblemInput {
  const random = createRandom(size.seed);
  const townships = Math.max(0, Math.ceil(size.visits / VISITS_PER_TOWNSHIP) - size.counties);
  const map = createMap({ ...size, townships }, random);
  const areas: AreaInput[] = Array.from({ length: size.counties }, () => ({
    maxVisitsPerDay: random.between(4, 6),
    fairness: 400,
  }));
  const vehicles = vehiclesOf(size, random);
  const { visits, series, relations } = visitsOf(size, map, random);
  return {
    placeCount: map.places.length,
    dayCount: size.days,
    travel: [travelOfMap(map)],
    vehicles,
    visits,
    lodgings: Array.from({ length: size.counties }, (_, place) => ({
      place,
      cost: random.between(20, 45) * 10,
    })),
    areas,
    series,
    relations,
    driving: drivingOf(map, size.days),
    goals: GOALS,
  };
}
