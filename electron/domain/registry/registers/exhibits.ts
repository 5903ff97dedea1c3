import type { Field } from '../field.ts';
import type { Register } from '../register.ts';
import { contactName, contactPhone, name, note, source } from './fields.ts';
import { INSTALL, LEAST_OPEN, MOST_OPEN, STRIKE, TRAIN } from './stays.ts';

const code: Field = { id: 'code', type: { kind: 'text', max: 40 } };
const theme: Field = { id: 'theme', type: { kind: 'text', max: 40 } };
const isPermanent: Field = { id: 'isPermanent', type: { kind: 'flag' }, preset: true };
const length = (id: string): Field => ({ id, type: { kind: 'integer', min: 0, max: 2_000 }, isRare: true });
const weight: Field = { id: 'weight_kg', type: { kind: 'decimal', min: 0, max: 20_000, digits: 1 } };
const setId: Field = { id: 'setId', type: { kind: 'reference', to: 'exhibit-set' }, isRequired: true };
const age = (id: string): Field => ({ id, type: { kind: 'integer', min: 0, max: 120 }, isRare: true });

export const EXHIBIT_SET: Register = {
  id: 'exhibit-set',
  nameField: 'name',
  matchBy: [['code'], ['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    code,
    name,
    {
      id: 'kind',
      type: { kind: 'choice', options: ['caravan', 'stationed'] },
      isRequired: true,
      preset: 'caravan',
    },
    theme,
    { id: 'edition', type: { kind: 'text', max: 40 } },
    { id: 'baseId', type: { kind: 'reference', to: 'base' }, isRequired: true },
    isPermanent,
    { id: 'area_m2', type: { kind: 'integer', min: 0, max: 100_000 } },
    { id: 'power_kw', type: { kind: 'decimal', min: 0, max: 1_000, digits: 1 } },
    { id: 'availableFrom', type: { kind: 'date' }, isRare: true },
    { id: 'availableTo', type: { kind: 'date' }, isRare: true },
    { id: 'crewId', type: { kind: 'reference', to: 'stay-crew' } },
    { id: 'carrierId', type: { kind: 'reference', to: 'stay-carrier' } },
    { ...INSTALL, isRare: true },
    { ...TRAIN, isRare: true },
    { ...LEAST_OPEN, isRare: true },
    { ...MOST_OPEN, isRare: true },
    { ...STRIKE, isRare: true },
    note,
  ],
};

export const CRATE: Register = {
  id: 'crate',
  nameField: 'name',
  matchBy: [['code'], ['name', 'setId']],
  canRetire: true,
  marksSample: true,
  fields: [
    code,
    name,
    setId,
    isPermanent,
    length('width_cm'),
    length('depth_cm'),
    length('height_cm'),
    weight,
    note,
  ],
};

export const EXHIBIT: Register = {
  id: 'exhibit',
  nameField: 'name',
  matchBy: [['serial'], ['name', 'setId']],
  canRetire: true,
  marksSample: true,
  fields: [
    { id: 'serial', type: { kind: 'text', max: 40 } },
    name,
    setId,
    { id: 'crateId', type: { kind: 'reference', to: 'crate' } },
    { id: 'discipline', type: { kind: 'text', max: 40 } },
    theme,
    age('ageFrom'),
    age('ageTo'),
    length('width_cm'),
    length('depth_cm'),
    length('height_cm'),
    length('packedWidth_cm'),
    length('packedDepth_cm'),
    length('packedHeight_cm'),
    weight,
    { id: 'power_w', type: { kind: 'integer', min: 0, max: 100_000 } },
    { id: 'value_yuan', type: { kind: 'integer', min: 0, max: 100_000_000 }, isRare: true },
    { id: 'owner', type: { kind: 'text', max: 80 }, isRare: true },
    { id: 'keeperId', type: { kind: 'reference', to: 'crew-member' }, isRare: true },
    { id: 'acquiredOn', type: { kind: 'date' }, isRare: true },
    source,
    note,
  ],
};

/** A place of the ledger beside bases, caravans and sites: store, workshop, another organisation. */
export const DEPOSITORY: Register = {
  id: 'depository',
  nameField: 'name',
  matchBy: [['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    {
      id: 'kind',
      type: { kind: 'choice', options: ['store', 'workshop', 'organisation'] },
      isRequired: true,
      preset: 'store',
    },
    { id: 'baseId', type: { kind: 'reference', to: 'base' } },
    { id: 'countyCode', type: { kind: 'county' } },
    contactName,
    contactPhone,
    note,
  ],
};

export const SPARE_PART: Register = {
  id: 'spare-part',
  nameField: 'name',
  matchBy: [['code'], ['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    code,
    name,
    { id: 'unit', type: { kind: 'text', max: 10 }, preset: '个' },
    { id: 'leastStock', type: { kind: 'integer', min: 0, max: 100_000 }, isRequired: true, preset: 0 },
    { id: 'price_yuan', type: { kind: 'decimal', min: 0, max: 1_000_000, digits: 2 } },
    { id: 'supplier', type: { kind: 'text', max: 80 } },
    note,
  ],
};

/** Upkeep of one exhibit or of a set, due by whichever of its intervals ends first. */
export const MAINTENANCE_RULE: Register = {
  id: 'maintenance-rule',
  nameField: 'name',
  matchBy: [['name', 'exhibitId', 'setId']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    { id: 'setId', type: { kind: 'reference', to: 'exhibit-set' } },
    { id: 'exhibitId', type: { kind: 'reference', to: 'exhibit' } },
    { id: 'everyDays', type: { kind: 'integer', min: 1, max: 3_660 } },
    { id: 'everyShowDays', type: { kind: 'integer', min: 1, max: 3_660 } },
    { id: 'every_km', type: { kind: 'integer', min: 1, max: 1_000_000 } },
    { id: 'takesDays', type: { kind: 'integer', min: 1, max: 366 }, isRequired: true, preset: 1 },
    { id: 'countedFrom', type: { kind: 'date' }, isRequired: true },
    note,
  ],
};
