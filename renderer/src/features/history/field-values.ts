import type { Format } from '../../lib/format.ts';
import { openingLines } from '../../lib/opening-words.ts';

/** Names behind codes and keys, as far as the window knows them. */
export interface NameLookup {
  readonly county: (code: string) => string | undefined;
  readonly base: (id: string) => string | undefined;
  readonly exhibitSet: (id: string) => string | undefined;
  readonly siteKind: (kind: string) => string | undefined;
  readonly positionSource: (source: string) => string | undefined;
  readonly planState: (state: string) => string | undefined;
}

type Stored = string | number | null;

/** A stored value as the screens print it elsewhere; what has no better form stays as it is. */
export function printFieldValue(field: string, value: Stored, format: Format, names: NameLookup): string {
  if (value === null || value === '') return '-';
  const text = String(value);
  switch (field) {
    case 'county_code':
      return names.county(text) ?? text;
    case 'base_id':
      return names.base(text) ?? text;
    case 'exhibit_set_id':
      return names.exhibitSet(text) ?? text;
    case 'kind':
      return names.siteKind(text) ?? text;
    case 'position_source':
      return names.positionSource(text) ?? text;
    case 'state':
      return names.planState(text) ?? text;
    case 'service_s':
      return format.duration(Number(value));
    case 'lng_deg':
    case 'lat_deg':
      return `${format.decimal(Number(value), 5)}°`;
    case 'pupils':
    case 'target_km':
    case 'odometer_km':
      return format.count(Number(value));
    case 'openings':
      return printOpenings(text, format);
    case 'unavailabilities':
      return printUnavailabilities(text, format);
    default:
      return text;
  }
}

/** Columns nobody reads: keys, and what cannot change. */
const HIDDEN = new Set(['id', 'is_sample', 'rules', 'provenance', 'caravan_ids', 'created_at', 'number']);

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
