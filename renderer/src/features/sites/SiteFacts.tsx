import type { SiteRow } from '@contract/sites.ts';
import { useTranslation } from 'react-i18next';
import { openingLines } from '../../lib/opening-words.ts';
import { useFormat } from '../../lib/use-format.ts';
import { FactList } from '../../ui/FactList.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';

export function SiteFacts({ site }: { readonly site: SiteRow }) {
  const { t } = useTranslation('sites');
  const { t: common } = useTranslation();
  const format = useFormat();
  const lines = openingLines(site.openings, format);
  return (
    <>
      <InspectorSection>
        <FactList
          facts={[
            { label: t('field.priority'), value: t(`priority.${site.priority as 1}`) },
            { label: t('field.service'), value: format.duration(site.service_s) },
            {
              label: t('field.pupils'),
              value:
                site.pupils === null
                  ? '-'
                  : t('people', { count: site.pupils, shown: format.count(site.pupils) }),
            },
            {
              label: t('field.lastVisit'),
              value: site.lastVisit ? format.isoDay(site.lastVisit) : t('neverVisited'),
              note: site.visitCount > 0 ? t('visitTimes', { count: site.visitCount }) : undefined,
            },
            {
              label: t('field.position'),
              value: `${format.decimal(site.position[1], 4)}° N, ${format.decimal(site.position[0], 4)}° E`,
              note: common(`positionSource.${site.positionSource}`),
            },
            { label: t('field.code'), value: site.townshipCode ?? site.countyCode },
            ...(site.note ? [{ label: t('field.note'), value: site.note }] : []),
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('field.openings')}>
        {lines.length === 0 ? <p>{t('openings.never')}</p> : null}
        <FactList facts={lines.map((line) => ({ label: line.days, value: line.hours.join(', ') }))} />
      </InspectorSection>
    </>
  );
}
