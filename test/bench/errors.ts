/** Something the caller of the benchmark can put right; shown as one line, exit code 2. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}
