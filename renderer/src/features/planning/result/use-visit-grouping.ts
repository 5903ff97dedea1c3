import { useFormat } from '@renderer/lib/use-format.ts';
import type { TableGrouping } from '@renderer/ui/table-groups.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanningSearch } from '../planning-search.ts';
import type { PlanVisit } from './plan-visits.ts';

/** How visits stand together in the table, with their number and the road to them; null = they do not. */
export function useVisitGrouping(group: PlanningSearch['group']): TableGrouping<PlanVisit> | null {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return useMemo(() => {
    if (group === undefined) return null;
    const sums = (visits: readonly PlanVisit[]) =>
      t('grouping.sums', {
        count: visits.length,
        length: format.km(visits.reduce((sum, { stop }) => sum + stop.leg_m, 0)),
      });
    if (group === 'caravan') {
      return { keyOf: ({ tour }) => tour.caravanId, nameOf: ({ tour }) => tour.caravanName, sums };
    }
    if (group === 'date') {
      return { keyOf: ({ tour }) => tour.date, nameOf: ({ tour }) => format.day(tour.date), sums };
    }
    return { keyOf: ({ stop }) => stop.countyCode, nameOf: ({ stop }) => stop.countyName, sums };
  }, [group, t, format]);
}
