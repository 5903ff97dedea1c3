import type { BriefRecord } from '@domain/brief/brief.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './briefs.module.css';

interface BriefRecordListProps {
  readonly kind: BriefRecord;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Recorded visits, days out or stays to choose from, newest first. */
export function BriefRecordList({ kind, selected, onSelect }: BriefRecordListProps) {
  const { t } = useTranslation('briefs');
  const format = useFormat();
  const [text, setText] = useState('');
  const { data, error } = useQuery({
    ...queries.briefRecords(kind, useDeferredValue(text)),
    placeholderData: (former) => former,
  });
  return (
    <>
      <SearchField label={t('search')} value={text} width={280} testId="briefs:search" onChange={setText} />
      {error ? <ErrorNotice error={error} /> : null}
      <ul className={styles['records']} aria-label={t('records')} data-testid="briefs:records">
        {data?.records.map(({ id, date, placeName, countyName, carrierName }) => (
          <li key={id}>
            <button type="button" aria-current={id === selected} onClick={() => onSelect(id)}>
              <span>{format.isoDay(date)}</span>
              <span className={styles['place']} title={placeName || countyName}>
                {placeName || countyName}
              </span>
              <small>{[countyName, carrierName].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      {data ? (
        <p className={styles['hint']}>
          {data.count === 0 ? t('nothing') : t('found', { count: data.count, shown: data.records.length })}
        </p>
      ) : null}
    </>
  );
}
