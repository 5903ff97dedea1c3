/** A frame that takes longer is one in which an interaction was dropped. */
const DROPPED_MS = 50;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Half, most and all of some times in whole milliseconds. */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const [half, most, all] = [at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1) ?? 0].map(Math.round);
  return `p50 ${half} ms, p95 ${most} ms, max ${all} ms`;
}

/** As `spread`, with the number of frames that were too long. */
export function frames(times) {
  const dropped = times.filter((time) => time > DROPPED_MS).length;
  return `${spread(times)}, ${dropped} of ${times.length} frames over ${DROPPED_MS} ms`;
}
