/**
 * The tables whose rows are logged, parents before children. Each name stands with its key columns;
 * all other columns are read from the schema when a workspace is opened.
 */
export const LOGGED_TABLES = {
  workspace_meta: ['id'],
  region: ['code'],
  region_category: ['id'],
  region_category_member: ['category_id', 'region_code'],
  population_figure: ['region_code', 'list_version'],
  base: ['id'],
  exhibit_set: ['id'],
  caravan: ['id'],
  lodging: ['id'],
  site: ['id'],
  site_pair_apart: ['id'],
  crew_member: ['id'],
  stay_crew: ['id'],
  stay_carrier: ['id'],
  venue_terms: ['id'],
  stay_record: ['id'],
  crate: ['id'],
  exhibit: ['id'],
  depository: ['id'],
  resource_kind: ['id'],
  service: ['id'],
  request: ['id'],
  volunteer: ['id'],
  volunteer_hours: ['id'],
  holiday: ['id'],
  school_term: ['id'],
  calendar_period: ['id'],
  tour_record: ['id'],
  visit_record: ['id'],
  plan: ['id'],
  plan_tour: ['id'],
  plan_stop: ['id'],
  plan_omission: ['plan_id', 'site_id'],
  stay_plan: ['id'],
  stay: ['id'],
  stay_omission: ['plan_id', 'county_code'],
  disruption: ['id'],
  stay_event: ['id'],
  movement: ['id'],
  condition_report: ['id'],
  repair: ['id'],
  maintenance_rule: ['id'],
  maintenance_done: ['id'],
  spare_part: ['id'],
  spare_part_entry: ['id'],
  stock_take: ['id'],
  stock_take_line: ['id'],
  custody_case: ['id'],
  reservation: ['id'],
  statistics_report: ['id'],
  attachment: ['id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LoggedTable = keyof typeof LOGGED_TABLES;

/** True for the name of a logged table; log entries of a newer program may name others. */
export function isLoggedTable(name: string): name is LoggedTable {
  return Object.hasOwn(LOGGED_TABLES, name);
}

/** Columns that hold a JSON list of keys of another table; no foreign key watches over them. */
export const LIST_REFERENCES = [
  { from: 'service', column: 'person_ids', to: 'crew_member' },
  { from: 'request', column: 'service_ids', to: 'service' },
  { from: 'custody_case', column: 'exhibit_ids', to: 'exhibit' },
  { from: 'stay_crew', column: 'member_ids', to: 'crew_member' },
  { from: 'stay_plan', column: 'set_ids', to: 'exhibit_set' },
] as const satisfies readonly { from: LoggedTable; column: string; to: LoggedTable }[];

/** Tables whose records are places of the ledger, which names them as `kind:id`. */
export const PLACE_TABLES: ReadonlySet<LoggedTable> = new Set(['base', 'caravan', 'site', 'depository']);
