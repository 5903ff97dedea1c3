import type { CoverageScope } from '@contract/coverage.ts';
import type { CoverageTour, CoverageVisit } from '@domain/coverage/facts.ts';
import { AppError } from '@domain/errors.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { IsoDate } from '@domain/units.ts';
import { checkPeriod } from '../calendar/calendar-data.ts';
import type { Readers } from '../ports/repositories.ts';

/** The visits and tours a coverage report is about. */
export interface ScopeFacts {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly planName: string | null;
  readonly visits: readonly CoverageVisit[];
  readonly tours: readonly CoverageTour[];
}

/** Reads the facts of a scope. @throws AppError E1001 unknown plan, E2003 bad period */
export function readScope(read: Readers, scope: CoverageScope): ScopeFacts {
  if (scope.kind === 'plan') {
    const plan = read.plans.find(scope.planId);
    if (!plan)
      throw new AppError('E1001', `plan ${scope.planId} not found`, { kind: 'plan', id: scope.planId });
    return planFacts(read, plan);
  }
  checkPeriod(scope.from, scope.to);
  return {
    from: scope.from,
    to: scope.to,
    planName: null,
    visits: read.records.visits(scope.from, scope.to),
    tours: read.records.tours(scope.from, scope.to),
  };
}

function planFacts(read: Readers, plan: Plan): ScopeFacts {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const visits = plan.tours.flatMap((tour) =>
    tour.stops.map((stop): CoverageVisit => {
      const site = sites.get(stop.siteId);
      return {
        caravanId: tour.caravanId,
        date: tour.date,
        siteId: stop.siteId,
        countyCode: site?.countyCode ?? '',
        townshipCode: site?.townshipCode ?? null,
        attendance: 0,
      };
    }),
  );
  return { from: plan.periodStart, to: plan.periodEnd, planName: plan.name, visits, tours: plan.tours };
}
