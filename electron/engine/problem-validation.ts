import type { GoalsInput, ProblemInput } from './problem-input.ts';
import { readLists } from './validation/counts.ts';
import { FaultList } from './validation/faults.ts';
import { MAX_PRICE } from './validation/limits.ts';
import { readRelations } from './validation/relations.ts';
import { readDriving, readTravel } from './validation/roads.ts';
import { checkSums, Sums, type Weights } from './validation/sums.ts';
import { readRegion, readVehicles } from './validation/vehicles.ts';
import { readVisits } from './validation/visits.ts';

export {
  FAULT_CODES,
  type FaultCode,
  type ProblemFault,
  ProblemFaultsError,
} from './validation/faults.ts';

const ALL_PER_MILLE = 1_000;

function readGoals(value: unknown, faults: FaultList): Weights {
  const goals = faults.optionalRecord<GoalsInput>(value, 'goals');
  const weight = (name: keyof GoalsInput) => faults.optional(goals[name], `goals.${name}`, [], MAX_PRICE);
  let townshipShare = 0;
  if (goals.townshipShare !== undefined) {
    type Share = NonNullable<GoalsInput['townshipShare']>;
    const field = 'goals.townshipShare';
    const share = faults.record<Share>(goals.townshipShare, field, []);
    if (share) {
      faults.integer(share.perMille, `${field}.perMille`, [], 0, ALL_PER_MILLE);
      townshipShare = faults.integer(share.perVisit, `${field}.perVisit`, [], 0, MAX_PRICE);
    }
  }
  const moved = weight('changedDay') + weight('changedVehicle');
  return {
    townshipShare,
    perNormDay: weight('perNormDay'),
    perOverMinute: weight('perOverMinute'),
    perLateMinute: weight('perLateMinute'),
    change: Math.max(moved, weight('dropped')),
  };
}

/** Load dimensions: the longest of all lists of loads and capacities; each must be as long. */
function dimensionCountOf(entries: readonly unknown[], name: 'capacity' | 'load'): number {
  let most = 0;
  for (const entry of entries) {
    const amounts = (entry as { readonly capacity?: unknown; readonly load?: unknown } | null | undefined)?.[
      name
    ];
    if (Array.isArray(amounts)) most = Math.max(most, amounts.length);
  }
  return most;
}

/**
 * Throws `ProblemFaultsError` with every fault of the input: all fields are read, whatever is wrong with others,
 * and no value of a wrong type makes it fail. Of one code in one field the first 20 are listed, the rest counted.
 * A lock that no window can meet is no fault: the visit just stays unserved. O(size of the input).
 */
export function assertValidProblem(input: ProblemInput): void {
  const faults = new FaultList();
  const sums = new Sums();
  const lists = readLists(input, faults);
  const dimensions = Math.max(
    dimensionCountOf(lists.vehicles, 'capacity'),
    dimensionCountOf(lists.visits, 'load'),
  );
  readTravel(lists, sums, faults);
  const types = readVehicles(lists, dimensions, sums, faults);
  readRegion(lists, sums, faults);
  readVisits(lists, { types, dimensions }, sums, faults);
  readRelations(lists, faults);
  const driving = readDriving(lists.driving, lists, sums, faults);
  const weights = readGoals(lists.goals, faults);
  const vehicleDays = lists.vehicles.length * (lists.dayCount ?? 0);
  checkSums(sums, { visits: lists.visits.length, vehicleDays }, driving, weights, faults);
  faults.throwAny();
}
