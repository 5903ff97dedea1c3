import { COMMON } from './common.ts';
import { STAY_LENGTHS } from './stays.ts';
import type { WordsOf } from '../wording.ts';

/** Words of the registers of exhibits and what belongs to them. */
export const EXHIBITS: WordsOf<
  'exhibit-set' | 'crate' | 'exhibit' | 'depository' | 'spare-part' | 'maintenance-rule'
> = {
  'exhibit-set': {
    name: 'Exhibit sets',
    purpose: 'Exhibits that travel together: on a caravan, or as a mobile museum.',
    fields: {
      code: 'Number',
      name: COMMON.name,
      kind: 'Use',
      theme: 'Theme',
      edition: 'Edition',
      baseId: 'Base',
      isPermanent: {
        label: 'Permanent',
        hint: 'No = put together for a time; counted piece by piece when it comes back',
      },
      area_m2: { label: 'Floor space', unit: 'm²', hint: 'What a hall must have; empty = any' },
      power_kw: { label: 'Power', unit: 'kW', hint: 'What a hall must supply; empty = any' },
      availableFrom: { label: 'Tours from', hint: 'First day of stays; empty = always' },
      availableTo: { label: 'Tours until', hint: 'Last day of stays; empty = always' },
      crewId: 'Installation crew',
      carrierId: { label: 'Carrier', hint: 'Lengths that are empty follow the venue or the rules' },
      ...STAY_LENGTHS,
      note: COMMON.note,
    },
  },
  crate: {
    name: 'Crates',
    purpose: 'The crates of each set, and what they hold.',
    fields: {
      code: 'Number',
      name: COMMON.name,
      setId: 'Exhibit set',
      isPermanent: {
        label: 'Permanent',
        hint: 'No = packed for a time; counted piece by piece when it comes back',
      },
      width_cm: { label: 'Width', unit: 'cm' },
      depth_cm: { label: 'Depth', unit: 'cm' },
      height_cm: { label: 'Height', unit: 'cm' },
      weight_kg: { label: 'Weight', unit: 'kg' },
      note: COMMON.note,
    },
  },
  exhibit: {
    name: 'Exhibits',
    purpose: 'The exhibits of each set: size, value, keeper.',
    fields: {
      serial: { label: 'Serial', hint: 'The number on the exhibit; no two are the same' },
      name: COMMON.name,
      setId: 'Exhibit set',
      crateId: 'Crate',
      discipline: 'Discipline',
      theme: 'Theme',
      ageFrom: { label: 'Age from', unit: 'years' },
      ageTo: { label: 'Age to', unit: 'years' },
      width_cm: { label: 'Width', unit: 'cm' },
      depth_cm: { label: 'Depth', unit: 'cm' },
      height_cm: { label: 'Height', unit: 'cm' },
      packedWidth_cm: { label: 'Packed width', unit: 'cm' },
      packedDepth_cm: { label: 'Packed depth', unit: 'cm' },
      packedHeight_cm: { label: 'Packed height', unit: 'cm' },
      weight_kg: { label: 'Weight', unit: 'kg' },
      power_w: { label: 'Power', unit: 'W' },
      value_yuan: { label: 'Value', unit: 'yuan' },
      owner: 'Owner',
      keeperId: 'Keeper',
      acquiredOn: 'Acquired on',
      source: COMMON.source,
      note: COMMON.note,
    },
  },
  depository: {
    name: 'Stores and organisations',
    purpose:
      'Where exhibits can be beside bases, caravans and venues: stores, workshops, other organisations.',
    fields: {
      name: COMMON.name,
      kind: 'Kind',
      baseId: 'Base',
      countyCode: COMMON.county,
      contactName: COMMON.contactName,
      contactPhone: COMMON.contactPhone,
      note: COMMON.note,
    },
  },
  'spare-part': {
    name: 'Spare parts',
    purpose: 'Parts for repairs, and the least to keep in stock.',
    fields: {
      code: 'Number',
      name: COMMON.name,
      unit: 'Unit',
      leastStock: { label: 'Least stock', hint: 'Below it, the part is to be ordered' },
      price_yuan: { label: 'Price', unit: 'yuan' },
      supplier: 'Supplier',
      note: COMMON.note,
    },
  },
  'maintenance-rule': {
    name: 'Upkeep rules',
    purpose: 'Upkeep by days, days on show or km, whichever comes first.',
    fields: {
      name: COMMON.name,
      setId: { label: 'Exhibit set', hint: 'For upkeep of a whole set' },
      exhibitId: { label: 'Exhibit', hint: 'For upkeep of one exhibit; fill in one of the two' },
      everyDays: { label: 'Every', unit: 'days' },
      everyShowDays: { label: 'Every show days', unit: 'days' },
      every_km: { label: 'Every km', unit: 'km' },
      takesDays: { label: 'Takes', unit: 'days' },
      countedFrom: 'Counted from',
      note: COMMON.note,
    },
  },
};
