import type { CoverageRow } from '@contract/coverage.ts';
import type { Format } from '@renderer/lib/format.ts';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';

/** A county never visited sorts behind every wait that can be counted. */
const NEVER_DAYS = 1_000_000;

/** All figures of a county with their units; the prefecture only where a province has them. */
export function coverageColumns(
  t: TFunction<'coverage'>,
  format: Format,
  withPrefecture: boolean,
): readonly TableColumn<CoverageRow>[] {
  const figure = (
    id: keyof CoverageRow &
      ('visits' | 'townshipVisits' | 'sitesVisited' | 'sites' | 'attendance' | 'population'),
    width: number,
    unit?: string,
  ): TableColumn<CoverageRow> => ({
    id,
    header: t(`column.${id}`),
    ...(unit === undefined ? {} : { unit }),
    width,
    align: 'right',
    value: (row) => row[id],
    cell: (row) => format.count(row[id]),
  });
  const prefecture: TableColumn<CoverageRow> = {
    id: 'prefecture',
    header: t('column.prefecture'),
    width: 92,
    value: (row) => row.prefectureName,
  };
  return [
    {
      id: 'county',
      header: t('column.county'),
      width: 196,
      grow: true,
      value: (row) => row.countyName,
      cell: (row) => (
        <>
          {row.countyName} {row.isKeyCounty ? <KeyCountyMark /> : null}
        </>
      ),
    },
    ...(withPrefecture ? [prefecture] : []),
    figure('visits', 80, t('unit.visits')),
    {
      id: 'lastVisit',
      header: t('column.lastVisit'),
      width: 100,
      value: (row) => row.lastVisit,
      cell: (row) => (row.lastVisit === null ? t('never') : format.isoDay(row.lastVisit)),
    },
    {
      id: 'wait',
      header: t('column.wait'),
      unit: t('unit.days'),
      width: 128,
      align: 'right',
      value: (row) => row.daysSinceLastVisit ?? NEVER_DAYS,
      cell: (row) => format.count(row.daysSinceLastVisit),
    },
    figure('townshipVisits', 116, t('unit.visits')),
    {
      id: 'townships',
      header: t('column.townships'),
      unit: t('unit.count'),
      width: 104,
      align: 'right',
      value: (row) => row.townshipsVisited,
      cell: (row) => `${row.townshipsVisited}/${row.townships}`,
    },
    {
      id: 'townshipShare',
      header: t('column.townshipShare'),
      width: 92,
      align: 'right',
      value: (row) => (row.townships === 0 ? null : row.townshipsVisited / row.townships),
      cell: (row) => format.share(row.townshipsVisited, row.townships),
    },
    {
      id: 'sites',
      header: t('column.sites'),
      unit: t('unit.count'),
      width: 96,
      align: 'right',
      value: (row) => row.sitesVisited,
      cell: (row) => `${row.sitesVisited}/${row.sites}`,
    },
    figure('attendance', 104, t('unit.attendance')),
    figure('population', 100, t('unit.people')),
    {
      id: 'density',
      header: t('column.density'),
      unit: t('unit.visits'),
      width: 116,
      align: 'right',
      value: (row) => row.visitsPer100k,
      cell: (row) => format.decimal(row.visitsPer100k, 2),
    },
  ];
}
