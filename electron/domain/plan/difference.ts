import type { IsoDate, Seconds } from '../units.ts';

/** A visit of a plan as far as it is compared with those of another one. */
export interface ComparedVisit {
  readonly siteId: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  /** Since local midnight. */
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

/** How a visit of one plan differs from that of another; in the order in which they are told. */
export const VISIT_DIFFERENCES = [
  'moved', // on another day, or with another caravan
  'retimed', // the same caravan and day at another time
  'left', // only the left plan makes it
  'right', // only the right plan makes it
] as const;
export type VisitDifference = (typeof VISIT_DIFFERENCES)[number];

/** The k-th visit of a site in two plans; at least one of them makes it. */
export interface VisitPair<Visit> {
  readonly siteId: string;
  /** 1 for the first visit of the site. */
  readonly nth: number;
  readonly left: Visit | null;
  readonly right: Visit | null;
  readonly difference: VisitDifference | 'same';
}

/**
 * Visits of two plans side by side: of each site the k-th of one with the k-th of the other, by date, then time. Pairs
 * come by their earlier date, then site. Swapping the plans swaps the sides of every pair and changes nothing else.
 * O(n log n).
 */
export function pairVisits<Visit extends ComparedVisit>(
  left: readonly Visit[],
  right: readonly Visit[],
): readonly VisitPair<Visit>[] {
  const [lefts, rights] = [visitsBySite(left), visitsBySite(right)];
  const pairs = [...new Set([...lefts.keys(), ...rights.keys()])].flatMap((siteId) => {
    const [ours, theirs] = [lefts.get(siteId) ?? [], rights.get(siteId) ?? []];
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => {
      const [one, other] = [ours[index] ?? null, theirs[index] ?? null];
      return { siteId, nth: index + 1, left: one, right: other, difference: differenceOf(one, other) };
    });
  });
  return pairs.sort(
    (a, b) => inOrder(firstDate(a), firstDate(b)) || inOrder(a.siteId, b.siteId) || a.nth - b.nth,
  );
}

function differenceOf(
  left: ComparedVisit | null,
  right: ComparedVisit | null,
): VisitPair<never>['difference'] {
  if (right === null) return 'left';
  if (left === null) return 'right';
  if (left.date !== right.date || left.caravanId !== right.caravanId) return 'moved';
  return left.start_s === right.start_s && left.end_s === right.end_s ? 'same' : 'retimed';
}

function visitsBySite<Visit extends ComparedVisit>(visits: readonly Visit[]): Map<string, Visit[]> {
  const bySite = new Map<string, Visit[]>();
  for (const visit of visits.toSorted(byTime)) {
    const ofSite = bySite.get(visit.siteId);
    if (ofSite) ofSite.push(visit);
    else bySite.set(visit.siteId, [visit]);
  }
  return bySite;
}

/** Two caravans may be at a site at once: then their names decide, so that the order never depends on the input. */
const byTime = (a: ComparedVisit, b: ComparedVisit) =>
  inOrder(a.date, b.date) || a.start_s - b.start_s || inOrder(a.caravanId, b.caravanId);

const firstDate = ({ left, right }: VisitPair<ComparedVisit>) =>
  [left, right].flatMap((visit) => visit?.date ?? []).reduce((first, date) => (date < first ? date : first));

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
