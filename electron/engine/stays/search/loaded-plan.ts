import { meetsPin } from '../cost.ts';
import type { Stay, StayPlan } from '../plan.ts';
import { NONE, type StayProblem } from '../problem.ts';
import { type Item, type TimedStay, type Timeline, UNCAPPED } from './timeline.ts';

/**
 * What a set does in a given plan, its blocks among its stays. Each pin is given to the first stay that meets it and is
 * taken out of `openPins`. O(stays × pins).
 */
export function itemsOf(
  problem: StayProblem,
  k: number,
  stays: readonly Stay[],
  openPins: Set<number>,
): { readonly items: readonly Item[]; readonly stays: readonly TimedStay[] } {
  const set = problem.sets[k]!;
  const items: Item[] = [];
  const timed: TimedStay[] = [];
  let place = set.start;
  let block = 0;
  const passBlocks = (before: number): void => {
    for (; block < set.blocks.length && set.blocks[block]!.from < before; block += 1) {
      items.push({ kind: 'block', block });
      if (set.blocks[block]!.place !== NONE) place = set.blocks[block]!.place;
    }
  };
  for (const stay of stays) {
    const { prepare_d, strike_d } = problem.lengths[k * problem.venues.length + stay.venue]!;
    const to = problem.venues[stay.venue]!.place;
    passBlocks(stay.open);
    const pin = [...openPins].find((each) => meetsPin(problem, problem.pins[each]!, k, stay)) ?? NONE;
    openPins.delete(pin);
    items.push({ kind: 'stay', venue: stay.venue, pin, openShare: UNCAPPED });
    const install = stay.open - prepare_d;
    const haul_d = problem.haul_d[place * problem.placeCount + to]!;
    const { venue, open, close } = stay;
    timed.push({ venue, open, close, install, haulFrom: install - haul_d, end: close + strike_d });
    place = to;
  }
  passBlocks(problem.dayCount);
  return { items, stays: timed };
}

/** The plan of timelines. */
export function planOf(timelines: readonly Timeline[]): StayPlan {
  return timelines.map(({ stays }) => stays.map(({ venue, open, close }) => ({ venue, open, close })));
}
