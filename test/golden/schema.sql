-- user_version 90; written by npm run db:schema, not by hand

CREATE TABLE workspace_meta (
  id TEXT NOT NULL PRIMARY KEY,
  single INTEGER NOT NULL UNIQUE CHECK (single = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  province_code TEXT NOT NULL CHECK (length(province_code) = 6 AND province_code NOT GLOB '*[^0-9]*'),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  fixed_today TEXT CHECK (fixed_today GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE region (
  code TEXT NOT NULL PRIMARY KEY CHECK (code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'township')),
  parent_code TEXT REFERENCES region (code) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  lng_deg REAL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL CHECK (lat_deg BETWEEN -90 AND 90),
  terrain TEXT CHECK (terrain IN ('plain', 'hills', 'mountains')),
  is_gb2260 INTEGER NOT NULL CHECK (is_gb2260 IN (0, 1)),
  former_names TEXT NOT NULL CHECK (json_valid(former_names)),
  CHECK (length(code) = CASE level WHEN 'township' THEN 9 ELSE 6 END),
  CHECK ((lng_deg IS NULL) = (lat_deg IS NULL))
) STRICT;

CREATE TABLE region_category (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  list_version TEXT NOT NULL,
  source TEXT NOT NULL
, paper TEXT NOT NULL DEFAULT '', valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)), is_key_list INTEGER NOT NULL DEFAULT 0 CHECK (is_key_list IN (0, 1)), note TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE region_category_member (
  category_id TEXT NOT NULL REFERENCES region_category (id) ON DELETE RESTRICT,
  region_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  verified TEXT NOT NULL CHECK (verified IN ('yes', 'partial', 'no')),
  PRIMARY KEY (category_id, region_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE population_figure (
  region_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  list_version TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0),
  source TEXT NOT NULL,
  PRIMARY KEY (region_code, list_version)
) STRICT, WITHOUT ROWID;

CREATE TABLE base (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  lng_deg REAL NOT NULL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE exhibit_set (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('caravan', 'stationed')),
  base_id TEXT NOT NULL REFERENCES base (id) ON DELETE RESTRICT,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE exhibit (
  id TEXT NOT NULL PRIMARY KEY,
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  discipline TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE INDEX exhibit_by_set ON exhibit (set_id);

CREATE TABLE caravan (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  plate TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('I', 'II', 'III', 'IV')),
  base_id TEXT NOT NULL REFERENCES base (id) ON DELETE RESTRICT,
  exhibit_set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  seats INTEGER NOT NULL CHECK (seats > 0),
  odometer_km INTEGER NOT NULL CHECK (odometer_km >= 0),
  target_days INTEGER NOT NULL CHECK (target_days BETWEEN 0 AND 366),
  target_km INTEGER NOT NULL CHECK (target_km >= 0),
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
, length_cm INTEGER CHECK (length_cm >= 0), load_kg INTEGER CHECK (load_kg >= 0), inspection_until TEXT CHECK (inspection_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), insurance_until TEXT CHECK (insurance_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), note TEXT NOT NULL DEFAULT '', is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))) STRICT;

CREATE TABLE site (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('school', 'square', 'village', 'hall')),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  township_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  lng_deg REAL NOT NULL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  position_source TEXT NOT NULL CHECK (position_source IN ('township-centre', 'county-seat', 'typed', 'map')),
  pupils INTEGER CHECK (pupils >= 0),
  service_s INTEGER NOT NULL CHECK (service_s > 0),
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 5),
  openings TEXT NOT NULL CHECK (json_valid(openings)),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
, code TEXT NOT NULL DEFAULT '', former_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_names)), source_datum TEXT NOT NULL DEFAULT 'wgs84' CHECK (source_datum IN ('wgs84', 'gcj02', 'bd09')), is_venue INTEGER NOT NULL DEFAULT 0 CHECK (is_venue IN (0, 1)), tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)), closed_periods TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(closed_periods)), market TEXT CHECK (market IS NULL OR json_valid(market)), area_m2 INTEGER CHECK (area_m2 >= 0), power_kw REAL CHECK (power_kw >= 0), door_width_cm INTEGER CHECK (door_width_cm >= 0), door_height_cm INTEGER CHECK (door_height_cm >= 0), vehicle_length_cm INTEGER CHECK (vehicle_length_cm >= 0), contact_name TEXT NOT NULL DEFAULT '', contact_phone TEXT NOT NULL DEFAULT '', is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))) STRICT;

CREATE TABLE holiday (
  id TEXT NOT NULL PRIMARY KEY,
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  CHECK (start_date <= end_date)
) STRICT;

CREATE TABLE school_term (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT NOT NULL, county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  CHECK (start_date <= end_date)
) STRICT;

CREATE TABLE tour_record (
  id TEXT NOT NULL PRIMARY KEY,
  caravan_id TEXT NOT NULL REFERENCES caravan (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  length_m INTEGER NOT NULL CHECK (length_m >= 0),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE INDEX tour_record_by_date ON tour_record (date, caravan_id);

CREATE INDEX tour_record_by_caravan ON tour_record (caravan_id);

CREATE TABLE visit_record (
  id TEXT NOT NULL PRIMARY KEY,
  tour_id TEXT NOT NULL REFERENCES tour_record (id) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  attendance INTEGER NOT NULL CHECK (attendance >= 0),
  UNIQUE (tour_id, sequence)
) STRICT;

CREATE INDEX visit_record_by_site ON visit_record (site_id);

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  caravan_ids TEXT NOT NULL CHECK (json_valid(caravan_ids)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'), conditions TEXT NOT NULL DEFAULT '{"locks":[],"orders":[],"reference":[]}'
  CHECK (json_valid(conditions)), lost TEXT CHECK (lost IS NULL OR json_valid(lost)), as_run_of TEXT REFERENCES plan (id) ON DELETE RESTRICT,
  CHECK (period_start <= period_end)
) STRICT;

CREATE TABLE plan_tour (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  caravan_id TEXT NOT NULL REFERENCES caravan (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  departure_s INTEGER NOT NULL CHECK (departure_s >= 0),
  return_s INTEGER NOT NULL CHECK (return_s >= departure_s),
  return_leg_m INTEGER NOT NULL CHECK (return_leg_m >= 0),
  return_leg_s INTEGER NOT NULL CHECK (return_leg_s >= 0),
  return_rest_s INTEGER NOT NULL CHECK (return_rest_s >= 0),
  length_m INTEGER NOT NULL CHECK (length_m >= 0),
  drive_s INTEGER NOT NULL CHECK (drive_s >= 0), night_before_lodging_id TEXT REFERENCES lodging (id) ON DELETE RESTRICT, night_lodging_id TEXT REFERENCES lodging (id) ON DELETE RESTRICT,
  UNIQUE (plan_id, position)
) STRICT;

CREATE INDEX plan_tour_by_caravan ON plan_tour (caravan_id);

CREATE TABLE plan_stop (
  id TEXT NOT NULL PRIMARY KEY,
  tour_id TEXT NOT NULL REFERENCES plan_tour (id) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  leg_m INTEGER NOT NULL CHECK (leg_m >= 0),
  leg_s INTEGER NOT NULL CHECK (leg_s >= 0),
  rest_s INTEGER NOT NULL CHECK (rest_s >= 0),
  arrival_s INTEGER NOT NULL CHECK (arrival_s >= 0),
  start_s INTEGER NOT NULL CHECK (start_s >= arrival_s),
  end_s INTEGER NOT NULL CHECK (end_s >= start_s), setup_s INTEGER NOT NULL DEFAULT 0 CHECK (setup_s >= 0), late_s INTEGER NOT NULL DEFAULT 0 CHECK (late_s >= 0), lock_caravan INTEGER NOT NULL DEFAULT 0 CHECK (lock_caravan IN (0, 1)), lock_day INTEGER NOT NULL DEFAULT 0 CHECK (lock_day IN (0, 1)), lock_order INTEGER NOT NULL DEFAULT 0 CHECK (lock_order IN (0, 1)),
  UNIQUE (tour_id, sequence)
) STRICT;

CREATE INDEX plan_stop_by_site ON plan_stop (site_id);

CREATE TABLE plan_omission (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  site_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  reason TEXT NOT NULL CHECK (json_valid(reason)), remedy TEXT CHECK (remedy IS NULL OR json_valid(remedy)),
  PRIMARY KEY (plan_id, site_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_omission_by_site ON plan_omission (site_id);

CREATE TABLE command_log (
  position INTEGER PRIMARY KEY,
  device TEXT NOT NULL CHECK (device <> '' AND instr(device, ':') = 0),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  mode TEXT NOT NULL CHECK (mode IN ('baseline', 'do', 'undo', 'redo')),
  reverses INTEGER CHECK (reverses < sequence),
  name TEXT NOT NULL CHECK (name <> ''),
  params TEXT NOT NULL CHECK (json_valid(params)),
  actor TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  UNIQUE (device, sequence),
  FOREIGN KEY (device, reverses) REFERENCES command_log (device, sequence) ON DELETE RESTRICT,
  CHECK ((reverses IS NOT NULL) = (mode IN ('undo', 'redo')))
) STRICT;

CREATE INDEX command_log_by_at ON command_log (at);

CREATE TABLE operation (
  position INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  command_sequence INTEGER NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  actor TEXT NOT NULL,
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  row_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  base_version TEXT,
  content_version TEXT,
  UNIQUE (device, sequence),
  FOREIGN KEY (device, command_sequence) REFERENCES command_log (device, sequence) ON DELETE RESTRICT,
  CHECK ((before IS NULL) = (kind = 'insert')),
  CHECK ((after IS NULL) = (kind = 'delete'))
) STRICT;

CREATE INDEX operation_by_row ON operation (table_name, row_key, position);

CREATE INDEX operation_by_command ON operation (device, command_sequence);

CREATE TRIGGER command_log_is_never_rewritten BEFORE UPDATE ON command_log
BEGIN SELECT RAISE (ABORT, 'command_log is append-only'); END;

CREATE TRIGGER command_log_is_never_deleted BEFORE DELETE ON command_log
BEGIN SELECT RAISE (ABORT, 'command_log is append-only'); END;

CREATE TRIGGER operation_is_never_rewritten BEFORE UPDATE ON operation
BEGIN SELECT RAISE (ABORT, 'operation is append-only'); END;

CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
BEGIN SELECT RAISE (ABORT, 'operation is append-only'); END;

CREATE TABLE lodging (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  lng_deg REAL NOT NULL CHECK (lng_deg BETWEEN -180 AND 180),
  lat_deg REAL NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  cost_per_night_yuan INTEGER CHECK (cost_per_night_yuan >= 0),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
, beds INTEGER CHECK (beds >= 0), contact_name TEXT NOT NULL DEFAULT '', contact_phone TEXT NOT NULL DEFAULT '', closed_periods TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(closed_periods)), note TEXT NOT NULL DEFAULT '', is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))) STRICT;

CREATE INDEX plan_tour_by_night_before ON plan_tour (night_before_lodging_id);

CREATE INDEX plan_tour_by_night ON plan_tour (night_lodging_id);

CREATE UNIQUE INDEX plan_by_as_run_of ON plan (as_run_of);

CREATE TABLE disruption (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('caravan-off', 'road-closed', 'site-closed', 'exhibit-broken')),
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  region_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  stops_caravan INTEGER CHECK (stops_caravan IN (0, 1)),
  reason TEXT NOT NULL,
  CHECK (start_date <= end_date),
  CHECK ((caravan_id IS NOT NULL) = (kind = 'caravan-off')),
  CHECK ((region_code IS NOT NULL) = (kind = 'road-closed')),
  CHECK ((site_id IS NOT NULL) = (kind = 'site-closed')),
  CHECK ((exhibit_id IS NOT NULL) = (kind = 'exhibit-broken')),
  CHECK ((stops_caravan IS NOT NULL) = (kind = 'exhibit-broken'))
) STRICT;

CREATE INDEX disruption_by_caravan_id ON disruption (caravan_id);

CREATE INDEX disruption_by_region_code ON disruption (region_code);

CREATE INDEX disruption_by_site_id ON disruption (site_id);

CREATE INDEX disruption_by_exhibit_id ON disruption (exhibit_id);

CREATE TABLE crew_member (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  base_id TEXT REFERENCES base (id) ON DELETE RESTRICT,
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  licence_class TEXT NOT NULL,
  licence_until TEXT CHECK (licence_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  qualifications TEXT NOT NULL CHECK (json_valid(qualifications)),
  contact_phone TEXT NOT NULL,
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE resource_kind (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1))
) STRICT;

CREATE TABLE service (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  resource_kind_id TEXT REFERENCES resource_kind (id) ON DELETE RESTRICT,
  provider TEXT NOT NULL,
  audiences TEXT NOT NULL CHECK (json_valid(audiences)),
  duration_s INTEGER NOT NULL CHECK (duration_s > 0),
  people_needed INTEGER NOT NULL CHECK (people_needed >= 0),
  person_ids TEXT NOT NULL CHECK (json_valid(person_ids)),
  power_kw REAL CHECK (power_kw >= 0),
  needs_hall INTEGER NOT NULL CHECK (needs_hall IN (0, 1)),
  needs TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE request (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  requester TEXT NOT NULL CHECK (requester <> ''),
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  wanted_from TEXT CHECK (wanted_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  wanted_to TEXT CHECK (wanted_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  service_ids TEXT NOT NULL CHECK (json_valid(service_ids)),
  themes TEXT NOT NULL CHECK (json_valid(themes)),
  exhibits TEXT NOT NULL CHECK (json_valid(exhibits)),
  attendance INTEGER CHECK (attendance >= 0),
  weight TEXT NOT NULL CHECK (weight IN ('must', 'valued')),
  decision TEXT NOT NULL CHECK (decision IN ('received', 'accepted', 'refused', 'withdrawn', 'fulfilled')),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  refusal_reason TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (wanted_from <= wanted_to),
  CHECK (decision <> 'refused' OR refusal_reason <> '')
) STRICT;

CREATE TABLE volunteer (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  skills TEXT NOT NULL CHECK (json_valid(skills)),
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  contact_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE volunteer_hours (
  id TEXT NOT NULL PRIMARY KEY,
  volunteer_id TEXT NOT NULL REFERENCES volunteer (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  activity TEXT NOT NULL CHECK (activity <> ''),
  service_id TEXT REFERENCES service (id) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  hours REAL NOT NULL CHECK (hours > 0 AND hours <= 24),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE calendar_period (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('exam-week', 'school-break', 'seal', 'blackout')),
  name TEXT NOT NULL CHECK (name <> ''),
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  site_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (start_date <= end_date),
  CHECK ((county_code IS NOT NULL) + (site_id IS NOT NULL) + (caravan_id IS NOT NULL) <= 1)
) STRICT;

CREATE TABLE site_pair_apart (
  id TEXT NOT NULL PRIMARY KEY,
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL,
  UNIQUE (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT;

CREATE INDEX site_by_county_code ON site (county_code);

CREATE INDEX site_by_township_code ON site (township_code);

CREATE INDEX site_by_code ON site (code);

CREATE INDEX region_by_parent_code ON region (parent_code);

CREATE INDEX region_category_member_by_region_code ON region_category_member (region_code);

CREATE INDEX base_by_county_code ON base (county_code);

CREATE INDEX exhibit_set_by_base_id ON exhibit_set (base_id);

CREATE INDEX caravan_by_base_id ON caravan (base_id);

CREATE INDEX caravan_by_exhibit_set_id ON caravan (exhibit_set_id);

CREATE INDEX lodging_by_county_code ON lodging (county_code);

CREATE INDEX school_term_by_county_code ON school_term (county_code);

CREATE INDEX crew_member_by_base_id ON crew_member (base_id);

CREATE INDEX crew_member_by_caravan_id ON crew_member (caravan_id);

CREATE INDEX service_by_resource_kind_id ON service (resource_kind_id);

CREATE INDEX request_by_county_code ON request (county_code);

CREATE INDEX request_by_site_id ON request (site_id);

CREATE INDEX volunteer_hours_by_volunteer_id ON volunteer_hours (volunteer_id);

CREATE INDEX volunteer_hours_by_service_id ON volunteer_hours (service_id);

CREATE INDEX volunteer_hours_by_site_id ON volunteer_hours (site_id);

CREATE INDEX calendar_period_by_county_code ON calendar_period (county_code);

CREATE INDEX calendar_period_by_site_id ON calendar_period (site_id);

CREATE INDEX calendar_period_by_caravan_id ON calendar_period (caravan_id);
