-- user_version 140; written by npm run db:schema, not by hand

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
, code TEXT NOT NULL DEFAULT '', theme TEXT NOT NULL DEFAULT '', edition TEXT NOT NULL DEFAULT '', is_permanent INTEGER NOT NULL DEFAULT 1 CHECK (is_permanent IN (0, 1)), note TEXT NOT NULL DEFAULT '', is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)), available_from TEXT CHECK (available_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), available_to TEXT CHECK (available_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND available_from <= available_to), area_m2 INTEGER CHECK (area_m2 >= 0), power_kw REAL CHECK (power_kw >= 0), crew_id TEXT REFERENCES stay_crew (id) ON DELETE RESTRICT, carrier_id TEXT REFERENCES stay_carrier (id) ON DELETE RESTRICT, install_d INTEGER CHECK (install_d >= 0), train_d INTEGER CHECK (train_d >= 0), min_open_d INTEGER CHECK (min_open_d > 0), max_open_d INTEGER CHECK (max_open_d > 0 AND min_open_d <= max_open_d), strike_d INTEGER CHECK (strike_d >= 0)) STRICT;

CREATE TABLE exhibit (
  id TEXT NOT NULL PRIMARY KEY,
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  discipline TEXT NOT NULL,
  source TEXT NOT NULL
, serial TEXT NOT NULL DEFAULT '', crate_id TEXT REFERENCES crate (id) ON DELETE RESTRICT, theme TEXT NOT NULL DEFAULT '', age_from INTEGER CHECK (age_from >= 0), age_to INTEGER CHECK (age_to >= 0), width_cm INTEGER CHECK (width_cm >= 0), depth_cm INTEGER CHECK (depth_cm >= 0), height_cm INTEGER CHECK (height_cm >= 0), packed_width_cm INTEGER CHECK (packed_width_cm >= 0), packed_depth_cm INTEGER CHECK (packed_depth_cm >= 0), packed_height_cm INTEGER CHECK (packed_height_cm >= 0), weight_kg REAL CHECK (weight_kg >= 0), power_w INTEGER CHECK (power_w >= 0), value_yuan INTEGER CHECK (value_yuan >= 0), owner TEXT NOT NULL DEFAULT '', keeper_id TEXT REFERENCES crew_member (id) ON DELETE RESTRICT, acquired_on TEXT CHECK (acquired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), note TEXT NOT NULL DEFAULT '', is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)), is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1))) STRICT;

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
, length_cm INTEGER CHECK (length_cm >= 0), load_kg INTEGER CHECK (load_kg >= 0), inspection_until TEXT CHECK (inspection_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), insurance_until TEXT CHECK (insurance_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), note TEXT NOT NULL DEFAULT '', is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)), cargo_m3 REAL CHECK (cargo_m3 >= 0), supply_w INTEGER CHECK (supply_w >= 0)) STRICT;

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
  attendance INTEGER NOT NULL CHECK (attendance >= 0), feedback_on TEXT CHECK (feedback_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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

CREATE TABLE crate (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  is_permanent INTEGER NOT NULL CHECK (is_permanent IN (0, 1)),
  width_cm INTEGER CHECK (width_cm >= 0),
  depth_cm INTEGER CHECK (depth_cm >= 0),
  height_cm INTEGER CHECK (height_cm >= 0),
  weight_kg REAL CHECK (weight_kg >= 0),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE depository (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('store', 'workshop', 'organisation')),
  name TEXT NOT NULL CHECK (name <> ''),
  base_id TEXT REFERENCES base (id) ON DELETE RESTRICT,
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE movement (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT NOT NULL REFERENCES exhibit (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  root_id TEXT NOT NULL,
  is_counter INTEGER NOT NULL CHECK (is_counter IN (0, 1)),
  from_place TEXT NOT NULL,
  to_place TEXT NOT NULL,
  moved_on TEXT NOT NULL CHECK (moved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (reason IN ('tour', 'stay', 'loan', 'exchange', 'transfer', 'settled', 'repair', 'return', 'stock-take', 'retired', 'other')),
  occasion TEXT NOT NULL,
  handed_over_by TEXT NOT NULL,
  received_by TEXT NOT NULL,
  hand_over_id TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (exhibit_id, number),
  CHECK (from_place <> to_place)
) STRICT;

CREATE TABLE condition_report (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT NOT NULL REFERENCES exhibit (id) ON DELETE RESTRICT,
  reported_on TEXT NOT NULL CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hand_over_id TEXT NOT NULL,
  reporter TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('well', 'minor', 'major', 'unusable', 'missing')),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE repair (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT NOT NULL REFERENCES exhibit (id) ON DELETE RESTRICT,
  condition_report_id TEXT REFERENCES condition_report (id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  fault TEXT NOT NULL CHECK (fault <> ''),
  result TEXT NOT NULL,
  workshop_id TEXT REFERENCES depository (id) ON DELETE RESTRICT,
  cost_yuan INTEGER CHECK (cost_yuan >= 0),
  note TEXT NOT NULL,
  CHECK (opened_on <= closed_on)
) STRICT;

CREATE TABLE maintenance_rule (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  every_days INTEGER CHECK (every_days > 0),
  every_show_days INTEGER CHECK (every_show_days > 0),
  every_km INTEGER CHECK (every_km > 0),
  takes_days INTEGER NOT NULL CHECK (takes_days > 0),
  counted_from TEXT NOT NULL CHECK (counted_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK ((exhibit_id IS NOT NULL) + (set_id IS NOT NULL) = 1),
  CHECK (coalesce(every_days, every_show_days, every_km) IS NOT NULL)
) STRICT;

CREATE TABLE maintenance_done (
  id TEXT NOT NULL PRIMARY KEY,
  rule_id TEXT NOT NULL REFERENCES maintenance_rule (id) ON DELETE RESTRICT,
  done_on TEXT NOT NULL CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_by TEXT NOT NULL,
  cost_yuan INTEGER CHECK (cost_yuan >= 0),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE spare_part (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL,
  least_stock INTEGER NOT NULL CHECK (least_stock >= 0),
  price_yuan REAL CHECK (price_yuan >= 0),
  supplier TEXT NOT NULL,
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE spare_part_entry (
  id TEXT NOT NULL PRIMARY KEY,
  spare_part_id TEXT NOT NULL REFERENCES spare_part (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  repair_id TEXT REFERENCES repair (id) ON DELETE RESTRICT,
  maintenance_done_id TEXT REFERENCES maintenance_done (id) ON DELETE RESTRICT,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE stock_take (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  place TEXT,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  counted_by TEXT NOT NULL,
  note TEXT NOT NULL,
  CHECK ((place IS NOT NULL) + (set_id IS NOT NULL) = 1),
  CHECK (started_on <= closed_on)
) STRICT;

CREATE TABLE stock_take_line (
  id TEXT NOT NULL PRIMARY KEY,
  stock_take_id TEXT NOT NULL REFERENCES stock_take (id) ON DELETE RESTRICT,
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  is_expected INTEGER NOT NULL CHECK (is_expected IN (0, 1)),
  counted_at TEXT,
  resolution TEXT CHECK (resolution IN ('moved', 'missing', 'kept', 'identified')),
  note TEXT NOT NULL,
  UNIQUE (stock_take_id, exhibit_id),
  CHECK (exhibit_id IS NOT NULL OR code <> '')
) STRICT;

CREATE TABLE custody_case (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('loan-out', 'loan-in', 'exchange', 'transfer', 'settled', 'retired')),
  state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'under-way', 'ended', 'refused', 'cancelled')),
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
  counterpart_id TEXT REFERENCES depository (id) ON DELETE RESTRICT,
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  paper_number TEXT NOT NULL,
  paper_date TEXT CHECK (paper_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (start_date <= end_date)
) STRICT;

CREATE TABLE reservation (
  id TEXT NOT NULL PRIMARY KEY,
  exhibit_id TEXT REFERENCES exhibit (id) ON DELETE RESTRICT,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'out', 'back', 'cancelled')),
  purpose TEXT NOT NULL CHECK (purpose IN ('tour', 'stay', 'loan', 'exchange', 'maintenance', 'repair', 'other')),
  title TEXT NOT NULL,
  place TEXT,
  plan_id TEXT REFERENCES plan (id) ON DELETE RESTRICT,
  custody_case_id TEXT REFERENCES custody_case (id) ON DELETE RESTRICT,
  repair_id TEXT REFERENCES repair (id) ON DELETE RESTRICT,
  maintenance_rule_id TEXT REFERENCES maintenance_rule (id) ON DELETE RESTRICT,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)), stay_plan_id TEXT REFERENCES stay_plan (id) ON DELETE RESTRICT,
  CHECK (start_date <= end_date),
  CHECK ((exhibit_id IS NOT NULL) + (set_id IS NOT NULL) + (caravan_id IS NOT NULL) = 1)
) STRICT;

CREATE UNIQUE INDEX exhibit_by_serial ON exhibit (serial) WHERE serial <> '';

CREATE UNIQUE INDEX crate_by_code ON crate (code) WHERE code <> '';

CREATE INDEX crate_by_set_id ON crate (set_id);

CREATE INDEX depository_by_base_id ON depository (base_id);

CREATE INDEX depository_by_county_code ON depository (county_code);

CREATE INDEX exhibit_by_crate_id ON exhibit (crate_id);

CREATE INDEX exhibit_by_keeper_id ON exhibit (keeper_id);

CREATE INDEX movement_by_root_id_and_number ON movement (root_id, number);

CREATE INDEX movement_by_to_place_and_moved_on ON movement (to_place, moved_on);

CREATE INDEX movement_by_from_place_and_moved_on ON movement (from_place, moved_on);

CREATE INDEX movement_by_exhibit_id_and_moved_on_and_number ON movement (exhibit_id, moved_on, number);

CREATE INDEX movement_by_hand_over_id ON movement (hand_over_id);

CREATE INDEX movement_by_moved_on ON movement (moved_on);

CREATE INDEX condition_report_by_exhibit_id_and_reported_on ON condition_report (exhibit_id, reported_on);

CREATE INDEX condition_report_by_hand_over_id ON condition_report (hand_over_id);

CREATE INDEX repair_by_exhibit_id ON repair (exhibit_id);

CREATE INDEX repair_by_condition_report_id ON repair (condition_report_id);

CREATE INDEX repair_by_workshop_id ON repair (workshop_id);

CREATE INDEX maintenance_rule_by_exhibit_id ON maintenance_rule (exhibit_id);

CREATE INDEX maintenance_rule_by_set_id ON maintenance_rule (set_id);

CREATE INDEX maintenance_done_by_rule_id_and_done_on ON maintenance_done (rule_id, done_on);

CREATE INDEX spare_part_entry_by_spare_part_id ON spare_part_entry (spare_part_id);

CREATE INDEX spare_part_entry_by_repair_id ON spare_part_entry (repair_id);

CREATE INDEX spare_part_entry_by_maintenance_done_id ON spare_part_entry (maintenance_done_id);

CREATE INDEX stock_take_by_set_id ON stock_take (set_id);

CREATE INDEX stock_take_line_by_exhibit_id ON stock_take_line (exhibit_id);

CREATE INDEX custody_case_by_set_id ON custody_case (set_id);

CREATE INDEX custody_case_by_counterpart_id ON custody_case (counterpart_id);

CREATE INDEX custody_case_by_county_code ON custody_case (county_code);

CREATE INDEX reservation_by_exhibit_id_and_start_date ON reservation (exhibit_id, start_date);

CREATE INDEX reservation_by_set_id_and_start_date ON reservation (set_id, start_date);

CREATE INDEX reservation_by_caravan_id_and_start_date ON reservation (caravan_id, start_date);

CREATE INDEX reservation_by_start_date ON reservation (start_date);

CREATE INDEX reservation_by_plan_id ON reservation (plan_id);

CREATE INDEX reservation_by_place ON reservation (place);

CREATE INDEX reservation_by_custody_case_id ON reservation (custody_case_id);

CREATE INDEX reservation_by_repair_id ON reservation (repair_id);

CREATE INDEX reservation_by_maintenance_rule_id ON reservation (maintenance_rule_id);

CREATE TRIGGER movement_is_a_new_row BEFORE INSERT ON movement WHEN EXISTS (SELECT 1 FROM movement WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'movement is append-only'); END;

CREATE TRIGGER movement_place_exists BEFORE INSERT ON movement WHEN NOT (
  CASE substr(NEW.from_place, 1, instr(NEW.from_place, ':'))
    WHEN 'base:' THEN EXISTS (SELECT 1 FROM base WHERE id = substr(NEW.from_place, 6))
    WHEN 'caravan:' THEN EXISTS (SELECT 1 FROM caravan WHERE id = substr(NEW.from_place, 9))
    WHEN 'site:' THEN EXISTS (SELECT 1 FROM site WHERE id = substr(NEW.from_place, 6))
    WHEN 'depository:' THEN EXISTS (SELECT 1 FROM depository WHERE id = substr(NEW.from_place, 12))
    WHEN 'out:' THEN NEW.from_place IN ('out:retired', 'out:missing')
    ELSE 0
  END) OR NOT (
  CASE substr(NEW.to_place, 1, instr(NEW.to_place, ':'))
    WHEN 'base:' THEN EXISTS (SELECT 1 FROM base WHERE id = substr(NEW.to_place, 6))
    WHEN 'caravan:' THEN EXISTS (SELECT 1 FROM caravan WHERE id = substr(NEW.to_place, 9))
    WHEN 'site:' THEN EXISTS (SELECT 1 FROM site WHERE id = substr(NEW.to_place, 6))
    WHEN 'depository:' THEN EXISTS (SELECT 1 FROM depository WHERE id = substr(NEW.to_place, 12))
    WHEN 'out:' THEN NEW.to_place IN ('out:retired', 'out:missing')
    ELSE 0
  END)
BEGIN SELECT RAISE (ABORT, 'movement to or from no place'); END;

CREATE TRIGGER movement_number_follows BEFORE INSERT ON movement WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM movement WHERE exhibit_id = NEW.exhibit_id)
BEGIN SELECT RAISE (ABORT, 'movement out of number'); END;

CREATE TRIGGER movement_leaves_its_place BEFORE INSERT ON movement WHEN NEW.is_counter = 0 AND NEW.from_place <> coalesce(
  (SELECT e.to_place FROM movement e WHERE e.exhibit_id = NEW.exhibit_id AND 
  e.is_counter = 0 AND NOT EXISTS (
    SELECT 1 FROM movement later WHERE later.root_id = e.root_id AND later.number > e.number)
   ORDER BY e.number DESC LIMIT 1), 
  (SELECT 'base:' || s.base_id FROM exhibit x JOIN exhibit_set s ON s.id = x.set_id WHERE x.id = NEW.exhibit_id))
BEGIN SELECT RAISE (ABORT, 'movement from where the exhibit is not'); END;

CREATE TRIGGER movement_is_not_earlier BEFORE INSERT ON movement WHEN NEW.is_counter = 0 AND NEW.moved_on < 
  (SELECT e.moved_on FROM movement e WHERE e.exhibit_id = NEW.exhibit_id AND 
  e.is_counter = 0 AND NOT EXISTS (
    SELECT 1 FROM movement later WHERE later.root_id = e.root_id AND later.number > e.number)
   ORDER BY e.number DESC LIMIT 1)
BEGIN SELECT RAISE (ABORT, 'movement before the last one'); END;

CREATE TRIGGER movement_takes_back_the_last BEFORE INSERT ON movement WHEN NEW.is_counter = 1 AND NEW.root_id IS NOT 
  (SELECT e.root_id FROM movement e WHERE e.exhibit_id = NEW.exhibit_id AND 
  e.is_counter = 0 AND NOT EXISTS (
    SELECT 1 FROM movement later WHERE later.root_id = e.root_id AND later.number > e.number)
   ORDER BY e.number DESC LIMIT 1)
BEGIN SELECT RAISE (ABORT, 'counter-entry to an entry that is not the last'); END;

CREATE TRIGGER movement_root_is_known BEFORE INSERT ON movement WHEN NEW.is_counter = 0 AND NEW.root_id <> NEW.id AND NOT EXISTS (
      SELECT 1 FROM movement r WHERE r.root_id = NEW.root_id AND r.exhibit_id = NEW.exhibit_id AND r.is_counter = 1
      AND r.number = (SELECT max(number) FROM movement WHERE root_id = NEW.root_id))
BEGIN SELECT RAISE (ABORT, 'restored entry without one that was taken back'); END;

CREATE TRIGGER movement_is_like_its_root BEFORE INSERT ON movement WHEN NEW.root_id <> NEW.id AND NOT EXISTS (
      SELECT 1 FROM movement r WHERE r.id = NEW.root_id AND r.exhibit_id = NEW.exhibit_id
      AND r.from_place = NEW.from_place AND r.to_place = NEW.to_place AND r.moved_on = NEW.moved_on)
BEGIN SELECT RAISE (ABORT, 'movement unlike its root'); END;

CREATE TRIGGER movement_is_never_rewritten BEFORE UPDATE ON movement
BEGIN SELECT RAISE (ABORT, 'movement is append-only'); END;

CREATE TRIGGER movement_is_never_deleted BEFORE DELETE ON movement
BEGIN SELECT RAISE (ABORT, 'movement is append-only'); END;

CREATE TRIGGER base_named_by_movement BEFORE DELETE ON base
WHEN EXISTS (SELECT 1 FROM movement WHERE to_place = 'base:' || OLD.id)
  OR EXISTS (SELECT 1 FROM movement WHERE from_place = 'base:' || OLD.id)
BEGIN SELECT RAISE (ABORT, 'base is named by the ledger'); END;

CREATE TRIGGER caravan_named_by_movement BEFORE DELETE ON caravan
WHEN EXISTS (SELECT 1 FROM movement WHERE to_place = 'caravan:' || OLD.id)
  OR EXISTS (SELECT 1 FROM movement WHERE from_place = 'caravan:' || OLD.id)
BEGIN SELECT RAISE (ABORT, 'caravan is named by the ledger'); END;

CREATE TRIGGER site_named_by_movement BEFORE DELETE ON site
WHEN EXISTS (SELECT 1 FROM movement WHERE to_place = 'site:' || OLD.id)
  OR EXISTS (SELECT 1 FROM movement WHERE from_place = 'site:' || OLD.id)
BEGIN SELECT RAISE (ABORT, 'site is named by the ledger'); END;

CREATE TRIGGER depository_named_by_movement BEFORE DELETE ON depository
WHEN EXISTS (SELECT 1 FROM movement WHERE to_place = 'depository:' || OLD.id)
  OR EXISTS (SELECT 1 FROM movement WHERE from_place = 'depository:' || OLD.id)
BEGIN SELECT RAISE (ABORT, 'depository is named by the ledger'); END;

CREATE TRIGGER reservation_is_the_only_one_on_insert BEFORE INSERT ON reservation
WHEN NEW.state IN ('confirmed', 'out') AND (EXISTS (SELECT 1 FROM reservation o WHERE o.exhibit_id = NEW.exhibit_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM reservation o WHERE o.set_id = NEW.set_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM reservation o WHERE o.caravan_id = NEW.caravan_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM reservation o WHERE o.set_id = (SELECT set_id FROM exhibit WHERE id = NEW.exhibit_id) AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM exhibit x JOIN reservation o ON o.exhibit_id = x.id WHERE x.set_id = NEW.set_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date))
BEGIN SELECT RAISE (ABORT, 'reserved already'); END;

CREATE TRIGGER reservation_is_the_only_one_on_update BEFORE UPDATE ON reservation
WHEN NEW.state IN ('confirmed', 'out') AND (EXISTS (SELECT 1 FROM reservation o WHERE o.exhibit_id = NEW.exhibit_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM reservation o WHERE o.set_id = NEW.set_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM reservation o WHERE o.caravan_id = NEW.caravan_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM reservation o WHERE o.set_id = (SELECT set_id FROM exhibit WHERE id = NEW.exhibit_id) AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date)
  OR EXISTS (SELECT 1 FROM exhibit x JOIN reservation o ON o.exhibit_id = x.id WHERE x.set_id = NEW.set_id AND 
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date))
BEGIN SELECT RAISE (ABORT, 'reserved already'); END;

CREATE TRIGGER exhibit_joins_no_promised_set BEFORE UPDATE OF set_id ON exhibit
WHEN NEW.set_id <> OLD.set_id AND EXISTS (
  SELECT 1 FROM reservation own JOIN reservation other ON other.set_id = NEW.set_id
  WHERE own.exhibit_id = NEW.id AND own.state IN ('confirmed', 'out') AND other.state IN ('confirmed', 'out')
    AND own.start_date <= other.end_date AND own.end_date >= other.start_date)
BEGIN SELECT RAISE (ABORT, 'reserved already'); END;

CREATE TABLE stay_crew (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  member_ids TEXT NOT NULL CHECK (json_valid(member_ids)),
  per_day INTEGER NOT NULL CHECK (per_day > 0),
  max_stays INTEGER CHECK (max_stays > 0),
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE stay_carrier (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  caravan_id TEXT REFERENCES caravan (id) ON DELETE RESTRICT,
  per_day INTEGER NOT NULL CHECK (per_day > 0),
  unavailabilities TEXT NOT NULL CHECK (json_valid(unavailabilities)),
  note TEXT NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE venue_terms (
  id TEXT NOT NULL PRIMARY KEY,
  site_id TEXT NOT NULL UNIQUE REFERENCES site (id) ON DELETE RESTRICT,
  weekdays TEXT NOT NULL CHECK (json_valid(weekdays)),
  holidays TEXT NOT NULL CHECK (holidays IN ('usual', 'open', 'closed')),
  season TEXT NOT NULL CHECK (season IN ('any', 'term', 'vacation')),
  windows TEXT NOT NULL CHECK (json_valid(windows)),
  lead_d INTEGER CHECK (lead_d >= 0),
  install_d INTEGER CHECK (install_d >= 0),
  min_open_d INTEGER CHECK (min_open_d > 0),
  max_open_d INTEGER CHECK (max_open_d > 0),
  strike_d INTEGER CHECK (strike_d >= 0),
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (min_open_d <= max_open_d)
) STRICT;

CREATE TABLE stay_record (
  id TEXT NOT NULL PRIMARY KEY,
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  set_name TEXT NOT NULL,
  edition TEXT NOT NULL,
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  venue_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  venue_name TEXT NOT NULL,
  open TEXT NOT NULL CHECK (open GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  close TEXT CHECK (close GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  open_days INTEGER CHECK (open_days >= 0),
  attendance INTEGER CHECK (attendance >= 0),
  school_attendance INTEGER CHECK (school_attendance >= 0),
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)), feedback_on TEXT CHECK (feedback_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (open <= close),
  CHECK (school_attendance <= attendance)
) STRICT;

CREATE TABLE stay_plan (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('relay', 'exchange')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  set_ids TEXT NOT NULL CHECK (json_valid(set_ids)),
  county_codes TEXT NOT NULL CHECK (json_valid(county_codes)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  conditions TEXT NOT NULL CHECK (json_valid(conditions)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (period_start <= period_end)
) STRICT;

CREATE TABLE stay (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES stay_plan (id) ON DELETE RESTRICT,
  set_id TEXT NOT NULL REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  venue_id TEXT NOT NULL REFERENCES site (id) ON DELETE RESTRICT,
  haul_start TEXT NOT NULL CHECK (haul_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  install_start TEXT NOT NULL CHECK (install_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  train_start TEXT NOT NULL CHECK (train_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  open TEXT NOT NULL CHECK (open GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  close TEXT NOT NULL CHECK (close GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  strike_end TEXT NOT NULL CHECK (strike_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  haul_m INTEGER NOT NULL CHECK (haul_m >= 0),
  open_days INTEGER NOT NULL CHECK (open_days >= 0),
  lock_set INTEGER NOT NULL CHECK (lock_set IN (0, 1)),
  lock_dates INTEGER NOT NULL CHECK (lock_dates IN (0, 1)),
  CHECK (haul_start <= install_start AND install_start <= train_start AND train_start <= open),
  CHECK (open <= close AND close <= strike_end)
) STRICT;

CREATE TABLE stay_omission (
  plan_id TEXT NOT NULL REFERENCES stay_plan (id) ON DELETE RESTRICT,
  county_code TEXT NOT NULL REFERENCES region (code) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL CHECK (code <> ''),
  remedy TEXT CHECK (json_valid(remedy)),
  PRIMARY KEY (plan_id, county_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE stay_event (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('late-handover', 'venue-lost', 'set-damaged')),
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  set_id TEXT REFERENCES exhibit_set (id) ON DELETE RESTRICT,
  county_code TEXT REFERENCES region (code) ON DELETE RESTRICT,
  venue_id TEXT REFERENCES site (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  CHECK (start_date <= end_date),
  CHECK ((set_id IS NOT NULL) = (kind <> 'venue-lost')),
  CHECK ((county_code IS NOT NULL) = (kind = 'late-handover')),
  CHECK ((venue_id IS NOT NULL) = (kind = 'venue-lost'))
) STRICT;

CREATE INDEX stay_carrier_by_caravan_id ON stay_carrier (caravan_id);

CREATE INDEX exhibit_set_by_crew_id ON exhibit_set (crew_id);

CREATE INDEX exhibit_set_by_carrier_id ON exhibit_set (carrier_id);

CREATE INDEX stay_record_by_set_id ON stay_record (set_id);

CREATE INDEX stay_record_by_county_code ON stay_record (county_code);

CREATE INDEX stay_record_by_venue_id ON stay_record (venue_id);

CREATE INDEX stay_by_plan_id ON stay (plan_id);

CREATE INDEX stay_by_set_id ON stay (set_id);

CREATE INDEX stay_by_county_code_and_haul_start ON stay (county_code, haul_start);

CREATE INDEX stay_by_venue_id ON stay (venue_id);

CREATE INDEX stay_omission_by_county_code ON stay_omission (county_code);

CREATE INDEX stay_event_by_set_id ON stay_event (set_id);

CREATE INDEX stay_event_by_county_code ON stay_event (county_code);

CREATE INDEX stay_event_by_venue_id ON stay_event (venue_id);

CREATE INDEX reservation_by_stay_plan_id ON reservation (stay_plan_id);

CREATE TABLE statistics_report (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  setup TEXT NOT NULL CHECK (json_valid(setup)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  data_version TEXT CHECK (data_version GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  CHECK (period_start <= period_end)
) STRICT;

CREATE TABLE "attachment" (
  id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL CHECK (record_table IN ('exhibit', 'exhibit_set', 'crate', 'condition_report', 'repair', 'custody_case', 'visit_record', 'tour_record', 'stay_record')),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'paper')),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL
) STRICT;

CREATE INDEX attachment_by_record_table_and_record_id ON attachment (record_table, record_id);

CREATE INDEX attachment_by_sha256 ON attachment (sha256);
