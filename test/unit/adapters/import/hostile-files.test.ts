import { readTable } from '@adapters/import/read-table.ts';
import { AppError } from '@domain/errors.ts';
import { describe, expect, it } from 'vitest';
import { type Expected, HOSTILE_FILES } from '../../../fixtures/imports/hostile-files.ts';

/** Time in which every file is read or refused, as in the program. */
const MOST_MS = 5_000;

function outcomeOf(bytes: Uint8Array, name: string) {
  try {
    const { sheets, notes } = readTable(bytes, name, () => undefined);
    const rows = sheets[0]?.rows ?? [];
    return {
      rows: rows.map(({ cells }) => cells),
      numbers: rows.map(({ number }) => number),
      notes: [...notes, ...(sheets[0]?.notes ?? [])].map(({ kind }) => kind),
    };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code };
    throw error;
  }
}

/** What is expected in full; what a file does not say anything about may be as it is. */
function wholeOf(expected: Expected, { rows = [], numbers = [] }: ReturnType<typeof outcomeOf>) {
  if ('code' in expected) return expected;
  return {
    rows:
      typeof expected.rows === 'number'
        ? Array.from({ length: expected.rows }, (_, row) => rows[row])
        : expected.rows,
    numbers: expected.numbers ?? numbers,
    notes: expected.notes ?? [],
  };
}

describe('files that are broken or mean harm', () => {
  it('are many', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(70);
    expect(new Set(HOSTILE_FILES.map(({ what }) => what)).size).toBe(HOSTILE_FILES.length);
  });

  it.each(HOSTILE_FILES)('$what', { timeout: 60_000 }, ({ name, bytes, expected }) => {
    const file = bytes();
    const start = performance.now();
    const outcome = outcomeOf(file, name);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
    expect(outcome).toEqual(wholeOf(expected, outcome));
  });
});
