/** Route of a visit that no route serves. */
export const ABSENT = -1;

/**
 * Routes as circular doubly linked lists over node numbers, with a list of absent visits and a journal that
 * undoes everything since the last `commit`.
 *
 * Nodes 0 … visitCount − 1 are visits; node visitCount + r is the head of route r, which stands for both of its
 * ends. What a state knows about a route beside its order (times, loads) is recomputed by `refresh`.
 * Every content of a route has a stamp of its own; a rollback brings the old stamp back, so that figures
 * remembered under it hold again.
 */
export abstract class RouteLists {
  readonly visitCount: number;
  readonly routeCount: number;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  readonly routeOf: Int32Array;
  readonly size: Int32Array;
  readonly stamp: Int32Array;
  readonly absent: Int32Array;
  absentCount: number;
  /** Routes with at least one visit, dense, in no order. */
  readonly used: Int32Array;
  usedCount = 0;
  /** Routes changed since the last commit, in order of first change. */
  readonly touched: Int32Array;
  touchedCount = 0;
  private readonly absentAt: Int32Array;
  private readonly usedAt: Int32Array;
  /** 1 = changed since the last commit. */
  readonly isTouched: Uint8Array;
  private readonly saved: Int32Array;
  private readonly savedFrom: Int32Array;
  private readonly savedSize: Int32Array;
  private readonly savedStamp: Int32Array;
  private savedEnd = 0;
  private nextStamp: number;

  constructor(visitCount: number, routeCount: number) {
    this.visitCount = visitCount;
    this.routeCount = routeCount;
    this.next = Int32Array.from({ length: visitCount + routeCount }, (_, node) => node);
    this.prev = Int32Array.from(this.next);
    this.routeOf = new Int32Array(visitCount).fill(ABSENT);
    this.size = new Int32Array(routeCount);
    this.stamp = Int32Array.from({ length: routeCount }, (_, route) => route + 1);
    this.nextStamp = routeCount + 1;
    this.absent = Int32Array.from({ length: visitCount }, (_, visit) => visit);
    this.absentAt = Int32Array.from(this.absent);
    this.absentCount = visitCount;
    this.used = new Int32Array(routeCount);
    this.usedAt = new Int32Array(routeCount);
    this.touched = new Int32Array(routeCount);
    this.isTouched = new Uint8Array(routeCount);
    this.saved = new Int32Array(visitCount);
    this.savedFrom = new Int32Array(routeCount);
    this.savedSize = new Int32Array(routeCount);
    this.savedStamp = new Int32Array(routeCount);
  }

  /** Recomputes what the state knows about the whole route. */
  protected abstract refresh(route: number): void;
  /** A visit entered or left its route: bookkeeping that counts visits, not orders. */
  protected abstract joined(visit: number, route: number): void;
  protected abstract left(visit: number, route: number): void;

  /** Links an absent visit behind `node` of `route`; the caller refreshes. */
  protected link(visit: number, node: number, route: number): void {
    this.touch(route);
    const after = this.next[node]!;
    this.next[node] = visit;
    this.prev[visit] = node;
    this.next[visit] = after;
    this.prev[after] = visit;
    this.routeOf[visit] = route;
    if (this.size[route] === 0) this.use(route);
    this.size[route]! += 1;
    const last = this.absent[(this.absentCount -= 1)]!;
    const at = this.absentAt[visit]!;
    this.absent[at] = last;
    this.absentAt[last] = at;
    this.restamp(route);
    this.joined(visit, route);
  }

  /** Takes a served visit out of its route; the caller refreshes. */
  protected unlink(visit: number): void {
    const route = this.routeOf[visit]!;
    this.touch(route);
    const before = this.prev[visit]!;
    const after = this.next[visit]!;
    this.next[before] = after;
    this.prev[after] = before;
    this.size[route]! -= 1;
    if (this.size[route] === 0) this.unuse(route);
    this.addAbsent(visit);
    this.restamp(route);
    this.left(visit, route);
  }

  /**
   * Accepts all changes since the last commit or rollback. A route that is again what it was keeps its old stamp.
   * PERF: most iterations put back most of what they took out; keeping the stamps saves half of the scans.
   */
  commit(): void {
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      this.isTouched[route] = 0;
      if (this.isAsSaved(route)) this.stamp[route] = this.savedStamp[route]!;
    }
    this.touchedCount = 0;
    this.savedEnd = 0;
  }

  /** Undoes all changes since the last commit or rollback. O(visits of the touched routes). */
  rollback(): void {
    const { visitCount, next, prev, routeOf, saved } = this;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      const head = visitCount + route;
      for (let node = next[head]!; node !== head; node = next[node]!) {
        this.addAbsent(node);
        this.left(node, route);
      }
    }
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      const head = visitCount + route;
      const size = this.savedSize[route]!;
      const from = this.savedFrom[route]!;
      if (this.size[route] === 0 && size > 0) this.use(route);
      if (this.size[route]! > 0 && size === 0) this.unuse(route);
      this.size[route] = size;
      this.stamp[route] = this.savedStamp[route]!;
      let before = head;
      for (let at = from; at < from + size; at += 1) {
        const visit = saved[at]!;
        next[before] = visit;
        prev[visit] = before;
        routeOf[visit] = route;
        const last = this.absent[(this.absentCount -= 1)]!;
        const hole = this.absentAt[visit]!;
        this.absent[hole] = last;
        this.absentAt[last] = hole;
        this.joined(visit, route);
        before = visit;
      }
      next[before] = head;
      prev[head] = before;
      this.isTouched[route] = 0;
      this.refresh(route);
    }
    this.touchedCount = 0;
    this.savedEnd = 0;
  }

  /** Visits of a route in order, in these links or in a copy of them. */
  visitsIn(next: Int32Array, route: number): number[] {
    const head = this.visitCount + route;
    const visits: number[] = [];
    for (let node = next[head]!; node !== head; node = next[node]!) visits.push(node);
    return visits;
  }

  /** Visits that the routes changed since the last commit had then, as a copy. */
  visitsTouched(): number[] {
    return [...this.saved.subarray(0, this.savedEnd)];
  }

  /** Saves a route before its first change since the last commit. */
  protected touch(route: number): void {
    if (this.isTouched[route] === 1) return;
    this.isTouched[route] = 1;
    this.touched[this.touchedCount] = route;
    this.touchedCount += 1;
    this.savedFrom[route] = this.savedEnd;
    this.savedSize[route] = this.size[route]!;
    this.savedStamp[route] = this.stamp[route]!;
    // A visit enters a route only after the route was touched, so it is saved at most once: `saved` is large enough.
    const head = this.visitCount + route;
    for (let node = this.next[head]!; node !== head; node = this.next[node]!) {
      this.saved[this.savedEnd] = node;
      this.savedEnd += 1;
    }
  }

  protected restamp(route: number): void {
    this.stamp[route] = this.nextStamp;
    this.nextStamp = (this.nextStamp + 1) | 0;
  }

  private isAsSaved(route: number): boolean {
    const size = this.savedSize[route]!;
    if (size !== this.size[route]) return false;
    const { next, saved } = this;
    const from = this.savedFrom[route]!;
    let node = this.visitCount + route;
    for (let at = from; at < from + size; at += 1) {
      node = next[node]!;
      if (node !== saved[at]) return false;
    }
    return true;
  }

  private addAbsent(visit: number): void {
    this.routeOf[visit] = ABSENT;
    this.absent[this.absentCount] = visit;
    this.absentAt[visit] = this.absentCount;
    this.absentCount += 1;
  }

  /** A route got its first visit. */
  protected use(route: number): void {
    this.used[this.usedCount] = route;
    this.usedAt[route] = this.usedCount;
    this.usedCount += 1;
  }

  /** A route lost its last visit. */
  protected unuse(route: number): void {
    this.usedCount -= 1;
    const last = this.used[this.usedCount]!;
    const at = this.usedAt[route]!;
    this.used[at] = last;
    this.usedAt[last] = at;
  }
}
