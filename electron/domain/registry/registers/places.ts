import { POSITION_SOURCES, SITE_KINDS, SOURCE_DATUMS } from '../../site/site.ts';
import type { Register } from '../register.ts';
import { contactName, contactPhone, county, name, note, position, source } from './fields.ts';

export const REGION: Register = {
  id: 'region',
  nameField: 'name',
  matchBy: [['code']],
  canRetire: false,
  marksSample: false,
  fields: [
    { id: 'code', type: { kind: 'text', max: 9 }, isRequired: true },
    name,
    {
      id: 'level',
      type: { kind: 'choice', options: ['province', 'prefecture', 'county', 'township'] },
      isRequired: true,
    },
    { id: 'parentCode', type: { kind: 'region' } },
    { id: 'position', type: { kind: 'position' } },
    { id: 'terrain', type: { kind: 'choice', options: ['plain', 'hills', 'mountains'] } },
    { id: 'isGb2260', type: { kind: 'flag' }, preset: true },
    { id: 'formerNames', type: { kind: 'words', max: 80 } },
  ],
};

export const CATEGORY: Register = {
  id: 'category',
  nameField: 'name',
  matchBy: [['name', 'listVersion']],
  canRetire: false,
  marksSample: false,
  fields: [
    name,
    { id: 'listVersion', type: { kind: 'text', max: 80 } },
    { id: 'paper', type: { kind: 'text', max: 200 } },
    { id: 'validFrom', type: { kind: 'date' } },
    { id: 'validTo', type: { kind: 'date' } },
    { id: 'isComplete', type: { kind: 'flag' }, preset: false },
    /** Its members count as key counties. */
    { id: 'isKeyList', type: { kind: 'flag' }, preset: false },
    { id: 'memberCount', type: { kind: 'integer', min: 0, max: 100_000 }, isDerived: true },
    source,
    note,
  ],
};

export const CATEGORY_MEMBER: Register = {
  id: 'category-member',
  nameField: 'regionCode',
  matchBy: [['categoryId', 'regionCode']],
  canRetire: false,
  marksSample: false,
  fields: [
    { id: 'categoryId', type: { kind: 'reference', to: 'category' }, isRequired: true },
    { id: 'regionCode', type: { kind: 'region' }, isRequired: true },
    { id: 'verified', type: { kind: 'choice', options: ['yes', 'partial', 'no'] }, preset: 'no' },
  ],
};

export const POPULATION: Register = {
  id: 'population',
  nameField: 'regionCode',
  matchBy: [['regionCode', 'listVersion']],
  canRetire: false,
  marksSample: false,
  fields: [
    { id: 'regionCode', type: { kind: 'region' }, isRequired: true },
    { id: 'listVersion', type: { kind: 'text', max: 80 }, isRequired: true },
    { id: 'people', type: { kind: 'integer', min: 0, max: 200_000_000 }, isRequired: true },
    source,
  ],
};

export const SITE: Register = {
  id: 'site',
  nameField: 'name',
  matchBy: [['code'], ['name', 'countyCode', 'townshipCode'], ['name', 'countyCode']],
  canRetire: true,
  marksSample: true,
  fields: [
    { id: 'code', type: { kind: 'text', max: 40 } },
    name,
    { id: 'kind', type: { kind: 'choice', options: SITE_KINDS }, isRequired: true, preset: 'school' },
    county,
    { id: 'townshipCode', type: { kind: 'township' } },
    { id: 'priority', type: { kind: 'integer', min: 1, max: 5 }, isRequired: true, preset: 3 },
    { id: 'service_s', type: { kind: 'minutes', min: 30, max: 600 }, isRequired: true, preset: 7_200 },
    { id: 'pupils', type: { kind: 'integer', min: 0, max: 50_000 } },
    { id: 'visitCount', type: { kind: 'integer', min: 0, max: 100_000 }, isDerived: true },
    { id: 'lastVisit', type: { kind: 'date' }, isDerived: true },
    { id: 'tags', type: { kind: 'words', max: 20 } },
    { id: 'isVenue', type: { kind: 'flag' }, preset: false },
    position,
    {
      id: 'positionSource',
      type: { kind: 'choice', options: POSITION_SOURCES },
      isRequired: true,
      preset: 'typed',
      isRare: true,
    },
    {
      id: 'sourceDatum',
      type: { kind: 'choice', options: SOURCE_DATUMS },
      isRequired: true,
      preset: 'wgs84',
      isRare: true,
    },
    { id: 'openings', type: { kind: 'openings' }, isRare: true },
    { id: 'closedPeriods', type: { kind: 'periods' }, isRare: true },
    { id: 'market', type: { kind: 'market' } },
    { id: 'area_m2', type: { kind: 'integer', min: 0, max: 100_000 }, isRare: true },
    { id: 'power_kw', type: { kind: 'decimal', min: 0, max: 1_000, digits: 1 }, isRare: true },
    { id: 'doorWidth_cm', type: { kind: 'integer', min: 0, max: 2_000 }, isRare: true },
    { id: 'doorHeight_cm', type: { kind: 'integer', min: 0, max: 2_000 }, isRare: true },
    { id: 'vehicleLength_cm', type: { kind: 'integer', min: 0, max: 3_000 }, isRare: true },
    contactName,
    contactPhone,
    { id: 'formerNames', type: { kind: 'words', max: 80 }, isRare: true },
    note,
  ],
};
