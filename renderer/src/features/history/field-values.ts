import type { Format } from '../../lib/format.ts';
import { openingLines } from '../../lib/opening-words.ts';

/** Names behind codes and keys, as far as the window knows them. */
export interface NameLookup {
  readonly county: (code: string) => string | undefined;
  readonly base: (id: string) => string | undefined;
  readonly exhibitSet: (id: string) => string | undefined;
  /** Word of an option of a choice, by column. */
  readonly option: (column: string, value: string) => string | undefined;
  readonly planState: (state: string) => string | undefined;
}

type Stored = string | number | null;

/** A stored value as the screens print it elsewhere; what has no better form stays as it is. */
export function printFieldValue(field: string, value: Stored, format: Format, names: NameLookup): string {
  if (value === null || value === '') return '-';
  const stored = String(value);
  return PRINTERS[field]?.(stored, format, names) ?? names.option(field, stored) ?? stored;
}

type Printer = (stored: string, format: Format, names: NameLookup) => string | undefined;

const count: Printer = (stored, format) => format.count(Number(stored));
const degrees: Printer = (stored, format) => `${format.decimal(Number(stored), 5)}°`;

/** By column; a column without printer, or a code without name, is shown as it is stored. */
const PRINTERS: Readonly<Record<string, Printer>> = {
  county_code: (stored, _, names) => names.county(stored),
  base_id: (stored, _, names) => names.base(stored),
  exhibit_set_id: (stored, _, names) => names.exhibitSet(stored),
  state: (stored, _, names) => names.planState(stored),
  service_s: (stored, format) => format.duration(Number(stored)),
  lng_deg: degrees,
  lat_deg: degrees,
  pupils: count,
  target_km: count,
  odometer_km: count,
  openings: printOpenings,
  unavailabilities: printUnavailabilities,
};

/** Columns nobody reads: keys, and what cannot change. */
const HIDDEN = new Set(['id', 'is_sample', 'rules', 'provenance', 'caravan_ids', 'created_at', 'number']);

/** cost_per_night_yuan → costPerNight_yuan: units keep their line. */
export function fieldOfColumn(column: string): string {
  return UNIT_ENDS.reduce(
    (name, end) => (column.endsWith(end) ? `${camel(column.slice(0, -end.length))}${end}` : name),
    camel(column),
  );
}

const UNIT_ENDS = ['_s', '_km', '_kg', '_cm', '_m2', '_kw', '_yuan'];
const camel = (text: string) => text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export function isShownField(field: string): boolean {
  return !HIDDEN.has(field);
}

function printOpenings(json: string, format: Format): string {
  const list = parseList<{ weekday: number; start_s: number; end_s: number }>(json);
  return openingLines(list, format)
    .map((line) => `${line.days} ${line.hours.join(' ')}`)
    .join('; ');
}

function printUnavailabilities(json: string, format: Format): string {
  const list = parseList<{ start: string; end: string; reason: string }>(json);
  if (list.length === 0) return '-';
  return list.map((entry) => `${format.period(entry.start, entry.end)} ${entry.reason}`).join('; ');
}

/** The log is written by the program itself; a list that cannot be read is shown as empty rather than breaking the page. */
function parseList<T>(json: string): readonly T[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? (parsed as T[]) : [];
}
