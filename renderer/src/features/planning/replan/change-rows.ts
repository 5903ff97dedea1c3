import type { PlanView } from '@contract/plans.ts';
import { type ChangeKind, changeOf, type PlanChanges, type VisitPlace } from './plan-changes.ts';

/** A changed visit as a line of a list. */
export interface ChangeRow {
  readonly kind: ChangeKind | 'dropped';
  /** Stop of the plan, or site of a visit that is no longer made. */
  readonly key: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly from: VisitPlace | null;
  readonly to: VisitPlace | null;
}

/** Every changed visit: what is no longer made first, then moved, then new, each by date. */
export function changeRows(plan: PlanView, changes: PlanChanges): readonly ChangeRow[] {
  const dropped = [...changes.dropped.values()].map(
    (from): ChangeRow => ({
      kind: 'dropped',
      key: from.stop.siteId,
      siteId: from.stop.siteId,
      siteName: from.stop.siteName,
      from,
      to: null,
    }),
  );
  const rows = plan.tours.flatMap((tour) =>
    tour.stops.flatMap((stop): ChangeRow[] => {
      const kind = changeOf(changes, stop.id);
      if (kind === null) return [];
      const from = changes.moved.get(stop.id) ?? null;
      return [{ kind, key: stop.id, siteId: stop.siteId, siteName: stop.siteName, from, to: { stop, tour } }];
    }),
  );
  const rank = { dropped: 0, moved: 1, new: 2 } as const;
  const date = (row: ChangeRow) => (row.to ?? row.from)?.tour.date ?? '';
  return [...dropped, ...rows].sort((a, b) => rank[a.kind] - rank[b.kind] || date(a).localeCompare(date(b)));
}
