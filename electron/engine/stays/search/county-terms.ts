import { NONE, type StayProblem } from '../problem.ts';
import { areSameOthers, type OtherStay } from './other-stay.ts';
import { type Bounds, type Item, type ItemTerms, type SetMasks, UNCAPPED, type Work } from './timeline.ts';
import { areSameTerms, isMaskedBy, NEVER, type StayTerms } from './stay-terms.ts';

type Changing = keyof SetMasks | 'spans' | 'others' | 'waitUntil' | 'onlyOpen' | 'onlyClose';
type PairTerms = Omit<StayTerms, Changing>;

/**
 * Says when and at what price a set may stay in a venue. What never changes in a search is worked out once.
 */
export class CountyTerms {
  private readonly problem: StayProblem;
  /** `lastClosed` of each venue with the gap after the last stay before the plan. */
  private readonly closedByHistory: readonly Int32Array[];
  /** `worthBefore` by venue and price of an idle day. */
  private readonly worth = new Map<string, Float64Array>();
  /** `nextEnd` and `lastBegin` by venue and length of a shortest stay. */
  private readonly shortest = new Map<string, Pick<StayTerms, 'nextEnd' | 'lastBegin'>>();
  /** By set × venues + venue. */
  private readonly pairs: (PairTerms | undefined)[] = [];
  /** Terms that were last made for each pair without a pin, by set × venues + venue. */
  private readonly latest: (StayTerms | undefined)[] = [];

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.closedByHistory = problem.venues.map(({ county, lastClosed }) => {
      const { lastEnd, minGap_d } = problem.counties[county]!;
      const until = lastEnd + minGap_d;
      if (until < 0) return lastClosed;
      return lastClosed.map((closed, day) => Math.max(closed, Math.min(day, until)));
    });
  }

  private worthBefore(venue: number, costPerIdleDay: number): Float64Array {
    const key = `${venue} ${costPerIdleDay}`;
    const known = this.worth.get(key);
    if (known) return known;
    const { county, calendar } = this.problem.venues[venue]!;
    const { openDayWorth } = this.problem.counties[county]!;
    const worth = Float64Array.from(
      this.problem.openBefore[calendar]!,
      (open, day) => openDayWorth * open + costPerIdleDay * day,
    );
    this.worth.set(key, worth);
    return worth;
  }

  private shortestIn(venue: number, need_d: number): Pick<StayTerms, 'nextEnd' | 'lastBegin'> {
    const key = `${venue} ${need_d}`;
    const known = this.shortest.get(key);
    if (known) return known;
    const lastClosed = this.closedByHistory[venue]!;
    const { dayCount } = this.problem;
    const fits = (end: number) => end - need_d + 1 >= 0 && lastClosed[end]! < end - need_d + 1;
    const nextEnd = new Int32Array(dayCount + 1).fill(NEVER);
    for (let day = dayCount - need_d; day >= 0; day -= 1) {
      const end = day + need_d - 1;
      nextEnd[day] = fits(end) ? end : nextEnd[day + 1]!;
    }
    const lastBegin = new Int32Array(dayCount).fill(NONE);
    for (let end = 0; end < dayCount; end += 1)
      lastBegin[end] = fits(end) ? end - need_d + 1 : (lastBegin[end - 1] ?? NONE);
    const shortest = { nextEnd, lastBegin };
    this.shortest.set(key, shortest);
    return shortest;
  }

  /**
   * Days on which a stay of set `k` may be in the county, beside those of the venue: gaps around the other stays, and
   * times between two stays of which one has the same edition, are left out. Null when it may never be there.
   */
  private spansBetween(k: number, county: number, others: readonly OtherStay[]): readonly number[] | null {
    const { edition } = this.problem.sets[k]!;
    const { minGap_d, lastEdition } = this.problem.counties[county]!;
    const spans: number[] = [];
    let previous = lastEdition;
    let freeFrom = 0;
    for (let index = 0; index <= others.length; index += 1) {
      const next = others[index];
      const following = next ? next.edition : NONE;
      const freeUntil = next ? next.stay.install - minGap_d - 1 : this.problem.dayCount - 1;
      // Without this stay, these two of the same edition would be neighbours: it has to stay between them.
      const isTied = previous !== NONE && previous === following;
      if (isTied) spans.length = 0;
      if (previous !== edition && following !== edition && freeUntil >= freeFrom)
        spans.push(freeFrom, freeUntil);
      if (isTied) break;
      previous = following;
      if (next) freeFrom = next.stay.end + minGap_d + 1;
    }
    return spans.length > 0 ? spans : null;
  }

  /** What never changes about a set in a venue. */
  private pairTerms(k: number, venue: number): PairTerms {
    const { problem } = this;
    const pair = k * problem.venues.length + venue;
    const known = this.pairs[pair];
    if (known) return known;
    const { county, place } = problem.venues[venue]!;
    const { costPerIdleDay, to } = problem.sets[k]!;
    const { prepare_d, minOpen_d, maxOpen_d, strike_d } = problem.lengths[pair]!;
    const planned = problem.plannedOpen[k * problem.counties.length + county]!;
    const { perDay, otherSet } = problem.goals.change;
    const isOtherSet = planned === NONE && problem.isPlanned[county] === 1;
    const terms: PairTerms = {
      venue,
      place,
      prepare_d,
      minOpen_d,
      maxOpen_d,
      strike_d,
      to,
      worthBefore: this.worthBefore(venue, costPerIdleDay),
      lastClosed: this.closedByHistory[venue]!,
      ...this.shortestIn(venue, prepare_d + minOpen_d + strike_d),
      costPerWaitingDay: problem.counties[county]!.costPerWaitingDay,
      planned,
      changePerDay: perDay,
      changeMost: otherSet,
      fixedCost: (isOtherSet ? otherSet : 0) - costPerIdleDay * (prepare_d + strike_d),
    };
    this.pairs[pair] = terms;
    return terms;
  }

  /** Whether the stay of a pin may be one of set `k` in `venue`. */
  private isAskedFor(pin: number, k: number, venue: number): boolean {
    if (pin === NONE) return true;
    const asked = this.problem.pins[pin]!;
    const set = this.problem.setOf[k]!;
    return (asked.set ?? set) === set && (asked.venue ?? venue) === venue;
  }

  /** Terms of a stay of set `k` in `venue`, or null when there can be none. `others`: in the order of their days. */
  of(
    k: number,
    venue: number,
    { pin, openShare }: { readonly pin: number; readonly openShare: number },
    others: readonly OtherStay[],
    masks: SetMasks,
  ): StayTerms | null {
    if (this.problem.isSuitable[k * this.problem.venues.length + venue] !== 1) return null;
    if (!this.isAskedFor(pin, k, venue)) return null;
    const pair = this.pairTerms(k, venue);
    const maxOpen_d = pair.minOpen_d + Math.floor(((pair.maxOpen_d - pair.minOpen_d) * openShare) / UNCAPPED);
    const at = k * this.problem.venues.length + venue;
    const known = pin === NONE ? this.latest[at] : undefined;
    if (
      known &&
      known.maxOpen_d === maxOpen_d &&
      isMaskedBy(known, masks) &&
      areSameOthers(known.others, others)
    )
      return known;
    const spans = this.spansBetween(k, this.problem.venues[venue]!.county, others);
    if (spans === null) return null;
    const asked = pin === NONE ? null : this.problem.pins[pin]!;
    // PERF: written out, so that all terms have one hidden class; with spreads the search was three times slower.
    const terms: StayTerms = {
      venue: pair.venue,
      place: pair.place,
      prepare_d: pair.prepare_d,
      minOpen_d: pair.minOpen_d,
      maxOpen_d,
      strike_d: pair.strike_d,
      to: pair.to,
      worthBefore: pair.worthBefore,
      lastClosed: pair.lastClosed,
      nextEnd: pair.nextEnd,
      lastBegin: pair.lastBegin,
      costPerWaitingDay: pair.costPerWaitingDay,
      planned: pair.planned,
      changePerDay: pair.changePerDay,
      changeMost: pair.changeMost,
      fixedCost: pair.fixedCost,
      crewFullBefore: masks.crewFullBefore,
      carrierFullBefore: masks.carrierFullBefore,
      lastStaysFull: masks.lastStaysFull,
      spans: others.length === 0 ? null : spans,
      others,
      waitUntil: others.reduce((first, { stay }) => Math.min(first, stay.open), this.problem.dayCount),
      onlyOpen: asked?.open ?? NONE,
      onlyClose: asked?.close ?? NONE,
    };
    if (pin === NONE) this.latest[at] = terms;
    return terms;
  }

  /** Terms of items; the same objects as in `base` where they say the same. Null when a stay may never be there. */
  ofItems(
    k: number,
    items: readonly Item[],
    { earliest, latest, legs }: Bounds,
    masks: SetMasks,
    base: Work,
    othersIn: (county: number) => readonly OtherStay[],
  ): ItemTerms | null {
    const all: (StayTerms | null)[] = [];
    let next = 0;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i]!;
      if (item.kind === 'block') {
        all.push(null);
        continue;
      }
      const { county } = this.problem.venues[item.venue]!;
      const others = othersIn(county);
      const at = base.items[next] === item ? next : base.items.indexOf(item);
      const known = at < 0 ? null : base.terms[at];
      if (at >= 0) next = at + 1;
      if (known && isMaskedBy(known, masks) && areSameOthers(known.others, others)) {
        all.push(known);
        continue;
      }
      const terms = this.of(k, item.venue, item, others, masks);
      if (!terms) return null;
      // Days on which the stay can be in this order, from installation to strike.
      const from = earliest[i]! + legs[i]!.haul_d;
      const to = latest[i + 1]! - legs[i + 1]!.haul_d - 1;
      all.push(known && areSameTerms(known, terms, from, to) ? known : terms);
    }
    return all;
  }
}
