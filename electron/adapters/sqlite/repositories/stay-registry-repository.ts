import type { StayRecord } from '@domain/stay/stay-record.ts';
import type { StayCarrier, StayCrew, TouringSet } from '@domain/stay/touring-set.ts';
import { HOLIDAY_OPENINGS, STAY_SEASONS, type VenueTerms } from '@domain/stay/venue.ts';
import type { StayReaders, VenueSite } from '@services/ports/stay-repositories.ts';
import {
  fields,
  flag,
  jsonList,
  listedText,
  number,
  numberOrNull,
  oneOf,
  text,
  textOrNull,
} from '../columns.ts';
import type { Row, Statements } from '../statements.ts';

type RegistryReaders = Pick<StayReaders, 'sets' | 'crews' | 'carriers' | 'venues' | 'venueTerms' | 'records'>;

/** What the registers of stationed exhibitions hold, as planning asks for it. */
export function stayRegistryReaders(statements: Statements): RegistryReaders {
  const sets = statements.prepare(
    'touring_set.all',
    `SELECT id, name, base_id, theme, edition, available_from, available_to, area_m2, power_kw, crew_id, carrier_id,
            install_d, train_d, min_open_d, max_open_d, strike_d, (is_retired OR kind <> 'stationed') AS is_retired
     FROM exhibit_set
     WHERE kind = 'stationed' OR id IN (SELECT value FROM stay_plan, json_each(stay_plan.set_ids))
     ORDER BY code, name, id`,
  );
  const crews = statements.prepare(
    'stay_crew.all',
    'SELECT id, name, member_ids, per_day, max_stays, unavailabilities, is_retired FROM stay_crew ORDER BY name, id',
  );
  const carriers = statements.prepare(
    'stay_carrier.all',
    'SELECT id, name, caravan_id, per_day, unavailabilities, is_retired FROM stay_carrier ORDER BY name, id',
  );
  const venues = statements.prepare(
    'venue.all',
    `SELECT id, name, county_code, area_m2, power_kw, (is_retired OR NOT is_venue) AS is_retired FROM site
     WHERE is_venue = 1 OR id IN (SELECT venue_id FROM stay) ORDER BY county_code, name, id`,
  );
  const terms = statements.prepare(
    'venue_terms.all',
    `SELECT site_id, weekdays, holidays, season, windows, lead_d, install_d, min_open_d, max_open_d, strike_d
     FROM venue_terms ORDER BY site_id`,
  );
  const records = statements.prepare(
    'stay_record.all',
    `SELECT id, set_id, set_name, edition, county_code, venue_id, venue_name, open, close, open_days, attendance,
            school_attendance, feedback_on, source, note, is_sample
     FROM stay_record ORDER BY open, id`,
  );
  return {
    sets: () => sets.all().map(touringSet),
    crews: () => crews.all().map(stayCrew),
    carriers: () => carriers.all().map(stayCarrier),
    venues: () => venues.all().map(venueSite),
    venueTerms: () => terms.all().map(venueTerms),
    records: () => records.all().map(stayRecord),
  };
}

const touringSet = (row: Row): TouringSet => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  baseId: text(row, 'base_id'),
  theme: text(row, 'theme'),
  edition: text(row, 'edition'),
  availableFrom: textOrNull(row, 'available_from'),
  availableTo: textOrNull(row, 'available_to'),
  area_m2: numberOrNull(row, 'area_m2'),
  power_kw: numberOrNull(row, 'power_kw'),
  crewId: textOrNull(row, 'crew_id'),
  carrierId: textOrNull(row, 'carrier_id'),
  install_d: numberOrNull(row, 'install_d'),
  train_d: numberOrNull(row, 'train_d'),
  minOpen_d: numberOrNull(row, 'min_open_d'),
  maxOpen_d: numberOrNull(row, 'max_open_d'),
  strike_d: numberOrNull(row, 'strike_d'),
  isRetired: flag(row, 'is_retired'),
});

const period = (name: string) => (value: unknown) => {
  const row = fields(value, name);
  return { start: text(row, 'start'), end: text(row, 'end'), reason: text(row, 'reason') };
};

const stayCrew = (row: Row): StayCrew => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  memberIds: jsonList(row, 'member_ids', listedText),
  perDay: number(row, 'per_day'),
  maxStays: numberOrNull(row, 'max_stays'),
  unavailabilities: jsonList(row, 'unavailabilities', period('unavailabilities')),
  isRetired: flag(row, 'is_retired'),
});

const stayCarrier = (row: Row): StayCarrier => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  caravanId: textOrNull(row, 'caravan_id'),
  perDay: number(row, 'per_day'),
  unavailabilities: jsonList(row, 'unavailabilities', period('unavailabilities')),
  isRetired: flag(row, 'is_retired'),
});

const venueSite = (row: Row): VenueSite => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  countyCode: text(row, 'county_code'),
  area_m2: numberOrNull(row, 'area_m2'),
  power_kw: numberOrNull(row, 'power_kw'),
  isRetired: flag(row, 'is_retired'),
});

/** Weekdays are kept as choices of a register: digits as text. */
const venueTerms = (row: Row): VenueTerms => ({
  siteId: text(row, 'site_id'),
  weekdays: jsonList(row, 'weekdays', (value) => Number(listedText(value))).toSorted((a, b) => a - b),
  holidays: oneOf(row, 'holidays', HOLIDAY_OPENINGS),
  season: oneOf(row, 'season', STAY_SEASONS),
  windows: jsonList(row, 'windows', period('windows')),
  lead_d: numberOrNull(row, 'lead_d'),
  install_d: numberOrNull(row, 'install_d'),
  minOpen_d: numberOrNull(row, 'min_open_d'),
  maxOpen_d: numberOrNull(row, 'max_open_d'),
  strike_d: numberOrNull(row, 'strike_d'),
});

const stayRecord = (row: Row): StayRecord => ({
  id: text(row, 'id'),
  setId: textOrNull(row, 'set_id'),
  setName: text(row, 'set_name'),
  edition: text(row, 'edition'),
  countyCode: text(row, 'county_code'),
  venueId: textOrNull(row, 'venue_id'),
  venueName: text(row, 'venue_name'),
  open: text(row, 'open'),
  close: textOrNull(row, 'close'),
  openDays: numberOrNull(row, 'open_days'),
  attendance: numberOrNull(row, 'attendance'),
  schoolAttendance: numberOrNull(row, 'school_attendance'),
  feedbackOn: textOrNull(row, 'feedback_on'),
  source: text(row, 'source'),
  note: text(row, 'note'),
  isSample: flag(row, 'is_sample'),
});
