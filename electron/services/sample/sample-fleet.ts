import type { Base, Caravan, Exhibit, ExhibitSet } from '@domain/fleet/fleet.ts';
import type { DataRow, ProvinceGeography } from '../ports/resources.ts';
import type { SampleProfile } from './sample-profile.ts';

export interface SampleFleet {
  readonly bases: readonly Base[];
  readonly exhibitSets: readonly ExhibitSet[];
  readonly exhibits: readonly Exhibit[];
  readonly caravans: readonly Caravan[];
}

/** Two bases, three exhibit sets with published exhibit names, four caravans. */
export function sampleFleet(
  profile: SampleProfile,
  geography: ProvinceGeography,
  caravanExhibits: readonly DataRow[],
  stationedExhibits: readonly DataRow[],
): SampleFleet {
  const bases = profile.bases.flatMap((base, index) => {
    const position = geography.counties.find(({ code }) => code === base.countyCode)?.seat;
    return position ? [{ ...base, id: `base-${index + 1}`, position, isSample: true }] : [];
  });
  const [main = '', second = main] = bases.map(({ id }) => id);
  const set = (number: number, name: string, kind: ExhibitSet['kind'], baseId: string): ExhibitSet => ({
    id: `set-${number}`,
    name,
    kind,
    baseId,
    isSample: true,
  });
  const half = Math.ceil(caravanExhibits.length / 2);
  return {
    bases,
    exhibitSets: [
      set(1, '大篷车展品一组（样例）', 'caravan', main),
      set(2, '大篷车展品二组（样例）', 'caravan', second),
      set(3, '流动馆第一套（样例）', 'stationed', main),
    ],
    exhibits: [
      ...exhibitsOf('set-1', caravanExhibits.slice(0, half)),
      ...exhibitsOf('set-2', caravanExhibits.slice(half)),
      ...exhibitsOf('set-3', stationedExhibits),
    ],
    caravans: [
      caravan(profile, 1, 'II', main, 'set-1', 68_420),
      caravan(profile, 2, 'IV', main, null, 41_075),
      caravan(profile, 3, 'II', second, 'set-2', 52_310),
      caravan(profile, 4, 'IV', second, null, 12_680),
    ],
  };
}

function exhibitsOf(setId: string, rows: readonly DataRow[]): readonly Exhibit[] {
  return rows.map((row, index) => ({
    id: `${setId}-exhibit-${String(index + 1).padStart(2, '0')}`,
    setId,
    name: row['name'] ?? '',
    discipline: row['discipline(researcher tag)'] ?? '',
    source: row['source'] ?? '',
  }));
}

function caravan(
  profile: SampleProfile,
  number: number,
  type: Caravan['type'],
  baseId: string,
  exhibitSetId: string | null,
  odometer_km: number,
): Caravan {
  return {
    id: `caravan-${number}`,
    name: `大篷车 ${number} 号`,
    plate: `${profile.platePrefix}·样例${number}`,
    type,
    baseId,
    exhibitSetId,
    seats: type === 'II' ? 6 : 3,
    odometer_km,
    // resources/data/rules.csv, CAR-DAYS and CAR-KM
    targetDays: 120,
    target_km: 10_000,
    unavailabilities:
      number === 3 ? [{ start: '2026-12-09', end: '2026-12-10', reason: '年检（样例）' }] : [],
    isSample: true,
  };
}
