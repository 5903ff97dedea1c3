import type { StayPlanView } from '@contract/stay-plans.ts';

export interface CountyToAdd {
  readonly code: string;
  readonly name: string;
  readonly isLeftOut: boolean;
}

/** Counties of a plan: those left out first, then those that have a stay already, each once. */
export function countiesToAdd({
  stays,
  omissions,
}: Pick<StayPlanView, 'stays' | 'omissions'>): readonly CountyToAdd[] {
  const named =
    (isLeftOut: boolean) => (each: { readonly countyCode: string; readonly countyName: string }) =>
      [each.countyCode, { code: each.countyCode, name: each.countyName, isLeftOut }] as const;
  const hosted = new Map(stays.map(named(false)));
  return [...omissions.map(named(true)).map(([, county]) => county), ...hosted.values()];
}
