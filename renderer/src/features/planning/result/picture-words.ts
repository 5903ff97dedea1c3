import { useFormat } from '@renderer/lib/use-format.ts';
import type { PictureWords } from '@renderer/map/picture-page.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Temporal } from 'temporal-polyfill';
import type { PlanScene } from './use-plan-scene.ts';

/** Words of the exported map of a plan, with every mark it must carry. */
export function usePictureWords(): (scene: PlanScene) => PictureWords {
  const { t } = useTranslation('planning');
  const { t: map } = useTranslation('map');
  const format = useFormat();
  return useCallback(
    ({ plan, status }) => ({
      title: t('picture.title', { province: status.provinceName, name: plan.name || t('version.unsaved') }),
      subtitle: t('picture.subtitle', {
        period: format.period(plan.periodStart, plan.periodEnd),
        visits: plan.totals.visits,
        counties: plan.totals.counties,
        km: format.km(plan.totals.length_m),
        omissions: plan.omissions.length,
      }),
      notes: [
        map('planningSketch'),
        t('picture.estimate'),
        ...(status.isSample ? [t('picture.sample')] : []),
        map('attribution'),
      ],
      date: t('picture.date', { date: Temporal.Now.plainDateISO().toString() }),
      kilometres: (length_m) => (length_m >= 1_000 ? format.km(length_m) : `${length_m} m`),
    }),
    [t, map, format],
  );
}
