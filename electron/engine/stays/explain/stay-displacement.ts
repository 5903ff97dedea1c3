import { NONE } from '../problem.ts';
import { BestInsertion } from '../search/best-insertion.ts';
import { type Timeline, UNCAPPED } from '../search/timeline.ts';
import type { StayRemedy } from './stay-explanation.ts';
import { isCheaper } from './stay-remedies.ts';
import type { StayTrial } from './stay-trial.ts';

/** Stays that look cheapest to give up, for which another place is looked for. */
const LOOKED_AT_CLOSELY = 5;

/** A stay that gives way, and what the set then costs more with the county in it. */
interface Candidate {
  readonly k: number;
  readonly item: number;
  readonly delta: number;
}

/**
 * The stay whose place costs the plan least: the county gets into the set that gives it up, and the county that loses it
 * gets another place if that pays. Stays of pins do not give way. Null when that helps nowhere.
 */
export function leastDisplacement(trial: StayTrial): StayRemedy | null {
  const candidates: Candidate[] = [];
  for (const k of trial.problem.sets.keys()) {
    if (trial.state.hosts.isHostedBy(trial.county, k)) continue;
    for (const [item, entry] of trial.state.upToDate(k).items.entries()) {
      if (entry.kind !== 'stay' || entry.pin !== NONE) continue;
      const delta = deltaWithout(trial, k, item);
      if (delta < Infinity) candidates.push({ k, item, delta });
    }
  }
  candidates.sort((a, b) => a.delta - b.delta || a.k - b.k || a.item - b.item);
  let best: StayRemedy | null = null;
  for (const candidate of candidates.slice(0, LOOKED_AT_CLOSELY)) {
    const remedy = displacedBy(trial, candidate);
    trial.undo();
    if (remedy && (!best || isCheaper(remedy, best))) best = remedy;
  }
  return best;
}

/** What the plan costs more, roughly, when one stay gives way to the county. */
function deltaWithout(trial: StayTrial, k: number, item: number): number {
  const { state } = trial;
  const { points } = state.upToDate(k).work;
  const [county] = state.remove(k, new Set([item]));
  state.settle();
  state.catchUp();
  const { hosts } = state;
  const after = state.upToDate(k).work.points;
  const insertion = trial.cheapest(k);
  const lost = county === undefined ? 0 : hosts.worthOf(county);
  trial.undo();
  return insertion ? after - points + insertion.delta + lost : Infinity;
}

function stayAt(timeline: Timeline, item: number) {
  const before = timeline.items.slice(0, item).filter(({ kind }) => kind === 'stay').length;
  const { venue, open, close } = timeline.stays[before]!;
  return { venue, open, close };
}

/** Really done; the trial is left with the result. */
function displacedBy(trial: StayTrial, { k, item }: Candidate): StayRemedy | null {
  const { state, problem } = trial;
  const stay = stayAt(state.upToDate(k), item);
  const gone = state.remove(k, new Set([item]));
  state.settle();
  state.catchUp();
  if (gone.length !== 1 || state.repeatedEdition(gone[0]!) !== NONE) return null;
  const insertion = trial.cheapest(k);
  const tried = insertion && trial.put(insertion);
  if (!tried) return null;
  const { county } = problem.venues[stay.venue]!;
  const other = new BestInsertion(state).of({ county, pin: NONE, openShare: UNCAPPED }, () => false);
  const hasOther = other !== null && other.delta < 0 && state.insert(other);
  const outcome = trial.outcome(k, tried.stay.venue);
  const again = hasOther ? { set: other.k, stay: trial.outcome(other.k, other.venue).stay } : null;
  return { change: { kind: 'displace', set: k, stay, again }, tried: outcome };
}
