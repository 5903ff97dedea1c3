import type { LedgerEntry } from '@contract/ledger.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import styles from './movements.module.css';

/** Every entry of the ledger about one exhibit, newest first; what was taken back stays in sight. */
export function MovementList({ exhibitId }: { readonly exhibitId: string }) {
  const { t } = useTranslation('exhibits');
  const entries = useQuery(queries.ledgerOf(exhibitId));
  if (entries.error) return <ErrorNotice error={entries.error} />;
  if (entries.data?.length === 0) return <p className={styles['none']}>{t('noMovements')}</p>;
  return (
    <ol className={styles['list']}>
      {entries.data?.toReversed().map((entry) => (
        <MovementLine key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function MovementLine({ entry }: { readonly entry: LedgerEntry }) {
  const { t } = useTranslation('exhibits');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return (
    <li className={entry.counts ? undefined : styles['undone']}>
      <span className={styles['day']}>{format.day(entry.movedOn)}</span>
      <span>
        {placeWords(entry.from)} → {placeWords(entry.to)}{' '}
        {entry.isCounter ? <Tag>{t('counter')}</Tag> : entry.counts ? null : <Tag>{t('takenBack')}</Tag>}
        <span className={styles['more']}>
          {[t(`reason.${entry.reason}`), entry.occasion, `${entry.handedOverBy} → ${entry.receivedBy}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </li>
  );
}
