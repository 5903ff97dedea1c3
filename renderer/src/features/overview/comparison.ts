/** How a figure stands against the same part of the year before. */
export interface Comparison {
  readonly direction: 'more' | 'less' | 'same';
  readonly difference: number;
  /** Difference as a fraction of the figure before; null when that was zero. */
  readonly fraction: number | null;
}

export function compare(now: number, before: number): Comparison {
  const difference = Math.abs(now - before);
  return {
    direction: now > before ? 'more' : now < before ? 'less' : 'same',
    difference,
    fraction: before === 0 ? null : difference / before,
  };
}

/** Where the norm mark stands on every bar, as a fraction of the track: what is beyond it has room to be seen. */
export const NORM_AT = 0.8;

/** Length of a bar against its norm, as a fraction of the track, at most the whole track. */
export function barLength(value: number, norm: number): number {
  if (norm <= 0) return value > 0 ? 1 : 0;
  return Math.min(1, (value / norm) * NORM_AT);
}
