import { type EventName, type EventPayload, events } from '@contract/events.ts';
import type { Query, QueryClient } from '@tanstack/react-query';
import { countForClaims, isClaimed } from './own-changes.ts';
import type { QueryGroup } from './query-keys.ts';

/** Calls `listener` with each event of a name; the function returned ends it. */
export function onEvent<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.kexun.on(name, (payload) => {
    const parsed = events[name].safeParse(payload);
    if (parsed.success) listener(parsed.data as EventPayload<N>);
  });
}

/** What shows data of a table, beside the history, which every command changes. */
const GROUPS_BY_TABLE: Readonly<Record<string, readonly QueryGroup[]>> = {
  site: [
    'stockTakes',
    'registry',
    'sites',
    'regions',
    'plans',
    'planning',
    'coverage',
    'disruptions',
    'calendar',
    'requests',
    'ledger',
    'conditions',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  caravan: [
    'conditions',
    'reservations',
    'stockTakes',
    'ledger',
    'registry',
    'fleet',
    'plans',
    'planning',
    'coverage',
    'disruptions',
    'calendar',
    'requests',
    'upkeep',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  base: [
    'coverage',
    'conditions',
    'ledger',
    'registry',
    'fleet',
    'plans',
    'planning',
    'stockTakes',
    'custody',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  exhibit_set: [
    'coverage',
    'conditions',
    'reservations',
    'repairs',
    'ledger',
    'registry',
    'fleet',
    'disruptions',
    'requests',
    'stockTakes',
    'upkeep',
    'custody',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  exhibit: [
    'coverage',
    'conditions',
    'reservations',
    'repairs',
    'plans',
    'ledger',
    'registry',
    'fleet',
    'disruptions',
    'requests',
    'stockTakes',
    'upkeep',
    'custody',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  crate: ['conditions', 'fleet', 'ledger', 'registry', 'stockTakes'],
  depository: ['conditions', 'repairs', 'ledger', 'registry', 'stockTakes', 'custody'],
  movement: [
    'conditions',
    'plans',
    'ledger',
    'registry',
    'stockTakes',
    'upkeep',
    'custody',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  condition_report: ['conditions', 'coverage'],
  repair: [
    'coverage',
    'conditions',
    'repairs',
    'plans',
    'planning',
    'reservations',
    'custody',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  reservation: [
    'conditions',
    'reservations',
    'plans',
    'planning',
    'calendar',
    'disruptions',
    'upkeep',
    'custody',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  /** Briefs of the coverage page offer them. */
  attachment: ['attachments', 'coverage'],
  stock_take: ['stockTakes'],
  stock_take_line: ['stockTakes'],
  spare_part: ['registry', 'upkeep'],
  maintenance_rule: ['registry', 'upkeep'],
  maintenance_done: ['upkeep'],
  spare_part_entry: ['upkeep'],
  custody_case: ['custody'],
  resource_kind: ['registry'],
  volunteer: ['registry'],
  volunteer_hours: ['registry'],
  site_pair_apart: ['registry'],
  plan: [
    'conditions',
    'plans',
    'reservations',
    'coverage',
    'registry',
    'calendar',
    'requests',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  plan_tour: [
    'conditions',
    'plans',
    'reservations',
    'coverage',
    'registry',
    'calendar',
    'requests',
    'seen',
    'stayPlans',
    'stayPlanning',
    'outreach',
  ],
  plan_stop: ['conditions', 'plans', 'coverage', 'registry', 'requests', 'seen', 'outreach'],
  plan_omission: ['plans', 'registry'],
  disruption: ['disruptions', 'plans', 'planning', 'registry', 'coverage'],
  request: ['conditions', 'registry', 'requests', 'plans', 'planning'],
  stay_plan: ['coverage', 'stayPlans', 'stayPlanning', 'outreach', 'reservations', 'planning', 'calendar'],
  stay: ['coverage', 'stayPlans', 'stayPlanning', 'outreach', 'reservations', 'planning', 'calendar'],
  stay_omission: ['stayPlans'],
  statistics_report: ['statistics'],
  stay_event: ['stayEvents', 'stayPlans', 'stayPlanning', 'coverage'],
  venue_terms: ['registry', 'stayPlans', 'stayPlanning'],
  stay_crew: ['registry', 'stayPlans', 'stayPlanning'],
  stay_carrier: ['registry', 'stayPlans', 'stayPlanning'],
  visit_record: ['coverage', 'registry', 'sites', 'plans', 'planning', 'requests'],
  stay_record: ['coverage', 'registry', 'stayPlans', 'stayPlanning', 'outreach'],
  workspace_meta: [],
};

/** Groups that must be read again after these tables changed; null means all of them. */
export function groupsToRead(tables: readonly string[]): ReadonlySet<QueryGroup> | null {
  const groups = new Set<QueryGroup>(['history', 'workspace']);
  for (const table of tables) {
    const known = GROUPS_BY_TABLE[table];
    if (!known) return null;
    for (const group of known) groups.add(group);
  }
  return groups;
}

/** The one place where events turn into reading again. */
export function keepQueriesFresh(queryClient: QueryClient): () => void {
  const endings = [
    onEvent('data-changed', ({ tables }) => {
      const groups = groupsToRead(tables);
      const isTouched = (query: Query) => groups === null || groups.has(query.queryKey[0] as QueryGroup);
      const touched = queryClient.getQueryCache().findAll({ predicate: isTouched });
      countForClaims(touched.map(({ queryHash }) => queryHash));
      void queryClient.invalidateQueries({
        predicate: (query) => isTouched(query) && !isClaimed(query.queryHash),
      });
    }),
    onEvent('workspace-changed', () => {
      void queryClient.resetQueries({ predicate: (query) => query.queryKey[0] !== 'app' });
    }),
    onEvent('day-changed', () => {
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'app' });
    }),
    onEvent('solve-finished', () => {
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] === 'planning' });
    }),
    onEvent('stay-finished', () => {
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] === 'stayPlanning' });
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
}
