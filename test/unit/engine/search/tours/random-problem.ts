import type { ProblemData } from '../../../../../electron/engine/problem.ts';
import { createProblem } from '../../../../../electron/engine/problem-build.ts';
import type { ProblemInput, VisitInput } from '../../../../../electron/engine/problem-input.ts';
import { createRandom, type Random } from '../../../../bench/random.ts';

const HOUR = 3_600;

function windowsOf(random: Random): VisitInput['windows'][number] {
  const kind = random.below(5);
  if (kind === 0) return [];
  if (kind === 1) return [{ start_s: 8 * HOUR, end_s: 12 * HOUR }];
  if (kind === 2) return [{ start_s: 13 * HOUR, end_s: 17 * HOUR }];
  return [
    { start_s: 8.5 * HOUR, end_s: 11.5 * HOUR },
    { start_s: 13.5 * HOUR, end_s: 17.5 * HOUR },
  ];
}

/** Small random problem input in which, by chance, every part of the model occurs. */
export function randomInput(seed: number, size = 1): ProblemInput {
  const random = createRandom(seed);
  const placeCount = random.between(5, 9 * size);
  const dayCount = random.between(2, 8);
  const vehicleCount = random.between(1, 3);
  const visitCount = random.between(3, 14 * size);
  const typeCount = random.between(1, 2);
  const points = Array.from({ length: placeCount }, () => [random.below(200), random.below(120)] as const);
  const distance_m: number[] = [];
  const travelTime_s: number[] = [];
  const isAsymmetric = random.chance(0.3);
  for (const from of points) {
    for (const to of points) {
      const km = Math.hypot(from[0] - to[0], from[1] - to[1]) * (isAsymmetric ? 1 + random.share() : 1);
      distance_m.push(Math.round(km * 1_000));
      travelTime_s.push(Math.round(km * 75));
    }
  }
  const places = () => random.below(placeCount);
  const often = (probability: number) => random.chance(probability);
  const hasLoad = often(0.5);
  const hourPercent = often(0.2)
    ? { hourPercent: Array.from({ length: 24 }, () => random.between(80, 140)) }
    : {};
  const visits = Array.from({ length: visitCount }, (): VisitInput => {
    const perDay = Array.from({ length: dayCount }, () => windowsOf(random));
    return {
      place: places(),
      service_s: Array.from({ length: typeCount }, () => random.between(5, 120) * 60),
      setup_s: often(0.5) ? random.between(0, 30) * 60 : 0,
      isRequired: often(0.1),
      prize: random.below(500),
      value: random.below(2_000),
      windows: perDay,
      maxLateness_s: often(0.3) ? random.between(1, 5_000) : 0,
      ...(hasLoad ? { load: [random.between(0, 5), random.between(0, 3)] } : {}),
      features: often(0.1) ? 1 : 0,
      ...(often(0.8) ? { area: random.below(2) } : {}),
      isTownship: often(0.5),
      ...(often(0.15)
        ? {
            lock: {
              ...(often(0.6) ? { vehicle: random.below(vehicleCount) } : {}),
              ...(often(0.6) ? { day: random.below(dayCount) } : {}),
            },
          }
        : {}),
      ...(often(0.3)
        ? { planned: { vehicle: random.below(vehicleCount), day: random.below(dayCount) } }
        : {}),
    };
  });
  const free = Array.from({ length: visitCount }, (_, visit) => visit);
  const draw = (count: number) =>
    Array.from({ length: Math.min(count, free.length) }, () => free.splice(random.below(free.length), 1)[0]!);
  const series = Array.from({ length: random.below(3) }, () => {
    const members = draw(random.between(2, 3));
    const hasPatterns = often(0.4) && dayCount >= 5;
    return {
      visits: members,
      minGap_d: random.between(1, 2),
      ...(often(0.3) ? { maxGap_d: random.between(2, 4) } : {}),
      ...(hasPatterns
        ? {
            patterns: [0, 1, 2].map((start) => members.map((_, position) => start + position)),
            ...(often(0.5) ? { isSameDepot: true } : {}),
          }
        : { isSameDepot: often(0.3) }),
    };
  }).filter(({ visits: members }) => members.length > 1);
  const relations = Array.from({ length: random.below(4) }, () => ({
    kind: (['together', 'apart', 'alternatives'] as const)[random.below(3)]!,
    visits: draw(random.between(2, 3)),
  })).filter(({ visits: members }) => members.length > 1);
  const all = Array.from({ length: visitCount }, (_, visit) => visit);
  const orders = often(0.4)
    ? [all.filter(() => random.chance(0.4)).sort((a, b) => ((a * 7) % 5) - ((b * 7) % 5))]
    : [];
  return {
    placeCount,
    dayCount,
    travel: [{ distance_m, travelTime_s, ...hourPercent }],
    vehicles: Array.from({ length: vehicleCount }, () => ({
      depot: random.below(Math.min(2, placeCount)),
      type: random.below(typeCount),
      shifts: Array.from({ length: dayCount }, () =>
        often(0.9) ? { start_s: 7 * HOUR, end_s: random.between(17, 21) * HOUR } : null,
      ),
      ...(hasLoad ? { capacity: [random.between(6, 20), random.between(5, 12)] } : {}),
      features: random.below(2),
      ...(often(0.4) ? { maxDriving_s: random.between(3, 9) * HOUR } : {}),
      ...(often(0.4) ? { maxDuration_s: random.between(6, 12) * HOUR } : {}),
      ...(often(0.5) ? { maxVisitsPerDay: random.between(1, 4) } : {}),
      maxNights: random.below(4),
      reload_s: random.below(3) * 900,
      costPerKm: random.between(1, 5),
      costPerDay: random.below(300),
      costPerNight: random.below(200),
      normDays: random.below(dayCount + 1),
    })),
    visits,
    lodgings: Array.from({ length: random.below(5) }, () => ({ place: places(), cost: random.below(200) })),
    areas: [
      { ...(often(0.5) ? { maxVisitsPerDay: random.between(1, 3) } : {}), fairness: random.below(300) },
      { fairness: random.below(300) },
    ],
    series,
    relations,
    orders: orders.filter((order) => order.length > 1),
    driving: {
      ...(often(0.6)
        ? { continuous_s: random.between(1, 4) * HOUR, rest_s: random.between(10, 40) * 60 }
        : {}),
      ...(often(0.5) ? { daily_s: random.between(2, 6) * HOUR, weekly_s: random.between(5, 20) * HOUR } : {}),
      legSlack_s: random.below(3) * 300,
      ...(often(0.4)
        ? {
            isMountain: points.map(() => often(0.3)),
            daylight: Array.from({ length: dayCount }, () => ({ start_s: 7.25 * HOUR, end_s: 18 * HOUR })),
          }
        : {}),
    },
    goals: {
      townshipShare: { perMille: random.below(1_001), perVisit: random.below(80) },
      perNormDay: random.below(60),
      perOverMinute: random.below(4),
      perLateMinute: random.below(4),
      changedDay: random.below(50),
      changedVehicle: random.below(50),
      dropped: random.below(50),
    },
  };
}

export function randomProblem(seed: number, size = 1): ProblemData {
  return createProblem(randomInput(seed, size));
}
