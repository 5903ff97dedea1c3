import type { ClassicData } from './classic-data.ts';

/**
 * Shortest duration of a route when its departure may be chosen, by concatenation of segments in O(1)
 * (Vidal, Crainic, Gendreau & Prins 2013, "A hybrid genetic algorithm with adaptive diversity management for a
 * large class of vehicle routing problems with time-windows", §4.2), for segments that keep their windows.
 *
 * A segment has a duration, and an earliest and a latest start with which it has that duration. Each node keeps
 * the segment from the head to it (`before…`) and from it to the head (`after…`).
 */
export class DurationSegments {
  private readonly data: ClassicData;
  private readonly visitCount: number;
  private readonly before: Float64Array;
  private readonly after: Float64Array;

  constructor(data: ClassicData, visitCount: number, nodeCount: number) {
    this.data = data;
    this.visitCount = visitCount;
    this.before = new Float64Array(nodeCount * 3);
    this.after = new Float64Array(nodeCount * 3);
  }

  /** Recomputes both kinds of segments of a route; true when it keeps its limit. O(visits of the route). */
  refresh(route: number, next: Int32Array, prev: Int32Array): boolean {
    const { data, before, after } = this;
    const { location, time, locationCount, open, due, service } = data;
    const head = this.visitCount + route;
    this.start(before, head, route);
    let from = head;
    for (let node = next[head]!; node !== head; node = next[node]!) {
      const travel = time[location[from]! * locationCount + node]!;
      const at = from * 3;
      const delta = before[at]! + travel;
      const wait = Math.max(0, open[node]! - delta - before[at + 2]!);
      before[node * 3] = delta + service[node]! + wait;
      before[node * 3 + 1] = Math.max(open[node]! - delta, before[at + 1]!) - wait;
      before[node * 3 + 2] = Math.min(due[node]! - delta, before[at + 2]!);
      from = node;
    }
    this.start(after, head, route);
    let to = head;
    for (let node = prev[head]!; node !== head; node = prev[node]!) {
      const travel = time[node * locationCount + location[to]!]!;
      const at = to * 3;
      const delta = service[node]! + travel;
      const wait = Math.max(0, after[at + 1]! - delta - due[node]!);
      after[node * 3] = delta + after[at]! + wait;
      after[node * 3 + 1] = Math.max(after[at + 1]! - delta, open[node]!) - wait;
      after[node * 3 + 2] = Math.min(after[at + 2]! - delta, due[node]!);
      to = node;
    }
    const first = next[head]!;
    if (first === head) return true;
    return (
      this.joined(head, first, time[location[head]! * locationCount + first]!) <= data.maxDuration[route]!
    );
  }

  /** Duration of the route with `visit` between neighbours `from` and `to`. */
  withVisit(from: number, visit: number, to: number): number {
    const { before, after, data } = this;
    const { location, time, locationCount, open, due, service } = data;
    const at = from * 3;
    const delta = before[at]! + time[location[from]! * locationCount + visit]!;
    const wait = Math.max(0, open[visit]! - delta - before[at + 2]!);
    const duration = delta + service[visit]! + wait;
    const latest = Math.min(due[visit]! - delta, before[at + 2]!);
    const travel = time[visit * locationCount + location[to]!]!;
    return duration + travel + after[to * 3]! + Math.max(0, after[to * 3 + 1]! - duration - travel - latest);
  }

  private joined(from: number, to: number, travel: number): number {
    const { before, after } = this;
    const delta = before[from * 3]! + travel;
    return delta + after[to * 3]! + Math.max(0, after[to * 3 + 1]! - delta - before[from * 3 + 2]!);
  }

  private start(segments: Float64Array, head: number, route: number): void {
    segments[head * 3] = 0;
    segments[head * 3 + 1] = this.data.shiftStart[route]!;
    segments[head * 3 + 2] = this.data.shiftEnd[route]!;
  }
}
