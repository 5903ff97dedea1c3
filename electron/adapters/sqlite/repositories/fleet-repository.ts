import {
  type Base,
  CARAVAN_TYPES,
  type Caravan,
  type Exhibit,
  type ExhibitSet,
  type Unavailability,
} from '@domain/fleet/fleet.ts';
import type { Lodging } from '@domain/fleet/lodging.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import {
  fields,
  flag,
  jsonList,
  number,
  numberOrNull,
  oneOf,
  position,
  stored,
  text,
  textOrNull,
} from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

export function fleetReaders(statements: Statements): Readers['fleet'] {
  const caravans = statements.prepare(
    'caravan.all',
    `SELECT r.id, r.name, r.plate, r.type, r.base_id, r.exhibit_set_id, r.seats, r.odometer_km, r.target_days,
            r.target_km, r.unavailabilities, r.is_sample, ${versionColumn('caravan')}
     FROM caravan r ORDER BY r.id`,
  );
  const bases = statements.prepare(
    'base.all',
    'SELECT id, name, county_code, lng_deg, lat_deg, is_sample FROM base ORDER BY id',
  );
  const lodgings = statements.prepare(
    'lodging.all',
    'SELECT id, name, county_code, lng_deg, lat_deg, cost_per_night_yuan, is_sample FROM lodging ORDER BY id',
  );
  const sets = statements.prepare(
    'exhibit_set.all',
    'SELECT id, name, kind, base_id, is_sample FROM exhibit_set ORDER BY id',
  );
  const exhibits = statements.prepare(
    'exhibit.all',
    'SELECT id, set_id, name, discipline, source FROM exhibit ORDER BY set_id, id',
  );
  return {
    caravans: () => caravans.all().map(versionedCaravan),
    bases: () => bases.all().map(base),
    lodgings: () => lodgings.all().map(lodging),
    exhibitSets: () => sets.all().map(exhibitSet),
    exhibits: () => exhibits.all().map(exhibit),
  };
}

export function fleetWriters(log: TableLog): Writers['fleet'] {
  return {
    insertBase: (value) => log.insert('base', baseRow(value)),
    insertLodging: ({ costPerNight_yuan, ...value }) =>
      log.insert('lodging', { ...baseRow(value), cost_per_night_yuan: costPerNight_yuan }),
    insertExhibitSet: ({ id, name, kind, baseId, isSample }) =>
      log.insert('exhibit_set', { id, name, kind, base_id: baseId, is_sample: stored(isSample) }),
    insertExhibit: ({ id, setId, name, discipline, source }) =>
      log.insert('exhibit', { id, set_id: setId, name, discipline, source }),
    insertCaravan: (caravan) => log.insert('caravan', caravanRow(caravan)),
  };
}

function versionedCaravan(row: Row): Versioned<Caravan> {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    plate: text(row, 'plate'),
    type: oneOf(row, 'type', CARAVAN_TYPES),
    baseId: text(row, 'base_id'),
    exhibitSetId: textOrNull(row, 'exhibit_set_id'),
    seats: number(row, 'seats'),
    odometer_km: number(row, 'odometer_km'),
    targetDays: number(row, 'target_days'),
    target_km: number(row, 'target_km'),
    unavailabilities: jsonList(row, 'unavailabilities', unavailability),
    isSample: flag(row, 'is_sample'),
    version: textOrNull(row, 'version'),
  };
}

function unavailability(value: unknown): Unavailability {
  const row = fields(value, 'unavailabilities');
  return { start: text(row, 'start'), end: text(row, 'end'), reason: text(row, 'reason') };
}

function caravanRow(caravan: Caravan): TableRow {
  const unavailabilities = caravan.unavailabilities.map(({ start, end, reason }) => ({ start, end, reason }));
  return {
    id: caravan.id,
    name: caravan.name,
    plate: caravan.plate,
    type: caravan.type,
    base_id: caravan.baseId,
    exhibit_set_id: caravan.exhibitSetId,
    seats: caravan.seats,
    odometer_km: caravan.odometer_km,
    target_days: caravan.targetDays,
    target_km: caravan.target_km,
    unavailabilities: JSON.stringify(unavailabilities),
    is_sample: stored(caravan.isSample),
  };
}

function base(row: Row): Base {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    countyCode: text(row, 'county_code'),
    position: position(row),
    isSample: flag(row, 'is_sample'),
  };
}

function baseRow(value: Base): TableRow {
  return {
    id: value.id,
    name: value.name,
    county_code: value.countyCode,
    lng_deg: value.position[0],
    lat_deg: value.position[1],
    is_sample: stored(value.isSample),
  };
}

function lodging(row: Row): Lodging {
  return { ...base(row), costPerNight_yuan: numberOrNull(row, 'cost_per_night_yuan') };
}

function exhibitSet(row: Row): ExhibitSet {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    kind: oneOf(row, 'kind', ['caravan', 'stationed']),
    baseId: text(row, 'base_id'),
    isSample: flag(row, 'is_sample'),
  };
}

function exhibit(row: Row): Exhibit {
  return {
    id: text(row, 'id'),
    setId: text(row, 'set_id'),
    name: text(row, 'name'),
    discipline: text(row, 'discipline'),
    source: text(row, 'source'),
  };
}
