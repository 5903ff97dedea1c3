import { type StayCost, stayCostOf } from '../cost.ts';
import type { Stay, StayPlan } from '../plan.ts';
import { NONE, type StayProblem } from '../problem.ts';
import { planOf } from '../search/loaded-plan.ts';
import type { StayTerms } from '../search/stay-terms.ts';
import type { Insertion, Wanted } from '../search/insertion.ts';
import { type Snapshot, StayState } from '../search/stay-state.ts';
import { type Timeline, UNCAPPED } from '../search/timeline.ts';
import type { TriedStay } from './stay-explanation.ts';

/** A plan in which one more stay of a county is tried, with the times and rules of the search. */
export class StayTrial {
  readonly problem: StayProblem;
  readonly county: number;
  readonly state: StayState;
  /** Timelines of the sets without stays, with the maintenance only. */
  readonly empty: readonly Timeline[];
  private readonly start: Snapshot;
  private readonly before: StayPlan;
  private readonly cost: StayCost;

  /** The plan has to keep every rule. */
  constructor(problem: StayProblem, plan: StayPlan, county: number) {
    this.problem = problem;
    this.county = county;
    this.before = plan;
    this.cost = stayCostOf(problem, plan);
    this.state = new StayState(problem);
    this.empty = this.state.snapshot(0).timelines;
    this.state.load(plan);
    for (const k of problem.sets.keys()) this.state.upToDate(k);
    this.start = this.state.snapshot(0);
  }

  private get wanted(): Wanted {
    return { county: this.county, pin: NONE, openShare: UNCAPPED };
  }

  /** Terms of a stay of set `k` in a venue of the county, null when there can be none. */
  termsOf(k: number, venue: number): StayTerms | null {
    return this.state.termsIn(k, venue, this.wanted);
  }

  /** Least cost of set `k` more than now with a stay on these terms before one of its items, and the position. */
  leastIn(k: number, terms: StayTerms): { readonly cost: number; readonly position: number } {
    const timeline = this.state.upToDate(k);
    let best = { cost: Infinity, position: 0 };
    for (let position = 0; position <= timeline.items.length; position += 1) {
      const cost = this.state.timer.costWith(timeline, terms, position) - timeline.work.points;
      if (cost < best.cost) best = { cost, position };
    }
    return best;
  }

  /** The cheapest place in set `k`, or in any; null when there is none. */
  cheapest(only?: number): Insertion | null {
    const { problem, state, county, wanted } = this;
    const worth = state.hosts.worthOf(county);
    let best: Insertion | null = null;
    if (state.hosts.openDemand(county) <= 0) return null;
    for (let k = only ?? 0; k < (only === undefined ? problem.sets.length : only + 1); k += 1) {
      if (state.hosts.isHostedBy(county, k)) continue;
      for (const venue of problem.counties[county]!.venues) {
        const terms = this.termsOf(k, venue);
        if (!terms) continue;
        const { cost, position } = this.leastIn(k, terms);
        const delta = cost - worth;
        if (delta < (best?.delta ?? Infinity)) best = { cost, venue, position, k, delta, wanted };
      }
    }
    return best;
  }

  /** Puts the stay in; null when it does not fit, because of days without a free hand. */
  put(insertion: Insertion): TriedStay | null {
    if (!this.state.insert(insertion)) return null;
    return this.outcome(insertion.k, insertion.venue);
  }

  /** What has become of the plan with the stay in set `k`. */
  outcome(k: number, venue: number): TriedStay {
    const { timelines } = this.state.snapshot(0);
    const plan = planOf(timelines);
    const after = stayCostOf(this.problem, plan);
    const stay = plan[k]!.find((each) => each.venue === venue)!;
    const { moved, shortened_d } = shiftOf(this.before[k]!, plan[k]!);
    const extra = {
      unmetPins: after.unmetPins - this.cost.unmetPins,
      points: after.points - this.cost.points,
    };
    return { set: k, stay, extra, moved, shortened_d };
  }

  /** Back to the plan as it was. */
  undo(): void {
    this.state.restore(this.start);
  }

  /** The cheapest place, really tried; the plan is as before afterwards. */
  tried(): TriedStay | null {
    const insertion = this.cheapest();
    const tried = insertion && this.put(insertion);
    this.undo();
    return tried;
  }
}

function shiftOf(before: readonly Stay[], after: readonly Stay[]) {
  let moved = 0;
  let shortened_d = 0;
  for (const stay of before) {
    const now = after.find(({ venue }) => venue === stay.venue);
    if (!now || (now.open === stay.open && now.close === stay.close)) continue;
    moved += 1;
    shortened_d += stay.close - stay.open - (now.close - now.open);
  }
  return { moved, shortened_d };
}
