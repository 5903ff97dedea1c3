type Metres = (a: number, b: number) => number;

/**
 * A short round trip through `count` places for `walkers` that go along it one behind the other, each leaving out one of
 * the longest legs: nearest neighbour from each place, then 2-opt and or-opt until nothing helps.
 */
export function shortTour(count: number, walkers: number, metres: Metres): Int32Array {
  let best: Int32Array = Int32Array.from({ length: count }, (_, place) => place);
  let bestLength = Infinity;
  const lengthOf = (tour: Int32Array) => walkedLength(tour, walkers, metres);
  for (let first = 0; first < count; first += 1) {
    const tour = improved(nearestNeighbour(count, first, metres), lengthOf);
    const length = lengthOf(tour);
    if (length < bestLength) {
      best = tour;
      bestLength = length;
    }
  }
  return best;
}

function walkedLength(tour: Int32Array, walkers: number, metres: Metres): number {
  const legs = Float64Array.from(tour, (place, at) => metres(place, tour[(at + 1) % tour.length]!)).sort();
  const whole = legs.reduce((sum, leg) => sum + leg, 0);
  return walkers * whole - legs.subarray(legs.length - walkers).reduce((sum, leg) => sum + leg, 0);
}

function nearestNeighbour(count: number, first: number, metres: Metres): Int32Array {
  const tour = [first];
  const left = new Set(Array.from({ length: count }, (_, place) => place));
  left.delete(first);
  while (left.size > 0) {
    const at = tour.at(-1)!;
    let nearest = -1;
    for (const place of left) if (nearest < 0 || metres(at, place) < metres(at, nearest)) nearest = place;
    left.delete(nearest);
    tour.push(nearest);
  }
  return Int32Array.from(tour);
}

function improved(start: Int32Array, lengthOf: (tour: Int32Array) => number): Int32Array {
  let tour = start;
  let length = lengthOf(tour);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const next of neighbours(tour)) {
      const other = lengthOf(next);
      if (other >= length) continue;
      tour = next;
      length = other;
      isBetter = true;
      break;
    }
  }
  return tour;
}

/** All reversals of a stretch and all moves of one place. */
function* neighbours(tour: Int32Array): Generator<Int32Array> {
  const { length } = tour;
  for (let from = 0; from < length - 1; from += 1) {
    for (let to = from + 1; to < length; to += 1) {
      const next = tour.slice();
      next.subarray(from, to + 1).reverse();
      yield next;
    }
  }
  for (let from = 0; from < length; from += 1) {
    for (let to = 0; to < length; to += 1) {
      if (from === to) continue;
      const rest = [...tour];
      const [place] = rest.splice(from, 1);
      rest.splice(to, 0, place!);
      yield Int32Array.from(rest);
    }
  }
}
