import type { ChoroplethChart } from '@domain/chart/chart.ts';
import type { BriefRequest } from '@contract/briefs.ts';
import type { BriefRecord } from '@domain/brief/brief.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { CoverageScope } from '@contract/coverage.ts';
import type { EquityScope } from '@contract/equity.ts';
import type { FigureScope, IndicatorScope } from '@contract/indicators.ts';
import type { ReservedThing } from '@domain/exhibit/reservation.ts';
import type { ReachScope } from '@contract/reach.ts';
import type { WorkListScope } from '@contract/work-lists.ts';
import type { LoadWish } from '@contract/seen.ts';

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
  daysOut: (caravanId: string) => ['registry', 'daysOutOf', caravanId] as const,
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
  stayOutlook: () => ['stayPlanning', 'outlook'] as const,
  stayCurrent: () => ['stayPlanning', 'current'] as const,
  stayResult: (jobId: string) => ['stayPlanning', 'result', jobId] as const,
  stayScenarioResults: (jobId: string) => ['stayPlanning', 'scenarioResults', jobId] as const,
  stayExplanation: (planKey: string, countyCode: string) =>
    ['stayPlanning', 'explain', planKey, countyCode] as const,
  stayPlans: () => ['stayPlans', 'list'] as const,
  stayPlan: (id: string) => ['stayPlans', 'get', id] as const,
  stayPreview: (id: string, version: string | null, edits: string) =>
    ['stayPlans', 'preview', id, version, edits] as const,
  stayEvents: () => ['stayEvents', 'list'] as const,
  countyOutreach: (countyCode: string) => ['outreach', 'county', countyCode] as const,
  prices: (planKey: string, version: string | null) => ['planning', 'prices', planKey, version] as const,
  plans: () => ['plans', 'list'] as const,
  plan: (id: string) => ['plans', 'get', id] as const,
  planViolations: (id: string) => ['plans', 'violations', id] as const,
  disruptions: () => ['disruptions', 'list'] as const,
  coverageReport: (scope: CoverageScope) => ['coverage', 'report', scope] as const,
  indicators: (scope: IndicatorScope) => ['coverage', 'indicators', scope] as const,
  equity: (scope: EquityScope) => ['coverage', 'equity', scope] as const,
  reach: (scope: ReachScope) => ['coverage', 'reach', scope] as const,
  figureRecords: (figure: FigureScope) => ['coverage', 'records', figure] as const,
  workLists: (scope: WorkListScope) => ['coverage', 'workLists', scope] as const,
  overview: () => ['coverage', 'overview'] as const,
  /** Of the records, like figures: it changes with them. */
  briefDraft: (request: BriefRequest | null) => ['coverage', 'brief', request] as const,
  briefRecords: (kind: BriefRecord, text: string) => ['coverage', 'briefRecords', kind, text] as const,
  reportDraft: (setup: ReportSetup) => ['coverage', 'reportDraft', setup] as const,
  isReportCurrent: (id: string) => ['coverage', 'isReportCurrent', id] as const,
  /** Nothing but the chart decides what its map looks like. */
  reportMap: (chart: ChoroplethChart) => ['app', 'reportMap', chart] as const,
  savedReports: () => ['statistics', 'list'] as const,
  savedReport: (id: string) => ['statistics', 'open', id] as const,
  checklist: () => ['workspace', 'checklist'] as const,
  exhibitPlaces: (day: string | null) => ['ledger', 'places', day] as const,
  destinations: () => ['ledger', 'destinations'] as const,
  ledgerOf: (exhibitId: string) => ['ledger', 'ofExhibit', exhibitId] as const,
  ledgerBetween: (from: string, to: string) => ['ledger', 'between', from, to] as const,
  exhibitConditions: () => ['conditions', 'states'] as const,
  conditionsOf: (exhibitId: string) => ['conditions', 'ofExhibit', exhibitId] as const,
  setCompleteness: () => ['conditions', 'sets'] as const,
  affectedTours: () => ['conditions', 'affectedTours'] as const,
  occasions: (setIds: readonly string[], day: string) =>
    ['conditions', 'occasions', setIds.join(' '), day] as const,
  repairs: () => ['repairs', 'list'] as const,
  reservations: (from: string, to: string, withCancelled: boolean) =>
    ['reservations', 'between', from, to, withCancelled] as const,
  reservationConflicts: (thing: ReservedThing, start: string, end: string, exceptId: string | null) =>
    ['reservations', 'conflicts', thing.kind, thing.id, start, end, exceptId] as const,
  attachments: (table: string, recordId: string) => ['attachments', 'ofRecord', table, recordId] as const,
  attachmentCounts: (table: string, recordIds: readonly string[]) =>
    ['attachments', 'counts', table, recordIds] as const,
  stockTakes: () => ['stockTakes', 'list'] as const,
  stockTake: (id: string) => ['stockTakes', 'get', id] as const,
  upkeep: () => ['upkeep', 'list'] as const,
  upkeepDone: (ruleId: string) => ['upkeep', 'doneOf', ruleId] as const,
  spareParts: () => ['upkeep', 'parts'] as const,
  sparePartEntries: (sparePartId: string) => ['upkeep', 'entriesOf', sparePartId] as const,
  custody: () => ['custody', 'list'] as const,
  freeThings: (from: string, to: string) => ['custody', 'free', from, to] as const,
  seenAtSite: (siteId: string) => ['seen', 'ofSite', siteId] as const,
  seenInCounty: (countyCode: string) => ['seen', 'ofCounty', countyCode] as const,
  toursOfPlan: (planId: string) => ['seen', 'toursOf', planId] as const,
  suggestedLoad: (wish: LoadWish) => ['seen', 'suggest', wish] as const,
  requestLists: () => ['requests', 'lists'] as const,
  requestMatches: (id: string) => ['requests', 'matches', id] as const,
  requestNumber: (receivedOn: string) => ['requests', 'nextNumber', receivedOn] as const,
};

export type QueryGroup = ReturnType<(typeof queryKeys)[keyof typeof queryKeys]>[0];
