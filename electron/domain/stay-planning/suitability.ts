import type { ForbiddenPair } from '../stay/stay-plan.ts';

interface Needs {
  readonly area_m2: number | null;
  readonly power_kw: number | null;
}

const fits = (needed: number | null, there: number | null) =>
  needed === null || there === null || needed <= there;

/** Whether a hall has room and power for a set, as far as they are known. */
export const hasRoom = (set: Needs, venue: Needs): boolean =>
  fits(set.area_m2, venue.area_m2) && fits(set.power_kw, venue.power_kw);

/** Whether a set is not to come to a county; asks in constant time. */
export function forbidding(pairs: readonly ForbiddenPair[]): (setId: string, countyCode: string) => boolean {
  const forbidden = new Set(pairs.map(({ setId, countyCode }) => `${setId}|${countyCode}`));
  return (setId, countyCode) => forbidden.has(`${setId}|${countyCode}`);
}
