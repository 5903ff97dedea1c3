import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Lengths of the phases of a stay: of sets and of venues. */
export const STAY_LENGTHS = {
  install_d: { label: 'Installation', unit: 'days' },
  train_d: { label: 'Training', unit: 'days' },
  minOpen_d: { label: 'Open at least', unit: 'days', hint: 'From opening to close, closed days included' },
  maxOpen_d: { label: 'Open at most', unit: 'days' },
  strike_d: { label: 'Strike', unit: 'days' },
} as const;

const { train_d: _, ...OF_VENUES } = STAY_LENGTHS;

/** Words of the registers of stationed exhibitions. */
export const STAYS: WordsOf<'venue-terms' | 'stay-crew' | 'stay-carrier' | 'stay-record'> = {
  'venue-terms': {
    name: 'Terms of venues',
    purpose: 'When and on what terms a venue hosts sets. What is not said follows the rules of the plan.',
    fields: {
      siteId: { label: 'Venue', hint: 'A site that is ticked as a venue' },
      weekdays: { label: 'Open on', hint: 'E.g. Wed-Sun; empty = as the rules say' },
      holidays: { label: 'Public holidays', hint: 'As usual = as on other days of the week' },
      season: { label: 'Preferred', hint: 'A preference: open days outside of it count for nothing' },
      windows: {
        label: 'Windows',
        hint: 'From installation to strike; empty = all year. E.g. 2027-03-01~2027-06-30',
      },
      lead_d: {
        label: 'Fixed ahead',
        unit: 'days',
        hint: 'Days before the installation; what is empty from here on follows the rules',
      },
      ...OF_VENUES,
      note: COMMON.note,
    },
  },
  'stay-crew': {
    name: 'Installation crews',
    purpose: 'Who installs, trains and strikes: sets in a day, stays at once.',
    fields: {
      name: COMMON.name,
      memberIds: { label: 'Members', hint: 'Names, separated by ;' },
      perDay: { label: 'Sets a day', unit: 'sets' },
      maxStays: { label: 'Stays at once', unit: 'stays', hint: 'Empty = no limit' },
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  'stay-carrier': {
    name: 'Carriers',
    purpose: 'What carries whole sets: a hired lorry, or a caravan.',
    fields: {
      name: COMMON.name,
      caravanId: { label: 'Caravan', hint: 'Empty = hired' },
      perDay: { label: 'Sets a day', unit: 'sets' },
      unavailabilities: COMMON.unavailable,
      note: COMMON.note,
    },
  },
  'stay-record': {
    name: 'Stay records',
    purpose: 'Stays of every county: which set, which days, how many people.',
    fields: {
      setName: { label: 'Name of the set', hint: 'Also of one that is not in the registry' },
      setId: { label: 'Set in the registry', hint: 'Empty = not in the registry' },
      edition: 'Edition',
      countyCode: COMMON.county,
      venueName: 'Name of the venue',
      venueId: { label: 'Venue in the registry', hint: 'Empty = not in the registry' },
      open: 'Opened on',
      close: { label: 'Closed on', hint: 'Empty = still open, or not known' },
      openDays: { label: 'Open days', unit: 'days', hint: 'Without closed days' },
      attendance: { label: 'Attendance', unit: 'people' },
      schoolAttendance: { label: 'School groups', unit: 'people' },
      feedbackOn: { label: 'Feedback received', hint: 'Day the feedback form came back; empty = not yet' },
      source: COMMON.source,
      note: COMMON.note,
    },
  },
};
