import { balanceCost, NONE, type StayProblem } from '../problem.ts';
import type { OtherStay } from './other-stay.ts';
import type { Item, TimedStay, Timeline } from './timeline.ts';

const NO_OTHERS: readonly OtherStay[] = [];

/** Which sets stay in which counties, which pins that meets, and what one more stay is worth. */
export class CountyHosts {
  private readonly problem: StayProblem;
  private readonly hosts: readonly number[][];
  private readonly isPinMet: Uint8Array;
  /** Hosted counties of each group. */
  private readonly hostedOfGroup: Int32Array;

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.hosts = problem.counties.map(() => []);
    this.isPinMet = new Uint8Array(problem.pins.length);
    this.hostedOfGroup = new Int32Array(problem.groups.length);
  }

  /** Sets that stay in a county. */
  of(county: number): readonly number[] {
    return this.hosts[county]!;
  }

  /** Whether the set of trip `k` stays in a county on any of its trips but `except`. */
  isHostedBy(county: number, k: number, except = NONE): boolean {
    const { setOf } = this.problem;
    // PERF: asked for every set and stay that is tried.
    for (const host of this.hosts[county]!) if (host !== except && setOf[host] === setOf[k]) return true;
    return false;
  }

  /** True when nobody else than set `k` stays in a county. */
  isAlone(county: number, k: number): boolean {
    const hosts = this.hosts[county]!;
    return hosts.length === 0 || (hosts.length === 1 && hosts[0] === k);
  }

  /** Counts a stay of set `k` in (1) or out (−1). */
  count(k: number, item: Item, sign: 1 | -1): void {
    if (item.kind === 'block') return;
    const { county } = this.problem.venues[item.venue]!;
    const { group } = this.problem.counties[county]!;
    const hosts = this.hosts[county]!;
    const before = hosts.length;
    if (sign === 1) hosts.push(k);
    else hosts.splice(hosts.indexOf(k), 1);
    if (item.pin !== NONE) this.isPinMet[item.pin] = sign === 1 ? 1 : 0;
    if (group !== NONE && (before === 0 || hosts.length === 0))
      this.hostedOfGroup[group] = this.hostedOfGroup[group]! + sign;
  }

  isMet(pin: number): boolean {
    return this.isPinMet[pin] === 1;
  }

  /** How many further stays of a county the plan may have. */
  openDemand(county: number): number {
    return this.problem.counties[county]!.prizes.length - this.hosts[county]!.length;
  }

  /** What a further stay of a county is worth, apart from the set: its prize, balance, not being dropped. */
  worthOf(county: number): number {
    const { prizes, group } = this.problem.counties[county]!;
    const stays = this.hosts[county]!.length;
    let worth = prizes[stays] ?? 0;
    if (stays > 0) return worth;
    if (this.problem.isPlanned[county] === 1) worth += this.problem.goals.change.dropped;
    if (group !== NONE) {
      const hosted = this.hostedOfGroup[group]!;
      const all = this.problem.groups[group]!.length;
      const { balance } = this.problem.goals;
      worth += balanceCost(balance, hosted, all) - balanceCost(balance, hosted + 1, all);
    }
    return worth;
  }

  private stayIn(county: number, timeline: Timeline): TimedStay {
    const { venues } = this.problem;
    // PERF: asked for every stay of every order that is tried.
    for (const stay of timeline.stays) if (venues[stay.venue]!.county === county) return stay;
    throw new RangeError(`set ${timeline.k} has no stay in county ${county}`);
  }

  /** Stays of other sets than `k` in a county, in the order of their days. */
  others(county: number, k: number, timelines: readonly Timeline[]): readonly OtherStay[] {
    if (this.isAlone(county, k)) return NO_OTHERS;
    const found: OtherStay[] = [];
    for (const host of this.hosts[county]!) {
      if (host === k) continue;
      found.push({ edition: this.problem.sets[host]!.edition, stay: this.stayIn(county, timelines[host]!) });
    }
    return found.length < 2 ? found : found.sort((a, b) => a.stay.open - b.stay.open);
  }

  /** A set that stays in a county right after one of the same edition, or after history of it; NONE = no such. */
  repeatedEdition(county: number, timelines: readonly Timeline[]): number {
    let before = this.problem.counties[county]!.lastEdition;
    const ordered = this.hosts[county]!.toSorted(
      (a, b) => this.stayIn(county, timelines[a]!).open - this.stayIn(county, timelines[b]!).open,
    );
    for (const k of ordered) {
      const { edition } = this.problem.sets[k]!;
      if (edition === before) return k;
      before = edition;
    }
    return NONE;
  }
}
