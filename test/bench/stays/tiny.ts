import type { DaySpan, StayProblemInput } from '../../../electron/engine/stays/problem-input.ts';
import { createRandom, type Random } from '../random.ts';

type Venue = StayProblemInput['venues'][number];

function windowsOf(random: Random, dayCount: number): { readonly windows?: readonly DaySpan[] } {
  if (random.chance(0.5)) return {};
  const from = random.below(dayCount);
  const to = random.between(from, dayCount - 1);
  const isSplit = to + 2 < dayCount && random.chance(0.4);
  return {
    windows: isSplit
      ? [
          { from, to },
          { from: to + 2, to: dayCount - 1 },
        ]
      : [{ from, to }],
  };
}

/** Mostly one venue for a county, now and then two or none. */
function venuesOf(random: Random, dayCount: number, counties: number, sets: number): Venue[] {
  const venues: Venue[] = [];
  for (let county = 0; county < counties; county += 1) {
    for (let n = random.chance(0.15) ? 2 : random.chance(0.08) ? 0 : 1; n > 0; n -= 1) {
      const minOpen_d = random.between(1, 2);
      venues.push({
        county,
        place: venues.length + 1,
        calendar: random.below(2),
        install_d: random.between(0, 1),
        train_d: random.chance(0.2) ? 1 : 0,
        minOpen_d,
        maxOpen_d: minOpen_d + random.between(0, 2),
        strike_d: random.between(0, 1),
        ...windowsOf(random, dayCount),
        ...(sets === 2 && random.chance(0.1) ? { unsuitable: [random.below(2)] } : {}),
      });
    }
  }
  return venues;
}

interface Resources {
  readonly crews: NonNullable<StayProblemInput['crews']>;
  readonly carriers: NonNullable<StayProblemInput['carriers']>;
}

function resourcesOf(random: Random, dayCount: number): Resources {
  const perDay = (count: () => number) => Array.from({ length: dayCount }, count);
  const crew = {
    perDay: perDay(() => (random.chance(0.15) ? 0 : random.between(1, 2))),
    ...(random.chance(0.3) ? { maxStays: 1 } : {}),
  };
  return {
    crews: random.chance(0.4) ? [crew] : [],
    carriers: random.chance(0.3) ? [{ perDay: perDay(() => random.between(0, 2)) }] : [],
  };
}

function setOf(
  random: Random,
  k: number,
  dayCount: number,
  resources: Resources,
): StayProblemInput['sets'][number] {
  const from = random.chance(0.3) ? random.between(0, 2) : 0;
  const to = random.chance(0.3) ? dayCount - 1 - random.between(0, 2) : dayCount - 1;
  const block = random.between(from + 2, to);
  const hasBlock = random.chance(0.2) && block <= to;
  const place = random.chance(0.3) ? { place: 0 } : {};
  return {
    start: 0,
    from,
    to,
    ...(random.chance(0.3) && !hasBlock ? { end: 0 } : {}),
    edition: random.chance(0.7) ? k : 0,
    ...(hasBlock ? { blocked: [{ from: block, to: block, ...place }] } : {}),
    ...(resources.crews.length > 0 ? { crew: 0 } : {}),
    ...(resources.carriers.length > 0 ? { carrier: 0 } : {}),
    costPerKm: random.below(4),
    costPerIdleDay: random.below(8),
  };
}

function countyOf(random: Random, setCount: number): StayProblemInput['counties'][number] {
  const first = random.between(50, 600);
  const hasPast = random.chance(0.4);
  return {
    prizes: setCount === 2 && random.chance(0.4) ? [first, Math.floor(first / 2)] : [first],
    costPerWaitingDay: random.below(10),
    openDayWorth: random.below(15),
    minGap_d: random.below(3),
    ...(hasPast ? { lastEnd: -random.between(1, 3), lastEdition: random.below(2) } : {}),
    ...(random.chance(0.5) ? { group: 0 } : {}),
  };
}

/** Tiny relay problems with every rule now and then, small enough to try all plans. The same seed, the same problem. */
export function tinyStays(seed: number): StayProblemInput {
  const random = createRandom(seed);
  const dayCount = random.between(6, 10);
  const setCount = random.between(1, 2);
  const countyCount = random.between(1, 3);
  const venues = venuesOf(random, dayCount, countyCount, setCount);
  const placeCount = venues.length + 1;
  const at = Array.from({ length: placeCount }, () => [random.below(100), random.below(100)] as const);
  const haul_m = at.flatMap((a) => at.map((b) => Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]) * 1000)));
  const resources = resourcesOf(random, dayCount);
  const day = () => random.below(dayCount);
  const county = () => random.below(countyCount);
  const set = () => random.below(setCount);
  const pin = {
    county: county(),
    ...(random.chance(0.5) ? { open: day() } : {}),
    ...(random.chance(0.4) ? { set: set() } : {}),
  };
  return {
    dayCount,
    placeCount,
    haul_d: haul_m.map((length) => (length > 60_000 ? 1 : 0)),
    haul_m,
    sets: Array.from({ length: setCount }, (_, k) => setOf(random, k, dayCount, resources)),
    counties: Array.from({ length: countyCount }, () => countyOf(random, setCount)),
    venues,
    calendars: [
      Array.from({ length: dayCount }, () => 1),
      Array.from({ length: dayCount }, (_, index) => (index % 7 < 5 ? 1 : 0)),
    ],
    ...resources,
    groupCount: 1,
    pins: random.chance(0.2) ? [pin] : [],
    planned: random.chance(0.25) ? [{ county: county(), set: set(), open: day() }] : [],
    goals: {
      balance: random.chance(0.5) ? 100 : 0,
      change: { perDay: 5, otherSet: 30, dropped: 80 },
    },
  };
}
