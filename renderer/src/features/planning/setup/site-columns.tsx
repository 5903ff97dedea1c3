import type { SiteRow } from '@contract/sites.ts';
import { MONTHS_SINCE_VISIT_CAP } from '@domain/planning/rules.ts';
import type { Format } from '@renderer/lib/format.ts';
import { KeyCountyMark, Tag } from '@renderer/ui/Tag.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import type { Demands } from './demands.ts';
import { monthsWaited } from './site-filter.ts';

interface SiteColumnsInput {
  readonly t: TFunction<'planning'>;
  readonly common: TFunction;
  readonly format: Format;
  readonly businessDate: string;
  readonly siteIds: ReadonlySet<string>;
  readonly demands: Demands;
  readonly onToggle: (id: string, isChosen: boolean) => void;
}

/** Sites that were never visited sort behind every wait that can be counted. */
const NEVER_MONTHS = MONTHS_SINCE_VISIT_CAP * 100;

export function siteColumns(input: SiteColumnsInput): readonly TableColumn<SiteRow>[] {
  const { t, common, format, businessDate, siteIds, demands, onToggle } = input;
  const waited = (site: SiteRow) => monthsWaited(site, businessDate);
  return [
    {
      id: 'chosen',
      header: t('column.chosen'),
      width: 52,
      value: (site) => (siteIds.has(site.id) ? 1 : 0),
      cell: (site) => (
        <input
          type="checkbox"
          checked={siteIds.has(site.id)}
          aria-label={t('setup.chooseSite', { name: site.name })}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => onToggle(site.id, event.target.checked)}
        />
      ),
    },
    {
      id: 'name',
      header: t('column.site'),
      width: 168,
      grow: true,
      value: (site) => site.name,
      cell: (site) => {
        const demand = demands.get(site.id);
        if (!demand) return site.name;
        const title = t('setup.requestNumbers', { numbers: demand.numbers.join(t('separator')) });
        return (
          <>
            {site.name}{' '}
            <Tag tone={demand.isRequired ? 'warn' : 'accent'} title={title}>
              {t(demand.isRequired ? 'setup.mark.must' : 'setup.mark.valued')}
            </Tag>
          </>
        );
      },
    },
    {
      id: 'county',
      header: t('column.county'),
      width: 132,
      grow: true,
      value: (site) => site.countyName,
      cell: (site) => (
        <>
          {site.countyName} {site.isKeyCounty ? <KeyCountyMark /> : null}
        </>
      ),
    },
    {
      id: 'township',
      header: t('column.township'),
      width: 96,
      grow: true,
      value: (site) => site.townshipName,
    },
    { id: 'kind', header: t('column.kind'), width: 76, value: (site) => common(`siteKind.${site.kind}`) },
    {
      id: 'lastVisit',
      header: t('column.lastVisit'),
      width: 96,
      value: (site) => site.lastVisit,
      cell: (site) => (site.lastVisit === null ? t('never') : format.isoDay(site.lastVisit)),
    },
    {
      id: 'waited',
      header: t('column.waited'),
      unit: t('unit.months'),
      width: 132,
      align: 'right',
      value: (site) => waited(site) ?? NEVER_MONTHS,
      cell: (site) => waited(site) ?? '-',
    },
    {
      id: 'priority',
      header: t('column.priority'),
      width: 64,
      align: 'right',
      value: (site) => site.priority,
    },
  ];
}
