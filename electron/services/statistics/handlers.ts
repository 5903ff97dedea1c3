import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { reportContent, reportSetup, type SavedReportHeader } from '@contract/statistics.ts';
import { AppError } from '@domain/errors.ts';
import type { ReportContent } from '@domain/statistics/report-content.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { ChartDrawer } from '../ports/charts.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { SavedReport } from '../ports/statistics-repositories.ts';
import type { Clock, IdGenerator } from '../ports/system.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { statisticsReport } from '../reports/statistics/statistics-report.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import type { CoverageQueries } from '../coverage/indicators.ts';
import type { OutreachCache } from '../coverage/outreach-cache.ts';
import { areaNames, reportArea } from './report-area.ts';
import { workspaceSource } from './workspace-source.ts';

export interface StatisticsDeps {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly coverage: CoverageQueries;
  readonly cache: OutreachCache;
  readonly charts: ChartDrawer;
  /** Lets waiting calls be answered between two parts of a report. */
  readonly answerWaiting: () => Promise<void>;
}

/** Makes reports, for the screen and for files. */
export interface ReportMaker {
  /** Null when `turn` answered false. @throws AppError E1001 unknown region or list, E6001 period */
  make(setup: ReportSetup, turn?: () => Promise<boolean>): Promise<ReportContent | null>;
  /** Names of the region and list of a report, for its file; empty for all. */
  areaOf(setup: ReportSetup): readonly string[];
  /** A saved report as it was made. @throws AppError E1001, E3003 */
  saved(id: string): { readonly report: Versioned<SavedReport>; readonly content: ReportContent };
}

export function createReportMaker(deps: StatisticsDeps): ReportMaker {
  const { session, answerWaiting } = deps;
  const goOn = async () => {
    await answerWaiting();
    return true;
  };
  return {
    make: (setup, turn = goOn) => statisticsReport(workspaceSource(session, deps, setup), turn),
    areaOf: (setup) => areaNames(reportArea(session.read(), setup)),
    saved: (id) => {
      const report = findReport(session, id);
      const content = reportContent.safeParse(session.read().statistics.content(id));
      if (!content.success) throw broken(id, content.error);
      return { report, content: content.data };
    },
  };
}

/** Contract methods of statistical reports. */
export function statisticsHandlers(
  deps: StatisticsDeps,
  maker: ReportMaker,
): Handlers<AppContract>['statistics'] {
  const { session, clock, ids, charts } = deps;
  const made = async (setup: ReportSetup): Promise<ReportContent> => {
    const content = await maker.make(setup);
    if (!content) throw new Error('a report that nobody stops was stopped');
    return content;
  };
  const changesOf = changeCounter();
  /** Made again when the records change between two blocks: what is saved is of the version that it names. */
  const madeOfOneVersion = async (setup: ReportSetup) => {
    for (;;) {
      const store = session.store();
      const before = changesOf(store);
      const content = await made(setup);
      if (session.store() === store && changesOf(store) === before)
        return { content, store, dataVersion: store.lastChangeAt() };
    }
  };
  return {
    draft: made,
    list: () =>
      session
        .read()
        .statistics.reports()
        .map((report) => headerOf(checked(report))),
    open: ({ id }) => {
      const { report, content } = maker.saved(id);
      return { header: headerOf(report), setup: report.setup, content };
    },
    isCurrent: async ({ id }) => {
      const { report, content } = maker.saved(id);
      // The day on which a report is made is no figure of it. Parsing puts both into the order of the schema.
      const now = reportContent.parse({ ...(await made(report.setup)), date: content.date });
      return JSON.stringify(now) === JSON.stringify(content);
    },
    map: ({ chart, ...size }) => charts.svg(chart, size),
    save: async ({ name, setup }) => {
      const { content, store, dataVersion } = await madeOfOneVersion(setup);
      const report: SavedReport = {
        id: ids.next(),
        name,
        setup,
        dataVersion,
        savedAt: clock.now(),
        isSample: store.read.meta.get().isSample,
      };
      store.run({ name: 'statistics.save', params: { name } }, (write) =>
        write.statistics.insert(report, content),
      );
      return { id: report.id };
    },
    rename: ({ id, version, name }) => {
      requireCurrent(findReport(session, id), 'statistics_report', id, version);
      session
        .store()
        .run({ name: 'statistics.rename', params: { name } }, (write) =>
          write.statistics.rename(id, name, version),
        );
    },
    remove: ({ id, version }) => {
      const { name } = requireCurrent(findReport(session, id), 'statistics_report', id, version);
      session
        .store()
        .run({ name: 'statistics.remove', params: { name } }, (write) =>
          write.statistics.remove(id, version),
        );
    },
  };
}

/** Tells how often a store has changed since it was first asked. */
function changeCounter(): (store: WorkspaceStore) => number {
  const counters = new WeakMap<WorkspaceStore, { changes: number }>();
  return (store) => {
    const known = counters.get(store);
    if (known) return known.changes;
    const counter = { changes: 0 };
    counters.set(store, counter);
    store.onChange(() => {
      counter.changes += 1;
    });
    return counter.changes;
  };
}

/** @throws AppError E1001, E3003 when the file holds something else than a set-up */
function findReport(session: WorkspaceSession, id: string): Versioned<SavedReport> {
  const report = session
    .read()
    .statistics.reports()
    .find((each) => each.id === id);
  if (!report) throw new AppError('E1001', `report ${id} not found`, { kind: 'statistics_report', id });
  return checked(report);
}

function checked(report: Versioned<SavedReport<unknown>>): Versioned<SavedReport> {
  const setup = reportSetup.safeParse(report.setup);
  if (!setup.success) throw broken(report.id, setup.error);
  return { ...report, setup: setup.data };
}

function broken(id: string, error: Error): AppError {
  return new AppError('E3003', `report ${id}: ${error.message}`, { detail: `statistics_report ${id}` });
}

function headerOf(report: Versioned<SavedReport>): SavedReportHeader {
  const { id, name, setup, savedAt, dataVersion, isSample, version } = report;
  const { template, from, to } = setup;
  return { id, name, template, from, to, savedAt, dataVersion, isSample, version };
}
