import { NONE, type StayProblem } from '../problem.ts';
import type { SetTimer } from './set-timer.ts';
import type { Item, TimedStay, Timeline } from './timeline.ts';

/** The stays of a set on their days when only `items` are left of it, null when one of them could not be reached in time. */
export function keptStays(
  problem: StayProblem,
  timer: SetTimer,
  before: Timeline,
  items: readonly Item[],
): readonly TimedStay[] | null {
  const { k } = before;
  const set = problem.sets[k]!;
  const stayItems = before.items.filter(({ kind }) => kind === 'stay');
  const kept: TimedStay[] = [];
  let place = set.start;
  let free = set.from;
  for (const item of items) {
    const next = timer.bounds.placeOf(k, item, place);
    const { haul_d } = timer.bounds.leg(k, place, next, true);
    place = next;
    if (item.kind === 'block') {
      const { from, to } = set.blocks[item.block]!;
      if (free + haul_d > from) return null;
      free = to + 1;
      continue;
    }
    const stay = before.stays[stayItems.indexOf(item)]!;
    if (free + haul_d > stay.install) return null;
    const { venue, open, close, install, end } = stay;
    kept.push({ venue, open, close, install, haulFrom: install - haul_d, end });
    free = stay.end + 1;
  }
  const isHome = set.end === NONE || free + timer.bounds.leg(k, place, set.end, false).haul_d <= set.to + 1;
  return isHome ? kept : null;
}
