import type { StayPlanView, StayViolationView } from '@contract/stay-plans.ts';
import { isRepairable } from '@domain/stay/stay-violation.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import type { StaysSearch } from '../stays-search.ts';

type FilterSearch = Pick<StaysSearch, 'q' | 'set' | 'prefecture' | 'key' | 'broken'>;

/** What the filters leave of a plan. */
export interface ShownStays {
  readonly stays: ReadonlySet<string>;
  /** Counties left out. */
  readonly omissions: ReadonlySet<string>;
}

/** Broken rules by the stays that they are about: those that moving stays may help against first. */
export function violationsByStay(
  violations: readonly StayViolationView[],
): ReadonlyMap<string, readonly StayViolationView[]> {
  const byStay = new Map<string, StayViolationView[]>();
  const ordered = violations.toSorted((a, b) => Number(isRepairable(b)) - Number(isRepairable(a)));
  for (const violation of ordered)
    for (const id of violation.stayIds) byStay.set(id, [...(byStay.get(id) ?? []), violation]);
  return byStay;
}

/** The stays and counties left out that fit the filters; null when there is no filter. */
export function shownStays(plan: StayPlanView, search: FilterSearch): ShownStays | null {
  const { q, set, prefecture, key, broken } = search;
  if ([q, set, prefecture, key, broken].every((each) => each === undefined)) return null;
  const names = new Map(plan.sets.map(({ id, name }) => [id, name]));
  const isBroken = violationsByStay(plan.violations);
  const fits = (each: { readonly prefectureName: string | null; readonly isKeyCounty: boolean }) =>
    (prefecture === undefined || each.prefectureName === prefecture) && (key !== true || each.isKeyCounty);
  const says = (...texts: readonly string[]) => q === undefined || matchesAny([...texts], q);
  return {
    stays: new Set(
      plan.stays
        .filter(
          (stay) =>
            fits(stay) &&
            (set === undefined || stay.setId === set) &&
            (broken !== true || isBroken.has(stay.id)) &&
            says(stay.countyName, stay.prefectureName ?? '', stay.venueName, names.get(stay.setId) ?? ''),
        )
        .map(({ id }) => id),
    ),
    omissions: new Set(
      plan.omissions
        .filter(
          (omission) =>
            set === undefined &&
            broken === undefined &&
            fits(omission) &&
            says(omission.countyName, omission.prefectureName ?? ''),
        )
        .map(({ countyCode }) => countyCode),
    ),
  };
}

/** Prefectures of a plan, by name. */
export const prefecturesOf = (plan: Pick<StayPlanView, 'stays' | 'omissions'>): readonly string[] =>
  [
    ...new Set([...plan.stays, ...plan.omissions].flatMap(({ prefectureName }) => prefectureName ?? [])),
  ].toSorted();
