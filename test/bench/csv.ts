import { appendFileSync, writeFileSync } from 'node:fs';
import { BenchError } from './errors.ts';
import type { Measurement } from './measurement.ts';

export const CSV_HEADER = 'set,instance,seconds,threads,seed,value,best_known,gap_pct,iterations,feasible';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvRow(row: Measurement): string {
  return [
    quoted(row.set),
    quoted(row.instance),
    row.seconds.toFixed(2),
    row.threads,
    row.seed,
    row.value.toFixed(row.decimals),
    row.bestKnown ?? '',
    row.gap === null ? '' : row.gap.toFixed(4),
    row.iterations,
    row.isFeasible,
  ].join(',');
}

export interface CsvFile {
  add(row: Measurement): void;
}

/** Written row by row, so that what was measured stays when a run is broken off. */
export function createCsvFile(path: string): CsvFile {
  const guarded = (write: () => void) => {
    try {
      write();
    } catch (error) {
      throw new BenchError(
        `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  guarded(() => writeFileSync(path, `${CSV_HEADER}\n`));
  return { add: (row) => guarded(() => appendFileSync(path, `${csvRow(row)}\n`)) };
}
