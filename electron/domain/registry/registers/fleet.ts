import { CARAVAN_TYPES, CREW_ROLES } from '../../fleet/fleet.ts';
import type { Register } from '../register.ts';
import { contactName, contactPhone, county, name, note, position, unavailabilities } from './fields.ts';

export const BASE: Register = {
  id: 'base',
  nameField: 'name',
  matchBy: [['name']],
  canRetire: false,
  marksSample: true,
  fields: [name, county, position],
};

export const CARAVAN: Register = {
  id: 'caravan',
  nameField: 'name',
  matchBy: [['plate'], ['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    { id: 'plate', type: { kind: 'text', max: 12 } },
    { id: 'type', type: { kind: 'choice', options: CARAVAN_TYPES }, isRequired: true },
    { id: 'baseId', type: { kind: 'reference', to: 'base' }, isRequired: true },
    { id: 'exhibitSetId', type: { kind: 'reference', to: 'exhibit-set' } },
    { id: 'seats', type: { kind: 'integer', min: 1, max: 20 }, isRequired: true, preset: 5 },
    { id: 'length_cm', type: { kind: 'integer', min: 300, max: 2_000 }, isRare: true },
    { id: 'load_kg', type: { kind: 'integer', min: 0, max: 40_000 }, isRare: true },
    { id: 'cargo_m3', type: { kind: 'decimal', min: 0, max: 200, digits: 1 }, isRare: true },
    { id: 'supply_w', type: { kind: 'integer', min: 0, max: 100_000 }, isRare: true },
    { id: 'odometer_km', type: { kind: 'integer', min: 0, max: 2_000_000 }, isRequired: true, preset: 0 },
    { id: 'targetDays', type: { kind: 'integer', min: 0, max: 366 }, isRequired: true, preset: 120 },
    { id: 'target_km', type: { kind: 'integer', min: 0, max: 200_000 }, isRequired: true, preset: 10_000 },
    { id: 'daysOut', type: { kind: 'integer', min: 0, max: 366 }, isDerived: true },
    { id: 'driven_km', type: { kind: 'integer', min: 0, max: 200_000 }, isDerived: true },
    { id: 'inspectionUntil', type: { kind: 'date' } },
    { id: 'insuranceUntil', type: { kind: 'date' } },
    unavailabilities,
    note,
  ],
};

export const CREW_MEMBER: Register = {
  id: 'crew-member',
  nameField: 'name',
  matchBy: [['name', 'contactPhone'], ['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    { id: 'roles', type: { kind: 'choices', options: CREW_ROLES }, isRequired: true },
    { id: 'baseId', type: { kind: 'reference', to: 'base' } },
    { id: 'caravanId', type: { kind: 'reference', to: 'caravan' } },
    { id: 'licenceClass', type: { kind: 'text', max: 10 } },
    { id: 'licenceUntil', type: { kind: 'date' } },
    { id: 'qualifications', type: { kind: 'words', max: 40 } },
    contactPhone,
    unavailabilities,
    note,
  ],
};

export const LODGING: Register = {
  id: 'lodging',
  nameField: 'name',
  matchBy: [['name', 'countyCode']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    county,
    position,
    { id: 'beds', type: { kind: 'integer', min: 0, max: 500 } },
    { id: 'costPerNight_yuan', type: { kind: 'integer', min: 0, max: 100_000 } },
    contactName,
    contactPhone,
    { id: 'closedPeriods', type: { kind: 'periods' }, isRare: true },
    note,
  ],
};
