import type { OmissionView } from '@contract/plans.ts';
import type { Format } from '@renderer/lib/format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import type { OmissionWords } from './omission-words.ts';
import type { PlanVisit } from './plan-visits.ts';

/** Columns of the visits by day. */
export function visitColumns(
  t: TFunction<'planning'>,
  format: Format,
  colourOf: ReadonlyMap<string, number>,
): readonly TableColumn<PlanVisit>[] {
  return [
    {
      id: 'date',
      header: t('column.date'),
      width: 104,
      value: (row) => row.order,
      cell: (row) => format.day(row.tour.date),
    },
    {
      id: 'caravan',
      header: t('column.caravan'),
      width: 114,
      value: (row) => row.tour.caravanName,
      cell: (row) => (
        <>
          <CaravanMark colourIndex={colourOf.get(row.tour.caravanId) ?? 0} />
          {row.tour.caravanName}
        </>
      ),
    },
    { id: 'position', header: t('column.position'), width: 48, align: 'right', value: (row) => row.position },
    { id: 'site', header: t('column.site'), width: 140, grow: true, value: (row) => row.stop.siteName },
    { id: 'county', header: t('column.county'), width: 100, value: (row) => row.stop.countyName },
    { id: 'township', header: t('column.township'), width: 88, value: (row) => row.stop.townshipName },
    {
      id: 'service',
      header: t('column.service'),
      width: 98,
      value: (row) => row.stop.start_s,
      cell: (row) => format.timeRange(row.stop.start_s, row.stop.end_s),
    },
    {
      id: 'leg_m',
      header: t('column.leg'),
      unit: 'km',
      width: 74,
      align: 'right',
      value: (row) => row.stop.leg_m,
      cell: (row) => format.kmNumber(row.stop.leg_m),
    },
    {
      id: 'leg_s',
      header: t('column.drive'),
      width: 88,
      align: 'right',
      value: (row) => row.stop.leg_s,
      cell: (row) => format.duration(row.stop.leg_s),
    },
    {
      id: 'lastVisit',
      header: t('column.lastVisit'),
      width: 92,
      value: (row) => row.stop.lastVisit,
      cell: (row) => (row.stop.lastVisit === null ? t('never') : format.isoDay(row.stop.lastVisit)),
    },
  ];
}

/** Columns of the places left out. */
export function omissionColumns(
  t: TFunction<'planning'>,
  format: Format,
  words: (reason: OmissionView['reason']) => OmissionWords,
): readonly TableColumn<OmissionView>[] {
  return [
    { id: 'site', header: t('column.site'), width: 168, value: (row) => row.siteName },
    { id: 'county', header: t('column.county'), width: 112, value: (row) => row.countyName },
    {
      id: 'lastVisit',
      header: t('column.lastVisit'),
      width: 96,
      value: (row) => row.lastVisit,
      cell: (row) => (row.lastVisit === null ? t('never') : format.isoDay(row.lastVisit)),
    },
    {
      id: 'reason',
      header: t('column.reason'),
      width: 240,
      grow: true,
      value: (row) => words(row.reason).reason,
    },
    { id: 'help', header: t('column.help'), width: 220, grow: true, value: (row) => words(row.reason).help },
  ];
}
