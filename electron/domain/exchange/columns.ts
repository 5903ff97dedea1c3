import type { Register } from '../registry/register.ts';
import { compact } from './plain-text.ts';
import { isBlank, type RawRow, rawText } from './raw-cell.ts';

/**
 * What a column of a file goes to: a field by its id; `position.lng`, `position.lat` or `position.pair`; the datum of
 * positions where no field holds it. Derived fields are known, so that nobody wonders, and never read.
 */
export type ColumnTarget = string;

export type Datum = 'wgs84' | 'gcj02' | 'bd09';

export interface KnownColumn {
  readonly target: ColumnTarget;
  /** Everything the column may be called; compared without spaces, case, width and unit. */
  readonly names: readonly string[];
}

/** The words by which a column of a register can be called, in both languages; its id is one. */
export interface ColumnNames {
  field(id: string): readonly string[];
  readonly lng: readonly string[];
  readonly lat: readonly string[];
  readonly datum: readonly string[];
}

/** Every column that a table of a register can have. */
export function knownColumns(register: Register, names: ColumnNames): readonly KnownColumn[] {
  const hasDatumField = register.fields.some(({ id }) => id === 'sourceDatum');
  return register.fields.flatMap(({ id, type }) => {
    if (type.kind !== 'position') return [{ target: id, names: [id, ...names.field(id)] }];
    return [
      { target: 'position.lng', names: names.lng },
      { target: 'position.lat', names: names.lat },
      { target: 'position.pair', names: names.field(id) },
      ...(hasDatumField ? [] : [{ target: 'position.datum', names: names.datum }]),
    ];
  });
}

/** A header without its unit, remark, star for "required", case, width and spaces. */
export function plainHeader(header: string): string {
  return compact(header.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/gu, '')).replace(/[*:：#]+/gu, '');
}

const DATUMS: readonly (readonly [RegExp, Datum])[] = [
  [/wgs84/u, 'wgs84'],
  [/gcj02|高德|腾讯|火星/u, 'gcj02'],
  [/bd09|百度/u, 'bd09'],
];

/** Datum that a header of longitude or latitude says: 经度（WGS-84）. Null when it says none. */
export function datumOfHeader(header: string): Datum | null {
  const plain = compact(header);
  return DATUMS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Target of each header, null where none fits or one before it has it already. */
export function matchHeaders(
  headers: readonly string[],
  known: readonly KnownColumn[],
): readonly (ColumnTarget | null)[] {
  const byName = new Map<string, ColumnTarget>();
  for (const { target, names } of known) {
    for (const name of names) {
      const key = plainHeader(name);
      if (key !== '' && !byName.has(key)) byName.set(key, target);
    }
  }
  const taken = new Set<ColumnTarget>();
  return headers.map((header) => {
    const target = byName.get(plainHeader(header)) ?? byName.get(withoutDatum(header)) ?? null;
    if (target === null || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

const withoutDatum = (header: string) =>
  plainHeader(header).replace(/wgs84|gcj02|bd09|高德|腾讯|火星|百度|坐标(?=经|纬)/gu, '');

/** The header is looked for in this many rows: above it stand titles and remarks. */
const HEADER_WITHIN = 20;

/**
 * Index of the row with the headers: the one in which most columns are known; when none is, the first row with two
 * texts or more. Null for a table without rows.
 */
export function headerRow(rows: readonly RawRow[], known: readonly KnownColumn[]): number | null {
  let best: { readonly index: number; readonly count: number } | null = null;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const count = matchHeaders(row.cells.map(rawText), known).filter((target) => target !== null).length;
    if (count > (best?.count ?? 0)) best = { index, count };
  }
  if (best !== null) return best.index;
  const textual = rows.findIndex(
    ({ cells }) => cells.filter((cell) => !isBlank(cell) && typeof cell === 'string').length >= 2,
  );
  return rows.length === 0 ? null : Math.max(0, textual);
}
