import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import type { indicatorHandlers } from './indicators.ts';
import { readCoverage, readOverview } from './read-coverage.ts';

/** Contract methods of coverage. */
export function coverageHandlers(
  session: WorkspaceSession,
  indicators: ReturnType<typeof indicatorHandlers>,
): Handlers<AppContract>['coverage'] {
  return {
    report: (scope) => readCoverage(session, scope),
    overview: () => readOverview(session),
    ...indicators,
  };
}
