/** What an exhibit needs aboard and brings to a tour. Weights in kg, volumes in dm³, power in W; null = not known, counted as 0. */
export interface LoadItem {
  readonly id: string;
  readonly weight_kg: number | null;
  readonly volume_dm3: number | null;
  readonly power_w: number | null;
  readonly discipline: string;
  /** Points for going along, ≥ 0: how many places of the tour have not seen it, fit for the age group. */
  readonly value: number;
}

/** What a caravan takes; null = no limit known. */
export interface LoadLimits {
  readonly weight_kg: number | null;
  readonly volume_dm3: number | null;
  readonly power_w: number | null;
}

/** Why an exhibit stays at home. */
export type LeftReason = 'nothing-new' | 'too-heavy' | 'too-large' | 'too-much-power' | 'less-worth';

export interface LoadSuggestion {
  readonly taken: readonly string[];
  readonly left: readonly { readonly id: string; readonly reason: LeftReason }[];
  readonly weight_kg: number;
  readonly volume_dm3: number;
  readonly power_w: number;
  readonly disciplines: readonly string[];
  /** Points of what is taken, with those for each discipline that is there. */
  readonly points: number;
}

const DIMENSIONS = [
  ['weight_kg', 'too-heavy'],
  ['volume_dm3', 'too-large'],
  ['power_w', 'too-much-power'],
] as const;

/** How much each limit counts when exhibits are compared by worth per need: evenly, then each of them alone. */
const PRICES: readonly (readonly [number, number, number])[] = [
  [1, 1, 1],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [0, 0, 0],
];

/**
 * A load within the limits with as many points as can be found: a knapsack with three limits in which every discipline
 * counts once more (`perDiscipline`, ≥ 0). Greedy by worth per need from several prices of the limits, each improved by
 * adding and exchanging until nothing helps; items × items per round. The order of `items` does not matter.
 * test/property/domain/load.property.test.ts compares it with all subsets.
 */
export function suggestLoad(
  items: readonly LoadItem[],
  limits: LoadLimits,
  perDiscipline: number,
): LoadSuggestion {
  const worthwhile = items
    .filter((item) => item.value > 0 && fits([item], limits))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let best: readonly LoadItem[] = [];
  for (const prices of PRICES) {
    const load = improved(
      greedy(worthwhile, limits, perDiscipline, prices),
      worthwhile,
      limits,
      perDiscipline,
    );
    if (points(load, perDiscipline) > points(best, perDiscipline)) best = load;
  }
  const taken = new Set(best.map(({ id }) => id));
  return {
    taken: best.map(({ id }) => id).toSorted(),
    left: items
      .filter(({ id }) => !taken.has(id))
      .map((item) => ({ id: item.id, reason: leftReason(item, best, limits) })),
    weight_kg: sum(best, 'weight_kg'),
    volume_dm3: sum(best, 'volume_dm3'),
    power_w: sum(best, 'power_w'),
    disciplines: [...disciplinesOf(best)].toSorted(),
    points: points(best, perDiscipline),
  };
}

type Dimension = (typeof DIMENSIONS)[number][0];

const sum = (load: readonly LoadItem[], dimension: Dimension) =>
  load.reduce((total, item) => total + (item[dimension] ?? 0), 0);

const disciplinesOf = (load: readonly LoadItem[]) =>
  new Set(load.map(({ discipline }) => discipline).filter((discipline) => discipline !== ''));

const points = (load: readonly LoadItem[], perDiscipline: number) =>
  load.reduce((total, { value }) => total + value, 0) + perDiscipline * disciplinesOf(load).size;

const fits = (load: readonly LoadItem[], limits: LoadLimits) =>
  DIMENSIONS.every(([dimension]) => {
    const limit = limits[dimension];
    return limit === null || sum(load, dimension) <= limit;
  });

function greedy(
  items: readonly LoadItem[],
  limits: LoadLimits,
  perDiscipline: number,
  prices: readonly [number, number, number],
): readonly LoadItem[] {
  const need = (item: LoadItem) =>
    DIMENSIONS.reduce((total, [dimension], index) => {
      const limit = limits[dimension];
      const share = limit === null || limit === 0 ? 0 : (item[dimension] ?? 0) / limit;
      return total + share * (prices[index] ?? 0);
    }, 0);
  const load: LoadItem[] = [];
  let rest = items;
  for (;;) {
    const present = disciplinesOf(load);
    const worth = ({ value, discipline }: LoadItem) =>
      value + (discipline !== '' && !present.has(discipline) ? perDiscipline : 0);
    const next = rest
      .filter((item) => fits([...load, item], limits))
      .toSorted((a, b) => ratio(worth(b), need(b)) - ratio(worth(a), need(a)) || (a.id < b.id ? -1 : 1))[0];
    if (next === undefined) return load;
    load.push(next);
    rest = rest.filter((item) => item !== next);
  }
}

/** Something that needs nothing goes first, by its worth. */
const ratio = (worth: number, need: number) => (need === 0 ? 1e9 + worth : worth / need);

/** Adds, and exchanges one for one, as long as that brings points. */
function improved(
  start: readonly LoadItem[],
  items: readonly LoadItem[],
  limits: LoadLimits,
  perDiscipline: number,
): readonly LoadItem[] {
  let load = start;
  for (;;) {
    const rest = items.filter((item) => !load.includes(item));
    const variants = rest.flatMap((item) => [
      [...load, item],
      ...load.map((out) => [...load.filter((kept) => kept !== out), item]),
    ]);
    const before = points(load, perDiscipline);
    const better = variants.find(
      (variant) => points(variant, perDiscipline) > before && fits(variant, limits),
    );
    if (better === undefined) return load;
    load = better;
  }
}

function leftReason(item: LoadItem, load: readonly LoadItem[], limits: LoadLimits): LeftReason {
  if (item.value <= 0) return 'nothing-new';
  const broken = DIMENSIONS.find(([dimension]) => {
    const limit = limits[dimension];
    return limit !== null && (item[dimension] ?? 0) > limit;
  });
  if (broken) return broken[1];
  const full = DIMENSIONS.find(([dimension]) => {
    const limit = limits[dimension];
    return limit !== null && sum(load, dimension) + (item[dimension] ?? 0) > limit;
  });
  return full ? full[1] : 'less-worth';
}
