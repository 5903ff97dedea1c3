import { RELATION_KINDS, type RelationInput, type SeriesInput } from '../problem-input.ts';
import type { Lists } from './counts.ts';
import type { FaultList } from './faults.ts';
import { MAX_ENTRIES, MAX_INT, MAX_VISITS } from './limits.ts';

/** Reads a list of visits; `seen` has those that must not come again. */
function readMembers(
  value: unknown,
  field: string,
  index: number,
  seen: Set<number>,
  lists: Lists,
  faults: FaultList,
): readonly number[] {
  const list = faults.list(value, field, [index], MAX_VISITS);
  return Array.from(list, (entry, position) => {
    const at = [index, position];
    const visit = faults.reference(entry, `${field}[]`, at, lists.visits.length);
    if (visit >= 0 && seen.has(visit)) faults.add('repeated', `${field}[]`, at, `visit ${visit}`);
    seen.add(visit);
    return visit;
  });
}

/** A pattern has one day per visit, and later ones for later visits. */
function readPattern(
  value: unknown,
  at: readonly [number, number],
  size: number,
  lists: Lists,
  faults: FaultList,
): void {
  const field = 'series[].patterns[]';
  const days = faults.list(value, field, at, MAX_VISITS);
  if (Array.isArray(value) && value.length !== size) {
    faults.add('contradiction', field, at, `${value.length} days for ${size} visits`);
  }
  let before = -1;
  for (let position = 0; position < days.length; position += 1) {
    const day = faults.reference(days[position], `${field}[]`, [...at, position], lists.dayCount);
    if (day < 0) continue;
    if (day <= before) {
      faults.add('contradiction', `${field}[]`, [...at, position], `day ${day} after day ${before}`);
    }
    before = day;
  }
}

function readSeries(value: unknown, index: number, seen: Set<number>, lists: Lists, faults: FaultList): void {
  const at = [index];
  const series = faults.record<SeriesInput>(value, 'series[]', at);
  if (!series) return;
  const visits = readMembers(series.visits, 'series[].visits', index, seen, lists, faults);
  const minGap_d = faults.optional(series.minGap_d, 'series[].minGap_d', at, MAX_INT, 1);
  const maxGap_d = faults.optional(series.maxGap_d, 'series[].maxGap_d', at, MAX_INT, MAX_INT);
  // 0 stands for a faulty gap as well, which is reported already.
  if (minGap_d > maxGap_d && (maxGap_d > 0 || series.maxGap_d === 0)) {
    faults.add('contradiction', 'series[]', at, `minGap_d ${minGap_d}, maxGap_d ${maxGap_d}`);
  }
  faults.boolean(series.isSameDepot, 'series[].isSameDepot', at);
  if (series.patterns === undefined) return;
  const patterns = faults.list(series.patterns, 'series[].patterns', at, MAX_ENTRIES);
  if (Array.isArray(series.patterns) && patterns.length === 0) {
    faults.add('empty', 'series[].patterns', at, 'needs at least one');
  }
  for (let pattern = 0; pattern < patterns.length; pattern += 1) {
    readPattern(patterns[pattern], [index, pattern], visits.length, lists, faults);
  }
}

/** Reads series, relations and orders. */
export function readRelations(lists: Lists, faults: FaultList): void {
  // A visit has one position in one series.
  const inSeries = new Set<number>();
  for (let index = 0; index < lists.series.length; index += 1) {
    readSeries(lists.series[index], index, inSeries, lists, faults);
  }
  for (let index = 0; index < lists.relations.length; index += 1) {
    const relation = faults.record<RelationInput>(lists.relations[index], 'relations[]', [index]);
    if (!relation) continue;
    if (!RELATION_KINDS.some((kind) => kind === relation.kind)) {
      const allowed = RELATION_KINDS.join(', ');
      faults.add('unknown-reference', 'relations[].kind', [index], `not one of ${allowed}`);
    }
    readMembers(relation.visits, 'relations[].visits', index, new Set(), lists, faults);
  }
  for (let index = 0; index < lists.orders.length; index += 1) {
    readMembers(lists.orders[index], 'orders[]', index, new Set(), lists, faults);
  }
}
