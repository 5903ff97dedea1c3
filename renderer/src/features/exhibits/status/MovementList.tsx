import type { LedgerEntry } from '@contract/ledger.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import styles from './movements.module.css';

/** Every entry of the ledger about one exhibit, newest first; what was taken back stays in sight, the last can be taken back. */
export function MovementList({ exhibitId }: { readonly exhibitId: string }) {
  const { t } = useTranslation('exhibits');
  const entries = useQuery(queries.ledgerOf(exhibitId));
  const { t: conditions } = useTranslation('conditions');
  const takeBack = useCommand(api.ledger.takeBack);
  const last = entries.data?.findLast(({ counts }) => counts);
  if (entries.error) return <ErrorNotice error={entries.error} />;
  if (entries.data?.length === 0) return <p className={styles['none']}>{t('noMovements')}</p>;
  return (
    <>
      {takeBack.error ? <ErrorNotice error={takeBack.error} onDismiss={takeBack.reset} /> : null}
      <ol className={styles['list']}>
        {entries.data?.toReversed().map((entry) => (
          <MovementLine
            key={entry.id}
            entry={entry}
            end={
              entry === last ? (
                <Button
                  tone="link"
                  tooltip={conditions('takeBackHint')}
                  isDisabled={takeBack.isPending}
                  onClick={() => takeBack.mutate({ exhibitId, movementId: entry.id })}
                  testId="exhibits:takeBack"
                >
                  {conditions('takeBack')}
                </Button>
              ) : null
            }
          />
        ))}
      </ol>
    </>
  );
}

function MovementLine({ entry, end }: { readonly entry: LedgerEntry; readonly end: ReactNode }) {
  const { t } = useTranslation('exhibits');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return (
    <li className={entry.counts ? undefined : styles['undone']}>
      <span className={styles['day']}>{format.day(entry.movedOn)}</span>
      <span>
        {placeWords(entry.from)} → {placeWords(entry.to)}{' '}
        {entry.isCounter ? <Tag>{t('counter')}</Tag> : entry.counts ? null : <Tag>{t('takenBack')}</Tag>}{' '}
        {end}
        <span className={styles['more']}>
          {[t(`reason.${entry.reason}`), entry.occasion, `${entry.handedOverBy} → ${entry.receivedBy}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </li>
  );
}
