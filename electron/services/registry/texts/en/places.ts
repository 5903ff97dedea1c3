import { COMMON } from './common.ts';
import type { WordsOf } from '../wording.ts';

/** Words of the registers of places and lists of places. */
export const PLACES: WordsOf<'region' | 'category' | 'category-member' | 'population' | 'site'> = {
  region: {
    name: 'Regions',
    purpose:
      'Provinces, prefectures, counties and townships with their codes. Units outside the national standard stand here too, but enter no denominator.',
    fields: {
      code: { label: 'Code', hint: '6 digits for a county, 9 for a township' },
      name: COMMON.name,
      level: 'Level',
      parentCode: { label: 'Belongs to', hint: 'Code or name of the unit above' },
      position: COMMON.position,
      terrain: 'Terrain',
      isGb2260: { label: 'National standard', hint: 'No = enters no denominator' },
      formerNames: 'Former names',
    },
  },
  category: {
    name: 'Categories',
    purpose: 'Lists such as the national key counties, with their paper, version and validity.',
    fields: {
      name: COMMON.name,
      listVersion: { label: 'Version', hint: 'e.g. 2021' },
      paper: { label: 'Issuing paper', hint: 'Title and number' },
      validFrom: 'Valid from',
      validTo: { label: 'Valid to', hint: 'Empty = still valid' },
      isComplete: { label: 'Complete', hint: 'No = members are missing, and figures say so' },
      isKeyList: { label: 'Key counties', hint: 'Yes = its counties count and plan as key counties' },
      memberCount: 'Members',
      source: COMMON.source,
      note: COMMON.note,
    },
  },
  'category-member': {
    name: 'List members',
    purpose: 'Which county or township is on which list.',
    fields: {
      categoryId: 'List',
      regionCode: 'Region',
      verified: { label: 'Verified', hint: 'Yes, partly or no' },
    },
  },
  population: {
    name: 'Population',
    purpose: 'People by region; figures of several years stand side by side.',
    fields: {
      regionCode: 'Region',
      listVersion: { label: 'Count', hint: 'e.g. census of 2020' },
      people: 'People',
      source: COMMON.source,
    },
  },
  site: {
    name: 'Sites',
    purpose: 'Schools, squares, villages and halls that a caravan can visit.',
    fields: {
      code: { label: 'Site code', hint: 'Of the office or the school; may be empty' },
      name: COMMON.name,
      kind: 'Kind',
      countyCode: COMMON.county,
      townshipCode: 'Township',
      priority: { label: 'Priority', hint: '1 lowest, 5 highest' },
      service_s: { label: 'Length of a visit', unit: 'min', hint: 'Setting up and packing included' },
      pupils: { label: 'Pupils', hint: 'The number only' },
      visitCount: 'Visits',
      lastVisit: 'Last visit',
      tags: { label: 'Tags', hint: 'Separated by 、 or a semicolon' },
      isVenue: { label: 'Venue', hint: 'Room for an exhibit set' },
      position: COMMON.position,
      positionSource: 'Source of position',
      sourceDatum: { label: 'Datum', hint: 'Of the position as given; WGS-84 is stored' },
      openings: {
        label: 'Opening hours',
        hint: 'e.g. Mon-Fri 08:30-11:30, 14:00-17:00. When empty a plan assumes Mon-Fri: schools 8:30-16:30, others 9:00-17:00',
      },
      closedPeriods: { label: 'Closed', hint: 'e.g. 2026-04-27~2026-04-29 exams' },
      market: {
        label: 'Market days',
        hint: 'e.g. 公历逢1、5、8 (solar), 农历逢四、九 (lunar), 每周日, 赶辰戌, 每日',
      },
      area_m2: { label: 'Area', unit: 'm²' },
      power_kw: { label: 'Power', unit: 'kW' },
      doorWidth_cm: { label: 'Door width', unit: 'cm' },
      doorHeight_cm: { label: 'Door height', unit: 'cm' },
      vehicleLength_cm: { label: 'Longest vehicle', unit: 'cm', hint: 'That can get in' },
      contactName: COMMON.contactName,
      contactPhone: COMMON.contactPhone,
      formerNames: { label: 'Former names', hint: 'Imports find the site by them too' },
      note: COMMON.note,
    },
  },
};
