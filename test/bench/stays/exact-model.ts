import { changeCost, haulCost, NONE, type StayProblem } from '../../../electron/engine/stays/problem.ts';

/** A mixed integer model in the text form that HiGHS reads; its optimum is that of the problem. */
export interface ExactModel {
  readonly text: string;
  /** To be added to the objective. */
  readonly constant: number;
  readonly binaries: number;
}

/**
 * The time-expanded model: each set is a unit of flow through nodes "free at a place on a day" and "ready to install
 * there", over waiting, haul and stay arcs. Stays are binary, the rest of the flow is whole when they are.
 * Throws RangeError for problems with pins, blocks, carriers, or several stays of a county. With `hasHaul` false moves
 * cost and last nothing, which gives a lower bound.
 */
export function exactModel(problem: StayProblem, hasHaul = true): ExactModel {
  assertCovered(problem);
  const model = new FlowModel(problem, hasHaul);
  for (const k of problem.sets.keys()) model.addSet(k);
  model.addCounties();
  model.addCrews();
  model.addBalance();
  return model.finished();
}

function assertCovered(problem: StayProblem): void {
  if (problem.counties.some(({ prizes }) => prizes.length > 1))
    throw new RangeError('one stay for each county');
  if (problem.sets.some(({ blocks }) => blocks.length > 0)) throw new RangeError('no blocks');
  if (problem.pins.length > 0 || problem.carriers.length > 0) throw new RangeError('no pins, no carriers');
}

class FlowModel {
  private readonly problem: StayProblem;
  private readonly hasHaul: boolean;
  private readonly objective: string[] = [];
  private readonly binaries: string[] = [];
  private readonly bounds: string[] = [];
  private readonly rows: string[] = [];
  /** What flows out of a node less what flows in. */
  private readonly nodes = new Map<string, string[]>();
  private readonly sources = new Set<string>();
  /** Stays of each county, and of each crew and day those at work. */
  private readonly ofCounty: readonly string[][];
  private readonly atWork: readonly (readonly string[][])[];
  private constant = 0;

  constructor(problem: StayProblem, hasHaul: boolean) {
    this.problem = problem;
    this.hasHaul = hasHaul;
    this.ofCounty = problem.counties.map(() => []);
    this.atWork = problem.crews.map(() => Array.from({ length: problem.dayCount }, () => []));
  }

  private price(name: string, cost: number): void {
    if (cost !== 0) this.objective.push(`${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`);
  }

  private arc(name: string, from: string, to: string | null, cost: number): void {
    this.price(name, cost);
    for (const [node, sign] of [
      [from, '+'],
      [to, '-'],
    ] as const) {
      if (node === null) continue;
      const terms = this.nodes.get(node) ?? [];
      terms.push(`${sign} ${name}`);
      this.nodes.set(node, terms);
    }
  }

  addSet(k: number): void {
    const { problem } = this;
    const set = problem.sets[k]!;
    this.constant += set.costPerIdleDay * (set.to - set.from + 1);
    this.sources.add(free(k, set.start, set.from));
    const places = new Set([set.start, ...problem.venues.map(({ place }) => place)]);
    for (const place of places) {
      for (let day = set.from; day <= set.to; day += 1) {
        this.arc(`w${k}_${place}_${day}`, free(k, place, day), free(k, place, day + 1), 0);
        this.addHauls(k, place, day);
      }
      this.addEnd(k, place);
    }
    for (const venue of problem.venues.keys()) this.addStays(k, venue);
  }

  private addHauls(k: number, place: number, day: number): void {
    const { problem, hasHaul } = this;
    const { costPerIdleDay, to } = problem.sets[k]!;
    for (const [v, venue] of problem.venues.entries()) {
      const haul_d = hasHaul ? problem.haul_d[place * problem.placeCount + venue.place]! : 0;
      if (problem.isSuitable[k * problem.venues.length + v] !== 1 || day + haul_d > to) continue;
      const cost = hasHaul ? haulCost(problem, k, place, venue.place) : 0;
      const ready = `r${k}_${v}_${day + haul_d}`;
      this.arc(`h${k}_${place}_${v}_${day}`, free(k, place, day), ready, cost - costPerIdleDay * haul_d);
    }
  }

  private addEnd(k: number, place: number): void {
    const { problem } = this;
    const { end, from, to } = problem.sets[k]!;
    const isFree = end === NONE || !this.hasHaul;
    const day = to + 1 - (isFree ? 0 : problem.haul_d[place * problem.placeCount + end]!);
    if (day < from) return;
    this.arc(`e${k}_${place}`, free(k, place, day), null, isFree ? 0 : haulCost(problem, k, place, end));
  }

  private addStays(k: number, v: number): void {
    const { problem } = this;
    const set = problem.sets[k]!;
    const { county } = problem.venues[v]!;
    const { edition } = set;
    const isRepeated = edition === problem.counties[county]!.lastEdition;
    if (isRepeated || problem.isSuitable[k * problem.venues.length + v] !== 1) return;
    const { minOpen_d, maxOpen_d } = problem.lengths[k * problem.venues.length + v]!;
    for (let install = set.from; install <= set.to; install += 1) {
      for (let days = minOpen_d; days <= maxOpen_d; days += 1) this.addStay(k, v, install, days);
    }
  }

  private addStay(k: number, v: number, install: number, days: number): void {
    const { problem } = this;
    const { to, costPerIdleDay, crew } = problem.sets[k]!;
    const { place, county, calendar, lastClosed } = problem.venues[v]!;
    const own = problem.counties[county]!;
    const { prepare_d, strike_d } = problem.lengths[k * problem.venues.length + v]!;
    const open = install + prepare_d;
    const close = open + days - 1;
    const end = close + strike_d;
    if (end > to || lastClosed[end]! >= install || own.lastEnd + own.minGap_d >= install) return;
    const openBefore = problem.openBefore[calendar]!;
    const name = `s${k}_${v}_${install}_${days}`;
    const worth =
      own.openDayWorth * (openBefore[close + 1]! - openBefore[open]!) +
      costPerIdleDay * (prepare_d + days + strike_d) +
      own.costPerWaitingDay * (problem.dayCount - open) +
      own.prizes[0]! +
      (problem.isPlanned[county] === 1 ? problem.goals.change.dropped : 0);
    this.binaries.push(name);
    this.arc(
      name,
      `r${k}_${v}_${install}`,
      free(k, place, end + 1),
      changeCost(problem, k, county, open) - worth,
    );
    this.ofCounty[county]!.push(name);
    if (crew === NONE) return;
    for (let day = install; day <= end; day += 1) {
      if (day < open || day > close) this.atWork[crew]![day]!.push(name);
    }
  }

  addCounties(): void {
    const { counties, dayCount, isPlanned, goals } = this.problem;
    for (const [c, { prizes, costPerWaitingDay }] of counties.entries()) {
      this.constant += (prizes[0] ?? 0) + costPerWaitingDay * dayCount;
      if (isPlanned[c] === 1) this.constant += goals.change.dropped;
      this.atMost(`c${c}`, this.ofCounty[c]!, prizes.length);
    }
  }

  addCrews(): void {
    for (const [index, { perDay }] of this.problem.crews.entries()) {
      for (const [day, stays] of this.atWork[index]!.entries())
        this.atMost(`p${index}_${day}`, stays, perDay[day]!);
    }
  }

  /** The more of a group are hosted, the less one more saves: steps that an optimum takes in their order. */
  addBalance(): void {
    for (const [g, members] of this.problem.groups.entries()) {
      const steps = members.map((_, index) => `y${g}_${index}`);
      for (const [index, step] of steps.entries()) {
        const saved = Math.floor(this.problem.goals.balance / (index + 1));
        this.constant += saved;
        this.price(step, -saved);
        this.bounds.push(`0 <= ${step} <= 1`);
      }
      const hosted = members.flatMap((c) => this.ofCounty[c]!).map((stay) => `+ ${stay}`);
      this.rows.push(`g${g}: ${[...hosted, ...steps.map((step) => `- ${step}`)].join(' ')} = 0`);
    }
  }

  private atMost(row: string, names: readonly string[], most: number): void {
    if (names.length > 0) this.rows.push(`${row}: ${names.join(' + ')} <= ${most}`);
  }

  finished(): ExactModel {
    const flow = [...this.nodes].map(
      ([node, terms]) => `${node}: ${terms.join(' ')} = ${this.sources.has(node) ? 1 : 0}`,
    );
    const section = (title: string, lines: readonly string[]) => [title, ...lines.map((line) => ` ${line}`)];
    const text = [
      ...section('Minimize', ['obj:', ...this.objective]),
      ...section('Subject To', [...flow, ...this.rows]),
      ...section('Bounds', this.bounds),
      ...section('Binary', this.binaries),
      'End',
    ].join('\n');
    return { text, constant: this.constant, binaries: this.binaries.length };
  }
}

const free = (k: number, place: number, day: number) => `f${k}_${place}_${day}`;
