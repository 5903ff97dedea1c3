import type { StayPlan } from '../plan.ts';
import { NONE, type StayProblem } from '../problem.ts';
import type { StayChange, StayObstacle, StayObstacleKind, StayRemedy } from './stay-explanation.ts';
import { StayTrial } from './stay-trial.ts';

/** Days by which windows are opened one after another, until the stay pays. */
const WINDOW_STEPS = [7, 14, 28, 56] as const;
/** Kinds of further sets that are tried at most. */
const MOST_SETS = 3;

/** What the remedies are tried on: the county as it is, and what stands against it. */
export interface LeftOut {
  readonly problem: StayProblem;
  readonly plan: StayPlan;
  readonly county: number;
  readonly obstacles: readonly StayObstacle[];
  /** Whether the stay fits as things are; then only what makes it pay is a remedy. */
  readonly isPossible: boolean;
}

/** Tries one change; null when the stay does not come in by it. */
function tryChange(
  { plan, county, isPossible }: LeftOut,
  change: StayChange,
  changed: StayProblem,
  planThen = plan,
): StayRemedy | null {
  const tried = new StayTrial(changed, planThen, county).tried();
  if (!tried || (isPossible && !isGain(tried))) return null;
  return { change, tried };
}

const isGain = ({ extra }: StayRemedy['tried']) =>
  extra.unmetPins < 0 || (extra.unmetPins === 0 && extra.points < 0);

const venuesOf = ({ problem, county }: LeftOut) => problem.counties[county]!.venues;

/** The shortest stay shorter by what is missing, at least one day open, where the least is missing. */
export function shorterStay(leftOut: LeftOut): StayRemedy | null {
  const { problem, obstacles } = leftOut;
  let least: StayObstacle | null = null;
  for (const each of obstacles) {
    const { minOpen_d } = problem.lengths[each.set * problem.venues.length + each.venue]!;
    if (each.missing_d === 0 || each.missing_d >= minOpen_d) continue;
    if (each.missing_d < (least?.missing_d ?? Infinity)) least = each;
  }
  if (!least) return null;
  const { venue, missing_d: days } = least;
  const lengths = problem.lengths.map((length, pair) =>
    pair % problem.venues.length === venue
      ? { ...length, minOpen_d: Math.max(1, length.minOpen_d - days) }
      : length,
  );
  return tryChange(leftOut, { kind: 'shorter-stay', venue, days }, { ...problem, lengths });
}

/** A gap between the stays of the county that is shorter by what is missing at least. */
export function shorterGap(leftOut: LeftOut): StayRemedy | null {
  const { problem, county, obstacles } = leftOut;
  const missing = obstacles.filter(({ kind }) => kind === 'gap').map(({ missing_d }) => missing_d);
  const days = Math.min(...missing);
  const own = problem.counties[county]!;
  if (days > own.minGap_d) return null;
  const counties = problem.counties.with(county, { ...own, minGap_d: own.minGap_d - days });
  return tryChange(leftOut, { kind: 'shorter-gap', days }, { ...problem, counties });
}

/** The windows of one venue opened by as few weeks as it takes. */
export function widerWindow(leftOut: LeftOut): StayRemedy | null {
  const { problem } = leftOut;
  let fits: StayRemedy | null = null;
  for (const days of WINDOW_STEPS) {
    for (const venue of venuesOf(leftOut)) {
      const { lastClosed } = problem.venues[venue]!;
      if (lastClosed.at(-1) === NONE) continue;
      const venues = problem.venues.with(venue, {
        ...problem.venues[venue]!,
        lastClosed: widened(lastClosed, days),
      });
      const remedy = tryChange(leftOut, { kind: 'wider-window', venue, days }, { ...problem, venues });
      if (remedy && isGain(remedy.tried)) return remedy;
      fits ??= remedy;
    }
  }
  return fits;
}

/** `lastClosed` with every window longer by `days` at both ends. */
function widened(lastClosed: Int32Array, days: number): Int32Array {
  const isClosed = (day: number) => lastClosed[day] === day;
  const dayCount = lastClosed.length;
  let last = NONE;
  // Days until the next open day, and since the last one.
  const ahead = new Int32Array(dayCount);
  for (let day = dayCount - 1, next = dayCount + days; day >= 0; day -= 1) {
    if (!isClosed(day)) next = day;
    ahead[day] = next - day;
  }
  let since = days;
  return lastClosed.map((_, day) => {
    since = isClosed(day) ? since + 1 : 0;
    if (isClosed(day) && since > days && ahead[day]! > days) last = day;
    return last;
  });
}

/** A further set from each base, of each edition, as far as they differ. */
export function oneMoreSet(leftOut: LeftOut): StayRemedy | null {
  const { problem, plan } = leftOut;
  const kinds = new Map<string, number>();
  for (const [k, { start, edition }] of problem.sets.entries()) {
    if (!kinds.has(`${start} ${edition}`)) kinds.set(`${start} ${edition}`, k);
  }
  const remedies = [...kinds.values()]
    .slice(0, MOST_SETS)
    .map((like) => tryChange(leftOut, { kind: 'one-more-set', like }, withSet(problem, like), [...plan, []]));
  return remedies.reduce((best, each) => (each && (!best || isCheaper(each, best)) ? each : best), null);
}

function withSet(problem: StayProblem, like: number): StayProblem {
  const width = problem.venues.length;
  const row = [like * width, (like + 1) * width] as const;
  return {
    ...problem,
    sets: [...problem.sets, { ...problem.sets[like]!, from: 0, to: problem.dayCount - 1, blocks: [] }],
    setOf: Int32Array.from([...problem.setOf, problem.sets.length]),
    lengths: [...problem.lengths, ...problem.lengths.slice(...row)],
    isSuitable: Uint8Array.from([...problem.isSuitable, ...problem.isSuitable.slice(...row)]),
    plannedOpen: Int32Array.from([...problem.plannedOpen, ...problem.counties.map(() => NONE)]),
  };
}

/** One more of the crew or the carrier that stands in the way first. */
export function oneMorePlace(leftOut: LeftOut): readonly StayRemedy[] {
  const { problem, obstacles } = leftOut;
  const setsWith = (kind: StayObstacleKind) =>
    obstacles.filter((each) => each.kind === kind).map(({ set }) => problem.sets[set]!);
  const more = (perDay: Int32Array) => perDay.map((count) => count + 1);
  const remedies: (StayRemedy | null)[] = [];
  for (const crew of new Set(setsWith('crew-full').map((set) => set.crew))) {
    const { perDay, maxStays } = problem.crews[crew]!;
    const crews = problem.crews.with(crew, { perDay: more(perDay), maxStays });
    remedies.push(tryChange(leftOut, { kind: 'one-more-hand', crew }, { ...problem, crews }));
  }
  for (const crew of new Set(setsWith('crew-stays-full').map((set) => set.crew))) {
    const { perDay, maxStays } = problem.crews[crew]!;
    const crews = problem.crews.with(crew, { perDay, maxStays: maxStays + 1 });
    remedies.push(tryChange(leftOut, { kind: 'one-more-stay-of-crew', crew }, { ...problem, crews }));
  }
  for (const carrier of new Set(setsWith('carrier-full').map((set) => set.carrier))) {
    const carriers = problem.carriers.with(carrier, more(problem.carriers[carrier]!));
    remedies.push(
      tryChange(leftOut, { kind: 'one-more-move-of-carrier', carrier }, { ...problem, carriers }),
    );
  }
  return remedies.filter((remedy) => remedy !== null);
}

/** Whether remedy `a` leaves a better plan than `b`. */
export function isCheaper(a: StayRemedy, b: StayRemedy): boolean {
  const [one, other] = [a.tried.extra, b.tried.extra];
  return (one.unmetPins - other.unmetPins || one.points - other.points) < 0;
}
