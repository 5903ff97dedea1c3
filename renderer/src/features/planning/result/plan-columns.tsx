import type { OmissionRemedyView, OmissionView } from '@contract/plans.ts';
import type { Format } from '@renderer/lib/format.ts';
import { shortLodgingName } from '@renderer/map/short-name.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import { ChangeMark } from '../replan/ChangeMark.tsx';
import { changeOf, type PlanChanges } from '../replan/plan-changes.ts';
import { type LockChanges, lockOf, LOCK_GRADES } from '../replan/visit-lock.ts';
import type { OmissionWords } from './omission-words.ts';
import type { PlanVisit } from './plan-visits.ts';

interface VisitColumnsInput {
  readonly t: TFunction<'planning'>;
  readonly format: Format;
  readonly colourOf: ReadonlyMap<string, number>;
  readonly locks: LockChanges;
  /** Against the plan it was made from; without one there is no such column. */
  readonly changes: PlanChanges | null;
  /** Without any there is no column for them. */
  readonly hasNights: boolean;
  readonly hasLocks: boolean;
}

/** Columns of the visits by day. */
export function visitColumns(input: VisitColumnsInput): readonly TableColumn<PlanVisit>[] {
  const { t, format, colourOf, locks, changes, hasNights, hasLocks } = input;
  const lockWords = (row: PlanVisit) => {
    const lock = lockOf(row.stop, locks);
    return LOCK_GRADES.filter((grade) => lock[grade])
      .map((grade) => t(`lock.short.${grade}`))
      .join(' ');
  };
  const change: TableColumn<PlanVisit> = {
    id: 'change',
    header: t('column.change'),
    width: 76,
    value: (row) => changeOf(changes, row.stop.id),
    cell: (row) => {
      const kind = changeOf(changes, row.stop.id);
      return kind === null ? '-' : <ChangeMark kind={kind} from={changes?.moved.get(row.stop.id)} />;
    },
  };
  const night: TableColumn<PlanVisit> = {
    id: 'night',
    header: t('column.night'),
    width: 76,
    value: ({ tour }) => (tour.night === null ? null : shortLodgingName(tour.night.name)),
    cell: ({ tour }) =>
      tour.night === null ? '-' : <span title={tour.night.name}>{shortLodgingName(tour.night.name)}</span>,
  };
  const lock: TableColumn<PlanVisit> = {
    id: 'locks',
    header: t('column.locks'),
    width: 72,
    value: (row) => lockWords(row) || null,
  };
  return [
    ...(changes === null ? [] : [change]),
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
    ...(hasNights ? [night] : []),
    ...(hasLocks ? [lock] : []),
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
      width: 88,
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
  remedyWords: (remedy: OmissionRemedyView) => string,
  changes: PlanChanges | null,
): readonly TableColumn<OmissionView>[] {
  const help = (row: OmissionView) =>
    row.remedy === null ? words(row.reason).help : remedyWords(row.remedy);
  const change: TableColumn<OmissionView> = {
    id: 'change',
    header: t('column.change'),
    width: 76,
    value: (row) => (changes?.dropped.has(row.siteId) ? 'dropped' : null),
    cell: (row) => {
      const former = changes?.dropped.get(row.siteId);
      return former ? <ChangeMark kind="dropped" from={former} /> : '-';
    },
  };
  return [
    ...(changes === null ? [] : [change]),
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
    { id: 'help', header: t('column.help'), width: 300, grow: true, value: help },
  ];
}
