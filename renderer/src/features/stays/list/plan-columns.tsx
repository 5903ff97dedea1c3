import type { StayPlanRow } from '@contract/stay-plans.ts';
import type { Format } from '@renderer/lib/format.ts';
import { SampleMark, Tag } from '@renderer/ui/Tag.tsx';
import { headerWidth, type TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';

/** Versions of stay plans: what they are, and what they come to. */
export function planColumns(t: TFunction<'stays'>, format: Format): TableColumn<StayPlanRow>[] {
  const figure = (
    id: 'stays' | 'omitted' | 'use' | 'haul',
    unit: string,
    value: (row: StayPlanRow) => number | null,
    cell: (row: StayPlanRow) => string,
  ): TableColumn<StayPlanRow> => ({
    id,
    header: t(`list.${id}`),
    unit,
    width: headerWidth(t(`list.${id}`), unit),
    align: 'right',
    value,
    cell,
  });
  return [
    {
      id: 'number',
      header: t('list.number'),
      width: 64,
      align: 'right',
      value: ({ number }) => number,
      cell: ({ number }) => `v${number}`,
    },
    {
      id: 'name',
      header: t('list.name'),
      width: 200,
      grow: true,
      value: ({ name }) => name,
      cell: ({ name, isSample }) => (
        <>
          {name} {isSample ? <SampleMark /> : null}
        </>
      ),
    },
    { id: 'kind', header: t('list.kind'), width: 96, value: ({ kind }) => t(`kind.${kind}`) },
    {
      id: 'state',
      header: t('list.state'),
      width: 88,
      value: ({ state }) => t(`state.${state}`),
      cell: ({ state }) => <Tag tone={state === 'published' ? 'good' : 'neutral'}>{t(`state.${state}`)}</Tag>,
    },
    {
      id: 'period',
      header: t('list.period'),
      width: 190,
      value: ({ periodStart }) => periodStart,
      cell: ({ periodStart, periodEnd }) => `${periodStart} – ${periodEnd}`,
    },
    {
      id: 'counties',
      header: t('list.counties'),
      width: 110,
      align: 'right',
      value: ({ totals }) => totals.counties.part,
      cell: ({ totals }) => `${totals.counties.part} / ${totals.counties.whole}`,
    },
    figure(
      'stays',
      t('unit.stays'),
      ({ totals }) => totals.stays,
      ({ totals }) => format.count(totals.stays),
    ),
    figure(
      'omitted',
      t('unit.counties'),
      ({ omissionCount }) => omissionCount,
      ({ omissionCount }) => format.count(omissionCount),
    ),
    figure(
      'use',
      '%',
      ({ totals }) => totals.use,
      ({ totals }) => (totals.use === null ? '-' : String(Math.round(totals.use * 100))),
    ),
    figure(
      'haul',
      t('unit.kmEstimated'),
      ({ totals }) => totals.haul_m,
      ({ totals }) => format.kmNumber(totals.haul_m),
    ),
  ];
}
