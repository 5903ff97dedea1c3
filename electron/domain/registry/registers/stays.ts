import { HOLIDAY_OPENINGS, STAY_SEASONS } from '../../stay/venue.ts';
import type { Field } from '../field.ts';
import type { Register } from '../register.ts';
import { county, name, note, source, unavailabilities } from './fields.ts';

/** A length of days that holds instead of that of the rules. */
const days = (id: string, min: number, max: number): Field => ({ id, type: { kind: 'integer', min, max } });

/** Lengths of the phases of a stay, as a set or a venue has its own. */
export const INSTALL = days('install_d', 0, 60);
export const TRAIN = days('train_d', 0, 30);
export const LEAST_OPEN = days('minOpen_d', 1, 366);
export const MOST_OPEN = days('maxOpen_d', 1, 366);
export const STRIKE = days('strike_d', 0, 60);

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];

/** 接展条件: one record per venue. */
export const VENUE_TERMS: Register = {
  id: 'venue-terms',
  nameField: 'siteId',
  matchBy: [['siteId']],
  canRetire: false,
  marksSample: true,
  fields: [
    { id: 'siteId', type: { kind: 'reference', to: 'site' }, isRequired: true },
    { id: 'weekdays', type: { kind: 'choices', options: WEEKDAYS } },
    {
      id: 'holidays',
      type: { kind: 'choice', options: HOLIDAY_OPENINGS },
      isRequired: true,
      preset: 'usual',
    },
    { id: 'season', type: { kind: 'choice', options: STAY_SEASONS }, isRequired: true, preset: 'any' },
    { id: 'windows', type: { kind: 'periods' } },
    days('lead_d', 0, 366),
    INSTALL,
    LEAST_OPEN,
    MOST_OPEN,
    STRIKE,
    note,
  ],
};

/** 布展组. */
export const STAY_CREW: Register = {
  id: 'stay-crew',
  nameField: 'name',
  matchBy: [['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    { id: 'memberIds', type: { kind: 'references', to: 'crew-member' } },
    { id: 'perDay', type: { kind: 'integer', min: 1, max: 20 }, isRequired: true, preset: 1 },
    { id: 'maxStays', type: { kind: 'integer', min: 1, max: 200 } },
    unavailabilities,
    note,
  ],
};

/** 承运力量. */
export const STAY_CARRIER: Register = {
  id: 'stay-carrier',
  nameField: 'name',
  matchBy: [['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    name,
    { id: 'caravanId', type: { kind: 'reference', to: 'caravan' } },
    { id: 'perDay', type: { kind: 'integer', min: 1, max: 20 }, isRequired: true, preset: 1 },
    unavailabilities,
    note,
  ],
};

/** 巡展记录: sets and venues of others have a name only. */
export const STAY_RECORD: Register = {
  id: 'stay-record',
  nameField: 'setName',
  matchBy: [['setName', 'countyCode', 'open']],
  canRetire: false,
  marksSample: true,
  fields: [
    { id: 'setName', type: { kind: 'text', max: 80 }, isRequired: true },
    { id: 'setId', type: { kind: 'reference', to: 'exhibit-set' }, isRare: true },
    { id: 'edition', type: { kind: 'text', max: 40 } },
    county,
    { id: 'venueName', type: { kind: 'text', max: 80 } },
    { id: 'venueId', type: { kind: 'reference', to: 'site' }, isRare: true },
    { id: 'open', type: { kind: 'date' }, isRequired: true },
    { id: 'close', type: { kind: 'date' } },
    days('openDays', 0, 2_000),
    { id: 'attendance', type: { kind: 'integer', min: 0, max: 10_000_000 } },
    { id: 'schoolAttendance', type: { kind: 'integer', min: 0, max: 10_000_000 }, isRare: true },
    { id: 'feedbackOn', type: { kind: 'date' } },
    source,
    note,
  ],
};
