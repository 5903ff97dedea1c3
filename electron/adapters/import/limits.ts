/** What a table may be at most; more is refused before it is unpacked or kept. */
export const LIMITS = {
  packed_bytes: 50_000_000,
  unpacked_bytes: 300_000_000,
  ratio: 100,
  entries: 2_000,
  rows: 200_000,
  columns: 500,
  /** Of reading one file. */
  time_ms: 5_000,
} as const;
