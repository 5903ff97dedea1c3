import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { suggestLoadFor } from './load-suggestion.ts';
import { seenReport } from './seen-report.ts';

/** Contract methods about what places have seen and what a caravan should carry to them. */
export function seenHandlers(session: WorkspaceSession): Handlers<AppContract>['seen'] {
  return {
    ofSite: ({ siteId }) => seenReport(session.read(), new Set([siteId]), session.businessDate()),
    ofCounty: ({ countyCode }) => {
      const read = session.read();
      const own = read.sites.all().filter((site) => site.countyCode === countyCode);
      return seenReport(read, new Set(own.map(({ id }) => id)), session.businessDate());
    },
    toursOf: ({ planId }) => {
      const read = session.read();
      const plan = read.plans.find(planId);
      if (plan === null)
        throw new AppError('E1001', `plan ${planId} not found`, { kind: 'plan', id: planId });
      const names = read.registers.names('site');
      return tourSpans(plan.tours).map(({ caravanId, start, end }) => {
        const siteIds = [
          ...new Set(
            plan.tours
              .filter((tour) => tour.caravanId === caravanId && tour.date >= start && tour.date <= end)
              .flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
          ),
        ];
        return { caravanId, start, end, siteIds, siteNames: siteIds.map((id) => names.get(id) ?? id) };
      });
    },
    suggest: (wish) => suggestLoadFor(session.read(), wish, session.businessDate()),
  };
}
