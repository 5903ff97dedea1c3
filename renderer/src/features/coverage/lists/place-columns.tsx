import type { NextPlaceEntry } from '@contract/next-places.ts';
import type { WaitingRow } from '@contract/work-lists.ts';
import type { Format } from '@renderer/lib/format.ts';
import { EstimateMark, KeyCountyMark } from '@renderer/ui/Tag.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';

/** A place that nobody ever came to sorts behind every wait that can be counted. */
const NEVER_DAYS = 1_000_000;

/** A county or township that waits: since when, how long, and whom it would serve. */
export function waitingColumns(
  t: TFunction<'workLists'>,
  format: Format,
  { isOverdue, withParent }: { readonly isOverdue: boolean; readonly withParent: boolean },
): readonly TableColumn<WaitingRow>[] {
  const parent: TableColumn<WaitingRow> = {
    id: 'parent',
    header: t('column.parent'),
    width: 104,
    value: ({ parentName }) => parentName,
  };
  const overdue: TableColumn<WaitingRow> = {
    id: 'overdue',
    header: t('column.overdue'),
    unit: t('unit.day'),
    width: 96,
    align: 'right',
    value: ({ overdue_d, lastOn }) => (lastOn === null ? NEVER_DAYS : overdue_d),
    cell: ({ overdue_d }) => format.count(overdue_d),
  };
  return [
    {
      id: 'place',
      header: t('column.place'),
      width: 160,
      grow: true,
      value: ({ name }) => name,
      cell: ({ name, isKeyCounty }) => (
        <>
          {name} {isKeyCounty ? <KeyCountyMark /> : null}
        </>
      ),
    },
    ...(withParent ? [parent] : []),
    {
      id: 'lastOn',
      header: t('column.lastOn'),
      width: 104,
      value: ({ lastOn }) => lastOn,
      cell: ({ lastOn }) => (lastOn === null ? t('never') : format.isoDay(lastOn)),
    },
    {
      id: 'wait',
      header: t('column.wait'),
      unit: t('unit.day'),
      width: 96,
      align: 'right',
      value: ({ wait_d }) => wait_d ?? NEVER_DAYS,
      cell: ({ wait_d }) => format.count(wait_d),
    },
    ...(isOverdue ? [overdue] : []),
    {
      id: 'people',
      header: t('column.people'),
      unit: t('unit.people'),
      width: 116,
      align: 'right',
      value: ({ people }) => people,
      cell: ({ people }) => format.count(people),
    },
    {
      id: 'sites',
      header: t('column.sites'),
      unit: t('unit.site'),
      width: 84,
      align: 'right',
      value: ({ siteCount }) => siteCount,
      cell: ({ siteCount }) => format.count(siteCount),
    },
  ];
}

/** A place to go to next: what it adds, and what it takes. */
export function nextPlaceColumns(
  t: TFunction<'workLists'>,
  format: Format,
): readonly TableColumn<NextPlaceEntry>[] {
  const gainOf = ({ isNewCounty, isNewTownship }: NextPlaceEntry) =>
    isNewCounty ? t('gain.county') : isNewTownship ? t('gain.township') : '';
  return [
    {
      id: 'site',
      header: t('column.site'),
      width: 156,
      grow: true,
      value: ({ siteName }) => siteName,
    },
    {
      id: 'county',
      header: t('column.county'),
      width: 92,
      grow: true,
      value: ({ countyName }) => countyName,
    },
    {
      id: 'township',
      header: t('column.township'),
      width: 100,
      grow: true,
      value: ({ townshipName }) => townshipName,
    },
    { id: 'adds', header: t('column.adds'), width: 76, value: gainOf },
    {
      id: 'gained',
      header: t('column.gained'),
      unit: t('unit.people'),
      width: 136,
      align: 'right',
      value: ({ gainedPeople }) => gainedPeople,
      cell: ({ gainedPeople, isEstimate }) => (
        <>
          {isEstimate ? <EstimateMark /> : null} {format.count(gainedPeople)}
        </>
      ),
    },
    {
      id: 'days',
      header: t('column.days'),
      unit: t('unit.day'),
      width: 80,
      align: 'right',
      hint: t('hint.days'),
      value: ({ days }) => days,
      cell: ({ days }) => format.count(days),
    },
    {
      id: 'perDay',
      header: t('column.perDay'),
      unit: t('unit.people'),
      width: 112,
      align: 'right',
      value: ({ gainedPeople, days }) => gainedPeople / days,
      cell: ({ gainedPeople, days }) => format.count(gainedPeople / days),
    },
  ];
}
