import { daysBetween } from '../calendar/dates.ts';
import type { PlannedStay } from './stay-plan.ts';

/** A stay of a plan as far as it is compared with those of another one. */
export type ComparedStay = Pick<
  PlannedStay,
  | 'setId'
  | 'countyCode'
  | 'venueId'
  | 'haulStart'
  | 'installStart'
  | 'trainStart'
  | 'open'
  | 'close'
  | 'strikeEnd'
  | 'haul_m'
  | 'openDays'
>;

/** How a stay of one plan differs from that of another; what comes first is told first. */
export const STAY_DIFFERENCES = [
  'other-set',
  'moved', // opens on another day
  'other-venue',
  'retimed', // opens on the same day; another phase is longer or shorter
  'left', // only the left plan has it
  'right', // only the right plan has it
] as const;
export type StayDifference = (typeof STAY_DIFFERENCES)[number];

/** The k-th stay of a county in two plans; at least one of them has it. */
export interface StayPair<Stay> {
  readonly countyCode: string;
  /** 1 for the first stay of the county. */
  readonly nth: number;
  readonly left: Stay | null;
  readonly right: Stay | null;
  readonly difference: StayDifference | 'same';
  /** Days that the right one opens later, negative = earlier; null when only one plan has it. */
  readonly shift_d: number | null;
}

/** What two plans differ by, and how much more the right one has of what can be counted. */
export interface StayPlanDifference<Stay> {
  /** By their earlier first day, then county. */
  readonly pairs: readonly StayPair<Stay>[];
  readonly counts: Readonly<Record<StayDifference | 'same', number>>;
  readonly haul_m: number;
  readonly openDays: number;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function byCounty<Stay extends ComparedStay>(stays: readonly Stay[]): Map<string, Stay[]> {
  const counties = new Map<string, Stay[]>();
  for (const stay of stays.toSorted((a, b) => inOrder(a.open, b.open) || inOrder(a.setId, b.setId))) {
    const own = counties.get(stay.countyCode);
    if (own) own.push(stay);
    else counties.set(stay.countyCode, [stay]);
  }
  return counties;
}

function differenceOf(left: ComparedStay | null, right: ComparedStay | null): StayPair<never>['difference'] {
  if (right === null) return 'left';
  if (left === null) return 'right';
  if (left.setId !== right.setId) return 'other-set';
  if (left.open !== right.open) return 'moved';
  if (left.venueId !== right.venueId) return 'other-venue';
  const days = ['haulStart', 'installStart', 'trainStart', 'close', 'strikeEnd'] as const;
  return days.every((day) => left[day] === right[day]) ? 'same' : 'retimed';
}

const firstDay = ({ left, right }: StayPair<ComparedStay>) =>
  [left, right].flatMap((stay) => stay?.open ?? []).reduce((first, day) => (day < first ? day : first));

/**
 * Stays of two plans side by side: of each county the k-th of one with the k-th of the other, by first open day. Swapping
 * the plans swaps the sides of every pair and the signs of every sum, and changes nothing else. O(n log n).
 */
export function compareStays<Stay extends ComparedStay>(
  left: readonly Stay[],
  right: readonly Stay[],
): StayPlanDifference<Stay> {
  const [lefts, rights] = [byCounty(left), byCounty(right)];
  const pairs = [...new Set([...lefts.keys(), ...rights.keys()])].flatMap((countyCode) => {
    const [ours, theirs] = [lefts.get(countyCode) ?? [], rights.get(countyCode) ?? []];
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index): StayPair<Stay> => {
      const [one, other] = [ours[index] ?? null, theirs[index] ?? null];
      const shift_d = one && other ? daysBetween(one.open, other.open) : null;
      const difference = differenceOf(one, other);
      return { countyCode, nth: index + 1, left: one, right: other, difference, shift_d };
    });
  });
  const counts = { same: 0, 'other-set': 0, moved: 0, 'other-venue': 0, retimed: 0, left: 0, right: 0 };
  for (const { difference } of pairs) counts[difference] += 1;
  const sum = (stays: readonly Stay[], of: (stay: Stay) => number) =>
    stays.reduce((all, stay) => all + of(stay), 0);
  const more = (of: (stay: Stay) => number) => sum(right, of) - sum(left, of);
  return {
    pairs: pairs.toSorted(
      (a, b) => inOrder(firstDay(a), firstDay(b)) || inOrder(a.countyCode, b.countyCode) || a.nth - b.nth,
    ),
    counts,
    haul_m: more(({ haul_m }) => haul_m),
    openDays: more(({ openDays }) => openDays),
  };
}
