import type { OmissionRemedyView } from '@contract/plans.ts';
import type { Format } from '@renderer/lib/format.ts';
import { NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { siteNames } from './site-names.ts';
import type { PlanScene } from './use-plan-scene.ts';

export interface RemedyNames {
  readonly caravan: (id: string) => string | undefined;
  readonly site: (id: string) => string | undefined;
}

/** Names of sites that stand in one sentence; of more only the number is told. */
const NAMED_SITES = 2;

/** A change that would let a site in as a sentence: what to do, then what it costs on the road and elsewhere. */
export function remedySentence(
  t: TFunction<'planning'>,
  format: Format,
  names: RemedyNames,
  remedy: OmissionRemedyView,
): string {
  const { code, extra_km, extraPoints, siteIds } = remedy;
  const named = siteIds.slice(0, NAMED_SITES).map((id) => names.site(id) ?? NOT_APPLICABLE);
  const sites = named.join(t('separator'));
  const action = t(`remedy.${code}`, {
    date: format.dayShort(remedy.date),
    caravan: (remedy.caravanId === null ? undefined : names.caravan(remedy.caravanId)) ?? NOT_APPLICABLE,
    hours: `${format.time(remedy.start_s)}–${format.time(remedy.end_s)}`,
    sites: siteIds.length > NAMED_SITES ? t('remedy.sites', { sites, count: siteIds.length }) : sites,
  });
  const km = Math.round(Math.abs(extra_km));
  const road = t(extra_km >= 0 || km === 0 ? 'remedy.more' : 'remedy.less', { km: format.count(km) });
  const points =
    extraPoints === 0
      ? ''
      : t(extraPoints > 0 ? 'remedy.pointsLost' : 'remedy.pointsWon', {
          points: format.count(Math.abs(extraPoints)),
        });
  return t('remedy.sentence', { action, costs: [road, points].filter(Boolean).join(t('remedy.comma')) });
}

/** Turns remedies of a plan into sentences. */
export function useRemedyWords({
  plan,
  caravans,
}: Pick<PlanScene, 'plan' | 'caravans'>): (remedy: OmissionRemedyView) => string {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return useMemo(() => {
    const sites = siteNames(plan);
    const caravanNames = new Map(caravans.map(({ id, name }) => [id, name]));
    const names = { caravan: (id: string) => caravanNames.get(id), site: (id: string) => sites.get(id) };
    return (remedy) => remedySentence(t, format, names, remedy);
  }, [t, format, plan, caravans]);
}
