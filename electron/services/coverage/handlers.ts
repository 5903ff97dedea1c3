import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { packTable } from '@contract/packed-table.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import type { CoverageQueries } from './indicators.ts';
import { recordFeedback } from './record-feedback.ts';
import type { createWorkListReader } from './work-lists.ts';
import { readCoverage, readOverview } from './read-coverage.ts';

/** Contract methods of coverage. */
export function coverageHandlers(
  session: WorkspaceSession,
  queries: CoverageQueries,
  readLists: ReturnType<typeof createWorkListReader>,
): Handlers<AppContract>['coverage'] {
  return {
    report: (scope) => readCoverage(session, scope),
    recordFeedback: (entry) => recordFeedback(session, entry),
    overview: () => readOverview(session),
    workLists: (scope) => readLists(scope, true),
    ...queries,
    indicators: (scope) => packTable(queries.indicators(scope)),
  };
}
