import type { PlannedStayView, StayPlanView } from '@contract/stay-plans.ts';
import type { StayChangeMark } from '../board/stay-rows.ts';

export const STAY_DIFFERENCES = ['set', 'moved', 'length', 'venue', 'new', 'gone'] as const;
export type StayDifferenceKind = (typeof STAY_DIFFERENCES)[number];

/** A county's stay that two plans have differently. */
export interface StayDifference {
  readonly key: string;
  readonly countyCode: string;
  readonly countyName: string;
  /** What differs, the weightiest first. */
  readonly kinds: readonly StayDifferenceKind[];
  /** As it is in the left plan; null when it is only in the right one. */
  readonly left: PlannedStayView | null;
  readonly right: PlannedStayView | null;
}

type Plan = Pick<StayPlanView, 'stays'>;

const byDay = (a: PlannedStayView, b: PlannedStayView) => (a.open < b.open ? -1 : Number(a.open > b.open));

function byCounty({ stays }: Plan): ReadonlyMap<string, readonly PlannedStayView[]> {
  const grouped = new Map<string, PlannedStayView[]>();
  for (const stay of stays.toSorted(byDay))
    grouped.set(stay.countyCode, [...(grouped.get(stay.countyCode) ?? []), stay]);
  return grouped;
}

/** What differs between two plans, county by county, in the order of days; a county's first stay is compared with its first. */
export function stayDifferences(left: Plan, right: Plan): readonly StayDifference[] {
  const [before, after] = [byCounty(left), byCounty(right)];
  const codes = new Set([...before.keys(), ...after.keys()]);
  const all = [...codes].flatMap((code) => {
    const [was, is] = [before.get(code) ?? [], after.get(code) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, nth) =>
      difference(was[nth] ?? null, is[nth] ?? null, nth),
    ).flatMap((each) => each ?? []);
  });
  return all.toSorted((a, b) => {
    const [one, other] = [a.right ?? a.left, b.right ?? b.left];
    return one && other ? byDay(one, other) : 0;
  });
}

function difference(
  left: PlannedStayView | null,
  right: PlannedStayView | null,
  nth: number,
): StayDifference | null {
  const named = right ?? left;
  if (named === null) return null;
  const kinds = kindsOf(left, right);
  if (kinds.length === 0) return null;
  const { countyCode, countyName } = named;
  return { key: `${countyCode} ${nth}`, countyCode, countyName, kinds, left, right };
}

function kindsOf(left: PlannedStayView | null, right: PlannedStayView | null): readonly StayDifferenceKind[] {
  if (left === null) return ['new'];
  if (right === null) return ['gone'];
  const kinds: StayDifferenceKind[] = [];
  if (left.setId !== right.setId) kinds.push('set');
  if (left.open !== right.open) kinds.push('moved');
  else if (left.close !== right.close) kinds.push('length');
  if (left.venueId !== right.venueId) kinds.push('venue');
  return kinds;
}

/** The mark that each stay that differs gets on the board of one side. */
export function changeMarks(
  differences: readonly StayDifference[],
  side: 'left' | 'right',
): ReadonlyMap<string, StayChangeMark> {
  return new Map(
    differences.flatMap((each) => {
      const stay = each[side];
      const [first] = each.kinds;
      if (stay === null || first === undefined) return [];
      const mark: StayChangeMark =
        first === 'new' || first === 'gone' ? first : first === 'set' ? 'set' : 'moved';
      return [[stay.id, mark]];
    }),
  );
}
