import { readTable } from '@adapters/import/read-table.ts';
import { AppError } from '@domain/errors.ts';
import { describe, expect, it } from 'vitest';
import { HOSTILE_FILES } from '../../../fixtures/imports/hostile-files.ts';

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
    if ('code' in expected) {
      expect(outcome).toEqual({ code: expected.code });
      return;
    }
    expect(outcome).not.toHaveProperty('code');
    const { rows = [], numbers = [], notes = [] } = outcome;
    expect(typeof expected.rows === 'number' ? rows.length : rows).toEqual(expected.rows);
    expect(notes).toEqual(expected.notes ?? []);
    expect(expected.numbers ?? numbers).toEqual(numbers);
  });
});
