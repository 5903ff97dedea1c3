import type { CoverageScope } from '@contract/coverage.ts';

/** Keys of everything the window reads. The first part is the contract group, which `events.ts` invalidates by. */
export const queryKeys = {
  appInfo: () => ['app', 'info'] as const,
  preferences: () => ['app', 'preferences'] as const,
  workspaceStatus: () => ['workspace', 'status'] as const,
  historyState: () => ['history', 'state'] as const,
  historySteps: () => ['history', 'steps'] as const,
  visitHistory: (stopId: string) => ['history', 'ofVisit', stopId] as const,
  tourHistory: (planId: string, caravanId: string, date: string) =>
    ['history', 'ofTour', planId, caravanId, date] as const,
  recordHistory: (table: string, id: string) => ['history', 'ofRecord', table, id] as const,
  counties: () => ['regions', 'counties'] as const,
  townships: (countyCode: string) => ['regions', 'townships', countyCode] as const,
  sites: () => ['sites', 'list'] as const,
  registryWords: (language: string) => ['app', 'registryWords', language] as const,
  registryList: (register: string) => ['registry', 'list', register] as const,
  registryChoices: (register: string) => ['registry', 'choices', register] as const,
  registryRecord: (register: string, id: string) => ['registry', 'get', register, id] as const,
  registrySummary: () => ['registry', 'summary'] as const,
  siteVisits: (siteId: string) => ['registry', 'visitsOf', siteId] as const,
  siteDuplicates: () => ['registry', 'duplicates'] as const,
  sitePairsApart: () => ['registry', 'pairsApart'] as const,
  caravans: () => ['fleet', 'caravans'] as const,
  bases: () => ['fleet', 'bases'] as const,
  exhibitSets: () => ['fleet', 'exhibitSets'] as const,
  calendarDays: (from: string, to: string) => ['calendar', 'days', from, to] as const,
  calendarBoard: (from: string, to: string, countyCode: string | null, townshipCode: string | null) =>
    ['calendar', 'board', from, to, countyCode, townshipCode] as const,
  caravanRests: (from: string, to: string) => ['calendar', 'caravanRests', from, to] as const,
  typicalTerms: (schoolYear: number) => ['calendar', 'typicalTerms', schoolYear] as const,
  planningOutlook: (from: string, to: string) => ['planning', 'outlook', from, to] as const,
  planningCurrent: () => ['planning', 'current'] as const,
  planningResult: (jobId: string) => ['planning', 'result', jobId] as const,
  explainOmission: (planKey: string, siteId: string) =>
    ['planning', 'explainOmission', planKey, siteId] as const,
  explainVisit: (planKey: string, stopId: string) => ['planning', 'explainVisit', planKey, stopId] as const,
  prices: (planKey: string, version: string | null) => ['planning', 'prices', planKey, version] as const,
  plans: () => ['plans', 'list'] as const,
  plan: (id: string) => ['plans', 'get', id] as const,
  planViolations: (id: string) => ['plans', 'violations', id] as const,
  disruptions: () => ['disruptions', 'list'] as const,
  coverageReport: (scope: CoverageScope) => ['coverage', 'report', scope] as const,
  overview: () => ['coverage', 'overview'] as const,
  checklist: () => ['workspace', 'checklist'] as const,
  requestLists: () => ['requests', 'lists'] as const,
  requestMatches: (id: string) => ['requests', 'matches', id] as const,
  requestNumber: (receivedOn: string) => ['requests', 'nextNumber', receivedOn] as const,
};

export type QueryGroup = ReturnType<(typeof queryKeys)[keyof typeof queryKeys]>[0];
