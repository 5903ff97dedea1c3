import type { MarketRule } from '../calendar/market-rule.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Opening } from '../site/site.ts';
import type { FieldValue, Period } from './field.ts';

/* Values that are more than a text or a number: what JSON must look like to be one of them. */

type Fields = { readonly [name: string]: FieldValue };
const isFields = (value: FieldValue | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWholeIn = (value: FieldValue | undefined, min: number, max: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

const isListIn = (list: FieldValue | undefined, min: number, max: number) =>
  Array.isArray(list) && list.length > 0 && list.every((entry) => isWholeIn(entry, min, max));

/** Longitude and latitude in degrees, on the globe. */
export function isLngLat(value: FieldValue): value is LngLat {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [lng, lat] = value;
  return typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

/** Hours by weekday; whether they overlap is for `openingIssues` to say. */
export function isOpenings(value: FieldValue): value is readonly (Opening & Fields)[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: FieldValue) =>
        isFields(entry) &&
        isWholeIn(entry['weekday'], 1, 7) &&
        isWholeIn(entry['start_s'], 0, 86_400) &&
        isWholeIn(entry['end_s'], 0, 86_400),
    )
  );
}

/** Spans with reasons; whether their days exist is not asked. */
export function isPeriods(value: FieldValue): value is readonly (Period & Fields)[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: FieldValue) =>
        isFields(entry) &&
        typeof entry['start'] === 'string' &&
        typeof entry['end'] === 'string' &&
        typeof entry['reason'] === 'string',
    )
  );
}

/** At least one digit, weekday or branch, none outside its range. */
export function isMarketRule(value: FieldValue): value is MarketRule & Fields {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'solar-tail':
    case 'lunar-tail':
      return isListIn(value['digits'], 0, 9);
    case 'weekday':
      return isListIn(value['weekdays'], 1, 7);
    case 'branch':
      return isListIn(value['branches'], 0, 11);
    case 'daily':
      return true;
    default:
      return false;
  }
}
