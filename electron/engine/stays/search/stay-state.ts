import { stayCostOf } from '../cost.ts';
import type { StayPlan } from '../plan.ts';
import type { StayProblem } from '../problem.ts';
import { CountyHosts } from './county-hosts.ts';
import { CountyTerms } from './county-terms.ts';
import { type Insertion, UNMET_PIN, type Wanted } from './insertion.ts';
import { keptStays } from './kept-stays.ts';
import { itemsOf } from './loaded-plan.ts';
import type { OtherStay } from './other-stay.ts';
import { SetTimer } from './set-timer.ts';
import type { StayTerms } from './stay-terms.ts';
import {
  areSameStays,
  type Bounds,
  type Item,
  type ItemTerms,
  type SetMasks,
  type TimedStay,
  type Timeline,
  UNCAPPED,
  type Work,
  withMasks,
  withStays,
} from './timeline.ts';
import { areSameMasks, Usage } from './usage.ts';

/** A state that a search can go back to. */
export interface Snapshot {
  readonly timelines: readonly Timeline[];
  readonly cost: number;
}

/** A relay plan in work: timelines of all sets, and what they take of counties, people and carriers. */
export class StayState {
  readonly problem: StayProblem;
  readonly hosts: CountyHosts;
  readonly timer: SetTimer;
  readonly terms: CountyTerms;
  private readonly usage: Usage;
  private readonly timelines: Timeline[];
  /** Timelines of the last snapshot. */
  private kept: readonly Timeline[] = [];
  /** Sets that lost stays since they were timed. */
  private readonly loose = new Set<number>();
  /** Sets whose work may not hold any more: stays are gone, or others have changed what they can do. */
  private readonly stale = new Set<number>();
  /**
   * Sets of whose counties another stay has come, gone or moved since their work was done. PERF: what is tried meanwhile may
   * cost a little more than it seems, or not fit; working them out anew each time took a third of the time.
   */
  private readonly drifted = new Set<number>();

  /** Throws RangeError when the calendar of a set cannot be kept even without stays. */
  constructor(problem: StayProblem) {
    this.problem = problem;
    this.hosts = new CountyHosts(problem);
    this.timer = new SetTimer(problem);
    this.terms = new CountyTerms(problem);
    this.usage = new Usage(problem);
    this.timelines = problem.sets.map((set, k) => {
      const items: Item[] = set.blocks.map((_, block) => ({ kind: 'block', block }));
      const noTerms = items.map(() => null);
      const bounds = this.timer.bounds.of(k, items);
      const timeline = bounds && this.timer.time(k, items, bounds, noTerms, this.usage.masksOf(k, []), null);
      if (!timeline) throw new RangeError(`set ${problem.setOf[k]} cannot keep its calendar`);
      return timeline;
    });
  }

  /** Takes over a plan without stays of another one before it; the plan must keep every rule. */
  load(plan: StayPlan): void {
    const openPins = new Set(this.problem.pins.keys());
    for (const [k, stays] of plan.entries()) {
      const loaded = itemsOf(this.problem, k, stays, openPins);
      this.replace(withStays(this.timelines[k]!, loaded));
      this.stale.add(k);
    }
  }

  timelineOf(k: number): Timeline {
    return this.timelines[k]!;
  }

  /** Whether a timeline is one of those that the search last kept, or went back to. */
  isKept(timeline: Timeline): boolean {
    return this.kept[timeline.k] === timeline;
  }

  /** Whether all stays are as in a snapshot. */
  isAt({ timelines }: Snapshot): boolean {
    return timelines.every((timeline, k) => areSameStays(timeline, this.timelines[k]!));
  }

  /** Cost of the plan, unmet pins included. O(stays + counties). */
  cost(): number {
    const plan = this.timelines.map(({ stays }) => stays);
    const { unmetPins, points } = stayCostOf(this.problem, plan);
    return unmetPins * UNMET_PIN + points;
  }

  private termsOf(
    k: number,
    items: readonly Item[],
    bounds: Bounds,
    masks: SetMasks,
    base: Work,
  ): ItemTerms | null {
    return this.terms.ofItems(k, items, bounds, masks, base, (county) => this.othersIn(county, k));
  }

  /** The timeline of a set with what is needed to try further stays up to date. */
  upToDate(k: number): Timeline {
    const timeline = this.timelines[k]!;
    if (!this.stale.has(k)) return timeline;
    const { items, work, stays } = timeline;
    const masks = this.masksFor(timeline);
    const bounds = items === work.items ? work.bounds : this.timer.bounds.of(k, items);
    const terms = bounds && this.termsOf(k, items, bounds, masks, work);
    const isSame = items === work.items && terms?.every((term, index) => term === work.terms[index]);
    const again = isSame
      ? withMasks(timeline, masks)
      : terms && this.timer.time(k, items, bounds, terms, masks, work, stays);
    if (!again) throw new RangeError(`the stays of set ${k} do not fit any more`);
    this.timelines[k] = again;
    this.stale.delete(k);
    this.drifted.delete(k);
    return again;
  }

  /** Masks of a set; the same object as before when they say the same. */
  private masksFor({ k, stays, masks }: Timeline): SetMasks {
    const now = this.usage.masksOf(k, stays);
    return areSameMasks(now, masks) ? masks : now;
  }

  /** Has the sets worked out anew on which other stays of their counties bear. */
  catchUp(): void {
    for (const k of this.drifted) this.stale.add(k);
  }

  /** Puts a timeline in the place of another one of its set. */
  private replace(next: Timeline): void {
    const { k } = next;
    const before = this.timelines[k]!;
    if (before === next) return;
    this.usage.add(k, before.stays, -1);
    this.usage.add(k, next.stays, 1);
    if (before.items !== next.items) {
      for (const item of before.items) if (!next.items.includes(item)) this.hosts.count(k, item, -1);
      for (const item of next.items) if (!before.items.includes(item)) this.hosts.count(k, item, 1);
    }
    this.timelines[k] = next;
  }

  /** After the stays of a set have changed: those that share people, carriers or a county with it are to be read again. */
  private touch(k: number, before: Timeline, after: Timeline): void {
    for (const rival of this.usage.rivalsOf(k)) this.stale.add(rival);
    this.touchCounties(k, before.stays, after.stays);
    this.touchCounties(k, after.stays, before.stays);
  }

  /** Of the counties of `stays` those where the stay is not the same among `others`. */
  private touchCounties(k: number, stays: readonly TimedStay[], others: readonly TimedStay[]): void {
    for (const { venue, install, open, end } of stays) {
      const { county } = this.problem.venues[venue]!;
      if (this.hosts.isAlone(county, k)) continue;
      const isSame = others.some(
        (other) =>
          other.venue === venue && other.install === install && other.open === open && other.end === end,
      );
      if (isSame) continue;
      for (const host of this.hosts.of(county)) if (host !== k) this.drifted.add(host);
    }
  }

  /** Stays of other sets than `k` in a county, in the order of their days. */
  othersIn(county: number, k: number): readonly OtherStay[] {
    return this.hosts.others(county, k, this.timelines);
  }

  /** Terms of a wanted stay of set `k` in a venue, or null when there can be none. */
  termsIn(k: number, venue: number, wanted: Wanted): StayTerms | null {
    return this.terms.of(k, venue, wanted, this.othersIn(wanted.county, k), this.upToDate(k).masks);
  }

  /** Carries out an insertion (`BestInsertion`); the set's other stays may move in time. False when it does not fit. */
  insert({ k, venue, position, wanted }: Insertion): boolean {
    const timeline = this.upToDate(k);
    const { pin, openShare } = wanted;
    const item: Item = { kind: 'stay', venue, pin, openShare };
    const items = [...timeline.items.slice(0, position), item, ...timeline.items.slice(position)];
    return this.tryItems(k, items);
  }

  /**
   * Takes the stays at the given positions among the items of a set out; all of them where the way past those that are
   * gone is longer than there is time for. Returns their counties.
   */
  remove(k: number, positions: ReadonlySet<number>): number[] {
    const { items } = this.timelines[k]!;
    const without = (isGone: (item: Item, index: number) => boolean) =>
      items.filter((item, index) => !isGone(item, index));
    const isAsked = (item: Item, index: number) => item.kind === 'stay' && positions.has(index);
    const some = without(isAsked);
    if (some.length === items.length) return [];
    const isKept = this.loosen(k, some) || this.tryItems(k, some);
    const kept = isKept ? some : without(({ kind }) => kind === 'stay');
    if (!isKept) this.retime(k, kept);
    return items.flatMap((item) =>
      item.kind === 'stay' && !kept.includes(item) ? [this.problem.venues[item.venue]!.county] : [],
    );
  }

  /** Gives the set new items, at their best times; throws RangeError when there are none. */
  private retime(k: number, items: readonly Item[]): void {
    if (!this.tryItems(k, items)) throw new RangeError(`there are no times for the stays of set ${k}`);
  }

  /**
   * Takes items out and leaves the other stays where they are, until `settle`. False when one of them could not be
   * reached in time.
   */
  private loosen(k: number, items: readonly Item[]): boolean {
    const before = this.timelines[k]!;
    if (this.usage.waitsForCarrier(k)) return false;
    const stays = keptStays(this.problem, this.timer, before, items);
    if (!stays) return false;
    const next = withStays(before, { items, stays });
    this.replace(next);
    this.touch(k, before, next);
    this.stale.add(k);
    this.loose.add(k);
    return true;
  }

  /** Gives the sets that only lost stays their best times. */
  settle(): void {
    for (const k of Array.from(this.loose)) this.retime(k, this.timelines[k]!.items);
  }

  /** Gives the set new items, at their best times; false, and nothing changed, when there are none. */
  tryItems(k: number, items: readonly Item[]): boolean {
    const before = this.timelines[k]!;
    const masks = this.masksFor(before);
    const bounds = this.timer.bounds.of(k, items);
    const terms = bounds && this.termsOf(k, items, bounds, masks, before.work);
    const next = terms && this.timer.time(k, items, bounds, terms, masks, before.work);
    if (!next) return false;
    for (const sets of [this.loose, this.stale, this.drifted]) sets.delete(k);
    this.replace(next);
    this.touch(k, before, next);
    return true;
  }

  /** Gives all sets the times that are best while the others stay where they are, without caps of the search. */
  retimeAll(): void {
    for (const [k, { items }] of this.timelines.entries()) {
      this.retime(
        k,
        items.map((item) => (item.kind === 'stay' ? { ...item, openShare: UNCAPPED } : item)),
      );
    }
  }

  /** As `CountyHosts.repeatedEdition`. */
  repeatedEdition(county: number): number {
    return this.hosts.repeatedEdition(county, this.timelines);
  }

  /** The item of a set that stays in a county; −1 when it does not. */
  itemIn(k: number, county: number): number {
    return this.timelines[k]!.items.findIndex(
      (item) => item.kind === 'stay' && this.problem.venues[item.venue]!.county === county,
    );
  }

  /** The state as it is; what is kept for later is worked out anew now, once, where that is due. */
  snapshot(cost: number): Snapshot {
    this.catchUp();
    for (const k of Array.from(this.stale)) this.upToDate(k);
    this.kept = [...this.timelines];
    return { timelines: this.kept, cost };
  }

  restore({ timelines }: Snapshot): void {
    this.kept = timelines;
    for (const sets of [this.loose, this.stale, this.drifted]) sets.clear();
    for (const timeline of timelines) this.replace(timeline);
  }
}
