import type { LngLat } from '../geo/lng-lat.ts';
import { parseNumber } from './number-text.ts';
import { meansNothing, tidy } from './plain-text.ts';
import { isBlank, type RawCell, rawText } from './raw-cell.ts';

/** What the cells of a position hold; `half` when one of the two is missing. */
export type PositionReading =
  | { readonly kind: 'value'; readonly value: LngLat }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'issue';
      readonly issue: 'not-a-number' | 'half-a-position' | 'swapped-position';
      readonly detail: string;
    };

/** Degrees of a cell: a figure, 106.55° , E106.55, 106°33′00″. */
function degreesOf(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  const text = tidy(rawText(cell)).replace(/^[東东北](?:经|纬)?|^[en]\s*(?=\d)|\s*[en]$|经度|纬度/giu, '');
  const parts =
    /^(\d+(?:\.\d+)?)\s*[°度]\s*(?:(\d+(?:\.\d+)?)\s*[′'分]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:″|"|'')?秒?\s*)?$/u.exec(
      text,
    );
  if (parts) return Number(parts[1]) + Number(parts[2] ?? 0) / 60 + Number(parts[3] ?? 0) / 3_600;
  return parseNumber(text);
}

/** Longitude and latitude in cells of their own. */
export function parsePosition(lng: RawCell, lat: RawCell): PositionReading {
  const isEmpty = (cell: RawCell) => isBlank(cell) || meansNothing(rawText(cell));
  if (isEmpty(lng) && isEmpty(lat)) return { kind: 'empty' };
  if (isEmpty(lng) || isEmpty(lat)) return { kind: 'issue', issue: 'half-a-position', detail: '' };
  const pair = [degreesOf(lng), degreesOf(lat)] as const;
  if (pair[0] === null || pair[1] === null) {
    return { kind: 'issue', issue: 'not-a-number', detail: `${rawText(lng)}, ${rawText(lat)}` };
  }
  if (isSwapped(pair[0], pair[1])) {
    return { kind: 'issue', issue: 'swapped-position', detail: `${pair[0]}, ${pair[1]}` };
  }
  return { kind: 'value', value: [pair[0], pair[1]] };
}

/** In China a longitude is above 70 and a latitude below 60. */
const isSwapped = (lng: number, lat: number) => lng < 60 && lat > 70;

/** Both in one cell, in either order. */
export function parsePositionPair(cell: RawCell): PositionReading {
  if (isBlank(cell) || meansNothing(rawText(cell))) return { kind: 'empty' };
  const [first, second, more] = tidy(rawText(cell))
    .split(/\s*[,，;；、\s]\s*/u)
    .map((part) => degreesOf(part));
  if (
    first === null ||
    first === undefined ||
    second === null ||
    second === undefined ||
    more !== undefined
  ) {
    return { kind: 'issue', issue: 'not-a-number', detail: rawText(cell) };
  }
  return { kind: 'value', value: isSwapped(first, second) ? [second, first] : [first, second] };
}
