import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { BenchError } from './errors.ts';
import type { Instance, ReferenceKind } from './instance.ts';

/** A row of `bks.csv`. */
export interface Reference {
  readonly set: string;
  readonly name: string;
  readonly objective: string;
  readonly rounding: string;
  readonly source: string;
  readonly value: number;
}

const COLUMNS = ['set', 'name', 'cost', 'objective', 'rounding', 'source'] as const;

/** References of the folder; none when it has no `bks.csv`. */
export function readReferences(folder: string): readonly Reference[] {
  const path = join(folder, 'bks.csv');
  if (!existsSync(path)) return [];
  return parseReferences(readFileSync(path, 'utf8'));
}

export function parseReferences(text: string): readonly Reference[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new BenchError(`bks.csv cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [first] = rows;
  const missing = COLUMNS.filter((column) => first && !(column in first));
  if (missing.length > 0) throw new BenchError(`bks.csv lacks the columns ${missing.join(', ')}`);
  return rows.map((row) => {
    const value = Number(row['cost']);
    if (!row['cost'] || !Number.isFinite(value)) {
      throw new BenchError(`bks.csv: ${row['set']} ${row['name']} has no number as cost`);
    }
    return {
      set: row['set'] ?? '',
      name: row['name'] ?? '',
      objective: row['objective'] ?? '',
      rounding: row['rounding'] ?? '',
      source: row['source'] ?? '',
      value,
    };
  });
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function isOfKind(reference: Reference, { objective, rounding = '' }: ReferenceKind): boolean {
  // A row of which the table itself says that its source is wrong is no reference.
  if (/\bWRONG\b/.test(reference.source)) return false;
  const isObjective = objective.endsWith('*')
    ? reference.objective.startsWith(objective.slice(0, -1))
    : reference.objective === objective;
  return isObjective && reference.rounding.startsWith(rounding);
}

/** The best comparable value known, or null. */
export function bestKnown(
  references: readonly Reference[],
  set: string,
  { name, sense, references: kinds }: Pick<Instance, 'name' | 'sense' | 'references'>,
): number | null {
  const ofInstance = references.filter((row) => isSame(row.set, set) && isSame(row.name, name));
  for (const kind of kinds) {
    const values = ofInstance.filter((row) => isOfKind(row, kind)).map(({ value }) => value);
    if (values.length > 0) return sense === 'min' ? Math.min(...values) : Math.max(...values);
  }
  return null;
}

/** Percent above the reference: positive is worse when the value is minimised, better when it is maximised. */
export function gapPercent(value: number, reference: number | null): number | null {
  if (reference === null || reference === 0) return null;
  return ((value - reference) / reference) * 100;
}
