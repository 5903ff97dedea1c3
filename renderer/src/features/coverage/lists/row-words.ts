import type { NormRow, PromisedRow } from '@contract/work-lists.ts';
import { TOWNSHIP_PERCENT } from '@domain/worklist/work-list.ts';
import { type Format, NOT_APPLICABLE } from '@renderer/lib/format.ts';
import type { TFunction } from 'i18next';

type T = TFunction<'workLists'>;

/** Of whom a norm is asked. */
export const normName = (t: T, { kind, name }: NormRow): string =>
  kind === 'townshipShare' ? t('allVisits') : name;

/** What is done so far. */
export function normDone(t: T, format: Format, row: NormRow): string {
  switch (row.kind) {
    case 'caravan':
      return t('daysOrKm', { days: format.count(row.daysOut), km: format.count(row.length_km) });
    case 'townshipShare':
      return format.share(row.townshipVisits, row.visits);
    case 'setStops':
      return t('stops', { count: row.stops, text: format.count(row.stops) });
  }
}

/** What is asked for in the period; a part of a year asks for a part of it. */
export function normTarget(t: T, format: Format, row: NormRow): string {
  switch (row.kind) {
    case 'caravan':
      return daysOrKm(t, format, row, Math.ceil(row.targetDays), row.target_km);
    case 'townshipShare':
      return t('atLeast', { percent: TOWNSHIP_PERCENT });
    case 'setStops':
      return t('stops', { count: Math.ceil(row.target), text: format.count(Math.ceil(row.target)) });
  }
}

/** Of a caravan; a target of 0 asks for nothing, and nothing is missing to it. */
const daysOrKm = (
  t: T,
  format: Format,
  { targetDays, target_km }: Extract<NormRow, { kind: 'caravan' }>,
  days: number,
  length_km: number,
) =>
  t('daysOrKm', {
    days: targetDays > 0 ? format.count(days) : NOT_APPLICABLE,
    km: target_km > 0 ? format.count(length_km) : NOT_APPLICABLE,
  });

/** What is missing; of a caravan either of both is enough. */
export function normMissing(t: T, format: Format, row: NormRow): string {
  switch (row.kind) {
    case 'caravan':
      return daysOrKm(t, format, row, row.missing, row.missing_km);
    case 'townshipShare':
      return t('visitsInTownships', { text: format.count(row.missing) });
    case 'setStops':
      return t('stops', { count: row.missing, text: format.count(row.missing) });
  }
}

/** Why a promise was not kept; "-" where nothing is known. */
export function reasonText(t: T, format: Format, { reason }: PromisedRow): string {
  if (reason === null) return NOT_APPLICABLE;
  if (reason.code === 'moved') return t('reason.moved', { date: format.isoDay(reason.date) });
  if (reason.code === 'taken-out') return t('reason.takenOut');
  const kind = t(`reason.${reason.kind}`);
  return reason.text === '' ? kind : t('reason.withText', { kind, text: reason.text });
}
