import { PERIOD_KINDS } from '../../calendar/period.ts';
import type { Register } from '../register.ts';
import { endDate, name, note, source, startDate } from './fields.ts';

export const HOLIDAY: Register = {
  id: 'holiday',
  nameField: 'name',
  matchBy: [['startDate', 'kind']],
  canRetire: false,
  marksSample: false,
  fields: [
    startDate,
    endDate,
    { id: 'kind', type: { kind: 'choice', options: ['off', 'work'] }, isRequired: true, preset: 'off' },
    name,
    source,
  ],
};

export const SCHOOL_TERM: Register = {
  id: 'school-term',
  nameField: 'name',
  matchBy: [['name', 'countyCode']],
  canRetire: false,
  marksSample: false,
  fields: [
    name,
    startDate,
    endDate,
    /** Empty = every county without a term of its own in that time. */
    { id: 'countyCode', type: { kind: 'county' } },
    source,
  ],
};

export const CALENDAR_PERIOD: Register = {
  id: 'calendar-period',
  nameField: 'name',
  matchBy: [['kind', 'startDate', 'endDate', 'countyCode', 'siteId', 'caravanId']],
  canRetire: false,
  marksSample: true,
  fields: [
    { id: 'kind', type: { kind: 'choice', options: PERIOD_KINDS }, isRequired: true },
    name,
    startDate,
    endDate,
    { id: 'countyCode', type: { kind: 'county' } },
    { id: 'siteId', type: { kind: 'reference', to: 'site' } },
    { id: 'caravanId', type: { kind: 'reference', to: 'caravan' } },
    source,
    note,
  ],
};
