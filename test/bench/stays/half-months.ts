import type { StayProblemInput } from '../../../electron/engine/stays/problem-input.ts';
import { createRandom } from '../random.ts';

/** Size of a problem whose "days" are half-months, so that an exact model can prove its optimum. */
export interface HalfMonthSize {
  readonly sets: number;
  readonly counties: number;
  readonly halfMonths: number;
  readonly seed: number;
}

const EXTENT_KM = 300;
const FAR_KM = 200;

/**
 * Counties with windows and worths, sets from one base, stays of one half-month to install and two to five open.
 * At most one stay for each county. The same seed gives the same problem.
 */
export function halfMonths({ sets, counties, halfMonths: days, seed }: HalfMonthSize): StayProblemInput {
  const random = createRandom(seed);
  const point = () => [random.below(EXTENT_KM), random.below(EXTENT_KM)] as const;
  const places = [[EXTENT_KM / 2, EXTENT_KM / 2] as const, ...Array.from({ length: counties }, point)];
  const km = places.flatMap((a) => places.map((b) => Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]))));
  const groupCount = Math.max(2, Math.round(counties / 5));
  const always = Array.from({ length: days }, () => 1);
  const holidays = always.map((_, day) => (day % 12 === 2 || day % 12 === 7 ? 0 : 1));
  return {
    dayCount: days,
    placeCount: places.length,
    haul_d: km.map((length) => (length > FAR_KM ? 1 : 0)),
    haul_m: km.map((length) => length * 1000),
    sets: Array.from({ length: sets }, (_, k) => ({
      start: 0,
      from: 0,
      to: days - 1,
      edition: k,
      crew: 0,
      costPerKm: 1,
      costPerIdleDay: 20,
    })),
    counties: Array.from({ length: counties }, (_, county) => ({
      prizes: [random.between(300, 900)],
      costPerWaitingDay: random.between(0, 12),
      openDayWorth: random.between(10, 60),
      minGap_d: 4,
      ...(random.chance(0.3) ? { lastEnd: -1, lastEdition: random.below(sets) } : {}),
      group: county % groupCount,
    })),
    venues: Array.from({ length: counties }, (_, county) => {
      const from = random.below(Math.ceil(days / 2));
      const to = Math.min(days - 1, from + random.between(4, Math.ceil(days * 0.7)));
      return {
        county,
        place: county + 1,
        calendar: random.below(2),
        install_d: 1,
        train_d: 0,
        minOpen_d: 2,
        maxOpen_d: 5,
        strike_d: 0,
        ...(random.chance(0.6) ? { windows: [{ from, to }] } : {}),
      };
    }),
    calendars: [always, holidays],
    crews: [{ perDay: Array.from({ length: days }, () => Math.max(1, Math.ceil(sets / 2))) }],
    groupCount,
    goals: { balance: 200 },
  };
}
