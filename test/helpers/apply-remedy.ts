import type { Change, Placement } from '../../electron/engine/explanation.ts';
import {
  BASE,
  type ProblemInput,
  type TimeWindow,
  type VehicleInput,
  type VisitInput,
} from '../../electron/engine/problem-input.ts';
import type { RoutePlan, Solution } from '../../electron/engine/solution.ts';

export const plansOf = ({ routes }: Solution): RoutePlan[] =>
  routes.map(({ vehicle, day, night, stops }) => ({
    vehicle,
    day,
    night,
    visits: stops.map(({ visit }) => visit),
  }));

/** The plans with a visit placed, and visits taken out that give way to it. */
export function withPlacement(
  plans: readonly RoutePlan[],
  visit: number,
  placement: Placement,
  leaving: readonly number[] = [],
): RoutePlan[] {
  const { vehicle, day } = placement;
  const changed = plans.map((plan) => ({
    ...plan,
    visits: plan.visits.filter((other) => !leaving.includes(other)),
  }));
  const planOn = (on: number) => {
    const found = changed.find((plan) => plan.vehicle === vehicle && plan.day === on);
    if (found) return found;
    const made = { vehicle, day: on, visits: [] as number[], night: BASE };
    changed.push(made);
    return made;
  };
  const own = planOn(day);
  own.visits.splice(placement.position, 0, visit);
  own.night = placement.night;
  if (placement.nightBefore !== BASE) planOn(day - 1).night = placement.nightBefore;
  if (placement.night !== BASE) planOn(day + 1);
  return changed;
}

/** The shift of the nearest day on which the vehicle is out, the earlier of two. */
function nearestShift(shifts: readonly (TimeWindow | null)[], day: number): TimeWindow | null {
  const out = [...shifts.keys()].filter((other) => shifts[other] !== null);
  out.sort((a, b) => Math.abs(a - day) - Math.abs(b - day) || a - b);
  return shifts[out[0] ?? -1] ?? null;
}

function withVehicle(input: ProblemInput, vehicle: number, change: (old: VehicleInput) => VehicleInput) {
  return { ...input, vehicles: input.vehicles.map((old, at) => (at === vehicle ? change(old) : old)) };
}

function withVisit(input: ProblemInput, visit: number, change: (old: VisitInput) => VisitInput) {
  return { ...input, visits: input.visits.map((old, at) => (at === visit ? change(old) : old)) };
}

function withoutLock(input: ProblemInput, change: Extract<Change, { kind: 'released-lock' }>): ProblemInput {
  if (change.lock === 'order') {
    const orders = (input.orders ?? []).map((order) => order.filter((other) => other !== change.visit));
    return { ...input, orders: orders.filter((order) => order.length > 1) };
  }
  return withVisit(input, change.visit, ({ lock, ...old }) => {
    const { vehicle, day } = lock ?? {};
    if (change.lock === 'vehicle') return { ...old, ...(day !== undefined && { lock: { day } }) };
    return { ...old, ...(vehicle !== undefined && { lock: { vehicle } }) };
  });
}

/** What the caller would hand to the engine after the change. */
export function withChange(input: ProblemInput, visit: number, change: Change): ProblemInput {
  switch (change.kind) {
    case 'none':
    case 'displace':
      return input;
    case 'one-more-day':
      return withVehicle(input, change.vehicle, (old) => ({
        ...old,
        shifts: old.shifts.with(change.day, nearestShift(old.shifts, change.day)),
      }));
    case 'another-window': {
      const { start_s, end_s } = change;
      return withVisit(input, visit, (old) => ({
        ...old,
        windows: old.windows.with(change.day, [{ start_s, end_s }]),
      }));
    }
    case 'released-lock':
      return withoutLock(input, change);
    case 'another-vehicle':
      return { ...input, vehicles: [...input.vehicles, input.vehicles[change.like]!] };
    case 'one-more-visit':
      return withVehicle(input, change.vehicle, (old) => ({
        ...old,
        maxVisitsPerDay: old.maxVisitsPerDay! + 1,
      }));
  }
}
