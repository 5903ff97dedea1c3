import type { Format } from '@renderer/lib/format.ts';
import type { Fact } from '@renderer/ui/FactList.tsx';
import type { TFunction } from 'i18next';
import { normDone, normMissing, normName, normTarget, reasonText } from './row-words.ts';
import type { WorkRow } from './work-row.ts';

type T = TFunction<'workLists'>;

/** What a row is about. */
export function rowTitle(t: T, row: WorkRow): string {
  if ('code' in row) return row.name;
  if ('gainedPeople' in row) return row.siteName;
  if ('id' in row) return row.placeName || row.countyName;
  return normName(t, row);
}

/** What is known of a row, as its inspector lists it. */
export function rowFacts(t: T, format: Format, row: WorkRow): readonly Fact[] {
  const fact = (label: string, value: string): Fact => ({ label, value });
  const days = (value: number | null) =>
    value === null ? format.count(null) : t('days', { text: format.count(value) });
  if ('code' in row) {
    return [
      fact(t('column.lastOn'), row.lastOn === null ? t('never') : format.isoDay(row.lastOn)),
      fact(t('column.wait'), days(row.wait_d)),
      ...(row.overdue_d === null ? [] : [fact(t('column.overdue'), days(row.overdue_d))]),
      fact(t('column.people'), format.count(row.people)),
      fact(t('column.sites'), format.count(row.siteCount)),
    ];
  }
  if ('gainedPeople' in row) {
    return [
      fact(t('column.township'), row.townshipName ?? format.count(null)),
      fact(t('column.gained'), format.count(row.gainedPeople)),
      { ...fact(t('column.days'), days(row.days)), note: t('estimate') },
      fact(t('column.perDay'), format.count(row.gainedPeople / row.days)),
    ];
  }
  if ('past_d' in row) {
    return [
      fact(t('column.kind'), t(`kind.${row.kind}`)),
      fact(t('column.date'), format.isoDay(row.date)),
      fact(t('column.carrier'), row.carrierName),
      fact(t('column.plan'), row.planName),
      fact(t('column.past'), days(row.past_d)),
      fact(t('column.reason'), reasonText(t, format, row)),
    ];
  }
  if ('late_d' in row) {
    return [
      fact(t('column.kind'), t(`kind.${row.kind}`)),
      fact(t('column.date'), format.isoDay(row.date)),
      fact(t('column.carrier'), row.carrierName),
      fact(t('column.late'), days(row.late_d)),
      fact(t('column.contact'), row.contactName || format.count(null)),
      fact(t('column.phone'), row.contactPhone || format.count(null)),
    ];
  }
  return [
    fact(t('column.norm'), t(`norm.${row.kind}`)),
    fact(t('column.done'), normDone(t, format, row)),
    fact(t('column.target'), normTarget(t, format, row)),
    fact(t('column.missing'), normMissing(t, format, row)),
    fact(t('column.daysLeft'), days(row.daysLeft)),
  ];
}
