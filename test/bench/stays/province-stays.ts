import type { StayProblemInput } from '../../../electron/engine/stays/problem-input.ts';
import { createRandom, type Random } from '../random.ts';

/** Size of a generated relay problem. */
export interface ProvinceStaysSize {
  readonly sets: number;
  readonly days: number;
  readonly seed: number;
}

/** A county as the generator needs it; kilometres on a plane. */
export interface StayCountyPoint {
  readonly x_km: number;
  readonly y_km: number;
}

/** Mean distance of made-up neighbours. */
const SPACING_KM = 45;
/** Roads against the straight line, and what a truck with crates does in a day. */
const DETOUR = 1.4;
const KM_PER_DAY = 350;
const SETS_PER_CREW = 3;
const COUNTIES_PER_GROUP = 10;

/** Counties that lie anywhere in a square. */
export function madeUpCounties(count: number, seed: number): readonly StayCountyPoint[] {
  const random = createRandom(seed);
  const extent = Math.sqrt(count) * SPACING_KM;
  return Array.from({ length: count }, () => ({
    x_km: random.share() * extent,
    y_km: random.share() * extent,
  }));
}

/** Days open to the public: Wednesday to Sunday, daily, Monday to Saturday; a week off at new year. */
function calendarsOf(days: number): readonly number[][] {
  const isHoliday = (day: number) => day % 365 >= 30 && day % 365 < 38;
  const open = (isOpen: (weekday: number) => boolean) =>
    Array.from({ length: days }, (_, day) => (isOpen(day % 7) && !isHoliday(day) ? 1 : 0));
  return [open((weekday) => weekday >= 2), open(() => true), open((weekday) => weekday < 6)];
}

/** Spans in which a hall is not needed by its school; some halls are free always. */
function windowsOf(random: Random, days: number): Pick<StayProblemInput['venues'][number], 'windows'> {
  if (random.chance(0.4)) return {};
  const windows: { from: number; to: number }[] = [];
  const first = random.below(60);
  for (let from = first; from < days; ) {
    const to = Math.min(days - 1, from + random.between(110, 230));
    if (to - from >= 40) windows.push({ from, to });
    from = to + random.between(20, 90);
  }
  return { windows };
}

/** Maintenance of two weeks at the base, one set after the other, in the second year. */
function blockedOf(k: number, days: number): Pick<StayProblemInput['sets'][number], 'blocked'> {
  const from = 330 + 7 * k;
  const to = from + 14;
  return days > 400 && to < days ? { blocked: [{ from, to, place: 0 }] } : {};
}

function countyOf(
  random: Random,
  county: number,
  editions: number,
  stays: number,
  groups: number,
): StayProblemInput['counties'][number] {
  const isKey = random.chance(0.25);
  const isNew = random.chance(0.5);
  const people = random.between(15, 140);
  const worth = 4_000 + (isKey ? 3_000 : 0) + (isNew ? 3_000 : 0) + people * 20;
  return {
    prizes: Array.from({ length: stays }, (_, n) => Math.floor(worth / 3 ** n)),
    costPerWaitingDay: isNew ? 4 : 2,
    openDayWorth: 15 + Math.floor(people / 10),
    minGap_d: 240,
    ...(isNew ? {} : { lastEnd: -random.between(30, 700), lastEdition: random.below(editions) }),
    group: county % groups,
  };
}

/**
 * A relay problem in days over given counties: half of them never visited, a quarter key counties, one stay a year each,
 * sets at one base in the middle, crews that work at two stays a day at most. The same seed gives the same problem.
 */
export function provinceStays(
  counties: readonly StayCountyPoint[],
  { sets, days, seed }: ProvinceStaysSize,
): StayProblemInput {
  const random = createRandom(seed);
  const mean = (of: (county: StayCountyPoint) => number) =>
    counties.reduce((sum, county) => sum + of(county), 0) / counties.length;
  const base = { x_km: mean(({ x_km }) => x_km), y_km: mean(({ y_km }) => y_km) };
  const places = [base, ...counties];
  const km = places.flatMap((a) => places.map((b) => Math.hypot(a.x_km - b.x_km, a.y_km - b.y_km) * DETOUR));
  const crews = Math.ceil(sets / SETS_PER_CREW);
  const editions = Math.max(2, Math.ceil(sets / 2));
  const groupCount = Math.max(1, Math.round(counties.length / COUNTIES_PER_GROUP));
  const stays = Math.max(1, Math.round(days / 365));
  return {
    dayCount: days,
    placeCount: places.length,
    haul_d: km.map((length) => Math.ceil(length / KM_PER_DAY)),
    haul_m: km.map((length) => Math.round(length * 1000)),
    sets: Array.from({ length: sets }, (_, k) => ({
      start: 0,
      from: k % 3 === 0 ? 0 : random.below(40),
      to: days - 1,
      edition: k % editions,
      crew: k % crews,
      costPerKm: 2,
      costPerIdleDay: 20,
      ...blockedOf(k, days),
    })),
    counties: counties.map((_, county) => countyOf(random, county, editions, stays, groupCount)),
    venues: counties.map((_, county) => ({
      county,
      place: county + 1,
      calendar: random.below(3),
      install_d: random.between(5, 7),
      train_d: 1,
      minOpen_d: 30,
      maxOpen_d: 90,
      strike_d: random.between(2, 3),
      ...windowsOf(random, days),
    })),
    calendars: calendarsOf(days),
    crews: Array.from({ length: crews }, () => ({ perDay: Array.from({ length: days }, () => 2) })),
    groupCount,
    goals: { balance: 3_000 },
  };
}
