import { NONE, type StayCounty, type StayProblem } from '../problem.ts';
import type { OtherStay } from '../search/other-stay.ts';
import { earliestBegin, type StayTerms } from '../search/stay-terms.ts';
import type { Timeline } from '../search/timeline.ts';
import type { StayObstacle, StayObstacleKind } from './stay-explanation.ts';
import type { StayTrial } from './stay-trial.ts';

type Closed = Pick<StayTerms, 'lastClosed' | 'spans'>;

/** The first reason why set `k` does not come to the venue; each rule is added to the ones before it. */
export function obstacleOf(trial: StayTrial, k: number, venue: number): StayObstacle {
  const { problem, state, county } = trial;
  const pair = k * problem.venues.length + venue;
  const found = (kind: StayObstacleKind, missing_d = 0): StayObstacle => ({ venue, set: k, kind, missing_d });
  if (problem.isSuitable[pair] !== 1) return found('unsuitable');
  if (state.hosts.isHostedBy(county, k)) return found('set-twice');
  const { edition } = problem.sets[k]!;
  const others = state.othersIn(county, k);
  if (!isAnyBetween(edition, problem.counties[county]!, others)) return found('same-edition');

  const { prepare_d, minOpen_d, strike_d } = problem.lengths[pair]!;
  const need_d = prepare_d + minOpen_d + strike_d;
  const missing = (timeline: Timeline, closed: Closed) =>
    need_d - longestStretch(trial, timeline, venue, closed);
  const empty = trial.empty[k]!;
  const { lastClosed } = problem.venues[venue]!;
  const always = { lastClosed: lastClosed.map(() => NONE), spans: null };
  const lacking = missing(empty, always);
  if (lacking > 0) return found('horizon', lacking);
  const ofWindows = missing(empty, { lastClosed, spans: null });
  if (ofWindows > 0) return found('no-window', ofWindows);
  if (!isEverOpen(problem, k, venue)) return found('never-open');
  const terms = trial.termsOf(k, venue);
  const ofGap = terms ? missing(empty, terms) : need_d;
  if (!terms || ofGap > 0) return found('gap', ofGap);
  const ofSet = missing(state.upToDate(k), terms);
  if (ofSet > 0) return found('set-full', ofSet);
  return found(shortOf(trial, k, terms));
}

/** What people and carriers leave: they are asked for one after the other. */
function shortOf(trial: StayTrial, k: number, terms: StayTerms): StayObstacleKind {
  const free = { ...terms, crewFullBefore: null, lastStaysFull: null, carrierFullBefore: null };
  const isPossible = (with_: StayTerms) => trial.leastIn(k, with_).cost < Infinity;
  if (isPossible(terms)) return 'not-worth-it';
  // The set's other stays need a hand or a carrier on the days that are left to them.
  if (!isPossible(free)) return 'set-full';
  const { crewFullBefore, lastStaysFull } = terms;
  if (!isPossible({ ...free, crewFullBefore })) return 'crew-full';
  return isPossible({ ...free, crewFullBefore, lastStaysFull }) ? 'carrier-full' : 'crew-stays-full';
}

/** Whether between any two stays of the county neither neighbour shows the same. */
function isAnyBetween(edition: number, county: StayCounty, others: readonly OtherStay[]): boolean {
  const all = [county.lastEdition, ...others.map((other) => other.edition), NONE];
  return all.slice(1).some((after, index) => after !== edition && all[index] !== edition);
}

function isEverOpen(problem: StayProblem, k: number, venue: number): boolean {
  const { calendar, lastClosed } = problem.venues[venue]!;
  const openBefore = problem.openBefore[calendar]!;
  const { from, to } = problem.sets[k]!;
  for (let day = from; day <= to; day += 1) {
    if (openBefore[day + 1]! > openBefore[day]! && lastClosed[day] !== day) return true;
  }
  return false;
}

/**
 * Days of the longest stretch, from installation to strike, that the set can give to the venue, at whatever cost to its
 * other stays; 0 when it cannot even get there.
 */
function longestStretch(trial: StayTrial, timeline: Timeline, venue: number, closed: Closed): number {
  const { problem, state } = trial;
  const { k, items, work } = timeline;
  const { place } = problem.venues[venue]!;
  const { end } = problem.sets[k]!;
  let longest = 0;
  for (let position = 0; position <= items.length; position += 1) {
    const before = work.forward[position]!;
    const next = state.timer.arrivalOf(k, work)[position]!;
    const item = items[position];
    const to = item ? state.timer.bounds.placeOf(k, item, place) : end === NONE ? place : end;
    let from = before.lo;
    while (from <= before.hi && before.values[before.at + from - before.lo] === Infinity) from += 1;
    let until = next.hi;
    while (until >= next.lo && next.values[next.at + until - next.lo] === Infinity) until -= 1;
    if (from > before.hi || until < next.lo) continue;
    const first = from + state.timer.bounds.leg(k, work.bounds.places[position]!, place, true).haul_d;
    const last = until - state.timer.bounds.leg(k, place, to, true).haul_d - 1;
    for (let day = first; day <= last; day += 1) {
      const begin = Math.max(first, earliestBegin({ ...closed, lastStaysFull: null }, day));
      longest = Math.max(longest, day - begin + 1);
    }
  }
  return longest;
}
