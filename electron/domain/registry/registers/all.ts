import type { Register } from '../register.ts';
import type { RegisterId } from '../register-id.ts';
import { CALENDAR_PERIOD, HOLIDAY, SCHOOL_TERM } from './calendars.ts';
import { REQUEST, RESOURCE_KIND, SERVICE, VOLUNTEER, VOLUNTEER_HOURS } from './demand.ts';
import { CRATE, DEPOSITORY, EXHIBIT, EXHIBIT_SET, MAINTENANCE_RULE, SPARE_PART } from './exhibits.ts';
import { BASE, CARAVAN, CREW_MEMBER, LODGING } from './fleet.ts';
import { CATEGORY, CATEGORY_MEMBER, POPULATION, REGION, SITE } from './places.ts';
import { STAY_CARRIER, STAY_CREW, STAY_RECORD, VENUE_TERMS } from './stays.ts';

/** Every register by its id. */
export const REGISTERS: { readonly [Id in RegisterId]: Register & { readonly id: RegisterId } } = {
  region: REGION,
  category: CATEGORY,
  'category-member': CATEGORY_MEMBER,
  population: POPULATION,
  base: BASE,
  'exhibit-set': EXHIBIT_SET,
  caravan: CARAVAN,
  'crew-member': CREW_MEMBER,
  'stay-crew': STAY_CREW,
  'stay-carrier': STAY_CARRIER,
  crate: CRATE,
  exhibit: EXHIBIT,
  depository: DEPOSITORY,
  'spare-part': SPARE_PART,
  'maintenance-rule': MAINTENANCE_RULE,
  lodging: LODGING,
  site: SITE,
  'venue-terms': VENUE_TERMS,
  'stay-record': STAY_RECORD,
  'resource-kind': RESOURCE_KIND,
  service: SERVICE,
  request: REQUEST,
  volunteer: VOLUNTEER,
  'volunteer-hours': VOLUNTEER_HOURS,
  holiday: HOLIDAY,
  'school-term': SCHOOL_TERM,
  'calendar-period': CALENDAR_PERIOD,
};
