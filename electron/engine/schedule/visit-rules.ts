import { NONE, NO_LIMIT, type ProblemData, type RelationData, type SeriesData } from '../problem.ts';
import type { VehicleIndex, VisitIndex } from '../problem-input.ts';

/*
 * Rules that tie visits to vehicles and to each other, as questions about vehicle and day of every visit
 * (NONE = not served). Each names the visits in conflict, or none: [] = the rule is kept.
 */

const KEPT: readonly VisitIndex[] = [];

/** Offers the vehicle all that the visit needs? O(1). */
export function hasFeatures(problem: ProblemData, vehicle: VehicleIndex, visit: VisitIndex): boolean {
  return (problem.visitFeatures[visit]! & ~problem.vehicleFeatures[vehicle]!) === 0;
}

/** Do the locks of the visit allow this vehicle and day? O(1). */
export function isUnlocked(
  problem: ProblemData,
  vehicle: VehicleIndex,
  day: number,
  visit: VisitIndex,
): boolean {
  const lockVehicle = problem.lockVehicle[visit]!;
  const lockDay = problem.lockDay[visit]!;
  return (lockVehicle === NONE || lockVehicle === vehicle) && (lockDay === NONE || lockDay === day);
}

/** Two visits of one route that stand against the order of the list, the later one first. O(list × route). */
export function orderConflict(
  order: readonly VisitIndex[],
  route: readonly VisitIndex[],
): readonly VisitIndex[] {
  let last = -1;
  for (const visit of route) {
    const rank = order.indexOf(visit);
    if (rank === -1) continue;
    if (rank < last) return [order[last]!, visit];
    last = rank;
  }
  return KEPT;
}

function gapConflict(series: SeriesData, dayOf: Int32Array): readonly VisitIndex[] {
  const least_d = Math.max(1, series.minGap_d);
  let before = NONE;
  for (let position = 0; position < series.visits.length; position += 1) {
    const visit = series.visits[position]!;
    if (dayOf[visit] === NONE) continue;
    if (before !== NONE) {
      const served = series.visits[before]!;
      const gap_d = dayOf[visit]! - dayOf[served]!;
      const isNext = before === position - 1;
      if (gap_d < least_d || (isNext && series.maxGap_d !== NO_LIMIT && gap_d > series.maxGap_d)) {
        return [served, visit];
      }
    }
    before = position;
  }
  return KEPT;
}

function patternConflict(series: SeriesData, dayOf: Int32Array): readonly VisitIndex[] {
  const { patterns, visits } = series;
  if (patterns === null || visits.every((visit) => dayOf[visit] === NONE)) return KEPT;
  const isPattern = patterns.some(
    (days) =>
      days.length === visits.length && visits.every((visit, position) => dayOf[visit] === days[position]),
  );
  return isPattern ? KEPT : visits;
}

function depotConflict(
  problem: ProblemData,
  series: SeriesData,
  vehicleOf: Int32Array,
): readonly VisitIndex[] {
  if (!series.isSameDepot) return KEPT;
  const served = series.visits.filter((visit) => vehicleOf[visit] !== NONE);
  const depotOf = (visit: VisitIndex) => problem.depot[vehicleOf[visit]!];
  const other = served.find((visit) => depotOf(visit) !== depotOf(served[0]!));
  return other === undefined ? KEPT : [served[0]!, other];
}

/** Days, pattern and depot of a series. O(visits of the series × patterns). */
export function seriesConflict(
  problem: ProblemData,
  series: SeriesData,
  vehicleOf: Int32Array,
  dayOf: Int32Array,
): readonly VisitIndex[] {
  const gap = gapConflict(series, dayOf);
  if (gap.length > 0) return gap;
  const pattern = patternConflict(series, dayOf);
  return pattern.length > 0 ? pattern : depotConflict(problem, series, vehicleOf);
}

function apartConflict(visits: readonly VisitIndex[], dayOf: Int32Array): readonly VisitIndex[] {
  for (let later = 1; later < visits.length; later += 1) {
    const day = dayOf[visits[later]!]!;
    if (day === NONE) continue;
    for (let earlier = 0; earlier < later; earlier += 1) {
      if (dayOf[visits[earlier]!] === day) return [visits[earlier]!, visits[later]!];
    }
  }
  return KEPT;
}

/** O(visits of the relation); for 'apart' O(visits²). */
export function relationConflict(
  { kind, visits }: RelationData,
  vehicleOf: Int32Array,
  dayOf: Int32Array,
): readonly VisitIndex[] {
  if (kind === 'apart') return apartConflict(visits, dayOf);
  const served = visits.filter((visit) => dayOf[visit] !== NONE);
  if (kind === 'alternatives') return served.length > 1 ? served : KEPT;
  const first = served[0];
  if (first === undefined) return KEPT;
  const other = visits.find(
    (visit) => vehicleOf[visit] !== vehicleOf[first] || dayOf[visit] !== dayOf[first],
  );
  return other === undefined ? KEPT : [first, other];
}
