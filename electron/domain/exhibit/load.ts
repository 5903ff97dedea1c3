import { type LoadItem, type Need, needOf, TOLERANCE } from './load-item.ts';
import { bestLoad, type Load } from './load-search.ts';

/** What a caravan takes; null = no limit known. */
export interface LoadLimits {
  readonly weight_kg: number | null;
  readonly volume_dm3: number | null;
  readonly power_w: number | null;
}

/** A limit of a load: what it weighs, the room it takes, the power that it draws. */
export const LOAD_LIMITS = ['weight', 'volume', 'power'] as const;
export type LoadLimit = (typeof LOAD_LIMITS)[number];

/** Why an exhibit stays at home: nothing new to any place, over a limit even alone, or no room beside what brings more. */
export type LeftReason = 'nothing-new' | 'over-alone' | 'no-room';

export interface LeftItem {
  readonly id: string;
  readonly reason: LeftReason;
  /** The limits that keep it out; empty for what is not new. */
  readonly over: readonly LoadLimit[];
}

export interface LoadSuggestion {
  readonly taken: readonly string[];
  readonly left: readonly LeftItem[];
  readonly weight_kg: number;
  readonly volume_dm3: number;
  readonly power_w: number;
  readonly disciplines: readonly string[];
  /** Limits that keep out something new to a place; empty when all that is new goes along. */
  readonly binding: readonly LoadLimit[];
  /** Points of what is taken, with those for each discipline that is there. */
  readonly points: number;
}

/**
 * A load within the limits with as many points as can be found: a knapsack with three limits in which every discipline
 * counts once more (`perDiscipline`, ≥ 0). Items × items per round at worst. The order of `items` does not matter.
 * test/property/domain/load.property.test.ts compares it with all subsets.
 */
export function suggestLoad(
  items: readonly LoadItem[],
  limits: LoadLimits,
  perDiscipline: number,
): LoadSuggestion {
  const most: Need = [
    limits.weight_kg ?? Infinity,
    limits.volume_dm3 ?? Infinity,
    limits.power_w ?? Infinity,
  ];
  const worthwhile = items
    .filter((item) => item.value > 0 && overAlone(item, most).length === 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const load = bestLoad(worthwhile, most, perDiscipline);
  const taken = [...load.items].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const left = items.filter((item) => !load.items.has(item)).map((item) => leftItem(item, load, most));
  const [weight_kg, volume_dm3, power_w] = sums(taken);
  return {
    taken: taken.map(({ id }) => id),
    left,
    weight_kg,
    volume_dm3,
    power_w,
    disciplines: [
      ...new Set(taken.map(({ discipline }) => discipline).filter((name) => name !== '')),
    ].toSorted(),
    binding: LOAD_LIMITS.filter((limit) => left.some(({ over }) => over.includes(limit))),
    points: load.points,
  };
}

/** Sums of decimals, rounded to where they carry meaning. */
function sums(load: readonly LoadItem[]): Need {
  const of = (index: 0 | 1 | 2) =>
    Math.round(load.reduce((total, item) => total + needOf(item)[index], 0) * 1_000) / 1_000;
  return [of(0), of(1), of(2)];
}

const overAlone = (item: LoadItem, limits: Need): readonly LoadLimit[] =>
  LOAD_LIMITS.filter((_, index) => needOf(item)[index]! > limits[index]! + TOLERANCE);

function leftItem(item: LoadItem, load: Load, limits: Need): LeftItem {
  if (item.value <= 0) return { id: item.id, reason: 'nothing-new', over: [] };
  const alone = overAlone(item, limits);
  if (alone.length > 0) return { id: item.id, reason: 'over-alone', over: alone };
  return {
    id: item.id,
    reason: 'no-room',
    over: load.broken(item).flatMap((index) => LOAD_LIMITS[index] ?? []),
  };
}
