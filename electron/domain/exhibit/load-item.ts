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

/** What is needed, or may be taken, of weight, volume and power; Infinity = no limit known. */
export type Need = readonly [number, number, number];

/** Figures have decimals: what is over a limit by less than this is within it. */
export const TOLERANCE = 1e-6;

export const needOf = ({ weight_kg, volume_dm3, power_w }: LoadItem): Need => [
  weight_kg ?? 0,
  volume_dm3 ?? 0,
  power_w ?? 0,
];
