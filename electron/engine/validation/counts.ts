import type { ProblemInput } from '../problem-input.ts';
import type { FaultList, Unread } from './faults.ts';
import { MAX_DAYS, MAX_ENTRIES, MAX_PLACES, MAX_TRAVEL_CLASSES, MAX_VEHICLES, MAX_VISITS } from './limits.ts';

/** The lists of an input, entries still unknown. */
export interface Lists {
  readonly travel: readonly unknown[];
  readonly vehicles: readonly unknown[];
  readonly visits: readonly unknown[];
  readonly lodgings: readonly unknown[];
  readonly areas: readonly unknown[];
  readonly series: readonly unknown[];
  readonly relations: readonly unknown[];
  readonly orders: readonly unknown[];
  readonly driving: unknown;
  readonly goals: unknown;
  /** Null when the input does not say. */
  readonly placeCount: number | null;
  readonly dayCount: number | null;
}

/** Reads how many there are of everything; all other checks refer to it. */
export function readLists(input: ProblemInput, faults: FaultList): Lists {
  const given: Unread<ProblemInput> = faults.record<ProblemInput>(input, 'problem', []) ?? {};
  const needed = (name: 'travel' | 'vehicles', max: number) => {
    const list = faults.list(given[name], name, [], max);
    if (Array.isArray(given[name]) && list.length === 0) faults.add('empty', name, [], 'needs at least one');
    return list;
  };
  const optional = (name: 'lodgings' | 'areas' | 'series' | 'relations' | 'orders') =>
    faults.optionalList(given[name], name, [], MAX_ENTRIES);
  return {
    travel: needed('travel', MAX_TRAVEL_CLASSES),
    vehicles: needed('vehicles', MAX_VEHICLES),
    visits: faults.list(given.visits, 'visits', [], MAX_VISITS),
    lodgings: optional('lodgings'),
    areas: optional('areas'),
    series: optional('series'),
    relations: optional('relations'),
    orders: optional('orders'),
    driving: given.driving,
    goals: given.goals,
    // 0 stands for a faulty count: none may be 0
    placeCount: faults.integer(given.placeCount, 'placeCount', [], 1, MAX_PLACES) || null,
    dayCount: faults.integer(given.dayCount, 'dayCount', [], 1, MAX_DAYS) || null,
  };
}
