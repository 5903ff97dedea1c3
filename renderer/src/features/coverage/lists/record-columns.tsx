import type { FeedbackRow, NormRow, PromisedRow } from '@contract/work-lists.ts';
import type { Format } from '@renderer/lib/format.ts';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import { normDone, normName, normTarget, normMissing, reasonText } from './row-words.ts';

type T = TFunction<'workLists'>;

/** A norm that is not met: what is done, asked and missing. */
export function normColumns(t: T, format: Format): readonly TableColumn<NormRow>[] {
  return [
    {
      id: 'name',
      header: t('column.subject'),
      width: 132,
      grow: true,
      value: (row) => normName(t, row),
    },
    { id: 'norm', header: t('column.norm'), width: 116, value: ({ kind }) => t(`norm.${kind}`) },
    {
      id: 'done',
      header: t('column.done'),
      width: 136,
      align: 'right',
      value: (row) => normDone(t, format, row),
    },
    {
      id: 'target',
      header: t('column.target'),
      width: 148,
      align: 'right',
      value: (row) => normTarget(t, format, row),
    },
    {
      id: 'missing',
      header: t('column.missing'),
      width: 144,
      align: 'right',
      value: ({ missing }) => missing,
      cell: (row) => normMissing(t, format, row),
    },
    {
      id: 'daysLeft',
      header: t('column.daysLeft'),
      unit: t('unit.day'),
      width: 92,
      align: 'right',
      value: ({ daysLeft }) => daysLeft,
      cell: ({ daysLeft }) => format.count(daysLeft),
    },
  ];
}

/** What visits and stays have in common: when, where and by what. */
function outreachColumns<Row extends FeedbackRow | PromisedRow>(
  t: T,
  format: Format,
): readonly TableColumn<Row>[] {
  return [
    {
      id: 'date',
      header: t('column.date'),
      width: 96,
      value: ({ date }) => date,
      cell: ({ date }) => format.isoDay(date),
    },
    { id: 'kind', header: t('column.kind'), width: 72, value: ({ kind }) => t(`kind.${kind}`) },
    {
      id: 'place',
      header: t('column.site'),
      width: 128,
      grow: true,
      value: ({ placeName, countyName }) => placeName || countyName,
    },
    {
      id: 'county',
      header: t('column.county'),
      width: 88,
      grow: true,
      value: ({ countyName }) => countyName,
    },
    {
      id: 'carrier',
      header: t('column.carrier'),
      width: 104,
      grow: true,
      value: ({ carrierName }) => carrierName,
    },
  ];
}

/** A visit or stay that was promised: by which plan, how long ago, and why not. */
export function promisedColumns(t: T, format: Format): readonly TableColumn<PromisedRow>[] {
  return [
    ...outreachColumns<PromisedRow>(t, format),
    { id: 'plan', header: t('column.plan'), width: 104, grow: true, value: ({ planName }) => planName },
    {
      id: 'past',
      header: t('column.past'),
      unit: t('unit.day'),
      width: 80,
      align: 'right',
      value: ({ past_d }) => past_d,
      cell: ({ past_d }) => format.count(past_d),
    },
    {
      id: 'reason',
      header: t('column.reason'),
      width: 104,
      grow: true,
      value: (row) => reasonText(t, format, row),
    },
  ];
}

/** A visit or stay whose form is missing: how late, and whom to ask. */
export function feedbackColumns(t: T, format: Format): readonly TableColumn<FeedbackRow>[] {
  return [
    ...outreachColumns<FeedbackRow>(t, format),
    {
      id: 'late',
      header: t('column.late'),
      unit: t('unit.day'),
      width: 84,
      align: 'right',
      value: ({ late_d }) => late_d,
      cell: ({ late_d }) => format.count(late_d),
    },
    {
      id: 'contact',
      header: t('column.contact'),
      width: 84,
      value: ({ contactName }) => contactName || null,
    },
    { id: 'phone', header: t('column.phone'), width: 112, value: ({ contactPhone }) => contactPhone || null },
  ];
}
