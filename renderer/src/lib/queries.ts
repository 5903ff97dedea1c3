import type { CoverageScope } from '@contract/coverage.ts';
import type { EquityScope } from '@contract/equity.ts';
import type { FigureScope, IndicatorScope } from '@contract/indicators.ts';
import type { ReachScope } from '@contract/reach.ts';
import type { WorkListScope } from '@contract/work-lists.ts';
import type { LoadWish } from '@contract/seen.ts';
import type { HistoryTable } from '@contract/history.ts';
import type { StayEditInput } from '@contract/stay-plans.ts';
import type { AttachmentTable } from '@domain/attachment/attachment.ts';
import type { ReservedThing } from '@domain/exhibit/reservation.ts';
import type { ChoroplethChart } from '@domain/chart/chart.ts';
import type { BriefRequest } from '@contract/briefs.ts';
import type { BriefRecord } from '@domain/brief/brief.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { api } from './client.ts';
import { queryKeys } from './query-keys.ts';

/** Which plan a question is about: a saved one, or the result of a run; exactly one is not null. */
export interface PlanIds {
  readonly jobId: string | null;
  readonly planId: string | null;
}

/** One entry per query of the contract: `useQuery(queries.sites())`. Fresh until an event says otherwise. */
export const queries = {
  appInfo: () => queryOptions({ queryKey: queryKeys.appInfo(), queryFn: () => api.app.info({}) }),
  preferences: () =>
    queryOptions({ queryKey: queryKeys.preferences(), queryFn: () => api.app.preferences({}) }),
  workspaceStatus: () =>
    queryOptions({ queryKey: queryKeys.workspaceStatus(), queryFn: () => api.workspace.status({}) }),
  historyState: () =>
    queryOptions({ queryKey: queryKeys.historyState(), queryFn: () => api.history.state({}) }),
  visitHistory: (stopId: string) =>
    queryOptions({
      queryKey: queryKeys.visitHistory(stopId),
      queryFn: () => api.history.ofVisit({ stopId }),
    }),
  tourHistory: (planId: string, caravanId: string, date: string) =>
    queryOptions({
      queryKey: queryKeys.tourHistory(planId, caravanId, date),
      queryFn: () => api.history.ofTour({ planId, caravanId, date }),
    }),
  historySteps: () =>
    queryOptions({ queryKey: queryKeys.historySteps(), queryFn: () => api.history.steps({}) }),
  recordHistory: (table: HistoryTable, id: string) =>
    queryOptions({
      queryKey: queryKeys.recordHistory(table, id),
      queryFn: () => api.history.ofRecord({ table, id }),
    }),
  counties: () => queryOptions({ queryKey: queryKeys.counties(), queryFn: () => api.regions.counties({}) }),
  townships: (countyCode: string) =>
    queryOptions({
      queryKey: queryKeys.townships(countyCode),
      queryFn: () => api.regions.townships({ countyCode }),
    }),
  sites: () => queryOptions({ queryKey: queryKeys.sites(), queryFn: () => api.sites.list({}) }),
  /** Names of registers, fields and options; they are part of the program. */
  registryWords: (language: 'zh-CN' | 'en') =>
    queryOptions({
      queryKey: queryKeys.registryWords(language),
      queryFn: () => api.registry.words({ language }),
    }),
  registryList: (register: RegisterId) =>
    queryOptions({
      queryKey: queryKeys.registryList(register),
      queryFn: () => api.registry.list({ register }),
      // Comparing 20,000 rows with those of before takes longer than showing them.
      structuralSharing: false,
      // Reading them again takes longer than keeping them costs: some megabytes.
      gcTime: Number.POSITIVE_INFINITY,
    }),
  registryChoices: (register: RegisterId) =>
    queryOptions({
      queryKey: queryKeys.registryChoices(register),
      queryFn: () => api.registry.choices({ register }),
      structuralSharing: false,
    }),
  registryRecord: (register: RegisterId, id: string) =>
    queryOptions({
      queryKey: queryKeys.registryRecord(register, id),
      queryFn: () => api.registry.get({ register, id }),
    }),
  exhibitPlaces: (day: string | null) =>
    queryOptions({
      queryKey: queryKeys.exhibitPlaces(day),
      queryFn: () => api.ledger.places(day === null ? {} : { day }),
    }),
  destinations: () =>
    queryOptions({ queryKey: queryKeys.destinations(), queryFn: () => api.ledger.destinations({}) }),
  ledgerOf: (exhibitId: string) =>
    queryOptions({
      queryKey: queryKeys.ledgerOf(exhibitId),
      queryFn: () => api.ledger.ofExhibit({ exhibitId }),
    }),
  ledgerBetween: (from: string, to: string) =>
    queryOptions({
      queryKey: queryKeys.ledgerBetween(from, to),
      queryFn: () => api.ledger.between({ from, to }),
    }),
  exhibitConditions: () =>
    queryOptions({ queryKey: queryKeys.exhibitConditions(), queryFn: () => api.conditions.states({}) }),
  conditionsOf: (exhibitId: string) =>
    queryOptions({
      queryKey: queryKeys.conditionsOf(exhibitId),
      queryFn: () => api.conditions.ofExhibit({ exhibitId }),
    }),
  setCompleteness: () =>
    queryOptions({ queryKey: queryKeys.setCompleteness(), queryFn: () => api.conditions.sets({}) }),
  affectedTours: () =>
    queryOptions({ queryKey: queryKeys.affectedTours(), queryFn: () => api.conditions.affectedTours({}) }),
  occasions: (setIds: readonly string[], day: string) =>
    queryOptions({
      queryKey: queryKeys.occasions(setIds, day),
      queryFn: () => api.conditions.occasions({ setIds: [...setIds], day }),
    }),
  repairs: () => queryOptions({ queryKey: queryKeys.repairs(), queryFn: () => api.repairs.list({}) }),
  reservations: (from: string, to: string, withCancelled: boolean) =>
    queryOptions({
      queryKey: queryKeys.reservations(from, to, withCancelled),
      queryFn: () => api.reservations.between({ from, to, withCancelled }),
    }),
  reservationConflicts: (thing: ReservedThing, start: string, end: string, exceptId: string | null) =>
    queryOptions({
      queryKey: queryKeys.reservationConflicts(thing, start, end, exceptId),
      queryFn: () => api.reservations.conflicts({ thing, start, end, exceptId }),
    }),
  attachments: (table: AttachmentTable, recordId: string) =>
    queryOptions({
      queryKey: queryKeys.attachments(table, recordId),
      queryFn: () => api.attachments.ofRecord({ table, recordId }),
    }),
  attachmentCounts: (table: AttachmentTable, recordIds: readonly string[]) =>
    queryOptions({
      queryKey: queryKeys.attachmentCounts(table, recordIds),
      queryFn: () => api.attachments.counts({ table, recordIds: [...recordIds] }),
      placeholderData: (former) => former,
    }),
  stockTakes: () =>
    queryOptions({ queryKey: queryKeys.stockTakes(), queryFn: () => api.stockTakes.list({}) }),
  stockTake: (id: string) =>
    queryOptions({ queryKey: queryKeys.stockTake(id), queryFn: () => api.stockTakes.get({ id }) }),
  upkeep: () => queryOptions({ queryKey: queryKeys.upkeep(), queryFn: () => api.upkeep.list({}) }),
  upkeepDone: (ruleId: string) =>
    queryOptions({
      queryKey: queryKeys.upkeepDone(ruleId),
      queryFn: () => api.upkeep.doneOf({ ruleId }),
    }),
  spareParts: () => queryOptions({ queryKey: queryKeys.spareParts(), queryFn: () => api.upkeep.parts({}) }),
  sparePartEntries: (sparePartId: string) =>
    queryOptions({
      queryKey: queryKeys.sparePartEntries(sparePartId),
      queryFn: () => api.upkeep.entriesOf({ sparePartId }),
    }),
  custody: () => queryOptions({ queryKey: queryKeys.custody(), queryFn: () => api.custody.list({}) }),
  freeThings: (from: string, to: string) =>
    queryOptions({
      queryKey: queryKeys.freeThings(from, to),
      queryFn: () => api.custody.free({ from, to }),
    }),
  seenAtSite: (siteId: string) =>
    queryOptions({ queryKey: queryKeys.seenAtSite(siteId), queryFn: () => api.seen.ofSite({ siteId }) }),
  seenInCounty: (countyCode: string) =>
    queryOptions({
      queryKey: queryKeys.seenInCounty(countyCode),
      queryFn: () => api.seen.ofCounty({ countyCode }),
    }),
  toursOfPlan: (planId: string) =>
    queryOptions({ queryKey: queryKeys.toursOfPlan(planId), queryFn: () => api.seen.toursOf({ planId }) }),
  suggestedLoad: (wish: LoadWish) =>
    queryOptions({ queryKey: queryKeys.suggestedLoad(wish), queryFn: () => api.seen.suggest(wish) }),
  requestLists: () =>
    queryOptions({ queryKey: queryKeys.requestLists(), queryFn: () => api.requests.lists({}) }),
  requestMatches: (id: string) =>
    queryOptions({ queryKey: queryKeys.requestMatches(id), queryFn: () => api.requests.matches({ id }) }),
  requestNumber: (receivedOn: string) =>
    queryOptions({
      queryKey: queryKeys.requestNumber(receivedOn),
      queryFn: () => api.requests.nextNumber({ receivedOn }),
    }),
  checklist: () =>
    queryOptions({ queryKey: queryKeys.checklist(), queryFn: () => api.workspace.checklist({}) }),
  registrySummary: () =>
    queryOptions({ queryKey: queryKeys.registrySummary(), queryFn: () => api.registry.summary({}) }),
  siteVisits: (siteId: string) =>
    queryOptions({
      queryKey: queryKeys.siteVisits(siteId),
      queryFn: () => api.registry.visitsOf({ siteId }),
    }),
  daysOut: (caravanId: string) =>
    queryOptions({
      queryKey: queryKeys.daysOut(caravanId),
      queryFn: () => api.registry.daysOutOf({ caravanId }),
    }),
  siteDuplicates: () =>
    queryOptions({ queryKey: queryKeys.siteDuplicates(), queryFn: () => api.registry.duplicates({}) }),
  sitePairsApart: () =>
    queryOptions({ queryKey: queryKeys.sitePairsApart(), queryFn: () => api.registry.pairsApart({}) }),
  caravans: () => queryOptions({ queryKey: queryKeys.caravans(), queryFn: () => api.fleet.caravans({}) }),
  bases: () => queryOptions({ queryKey: queryKeys.bases(), queryFn: () => api.fleet.bases({}) }),
  exhibitSets: () =>
    queryOptions({ queryKey: queryKeys.exhibitSets(), queryFn: () => api.fleet.exhibitSets({}) }),
  calendarDays: (from: string, to: string) =>
    queryOptions({
      queryKey: queryKeys.calendarDays(from, to),
      queryFn: () => api.calendar.days({ from, to }),
    }),
  calendarBoard: (from: string, to: string, countyCode: string | null, townshipCode: string | null) =>
    queryOptions({
      queryKey: queryKeys.calendarBoard(from, to, countyCode, townshipCode),
      queryFn: () => api.calendar.board({ from, to, countyCode, townshipCode }),
    }),
  caravanRests: (from: string, to: string) =>
    queryOptions({
      queryKey: queryKeys.caravanRests(from, to),
      queryFn: () => api.calendar.caravanRests({ from, to }),
    }),
  typicalTerms: (schoolYear: number) =>
    queryOptions({
      queryKey: queryKeys.typicalTerms(schoolYear),
      queryFn: () => api.calendar.typicalTerms({ schoolYear }),
    }),
  planningOutlook: (from: string, to: string) =>
    queryOptions({
      queryKey: queryKeys.planningOutlook(from, to),
      queryFn: () => api.planning.outlook({ from, to }),
    }),
  planningCurrent: () =>
    queryOptions({ queryKey: queryKeys.planningCurrent(), queryFn: () => api.planning.current({}) }),
  planningResult: (jobId: string) =>
    queryOptions({
      queryKey: queryKeys.planningResult(jobId),
      queryFn: () => api.planning.result({ jobId }),
    }),
  explainOmission: (source: PlanIds, siteId: string) =>
    queryOptions({
      queryKey: queryKeys.explainOmission(source.planId ?? source.jobId ?? '', siteId),
      queryFn: () => api.planning.explainOmission({ ...source, siteId }),
    }),
  explainVisit: (source: PlanIds, stopId: string) =>
    queryOptions({
      queryKey: queryKeys.explainVisit(source.planId ?? source.jobId ?? '', stopId),
      queryFn: () => api.planning.explainVisit({ ...source, stopId }),
    }),
  /** Of a saved plan as it is at that version. Takes seconds. */
  stayOutlook: () =>
    queryOptions({ queryKey: queryKeys.stayOutlook(), queryFn: () => api.stayPlanning.outlook({}) }),
  stayCurrent: () =>
    queryOptions({ queryKey: queryKeys.stayCurrent(), queryFn: () => api.stayPlanning.current({}) }),
  stayResult: (jobId: string) =>
    queryOptions({
      queryKey: queryKeys.stayResult(jobId),
      queryFn: () => api.stayPlanning.result({ jobId }),
    }),
  stayScenarioResults: (jobId: string) =>
    queryOptions({
      queryKey: queryKeys.stayScenarioResults(jobId),
      queryFn: () => api.stayPlanning.scenarioResults({ jobId }),
    }),
  stayExplanation: (source: PlanIds, countyCode: string) =>
    queryOptions({
      queryKey: queryKeys.stayExplanation(source.planId ?? source.jobId ?? '', countyCode),
      queryFn: () => api.stayPlanning.explain({ ...source, countyCode }),
    }),
  stayPlans: () => queryOptions({ queryKey: queryKeys.stayPlans(), queryFn: () => api.stayPlans.list({}) }),
  stayPlan: (id: string) =>
    queryOptions({ queryKey: queryKeys.stayPlan(id), queryFn: () => api.stayPlans.get({ id }) }),
  /** What edits would break and come to; `version` is that of the plan they would be made on. */
  stayPreview: (id: string, version: string | null, edits: readonly StayEditInput[]) =>
    queryOptions({
      queryKey: queryKeys.stayPreview(id, version, JSON.stringify(edits)),
      queryFn: () => api.stayPlans.preview({ id, edits: [...edits] }),
    }),
  stayEvents: () =>
    queryOptions({ queryKey: queryKeys.stayEvents(), queryFn: () => api.stayEvents.list({}) }),
  countyOutreach: (countyCode: string) =>
    queryOptions({
      queryKey: queryKeys.countyOutreach(countyCode),
      queryFn: () => api.outreach.county({ countyCode }),
    }),
  prices: (source: PlanIds, version: string | null) =>
    queryOptions({
      queryKey: queryKeys.prices(source.planId ?? source.jobId ?? '', version),
      queryFn: () => api.planning.prices(source),
    }),
  plans: () => queryOptions({ queryKey: queryKeys.plans(), queryFn: () => api.plans.list({}) }),
  plan: (id: string) => queryOptions({ queryKey: queryKeys.plan(id), queryFn: () => api.plans.get({ id }) }),
  planViolations: (id: string) =>
    queryOptions({ queryKey: queryKeys.planViolations(id), queryFn: () => api.plans.violations({ id }) }),
  disruptions: () =>
    queryOptions({ queryKey: queryKeys.disruptions(), queryFn: () => api.disruptions.list({}) }),
  coverageReport: (scope: CoverageScope) =>
    queryOptions({ queryKey: queryKeys.coverageReport(scope), queryFn: () => api.coverage.report(scope) }),
  indicators: (scope: IndicatorScope) =>
    queryOptions({ queryKey: queryKeys.indicators(scope), queryFn: () => api.coverage.indicators(scope) }),
  equity: (scope: EquityScope) =>
    queryOptions({ queryKey: queryKeys.equity(scope), queryFn: () => api.coverage.equity(scope) }),
  reach: (scope: ReachScope) =>
    queryOptions({ queryKey: queryKeys.reach(scope), queryFn: () => api.coverage.reach(scope) }),
  figureRecords: (figure: FigureScope) =>
    queryOptions({
      queryKey: queryKeys.figureRecords(figure),
      queryFn: () => api.coverage.records(figure),
    }),
  /** Waits until it is said of what. */
  briefDraft: (request: BriefRequest | null) =>
    queryOptions({
      queryKey: queryKeys.briefDraft(request),
      queryFn: request === null ? skipToken : () => api.briefs.draft(request),
    }),
  briefRecords: (kind: BriefRecord, text: string) =>
    queryOptions({
      queryKey: queryKeys.briefRecords(kind, text),
      queryFn: () => api.briefs.records({ kind, text }),
    }),
  reportDraft: (setup: ReportSetup) =>
    queryOptions({ queryKey: queryKeys.reportDraft(setup), queryFn: () => api.statistics.draft(setup) }),
  isReportCurrent: (id: string) =>
    queryOptions({
      queryKey: queryKeys.isReportCurrent(id),
      queryFn: () => api.statistics.isCurrent({ id }),
    }),
  reportMap: (chart: ChoroplethChart, size: { readonly width_px: number; readonly height_px: number }) =>
    queryOptions({
      queryKey: queryKeys.reportMap(chart),
      queryFn: () => api.statistics.map({ chart, ...size }),
    }),
  savedReports: () =>
    queryOptions({ queryKey: queryKeys.savedReports(), queryFn: () => api.statistics.list({}) }),
  savedReport: (id: string) =>
    queryOptions({ queryKey: queryKeys.savedReport(id), queryFn: () => api.statistics.open({ id }) }),
  workLists: (scope: WorkListScope) =>
    queryOptions({ queryKey: queryKeys.workLists(scope), queryFn: () => api.coverage.workLists(scope) }),
  overview: () => queryOptions({ queryKey: queryKeys.overview(), queryFn: () => api.coverage.overview({}) }),
};
