import { ABSENT } from './route-lists.ts';
import type { SearchState } from './search-state.ts';

/**
 * Fewer routes by sums of absences (Christiaens & Vanden Berghe 2020, §4.4): a route is emptied for good, and
 * ruin & recreate, which may not open another one, goes on until its visits have found room elsewhere. A visit
 * counts how often it was left over; a solution is welcome when those it leaves over were left over less often.
 * The route to empty is the one whose visits found room most easily so far.
 */
export class FleetMinimisation {
  private readonly state: SearchState;
  private readonly absences: Float64Array;
  private current = 0;

  constructor(state: SearchState) {
    this.state = state;
    this.absences = new Float64Array(state.visitCount);
  }

  /** Empties the route with the least sum of absences. O(visits). */
  emptyRoute(): void {
    const { state, absences } = this;
    let least = Number.POSITIVE_INFINITY;
    let chosen = ABSENT;
    for (let index = 0; index < state.usedCount; index += 1) {
      const route = state.used[index]!;
      const head = state.visitCount + route;
      let sum = 0;
      let isPinned = false;
      for (let node = state.next[head]!; node !== head; node = state.next[node]!) {
        sum += absences[node]!;
        if (state.isPinned[node] === 1) isPinned = true;
      }
      if (isPinned || sum > least || (sum === least && route > chosen)) continue;
      least = sum;
      chosen = route;
    }
    if (chosen === ABSENT) return;
    state.removeString(state.next[state.visitCount + chosen]!, state.size[chosen]!);
    state.commit();
  }

  /** Called before a solution is changed. O(absent visits). */
  begin(): void {
    this.current = this.sumOfAbsences();
  }

  /** Judges the solution just built and counts who is left over; true when it is welcome. O(absent visits). */
  welcomes(): boolean {
    const { state, absences } = this;
    const isWelcome = this.sumOfAbsences() < this.current;
    for (let index = 0; index < state.absentCount; index += 1) absences[state.absent[index]!]! += 1;
    return isWelcome;
  }

  private sumOfAbsences(): number {
    const { state, absences } = this;
    let sum = 0;
    for (let index = 0; index < state.absentCount; index += 1) sum += 1 + absences[state.absent[index]!]!;
    return sum;
  }
}
