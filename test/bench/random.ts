/** Repeatable randomness of generated instances (mulberry32); its numbers must not change with the engine's. */
export interface Random {
  /** 0 ≤ x < 1. */
  share(): number;
  /** Whole number, 0 … count − 1. */
  below(count: number): number;
  /** Whole number, min … max. */
  between(min: number, max: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(share() * count);
  return {
    share,
    below,
    between: (min, max) => min + below(max - min + 1),
    chance: (probability) => share() < probability,
  };
}
