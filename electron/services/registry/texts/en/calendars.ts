import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Words of the registers of days. */
export const CALENDARS: WordsOf<'holiday' | 'school-term' | 'calendar-period'> = {
  holiday: {
    name: 'Holidays',
    purpose:
      'Days off and working weekends as the State Council announces them. A year without any is shown as not announced yet.',
    fields: {
      startDate: COMMON.start,
      endDate: COMMON.end,
      kind: 'Off or working',
      name: COMMON.name,
      source: { label: 'Source', hint: 'Address or number of the notice' },
    },
  },
  'school-term': {
    name: 'School terms',
    purpose: 'Days on which schools teach. A county can have terms of its own.',
    fields: {
      name: COMMON.name,
      startDate: COMMON.start,
      endDate: COMMON.end,
      countyCode: { label: 'County', hint: 'Empty = every county without its own' },
      source: COMMON.source,
    },
  },
  'calendar-period': {
    name: 'Special days',
    purpose:
      'Exam weeks, breaks, sealed vehicles and days without visits, for all or for one county, site or caravan.',
    fields: {
      kind: 'Kind',
      name: COMMON.name,
      startDate: COMMON.start,
      endDate: COMMON.end,
      countyCode: { label: 'Only county', hint: 'One of the three at most; none = all' },
      siteId: 'Only site',
      caravanId: 'Only caravan',
      source: COMMON.source,
      note: COMMON.note,
    },
  },
};
