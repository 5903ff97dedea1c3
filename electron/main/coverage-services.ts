import { createChartDrawer } from '@adapters/charts/chart-drawer.ts';
import { createCountyShapes } from '@adapters/resources/county-shapes.ts';
import { createBriefMaker } from '@services/briefs/brief-maker.ts';
import { briefHandlers } from '@services/briefs/handlers.ts';
import { coverageHandlers } from '@services/coverage/handlers.ts';
import { coverageQueries } from '@services/coverage/indicators.ts';
import { createOutreachCache } from '@services/coverage/outreach-cache.ts';
import { createWorkListReader } from '@services/coverage/work-lists.ts';
import type { Clock, IdGenerator } from '@services/ports/system.ts';
import { createReportMaker, statisticsHandlers } from '@services/statistics/handlers.ts';
import type { WorkspaceSession } from '@services/workspace/session.ts';

interface CoverageDeps {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly resourceFolder: string;
  readonly answerWaiting: () => Promise<void>;
}

/** Figures of coverage, the lists of work they lead to, statistical reports with their charts and maps, and briefs. */
export function createCoverageServices({ session, clock, ids, resourceFolder, answerWaiting }: CoverageDeps) {
  const outreach = createOutreachCache();
  const workLists = createWorkListReader(session, outreach);
  const coverage = coverageQueries(session, outreach);
  const shapes = createCountyShapes(resourceFolder);
  const charts = createChartDrawer(shapes);
  const deps = { session, clock, ids, coverage, cache: outreach, charts, answerWaiting };
  const reports = createReportMaker(deps);
  const briefing = { session, coverage, cache: outreach };
  const briefs = createBriefMaker(briefing);
  return {
    handlers: {
      coverage: coverageHandlers(session, coverage, workLists),
      statistics: statisticsHandlers(deps, reports),
      briefs: briefHandlers(briefing, briefs),
    },
    /** What files are made from. */
    exported: { workLists, coverage, shapes, charts, reports, briefs },
  };
}
