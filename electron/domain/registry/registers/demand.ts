import { REQUEST_DECISIONS, REQUEST_FATES, REQUEST_WEIGHTS } from '../../request/request.ts';
import { AUDIENCES, SERVICE_KINDS } from '../../service/service.ts';
import type { Register } from '../register.ts';
import { contactName, contactPhone, county, name, note } from './fields.ts';

export const RESOURCE_KIND: Register = {
  id: 'resource-kind',
  nameField: 'name',
  matchBy: [['code'], ['name']],
  canRetire: true,
  marksSample: false,
  fields: [{ id: 'code', type: { kind: 'text', max: 20 } }, name, note],
};

export const SERVICE: Register = {
  id: 'service',
  nameField: 'name',
  matchBy: [['code'], ['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    { id: 'code', type: { kind: 'text', max: 20 } },
    name,
    { id: 'kind', type: { kind: 'choice', options: SERVICE_KINDS }, isRequired: true },
    { id: 'resourceKindId', type: { kind: 'reference', to: 'resource-kind' } },
    { id: 'provider', type: { kind: 'text', max: 80 } },
    { id: 'audiences', type: { kind: 'choices', options: AUDIENCES } },
    { id: 'duration_s', type: { kind: 'minutes', min: 5, max: 600 }, isRequired: true, preset: 3_600 },
    { id: 'peopleNeeded', type: { kind: 'integer', min: 0, max: 20 }, isRequired: true, preset: 1 },
    { id: 'personIds', type: { kind: 'references', to: 'crew-member' } },
    { id: 'power_kw', type: { kind: 'decimal', min: 0, max: 1_000, digits: 1 }, isRare: true },
    { id: 'needsHall', type: { kind: 'flag' }, preset: false },
    { id: 'needs', type: { kind: 'text', max: 200 } },
    note,
  ],
};

export const REQUEST: Register = {
  id: 'request',
  nameField: 'number',
  matchBy: [['number']],
  canRetire: false,
  marksSample: true,
  fields: [
    { id: 'number', type: { kind: 'text', max: 40 }, isRequired: true },
    { id: 'receivedOn', type: { kind: 'date' }, isRequired: true },
    { id: 'requester', type: { kind: 'text', max: 80 }, isRequired: true },
    county,
    { id: 'siteId', type: { kind: 'reference', to: 'site' } },
    { id: 'fate', type: { kind: 'choice', options: REQUEST_FATES }, isDerived: true },
    { id: 'waitedDays', type: { kind: 'integer', min: 0, max: 100_000 }, isDerived: true },
    { id: 'wantedFrom', type: { kind: 'date' } },
    { id: 'wantedTo', type: { kind: 'date' } },
    { id: 'serviceIds', type: { kind: 'references', to: 'service' } },
    { id: 'themes', type: { kind: 'words', max: 40 } },
    { id: 'exhibits', type: { kind: 'words', max: 40 }, isRare: true },
    { id: 'attendance', type: { kind: 'integer', min: 0, max: 100_000 } },
    { id: 'weight', type: { kind: 'choice', options: REQUEST_WEIGHTS }, isRequired: true, preset: 'valued' },
    {
      id: 'decision',
      type: { kind: 'choice', options: REQUEST_DECISIONS },
      isRequired: true,
      preset: 'received',
    },
    { id: 'decidedOn', type: { kind: 'date' }, isRare: true },
    { id: 'refusalReason', type: { kind: 'text', max: 200 }, isRare: true },
    contactName,
    contactPhone,
    note,
  ],
};

export const VOLUNTEER: Register = {
  id: 'volunteer',
  nameField: 'name',
  matchBy: [['number'], ['name', 'contactPhone'], ['name']],
  canRetire: true,
  marksSample: true,
  fields: [
    { id: 'number', type: { kind: 'text', max: 40 } },
    name,
    { id: 'organisation', type: { kind: 'text', max: 80 } },
    { id: 'skills', type: { kind: 'words', max: 40 } },
    { id: 'registeredOn', type: { kind: 'date' } },
    { id: 'hours', type: { kind: 'decimal', min: 0, max: 100_000, digits: 1 }, isDerived: true },
    contactPhone,
    note,
  ],
};

export const VOLUNTEER_HOURS: Register = {
  id: 'volunteer-hours',
  nameField: 'activity',
  matchBy: [['volunteerId', 'date', 'activity']],
  canRetire: false,
  marksSample: true,
  fields: [
    { id: 'volunteerId', type: { kind: 'reference', to: 'volunteer' }, isRequired: true },
    { id: 'date', type: { kind: 'date' }, isRequired: true },
    { id: 'activity', type: { kind: 'text', max: 80 }, isRequired: true },
    { id: 'serviceId', type: { kind: 'reference', to: 'service' } },
    { id: 'siteId', type: { kind: 'reference', to: 'site' } },
    { id: 'hours', type: { kind: 'decimal', min: 0, max: 24, digits: 1 }, isRequired: true },
    note,
  ],
};
