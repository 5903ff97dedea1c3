import type { FigureRecord } from '@contract/indicators.ts';
import type { IndicatorWording } from '@domain/indicator/texts/wording.ts';
import { type Format, NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { Tag } from '@renderer/ui/Tag.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import type { CountedAmount } from './counted-amounts.ts';
import { figureText } from './figure-text.ts';
import styles from './figures.module.css';
import { recordAddress } from './record-address.ts';

/** When, where and by what, and how much of it counts. Without amounts the records themselves are counted. */
export function recordColumns(
  t: TFunction<'indicators'>,
  format: Format,
  wording: IndicatorWording,
  amounts: readonly CountedAmount[],
): readonly TableColumn<FigureRecord>[] {
  const counted: TableColumn<FigureRecord> = {
    id: 'counted',
    header: t('records.counted'),
    width: 84,
    align: 'right',
    value: (record) => amounts[0]?.of(record) ?? null,
    cell: (record) => (
      <span className={styles['twoLines']}>
        {amounts.map((amount) => (
          <span key={amount.unit}>{amountText(amount, record)}</span>
        ))}
        {record.isPart && amounts.length === 1 ? (
          <small title={t('records.partHint')}>{t('records.part')}</small>
        ) : null}
      </span>
    ),
  };
  const amountText = ({ of, unit }: CountedAmount, record: FigureRecord) => {
    const value = of(record);
    if (value === null) return NOT_APPLICABLE;
    const text = figureText(format, value, 0);
    // One unit stands above the table, beside the sum; of two each says which it is.
    return amounts.length === 1 ? text : `${text}\u00a0${wording.units[unit]}`;
  };
  return [
    {
      id: 'date',
      header: t('records.date'),
      width: 88,
      value: ({ date }) => date,
      cell: ({ date, until, kind }) => (
        <span className={styles['twoLines']}>
          <span>{format.isoDay(date)}</span>
          {kind === 'stay' ? (
            <small>
              {until === null ? t('records.open') : t('records.until', { date: format.dayShort(until) })}
            </small>
          ) : null}
        </span>
      ),
    },
    {
      id: 'place',
      header: t('records.place'),
      width: 132,
      grow: true,
      value: ({ placeName, countyName }) => placeName || countyName,
      cell: (record) => <RecordPlace t={t} record={record} withPart={amounts.length > 1} />,
    },
    ...(amounts.length > 0 ? [counted] : []),
  ];
}

interface RecordPlaceProps {
  readonly t: TFunction<'indicators'>;
  readonly record: FigureRecord;
  /** Whether it is said here that only a part counts. */
  readonly withPart: boolean;
}

function RecordPlace({ t, record, withPart }: RecordPlaceProps) {
  const { kind, placeName, countyName, carrierName, isPart, isPlanned } = record;
  const address = recordAddress(record);
  const name = placeName || (kind === 'tour' ? t('records.tour') : countyName);
  const aside = [placeName || kind === 'tour' ? countyName : '', carrierName].filter(Boolean).join(' · ');
  return (
    <span className={styles['twoLines']}>
      {address === null ? (
        <span title={name}>{name}</span>
      ) : (
        <a href={address} title={name} tabIndex={-1}>
          {name}
        </a>
      )}
      <small title={aside}>
        {isPlanned ? <Tag>{t('records.planned')}</Tag> : null}
        {isPart && withPart ? <Tag title={t('records.partHint')}>{t('records.part')}</Tag> : null}
        {aside}
      </small>
    </span>
  );
}
