import type { PlanningInput, PlanningSite } from './planning-model.ts';

/*
 * Which caravans can come to a site, as bits of `features`: every distinct choice of caravans has a bit that those
 * caravans have and the visits of its sites ask for.
 */

/** Bits 1 … 30; bit 0 is taken (kept.ts). */
const FIRST_BIT = 1;
const LAST_BIT = 30;

export interface FittingCaravans {
  /** Bits that a visit asks for, 0 = any caravan will do. */
  readonly featuresFor: (site: PlanningSite) => number;
  /** Bits that a caravan has. */
  readonly featuresOf: (caravanId: string) => number;
}

/**
 * Bits for the caravans that sites ask for. Of more than thirty choices the bits of the last are shared: a caravan must
 * then be in all of the choices that share it, so that no visit is ever given to a caravan that cannot come.
 */
export function fittingCaravans({ sites, caravans }: PlanningInput): FittingCaravans {
  const keyOf = ({ caravanIds }: PlanningSite) =>
    caravanIds === undefined
      ? null
      : caravans
          .filter(({ id }) => caravanIds.has(id))
          .map(({ id }) => id)
          .join('\n');
  const everyone = caravans.map(({ id }) => id).join('\n');
  const choices = [...new Set(sites.map(keyOf))].filter((key) => key !== null && key !== everyone);
  const bitOf = new Map(
    choices.map((key, index) => [key, 1 << Math.min(LAST_BIT, FIRST_BIT + index)] as const),
  );
  return {
    featuresFor: (site) => bitOf.get(keyOf(site)) ?? 0,
    featuresOf: (caravanId) => {
      const has = (key: string | null) => key?.split('\n').includes(caravanId) === true;
      const missing = choices
        .filter((key) => !has(key))
        .reduce((bits, key) => bits | (bitOf.get(key) ?? 0), 0);
      const all = choices.reduce((bits, key) => bits | (bitOf.get(key) ?? 0), 0);
      return all & ~missing;
    },
  };
}

/** Both sets of bits as a field of the engine's input; none when there is no bit, so that problems without any stay the same. */
export function featuresOf(...bits: readonly number[]): { readonly features?: number } {
  const features = bits.reduce((all, some) => all | some, 0);
  return features === 0 ? {} : { features };
}
