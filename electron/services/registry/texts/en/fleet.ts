import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Words of the registers of bases, caravans, people and lodgings. */
export const FLEET: WordsOf<'base' | 'caravan' | 'crew-member' | 'lodging'> = {
  base: {
    name: 'Bases',
    purpose: 'Where caravans start and return.',
    fields: { name: COMMON.name, countyCode: COMMON.county, position: COMMON.position },
  },
  caravan: {
    name: 'Caravans',
    purpose: 'Vehicles, their papers and their yearly norm.',
    fields: {
      name: COMMON.name,
      plate: 'Plate',
      type: 'Type',
      baseId: 'Base',
      exhibitSetId: 'Exhibits on board',
      seats: 'Seats',
      length_cm: { label: 'Length', unit: 'cm' },
      load_kg: { label: 'Load', unit: 'kg' },
      cargo_m3: {
        label: 'Cargo space',
        unit: 'm³',
        hint: 'Room for exhibits; suggested loads keep within it',
      },
      supply_w: { label: 'Power supply', unit: 'W', hint: 'What exhibits can draw at the same time' },
      odometer_km: { label: 'Odometer', unit: 'km' },
      targetDays: { label: 'Yearly norm', unit: 'days' },
      target_km: { label: 'Yearly norm of road', unit: 'km' },
      daysOut: { label: 'Out this year', unit: 'days' },
      driven_km: { label: 'Driven this year', unit: 'km' },
      inspectionUntil: 'Inspection until',
      insuranceUntil: 'Insurance until',
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  'crew-member': {
    name: 'People',
    purpose: 'Drivers, lecturers, technicians and leaders, and when they cannot go out.',
    fields: {
      name: COMMON.name,
      roles: { label: 'Roles', hint: 'Several are separated by 、 or a semicolon' },
      baseId: 'Base',
      caravanId: { label: 'Usual caravan', hint: 'Empty = any' },
      licenceClass: { label: 'Licence class', hint: 'e.g. A1, B2' },
      licenceUntil: 'Licence until',
      qualifications: { label: 'Qualifications', hint: 'e.g. lecturer, electrician' },
      contactPhone: COMMON.contactPhone,
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  lodging: {
    name: 'Lodgings',
    purpose: 'Where crews spend the nights of a tour.',
    fields: {
      name: COMMON.name,
      countyCode: COMMON.county,
      position: COMMON.position,
      beds: 'Beds',
      costPerNight_yuan: { label: 'Cost per night', unit: 'yuan' },
      contactName: COMMON.contactName,
      contactPhone: COMMON.contactPhone,
      closedPeriods: { label: 'Closed', hint: 'e.g. 2026-02-10~2026-02-20 spring festival' },
      note: COMMON.note,
    },
  },
};
