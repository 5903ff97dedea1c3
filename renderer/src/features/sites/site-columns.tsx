import type { SiteRow } from '@contract/sites.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { KeyCountyMark } from '../../ui/Tag.tsx';
import type { TableColumn } from '../../ui/table-column.ts';

export function useSiteColumns(): readonly TableColumn<SiteRow>[] {
  const { t } = useTranslation('sites');
  const { t: common } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: t('field.name'), width: 176, grow: true, value: (site) => site.name },
      { id: 'kind', header: t('field.kind'), width: 78, value: (site) => common(`siteKind.${site.kind}`) },
      {
        id: 'county',
        header: t('field.county'),
        width: 152,
        grow: true,
        value: (site) => site.countyName,
        cell: (site) => (
          <>
            <span>{site.countyName}</span>
            {site.isKeyCounty ? <KeyCountyMark /> : null}
          </>
        ),
      },
      {
        id: 'township',
        header: t('field.township'),
        width: 104,
        grow: true,
        value: (site) => site.townshipName,
      },
      {
        id: 'priority',
        header: t('field.priority'),
        width: 64,
        align: 'right',
        value: (site) => site.priority,
      },
      {
        id: 'service',
        header: t('field.serviceShort'),
        unit: t('unit.minutes'),
        width: 100,
        align: 'right',
        value: (site) => Math.round(site.service_s / 60),
      },
      {
        id: 'pupils',
        header: t('field.pupils'),
        unit: t('unit.people'),
        width: 88,
        align: 'right',
        value: (site) => site.pupils,
        cell: (site) => format.count(site.pupils),
      },
      {
        id: 'visits',
        header: t('field.visits'),
        unit: t('unit.visits'),
        width: 84,
        align: 'right',
        value: (site) => site.visitCount,
      },
      {
        id: 'lastVisit',
        header: t('field.lastVisit'),
        width: 96,
        align: 'right',
        value: (site) => site.lastVisit,
        cell: (site) => format.isoDay(site.lastVisit),
      },
    ],
    [t, common, format],
  );
}
