import { readFileSync } from 'node:fs';
import type { StayCountyPoint } from './province-stays.ts';

const KM_PER_DEGREE = 111.3;

interface RegionFile {
  readonly counties: readonly {
    readonly seat: readonly [number, number] | null;
    readonly label: readonly [number, number];
  }[];
}

/** Seats of the counties of a province that ships with the program, on a plane; `code`: six digits; run from the root. */
export function countiesOfProvince(code: string): readonly StayCountyPoint[] {
  const { counties } = JSON.parse(readFileSync(`resources/geo/${code}/regions.json`, 'utf8')) as RegionFile;
  return counties.map(({ seat, label }) => {
    const [lng, lat] = seat ?? label;
    return {
      x_km: lng * KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180),
      y_km: lat * KM_PER_DEGREE,
    };
  });
}

/** Counties of the provinces of the nation, made up after their true numbers of 2023: 2,843 in all. */
export const NATION: readonly number[] = [
  16, 16, 167, 117, 103, 100, 60, 121, 16, 95, 90, 104, 84, 100, 136, 157, 103, 122, 123, 111, 25, 38, 183,
  88, 129, 74, 107, 86, 44, 22, 106,
];
/** Sets of the nation, spread by counties. */
export const NATION_SETS = 658;
