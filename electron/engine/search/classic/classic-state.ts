import type { ProblemData } from '../../problem.ts';
import type { Rng } from '../../rng.ts';
import { localSearch } from '../local/local-search.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { ClassicInsertion } from './classic-insertion.ts';
import { ClassicRoutes } from './classic-routes.ts';

/** State of the search for classic problems (classic-problem.ts). */
export class ClassicState extends ClassicRoutes {
  private readonly insertion: ClassicInsertion;
  private readonly neighbourhood: Neighbourhood;

  constructor(
    problem: ProblemData,
    windows: { readonly open: Int32Array; readonly close: Int32Array },
    neighbourhood: Neighbourhood,
    rng: Rng,
  ) {
    super(problem, windows);
    this.neighbourhood = neighbourhood;
    this.insertion = new ClassicInsertion(this, neighbourhood, rng);
  }

  insertBest(visit: number): boolean {
    return this.insertion.insertBest(visit);
  }

  override openRoute(visit: number): boolean {
    return this.insertion.insertAlone(visit);
  }

  override polish(shouldStop: () => boolean): void {
    localSearch(this, this.neighbourhood, shouldStop);
  }

  /**
   * Drops visits of changed routes that cost more than they bring: after an insertion at a loss, the others stay
   * only if the visit's company made them pay.
   */
  settle(): void {
    if (!this.orderKeys.hasGain) return;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      const head = this.visitCount + route;
      let node = this.next[head]!;
      while (node !== head) {
        const after = this.next[node]!;
        if (this.savingWithout(node, route) > this.gain[node]! && this.problem.seriesOf[node]! < 0) {
          this.removeString(node, 1);
          node = this.size[route] === 0 || this.routeOf[after] !== route ? head : after;
        } else node = after;
      }
    }
  }
}
